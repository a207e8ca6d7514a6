"""Staff look somebody up in the chat."""
