"""A result on its way to an organisation: sent by its candidate, and what became of it."""
