"""The vocabulary of a guardian's agreement: whether there is one, and what is said."""
