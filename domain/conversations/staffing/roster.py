"""Who is staff: a list that all of staff may see, from which approvers invite and remove.

    /staff -> the list -> a person -> sure? -> removed
                       -> invite (`inviting.py`)

What others did meanwhile is looked up at each press: two approvers may remove each other at once,
and one of them stays.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import assert_never

from domain.conversations.deadlines import is_ahead
from domain.conversations.staffing import handing_over, inviting
from domain.conversations.staffing.ends import last_of
from domain.machine.asking.events import QuestionsHandedOver
from domain.machine.decision import Decision, Question, ask_again, button, move, row_named
from domain.machine.effects import Alert, Button, Line, Tell, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import officer_named
from domain.machine.staffing.changes import TakeRoles, VoidStaffInvitation
from domain.machine.staffing.events import ReleasesHandedOver, RolesChanged
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffMember, called, giver
from domain.machine.staffing.roles import Right, Role
from domain.machine.steps.staffing import (
    ChoosingEnd,
    ChoosingRole,
    LookingAtStaff,
    NamingInvited,
    RemovingStaff,
    ReviewingStaffInvitation,
    RosterStep,
)

LASTS = timedelta(hours=1)


def role_line(role: Role) -> Line:
    """What a role is called."""
    return Line(f"staff-role-{role}")


def removal_refused(
    person: int, members: Sequence[StaffMember]
) -> tuple[StaffMember, Line | None] | None:
    """Whom a removal is of, and why it cannot be, if so; None where they are not staff."""
    known = next((each for each in members if each.person == person), None)
    if known is None:
        return None
    if not known.roles - known.configured:
        return known, line(StaffingPhrase.STAFF_BY_SETTINGS, name=known.named)
    others = [each for each in members if each.person != person and Role.APPROVER in each.roles]
    last = Role.APPROVER in known.roles - known.configured and not others
    return known, line(StaffingPhrase.STAFF_LAST_APPROVER, name=known.named) if last else None


def pressed(step: RosterStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for those of other conversations."""
    if event.verb == "staff-back":
        return move(LookingAtStaff())
    match step, event.verb:
        case LookingAtStaff(), "staff-remove":
            return _asked(row_named(event.argument), facts)
        case LookingAtStaff(), "staff-void":
            void = VoidStaffInvitation(row_named(event.argument))
            return ask_again(step, line(StaffingPhrase.STAFF_VOIDED), changes=(void,))
        case RemovingStaff(), "staff-remove-yes":
            return _removed(step, event.argument, facts)
    return inviting.pressed(step, event, facts)


def _asked(person: int, facts: Facts) -> Decision:
    found = removal_refused(person, facts.members())
    if found is None:
        return ask_again(LookingAtStaff(), line(StaffingPhrase.STAFF_GONE))
    if found[1]:
        return ask_again(LookingAtStaff(), found[1])
    return move(RemovingStaff(person, facts.now + LASTS))


def _removed(step: RemovingStaff, argument: str, facts: Facts) -> Decision:
    if not is_ahead(step.until, facts.now, LASTS):
        return move(LookingAtStaff(), line(Phrase.STAFF_LOOK_OVER))
    found = removal_refused(step.person, facts.members())
    if found is None or found[1]:
        return _asked(step.person, facts)
    held = bool(facts.held_by(step.person) or facts.questions_of(step.person))
    if held and not argument:
        return ask_again(step)
    heir = row_named(argument)
    chosen = next(
        (each for each in handing_over.heirs(step.person, facts) if each.person == heir), None
    )
    if heir and not chosen:
        return ask_again(step, line(StaffingPhrase.STAFF_HEIR_UNABLE))
    return _let_go(found[0], chosen if held else None, facts)


def _let_go(member: StaffMember, heir: StaffMember | None, facts: Facts) -> Decision:
    """Somebody is staff no more; an heir hears what is theirs now."""
    held, here = facts.held_by(member.person), _called(facts.chat, facts)
    questions = facts.questions_of(member.person)
    left = handing_over.alerted(member.called, heir.called if heir else "", held, questions)
    done = line(StaffingPhrase.STAFF_REMOVED, name=member.named)
    change = TakeRoles(member.person, heir.person if heir else 0)
    decision = move(LookingAtStaff(), done, *left, changes=(change,))
    alert = removed_alert(member, here, left, about=facts.chat)
    decision = decision.also(alert, Tell(member.person, RolesChanged()))
    if heir is None or heir.person == facts.chat:
        return decision  # who takes over themselves has just read what it is
    if held:
        event = ReleasesHandedOver(member.called, here, held)
        decision = decision.also(Tell(heir.person, event))
    if questions:
        of_questions = QuestionsHandedOver(member.called, here, questions)
        decision = decision.also(Tell(heir.person, of_questions))
    return decision


def removed_alert(
    member: StaffMember, by: str, left: Sequence[Line] = (), *, about: int = 0
) -> Alert:
    """What the others are told, also of what was `left`; who did it in a chat was told there."""
    said = line(StaffingPhrase.STAFF_REMOVED_ALERT, name=member.named, by=giver(by))
    return Alert((said, *left), about=about)


def typed(step: RosterStep, event: Typed, facts: Facts) -> Decision:
    """A name or a day, where one is asked for."""
    return inviting.typed(step, event, facts)


def question(step: RosterStep, facts: Facts) -> Question:
    """What the steps ask."""
    match step:
        case LookingAtStaff():
            return _list(facts)
        case RemovingStaff(person):
            back = button(StaffingPhrase.BUTTON_STAFF_BACK, "staff-back")
            sure = button(StaffingPhrase.BUTTON_STAFF_REMOVE_YES, "staff-remove-yes")
            name = _called(person, facts)
            asked = line(StaffingPhrase.ASK_STAFF_REMOVE, name=name)
            if rows := handing_over.rows(person, facts):
                left = handing_over.asked(person, name, facts)
                return Question((asked, *left), (*rows, (back,)), no=back)
            return Question((asked,), ((sure,), (back,)), yes=sure, no=back)
        case ChoosingRole() | NamingInvited() | ChoosingEnd() | ReviewingStaffInvitation():
            return inviting.question(step, facts)
        case _:
            assert_never(step)


def _called(person: int, facts: Facts) -> str:
    return called(officer_named(person), facts.members())


def _list(facts: Facts) -> Question:
    """Everybody, a line a role; whoever may gets the buttons."""
    members = facts.members()
    lines = [
        line(StaffingPhrase.STAFF_HEAD),
        *(each for one in members for each in _lines(one, facts)),
    ]
    invited = facts.staff_invitations()
    lines += [
        line(
            StaffingPhrase.STAFF_INVITED_LINE,
            name=each.name,
            role=role_line(each.role),
            until=each.expires,
        )
        for each in invited
    ]
    if not any(Role.APPROVER in each.roles for each in members):
        gone, never = StaffingPhrase.STAFF_NO_APPROVER_LEFT, StaffingPhrase.STAFF_NO_APPROVER
        lines.append(line(gone if facts.staff.approved else never))
    rows: list[tuple[Button, ...]] = []
    if facts.staff.may(Right.APPOINT):
        rows.append((button(StaffingPhrase.BUTTON_STAFF_INVITE_ONE, "staff-invite"),))
        rows += [(_remove(each),) for each in members if each.roles - each.configured]
        label = StaffingPhrase.BUTTON_STAFF_VOID
        rows += [
            (Button(line(label, name=each.name), "staff-void", str(each.id)),) for each in invited
        ]
    cancel = button(StaffingPhrase.BUTTON_STAFF_BACK, "cancel")
    return Question(tuple(lines), (*rows, (cancel,)), no=cancel)


def _remove(member: StaffMember) -> Button:
    label = line(StaffingPhrase.BUTTON_STAFF_REMOVE, name=member.named)
    return Button(label, "staff-remove", str(member.person))


def _lines(member: StaffMember, facts: Facts) -> Iterator[Line]:
    name = member.named
    for each in sorted(member.roles):
        role = role_line(each)
        if each in member.configured:
            yield line(StaffingPhrase.STAFF_LINE_SETTINGS, name=name, role=role)
        elif member.ends_at:
            until = last_of(member.ends_at, facts.rules.zone)
            yield line(StaffingPhrase.STAFF_LINE_UNTIL, name=name, role=role, until=until)
        else:
            yield line(StaffingPhrase.STAFF_LINE, name=name, role=role)
