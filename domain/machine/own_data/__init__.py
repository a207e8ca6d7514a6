"""The vocabulary of what somebody is told of what is stored about them."""
