"""What a home shows, looked up: a few rows of counters, and a page of one list."""

from collections import Counter
from dataclasses import replace
from datetime import datetime

from bot.staff.transcript import given_up_line
from bot.store import alarms
from bot.store.asking import asked
from bot.store.broadcasting import broadcasts
from bot.store.engine.store import Tx
from bot.store.exams import releases
from bot.store.guardians import agreements
from bot.store.guardians.agreements import Awaited
from bot.store.home import reached, standings
from bot.store.outbox import overview
from bot.store.releasing import proposals
from domain.conversations.results import session_line
from domain.machine.broadcasting.records import Audience
from domain.machine.effects import line
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import (
    HomeFigures,
    HomeList,
    HomeView,
    ListedHere,
    NextRelease,
    SessionStandings,
)
from domain.machine.records import Rules

RUNS = 4  # months that a session is shown after its own: results, enquiries, certificates
MOST_SESSIONS = 8
MOST_RELEASES = 5
PAGE = 10
USUAL = Rules()
Today = tuple[datetime, Rules]
"""When it is looked at, and by which rules."""


def load(
    tx: Tx, view: HomeView, now: datetime, *, session: str = "", rules: Rules = USUAL
) -> HomeFigures:
    """Everything that a view shows: of the sessions that run, or of the one that is named."""
    running = standings.load_sessions(tx, earliest(now))
    if session:
        running = [standings.load_session(tx, session)]
    page = _page(tx, view, running, (now, rules))
    open_ones, late = asked.count_open(tx, now)
    return HomeFigures(
        now,
        running[:MOST_SESSIONS],
        later=len(running[MOST_SESSIONS:]),
        releases=[each for each in _releases(tx, running, now) if session in {"", each.session}],
        letters=asked.count_aside(tx),
        questions=open_ones,
        late=late,
        approvals=len(proposals.load_waiting(tx)),
        broadcasts=broadcasts.load_standing(tx),
        given_up=overview.count_given_up(tx),
        troubles=sorted(alarms.load_raised(tx)),
        unreached=_unreached(tx, view),
        silent=agreements.count_silent(tx, rules, now),
        listed=page[:PAGE],
        more=len(page) > PAGE,
    )


def _unreached(tx: Tx, view: HomeView) -> int:
    """How many are in that list, counted only where it is looked at."""
    if view.which is not HomeList.OUT_OF_REACH:
        return 0
    return reached.count_out_of_reach(tx, view.session).people


def earliest(now: datetime) -> str:
    """The earliest session that still runs."""
    months = now.year * 12 + now.month - 1 - RUNS
    return f"{months // 12}-{months % 12 + 1:02}"


def _page(
    tx: Tx, view: HomeView, running: list[SessionStandings], today: Today
) -> list[ListedHere]:
    """A page of a list, and one more where there are more."""
    if view.which is HomeList.LETTERS:
        found = asked.load_aside_times(tx, view.after, PAGE + 1)
        return [ListedHere(id=number, came=at) for number, at in found]
    if view.which is HomeList.GIVEN_UP:
        lost = overview.load_given_up(tx, PAGE + 1, before=view.after)
        return [ListedHere(id=each.id, said=given_up_line(each)) for each in lost]
    if view.which is HomeList.BROADCASTS:
        return [_written(*each) for each in broadcasts.load_listed(tx, view.after, PAGE + 1)]
    of = next((each for each in running if each.session == view.session), None)
    if of is None or view.which is None:
        return []
    return load_list(tx, (of, view.which), today, after=view.after, limit=PAGE + 1)


def load_list(
    tx: Tx, of: tuple[SessionStandings, HomeList], today: Today, *, after: int, limit: int
) -> list[ListedHere]:
    """The next entries in a list of a session."""
    session, which, (now, rules) = of[0].session, of[1], today
    if which is HomeList.OUT_OF_REACH:
        whys = dict(reached.load_out_of_reach(tx, session, after=after, limit=limit))
        listed = standings.load_listed(tx, list(whys))
        return [replace(each, why=whys[each.id]) for each in listed]
    if which is HomeList.GUARDIANS:
        page = agreements.SilentPage(session, after, limit)
        return [_silent(each) for each in agreements.load_silent(tx, page, rules, now)]
    return standings.load_listed(tx, standings.load_ids(tx, of, now, after=after, limit=limit))


def _silent(each: Awaited) -> ListedHere:
    return ListedHere(
        id=each.entry,
        name=each.name,
        id_number=each.id_number,
        exam=each.exam,
        asked=each.since,
        email=each.email,
    )


def _releases(tx: Tx, running: list[SessionStandings], now: datetime) -> list[NextRelease]:
    """What opens next, and how many results it still covers."""
    covered = Counter[int]()
    for each in running:
        for standing, number in each.numbers:
            covered[standing.release] += number
    return [
        NextRelease(
            exam=each.exam,
            session=each.session,
            opens=each.opens,
            results=covered[each.id],
        )
        for each in releases.load_next(tx, now, MOST_RELEASES)
    ]


def _written(number: int, when: datetime, to: Audience, people: int, stands: str) -> ListedHere:
    """A broadcast, when it was ordered, whom it is for, and whether it stands."""
    said = line(
        HomePhrase.HOME_LISTED_BROADCAST,
        number=str(number),
        at=when,
        session=session_line(to.session) if to.session else "none",
        exam=to.exam or "none",
        people=people,
        state=stands,
    )
    return ListedHere(id=number, said=said)
