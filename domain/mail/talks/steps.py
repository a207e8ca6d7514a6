"""What a letter of ours waits for: the steps of conversations by mail, and a step as it is kept.

Stored under their class names, which are never changed (`bot/store/tagged_json.py`). Each carries
what has been said so far and nothing else; the row and its token prove who may answer.
"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class ForWhom:
    """A command came from the mailbox of several people: of whom is it?"""

    command: str
    argument: str
    accounts: tuple[int, ...]


@dataclass(frozen=True)
class WhichExam:
    """A command that is of one account came from somebody who sits several exams: of which?"""

    command: str
    argument: str
    accounts: tuple[int, ...]


@dataclass(frozen=True)
class NamingRecipient:
    """Send my result: to whom? A name to search for, or name, website and address of another."""

    account: int


@dataclass(frozen=True)
class ChoosingRecipient:
    """What a search found, numbered in this order; another name searches anew."""

    account: int
    organisations: tuple[int, ...]


@dataclass(frozen=True, kw_only=True)
class ConfirmingSend:
    """The read-back: a yes sends. `organisation` is 0 for one not listed; `result` is the version
    that was named, and the recipient stands beside it: another is not sent by this yes.
    """

    account: int
    organisation: int
    name: str = ""
    email: str = field(default="", repr=False)
    website: str = ""
    result: int = 0
    number: str = ""


@dataclass(frozen=True)
class SentAway:
    """A share that waits for its hour: ANNULER in reply takes back this one and no other."""

    account: int
    share: int


@dataclass(frozen=True)
class Revoking:
    """A share that has gone: is the organisation to hear that it holds no longer?"""

    account: int
    share: int


@dataclass(frozen=True)
class Leaving:
    """Delete my account? Asked twice."""

    account: int
    sure: bool = False


Asking = ForWhom | WhichExam
"""What asks of whom, or of which exam, a command is."""

MailStep = (
    Asking | NamingRecipient | ChoosingRecipient | ConfirmingSend | SentAway | Revoking | Leaving
)

STEP = "step"
"""The purpose of the tokens that name a step."""


@dataclass(frozen=True, kw_only=True)
class AskedStep:
    """A step as it is kept: to whose address its letter went, and how long it is good for."""

    id: int
    account: int
    email: str = field(repr=False)
    step: MailStep
    expires: datetime
    used: bool = False
    tries: int = 0
