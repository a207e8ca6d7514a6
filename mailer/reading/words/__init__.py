"""The words that people and programs write, and the search for them in a text."""
