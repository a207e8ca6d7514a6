"""By which words entries are found, and what is known of one that was."""
