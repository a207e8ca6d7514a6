"""Somebody asks what is stored about them."""
