"""When the last letter of a release would leave, by what the mail provider allows."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.config import Settings
from bot.outbox.quota import BULK_LEAVES
from domain.machine.effects import Line


@dataclass(frozen=True, kw_only=True)
class LettersAhead:
    """So many letters go behind those that wait; of the `per_day` allowed, `room` is theirs."""

    letters: int
    waiting: int
    per_day: int
    room: int
    ends: datetime

    def line(self, zone: str) -> Line:
        """What staff should know of it."""
        said: dict[str, str | int | datetime] = {
            "letters": self.letters,
            "waiting": self.waiting,
            "per_day": self.per_day,
            "room": self.room,
            "at": self.ends,
            "zone": zone,
        }
        return Line("release-letters", said)


def letters_ahead(
    settings: Settings, letters: int, waiting: int, begins: datetime, *, sent: int = 0
) -> LettersAhead | None:
    """None where no letter goes. Those `sent` in the day before take of its room."""
    smtp = settings.mail.smtp
    if not letters or not smtp.host:
        return None
    rooms = [
        (max(1, limit - math.ceil(limit * BULK_LEAVES)), span)
        for limit, span in sorted(smtp.limits.values(), key=lambda each: each[1], reverse=True)
    ]
    return LettersAhead(
        letters=letters,
        waiting=waiting,
        per_day=smtp.per_day,
        room=rooms[0][0],
        ends=begins + _takes(letters + waiting, rooms, sent),
    )


def _takes(letters: int, rooms: Sequence[tuple[int, timedelta]], sent: int = 0) -> timedelta:
    """Until the last of so many has gone: each window, the longest first, is filled and waited for.

    A longer window takes no more than the shorter ones let through in its time. Of the longest one
    `sent` is taken already; it is free again when it is over.
    """
    if not rooms or not letters:
        return timedelta(0)
    (room, span), narrower = rooms[0], rooms[1:]
    room = min([room, *(each * (span // lasts) for each, lasts in narrower)])
    taken = min(sent, room)
    filled = (taken + letters - 1) // room
    last = taken + letters - filled * room if filled else letters
    return filled * span + _takes(last, narrower)
