"""Candidates without an account in the store, and the letters that invited them."""
