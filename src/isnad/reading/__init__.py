"""Page to reading, one module a step; :func:`read` runs them all."""

from isnad.reading.reader import read

__all__ = ["read"]
