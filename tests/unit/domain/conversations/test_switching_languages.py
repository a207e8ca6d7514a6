"""With one other language a press switches; of several, each is offered."""

from domain.conversations import menu
from domain.machine.changes import SetLanguage
from domain.machine.effects import Say, line
from domain.machine.phrases import Phrase
from domain.machine.steps.step import AtRest
from tests.support.pure.facts import FakeFacts

TWO = FakeFacts(language="fr")
THREE = FakeFacts(language="fr", languages=("en", "fr", "it"))


def offered(facts: FakeFacts) -> list[str]:
    return [each.argument for each in menu.languages(facts)]


def test_every_language_is_offered_but_ones_own() -> None:
    assert (offered(TWO), offered(THREE)) == (["en"], ["en", "it"])


def test_the_menu_holds_a_button_for_each_of_them() -> None:
    rows = menu.question(AtRest(), THREE).keyboard
    last = [(each.verb, each.argument) for row in rows[-2:] for each in row]
    assert last == [("language", "en"), ("language", "it"), ("help", "")]


def test_the_command_switches_to_the_one_other_language() -> None:
    decision = menu.switch_language(AtRest(), "", TWO)
    assert (decision.changes, decision.effects) == ((SetLanguage("en"),), ())


def test_the_command_offers_each_of_several_and_changes_nothing() -> None:
    decision = menu.switch_language(AtRest(), "", THREE)
    [said] = decision.effects
    assert isinstance(said, Say)
    assert said.lines == (line(Phrase.CHOOSE_LANGUAGE),)
    assert [each.argument for row in said.keyboard for each in row if each.lasting] == ["en", "it"]
    assert decision.changes == ()


def test_a_press_on_one_of_them_switches_to_it() -> None:
    assert menu.switch_language(AtRest(), "it", THREE).changes == (SetLanguage("it"),)


def test_a_language_that_nobody_speaks_is_not_switched_to() -> None:
    assert menu.switch_language(AtRest(), "xx", TWO).changes == (SetLanguage("en"),)
    assert menu.switch_language(AtRest(), "xx", THREE).changes == ()
