"""What a broadcast owes the world, and what approvers order of one in the chat."""

from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from typing import ClassVar, Literal, get_args

from domain.machine.broadcasting.records import Audience
from domain.machine.broadcasting.texts import LanguageText


@dataclass(frozen=True)
class SayBroadcast:
    """The text of a broadcast, in the chat's language. Doubtful: staff must judge.

    Better once too few than twice to many.
    """

    again: ClassVar[bool] = False
    broadcast: int


@dataclass(frozen=True)
class PreviewBroadcast:
    """Say to staff whom it would reach and, once it has `texts`, how it reads. Doubtful: again."""

    again: ClassVar[bool] = True
    to: Audience
    texts: tuple[LanguageText, ...] = ()


@dataclass(frozen=True)
class SendBroadcast:
    """Send it, if as many as `count` would get it.

    Doubtful: again, since the broadcast bears the number of its order.
    """

    again: ClassVar[bool] = True
    to: Audience
    texts: tuple[LanguageText, ...]
    count: int


BroadcastWish = Literal[
    "look", "pause", "resume", "stop", "retry", "missed", "approve", "refuse",
    "correct", "replace", "follow", "retract", "ask-stop", "ask-retract",
]  # fmt: skip
BROADCAST_WISHES: tuple[BroadcastWish, ...] = get_args(BroadcastWish)


@dataclass(frozen=True)
class ChangeBroadcast:
    """Say how one stands, hold it, let it go on, end it, send again what is in doubt, name whom it
    missed, answer for one that waits, mend one that was wrong, or ask first. Doubtful: again,
    since a second time changes nothing.
    """

    again: ClassVar[bool] = True
    wish: BroadcastWish
    broadcast: int


@dataclass(frozen=True)
class RetractBroadcast:
    """Delete the message of a broadcast from this chat, which Telegram allows for two days. Without
    a message: order that for the next of its chats, those after a key. Doubtful: again.
    """

    again: ClassVar[bool] = True
    broadcast: int
    message_id: int = 0
    after: str = ""


@dataclass(frozen=True)
class WatchBroadcast:
    """Show whoever ordered a broadcast how far it is; each look orders the next.

    Only `looks` of the newest number count. So many were `settled` by the look before, which was
    `at`. Doubtful: again; what arrived and was never heard of stands there as it was then.
    """

    again: ClassVar[bool] = True
    broadcast: int
    looks: int = 0
    look: int = 0
    _: KW_ONLY
    settled: int = 0
    at: datetime | None = None


BroadcastOrder = PreviewBroadcast | SendBroadcast | ChangeBroadcast
"""What approvers order."""

BroadcastingEffect = SayBroadcast | WatchBroadcast | RetractBroadcast | BroadcastOrder
