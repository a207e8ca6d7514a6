"""The vocabulary of what people ask the centre: kinds, rows, what staff do with them."""
