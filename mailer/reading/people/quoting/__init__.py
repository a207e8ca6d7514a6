"""What an answer repeats of our letter: our words, their order, and how programs introduce them."""
