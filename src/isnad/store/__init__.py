"""Where a record lives."""
