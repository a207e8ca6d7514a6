"""Releases that wait for approval: what is said of them, and when they wait in vain."""
