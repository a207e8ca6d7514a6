"""A link that invites to be staff: asked first, good once, for a day; any other says nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.conversations.staffing.roster import role_line
from domain.machine.decision import Decision
from domain.machine.effects import Alert, line
from domain.machine.staffing.changes import AcceptStaffInvitation
from domain.machine.staffing.effects import ShowCommands
from domain.machine.staffing.phrases import StaffingPhrase as Said
from domain.machine.staffing.records import StaffMember
from domain.machine.staffing.roles import Role
from domain.machine.steps.staffing import AnsweringStaffInvitation
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.pure.acts import ANSWERED, decide, pressed, typed
from tests.support.pure.facts import CHAT, FakeFacts
from tests.support.staff.roles import APPROVING, INVITED

DAY = timedelta(days=1)
CLAIRE = StaffMember(person=2, name="Claire", roles=APPROVING)
STRANGER = FakeFacts(invited=(INVITED,), tokens={"token": 7}, team=(CLAIRE,))
LINK = typed("/start staff_token")
ASKED = AnsweringStaffInvitation(7)
OVER = (line(Said.STAFF_LINK_OVER),)
ROLE = role_line(Role.OFFICER)


def test_a_link_asks_and_changes_nothing_yet() -> None:
    assert decide(AtRest(), LINK, STRANGER) == Decision(ASKED)


def test_whoever_accepts_has_the_role_and_the_others_hear_who() -> None:
    told = line(
        Said.STAFF_JOINED_ALERT,
        name="Hélène",
        role=ROLE,
        by="Claire",
        who=f"telegram {CHAT}",
    )
    assert decide(ASKED, pressed("staff-accept"), STRANGER) == Decision(
        AtRest(),
        (line(Said.STAFF_WELCOME, role=ROLE),),
        effects=(ANSWERED, ShowCommands(), Alert((told,), about=CHAT)),
        changes=(AcceptStaffInvitation(7),),
    )


@pytest.mark.parametrize(
    "facts",
    [
        replace(STRANGER, invited=(replace(INVITED, open=False),)),
        replace(STRANGER, now=MORNING + DAY),
        replace(STRANGER, now=MORNING - 2 * DAY),
    ],
    ids=["used or withdrawn", "a day old", "a clock set back"],
)
def test_a_link_that_is_over_says_so_opened_or_accepted(facts: FakeFacts) -> None:
    for step, event in ((AtRest(), LINK), (ASKED, pressed("staff-accept"))):
        decision = decide(step, event, facts)
        assert (decision.step, decision.saying, decision.changes) == (AtRest(), OVER, ())


def test_a_link_of_nobody_is_a_greeting_like_any_other() -> None:
    plain = decide(AtRest(), typed("/start"), STRANGER)
    for text in ("/start staff_other", "/start staff_", "/start token"):
        assert decide(AtRest(), typed(text), STRANGER) == plain


def test_who_has_the_role_already_uses_nothing_up() -> None:
    officer = replace(STRANGER, roles=frozenset({Role.OFFICER}))
    decision = decide(AtRest(), LINK, officer)
    assert decision == Decision(AtRest(), (line(Said.STAFF_ALREADY, role=ROLE),))


def test_who_declines_leaves_the_link_to_whom_it_is_meant_for() -> None:
    decision = decide(ASKED, pressed("staff-decline"), STRANGER)
    assert (decision.step, decision.changes) == (AtRest(), ())
