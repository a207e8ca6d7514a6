"""The commands about one person: account, conversation, statement, letters."""
