"""The vocabulary of shares: how one stands, what its candidate changes, what is said of it."""
