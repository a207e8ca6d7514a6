"""What the centre's staff can do, from a chat or a command, and what they are told."""
