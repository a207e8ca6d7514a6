"""The words by which what people type in a chat is known: a file for each language."""
