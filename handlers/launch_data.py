"""Who opened a page of ours inside Telegram: launch data, which it signs with the bot's token.

https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app
"""

import hmac
import json
from datetime import datetime, timedelta
from urllib.parse import parse_qsl

LASTS = timedelta(hours=24)
"""Clients on a desktop hand out launch data that is almost a day old: what is fresh, the page's own
token says.
"""
AHEAD = timedelta(minutes=1)  # that another's clock may be
MOST_FIELDS = 20


def opened_by(data: str, token: str, now: datetime) -> int | None:
    """The Telegram id of whoever opened the page; None for what this bot's Telegram never signed,
    for what is older than a day, and for what is of later.
    """
    try:
        pairs = parse_qsl(
            data, keep_blank_values=True, strict_parsing=True, max_num_fields=MOST_FIELDS
        )
        fields = dict(pairs)
        if len(fields) != len(pairs) or not _is_signed(fields, token):
            return None
        age = now.timestamp() - int(fields["auth_date"])
        user = json.loads(fields["user"])["id"]
    except (KeyError, TypeError, ValueError, RecursionError):
        return None
    fresh = -AHEAD.total_seconds() <= age <= LASTS.total_seconds()
    return user if fresh and type(user) is int else None


def signature(fields: dict[str, str], token: str) -> str:
    """The `hash` of launch data: of its sorted lines, but that one."""
    lines = "\n".join(f"{key}={fields[key]}" for key in sorted(fields) if key != "hash")
    key = hmac.digest(b"WebAppData", token.encode(), "sha256")
    return hmac.digest(key, lines.encode(), "sha256").hex()


def _is_signed(fields: dict[str, str], token: str) -> bool:
    given = fields.get("hash", "").encode()
    return bool(token) and hmac.compare_digest(given, signature(fields, token).encode())
