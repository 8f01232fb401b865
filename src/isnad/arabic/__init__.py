"""The Arabic language: folding, tokens, marks, sentences, numbers and the calendar's words."""
