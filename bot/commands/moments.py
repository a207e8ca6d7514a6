"""Moments as staff write them on the command line, in the centre's time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.staff.order_values import refused
from bot.staff.releases import wall_clock


def moment_named(option: str, text: str, zone: ZoneInfo) -> datetime:
    """`2026-11-30`, which is its midnight, or `2026-11-30 08:00`. Raises `OrderRefused`."""
    try:
        wall = wall_clock(text)
    except ValueError:
        raise refused("refused-no-moment", option=option, text=text) from None
    return wall if wall.tzinfo else wall.replace(tzinfo=zone)
