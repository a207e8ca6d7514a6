"""The commands that keep the store itself."""
