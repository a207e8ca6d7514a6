"""Files on their way into the store: sent in a chat, staged, let in, and what headers mean."""
