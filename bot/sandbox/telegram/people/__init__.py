"""The people on the other side: what they do in Telegram, and what they then see."""
