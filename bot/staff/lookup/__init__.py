"""Staff look somebody up: found, misspelt too, ranked, and shown."""
