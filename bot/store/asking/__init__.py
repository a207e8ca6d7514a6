"""What people ask the centre: the questions, and the words in them, sealed."""
