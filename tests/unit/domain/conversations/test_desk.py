"""What holds at every step: presses, commands, and what leaves the chat at once."""

from datetime import timedelta
from typing import get_args

from domain.conversations.desk import needs
from domain.conversations.verbs import COMMANDS
from domain.machine.changes import SetBlocked, ShowAccount
from domain.machine.decision import Decision, lasting
from domain.machine.effects import Forget, LeaveGroup, Say, line
from domain.machine.events import (
    AccountClosed,
    AddedToGroup,
    AddressDead,
    Blocked,
    Event,
    LetterStopped,
    Sent,
    SignedInElsewhere,
    Typed,
    Unblocked,
)
from domain.machine.facts import HashOf, LoginMatches, Matches, PasswordMatches
from domain.machine.phrases import Phrase
from domain.machine.steps.details import (
    AtDetails,
    AwaitingNewPassword,
    ConfirmingDeletion,
)
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingIdNumber,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingSecret,
    Form,
    ReviewingForm,
)
from domain.machine.steps.sharing import SearchingOrganisation
from domain.machine.steps.signin import AwaitingLoginId, AwaitingLoginPassword, AwaitingRecoveryId
from domain.machine.steps.step import FORMS, SECRET_STEPS, AtRest, AwaitingOwnPassword, Step
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import (
    ANSWERED,
    DELETED,
    FORM_KEPT,
    OLD_BUTTON,
    decide,
    forgets,
    pressed,
    pressed_before,
    pressed_ever,
    typed,
)
from tests.support.pure.candidates import EMMA, MARIE, signed_in
from tests.support.pure.facts import FakeFacts

OPEN_FORM = ReviewingForm(
    Form(
        id_number="ABC123456",
        entry=1,
        email="m@x.fr",
        password_hash="a hash",
        terms_version="1",
        terms_at=MORNING,
        news=False,
        proven_until=MORNING + timedelta(days=1),
    )
)


def ignored(step: Step) -> Decision:
    """A press that changes nothing and is answered kindly."""
    return Decision(step, effects=(OLD_BUTTON,), toast=OLD_BUTTON.toast, silent=True)


def test_a_button_of_a_step_that_moved_on_does_nothing() -> None:
    step = ConfirmingDeletion(MARIE.id, sure=True)
    assert decide(step, pressed_before("delete-yes"), signed_in(MARIE)) == ignored(step)


def test_a_verb_that_nobody_offers_does_nothing() -> None:
    assert decide(AtRest(), pressed("grant"), signed_in(MARIE)) == ignored(AtRest())


def test_a_lasting_button_shows_the_account_that_it_names() -> None:
    both = FakeFacts(here=(*signed_in(EMMA).here, *signed_in(MARIE).here), showing=EMMA.id)
    decision = decide(AtRest(), pressed_ever("details", MARIE.id), both)
    assert decision == Decision(
        AtDetails(MARIE.id), effects=(ANSWERED,), changes=(ShowAccount(MARIE.id),)
    )


def test_a_button_of_somebody_elses_account_leads_nowhere() -> None:
    decision = decide(AtRest(), pressed_ever("details", MARIE.id), signed_in(EMMA))
    assert decision == Decision(AtRest(), (line(Phrase.NOT_SIGNED_IN),), effects=(ANSWERED,))


@each_of(["results", "details", "send", "shares", "statement"])
def test_an_idle_sign_in_shows_nothing_without_the_password(verb: str) -> None:
    decision = decide(AtRest(), pressed_ever(verb, EMMA.id), signed_in(EMMA, idle=True))
    asked = AwaitingOwnPassword(EMMA.id, verb, str(EMMA.id))
    assert decision == Decision(asked, effects=(ANSWERED,))


@each_of(["email", "password", "delete", "everywhere", "share"])
def test_what_is_delicate_asks_for_a_password_given_long_ago(verb: str) -> None:
    decision = decide(AtRest(), pressed(verb), signed_in(EMMA, fresh=False))
    assert decision == Decision(AwaitingOwnPassword(EMMA.id, verb), effects=(ANSWERED,))


def test_no_command_but_cancel_throws_away_an_open_form() -> None:
    lost = {
        name
        for name in COMMANDS
        if not isinstance(decide(OPEN_FORM, typed(f"/{name}"), signed_in(EMMA)).step, ReviewingForm)
    }
    assert lost == {"cancel"}


def test_no_button_of_elsewhere_throws_away_an_open_form() -> None:
    verbs = ("email", "password", "delete", "everywhere", "share", "show", "signout", "staff")
    kept = Decision(OPEN_FORM, (line(Phrase.FORM_OPEN),), effects=(ANSWERED, FORM_KEPT))
    asked = {
        verb: decide(OPEN_FORM, pressed_ever(verb, EMMA.id), signed_in(EMMA)) for verb in verbs
    }
    assert {verb for verb, decision in asked.items() if decision != kept} == set()


def test_a_refused_secret_number_leads_on_and_a_proven_one_does_not() -> None:
    at_secret = AwaitingSecret(Form(id_number="ABC123456"))
    assert decide(at_secret, pressed("signin"), FakeFacts()).step == AwaitingLoginId()
    assert decide(OPEN_FORM, pressed("signin"), FakeFacts()).step == OPEN_FORM


def test_a_command_may_name_the_desk_and_carry_a_payload_to_start_only() -> None:
    for text in ("/start", "/START", "/start@results_desk_bot", "/start from-the-website"):
        assert decide(AtDetails(1), typed(text), FakeFacts()).step == AtRest(welcome=True), text
    unknown = decide(AtRest(), typed("/results please"), FakeFacts())
    assert unknown.saying == (line(Phrase.UNKNOWN_COMMAND),)


def test_a_secret_that_begins_like_a_command_is_a_secret() -> None:
    password = AwaitingPassword(OPEN_FORM.form)
    assert needs(password, typed("/soleil-2026"), FakeFacts()) == HashOf("/soleil-2026")
    assert forgets(password, typed("/soleil-2026")) == Forget(5)


@each_of(SECRET_STEPS)
def test_whatever_is_sent_where_a_secret_is_awaited_leaves_the_chat(kind: type) -> None:
    step: Step = object.__new__(kind)
    for event in (typed("0427"), Typed("/start", 5, edited=True), Sent(5)):
        assert forgets(step, event) == Forget(5)


def test_commands_and_buttons_stay_where_a_secret_is_awaited() -> None:
    step = AwaitingSecret(Form(id_number="ABC123456"))
    assert forgets(step, typed("/cancel")) is None
    assert forgets(step, pressed("back")) is None


def test_what_may_be_secret_leaves_the_chat_where_an_id_number_is_awaited() -> None:
    perhaps = ("0427", "123456ABC 0427", "123456ABC soleil2026", "soleil-2026!")
    for step in (AwaitingIdNumber(), AwaitingLoginId(), AwaitingRecoveryId()):
        edited = Typed("0427 123456ABC", 5, edited=True)
        events: tuple[Event, ...] = (*map(typed, perhaps), Sent(5), edited)
        for event in events:
            assert forgets(step, event) == Forget(5)
        for text in ("123456ABC", "ID: 123 456 ABC", "12345", "bonjour", "/start"):
            assert forgets(step, typed(text)) is None, text


def test_a_secret_number_beside_an_id_number_leaves_the_chat_anywhere() -> None:
    both = typed("my ID is 123456ABC and the code 0427")
    steps = (AtRest(), AwaitingEmail(Form()), SearchingOrganisation(7))
    for step in steps:
        assert forgets(step, both) == Forget(5)
        said = decide(step, both, FakeFacts()).saying
        assert said == (DELETED, line(TypedPhrase.NUMBERS_NOT_ASKED))


@each_of(
    [
        (AwaitingPassword(Form()), HashOf("soleil-2026!")),
        (AwaitingPasswordAgain(Form(), "a hash"), Matches("a hash", "soleil-2026!")),
        (AwaitingLoginPassword("ABC123456"), LoginMatches("ABC123456", "soleil-2026!")),
        (AwaitingOwnPassword(7, "delete"), PasswordMatches(7, "soleil-2026!")),
        (AwaitingNewPassword(7), HashOf("soleil-2026!")),
        (AwaitingSecret(Form()), None),
        (AtRest(), None),
    ]
)
def test_a_password_is_hashed_where_one_is_awaited(step: Step, need: object) -> None:
    assert needs(step, typed("soleil-2026!"), FakeFacts()) == need
    assert needs(step, Typed("soleil-2026!", 5, edited=True), FakeFacts()) is None
    assert needs(step, typed("/cancel"), FakeFacts()) is None


def test_a_weak_password_is_not_hashed() -> None:
    assert needs(AwaitingPassword(Form()), typed("short"), FakeFacts()) is None


def test_the_desk_leaves_groups_and_says_nothing_of_a_step() -> None:
    left = Decision(AtRest(), effects=(LeaveGroup(),), silent=True)
    assert decide(AtRest(), AddedToGroup(), FakeFacts()) == left


def test_who_blocks_the_desk_and_comes_back_stands_where_they_stood() -> None:
    for event, blocked in ((Blocked(), True), (Unblocked(), False)):
        noted = Decision(OPEN_FORM, changes=(SetBlocked(blocked),), silent=True)
        assert decide(OPEN_FORM, event, FakeFacts()) == noted


def test_a_sign_in_elsewhere_is_told_with_the_way_to_that_accounts_details() -> None:
    details = lasting(Phrase.BUTTON_DETAILS, "details", EMMA.id)
    said = (line(Phrase.SIGNED_IN_ELSEWHERE, at=MORNING),)
    heard = decide(AtDetails(EMMA.id), SignedInElsewhere(EMMA.id, MORNING), signed_in(EMMA))
    warning = Say(said, ((details,),), kept=True, account=EMMA.id)
    assert (heard.step, heard.effects, heard.silent) == (AtDetails(EMMA.id), (warning,), True)


def test_an_account_that_was_closed_elsewhere_ends_what_was_under_way() -> None:
    heard = decide(AtDetails(EMMA.id), AccountClosed(), FakeFacts())
    assert heard == Decision(AtRest(), (line(Phrase.SIGNED_OUT_BY_OTHERS),), anew=True)


@each_of(
    [
        (AddressDead(EMMA.id), Phrase.ADDRESS_DEAD),
        (AddressDead(EMMA.id, dead=False), Phrase.ADDRESS_FAILING),
        (LetterStopped(EMMA.id), Phrase.LETTER_STOPPED),
    ]
)
def test_what_keeps_letters_away_is_told_as_what_it_is(event: Event, phrase: Phrase) -> None:
    [told] = decide(OPEN_FORM, event, FakeFacts()).effects
    assert isinstance(told, Say)
    assert [each.phrase for each in told.lines] == [phrase]


def test_a_dead_address_is_told_with_a_button_that_works_for_ever() -> None:
    correct = lasting(Phrase.BUTTON_CORRECT_EMAIL, "email", EMMA.id)
    warning = Say((line(Phrase.ADDRESS_DEAD),), ((correct,),), kept=True, account=EMMA.id)
    heard = decide(OPEN_FORM, AddressDead(EMMA.id), FakeFacts())
    assert heard == Decision(OPEN_FORM, effects=(warning,), silent=True, anew=True)


@each_of(
    [
        "234567LPT 0427",
        "0427 234567lpt né le 14/03/2009",
        "234567LPT Soleil-2026",
        "id 234567LPT O427",
    ]
)
@each_of([AtRest(), OPEN_FORM, SearchingOrganisation(1)])
def test_a_secret_beside_an_id_number_leaves_in_a_text_an_edit_and_a_caption(
    step: Step, told: str
) -> None:
    refused = line(TypedPhrase.NUMBERS_NOT_ASKED)
    for event in (Typed(told, 5), Sent(5, caption=told)):
        assert forgets(step, event) == Forget(5)
        assert decide(step, event, FakeFacts()).saying[:2] == (DELETED, refused)
    assert forgets(step, Typed(told, 5, edited=True)) == Forget(5)


@each_of(["", "234567LPT", "ma note de 2026 ?", "photo 0427"])
def test_a_picture_leaves_at_rest_too_and_stays_where_nobody_would_send_the_paper(
    caption: str,
) -> None:
    assert forgets(AtRest(), Sent(5, caption=caption)) == Forget(5)
    assert forgets(SearchingOrganisation(7), Sent(5, caption=caption)) is None


@each_of([each for form in FORMS for each in get_args(form)])
def test_a_picture_leaves_at_every_step_of_a_form_that_asks_for_secrets(kind: type) -> None:
    step: Step = object.__new__(kind)
    assert forgets(step, Sent(5, caption="ma convocation")) == Forget(5)


@each_of(["0427", "code : 04-27", "o427", "SOLEIL-2026", "mdp Soleil-2026"])
def test_what_may_be_a_secret_is_not_repeated_where_an_address_is_asked(told: str) -> None:
    said = decide(AwaitingEmail(Form(id_number="ABC123456")), typed(told), FakeFacts()).saying
    assert line(TypedPhrase.EMAIL_MISSING) in said


@each_of(["0427 ou 0472", "mdp Soleil-2026", "c'est Azerty123456, je crois"])
@each_of([AwaitingIdNumber(Form()), AwaitingLoginId()])
def test_two_numbers_or_a_password_among_words_leave_where_an_id_number_is_awaited(
    step: Step, told: str
) -> None:
    assert forgets(step, typed(told)) == Forget(5)
    assert forgets(AtRest(), typed(told)) is None
