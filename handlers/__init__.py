"""Telegram alone: what arrives becomes an event, an effect becomes a Bot API call."""

import os

# The pauses that Telegram asks for as spans of time, as the library's next version has them.
os.environ.setdefault("PTB_TIMEDELTA", "true")
