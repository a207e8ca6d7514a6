"""The commands of results day: import, release, broadcast."""
