"""Registration, decision by decision: each answer, and the account in the end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.machine.changes import OpenAccount, OpenMailCode, OpenSignIn
from domain.machine.decision import Decision
from domain.machine.effects import SendText, Write, line
from domain.machine.events import Typed
from domain.machine.phrases import Phrase
from domain.machine.records import Closing, Rules
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingIdNumber,
    AwaitingNews,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingSecret,
    AwaitingTerms,
    CheckingEmail,
    Form,
    ReviewingForm,
)
from domain.machine.steps.step import AtRest
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import (
    ANSWERED,
    DELETED,
    FORM_KEPT,
    OLD_BUTTON,
    decide,
    pressed,
    pressed_before,
    typed,
)
from tests.support.pure.candidates import MARIE, PROVEN, known
from tests.support.pure.facts import FakeFacts

ENTRY = MARIE.entry
NUMBER = ENTRY.id_number
NAMED = Form(id_number=NUMBER)
ADDRESSED = replace(PROVEN, email="marie@orange.fr")
HASHED = replace(ADDRESSED, password_hash="a hash")
ACCEPTED = replace(HASHED, terms_version="1", terms_at=MORNING)
WHOLE = replace(ACCEPTED, news=True)


def test_another_id_number_takes_back_what_was_proven_of_the_first() -> None:
    step = decide(AwaitingIdNumber(PROVEN), typed("emc 345678"), known()).step
    assert step == AwaitingSecret(Form(id_number="EMC345678"))


def test_a_password_typed_for_an_id_number_is_not_said_back() -> None:
    said = decide(AwaitingIdNumber(), typed("soleil-2026!"), known()).saying
    assert said == (DELETED, line(TypedPhrase.SECRET_TOO_EARLY))


def test_an_address_is_read_back_with_its_likelier_spelling() -> None:
    step = decide(AwaitingEmail(PROVEN), typed("marie@Gmial.com"), known()).step
    assert step == CheckingEmail(PROVEN, "marie@gmial.com", "marie@gmail.com")


def test_the_likelier_spelling_is_taken_only_where_one_was_offered() -> None:
    offered = CheckingEmail(PROVEN, "marie@gmial.com", "marie@gmail.com")
    plain = CheckingEmail(PROVEN, "marie@orange.fr")
    better = replace(PROVEN, email="marie@gmail.com")
    assert decide(offered, pressed("email-better"), known()).step == AwaitingPassword(better)
    forged = decide(plain, pressed("email-better"), known())
    assert forged == Decision(plain, effects=(OLD_BUTTON,), toast=OLD_BUTTON.toast, silent=True)


@each_of(
    [
        ("sol-26!", Phrase.PASSWORD_TOO_SHORT),
        ("soleil2" * 9 + "26", Phrase.PASSWORD_TOO_LONG),
        ("12345678", Phrase.PASSWORD_NEEDS_LETTER),
        ("soleil-2", Phrase.PASSWORD_NEEDS_DIGITS),
        ("abc 123456 x", Phrase.PASSWORD_PERSONAL),
        ("soleil-0427", Phrase.PASSWORD_PERSONAL),
        ("soleil 04-27 et pluie", Phrase.PASSWORD_PERSONAL),
        ("soleil-17/05/2008", Phrase.PASSWORD_PERSONAL),
        ("dùrand-2026", Phrase.PASSWORD_PERSONAL),
        ("Qwerty12345", Phrase.PASSWORD_COMMON),
        ("Cambridge-2026", Phrase.PASSWORD_COMMON),
        ("b2 first 12!", Phrase.PASSWORD_COMMON),
    ]
)
def test_a_password_is_refused_for_what_is_wrong_with_it(password: str, why: Phrase) -> None:
    asked = AwaitingPassword(ADDRESSED)
    refusal = Decision(asked, (DELETED, line(why)), effects=(FORM_KEPT,))
    assert decide(asked, typed(password), known(hashed="a hash")) == refusal


@each_of(["soleil26", "soleil2-" * 7 + "lumiere8"])
def test_a_password_of_eight_to_sixty_four_signs_is_taken(password: str) -> None:
    decision = decide(AwaitingPassword(ADDRESSED), typed(password), known(hashed="a hash"))
    assert (len(password), decision.step) in {
        (each, AwaitingPasswordAgain(ADDRESSED, "a hash")) for each in (8, 64)
    }


def test_a_passphrase_needs_neither_digits_nor_letters_of_its_own() -> None:
    asked = AwaitingPassword(ADDRESSED)
    for phrase, step in (("soleil et pluie", AwaitingPasswordAgain), ("soleil et plui", None)):
        decision = decide(asked, typed(phrase), known(hashed="a hash"))
        assert isinstance(decision.step, step or AwaitingPassword), phrase


def test_the_centre_may_ask_for_more() -> None:
    rules = Rules(password_length=10, password_digits=3, passphrase_length=20)
    asked = AwaitingPassword(ADDRESSED)
    said = {
        "soleil-12": Phrase.PASSWORD_TOO_SHORT,
        "soleil-et-12": Phrase.PASSWORD_NEEDS_DIGITS,
        "soleil et pluie 12": Phrase.PASSWORD_NEEDS_DIGITS,
    }
    for password, why in said.items():
        decision = decide(asked, typed(password), known(hashed="a hash", rules=rules))
        assert decision.saying == (DELETED, line(why)), password


def test_the_address_just_given_is_no_password() -> None:
    asked = AwaitingPassword(replace(PROVEN, email="lili.soleil@orange.fr"))
    said = decide(asked, typed("s0leil-SOLEIL-26"), known(hashed="a hash")).saying
    assert said == (DELETED, line(Phrase.PASSWORD_PERSONAL))


def test_a_good_password_waits_as_its_hash() -> None:
    decision = decide(AwaitingPassword(ADDRESSED), typed("soleil-2026!"), known(hashed="a hash"))
    assert decision.step == AwaitingPasswordAgain(ADDRESSED, "a hash")


def test_a_password_that_came_styled_is_refused_before_anything_else() -> None:
    styled = Typed("soleil-2026!", 5, styled=True)
    said = decide(AwaitingPassword(ADDRESSED), styled, known()).saying
    assert said == (DELETED, line(Phrase.PASSWORD_STYLED))


def test_the_password_counts_when_it_was_typed_twice() -> None:
    again = AwaitingPasswordAgain(ADDRESSED, "a hash")
    twice = decide(again, typed("soleil-2026!"), known(right=True))
    assert twice == Decision(AwaitingTerms(HASHED), (DELETED,), effects=(FORM_KEPT,))


def test_a_second_password_that_differs_starts_the_first_anew() -> None:
    again = AwaitingPasswordAgain(ADDRESSED, "a hash")
    said = (DELETED, line(Phrase.PASSWORDS_DIFFER))
    differs = Decision(AwaitingPassword(ADDRESSED), said, effects=(FORM_KEPT,))
    assert decide(again, typed("soleil-2027!"), known()) == differs


def test_an_entry_that_was_withdrawn_meanwhile_starts_the_form_anew() -> None:
    decision = decide(AwaitingPassword(ADDRESSED), typed("soleil-2026!"), FakeFacts())
    assert decision.step == AwaitingIdNumber()
    assert decision.saying == (DELETED, line(Phrase.START_AGAIN))


def test_the_terms_are_accepted_by_their_button_at_a_moment_and_by_no_word() -> None:
    accepted = decide(AwaitingTerms(HASHED), pressed("accept"), known())
    assert accepted == Decision(AwaitingNews(ACCEPTED), effects=(ANSWERED, FORM_KEPT))
    assert decide(AwaitingTerms(HASHED), typed("oui"), known()).step == AwaitingTerms(HASHED)


def test_the_terms_can_be_read_before() -> None:
    read = decide(AwaitingTerms(HASHED), pressed("terms"), known())
    assert read.effects == (ANSWERED, SendText("terms"), FORM_KEPT)


def test_news_are_wanted_only_by_whoever_says_yes() -> None:
    for argument in ("no", "", "maybe"):
        step = decide(AwaitingNews(ACCEPTED), pressed("news", argument), known()).step
        assert step == ReviewingForm(replace(ACCEPTED, news=False)), argument


WAITING = {ENTRY.id: Closing(MORNING + timedelta(days=7), "old@orange.fr")}
WAITS = line(Phrase.ENTRY_WAITS, until=MORNING + timedelta(days=7))


def test_the_entry_of_a_deleted_account_waits_for_its_two_mailboxes() -> None:
    for email, waits in (("OLD@orange.fr", 0), (ENTRY.email, 0), ("new@orange.fr", 1)):
        step = CheckingEmail(PROVEN, email)
        decision = decide(step, pressed("email-right"), known(closings=WAITING))
        assert decision.saying == (WAITS,) * waits, email
        assert isinstance(decision.step, AwaitingEmail) is bool(waits), email


def test_an_account_deleted_while_somebody_registers_waits_as_well() -> None:
    decision = decide(ReviewingForm(WHOLE), pressed("submit"), known(closings=WAITING))
    assert decision.saying == (WAITS,)
    assert decision.step == AwaitingEmail(replace(WHOLE, email=""))
    assert not decision.changes


def test_an_account_by_the_former_address_is_held_until_it_is_proven() -> None:
    whole = replace(WHOLE, email="old@orange.fr")
    [opened, *_] = decide(ReviewingForm(whole), pressed("submit"), known(closings=WAITING)).changes
    assert isinstance(opened, OpenAccount)
    assert opened.held


CONFIRM = Write(
    "candidate.action.confirm-address", "marie@orange.fr", account=9000, purpose="confirm", row=9001
)
TOLD = Write(
    "candidate.notice.other-address-used",
    ENTRY.email,
    {"name": "Marie", "new": "m…e@orange.fr", "look_days": 2},
    language="fr",
    purpose="disown",
    row=ENTRY.id,
)
SUBMITTED = (
    OpenAccount(
        account=9000,
        entry=ENTRY.id,
        email="marie@orange.fr",
        password_hash="a hash",
        language="fr",
        terms_version="1",
        terms_at=MORNING,
        news=True,
    ),
    OpenSignIn(9000),
    OpenMailCode(
        id=9001,
        purpose="confirm",
        account=9000,
        email="marie@orange.fr",
        expires=MORNING + timedelta(hours=24),
    ),
)


def test_the_submitted_form_opens_the_account_and_asks_its_address() -> None:
    sent = line(Phrase.CONFIRM_SENT, email="marie@orange.fr")
    done = Decision(
        AtRest(entered=True),
        (line(Phrase.REGISTERED), sent),
        effects=(ANSWERED, CONFIRM, TOLD),
        changes=SUBMITTED,
    )
    assert decide(ReviewingForm(WHOLE), pressed("submit"), known(language="fr")) == done


def test_the_imported_address_hears_nothing_of_itself() -> None:
    own = replace(WHOLE, email=ENTRY.email.upper())
    effects = decide(ReviewingForm(own), pressed("submit"), known()).effects
    assert [each.to for each in effects if isinstance(each, Write)] == [ENTRY.email.upper()]


def test_nothing_is_opened_where_another_was_faster() -> None:
    taken = known(accounts=(MARIE,))
    late = Decision(AtRest(), (line(Phrase.NO_LONGER_FREE),), effects=(ANSWERED,))
    assert decide(ReviewingForm(WHOLE), pressed("submit"), taken) == late


def test_nothing_is_opened_without_the_terms() -> None:
    unread = replace(WHOLE, terms_at=None)
    assert decide(ReviewingForm(unread), pressed("submit"), known()).changes == ()


def test_an_old_button_of_the_form_changes_nothing() -> None:
    ignored = decide(ReviewingForm(WHOLE), pressed_before("submit"), known())
    assert ignored == Decision(
        ReviewingForm(WHOLE), effects=(OLD_BUTTON,), toast=OLD_BUTTON.toast, silent=True
    )


@each_of(
    [
        ("id", AwaitingIdNumber(replace(WHOLE, id_number="", entry=0, proven_until=None))),
        ("email", AwaitingEmail(replace(WHOLE, email=""))),
        ("password", AwaitingPassword(replace(WHOLE, password_hash=""))),
        ("news", AwaitingNews(replace(WHOLE, news=None))),
    ]
)
def test_one_answer_is_changed_and_the_others_are_kept(answer: str, step: object) -> None:
    assert decide(ReviewingForm(WHOLE), pressed("edit", answer), known()).step == step


@pytest.mark.parametrize("wait", [timedelta(days=1), timedelta(days=13)])
def test_a_secret_number_of_yesterday_is_asked_for_again_and_nothing_else(wait: timedelta) -> None:
    asked = AwaitingSecret(replace(WHOLE, entry=0, proven_until=None))
    late = replace(known(), now=MORNING + wait)
    lapsed = line(Phrase.SECRET_LAPSED)
    assert decide(ReviewingForm(WHOLE), pressed("submit"), late).step == asked
    again = decide(AwaitingEmail(PROVEN), typed("marie@orange.fr"), late)
    assert again.step == AwaitingSecret(replace(PROVEN, entry=0, proven_until=None))
    assert lapsed in again.saying


def test_a_form_of_old_bears_no_proof() -> None:
    old = replace(WHOLE, proven_until=None)
    assert isinstance(decide(ReviewingForm(old), pressed("submit"), known()).step, AwaitingSecret)
