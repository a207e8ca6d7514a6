"""What somebody has no right to is neither decided nor shown, whichever way it was asked."""

from dataclasses import replace
from typing import get_args

import pytest

from bot.outbox.queues import queue_of
from bot.store.outbox.queues import Queue
from domain.conversations.desk import question
from domain.conversations.staff import staff
from domain.conversations.staffing.gate import rights_needed
from domain.machine.decision import Decision
from domain.machine.effects import Answer, Effect, Forget, PreviewRelease, ReleaseResults, Say, line
from domain.machine.events import Sent
from domain.machine.phrases import Phrase
from domain.machine.records import Rules
from domain.machine.releasing.approval_phrases import ApprovalPhrase
from domain.machine.releasing.effects import (
    AnswerByLetter,
    AnswerProposal,
    EndProposal,
    ProposeRelease,
)
from domain.machine.staffing.effects import ShowCommands
from domain.machine.staffing.needed import StaffOrder, right_at
from domain.machine.staffing.phrases import StaffingPhrase as Said
from domain.machine.staffing.roles import STAFF_COMMANDS, Right, Role, may, rights_of
from domain.machine.steps.staff import ChoosingRelease, CountingResults, ReviewingRelease
from domain.machine.steps.step import AtRest
from tests.support.plainest import plainest
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, OLD_BUTTON, decide, pressed, typed
from tests.support.pure.facts import FakeFacts

ALONE = FakeFacts(officer=True)
OFFICER, APPROVER, TECHNICIAN = (FakeFacts(roles=frozenset({each})) for each in Role)
OTHERS = line(Said.FOR_OFFICERS)
STAFFS = ("staff:/release", "desk", "desk-act:invite:2026-11", "report", "approve:12")
REVIEWING = ReviewingRelease(
    exam="B2 First", session="2026-11", digest="d", covers=3, until=IN_AN_HOUR
)
COUNTING = CountingResults(REVIEWING, "now")
RELEASE = ReleaseResults("B2 First", "2026-11", "d")


def test_an_approver_may_all_that_an_officer_may_and_no_more_than_there_is() -> None:
    assert rights_of(Role.OFFICER) < rights_of(Role.APPROVER)
    assert frozenset().union(*map(rights_of, Role)) == set(Right)


def test_what_only_staff_do_is_in_the_table() -> None:
    orders = {each for each in get_args(Effect) if queue_of(plainest(each)) is Queue.STAFF}
    of_no_chat = {EndProposal, AnswerByLetter}  # whose mailbox it is is looked up, not whose chat
    assert orders - {ShowCommands, *of_no_chat} <= set(get_args(StaffOrder))


def test_an_approver_releases_and_an_officer_only_prepares() -> None:
    assert decide(COUNTING, typed("3"), APPROVER).effects == (RELEASE,)
    assert decide(COUNTING, typed("3"), OFFICER).effects == ()
    preview = decide(ChoosingRelease(), pressed("cohort", "B2 First|2026-11"), OFFICER)
    assert preview.effects == (ANSWERED, PreviewRelease("B2 First", "2026-11"))


def test_who_may_not_release_asks_approvers_for_it() -> None:
    assert question(REVIEWING, OFFICER).lines[0].phrase == ApprovalPhrase.ASK_PROPOSE
    asked = decide(REVIEWING, pressed("release-yes", "tomorrow"), OFFICER)
    order = ProposeRelease("B2 First", "2026-11", "d", tomorrow=True)
    assert (asked.step, asked.effects) == (AtRest(), (ANSWERED, order))


def test_where_two_have_to_agree_an_approver_asks_as_well() -> None:
    two = replace(APPROVER, rules=Rules(approvals=2))
    assert question(REVIEWING, two).lines[0].phrase == ApprovalPhrase.ASK_PROPOSE
    asked = decide(REVIEWING, pressed("release-yes"), two)
    assert asked.effects == (ANSWERED, ProposeRelease("B2 First", "2026-11", "d"))


def test_only_an_approver_approves_and_whoever_prepares_may_let_go() -> None:
    for verb, yes in (("approve", True), ("refuse", False)):
        press = replace(pressed(verb, "12"), version=None)
        assert AnswerProposal(12, yes) in decide(AtRest(), press, APPROVER).effects
        by_officer = decide(AtRest(), press, OFFICER).effects
        assert (AnswerProposal(12, yes) in by_officer) is (not yes)
        assert decide(AtRest(), press, FakeFacts()).effects == (OLD_BUTTON,)
        assert decide(AtRest(), press, TECHNICIAN).effects == (Answer("press", OTHERS),)
        forged = replace(press, argument="12|x")
        assert decide(AtRest(), forged, APPROVER).effects == (OLD_BUTTON,)


def test_where_nobody_ever_approved_an_officer_releases_as_of_old_and_appoints_nobody() -> None:
    assert RELEASE in decide(COUNTING, typed("3"), ALONE).effects
    assert not may({Role.OFFICER}, Right.APPOINT, approved=False)
    assert not may({Role.TECHNICIAN}, Right.RELEASE, approved=False)


def test_to_who_is_not_of_staff_no_command_of_theirs_exists() -> None:
    unknown = Decision(AtRest(), (line(Phrase.UNKNOWN_COMMAND),))
    commands = [*staff.COMMANDS, "/desk"]
    assert [e for e in commands if decide(AtRest(), typed(e), FakeFacts()) != unknown] == []


@pytest.mark.parametrize("named", STAFFS)
def test_who_of_staff_may_not_hears_who_may_and_others_of_an_old_button(named: str) -> None:
    verb, _, argument = named.partition(":")
    press = replace(pressed(verb, argument), version=None)
    told = Decision(AtRest(), effects=(Answer("press", OTHERS),), toast=OTHERS, silent=True)
    assert decide(AtRest(), press, TECHNICIAN) == told
    assert decide(AtRest(), press, FakeFacts()).toast == OLD_BUTTON.toast


def test_a_file_of_who_may_not_import_leaves_the_chat_and_they_hear_who_may() -> None:
    sent = Sent(5, file_id="x", file_name="results.csv")
    decided = decide(AtRest(), sent, TECHNICIAN)
    assert (decided.saying, decided.effects, decided.changes) == ((OTHERS,), (Forget(5),), ())


@pytest.mark.parametrize(
    ("facts", "command", "who"),
    [
        (OFFICER, "/broadcast", Said.FOR_APPROVERS),
        (TECHNICIAN, "/broadcast", Said.FOR_APPROVERS),
        (TECHNICIAN, "/desk", Said.FOR_OFFICERS),
        (TECHNICIAN, "/find Marie", Said.FOR_OFFICERS),
    ],
)
def test_a_command_of_another_role_is_answered_by_who_may(
    facts: FakeFacts, command: str, who: Said
) -> None:
    assert decide(AtRest(), typed(command), facts) == Decision(AtRest(), (line(who),))


def test_the_commands_that_telegram_shows_are_those_one_may_use() -> None:
    shown = {name: right for name, right in STAFF_COMMANDS.items() if f"/{name}" in staff.COMMANDS}
    begun = {name[1:]: right_at(begin(ALONE)) for name, begin in staff.COMMANDS.items()}
    assert shown == begun


def test_a_role_that_is_lost_on_the_way_puts_one_to_rest() -> None:
    lost = decide(REVIEWING, pressed("release-yes"), FakeFacts())
    assert (lost.step, lost.changes) == (AtRest(), ())
    assert not [*rights_needed(lost)]


def test_help_names_the_commands_that_one_may_use() -> None:
    def told(facts: FakeFacts) -> list[object]:
        effects = decide(AtRest(), typed("/help"), facts).effects
        ours = [each for each in effects if isinstance(each, Say) and each.for_staff]
        return [said.params["command"] for say in ours for said in say.lines[1:]]

    assert told(FakeFacts()) == []
    assert told(TECHNICIAN) == ["/readiness"]
    assert {"/broadcast", "/desk"} & {*told(OFFICER)} == {"/desk"}
    assert told(APPROVER) == [f"/{each}" for each in STAFF_COMMANDS]
