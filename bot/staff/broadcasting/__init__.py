"""What staff write to many: previewed, confirmed by its count, paused, stopped, reported."""
