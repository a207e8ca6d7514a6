"""How entries stand, counted as it changes, and the messages that show it to officers."""
