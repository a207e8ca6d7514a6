"""Invitations in the desk without a store."""
