"""Secrets typed on a page of the desk's own: which steps have one, and what it does there."""
