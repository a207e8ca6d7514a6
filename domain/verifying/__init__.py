"""Checking a Statement that somebody shows: its code, and what can be said of it."""
