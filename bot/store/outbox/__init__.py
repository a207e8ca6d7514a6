"""The outbox in the store: its parcels, the mail domains that rest, files Telegram holds."""
