"""What became of a session, in numbers that show nobody: for the head of centre."""
