"""What guardians have agreed to, and by what it is known."""
