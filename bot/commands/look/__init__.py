"""The commands that only look: settings, servers, what is owed."""
