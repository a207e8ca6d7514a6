"""A results day played with invented people on this machine alone, and what it measured."""
