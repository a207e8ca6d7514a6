"""Declaring a share void that has gone, decision by decision."""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.desk import question
from domain.machine.decision import Decision
from domain.machine.effects import Write, line
from domain.machine.phrases import Phrase
from domain.machine.sharing.changes import RevokeShare
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.sharing.records import Share
from domain.machine.steps.sharing import RevokingShare
from domain.machine.steps.step import AtRest, AwaitingOwnPassword
from domain.mail.letter_limits import WITHDRAWAL
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import OLD_BUTTON, decide, pressed, pressed_ever
from tests.support.pure.candidates import EMMA, MARIE, UNIVERSITIES, at_leeds, result_of, signed_in
from tests.support.pure.facts import FakeFacts

RESULT = result_of(CANDIDATES["Emma"], "B")
GONE = Share(
    id=7,
    account=EMMA.id,
    organisation="University of Leeds",
    state="sent",
    reason="",
    at=MORNING,
    email="results@leeds.ac.uk",
    city="Leeds",
    result=RESULT.id,
)
PRESS = pressed_ever("revoke", GONE.id)
AT = RevokingShare(EMMA.id, GONE.id)


def known(*shares: Share) -> FakeFacts:
    there = signed_in(EMMA)
    return replace(there, outcomes={EMMA.id: (RESULT,)}, listed=UNIVERSITIES, sent=shares)


def written(decision: Decision) -> list[Write]:
    return [each for each in decision.effects if isinstance(each, Write)]


def test_what_they_keep_is_said_before_it_is_done() -> None:
    asked = decide(AtRest(), PRESS, known(GONE))
    assert (asked.step, asked.changes) == (AT, ())
    [*_, said] = question(AT, known(GONE)).lines
    assert said == line(SharePhrase.ASK_REVOKE, organisation=GONE.organisation, at=MORNING)


def test_a_yes_makes_it_void_and_tells_the_organisation_without_a_name() -> None:
    done = decide(AT, pressed("revoke-yes"), known(GONE))
    assert done.changes == (RevokeShare(7),)
    [letter] = written(done)
    assert (letter.letter, letter.to, letter.language) == (WITHDRAWAL, GONE.email, "en")
    assert letter.params == {"share": "7", "at": MORNING}


def test_the_password_is_asked_for_again_where_it_was_given_long_ago() -> None:
    stale = known(GONE)
    stale = replace(stale, here=tuple(replace(each, fresh=False) for each in stale.here))
    assert isinstance(decide(AT, pressed("revoke-yes"), stale).step, AwaitingOwnPassword)
    asleep = replace(stale, here=tuple(replace(each, idle=True) for each in stale.here))
    assert isinstance(decide(AtRest(), PRESS, asleep).step, AwaitingOwnPassword)


@each_of([GONE.id, 8, "", "x", "9" * 30])
def test_nobody_elses_share_is_revoked_or_spoken_of(number: object) -> None:
    others = known(replace(GONE, account=MARIE.id))
    done = decide(AtRest(), pressed_ever("revoke", number), others)
    assert (done.step, done.saying, done.toast) == (AtRest(), (), OLD_BUTTON.toast)


@each_of(
    [
        ("revoked", SharePhrase.SHARE_REVOKED_BEFORE),
        ("queued", SharePhrase.SHARE_GOING),
        ("failed", Phrase.SHARE_IS_FAILED),
        ("cancelled", Phrase.SHARE_IS_CANCELLED),
    ]
)
def test_what_has_not_gone_or_is_void_already_changes_nothing(state: str, phrase: object) -> None:
    facts = known(replace(GONE, state=state))
    for step, press in ((AtRest(), PRESS), (AT, pressed("revoke-yes"))):
        done = decide(step, press, facts)
        assert [each.phrase for each in done.saying] == [phrase]
        assert (done.changes, written(done)) == ((), [])


def test_beyond_the_letters_of_a_day_nothing_is_void_that_nobody_would_hear_of() -> None:
    gone = {(WITHDRAWAL, "address", GONE.email): [MORNING] * 999}
    facts = replace(known(GONE), letters=gone)
    done = decide(AT, pressed("revoke-yes"), facts)
    assert [each.phrase for each in done.saying] == [SharePhrase.ENOUGH_REVOKED]
    assert done.changes == ()


def test_a_no_leaves_it_as_it_is() -> None:
    done = decide(AT, pressed("back"), known(GONE))
    assert (done.step, done.changes, written(done)) == (AtRest(), (), [])


def test_the_same_again_to_the_same_address_is_warned_of() -> None:
    look = at_leeds(RESULT.id)
    warned = line(SharePhrase.SHARE_REPEATED, at=MORNING)
    assert warned in question(look, known(GONE)).more
    for other in ("failed", "revoked", "cancelled"):
        assert warned not in question(look, known(replace(GONE, state=other))).more
    assert warned not in question(look, known(replace(GONE, result=RESULT.id + 1))).more


def test_the_list_says_who_has_read_it() -> None:
    heard = replace(GONE, heard_at=MORNING + timedelta(days=1))
    said = decide(AtRest(), pressed("shares"), known(heard)).saying
    assert said[1].phrase == SharePhrase.SHARE_IS_HEARD
