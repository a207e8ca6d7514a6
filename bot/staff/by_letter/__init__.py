"""What staff do by answering a letter."""
