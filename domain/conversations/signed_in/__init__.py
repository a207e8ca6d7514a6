"""What is about sign-ins that are open: where, how long, and kept on one's own phone."""
