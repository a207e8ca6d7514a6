"""What is ordered of results that a chat shows."""

from dataclasses import KW_ONLY, dataclass
from typing import ClassVar


@dataclass(frozen=True)
class HideShown:
    """What this chat shows of results is hidden, since its owner asks for that. Doubtful: again.

    Of all of it where no message is named, or of all of one `account`: each then has one of its
    own. A text says whose result is hidden, with a button that shows it; a `document` is deleted,
    which Telegram allows for two days.
    """

    again: ClassVar[bool] = True
    message_id: int = 0
    _: KW_ONLY
    account: int = 0
    result: int = 0
    document: bool = False


@dataclass(frozen=True)
class SendCalendar:
    """The days within which an account's result is expected, for its owner's calendar, in the chat.
    Doubtful: again, a calendar replaces the event.
    """

    again: ClassVar[bool] = True
    account: int
