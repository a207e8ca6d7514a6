"""How a session stands, as an officer's home shows it: its entries, their accounts and results."""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime
from enum import StrEnum

from domain.exams.sessions import session_named
from domain.machine.broadcasting.records import BroadcastState
from domain.machine.sentence import Line


class HomeList(StrEnum):
    """What can be listed: entries of a session by how they stand, letters for a person, what could
    not be delivered, and what staff wrote to many.
    """

    ENTRIES = "entries"
    REGISTERED = "registered"
    UNCONFIRMED = "unconfirmed"
    BOUNCED = "bounced"
    WITHOUT_ACCOUNT = "without-account"
    IMPORTED = "imported"
    WAITING = "waiting"
    PLANNED = "planned"
    RELEASED = "released"
    MISSING = "missing"
    LETTERS = "letters"
    OUT_OF_REACH = "out-of-reach"
    GUARDIANS = "guardians"
    GIVEN_UP = "given-up"
    BROADCASTS = "broadcasts"


OF_NO_SESSION = frozenset({HomeList.LETTERS, HomeList.GIVEN_UP, HomeList.BROADCASTS})
"""Of everything there is, whatever the session."""
LOOKED_UP = (HomeList.OUT_OF_REACH, HomeList.GUARDIANS)
"""Of entries, found as they are asked for: on no road, and whose guardian keeps silent."""
OF_ENTRIES = tuple(each for each in HomeList if each not in {*OF_NO_SESSION, *LOOKED_UP})
"""Those that are counted as they change."""


@dataclass(frozen=True, kw_only=True)
class Standing:
    """How an entry stands, and many with it.

    `login` is none, unconfirmed or confirmed; `outcome`, of the newest result, is missing, waiting
    or covered: by a release, which `opens`, or is still in the making.
    """

    login: str
    bounced: bool
    outcome: str
    release: int = 0
    opens: datetime | None = None

    def is_in(self, which: HomeList, now: datetime) -> bool:
        """Whether it is one of a list."""
        match which:
            case HomeList.ENTRIES:
                return True
            case HomeList.REGISTERED:
                return self.login != "none"
            case HomeList.WITHOUT_ACCOUNT:
                return self.login == "none"
            case HomeList.UNCONFIRMED:
                return self.login == "unconfirmed"
            case HomeList.BOUNCED:
                return self.bounced
            case HomeList.IMPORTED:
                return self.outcome != "missing"
        if which not in OF_ENTRIES:
            return False
        return self._seen(now) is which

    def _seen(self, now: datetime) -> HomeList:
        """Who may see the result."""
        if self.outcome == "missing":
            return HomeList.MISSING
        if self.opens is None:
            return HomeList.WAITING
        return HomeList.RELEASED if self.opens <= now else HomeList.PLANNED


@dataclass(frozen=True)
class SessionStandings:
    """A session's entries: how many stand how."""

    session: str
    numbers: Sequence[tuple[Standing, int]]

    def count(self, which: HomeList, now: datetime) -> int:
        """How many are in a list."""
        return sum(number for each, number in self.numbers if each.is_in(which, now))


@dataclass(frozen=True, kw_only=True)
class NextRelease:
    """A release that is set and not open yet."""

    exam: str
    session: str
    opens: datetime
    results: int


@dataclass(frozen=True, kw_only=True)
class ListedHere:
    """One of a list: an entry, or by its number a letter that waits for a person, what could not be
    delivered, or a broadcast; of the last two `said` is the line.

    `why` nobody there is reached: unaddressed, unconfirmed or bounced; "" in other lists. `asked`:
    when a guardian was, and at which address, "" for none.
    """

    id: int
    name: str = ""
    id_number: str = ""
    exam: str = ""
    came: datetime | None = None
    why: str = ""
    asked: datetime | None = None
    email: str = ""
    said: Line | None = None


@dataclass(frozen=True)
class HomeView:
    """What a home shows: everything, one of several sessions, or a list from some place on."""

    session: str = ""
    which: HomeList | None = None
    after: int = 0

    @property
    def text(self) -> str:
        """As a button and a row have it."""
        parts = [self.session, self.which or "", str(self.after or "")]
        return "|".join(parts).rstrip("|")


def view_named(text: str) -> HomeView | None:
    """A view again; None for what is none: a client can forge what a press sends."""
    session, which, after, *more = (*text.split("|"), "", "")
    if any(more) or (session and session_named(session) != session):
        return None
    number = int(after) if after.isdecimal() and len(after) < 19 else 0
    if not which:
        return None if after else HomeView(session)
    if which not in [*HomeList] or (after and not number):
        return None
    if (which in OF_NO_SESSION) == bool(session):
        return None
    return HomeView(session, HomeList(which), number)


@dataclass(frozen=True)
class KeptHome:
    """The one message that is an officer's home. `generation` is in its buttons."""

    generation: int
    view: HomeView
    open_until: datetime


@dataclass(frozen=True)
class HomeFigures:
    """Everything that a view of the home shows."""

    now: datetime
    sessions: Sequence[SessionStandings] = ()
    _: KW_ONLY
    later: int = 0
    releases: Sequence[NextRelease] = ()
    letters: int = 0
    questions: int = 0
    late: int = 0
    approvals: int = 0
    broadcasts: Sequence[tuple[int, BroadcastState]] = ()
    """Those that stand until somebody of staff does something."""
    given_up: int = 0
    troubles: Sequence[str] = ()
    unreached: int = 0
    silent: Mapping[str, int] = field(default_factory=dict)
    """By session of how many the guardian was asked long ago and has not answered."""
    listed: Sequence[ListedHere] = ()
    more: bool = False
