"""The vocabulary of invitations: who has no account, who was invited, and what changes that."""
