"""How a client opens a page of a bot's: it signs who does, behind the # of the address."""

import hmac
import json
from urllib.parse import urlencode

from bot.sandbox.telegram.text import Json


def launched(url: str, user: Json, token: str, at: float) -> str:
    """The address with its launch data, signed as Telegram's servers do with a bot's token."""
    fields = {
        "query_id": f"AA{user['id']}",
        "user": json.dumps({**user, "allows_write_to_pm": True}, separators=(",", ":")),
        "auth_date": str(int(at)),
        "signature": "not-checked-by-bots-that-know-their-token",
    }
    key = hmac.digest(b"WebAppData", token.encode(), "sha256")
    signed = "\n".join(sorted(f"{name}={value}" for name, value in fields.items()))
    fields["hash"] = hmac.digest(key, signed.encode(), "sha256").hex()
    around = {
        "tgWebAppData": urlencode(fields),
        "tgWebAppVersion": "9.1",
        "tgWebAppPlatform": "weba",
    }
    return f"{url}#{urlencode(around)}"
