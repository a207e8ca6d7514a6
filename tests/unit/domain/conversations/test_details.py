"""My details, decision by decision: what a chat may change, and who hears of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from domain.conversations.desk import question
from domain.machine.changes import (
    AllowStatementByMail,
    ChangeAddress,
    ChangePassword,
    CloseAccount,
    OpenMailCode,
    OpenSignIn,
    SetNews,
)
from domain.machine.decision import Decision, Question
from domain.machine.effects import Tell, Write, line
from domain.machine.events import AccountClosed
from domain.machine.phrases import Phrase
from domain.machine.sharing.records import Share
from domain.machine.steps.details import (
    AtDetails,
    AwaitingNewEmail,
    AwaitingNewPassword,
    AwaitingNewPasswordAgain,
    CheckingNewEmail,
    ConfirmingDeletion,
)
from domain.machine.steps.step import AtRest, Step
from domain.mail.letter_limits import CONFIRMATION
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import (
    ANSWERED,
    DELETED,
    EMMAS,
    OLD_BUTTON,
    PROVEN_FOR,
    decide,
    pressed,
    typed,
)
from tests.support.pure.candidates import EMMA, result_of, signed_in, unconfirmed
from tests.support.pure.facts import FakeFacts

DAY = timedelta(days=1)
LATE = datetime(2027, 1, 2, 9, tzinfo=UTC)
NEW = "emma@clarke.uk"
CHECKING = CheckingNewEmail(EMMA.id, NEW, proof=EMMAS)
LETTER = Write(
    "candidate.action.confirm-address", NEW, account=EMMA.id, purpose="confirm", row=9000
)
CHANGED = (
    ChangeAddress(EMMA.id, NEW),
    OpenMailCode(id=9000, purpose="confirm", account=EMMA.id, email=NEW, expires=MORNING + DAY),
)
OUT = Decision(AtRest(), (line(Phrase.NOT_SIGNED_IN),), effects=(ANSWERED,))
UNTIL = MORNING + timedelta(hours=23)
ENOUGH = Decision(AtRest(), (line(Phrase.ENOUGH_LETTERS, until=UNTIL),), effects=(ANSWERED,))
TWO_CHATS = replace(signed_in(EMMA), elsewhere={EMMA.id: (12,)})


def written(letters: int) -> FakeFacts:
    """So many letters went out for Emma's entry an hour ago."""
    times = [MORNING - timedelta(hours=1)] * letters
    return replace(signed_in(EMMA), letters={(CONFIRMATION, "entry", EMMA.entry.id_number): times})


def test_an_address_that_was_never_proven_is_replaced_at_once_and_not_warned() -> None:
    said = (line(Phrase.CONFIRM_SENT, email=NEW),)
    changed = Decision(AtRest(), said, effects=(ANSWERED, LETTER), changes=CHANGED)
    assert decide(CHECKING, pressed("email-right"), signed_in(unconfirmed(EMMA))) == changed


def test_strangers_are_not_flooded_by_changes_of_address() -> None:
    assert decide(CHECKING, pressed("email-right"), written(11)).changes == CHANGED[1:]
    assert decide(CHECKING, pressed("email-right"), written(12)) == ENOUGH


def test_a_likelier_spelling_is_taken_only_where_one_was_offered() -> None:
    offered = replace(CHECKING, suggestion="emma@gmail.com")
    taken = decide(offered, pressed("email-better"), signed_in(EMMA)).changes
    assert taken == (replace(CHANGED[1], email="emma@gmail.com"),)
    forged = decide(CHECKING, pressed("email-better"), signed_in(EMMA))
    assert (forged.changes, forged.toast) == ((), OLD_BUTTON.toast)


def test_what_is_no_address_is_asked_for_again() -> None:
    decision = decide(AwaitingNewEmail(EMMA.id, EMMAS), typed("emma at clarke"), signed_in(EMMA))
    said = (line(TypedPhrase.EMAIL_MALFORMED, found="emma at clarke"),)
    assert decision == Decision(AwaitingNewEmail(EMMA.id, EMMAS), said)


def test_a_new_password_ends_the_other_chats_sign_ins_and_keeps_this_one() -> None:
    again = AwaitingNewPasswordAgain(EMMA.id, "a hash", EMMAS)
    letter = Write(
        "candidate.notice.password-changed",
        EMMA.email,
        {"name": "Emma"},
        language="en",
        account=EMMA.id,
    )
    changed = Decision(
        AtRest(entered=True),
        (DELETED, line(Phrase.PASSWORD_CHANGED)),
        effects=(Tell(12, AccountClosed("Emma", "Emma Clarke", EMMA.id)), letter),
        changes=(ChangePassword(EMMA.id, "a hash"), OpenSignIn(EMMA.id)),
    )
    assert decide(again, typed("soleil-2027!"), replace(TWO_CHATS, right=True)) == changed


def test_a_new_password_that_was_not_typed_twice_changes_nothing() -> None:
    again = AwaitingNewPasswordAgain(EMMA.id, "a hash", EMMAS)
    differs = Decision(
        AwaitingNewPassword(EMMA.id, EMMAS),
        (DELETED, line(Phrase.PASSWORDS_DIFFER)),
        effects=(PROVEN_FOR,),
    )
    assert decide(again, typed("soleil-2028!"), TWO_CHATS) == differs


def test_a_new_password_is_as_good_as_a_first_one() -> None:
    decision = decide(AwaitingNewPassword(EMMA.id, EMMAS), typed("clarke-2026"), signed_in(EMMA))
    assert decision.saying == (DELETED, line(Phrase.PASSWORD_PERSONAL))


def test_whoever_came_with_a_code_chooses_a_password_without_a_sign_in() -> None:
    known = FakeFacts(accounts=(EMMA,), hashed="a hash")
    step = decide(AwaitingNewPassword(EMMA.id, EMMAS), typed("soleil-2027!"), known).step
    assert step == AwaitingNewPasswordAgain(EMMA.id, "a hash", EMMAS)


@each_of(
    [
        (CHECKING, "email-right"),
        (AtDetails(EMMA.id), "set-news"),
        (AtDetails(EMMA.id), "by-mail"),
        (ConfirmingDeletion(EMMA.id, sure=True, proof=EMMAS), "delete-yes"),
    ]
)
def test_an_idle_sign_in_and_none_at_all_change_nothing(step: Step, verb: str) -> None:
    for known in (signed_in(EMMA, idle=True), FakeFacts(accounts=(EMMA,)), FakeFacts()):
        assert decide(step, pressed(verb, "yes"), known) == OUT


def test_everything_is_deleted_only_when_it_was_asked_twice() -> None:
    first = decide(ConfirmingDeletion(EMMA.id, proof=EMMAS), pressed("delete-yes"), TWO_CHATS)
    assert first == Decision(
        ConfirmingDeletion(EMMA.id, sure=True, proof=EMMAS), effects=(ANSWERED,)
    )


def test_who_deletes_everything_leaves_no_sign_in_and_gets_a_farewell() -> None:
    name = {"name": "Emma", "claim": "yes"}
    letter = Write(
        "candidate.notice.account-closed",
        EMMA.email,
        name,
        language="en",
        account=EMMA.id,
        purpose="farewell",
        row=EMMA.id,
    )
    gone = Decision(
        AtRest(),
        (line(Phrase.DELETED),),
        effects=(ANSWERED, Tell(12, AccountClosed()), letter),
        changes=(CloseAccount(EMMA.id, MORNING + timedelta(days=7), forget=True),),
    )
    sure = ConfirmingDeletion(EMMA.id, sure=True, proof=EMMAS)
    assert decide(sure, pressed("delete-yes"), TWO_CHATS) == gone


def shared(state: str) -> FakeFacts:
    share = Share(
        id=7, account=EMMA.id, organisation="Lyon 2", state=state, reason="", at=MORNING,
        email="info@lyon2.fr",
    )  # fmt: skip
    return replace(signed_in(EMMA), sent=(share,))


@pytest.mark.parametrize(("verb", "asked"), [("delete-yes", 0), ("delete-shares", 1)])
def test_organisations_are_asked_to_use_a_result_no_longer_only_by_who_wishes_it(
    verb: str, asked: int
) -> None:
    sure = ConfirmingDeletion(EMMA.id, sure=True, proof=EMMAS)
    letter = Write(
        "institution.notice.share-withdrawn", "info@lyon2.fr", {"share": "7", "at": MORNING},
        language="en", account=EMMA.id,
    )  # fmt: skip
    assert decide(sure, pressed(verb), shared("sent")).effects.count(letter) == asked


@pytest.mark.parametrize(("state", "offered"), [("sent", True), ("queued", False)])
def test_shares_are_stopped_as_well_where_one_was_delivered(state: str, offered: bool) -> None:
    sure = ConfirmingDeletion(EMMA.id, sure=True, proof=EMMAS)
    asked = question(sure, shared(state))
    assert ("delete-shares" in repr(asked.keyboard)) is offered
    assert (line(Phrase.ASK_STOP_SHARES) in asked.more) is offered


@each_of([(None, date(2028, 12, 18)), (MORNING, date(2028, 12, 18)), (LATE, date(2029, 1, 1))])
def test_until_when_entry_and_result_stay_is_said_before_an_account_is_deleted(
    released: datetime | None, until: date
) -> None:
    results = (result_of(CANDIDATES["Emma"], "B", released),) if released else ()
    known = replace(signed_in(EMMA), now=LATE, outcomes={EMMA.id: results})
    asked = question(ConfirmingDeletion(EMMA.id, proof=EMMAS), known)
    assert asked.more == (line(Phrase.DELETE_WHAT, until=until),)


def test_the_button_that_stops_shares_deletes_nothing_before_it_was_shown() -> None:
    first = ConfirmingDeletion(EMMA.id, proof=EMMAS)
    assert decide(first, pressed("delete-shares"), shared("sent")).changes == ()


def test_a_typed_yes_deletes_nothing() -> None:
    sure = ConfirmingDeletion(EMMA.id, sure=True, proof=EMMAS)
    assert decide(sure, typed("oui"), TWO_CHATS).changes == ()


@each_of([("yes", True), ("no", False), ("x", False)])
def test_news_and_statements_by_mail_are_on_by_a_yes_alone(argument: str, wanted: bool) -> None:
    at = AtDetails(EMMA.id)
    news = decide(at, pressed("set-news", argument), signed_in(EMMA)).changes
    by_mail = decide(at, pressed("by-mail", argument), signed_in(EMMA)).changes
    assert news == (SetNews(EMMA.id, wanted),)
    assert by_mail == (AllowStatementByMail(EMMA.id, wanted),)


def test_the_screen_shows_what_holds_and_offers_the_contrary() -> None:
    both = replace(EMMA, news=True, statement_by_mail=True)
    offered = [
        {each.label.phrase for row in question(AtDetails(EMMA.id), known).keyboard for each in row}
        for known in (signed_in(EMMA), signed_in(both))
    ]
    off, on = offered[0] - offered[1], offered[1] - offered[0]
    assert off == {Phrase.BUTTON_NEWS_ON, Phrase.BUTTON_BY_MAIL_ON}
    assert on == {Phrase.BUTTON_NEWS_OFF, Phrase.BUTTON_BY_MAIL_OFF}


def test_the_screen_says_whether_the_address_is_proven_and_where_there_is_none() -> None:
    nowhere = replace(unconfirmed(EMMA), email="")
    said = [
        question(AtDetails(EMMA.id), signed_in(each)).lines[0].params for each in (EMMA, nowhere)
    ]
    assert [each["email"] for each in said] == [EMMA.email, "–"]
    assert [each["state"] for each in said] == [
        line(Phrase.EMAIL_CONFIRMED),
        line(Phrase.EMAIL_UNCONFIRMED),
    ]


def test_the_screen_of_an_account_that_is_gone_shows_nothing() -> None:
    asked = question(AtDetails(EMMA.id), FakeFacts())
    assert asked == Question((line(Phrase.NOT_SIGNED_IN),))


def test_the_way_back_from_a_new_password_shows_no_details_to_whoever_has_a_code_only() -> None:
    step = AwaitingNewPassword(EMMA.id, EMMAS)
    assert decide(step, pressed("back"), signed_in(EMMA)).step == AtDetails(EMMA.id)
    assert decide(step, pressed("back"), FakeFacts(accounts=(EMMA,))).step == AtRest()
