"""Reading a letter as a person would: who wrote, what is new in it, what it wants."""
