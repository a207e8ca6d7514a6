"""The page that a letter leads to: it shows a result to whoever answers one question about it."""
