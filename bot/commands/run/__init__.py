"""The commands that set up and start a desk."""
