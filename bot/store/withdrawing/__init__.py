"""Results taken back after they were shown: which, who had seen them, and who is to hear of it."""
