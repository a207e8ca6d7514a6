"""Letters in: the mailbox watched, what is new found, and handed over at least once."""
