"""The vocabulary of files that officers send: what is kept of them, what is changed and said."""
