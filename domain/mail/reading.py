"""What a letter that arrived says, read as a person would: the verdict on one inbound letter."""

from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum


class LetterKind(StrEnum):
    """Who or what wrote a letter."""

    HUMAN = "human"
    BOUNCE = "bounce"
    DELAY = "delay"
    DELIVERED = "delivered"
    AUTOREPLY = "autoreply"
    CHALLENGE = "challenge"
    LIST = "list"
    ARF = "arf"
    MDN = "mdn"
    JUNK = "junk"
    MALFORMED = "malformed"


class Intent(StrEnum):
    """What a person's new text asks for."""

    CONFIRM = "confirm"
    DENY = "deny"
    STOP = "stop"
    HELP = "help"
    STATEMENT = "statement"
    STATUS = "status"
    RESULT = "result"
    SEND = "send"
    NAME = "name"
    CERTIFICATE = "certificate"
    LANGUAGE = "language"
    TELEGRAM = "telegram"
    DELETE = "delete"
    STOP_ALL = "stop_all"
    CANCEL = "cancel"
    QUESTION = "question"
    NOTHING = "nothing"


@dataclass(frozen=True)
class SendingLimit:
    """Our own account may send no more for so many seconds, in the server's words.

    `mailbox`: whose letter came back and says so.
    """

    seconds: float
    words: str = field(default="", repr=False)
    mailbox: str = field(default="", repr=False)


@dataclass(frozen=True)
class Reading:
    """One letter, read.

    `recipients` are the addresses a bounce or delay names as failed. `permanent`: the failure is
    final (5.x.x, RFC 3463), None where the letter does not say; `hard`: the address itself is
    dead; `ours`: our own sender, domain or address block is at fault; `limit`: our own account's
    is used up. `reply` is a human's new text
    without quote, signature and disclaimer; `enclosed`: a file came with it, whatever it shows.
    `argument` is what follows a command: an organisation, a corrected name, a language.
    `elsewhere`: nothing is new, and `reply` is what stands in the quote or a corner of the letter.
    """

    kind: LetterKind
    recipients: tuple[str, ...] = ()
    _: KW_ONLY
    permanent: bool | None = None
    hard: bool | None = None
    ours: bool = False
    limit: SendingLimit | None = None
    enclosed: bool = False
    reply: str = ""
    intent: Intent = Intent.NOTHING
    argument: str = ""
    elsewhere: bool = False

    @property
    def answer(self) -> str:
        """The reply as far as it answers: what stands in a quote was said to somebody else."""
        return "" if self.elsewhere else self.reply
