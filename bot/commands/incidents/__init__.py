"""The commands for when something has gone wrong."""
