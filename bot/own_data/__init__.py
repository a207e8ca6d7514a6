"""What is stored about somebody, for that person: gathered, printed, sent."""
