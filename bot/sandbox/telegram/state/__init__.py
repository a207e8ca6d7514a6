"""What Telegram remembers: chats, messages, files, what the bot says of itself, updates it owes."""
