"""Somebody is staff no more: their roles, their links and what they have open are over."""

from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.staff import invitations, pins, roles
from domain.machine.records import officer_named
from domain.machine.staffing.changes import TakeRoles
from domain.machine.staffing.roles import Role


def take_all(tx: Tx, person: int, by: str, now: datetime) -> list[Role]:
    """Which roles they had."""
    invitations.void_of(tx, person, now)
    pins.forget_pin(tx, person)
    return roles.take(tx, person, by, now)


def take_in_chat(change: TakeRoles, context: ChangeContext) -> None:
    """At the word of the approver whose chat it is."""
    take_all(context.tx, change.person, officer_named(context.chat), context.now)
