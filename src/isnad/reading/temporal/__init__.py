"""Expressions of time: their words, their grammar, what they say, and the arithmetic that gives them a value."""
