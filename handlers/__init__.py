"""Telegram alone: what arrives becomes an event, an effect becomes a Bot API call."""
