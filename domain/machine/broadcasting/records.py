"""Broadcasts as staff order them and look at them."""

from dataclasses import dataclass
from enum import StrEnum


class Channel(StrEnum):
    """By which roads a broadcast goes; stored under these words."""

    BOTH = "both"
    CHAT = "chat"
    MAIL = "mail"
    CHAT_ELSE_MAIL = "chat-else-mail"

    @property
    def chats(self) -> bool:
        """Whether it goes into chats."""
        return self is not Channel.MAIL

    @property
    def mailboxes(self) -> bool:
        """Whether it goes into mailboxes, were it only those of who has no chat."""
        return self is not Channel.CHAT


NO_RESULT = "NONE"
"""In the place of a result's status: there is none that can be seen."""


@dataclass(frozen=True, kw_only=True)
class Audience:
    """Whom a broadcast is for: what is "" narrows nothing.

    `status` is that of the result that can be seen, or `NO_RESULT`; `language` the account's.
    `news`: only those who asked for news. `corrects`: instead of all that exactly those who got
    that broadcast; `in_place`: in chats its words take the place of the others.
    """

    session: str
    exam: str = ""
    delivery: str = ""
    centre: str = ""
    status: str = ""
    language: str = ""
    channel: Channel = Channel.BOTH
    news: bool = False
    corrects: int = 0
    in_place: bool = False

    def __post_init__(self) -> None:
        """What comes back from the store is a text."""
        object.__setattr__(self, "channel", Channel(self.channel))


class BroadcastState(StrEnum):
    """How a broadcast stands; what is paused can go on, what was stopped cannot."""

    AWAITING = "awaiting"
    """A second approver."""
    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"
    DONE = "done"


GOING = frozenset({BroadcastState.RUNNING, BroadcastState.PAUSED})
"""The states of which more goes, or can."""
