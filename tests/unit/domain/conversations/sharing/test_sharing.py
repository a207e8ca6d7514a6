"""Send my result, decision by decision: one Statement, to whom the candidate saw, once."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.conversations.desk import question
from domain.machine.changes import OpenShare
from domain.machine.decision import Decision, lasting
from domain.machine.effects import Line, Say, Write, line
from domain.machine.events import ShareSettled
from domain.machine.phrases import Phrase
from domain.machine.records import Organisation
from domain.machine.sharing.changes import CancelShare
from domain.machine.sharing.records import Share
from domain.machine.steps.sharing import (
    AwaitingOrganisationEmail,
    ChoosingOrganisation,
    ConfirmingShare,
    SearchingOrganisation,
)
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, Step
from domain.mail.letter_limits import UNLISTED_SHARE
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import (
    ANSWERED,
    OLD_BUTTON,
    decide,
    pressed,
    pressed_before,
    pressed_ever,
    typed,
)
from tests.support.pure.candidates import (
    EMMA,
    LEEDS,
    MARIE,
    UNIVERSITIES,
    at_leeds,
    result_of,
    signed_in,
    unconfirmed,
)
from tests.support.pure.facts import FakeFacts

RESULT = result_of(CANDIDATES["Emma"], "B")
READY = replace(signed_in(EMMA), outcomes={EMMA.id: (RESULT,)}, listed=UNIVERSITIES)
TO_LEEDS = at_leeds(RESULT.id)
TO_OTHER = ConfirmingShare(
    account=EMMA.id,
    organisation=0,
    name="Springfield",
    email="post@spring.edu",
    website="spring.edu",
    result=RESULT.id,
)
SHARE = Share(
    id=7, account=EMMA.id, organisation="University of Leeds", state="sent", reason="", at=MORNING
)


def letter(to: str, organisation: str, counts_as: str = "") -> Write:
    """The Statement's letter."""
    return Write(
        "institution.notice.result-shared",
        to,
        {"organisation": organisation},
        language="en",
        account=EMMA.id,
        purpose="share",
        row=9000,
        result=RESULT.id,
        share=9000,
        counts_as=counts_as,
    )


def refused(phrase: Phrase) -> Decision:
    """Nothing can be sent."""
    return Decision(AtRest(), (line(phrase),), effects=(ANSWERED,))


@each_of(
    [
        (signed_in(EMMA), Phrase.NOTHING_TO_SEND),
        (
            replace(READY, outcomes={EMMA.id: (result_of(CANDIDATES["Emma"], "X"),)}),
            Phrase.NO_STATEMENT,
        ),
        (replace(signed_in(unconfirmed(EMMA)), outcomes=READY.outcomes), Phrase.CONFIRM_FIRST),
    ]
)
def test_nothing_is_sent_without_a_statement_and_a_proven_address(
    known: FakeFacts, why: Phrase
) -> None:
    assert decide(AtRest(), pressed("send"), known) == refused(why)
    assert decide(TO_LEEDS, pressed("share"), known) == refused(why)


def test_a_share_is_one_letter_of_the_version_that_is_out() -> None:
    opened = OpenShare(
        share=9000,
        account=EMMA.id,
        result=RESULT.id,
        organisation=LEEDS.id,
        name=LEEDS.name,
        email=LEEDS.email,
        website=LEEDS.website,
        city=LEEDS.city,
    )
    said = (line(Phrase.SHARE_QUEUED, organisation=LEEDS.name),)
    sent = Decision(
        AtRest(), said, effects=(ANSWERED, letter(LEEDS.email, LEEDS.name)), changes=(opened,)
    )
    assert decide(TO_LEEDS, pressed("share"), READY) == sent


def test_an_unlisted_organisation_gets_it_at_the_address_that_was_read_back() -> None:
    opened = OpenShare(
        share=9000,
        account=EMMA.id,
        result=RESULT.id,
        organisation=0,
        name="Springfield",
        email="post@spring.edu",
        website="spring.edu",
    )
    decision = decide(TO_OTHER, pressed("share"), READY)
    assert decision.changes == (opened,)
    assert decision.effects == (ANSWERED, letter("post@spring.edu", "Springfield", UNLISTED_SHARE))


def test_a_second_press_of_the_same_button_sends_nothing() -> None:
    ignored = Decision(AtRest(), effects=(OLD_BUTTON,), toast=OLD_BUTTON.toast, silent=True)
    assert decide(AtRest(), pressed_before("share"), READY) == ignored


def test_a_password_given_long_ago_is_asked_for_and_the_look_is_kept() -> None:
    stale = replace(READY, here=signed_in(EMMA, fresh=False).here)
    asked = Decision(AwaitingOwnPassword(EMMA.id, "share", "", TO_LEEDS), effects=(ANSWERED,))
    assert decide(TO_LEEDS, pressed("share"), stale) == asked


@each_of(
    [
        AtRest(),
        SearchingOrganisation(EMMA.id),
        ConfirmingShare(account=77, organisation=LEEDS.id),
        ConfirmingShare(account=EMMA.id, organisation=99),
    ]
)
def test_a_forged_share_sends_nothing_and_begins_the_search(step: Step) -> None:
    begun = Decision(SearchingOrganisation(EMMA.id), effects=(ANSWERED,))
    assert decide(step, pressed("share"), READY) == begun


@each_of(["0", "-3", "x", "", "9" * 20])
def test_a_forged_choice_chooses_nothing(argument: str) -> None:
    step = ChoosingOrganisation(EMMA.id, "leeds")
    assert decide(step, pressed("org", argument), READY).toast == OLD_BUTTON.toast


def test_a_search_needs_two_signs_and_a_find() -> None:
    none = {
        text: decide(SearchingOrganisation(EMMA.id), typed(text), READY).saying
        for text in ("l", "Oxford", "?!")
    }
    assert none == {text: (line(Phrase.NONE_FOUND, query=text),) for text in none}
    found = decide(SearchingOrganisation(EMMA.id), typed("  univ   lyon "), READY).step
    assert found == ChoosingOrganisation(EMMA.id, "univ lyon")


def test_more_than_eight_finds_ask_for_another_word() -> None:
    many = [
        Organisation(
            id=n,
            name=f"School {n}",
            type="education",
            city="Ely",
            country="UK",
            website="",
            email="a@b.uk",
        )
        for n in range(1, 10)
    ]
    asked = {
        count: question(ChoosingOrganisation(EMMA.id, "ely"), replace(READY, listed=many[:count]))
        for count in (8, 9)
    }
    assert [len(each.keyboard) for each in asked.values()] == [8 + 2, 8 + 2]
    assert [line(Phrase.MORE_FOUND) in each.lines for each in asked.values()] == [False, True]


def test_the_address_of_an_unlisted_organisation_is_read_back_with_its_likelier_spelling() -> None:
    step = AwaitingOrganisationEmail(EMMA.id, "Springfield", "spring.edu")
    read = decide(step, typed("post@gmial.com"), READY).step
    assert read == ConfirmingShare(
        account=EMMA.id,
        organisation=0,
        name="Springfield",
        email="post@gmial.com",
        website="spring.edu",
        suggestion="post@gmail.com",
        result=RESULT.id,
    )


def test_the_last_look_names_whom_it_goes_to_and_whose_result_it_is() -> None:
    asked = question(TO_LEEDS, READY).lines[1].params
    seen = {"name": "Emma Clarke", "organisation": LEEDS.name, "email": LEEDS.email}
    assert asked.items() >= seen.items()


def test_there_is_no_last_look_where_account_or_organisation_are_gone() -> None:
    nothing, gone = line(Phrase.NOTHING_TO_SEND), replace(FakeFacts(), listed=UNIVERSITIES)
    assert nothing in question(ConfirmingShare(account=EMMA.id, organisation=99), READY).lines
    assert question(TO_LEEDS, gone).lines == (line(Phrase.NOT_SIGNED_IN),)


@each_of(
    [
        ("dead-address", Phrase.SHARE_ADDRESS_DEAD),
        ("superseded", Phrase.SHARE_SUPERSEDED),
        ("mailbox-full", Phrase.SHARE_FAILED),
        ("", Phrase.SHARE_FAILED),
    ]
)
def test_what_became_of_a_share_is_said_with_its_reason(reason: str, phrase: Phrase) -> None:
    share = replace(SHARE, state="failed", reason=reason)
    why = Line(f"cause-{reason}") if reason else "none"
    told = line(phrase, organisation=share.organisation, at=MORNING, reason=why)
    said = Say((told,), kept=True, account=EMMA.id)
    heard = decide(AtRest(), ShareSettled(7, delivered=False), replace(READY, sent=(share,)))
    assert heard == Decision(AtRest(), effects=(said,), silent=True, anew=True)


def test_a_share_that_is_gone_is_not_spoken_of() -> None:
    assert decide(AtRest(), ShareSettled(7, delivered=True), READY).effects == ()


def test_the_ten_newest_shares_are_listed_the_newest_first() -> None:
    times = [MORNING + timedelta(minutes=n) for n in range(12)]
    sent = [replace(SHARE, id=n, at=at) for n, at in enumerate(times, 1)]
    said = decide(AtRest(), pressed("shares"), replace(READY, sent=sent)).saying
    assert [each.params["at"] for each in said[1:]] == times[:1:-1]


WAITING = replace(SHARE, state="queued", waits=True)
PRESS = pressed_ever("unshare", SHARE.id)


@pytest.mark.parametrize("idle", [False, True])
def test_a_share_that_waits_is_cancelled_by_a_press_idle_or_not(idle: bool) -> None:
    here = tuple(replace(each, idle=idle) for each in READY.here)
    known = replace(READY, here=here, sent=(WAITING,))
    said = line(Phrase.SHARE_CANCELLED, organisation=SHARE.organisation)
    cancelled = Decision(TO_LEEDS, (said,), effects=(ANSWERED,), changes=(CancelShare(7),))
    assert decide(TO_LEEDS, PRESS, known) == cancelled


@each_of(
    [
        ("queued", Phrase.SHARE_GONE),
        ("sent", Phrase.SHARE_GONE),
        ("failed", Phrase.SHARE_IS_FAILED),
        ("cancelled", Phrase.SHARE_IS_CANCELLED),
    ]
)
def test_too_late_to_cancel_is_said_and_changes_nothing(state: str, phrase: Phrase) -> None:
    known = replace(READY, sent=(replace(SHARE, state=state),))
    decision = decide(AtRest(), PRESS, known)
    assert [each.phrase for each in decision.saying] == [phrase]
    assert decision.changes == ()


@each_of([SHARE.id, 8, "", "x", "9" * 30])
def test_nobody_elses_share_is_cancelled_or_spoken_of(number: object) -> None:
    known = replace(READY, sent=(replace(WAITING, account=MARIE.id),))
    ignored = Decision(AtRest(), effects=(OLD_BUTTON,), toast=OLD_BUTTON.toast, silent=True)
    assert decide(AtRest(), pressed_ever("unshare", number), known) == ignored


def test_only_a_share_that_waits_has_the_button() -> None:
    going = replace(SHARE, id=8, state="queued")
    seen = decide(AtRest(), pressed("shares"), replace(READY, sent=(WAITING, going, SHARE)))
    button = lasting(Phrase.BUTTON_CANCEL_SHARE, "unshare", SHARE.id)
    keyboards = [each.keyboard for each in seen.effects if isinstance(each, Say)]
    assert keyboards[:-1] == [((button,),)]
