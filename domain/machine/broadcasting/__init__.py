"""The vocabulary of broadcasts: whom one is for, by which road, and how it stands."""
