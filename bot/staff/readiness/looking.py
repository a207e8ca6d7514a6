"""Looks whether all is ready: rows by indexes and counters, servers and engines beside the loop."""

from dataclasses import dataclass

from bot.core import Core
from bot.staff.home import figures
from bot.staff.readiness import flow, machine, people
from bot.staff.readiness.findings import ReadinessFinding, keyboard
from bot.staff.readiness.flow import StatementsAhead
from bot.staff.readiness.people import SCHOOLS, SessionReadiness
from bot.store.engine.store import Tx
from domain.machine.effects import Keyboard, Line
from domain.machine.home.records import HomeView
from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import Right


@dataclass(frozen=True)
class ReadinessMessage:
    """A part of what is said, and where its lines lead."""

    lines: tuple[Line, ...]
    keyboard: Keyboard


@dataclass(frozen=True)
class Readiness:
    """The sessions that run, and everything else that results day needs."""

    sessions: tuple[SessionReadiness, ...]
    others: tuple[ReadinessFinding, ...]

    @property
    def findings(self) -> tuple[ReadinessFinding, ...]:
        """All of them."""
        of_sessions = (one for each in self.sessions for one in each.findings)
        return (*of_sessions, *self.others)

    @property
    def ready(self) -> bool:
        """Whether nothing is to be done."""
        return bool(self.sessions) and not any(each.todo for each in self.findings)

    def messages(self, schools: int | None = SCHOOLS) -> tuple[ReadinessMessage, ...]:
        """What staff read: a message a session, and one of all else."""
        of_sessions = (
            ReadinessMessage(each.lines(schools), keyboard(each.findings)) for each in self.sessions
        )
        nobody = () if self.sessions else (flow.nobody_yet(),)
        said = (*nobody, Line("readiness-machine"), *(each.line for each in self.others))
        return (*of_sessions, ReadinessMessage(said, keyboard(self.others)))

    def messages_for(self, rights: StaffRights) -> tuple[ReadinessMessage, ...]:
        """What somebody reads; a technician, who sees nothing of candidates, of the machine."""
        if rights.may(Right.LOOK):
            return self.messages()
        said = (Line("readiness-machine"), *(each.line for each in self.others))
        return (ReadinessMessage(said, ()),)

    def json(self) -> dict[str, object]:
        """For other programs: names and keys never change."""
        return {
            "ready": self.ready,
            "sessions": [each.json() for each in self.sessions],
            "findings": [each.json() for each in self.others],
        }


async def look(core: Core, session: str = "") -> Readiness:
    """How all stands, of the sessions that run or of the one that is named."""
    found, a_minute = await machine.look(core)
    return await core.store.read(lambda tx: _looked_up(tx, core, session, (found, a_minute)))


def _looked_up(
    tx: Tx, core: Core, session: str, of: tuple[tuple[ReadinessFinding, ...], float]
) -> Readiness:
    rules = core.desk.rules
    known = figures.load(tx, HomeView(), core.clock(), session=session, rules=rules)
    running = tuple(each for each in known.sessions if each.numbers)
    machines, a_minute = of
    printed = StatementsAhead(flow.ahead(running, known.now), a_minute)
    others = (*flow.look(tx, core, known), printed.finding(), *machines)
    return Readiness(tuple(people.look(tx, each, known) for each in running), others)
