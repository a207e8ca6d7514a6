"""What organisations write back that were sent a result."""
