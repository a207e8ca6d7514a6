"""Candidates in the store: their entries, accounts, chats, sign-ins and proofs."""
