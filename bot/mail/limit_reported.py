"""Halts outgoing mail where letters that come back say that our account may send no more.

In an answer of our own server it is certain; a letter that comes back can be written by whoever
has one of ours. So one mailbox halts mail for an hour, once a day; what another one's says soon
after counts like the server's own answer.

The halt is written down with what is decided of the letter: letters that went out after a restart
would be taken and lost one by one, where the server's own answer would only be given again.
"""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.outbox.queues import SMTP
from bot.store.engine.store import Tx
from bot.store.outbox.halts import Halt, keep_halt
from domain.machine.outbound import Cause, TryLater
from domain.mail.reading import SendingLimit

Halting = Callable[[TryLater], Awaitable[None]]
BY_ONE = timedelta(hours=1)
TOGETHER = timedelta(hours=2)  # the second letter is often the one that tried again
ONCE_IN = timedelta(days=1)


class LimitReported:
    """Whose letters came back so, in the last day. Only in memory: they say it again."""

    def __init__(self, halt: Halting, clock: Callable[[], datetime]) -> None:
        """`halt` is what an answer of the server would do."""
        self._halt = halt
        self._clock = clock
        self._reported: dict[str, datetime] = {}

    def keep(self, tx: Tx, limit: SendingLimit) -> None:
        """A letter to a mailbox came back and says so: what is halted is written down."""
        if seconds := self._seconds(limit):
            until = self._clock() + timedelta(seconds=seconds)
            keep_halt(tx, Halt(SMTP.name, until, limit.words))

    async def heard(self, limit: SendingLimit) -> None:
        """That is committed."""
        if seconds := self._seconds(limit):
            self._reported[limit.mailbox.casefold()] = self._clock()
            await self._halt(TryLater(Cause.LIMIT, limit.words, after=seconds))

    def _seconds(self, limit: SendingLimit) -> float:
        """For how long it halts mail; 0 where its mailbox said so within a day."""
        now = self._clock()
        self._reported = {who: at for who, at in self._reported.items() if at > now - ONCE_IN}
        if limit.mailbox.casefold() in self._reported:
            return 0
        proven = any(at > now - TOGETHER for at in self._reported.values())
        return limit.seconds if proven else min(limit.seconds, BY_ONE.total_seconds())
