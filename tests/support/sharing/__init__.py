"""What tests of shares have in common."""
