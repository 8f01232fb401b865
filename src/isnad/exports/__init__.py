"""One module a format that a record leaves Isnad in."""
