"""The vocabulary of what is said of exams: what each is, and what shields mean."""
