"""What may be a secret leaves the chat, and is never said back, however it is written."""

from itertools import product

from domain.conversations.desk import forgets
from domain.machine.effects import Forget
from domain.machine.steps.details import AwaitingNewEmail
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingIdNumber,
    CheckingEmail,
    Form,
)
from domain.machine.steps.sharing import SearchingOrganisation
from domain.machine.steps.signin import AwaitingLoginId
from domain.machine.steps.step import AtRest, Step
from tests.support.pure.acts import DELETED, decide, typed
from tests.support.pure.facts import FakeFacts

SPELLED = ("zéro quatre deux sept", "zero four two seven", "zéro quatre vingt-sept", "O4Z7")


def test_a_secret_in_words_or_look_alikes_leaves_like_one_in_digits() -> None:
    for told in SPELLED:
        beside = typed(f"123456ABC {told}")
        assert forgets(AtRest(), beside) == forgets(AwaitingLoginId(), beside) == Forget(5), told
        assert forgets(AwaitingIdNumber(), typed(told)) == Forget(5), told
        assert told not in str(decide(AwaitingIdNumber(), typed(told), FakeFacts()).saying), told
    for text in ("one of the two", "j'ai deux frères et un chien", "B2 First", "le 12 mars"):
        assert forgets(AwaitingIdNumber(), typed(text)) is None, text


def test_what_may_be_a_secret_is_not_said_back_where_an_organisation_is_sought() -> None:
    for told in ("0427", "soleil-2026!", *SPELLED):
        said = decide(SearchingOrganisation(7), typed(told), FakeFacts()).saying
        assert told not in str(said), told


def test_a_secret_typed_where_a_form_asks_for_something_else_leaves_unrepeated() -> None:
    forms: tuple[Step, ...] = (
        AwaitingEmail(Form()),
        CheckingEmail(Form(), "a@b.fr"),
        AwaitingNewEmail(7),
    )
    for step, told in product(forms, ("soleil-2026!", "P@ssword2026", "0427", *SPELLED)):
        assert forgets(step, typed(told)) == Forget(5), (step, told)
        decided = decide(step, typed(told), FakeFacts())
        assert decided.saying[0] == DELETED
        assert told not in str(decided.saying), (step, told)
    for step, text in product(forms, ("marie.1990@gmail.com", "marie 1990 @ gmail.com", "non")):
        assert forgets(step, typed(text)) is None, (step, text)
