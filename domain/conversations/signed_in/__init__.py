"""What is about sign-ins that are open: how long they last."""
