"""The vocabulary of a look-up: whom staff look for, what was found, what is shown of somebody."""
