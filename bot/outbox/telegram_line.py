"""The line to Telegram as calls and polls show it: whether it works, and which chats want a pause.

In memory: after a restart the line counts as lost until something shows that it works, and what
waits for a chat's pause stands with its hour in the outbox.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.machine.outbound import AT_HOME, Cause, DeliveryError


class TelegramLine:
    """What is known of it."""

    def __init__(self) -> None:
        """It may have been lost in a former life."""
        self._lost = True
        self._back = False
        self._pauses: dict[int, tuple[datetime, timedelta]] = {}

    def recall(self, pauses: Iterable[tuple[int, datetime]], now: datetime) -> None:
        """The chats that asked for a pause in a former life, and until when."""
        self._pauses.update({chat: (until, until - now) for chat, until in pauses})

    def answered(self) -> bool:
        """Something came back; whether it is the first since the line was lost."""
        first, self._lost = self._lost, False
        self._back = self._back or first
        return first

    def failed(self, error: DeliveryError, chat: int, now: datetime) -> bool:
        """A call failed; whether it is the first answer since the line was lost.

        `chat` is the one that a message was for: a deletion's 429 is the method's own, 0 then.
        """
        if error.cause is Cause.UNREACHABLE:
            self._lost = True
        if error.cause is Cause.THROTTLED and error.after and chat:
            wait = timedelta(seconds=error.after)
            self._pauses[chat] = max((now + wait, wait), self._pauses.get(chat, (now, wait)))
        silent = error.cause in {Cause.UNREACHABLE, *AT_HOME} or not error.tried
        return not silent and self.answered()

    def missed(self, error: DeliveryError) -> bool:
        """What failed so waits from now on; whether the line came back before it did, and counts
        as back once more: what was let go then had not waited yet.
        """
        missed = error.cause is Cause.UNREACHABLE and not self._lost
        self._back = self._back or missed
        return missed

    def is_back(self) -> bool:
        """Whether the line came back since this was asked last."""
        back, self._back = self._back, False
        return back

    def pause(self, chat: int, now: datetime) -> datetime | None:
        """Until when nothing goes to a chat; None where it may have something now.

        A pause that is further ahead than when it began is over: a clock was set back.
        """
        until, wait = self._pauses.get(chat, (now, timedelta(0)))
        if now < until <= now + wait:
            return until
        self._pauses.pop(chat, None)
        return None
