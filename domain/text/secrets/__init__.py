"""Secrets where none is asked for, and the words by which they are known."""
