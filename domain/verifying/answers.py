"""What can be said of a Statement that somebody shows: a verdict, and the values as issued.

    GENUINE        the very file that was issued, and it holds
    CODE_HOLDS     a code of ours that holds: whoever holds the paper compares
    NOT_AS_ISSUED  not the file as issued, though what could be read in it agrees
    ALTERED        something of ours is in it and does not fit
    CHANGED        another version, or another outcome, has replaced it
    WITHDRAWN      taken back
    REVOKED        whoever it is of has declared this copy void
    EXPIRED        this copy was to hold until a day that is past
    NOT_KEPT       issued here; its candidate is erased
    ASK            a reference number and no code: of who was erased only its four values tell
    NOT_OURS       nothing of ours is in it
    MISTYPED       a code of which one sign is wrong, or two have changed places
    NO_CODE        no code at all
    LATER          nothing is said of any result just now
    UNREAD         a file that nobody can read; `why` says so

Values are shown to whoever holds a code or a file of ours, and to nobody else. They hold neither ID
number nor date of birth.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.machine.records import Result


class PaperVerdict(StrEnum):
    """The words are keys for other programs: they never change."""

    GENUINE = "genuine"
    CODE_HOLDS = "code-holds"
    NOT_AS_ISSUED = "not-as-issued"
    ALTERED = "altered"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    REVOKED = "revoked"
    EXPIRED = "expired"
    NOT_KEPT = "not-kept"
    ASK = "ask"
    NOT_OURS = "not-ours"
    MISTYPED = "mistyped"
    NO_CODE = "no-code"
    LATER = "later"
    UNREAD = "unread"


ISSUED_HERE = frozenset(
    {
        PaperVerdict.GENUINE,
        PaperVerdict.CODE_HOLDS,
        PaperVerdict.NOT_AS_ISSUED,
        PaperVerdict.CHANGED,
        PaperVerdict.WITHDRAWN,
        PaperVerdict.REVOKED,
        PaperVerdict.EXPIRED,
        PaperVerdict.NOT_KEPT,
    }
)
TO_BE_RELIED_ON = frozenset({PaperVerdict.GENUINE, PaperVerdict.CODE_HOLDS})
SHOWING = ISSUED_HERE | {PaperVerdict.ALTERED}
"""With values, where they are kept: of an altered one, so that what differs can be seen."""


class Unread(StrEnum):
    """Why a file cannot be read."""

    NO_PDF = "no-pdf"
    LOCKED = "locked"
    TOO_LARGE = "too-large"
    DAMAGED = "damaged"


@dataclass(frozen=True, kw_only=True)
class IssuedValues:
    """What stands on a paper: its name and session as printed, and the result version, `said` in
    words of each language.
    """

    candidate: str = field(repr=False)
    session: str
    released_on: date
    result: Result = field(repr=False)
    said: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True)
class CurrentVersion:
    """The version that holds in the place of another, and since when."""

    number: int
    since: date


class BornVerdict(StrEnum):
    """What a date of birth comes to that somebody typed beside a code."""

    MATCHES = "matches"
    DIFFERS = "differs"
    UNCLEAR = "unclear"
    ENOUGH = "enough"


@dataclass(frozen=True, kw_only=True)
class PaperAnswer:
    """One answer. `current` is what holds now, where another version does; `left_as` how a
    result stood when its candidate was erased; `differs` names the values that a file changes.
    """

    verdict: PaperVerdict
    values: IssuedValues | None = None
    current: CurrentVersion | None = None
    left_as: str = ""
    differs: tuple[str, ...] = ()
    why: str = ""
    share: int = 0
    """The sending whose paper it is; 0 for its candidate's own."""
    entry: int = 0
    """Whose it is, for their own log; 0 for nobody's."""
    asks_born: bool = False
    """Whether a date of birth can be compared; it stands in no answer."""
    born: BornVerdict | None = None
    """What one came to that was typed beside the code; None where none was."""
