"""What staff write to many: the texts, whom each is for, and how far it has come."""
