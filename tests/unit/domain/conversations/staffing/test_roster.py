"""Approvers say who is staff: nobody else, never the last of them, never at a late press."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.conversations.desk import question
from domain.conversations.staffing.inviting import named
from domain.machine.decision import Decision
from domain.machine.effects import Alert, Tell, line
from domain.machine.phrases import Phrase
from domain.machine.staffing.changes import OpenStaffInvitation, TakeRoles, VoidStaffInvitation
from domain.machine.staffing.effects import SendStaffLink
from domain.machine.staffing.events import RolesChanged
from domain.machine.staffing.phrases import StaffingPhrase as Said
from domain.machine.staffing.records import StaffMember
from domain.machine.staffing.roles import Role
from domain.machine.steps.staffing import (
    ChoosingEnd,
    ChoosingRole,
    LookingAtStaff,
    NamingInvited,
    RemovingStaff,
    ReviewingStaffInvitation,
)
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, decide, pressed, pressed_before, typed
from tests.support.pure.facts import CHAT, FakeFacts
from tests.support.staff.roles import APPROVING

ME = StaffMember(person=CHAT, name="Claire", roles=APPROVING)
HELENE = StaffMember(person=21, name="Hélène", roles=frozenset({Role.OFFICER}))
PAUL = replace(HELENE, person=22, name="Paul", configured=frozenset({Role.OFFICER}))
APPROVER = FakeFacts(roles=APPROVING, team=(ME, HELENE, PAUL))
OFFICER = replace(APPROVER, roles=frozenset({Role.OFFICER}))
REMOVING = RemovingStaff(21, IN_AN_HOUR)


def test_all_of_staff_see_who_is_staff_and_approvers_alone_get_buttons() -> None:
    assert decide(AtRest(), typed("/staff"), OFFICER) == Decision(LookingAtStaff())
    verbs = [{b.verb for row in question(LookingAtStaff(), f).keyboard for b in row}
             for f in (OFFICER, APPROVER)]  # fmt: skip
    assert verbs == [{"cancel"}, {"cancel", "staff-invite", "staff-remove"}]


@pytest.mark.parametrize("verb", ["staff-remove", "staff-invite", "staff-void"])
def test_who_may_not_appoint_presses_in_vain(verb: str) -> None:
    forged = decide(LookingAtStaff(), pressed(verb, 21), OFFICER)
    refused = Decision(LookingAtStaff(), (line(Said.FOR_APPROVERS),), effects=(ANSWERED,))
    assert forged == refused


def test_a_removal_is_asked_and_then_everybody_hears_of_it() -> None:
    assert decide(LookingAtStaff(), pressed("staff-remove", 21), APPROVER).step == REMOVING
    told = Alert((line(Said.STAFF_REMOVED_ALERT, name="Hélène", by="Claire"),), about=CHAT)
    assert decide(REMOVING, pressed("staff-remove-yes"), APPROVER) == Decision(
        LookingAtStaff(),
        (line(Said.STAFF_REMOVED, name="Hélène"),),
        effects=(ANSWERED, told, Tell(21, RolesChanged())),
        changes=(TakeRoles(21),),
    )


def test_a_late_or_an_old_press_removes_nobody() -> None:
    late = decide(REMOVING, pressed("staff-remove-yes"), replace(APPROVER, now=IN_AN_HOUR))
    assert (late.step, late.saying) == (LookingAtStaff(), (line(Phrase.STAFF_LOOK_OVER),))
    assert decide(REMOVING, pressed_before("staff-remove-yes"), APPROVER).changes == ()


def test_who_lost_the_role_on_the_way_removes_nobody() -> None:
    for facts in (OFFICER, FakeFacts()):
        lost = decide(REMOVING, pressed("staff-remove-yes"), facts)
        assert (lost.step, lost.changes) == (AtRest(), ())


@pytest.mark.parametrize(
    ("person", "why"),
    [
        (CHAT, line(Said.STAFF_LAST_APPROVER, name="Claire")),
        (22, line(Said.STAFF_BY_SETTINGS, name="Paul")),
        (99, line(Said.STAFF_GONE)),
    ],
)
def test_who_cannot_be_removed_stays_and_it_is_said_why(person: int, why: object) -> None:
    for step in (LookingAtStaff(), RemovingStaff(person, IN_AN_HOUR)):
        verb = "staff-remove" if step == LookingAtStaff() else "staff-remove-yes"
        decision = decide(step, pressed(verb, person), APPROVER)
        assert (decision.step, decision.saying) == (LookingAtStaff(), (why,))
        assert decision.changes == ()


def test_an_approver_leaves_where_another_stays() -> None:
    two = replace(APPROVER, team=(ME, replace(HELENE, roles=APPROVING)))
    left = decide(RemovingStaff(CHAT, IN_AN_HOUR), pressed("staff-remove-yes"), two)
    assert left.changes == (TakeRoles(CHAT),)


def test_a_link_is_made_for_a_role_a_name_and_an_end() -> None:
    step = decide(ChoosingRole(), pressed("staff-role", "officer"), APPROVER).step
    assert step == NamingInvited("officer")
    step = decide(step, typed(" Hélène  Martin "), APPROVER).step
    assert step == ChoosingEnd("officer", "Hélène Martin")
    step = decide(step, typed("01/12/2026"), APPROVER).step
    ends = MORNING.replace(month=12, day=2, hour=0, minute=0)
    assert step == ReviewingStaffInvitation("officer", "Hélène Martin", ends, IN_AN_HOUR)
    opened = OpenStaffInvitation(
        9000, Role.OFFICER, "Hélène Martin", ends, expires=MORNING + timedelta(days=1)
    )
    done = decide(step, pressed("staff-link"), APPROVER)
    assert (done.changes, done.effects[1:]) == ((opened,), (SendStaffLink(9000),))


@pytest.mark.parametrize("day", ["30/11/2026", "31/02/2027", "soon", ""])
def test_what_is_no_day_to_come_is_asked_again(day: str) -> None:
    step = ChoosingEnd("officer", "Paul")
    assert decide(step, typed(day), APPROVER).saying == (line(Said.STAFF_END_UNUSABLE),)


def test_what_is_no_name_is_asked_again() -> None:
    assert [each for each in ("", "  ", "-", "0427", "x" * 41, "\u202e") if named(each)] == []
    assert named("Zoë\nO’Neil") == "Zoë O’Neil"


def test_a_forged_role_or_end_leads_nowhere() -> None:
    for step, verb in ((ChoosingRole(), "staff-role"), (ChoosingEnd("officer", "P"), "staff-end")):
        decision = decide(step, pressed(verb, "owner"), APPROVER)
        assert (decision.step, decision.changes) == (step, ())


def test_a_link_can_be_withdrawn() -> None:
    decision = decide(LookingAtStaff(), pressed("staff-void", 7), APPROVER)
    assert decision.changes == (VoidStaffInvitation(7),)


def test_who_has_no_name_is_said_to_have_none() -> None:
    unnamed = replace(HELENE, name="")
    facts = replace(APPROVER, team=(ME, unnamed))
    shown = question(LookingAtStaff(), facts)
    said = [each.params.get("name") for each in shown.lines]
    said += [each.label.params.get("name") for row in shown.keyboard for each in row]
    assert unnamed.named in said
    assert "telegram 21" not in said
