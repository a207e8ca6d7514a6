"""Whether what is to go out will go in time: letters, Statements, what waits, what opens next."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core import Core
from bot.staff.readiness.findings import ReadinessFinding, Values, finding
from bot.staff.releasing.letters_ahead import letters_ahead
from bot.store import standstills
from bot.store.engine.store import Tx
from bot.store.home import reached
from bot.store.outbox import overview, parcels
from bot.store.outbox.queues import Queue
from domain.conversations.results import session_line
from domain.machine.decision import lasting
from domain.machine.effects import Line, line
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import HomeFigures, HomeList, SessionStandings

DAY = timedelta(days=1)
HOUR = 60
LATE = timedelta(minutes=10)
"""What is due for longer waits for something that is wrong."""


@dataclass(frozen=True)
class StatementsAhead:
    """So many may be asked for; the machine prints so many in a minute, nought where it cannot."""

    statements: int
    a_minute: float

    def finding(self) -> ReadinessFinding:
        """Green where they are done in an hour."""
        if not self.a_minute:
            return finding("printing", {}, ready=False)
        minutes = math.ceil(self.statements / self.a_minute)
        values: Values = {
            "statements": self.statements,
            "minutes": minutes,
            "a_minute": round(self.a_minute),
        }
        return finding("statements", values, ready=minutes <= HOUR)


def look(tx: Tx, core: Core, figures: HomeFigures) -> Iterator[ReadinessFinding]:
    """What goes out and waits."""
    letters = sum(_letters(tx, core, each, figures.now) for each in figures.sessions)
    if letters and core.settings.mail.smtp.host:
        yield _letters_found(tx, core, letters, figures)
    yield _queues(tx, figures.now)
    rows = overview.count_given_up(tx)
    yield finding("given-up", {"rows": rows}, ready=not rows)
    if still := standstills.load_standing(tx):
        yield finding("still", {"since": still.since}, ready=False)
    yield from _releases(figures)


def ahead(sessions: tuple[SessionStandings, ...], now: datetime) -> int:
    """How many Statements may be asked for: one for each entry whose result is not out yet."""
    return sum(_not_out(each, now) for each in sessions)


def _not_out(of: SessionStandings, now: datetime) -> int:
    return of.count(HomeList.ENTRIES, now) - of.count(HomeList.RELEASED, now)


def _letters(tx: Tx, core: Core, of: SessionStandings, now: datetime) -> int:
    """Who will be told by a letter: whose address is confirmed, and who has no account."""
    by_mail = core.desk.rules.by_mail == "full"
    told = [
        number
        for each, number in of.numbers
        if not each.bounced
        and (each.login == "confirmed" or (by_mail and each.login == "none"))
        and not each.is_in(HomeList.RELEASED, now)
    ]
    nobody = reached.count_out_of_reach(tx, of.session).unaddressed if by_mail else 0
    return max(0, sum(told) - nobody)


def _letters_found(tx: Tx, core: Core, letters: int, figures: HomeFigures) -> ReadinessFinding:
    opens = min((each.opens for each in figures.releases), default=figures.now)
    begins = max(opens, figures.now)
    gone = len(parcels.load_letters_sent(tx, begins - DAY))
    waiting = overview.count_bulk_mail(tx)
    found = letters_ahead(core.settings, letters, waiting, begins, sent=gone)
    assert found  # noqa: S101 - there are letters and a server
    values: Values = {
        "letters": letters,
        "waiting": waiting,
        "per_day": found.per_day,
        "begins": begins,
        "ends": found.ends,
    }
    return finding("letters", values, ready=found.ends - begins < DAY)


def _queues(tx: Tx, now: datetime) -> ReadinessFinding:
    """The oldest that is due of all queues: each is found by the index of its own."""
    due = [parcels.load_next_due(tx, each) for each in Queue]
    late = [each for each in due if each and each <= now]
    age = now - min(late, default=now)
    minutes = int(age / timedelta(minutes=1))
    return finding("queues", {"minutes": minutes}, ready=age < LATE)


def _releases(figures: HomeFigures) -> Iterator[ReadinessFinding]:
    for each in figures.releases:
        values: Values = {
            "exam": each.exam,
            "at": each.opens,
            "results": each.results,
            "of": session_line(each.session),
        }
        yield finding("release", values, ready=True)
    waiting = sum(each.count(HomeList.WAITING, figures.now) for each in figures.sessions)
    if waiting:
        button = lasting(HomePhrase.BUTTON_HOME_RELEASE, "staff", "/release")
        yield finding("waiting", {"results": waiting}, ready=False, button=button)


def nobody_yet() -> Line:
    """That there is no session to look at."""
    return line(HomePhrase.HOME_EMPTY)
