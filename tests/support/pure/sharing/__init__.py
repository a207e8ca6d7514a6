"""Shares, in plain records."""
