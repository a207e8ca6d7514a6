"""Bad days on demand: rate limits, and scripted failures of the next calls."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from bot.sandbox.telegram.errors import RefusedError, too_many


@dataclass(frozen=True)
class Fault:
    """How one call goes wrong.

    `acts`: the call takes effect nevertheless. `refusal` is answered; without one nothing is:
    the connection stays open and silent (`silent`) or is dropped.
    """

    acts: bool = False
    refusal: RefusedError | None = None
    silent: bool = False

    @classmethod
    def throttled(cls, after: int = 1) -> "Fault":
        """429 with `retry_after` of so many seconds."""
        return cls(refusal=too_many(after))

    @classmethod
    def broken(cls) -> "Fault":
        """500, as Telegram answers on its own bad days."""
        return cls(refusal=RefusedError(500, "Internal Server Error"))

    @classmethod
    def refused(cls, code: int, description: str) -> "Fault":
        """Any answer you like, such as 403 "Forbidden: user is deactivated"."""
        return cls(refusal=RefusedError(code, description))

    @classmethod
    def hanging(cls) -> "Fault":
        """Nothing is done and nothing is answered; the caller waits until it gives up."""
        return cls(silent=True)

    @classmethod
    def dropped(cls) -> "Fault":
        """Nothing is done and the connection is dropped."""
        return cls()

    @classmethod
    def lost(cls) -> "Fault":
        """Everything is done, then the connection is dropped: was it delivered or not?"""
        return cls(acts=True)


@dataclass
class _Planned:
    fault: Fault
    methods: frozenset[str]  # in lower case; empty: any but getUpdates
    chat_id: int | None
    times: int

    def concerns(self, method: str, chat_id: int) -> bool:
        if self.chat_id not in (None, chat_id):
            return False
        return method in self.methods if self.methods else method != "getupdates"


class Script:
    """The faults that wait for their calls."""

    def __init__(self) -> None:
        self._planned: list[_Planned] = []

    def plan(
        self, fault: Fault, methods: Iterable[str], chat_id: int | None = None, times: int = 1
    ) -> None:
        names = frozenset(each.lower() for each in methods)
        self._planned.append(_Planned(fault, names, chat_id, times))

    def take(self, method: str, chat_id: int) -> Fault | None:
        """The fault of this call, if one was planned; the oldest plan first."""
        for planned in self._planned:
            if planned.concerns(method, chat_id):
                self._spend(planned)
                return planned.fault
        return None

    def _spend(self, planned: _Planned) -> None:
        planned.times -= 1
        if not planned.times:
            self._planned.remove(planned)


@dataclass(frozen=True)
class Limits:
    """Messages per second to one chat and to all together, each with the burst that passes.

    None is no limit. Telegram's own: about 1 to a chat, about 30 to all (Bot FAQ).
    """

    chat_rate: float | None = None
    chat_burst: int = 3
    total_rate: float | None = None
    total_burst: int = 30


class Meter:
    """Counts messages against the limits: one virtual schedule a chat and one for all (GCRA)."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._due: dict[int, float] = {}  # chat, 0 for all -> when its backlog is worked off

    def count(self, chat_id: int, now: float) -> None:
        """One more message to this chat; raises 429 where it is one too many, and counts none."""
        limits = self.limits
        steps = (
            (chat_id, limits.chat_rate, limits.chat_burst),
            (0, limits.total_rate, limits.total_burst),
        )
        dues = {key: self._next(key, rate, burst, now) for key, rate, burst in steps if rate}
        self._due |= dues

    def _next(self, key: int, rate: float, burst: int, now: float) -> float:
        due = max(self._due.get(key, now), now) + 1 / rate
        wait = due - now - burst / rate
        if wait > 1e-9:
            raise too_many(math.ceil(wait))
        return due
