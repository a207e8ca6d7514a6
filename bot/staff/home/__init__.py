"""The officers' homes at work: what they show is looked up, sent, and kept up to date."""
