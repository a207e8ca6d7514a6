"""What is about sign-ins that are open: where, and how long they last."""
