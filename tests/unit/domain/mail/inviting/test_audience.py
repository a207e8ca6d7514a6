"""Who without an account is invited, who is reminded, and who is left alone."""

from dataclasses import replace
from datetime import timedelta

from domain.machine.inviting.records import Invitation, InvitationState, Unregistered
from domain.mail.inviting.audience import InvitedLot, lot_of, may_ask
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA

WEEK = timedelta(days=7)
NEW = Unregistered(entry=EMMA.entry, mailbox=EMMA.entry.email, sharing=1)
INVITED = Invitation(
    id=1, entry=EMMA.entry.id, email=EMMA.entry.email, state=InvitationState.OPEN, tries=0,
    sent=MORNING - WEEK, reminded=False,
)  # fmt: skip
NOWHERE = replace(NEW, mailbox="")


def known(**values: object) -> Unregistered:
    return replace(NEW, invitation=replace(INVITED, **values))  # type: ignore[arg-type]


@each_of(
    [
        (NEW, InvitedLot.INVITE),
        (replace(NEW, sharing=6), InvitedLot.INVITE),
        (replace(NEW, sharing=7), InvitedLot.SHARED),
        (NOWHERE, InvitedLot.NO_ADDRESS),
        (replace(NEW, waits=True), InvitedLot.DELETED),
        (replace(NEW, rests=True), InvitedLot.AT_REST),
        (known(), InvitedLot.REMIND),
        (known(sent=MORNING - WEEK + timedelta(microseconds=1)), InvitedLot.WAITS),
        (known(reminded=True), InvitedLot.OVER),
        *((known(state=each), InvitedLot.OVER) for each in InvitationState if each != "open"),
        (replace(known(), rests=True), InvitedLot.AT_REST),
    ]
)
def test_each_is_in_one_lot(candidate: Unregistered, lot: InvitedLot) -> None:
    assert lot_of(candidate, MORNING) == lot


def test_who_writes_of_their_own_accord_is_invited_whatever_was_before_but_guesses() -> None:
    asking = [
        NEW, known(), known(reminded=True), known(state=InvitationState.REFUSED),
        replace(NEW, rests=True), replace(NEW, waits=True),
    ]  # fmt: skip
    assert all(map(may_ask, asking))
    assert not may_ask(known(state=InvitationState.GUESSED))


def test_at_a_schools_address_nobody_is_invited_for_the_asking() -> None:
    assert not may_ask(replace(NEW, sharing=7, rests=True))
    assert not may_ask(NOWHERE)
