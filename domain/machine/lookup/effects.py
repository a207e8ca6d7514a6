"""What staff who look somebody up are shown, and what they then do for that person."""

from dataclasses import KW_ONLY, dataclass, field
from enum import StrEnum, auto
from typing import ClassVar


@dataclass(frozen=True)
class ShowFound:
    """Who may be meant, in a message of its own. Doubtful: again.

    Names are looked up as it is sent, so that they stand nowhere else.
    """

    again: ClassVar[bool] = True
    entries: tuple[int, ...]


@dataclass(frozen=True)
class ShowCandidate:
    """All that staff may know of one entry, in a message of its own. Doubtful: again."""

    again: ClassVar[bool] = True
    entry: int


class CandidateAct(StrEnum):
    """What staff may do for somebody they have looked up; stored under these words."""

    RESEND = auto()
    READDRESS = auto()
    FREEZE = auto()
    UNFREEZE = auto()
    RESET = auto()
    RENEW = auto()
    AGREE = auto()
    DISAGREE = auto()
    GUARD = "guardian-add"
    UNGUARD = "guardian-remove"


@dataclass(frozen=True)
class ActOnCandidate:
    """Do this for an entry and its `account`, 0 where none was shown. Doubtful: again, since what
    was done is said in the same commit, and what was said is not done twice.

    `email` is the address that is put in or taken out; `checked`, how staff know who the person is.
    """

    again: ClassVar[bool] = True
    entry: int
    account: int
    act: CandidateAct
    _: KW_ONLY
    email: str = field(default="", repr=False)
    checked: str = field(default="", repr=False)


LookupOrder = ShowFound | ShowCandidate
"""What is shown to staff who look somebody up."""
