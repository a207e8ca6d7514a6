"""Which accounts a panel shows: what must not be said once one of them is closed."""

from dataclasses import replace

from domain.conversations.signed_in.shown import shown_in
from domain.machine.effects import Line, line
from domain.machine.phrases import Phrase
from domain.machine.records import SignIn
from domain.machine.steps.details import AtDetails
from domain.machine.steps.step import AtRest, Step
from tests.support.pure.candidates import EMMA, TOM
from tests.support.pure.facts import FakeFacts

AWAKE, ASLEEP = SignIn(EMMA, idle=False, fresh=True), SignIn(TOM, idle=True, fresh=False)
BOTH = FakeFacts(here=(AWAKE, ASLEEP), showing=EMMA.id)
REST = AtRest()
PLAIN = line(Phrase.MENU)
OF_TOM = line(Phrase.ABOUT, name="Tom")
TO_TOM = line(Phrase.CONFIRM_SENT, email=TOM.email)
WITHIN = Line("any", {"inner": OF_TOM})


def shown(*lines: Line, step: Step = REST, facts: FakeFacts = BOTH) -> tuple[int, ...]:
    return shown_in(lines, step, facts)


def test_a_chat_of_one_account_shows_that_one_whatever_it_says() -> None:
    for each in (AWAKE, ASLEEP):
        assert shown(PLAIN, facts=FakeFacts(here=(each,))) == (each.account.id,)
    assert shown(TO_TOM, facts=FakeFacts()) == ()


def test_of_several_it_shows_the_one_of_the_menu_or_of_the_step() -> None:
    assert shown(PLAIN) == (EMMA.id,)
    assert shown(PLAIN, facts=replace(BOTH, showing=0)) == ()
    assert shown(PLAIN, step=AtDetails(TOM.id), facts=replace(BOTH, showing=0)) == (TOM.id,)


def test_and_whoever_is_named_by_name_or_address_in_any_sentence() -> None:
    for each in (OF_TOM, TO_TOM, WITHIN):
        assert shown(each) == (EMMA.id, TOM.id)


def test_who_is_not_signed_in_here_is_nobody_to_be_shown() -> None:
    alone = FakeFacts(here=(AWAKE,), showing=EMMA.id)
    assert shown(OF_TOM, step=AtDetails(TOM.id), facts=alone) == (EMMA.id,)
