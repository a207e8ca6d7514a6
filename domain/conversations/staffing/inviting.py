"""An approver invites somebody to be staff: a role, a name, an end, and a link good once.

    role -> name -> until when -> sure? -> the link, in a message to hand on

Whoever has the link can take the role: it is made once, good for a day, and its maker can make it
void until it is used.
"""

from datetime import date, datetime, timedelta

from domain.conversations.deadlines import is_ahead
from domain.conversations.staffing.ends import end_of, last_of
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import Button, Line, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.staffing.changes import OpenStaffInvitation
from domain.machine.staffing.effects import SendStaffLink
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.roles import Role
from domain.machine.steps.staffing import (
    ChoosingEnd,
    ChoosingRole,
    LookingAtStaff,
    NamingInvited,
    ReviewingStaffInvitation,
    RosterStep,
)
from domain.text.secret_and_more import day_in, day_of

GOOD_FOR = timedelta(days=1)
LASTS = timedelta(hours=1)
LONGEST_NAME = 40
MONTHS = {"1": 31, "3": 92, "12": 366}
"""Ends that are offered, in months, and their days."""


def named(text: str) -> str:
    """A name as a list can show it; "" where it is none."""
    plain = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    usable = plain.strip("-.'") and len(plain) <= LONGEST_NAME
    return plain if usable and any(each.isalpha() for each in plain) else ""


def pressed(step: RosterStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button on the way to a link does."""
    match step, event.verb:
        case LookingAtStaff(), "staff-invite":
            return move(ChoosingRole())
        case ChoosingRole(), "staff-role" if event.argument in [*Role]:
            return move(NamingInvited(event.argument))
        case ChoosingEnd(), "staff-end" if event.argument in MONTHS:
            day = _today(facts) + timedelta(days=MONTHS[event.argument])
            return _reviewed(step, end_of(day, facts.rules.zone), facts)
        case ChoosingEnd(), "staff-end" if event.argument == "never":
            return _reviewed(step, None, facts)
        case ReviewingStaffInvitation(), "staff-link":
            return _opened(step, facts)
    return None


def typed(step: RosterStep, event: Typed, facts: Facts) -> Decision:
    """A name, or the last day of a role."""
    if isinstance(step, NamingInvited):
        name = named(event.text)
        if not name:
            return ask_again(step, line(StaffingPhrase.STAFF_NAME_UNUSABLE))
        return move(ChoosingEnd(step.role, name))
    if isinstance(step, ChoosingEnd):
        found = day_in(event.text)
        day = day_of(found) if found else None
        if day is None or day <= _today(facts):
            return ask_again(step, line(StaffingPhrase.STAFF_END_UNUSABLE))
        return _reviewed(step, end_of(day, facts.rules.zone), facts)
    return ask_again(step)


def _today(facts: Facts) -> date:
    return facts.now.astimezone(facts.rules.zone).date()


def _reviewed(step: ChoosingEnd, ends_at: datetime | None, facts: Facts) -> Decision:
    return move(ReviewingStaffInvitation(step.role, step.name, ends_at, facts.now + LASTS))


def _opened(step: ReviewingStaffInvitation, facts: Facts) -> Decision:
    if not is_ahead(step.until, facts.now, LASTS):
        return move(ChoosingRole(), line(Phrase.STAFF_LOOK_OVER))
    invitation = facts.fresh()
    opened = OpenStaffInvitation(
        invitation, Role(step.role), step.name, step.ends_at, expires=facts.now + GOOD_FOR
    )
    begun = move(LookingAtStaff(), changes=(opened,))
    return begun.also(SendStaffLink(invitation))


def question(
    step: ChoosingRole | NamingInvited | ChoosingEnd | ReviewingStaffInvitation, facts: Facts
) -> Question:
    """What is asked on the way to a link."""
    back = button(StaffingPhrase.BUTTON_STAFF_BACK, "staff-back")
    match step:
        case ChoosingRole():
            rows = tuple((Button(Line(f"staff-role-{e}"), "staff-role", str(e)),) for e in Role)
            return Question((line(StaffingPhrase.ASK_STAFF_ROLE),), (*rows, (back,)), no=back)
        case NamingInvited(role):
            asked = line(StaffingPhrase.ASK_STAFF_NAME, role=Line(f"staff-role-{role}"))
            return Question((asked,), ((back,),), no=back)
        case ChoosingEnd(_, name):
            never = (button(StaffingPhrase.BUTTON_STAFF_NO_END, "staff-end", "never"),)
            label = StaffingPhrase.BUTTON_STAFF_END_MONTHS
            ends = tuple(
                Button(line(label, months=int(each)), "staff-end", each) for each in MONTHS
            )
            asked = line(StaffingPhrase.ASK_STAFF_END, name=name)
            return Question((asked,), (never, ends, (back,)), no=back)
        case ReviewingStaffInvitation():
            make = button(StaffingPhrase.BUTTON_STAFF_LINK, "staff-link")
            return Question((_sure(step, facts),), ((make,), (back,)), yes=make, no=back)


def _sure(step: ReviewingStaffInvitation, facts: Facts) -> Line:
    role = Line(f"staff-role-{step.role}")
    if step.ends_at is None:
        return line(StaffingPhrase.ASK_STAFF_INVITATION, name=step.name, role=role)
    until = last_of(step.ends_at, facts.rules.zone)
    phrase = StaffingPhrase.ASK_STAFF_INVITATION_UNTIL
    return line(phrase, name=step.name, role=role, until=until)
