"""What is taken in, and where it becomes too much."""
