"""Roads: what some classes of the outbox share on their way out, such as the mail server.

Some trouble is not about one row: a refused login, a server that is away. Then all of the road
waits, longer each time, and one row goes ahead to see whether it works again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from domain.machine.outbound import Cause, DeliveryError
from domain.machine.phrases import Phrase

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
    over: datetime | None = None  # since when the road is free again


class Halts:
    """Which roads are halted, and until when. Only in memory: after a restart the first try tells.

    A halt that staff were told of is told once, however long it lasts, however often it changes
    its cause and whatever restarts meanwhile.
    """

    def __init__(self, told: Iterable[str] = ()) -> None:
        """All roads are free; of those in `told` staff have not heard that they are."""
        self._halted: dict[str, _Halt] = {}
        self._told = set(told)

    def until(self, road: Road) -> datetime | None:
        """When one row may try the road, perhaps in the past; None while it is free."""
        halt = self._halted.get(road.name)
        return halt.until if halt and not halt.over else None

    def begin(self, road: Road, error: DeliveryError, now: datetime) -> Phrase | None:
        """Halt a road, for as long as it asks or longer each time; what staff should be told.

        Rows that fail together make one halt, not a longer one each. A road that was free for a
        short while only is halted for longer, too.
        """
        last = self._halted.get(road.name)
        if last and last.over and now - last.over > LONGEST:
            last = None
        if last is None or last.over or now >= last.until:
            wait = min(2 * last.wait, LONGEST) if last else FIRST
            pause = timedelta(seconds=error.after) if error.after else wait
            self._halted[road.name] = _Halt(now + pause, wait)
        alarm = None if road.name in self._told else road.halts[error.cause]
        if alarm:
            self._told.add(road.name)
        return alarm

    def end(self, road: Road, began: datetime, now: datetime) -> tuple[bool, Phrase | None]:
        """Whether a road that was halted is free again, and what staff should be told of it.

        What began before the halt was over proves nothing: its connection may be of before.
        """
        halt = self._halted.get(road.name)
        halted = halt is not None and not halt.over
        if halt and halted:
            if began < halt.until:
                return False, None
            self._halted[road.name] = replace(halt, over=now)
        told = road.name in self._told
        self._told.discard(road.name)
        return halted, road.relief if told else None
