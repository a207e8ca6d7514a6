"""The vocabulary of who is staff: roles, what each of them may do, and who has which."""
