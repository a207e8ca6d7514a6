"""The talks in the chat, a module each; `desk.py` says which of them an event belongs to."""
