"""A PIN stands before everything of staff's, and what was wanted goes on after the right one."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.conversations import desk
from domain.conversations.staffing.pin_rules import is_easy
from domain.machine.changes import Change
from domain.machine.effects import Alert, Forget, PreviewRelease, line
from domain.machine.events import Sent, Typed
from domain.machine.facts import HashOf, Matches
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.staffing.changes import AcceptStaffInvitation
from domain.machine.staffing.phrases import StaffingPhrase as Said
from domain.machine.staffing.pins import ChoosePin, CountWrongPin, OpenStaffSession, StaffPin
from domain.machine.staffing.records import giver
from domain.machine.staffing.roles import Role
from domain.machine.steps.staff import AwaitingInvited, ChoosingRelease, LookingAtReleases
from domain.machine.steps.staffing import AnsweringStaffInvitation
from domain.machine.steps.step import (
    AtRest,
    AwaitingOwnPassword,
    AwaitingPin,
    ChoosingPin,
    RepeatingPin,
    StaffAct,
    Step,
)
from tests.support.clock import MORNING
from tests.support.pure.acts import DELETED, decide, forgets, pressed, typed
from tests.support.pure.facts import CHAT, FakeFacts
from tests.support.staff.roles import APPROVING, INVITED

HALF_HOUR, HOUR = timedelta(minutes=30), timedelta(hours=1)
NEW = FakeFacts(roles=APPROVING, rules=Rules(staff_pin_minutes=30), hashed="hash")
KNOWN = replace(NEW, own_pin=StaffPin("hash"))
OPEN = replace(NEW, own_pin=StaffPin("hash", MORNING + timedelta(seconds=1)))
CLOSED = replace(NEW, own_pin=StaffPin("hash", closed_until=MORNING + HOUR))
RIGHT = replace(KNOWN, right=True)
GOES_ON = OpenStaffSession(MORNING + HALF_HOUR)
RELEASE = StaffAct(AtRest(), typed("/release"))
COHORT = pressed("cohort", "B2 First|2026-11")
PIN = typed("739 182")


def opened(changes: tuple[Change, ...]) -> bool:
    return any(isinstance(each, OpenStaffSession) for each in changes)


def test_the_first_act_asks_for_a_new_pin_or_for_ones_own_and_does_nothing_yet() -> None:
    for facts, kind in ((NEW, ChoosingPin), (KNOWN, AwaitingPin)):
        asked = decide(AtRest(), typed("/release"), facts)
        assert (asked.step, asked.effects, asked.changes) == (kind(RELEASE), (), ())


def test_in_time_none_is_asked_for_and_the_time_begins_anew() -> None:
    decision = decide(AtRest(), typed("/release"), OPEN)
    assert (decision.step, decision.changes) == (ChoosingRelease(), (GOES_ON,))
    late = replace(OPEN, now=MORNING + timedelta(seconds=1))
    assert isinstance(decide(AtRest(), typed("/release"), late).step, AwaitingPin)
    set_back = replace(OPEN, now=MORNING - timedelta(days=1))
    assert isinstance(decide(AtRest(), typed("/release"), set_back).step, AwaitingPin)


def test_after_the_right_pin_goes_on_what_was_wanted_a_press_too() -> None:
    done = decide(AwaitingPin(RELEASE), PIN, RIGHT)
    assert (done.step, done.changes) == (ChoosingRelease(), (GOES_ON,))
    asked = decide(ChoosingRelease(), COHORT, KNOWN)
    assert PreviewRelease("B2 First", "2026-11") not in asked.effects
    done = decide(asked.step, PIN, replace(RIGHT, version=8))
    assert done.effects == (PreviewRelease("B2 First", "2026-11"),)
    assert (done.step, done.changes) == (ChoosingRelease(), (GOES_ON,))


def test_a_pin_is_chosen_twice_alike_and_kept_as_a_hash() -> None:
    assert desk.needs(ChoosingPin(RELEASE), PIN, NEW) == HashOf("739182")
    again = decide(ChoosingPin(RELEASE), PIN, NEW).step
    assert again == RepeatingPin("hash", RELEASE)
    assert desk.needs(again, PIN, NEW) == Matches("hash", "739182")
    done = decide(again, PIN, replace(NEW, right=True))
    assert done.changes == (ChoosePin("hash"), GOES_ON)
    other = decide(again, PIN, NEW)
    assert (other.step, other.changes) == (ChoosingPin(RELEASE), ())


@pytest.mark.parametrize("step", [ChoosingPin(RELEASE), AwaitingPin(RELEASE)], ids=type)
def test_whatever_is_typed_at_a_pin_leaves_the_chat_first(step: Step) -> None:
    for event in (PIN, typed("/739182"), Sent(5)):
        assert forgets(step, event) == Forget(5)


def test_easy_ones_are_refused_and_nothing_is_hashed() -> None:
    today = date(2026, 11, 30)
    easy = ("000000", "123456", "987654", "890123", "121212", "123123", "112233", "474747",
            "170508", "051708", "080517", "17052008", "198544", "441985", "100000")  # fmt: skip
    assert [each for each in easy if not is_easy(each, today)] == []
    assert [each for each in ("739182", "628491057", "904117") if is_easy(each, today)] == []
    for text in ("123456", "73918", "7391827391827", "73918a", "soleil", ""):
        assert desk.needs(ChoosingPin(RELEASE), typed(text), NEW) is None
        assert decide(ChoosingPin(RELEASE), typed(text), NEW).step == ChoosingPin(RELEASE)


def test_five_wrong_ones_close_it_for_an_hour_and_tell_the_others() -> None:
    wrong = decide(AwaitingPin(RELEASE), PIN, KNOWN)
    assert wrong.saying == (DELETED, line(Said.PIN_WRONG, left=4))
    assert wrong.changes == (CountWrongPin(),)
    last = replace(KNOWN, own_pin=StaffPin("hash", wrong=4))
    closed = decide(AwaitingPin(RELEASE), PIN, last)
    told = line(Said.PIN_CLOSED_ALERT, who=giver(f"telegram {CHAT}"), until=MORNING + HOUR)
    assert (closed.step, closed.effects) == (AtRest(), (Alert((told,), about=CHAT),))
    assert closed.changes == (CountWrongPin(MORNING + HOUR),)


def test_while_it_is_closed_the_right_pin_opens_nothing_and_none_is_verified() -> None:
    for step, event in ((AtRest(), typed("/release")), (AwaitingPin(RELEASE), PIN)):
        decision = decide(step, event, replace(CLOSED, right=True))
        assert (decision.step, decision.changes) == (AtRest(), ())
    assert desk.needs(AwaitingPin(RELEASE), PIN, CLOSED) is None
    after = replace(CLOSED, now=MORNING + HOUR)
    assert decide(AtRest(), typed("/release"), after).step == AwaitingPin(RELEASE)


@pytest.mark.parametrize("step", [AtRest(), AwaitingInvited(), LookingAtReleases()], ids=type)
def test_a_pin_typed_where_none_is_asked_for_leaves_and_is_kept_nowhere(step: Step) -> None:
    for facts in (OPEN, KNOWN, NEW):
        decision = decide(step, PIN, facts)
        assert Forget(5) in decision.effects
        act = getattr(decision.step, "act", None)
        assert act is None or act == StaffAct(step)


def test_a_role_lost_on_the_way_ends_it_and_counts_nothing() -> None:
    for step in (AwaitingPin(RELEASE), RepeatingPin("hash", RELEASE), ChoosingPin(RELEASE)):
        lost = decide(step, PIN, replace(RIGHT, roles=frozenset()))
        assert (lost.step, lost.changes) == (AtRest(), ())
    officer = replace(RIGHT, roles=frozenset({Role.TECHNICIAN}))
    done = decide(AwaitingPin(StaffAct(ChoosingRelease(), COHORT)), PIN, officer)
    assert (done.step, done.effects) == (AtRest(), ())


def test_an_invitation_is_accepted_once_a_pin_is_chosen() -> None:
    invited = replace(NEW, roles=frozenset(), invited=(INVITED,))
    step = decide(AnsweringStaffInvitation(7), pressed("staff-accept"), invited).step
    assert isinstance(step, ChoosingPin)
    done = decide(RepeatingPin("hash", step.act), PIN, replace(invited, right=True))
    assert done.changes == (ChoosePin("hash"), GOES_ON, AcceptStaffInvitation(7))
    over = replace(invited, right=True, invited=(replace(INVITED, open=False),))
    assert decide(RepeatingPin("hash", step.act), PIN, over).changes == ()


def test_asked_for_again_and_again_it_never_nests() -> None:
    step: Step = AtRest()
    for _ in range(3):
        step = AwaitingOwnPassword(1, "email", at=decide(step, typed("/release"), KNOWN).step)
    assert decide(step, typed("/release"), KNOWN).step == AwaitingPin(RELEASE)


def test_stopping_everything_by_a_candidate_or_leaving_asks_for_no_pin() -> None:
    for event in (typed("/cancel"), typed("/help"), pressed("register")):
        assert not isinstance(decide(AtRest(), event, KNOWN).step, AwaitingPin)
    assert decide(ChoosingRelease(), typed("/cancel"), KNOWN).step == AtRest()
    stranger = replace(KNOWN, roles=frozenset())
    unknown = (line(Phrase.UNKNOWN_COMMAND),)
    assert decide(AtRest(), typed("/release"), stranger).saying == unknown
    assert isinstance(PIN, Typed)
