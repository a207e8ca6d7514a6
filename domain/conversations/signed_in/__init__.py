"""What is about sign-ins that are open: where, how long, kept on one's own phone, tried in time."""
