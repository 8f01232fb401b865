"""Readings to record, one module a question."""
