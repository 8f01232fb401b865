"""The version of Isnad, which every reading carries."""

VERSION = "0.1.0"
