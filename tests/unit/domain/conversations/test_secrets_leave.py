"""What may be a secret leaves the chat, and is never said back, however it is written."""

from itertools import product

from domain.machine.effects import Forget, Say
from domain.machine.steps.details import AwaitingNewEmail, ConfirmingDeletion
from domain.machine.steps.open_sign_ins import AtSignIns, ConfirmingKept
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingIdNumber,
    AwaitingNews,
    AwaitingPassword,
    AwaitingTerms,
    CheckingEmail,
    Form,
)
from domain.machine.steps.sharing import (
    AwaitingWebsite,
    ConfirmingShare,
    NamingOrganisation,
    SearchingOrganisation,
)
from domain.machine.steps.signin import AwaitingLoginId
from domain.machine.steps.step import AtRest, Step
from tests.support.pure.acts import DELETED, decide, forgets, typed
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


PASSPHRASES = ("correct horse battery staple", "licorne bleue et tartine", "SoleilLune!",
               "P@ssw0rd", "ma grande phrase à moi", "lesoleilbrillesurlamer",
               "une phrase vraiment longue 2", "licorne 7 bleue et tartine",
               "O4 Z7", "o4-27")  # fmt: skip
SAID = (
    "Je n'ai pas d'adresse e-mail",
    "what is this for?",
    "admissions@springfield",
    "oui",
    "help",
    "Mot de passe oublié",
    "password forgotten",
)


def test_a_passphrase_typed_where_it_is_not_asked_leaves_and_a_persons_words_stay() -> None:
    form = Form(id_number="ABC123456", entry=1)
    forms: tuple[Step, ...] = (
        AwaitingEmail(form),
        CheckingEmail(form, "a@b.fr"),
        AwaitingTerms(form),
        AwaitingNews(form),
        AwaitingLoginId(),
        AwaitingNewEmail(7),
        ConfirmingDeletion(7),
    )
    for step, told in product(forms, PASSPHRASES):
        assert forgets(step, typed(told)) == Forget(5), (step, told)
        assert told not in str(decide(step, typed(told), FakeFacts()).saying), (step, told)
    for step, said in product(forms, SAID):
        assert forgets(step, typed(said)) is None, (step, said)


def test_a_password_typed_too_early_or_too_late_leaves_and_a_website_stays() -> None:
    steps: tuple[Step, ...] = (
        AtRest(),
        SearchingOrganisation(7),
        AwaitingWebsite(7, "Spring"),
        ConfirmingShare(account=7, organisation=1),
        AtSignIns(7),
        ConfirmingKept(7),
    )
    for step in steps:
        assert forgets(step, typed("soleil-2026!")) == Forget(5), step
    for step, said in product(
        steps[:4], ("univ-lille1.fr", "mon résultat", "B2 First", "123456ABC")
    ):
        assert forgets(step, typed(said)) is None, (step, said)


def test_what_an_organisation_is_called_or_where_it_is_found_stays() -> None:
    assert forgets(NamingOrganisation(7), typed("Web2School")) is None
    for found in ("https://iut2.fr/lille", "iut2@lille.fr"):
        assert forgets(AwaitingWebsite(7, "IUT"), typed(found)) is None, found


def test_where_nothing_is_asked_the_answer_itself_tells_that_a_password_leaves() -> None:
    decided = decide(AtRest(), typed("soleil-2026!"), FakeFacts())
    [said] = [each for each in decided.effects if isinstance(each, Say)]
    assert said.lines[-1] == DELETED


def test_a_long_yes_that_leaves_is_a_yes_all_the_same() -> None:
    step = CheckingEmail(Form(id_number="ABC123456", entry=1), "a@b.fr")
    said = decide(step, typed("absolument, merci beaucoup"), FakeFacts())
    assert said.step == decide(step, typed("oui"), FakeFacts()).step
    assert said.saying[0] == DELETED


STOPS = ("cancel everything please", "never mind cancel it", "stop tout annuler")
PHRASES_WITH_STOPS = (
    "cancel everything purple",
    "stop tout annuler 2026",
    "orange tortoise annuler",
)


def test_a_plain_stop_stays_and_does_what_it_says() -> None:
    steps: tuple[Step, ...] = (AwaitingEmail(Form(entry=1)), ConfirmingDeletion(7))
    for step, told in product(steps, STOPS):
        assert forgets(step, typed(told)) is None, (step, told)
        assert decide(step, typed(told), FakeFacts()).step == AtRest(), (step, told)
    for step, phrase in product(steps, PHRASES_WITH_STOPS):
        assert forgets(step, typed(phrase)) == Forget(5), (step, phrase)
    assert forgets(AwaitingPassword(Form(entry=1)), typed(STOPS[0])) == Forget(5)
