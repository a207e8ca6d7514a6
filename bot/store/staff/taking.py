"""Somebody is staff no more: their roles, their links and what they have open are over."""

from datetime import datetime

from bot.store.asking import questions
from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.staff import held, invitations, pins, roles
from domain.machine.records import officer_named
from domain.machine.staffing.changes import TakeRoles
from domain.machine.staffing.roles import Role


def take_all(tx: Tx, person: int, by: str, now: datetime, *, heir: int = 0) -> list[Role]:
    """Which roles they had; an heir has their planned releases from now on."""
    if heir:
        held.hand_over(tx, (person, heir), by, now)
    heir_named = officer_named(heir) if heir else ""
    questions.hand_over(tx, (officer_named(person), heir_named), by, now)
    invitations.void_of(tx, person, now)
    pins.forget_pin(tx, person)
    return roles.take(tx, person, by, now)


def take_in_chat(change: TakeRoles, context: ChangeContext) -> None:
    """At the word of the approver whose chat it is."""
    by = officer_named(context.chat)
    take_all(context.tx, change.person, by, context.now, heir=change.heir)
