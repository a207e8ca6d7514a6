"""The vocabulary of a standstill: what officers change, and what is said meanwhile."""
