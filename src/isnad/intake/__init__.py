"""Bytes to pages, one module a source."""
