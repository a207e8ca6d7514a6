"""The vocabulary of releases that are looked at and taken back: what is known, ordered and said."""
