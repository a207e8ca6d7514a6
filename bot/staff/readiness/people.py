"""Whether the candidates of a session are registered, can be reached, and have results."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.staff.readiness.findings import ReadinessFinding, finding, to_list
from bot.store.engine.store import Tx
from bot.store.home import reached
from bot.store.home.reached import SchoolReached
from domain.conversations.results import session_line
from domain.machine.effects import Line, line
from domain.machine.home.phrases import HomePhrase
from domain.machine.home.records import HomeFigures, HomeList, SessionStandings

SCHOOLS = 10
"""So many are named in a chat, those with most to be done first; the command names them all."""


@dataclass(frozen=True)
class SessionReadiness:
    """A session: what was found, and how far each school is."""

    session: str
    findings: tuple[ReadinessFinding, ...]
    schools: tuple[SchoolReached, ...]

    def lines(self, most: int | None = SCHOOLS) -> tuple[Line, ...]:
        """Its name, the findings, and the schools with most to be done, where there are several."""
        worst = sorted(self.schools, key=lambda each: each.opened - each.entries)[:most]
        named = map(_said, worst) if len(self.schools) > 1 else ()
        left = len(self.schools) - len(worst)
        more = (Line("readiness-schools-more", {"schools": left}),) if left else ()
        head = line(HomePhrase.HOME_SESSION, session=session_line(self.session))
        return (head, *(each.line for each in self.findings), *named, *more)

    def json(self) -> dict[str, object]:
        """For other programs."""
        return {
            "session": self.session,
            "findings": [each.json() for each in self.findings],
            "schools": [vars(each) for each in self.schools],
        }


def _said(each: SchoolReached) -> Line:
    return Line(
        "readiness-school", {**vars(each), "name": each.name or Line("readiness-no-school")}
    )


def look(tx: Tx, of: SessionStandings, figures: HomeFigures) -> SessionReadiness:
    """Everything there is to say of a session's candidates."""
    schools = tuple(reached.load_by_school(tx, of.session))
    found = tuple(_found(tx, of, figures, schools))
    silent = figures.silent.get(of.session, 0)
    button = to_list(of.session, HomeList.GUARDIANS, silent)
    guardians = finding("guardians", {"entries": silent}, ready=not silent, button=button)
    return SessionReadiness(of.session, (*found, guardians), schools)


def _found(
    tx: Tx, of: SessionStandings, figures: HomeFigures, schools: tuple[SchoolReached, ...]
) -> Iterator[ReadinessFinding]:
    without = of.count(HomeList.WITHOUT_ACCOUNT, figures.now)
    sums = {
        name: sum(getattr(each, name) for each in schools)
        for name in ("entries", "invited", "opened", "registered")
    }
    button = to_list(of.session, HomeList.WITHOUT_ACCOUNT, without)
    yield finding("registered", {**sums, "without": without}, ready=not without, button=button)
    for which in (HomeList.UNCONFIRMED, HomeList.BOUNCED, HomeList.MISSING):
        number = of.count(which, figures.now)
        button = to_list(of.session, which, number)
        yield finding(which.value, {"entries": number}, ready=not number, button=button)
    nobody = reached.count_out_of_reach(tx, of.session)
    values = {"people": nobody.people, "unaddressed": nobody.unaddressed, "lost": nobody.lost}
    button = to_list(of.session, HomeList.OUT_OF_REACH, nobody.people)
    yield finding("unreached", values, ready=not nobody.people, button=button)
