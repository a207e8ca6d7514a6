"""Whoever opens a link that invites to be staff: asked first, and once it is used it is over.

    /start staff_… -> what it is about -> accepted -> staff, and the others hear of it
                                       -> declined, and the link stays good for whom it is meant

A link that is no invitation of ours is like any other: it says nothing of who is staff.
"""

from domain.conversations.deadlines import is_ahead
from domain.conversations.staffing.ends import last_of
from domain.conversations.staffing.inviting import GOOD_FOR
from domain.conversations.staffing.roster import role_line
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import Alert, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.records import officer_named
from domain.machine.staffing.changes import AcceptStaffInvitation
from domain.machine.staffing.effects import ShowCommands
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffInvitation, called, giver
from domain.machine.steps.staffing import AnsweringStaffInvitation
from domain.machine.steps.step import AtRest

PREFIX = "staff_"
"""What the payload of such a link begins with."""


def opened(payload: str, facts: Facts) -> Decision | None:
    """What a link leads to; None where it is no invitation that ever was."""
    token = payload.removeprefix(PREFIX)
    found = facts.staff_invitation(token) if token != payload and token else None
    return _asked(found, facts) if found else None


def _asked(invitation: StaffInvitation, facts: Facts) -> Decision:
    if not _is_good(invitation, facts):
        return move(AtRest(), line(StaffingPhrase.STAFF_LINK_OVER))
    if invitation.role in facts.staff.roles:
        already = line(StaffingPhrase.STAFF_ALREADY, role=role_line(invitation.role))
        return move(AtRest(), already)
    return move(AnsweringStaffInvitation(invitation.id))


def _is_good(invitation: StaffInvitation, facts: Facts) -> bool:
    return invitation.open and is_ahead(invitation.expires, facts.now, GOOD_FOR)


def pressed(step: AnsweringStaffInvitation, event: Pressed, facts: Facts) -> Decision | None:
    """Accepted or declined; None for buttons of everywhere."""
    if event.verb == "staff-decline":
        return move(AtRest(), line(StaffingPhrase.STAFF_DECLINED))
    if event.verb != "staff-accept":
        return None
    found = facts.staff_invitation_by(step.invitation)
    if found is None or not _is_good(found, facts):
        return move(AtRest(), line(StaffingPhrase.STAFF_LINK_OVER))
    role = role_line(found.role)
    welcome = line(StaffingPhrase.STAFF_WELCOME, role=role)
    joined = Alert(
        (
            line(
                StaffingPhrase.STAFF_JOINED_ALERT,
                name=found.name,
                role=role,
                by=giver(called(found.by, facts.members())),
                who=officer_named(facts.chat),
            ),
        ),
        about=facts.chat,
    )
    decision = move(AtRest(), welcome, changes=(AcceptStaffInvitation(found.id),))
    return decision.also(ShowCommands(), joined)


def typed(step: AnsweringStaffInvitation, event: Typed, facts: Facts) -> Decision:
    """A text, where a button is awaited."""
    return ask_again(step)


def question(step: AnsweringStaffInvitation, facts: Facts) -> Question:
    """What one is invited to, and that it is for one person."""
    accept = button(StaffingPhrase.BUTTON_STAFF_ACCEPT, "staff-accept")
    decline = button(StaffingPhrase.BUTTON_STAFF_DECLINE, "staff-decline")
    found = facts.staff_invitation_by(step.invitation)
    if found is None:
        return Question((line(StaffingPhrase.STAFF_LINK_OVER),), ((decline,),), no=decline)
    role = role_line(found.role)
    lines = [line(StaffingPhrase.ASK_STAFF_ACCEPT, name=found.name, role=role)]
    if found.ends_at:
        last = last_of(found.ends_at, facts.rules.zone)
        lines.append(line(StaffingPhrase.STAFF_ACCEPT_UNTIL, until=last))
    lines.append(line(StaffingPhrase.STAFF_ACCEPT_WHO, name=found.name))
    return Question(tuple(lines), ((accept,), (decline,)), yes=accept, no=decline)


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed)
