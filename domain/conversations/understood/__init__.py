"""What is typed in words of one's own: understood, cared for; and what of it leaves the chat."""
