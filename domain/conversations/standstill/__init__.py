"""What officers say to stop everything that goes out, and what candidates are told meanwhile."""
