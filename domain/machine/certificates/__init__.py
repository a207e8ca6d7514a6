"""The vocabulary of certificates on paper: whether one has arrived, and what is said of it."""
