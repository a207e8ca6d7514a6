"""Roads: what some classes of the outbox share on their way out, such as the mail server.

Some trouble is not about one row: a refused login, a server that is away. Then all of the road
waits, longer each time, and one row goes ahead to see whether it works again.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

from domain.delivery import Cause, DeliveryError
from domain.phrases import Phrase

FIRST = timedelta(seconds=30)
LONGEST = timedelta(minutes=10)  # some providers bar who guesses a password more often


@dataclass(frozen=True)
class Road:
    """What halts it, and what staff are told of that at once: nothing where it may be over soon.

    `relief` is told when it works again after they were told that it did not.
    """

    name: str
    halts: Mapping[Cause, Phrase | None] = field(default_factory=lambda: MappingProxyType({}))
    relief: Phrase | None = None


FREE = Road("free")
"""The way of what nothing halts."""


@dataclass(frozen=True)
class _Halt:
    until: datetime
    wait: timedelta
    told: bool


class Halts:
    """Which roads are halted, and until when. Only in memory: after a restart the first try tells.

    A halt that staff were told of is told once, however long it lasts and however often it changes
    its cause.
    """

    def __init__(self) -> None:
        """All roads are free."""
        self._halted: dict[str, _Halt] = {}

    def until(self, road: Road) -> datetime | None:
        """When one row may try the road, perhaps in the past; None while it is free."""
        halt = self._halted.get(road.name)
        return halt.until if halt else None

    def begin(self, road: Road, error: DeliveryError, now: datetime) -> Phrase | None:
        """Halt a road, for as long as it asks or longer each time; what staff should be told.

        Rows that fail together make one halt, not a longer one each.
        """
        halt = self._halted.get(road.name)
        alarm = None if halt and halt.told else road.halts[error.cause]
        told = bool(alarm) or bool(halt and halt.told)
        if halt and now < halt.until:
            self._halted[road.name] = _Halt(halt.until, halt.wait, told)
            return alarm
        wait = min(2 * halt.wait, LONGEST) if halt else FIRST
        pause = timedelta(seconds=error.after) if error.after else wait
        self._halted[road.name] = _Halt(now + pause, wait, told)
        return alarm

    def end(self, road: Road) -> tuple[bool, Phrase | None]:
        """Whether a road that was halted is free again, and what staff should be told of it."""
        halt = self._halted.pop(road.name, None)
        return halt is not None, road.relief if halt and halt.told else None
