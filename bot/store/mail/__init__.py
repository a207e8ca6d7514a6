"""Letters in the store: those that came in, and those of ours that came back."""
