"""The vocabulary of secrets typed on a page of the desk's own, and never in a chat."""
