"""Halts outgoing mail where letters that come back say that our account may send no more.

In an answer of our own server it is certain; a letter that comes back can be written by whoever
has one of ours. So one mailbox halts mail for an hour, once a day; what another one's says soon
after counts like the server's own answer.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from domain.machine.outbound import Cause, TryLater
from domain.mail.reading import SendingLimit

Halt = Callable[[TryLater], Awaitable[None]]
BY_ONE = timedelta(hours=1)
TOGETHER = timedelta(hours=2)  # the second letter is often the one that tried again
ONCE_IN = timedelta(days=1)


class LimitTold:
    """Whose letters came back so, in the last day. Only in memory: they say it again."""

    def __init__(self, halt: Halt, clock: Callable[[], datetime]) -> None:
        """`halt` is what an answer of the server would do."""
        self._halt = halt
        self._clock = clock
        self._told: dict[str, datetime] = {}

    async def heard(self, limit: SendingLimit) -> None:
        """A letter to a mailbox came back and says so."""
        now, mailbox = self._clock(), limit.mailbox.casefold()
        self._told = {who: at for who, at in self._told.items() if at > now - ONCE_IN}
        if mailbox in self._told:
            return
        proven = any(at > now - TOGETHER for at in self._told.values())
        self._told[mailbox] = now
        seconds = limit.seconds if proven else min(limit.seconds, BY_ONE.total_seconds())
        await self._halt(TryLater(Cause.LIMIT, limit.words, after=seconds))
