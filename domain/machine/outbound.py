"""What leaves the desk, as plain values: the outbox renders them, handlers and mailer send them.

A delivery ends in one of four ways: a `Receipt`, `TryLater` (certainly not delivered),
`Doubtful` (perhaps delivered: the reply was lost), or `Undeliverable` (never will be).
"""

from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from enum import StrEnum

from domain.machine.sentence import Line


@dataclass(frozen=True)
class Document:
    """A file that goes with a message or a letter.

    `file_id` is Telegram's name for bytes it already holds; then `content` may be empty.
    """

    name: str
    mime: str
    content: bytes = b""
    file_id: str | None = None

    def __repr__(self) -> str:
        """Names the file and its size: the bytes are somebody's result."""
        return f"Document({self.name!r}, {self.mime!r}, {len(self.content)} bytes)"


@dataclass(frozen=True)
class Key:
    """One inline button: its label, and what a press sends back, where it leads, or which page of
    ours it opens inside Telegram.
    """

    label: str
    data: str = ""
    url: str = ""
    web_app: str = ""


@dataclass(frozen=True)
class ChatMessage:
    """One message to one chat.

    `html` is finished Telegram HTML. `edits` names the message to edit in place instead of
    sending anew; `strips` names an older message whose buttons are taken off. What is `guarded` can
    be neither forwarded nor saved.
    """

    chat_id: int
    html: str
    keyboard: tuple[tuple[Key, ...], ...] = ()
    _: KW_ONLY
    document: Document | None = None
    edits: int | None = None
    strips: int | None = None
    silent: bool = False
    guarded: bool = False


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter to one mailbox, rendered but not yet bytes.

    `message_id` is without angle brackets. `reply_to` and `envelope_from` carry the tokens that
    bring replies and bounces home (VERP, RFC 3461). `in_reply_to` is set on answers, with the
    Message-ID answered; such a letter says `Auto-Submitted: auto-replied` (RFC 3834).
    `list_unsubscribe` are the addresses that stop such letters (RFC 2369): `mailto:`, and `https:`
    where a POST is enough (RFC 8058).
    """

    to: str
    subject: str
    text: str
    html: str
    language: str
    message_id: str
    date: datetime
    reply_to: str
    envelope_from: str
    list_unsubscribe: tuple[str, ...] = ()
    in_reply_to: str = ""
    documents: tuple[Document, ...] = ()


@dataclass(frozen=True)
class Receipt:
    """What the other side said when it took the message over.

    `message_id` and `file_id` are Telegram's; `queue_id` is the mail server's, from its final 250.
    """

    message_id: int | None = None
    file_id: str | None = None
    queue_id: str | None = None


class Cause(StrEnum):
    """Why something will never be delivered, or why it has to wait."""

    BLOCKED = "blocked"  # the person blocked the bot, or the account is gone
    NO_CHAT = "no-chat"  # Telegram knows no such chat
    REFUSED = "refused"  # Telegram refuses the message itself: a bug of ours
    GONE = "gone"  # what was to be edited, deleted or answered is no longer there
    THROTTLED = "throttled"  # 429; 421 or 451 for a recipient: later, and slower
    BUSY = "busy"  # our own mail server takes nothing now: everything has to wait
    UNREACHABLE = "unreachable"  # no connection, a timeout before anything was said
    BROKEN_OFF = "broken-off"  # the connection was lost in the middle
    DEAD_ADDRESS = "dead-address"  # no such mailbox
    MAILBOX_FULL = "mailbox-full"
    POLICY = "policy"  # the server takes no such letter
    LOGIN = "login"  # our own login is refused: everything has to wait
    CONFIGURATION = "configuration"  # our server, as the settings say, or our sender: all waits
    LIMIT = "limit"  # our own account may send no more for now: everything has to wait
    SENDER = "sender"  # the other side takes nothing from our sender, domain or address block
    TEMPORARY = "temporary"  # any other 4xx
    PRINTING = "printing"  # our printing engine fails: its documents wait
    UNPRINTABLE = "unprintable"  # this document can never be printed as it is
    SUPERSEDED = "superseded"  # another version of the result holds than the one read back
    WITHDRAWN = "withdrawn"  # the centre has taken back the release of its result


AT_HOME = frozenset({Cause.PRINTING, Cause.UNPRINTABLE})
"""Trouble with what should have gone: nobody outside was spoken to."""


class DeliveryError(Exception):
    """A delivery that did not end in a receipt; `words` is for the log and holds no secret.

    They are the other side's, or ours in English; what people are told of ours is `why`.
    """

    def __init__(
        self,
        cause: Cause,
        words: str = "",
        after: float | None = None,
        *,
        tried: bool = True,
        why: Line | None = None,
    ) -> None:
        """`after`: seconds the other side asks to wait, where it says so.

        `tried`: False where nothing was attempted, so that it does not count as a try.
        """
        super().__init__(f"{cause}: {words}" if words else str(cause))
        self.cause = cause
        self.words = words
        self.after = after
        self.tried = tried
        self.why = why


class TryLater(DeliveryError):
    """Certainly not delivered; the same bytes may go again."""


class Doubtful(DeliveryError):
    """Perhaps delivered: everything was handed over and the answer never came."""


class Undeliverable(DeliveryError):
    """Will not be delivered however often it is tried."""
