"""Releases that were made: which there are, and how one is taken back."""
