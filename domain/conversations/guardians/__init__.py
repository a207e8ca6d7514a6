"""What waits until a guardian has agreed, and how one is asked."""
