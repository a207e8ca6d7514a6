"""What goes out when a release was withdrawn: to those who had heard of it or have it."""
