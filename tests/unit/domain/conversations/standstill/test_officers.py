"""An officer stops everything that goes out and lets it go: asked anew whatever others did."""

from dataclasses import replace

import pytest

from domain.conversations.desk import question
from domain.machine.decision import Decision
from domain.machine.effects import Alert, line
from domain.machine.phrases import Phrase
from domain.machine.staffing.records import giver
from domain.machine.standstill.changes import BeginStandstill, LiftStandstill
from domain.machine.standstill.phrases import StandstillPhrase as Said
from domain.machine.standstill.records import Standstill
from domain.machine.steps.staff import ReviewingStandstill
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import ANSWERED, IN_AN_HOUR, OLD_BUTTON, decide, pressed, typed
from tests.support.pure.facts import CHAT, FakeFacts

OFFICER = FakeFacts(officer=True)
HERE = ReviewingStandstill(IN_AN_HOUR)
STILL = Standstill(since=MORNING, by="telegram 2")
STOPPED = replace(OFFICER, still=STILL)
HIDDEN = replace(OFFICER, still=replace(STILL, hides=True))
BY = giver(f"telegram {CHAT}")


@pytest.mark.parametrize("command", ["/freeze", "/unfreeze"])
def test_both_commands_lead_to_what_stands_still(command: str) -> None:
    assert decide(AtRest(), typed(command), OFFICER) == Decision(HERE)
    unknown = Decision(AtRest(), (line(Phrase.UNKNOWN_COMMAND),))
    assert decide(AtRest(), typed(command), FakeFacts()) == unknown


@pytest.mark.parametrize(("argument", "hides"), [("", False), ("hide", True)])
def test_one_press_stops_everything_and_tells_every_officer(argument: str, *, hides: bool) -> None:
    phrase = Said.STANDS_STILL_HIDING if hides else Said.STANDS_STILL
    told = Alert((line(phrase, at=MORNING, by=BY), line(Said.GOES_ON)), about=CHAT)
    done = Decision(
        AtRest(),
        (line(Said.FREEZE_DONE),),
        effects=(ANSWERED, told),
        changes=(BeginStandstill(hides),),
    )
    assert decide(HERE, pressed("freeze", argument), OFFICER) == done


def test_a_late_press_still_stops() -> None:
    late = replace(OFFICER, now=IN_AN_HOUR)
    assert decide(HERE, pressed("freeze"), late).changes == (BeginStandstill(hides=False),)


@each_of([(STOPPED, ""), (HIDDEN, ""), (HIDDEN, "hide")])
def test_what_others_have_stopped_meanwhile_stays_theirs(facts: FakeFacts, argument: str) -> None:
    decision = decide(HERE, pressed("freeze", argument), facts)
    assert (decision.step, decision.changes) == (HERE, ())
    assert decision.saying == (line(Said.FREEZE_BY_OTHERS),)


def test_results_can_be_hidden_later() -> None:
    decision = decide(HERE, pressed("freeze", "hide"), STOPPED)
    assert decision.changes == (BeginStandstill(hides=True),)
    standing = line(Said.STANDS_STILL_HIDING, at=MORNING, by=giver("telegram 2"))
    told = Alert((standing, line(Said.GOES_ON)), about=CHAT)
    assert decision.effects == (ANSWERED, told)


def test_one_press_lets_everything_go() -> None:
    told = Alert((line(Said.STANDSTILL_LIFTED, by=BY),), about=CHAT)
    done = Decision(
        AtRest(),
        (line(Said.UNFREEZE_DONE),),
        effects=(ANSWERED, told),
        changes=(LiftStandstill(),),
    )
    assert decide(HERE, pressed("unfreeze"), STOPPED) == done


def test_a_late_press_lets_nothing_go_before_another_look() -> None:
    decision = decide(HERE, pressed("unfreeze"), replace(STOPPED, now=IN_AN_HOUR))
    assert (decision.changes, decision.saying) == ((), (line(Phrase.STAFF_LOOK_OVER),))


def test_what_others_have_lifted_meanwhile_is_lifted_once() -> None:
    decision = decide(HERE, pressed("unfreeze"), OFFICER)
    assert (decision.changes, decision.saying) == ((), (line(Said.FREEZE_BY_OTHERS),))


def test_an_officer_no_more_stops_nothing() -> None:
    decision = decide(HERE, pressed("freeze"), FakeFacts())
    assert (decision.step, decision.changes, decision.effects) == (AtRest(), (), (OLD_BUTTON,))


@each_of(
    [
        (OFFICER, [Said.BUTTON_FREEZE, Said.BUTTON_FREEZE_HIDING]),
        (STOPPED, [Said.BUTTON_HIDE_TOO, Said.BUTTON_UNFREEZE]),
        (HIDDEN, [Said.BUTTON_UNFREEZE]),
    ]
)
def test_only_what_can_be_done_is_offered(facts: FakeFacts, labels: list[Said]) -> None:
    rows = question(HERE, facts).keyboard
    assert [row[0].label.phrase for row in rows] == [*labels, Phrase.BUTTON_CANCEL]


def test_officers_see_it_in_their_menu_and_nobody_else_does() -> None:
    notice = line(Said.STANDS_STILL, at=MORNING, by=giver("telegram 2"))
    assert question(AtRest(), STOPPED).lines[0] == notice
    assert notice not in question(AtRest(), replace(STOPPED, officer=False)).lines
