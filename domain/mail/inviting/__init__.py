"""Invitations: a candidate without an account opens one by replying to a letter."""
