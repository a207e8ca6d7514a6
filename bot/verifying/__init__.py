"""Statements that can be checked: their codes where they are printed, the answer to who asks."""
