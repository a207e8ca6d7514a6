"""The vocabulary of what is answered to words of one's own."""
