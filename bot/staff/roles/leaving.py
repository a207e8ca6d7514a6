"""Whose last role has ended by itself, or was taken out of the settings, is staff no more.

    taken by an approver or a command -> `bot.store.staff.taking`, at once
    the last day is over              -> noticed within the hour
    taken out of the settings         -> noticed as a desk opens with them

Rights end at the very moment, whatever is noticed when: they are looked up at each press.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.store import audit
from bot.store.asking import asked
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.staff import configured, held, pins, roles, taking
from domain.conversations.staffing import handing_over
from domain.conversations.staffing.ends import last_of
from domain.machine.effects import Alert, Tell, line
from domain.machine.records import officer_named
from domain.machine.staffing.events import RolesChanged
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import giver

SETTINGS, END = "settings", "end"
BEFORE = (timedelta(days=1), timedelta(days=7))
"""So long before nobody is left who can approve, approvers are warned of it."""


async def settle_leavers(core: Core) -> list[InboxItem]:
    """Let those go whose last role is over; the events that this raised."""
    return await core.store.write(lambda tx: _settle(tx, core))


def _settle(tx: Tx, core: Core) -> list[InboxItem]:
    now, raised = core.clock(), list[InboxItem]()
    by_settings = configured.note(tx, core.desk.staff, now)
    left = dict.fromkeys(roles.take_ended(tx, now), END) | dict.fromkeys(by_settings, SETTINGS)
    for person, why in left.items():
        if not roles.load_roles(tx, core.desk.staff, person, now):
            _leave(tx, core, person, why)
        key = f"roles {person} {now.isoformat()}"
        raised += core.writer.raise_event(tx, key, Tell(person, RolesChanged()), now)
    pins.forget_strangers(tx, roles.load_people(tx, core.desk.staff, now))
    return raised


def _leave(tx: Tx, core: Core, person: int, why: str) -> None:
    now, name = core.clock(), roles.called(tx, officer_named(person))
    questions = asked.load_owned(tx, officer_named(person))
    left = handing_over.alerted(name, "", held.load(tx, person, now), questions)
    taking.take_all(tx, person, why, now)
    audit.note_act(tx, Act(who=why, what="staff left", whom=officer_named(person)), now)
    phrase = StaffingPhrase.STAFF_ENDED_ALERT
    if why == SETTINGS:
        phrase = StaffingPhrase.STAFF_LEFT_SETTINGS_ALERT
    alert = Alert((line(phrase, name=giver(name)), *left), about=person)
    core.writer.put(tx, f"left {person} {now.isoformat()}", ParcelOrigin(0, 0, now), [alert])


async def warn_of_last_end(core: Core, now: datetime) -> None:
    """Alert staff, a week and a day before, that nobody will be left who can approve."""
    await core.store.write(lambda tx: _warn(tx, core, now))
    core.notify([])


def _warn(tx: Tx, core: Core, now: datetime) -> None:
    for name, ends_at in _last_end(tx, core, now):
        wait = next((each for each in BEFORE if ends_at - now <= each), None)
        if wait is None:
            continue
        until = last_of(ends_at, core.settings.centre.timezone)
        said = line(StaffingPhrase.STAFF_APPROVERS_END_ALERT, name=giver(name), until=until)
        key = f"approvers end {ends_at.isoformat()} {wait.days}"
        core.writer.put(tx, key, ParcelOrigin(0, 0, now), [Alert((said,))])


def _last_end(tx: Tx, core: Core, now: datetime) -> Iterator[tuple[str, datetime]]:
    last = roles.load_last_approver(tx, core.desk.staff, now)
    if last and last.ends_at:
        yield last.name or officer_named(last.person), last.ends_at
