"""Statements that are handed out in tests, and what forgers make of them."""
