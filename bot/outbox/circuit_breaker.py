"""Circuit breakers: what some queues share on their way out, such as the mail server.

Some trouble is not about one parcel: a refused login, a server that is away. Then the breaker
opens: all its queues wait, longer each time, and one parcel goes ahead to see whether it works
again.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from types import MappingProxyType

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.outbound import Cause, DeliveryError

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=10)  # some providers bar who guesses a password more often


@dataclass(frozen=True)
class BreakerPolicy:
    """What opens it, and the alert staff get at once: none where it may be over soon.

    `all_clear` is the alert for when it works again after they had one.
    """

    name: str
    opens_on: Mapping[Cause, AlertPhrase | None] = field(
        default_factory=lambda: MappingProxyType({})
    )
    all_clear: AlertPhrase | None = None


NO_BREAKER = BreakerPolicy("none")
"""For queues that nothing halts."""


@dataclass(frozen=True)
class _Open:
    until: datetime
    pause: timedelta
    wait: timedelta
    closed_at: datetime | None = None


class CircuitBreakers:
    """Which breakers are open, and until when. Only in memory: after a restart the first try shows.

    Staff are alerted once, however long a breaker is open, however often the cause changes and
    whatever restarts meanwhile.
    """

    def __init__(self) -> None:
        """All are closed."""
        self._open: dict[str, _Open] = {}
        self._alerted: set[str] = set()

    def recall(self, alerted: Iterable[str]) -> None:
        """For these staff were alerted in a former life, and have had no all-clear yet."""
        self._alerted.update(alerted)

    def open_until(self, policy: BreakerPolicy) -> datetime | None:
        """When one parcel may try, perhaps in the past; None while the breaker is closed."""
        opened = self._open.get(policy.name)
        return opened.until if opened and not opened.closed_at else None

    def end_far_waits(self, now: datetime) -> None:
        """A breaker that is open for longer than when it opened may be tried: a clock was set."""
        for name, each in self._open.items():
            if each.until > now + each.wait:
                self._open[name] = replace(each, until=now)

    def trip(
        self, policy: BreakerPolicy, error: DeliveryError, now: datetime
    ) -> AlertPhrase | None:
        """Open a breaker, for as long as the error asks or longer each time; the alert for staff.

        Parcels that fail together open it once, not for longer each. One that was closed for a
        short while only is opened for longer, too.
        """
        last = self._open.get(policy.name)
        if last and last.closed_at and now - last.closed_at > LONGEST_PAUSE:
            last = None
        if last is None or last.closed_at or now >= last.until:
            pause = min(2 * last.pause, LONGEST_PAUSE) if last else FIRST_PAUSE
            asked = timedelta(seconds=error.after) if error.after else pause
            self._open[policy.name] = _Open(now + asked, pause, asked)
        alert = None if policy.name in self._alerted else policy.opens_on[error.cause]
        if alert:
            self._alerted.add(policy.name)
        return alert

    def close(
        self, policy: BreakerPolicy, began: datetime, now: datetime
    ) -> tuple[bool, AlertPhrase | None]:
        """Whether an open breaker is closed by this, and the all-clear for staff.

        What began before it might be tried proves nothing: its connection may be of before.
        """
        opened = self._open.get(policy.name)
        was_open = opened is not None and not opened.closed_at
        if opened and was_open:
            if began < opened.until:
                return False, None
            self._open[policy.name] = replace(opened, closed_at=now)
        alerted = policy.name in self._alerted
        self._alerted.discard(policy.name)
        return was_open, policy.all_clear if alerted else None
