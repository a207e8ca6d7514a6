"""Moments as staff write them on the command line, in the centre's time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.staff.order_values import OrderRefused


def moment_named(option: str, text: str, zone: ZoneInfo) -> datetime:
    """`2026-11-30`, which is its midnight, or `2026-11-30 08:00`. Raises `OrderRefused`."""
    try:
        wall = datetime.fromisoformat(text)
    except ValueError:
        words = f"{option}: “{text}” is no time: write 2026-11-30 or “2026-11-30 08:00”"
        raise OrderRefused(words) from None
    return wall if wall.tzinfo else wall.replace(tzinfo=zone)
