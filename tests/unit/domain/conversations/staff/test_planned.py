"""A planned release is taken back by two presses, and only as long as it is planned."""

from dataclasses import replace

from domain.conversations.desk import question
from domain.machine.decision import Decision
from domain.machine.effects import line
from domain.machine.events import ReleasesListed
from domain.machine.phrases import Phrase
from domain.machine.records import officer_named
from domain.machine.releasing.effects import CancelRelease, ListReleases
from domain.machine.releasing.phrases import ReleasingPhrase as Said
from domain.machine.releasing.records import WaitingRelease
from domain.machine.steps.staff import CancellingRelease, LookingAtReleases
from domain.machine.steps.step import AtRest, Step
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, decide, pressed, typed
from tests.support.pure.facts import CHAT, FakeFacts
from tests.support.staff.ordered import PLANNED
from tests.support.staff.roles import APPROVING

OFFICER = FakeFacts(officer=True)
OPENS = PLANNED.opens_at
LIST = LookingAtReleases((PLANNED,))
SURE = CancellingRelease(release=PLANNED, until=IN_AN_HOUR)
TOO_LATE = replace(OFFICER, now=OPENS)


def test_the_command_asks_for_the_list_and_for_nobody_else_there_is_none() -> None:
    decision = decide(AtRest(), typed("/releases"), OFFICER)
    assert (decision.step, decision.effects) == (LookingAtReleases(), (ListReleases(),))
    unknown = Decision(AtRest(), (line(Phrase.UNKNOWN_COMMAND),))
    assert decide(AtRest(), typed("/releases"), FakeFacts()) == unknown


def test_a_list_that_is_not_awaited_any_more_says_nothing() -> None:
    listed = ReleasesListed((PLANNED,))
    assert decide(LookingAtReleases(), listed, OFFICER).step == LIST
    assert decide(AtRest(), listed, OFFICER) == Decision(AtRest(), silent=True, anew=True)


def test_it_takes_the_release_and_its_name_once_more() -> None:
    assert decide(LIST, pressed("cancel-planned", "41"), OFFICER).step == SURE
    done = decide(SURE, pressed("cancel-release", "41"), OFFICER)
    assert (done.step, done.effects) == (AtRest(), (ANSWERED, CancelRelease(41)))


@each_of(
    [
        (LIST, "cancel-planned", "40", OFFICER),
        (LIST, "cancel-release", "41", OFFICER),
        (LIST, "cancel-planned", "41", TOO_LATE),
        (SURE, "cancel-release", "40", OFFICER),
        (SURE, "cancel-release", "x", OFFICER),
        (SURE, "cancel-release", "41", replace(OFFICER, now=IN_AN_HOUR)),
        (SURE, "keep-release", "", OFFICER),
        (SURE, "cancel-release", "41", FakeFacts()),
    ]
)
def test_no_other_press_takes_anything_back(
    step: Step, verb: str, argument: str, facts: FakeFacts
) -> None:
    decision = decide(step, pressed(verb, argument), facts)
    assert not [each for each in decision.effects if isinstance(each, CancelRelease)]


def test_each_of_them_is_told_why() -> None:
    late = decide(LIST, pressed("cancel-planned", "41"), TOO_LATE)
    assert late.saying == (line(Said.RELEASE_IS_OPEN, number="41", at=OPENS),)
    stale = decide(SURE, pressed("cancel-release", "41"), replace(OFFICER, now=IN_AN_HOUR))
    assert (stale.step, stale.toast) == (LookingAtReleases(), line(Phrase.STAFF_LOOK_OVER))
    kept = decide(SURE, pressed("keep-release"), OFFICER)
    assert (kept.step, kept.saying) == (AtRest(), (line(Said.RELEASE_KEPT),))


def test_whoever_prepared_it_is_not_offered_to_approve_it() -> None:
    approver = FakeFacts(roles=APPROVING)
    for by, verbs in (
        (officer_named(CHAT), ["refuse", "cancel"]),
        ("telegram 9", ["approve", "refuse", "cancel"]),
    ):
        waits = WaitingRelease(id=41, exam=PLANNED.exam, prepared_by=by)
        rows = question(LookingAtReleases(waiting=(waits,)), approver).keyboard
        assert [each.verb for row in rows for each in row] == verbs
