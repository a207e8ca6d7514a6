"""The Bot API as a bot calls it: over HTTP, strict where Telegram is strict, bad days on demand."""
