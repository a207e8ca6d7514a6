"""Letters of ours that come back: when a candidate hears of it, and when only the count grows."""

from dataclasses import replace

import pytest

from domain.machine.changes import NoteBounce
from domain.machine.effects import Tell
from domain.machine.events import AddressDead, LetterStopped, Received, ShareSettled, Written
from domain.machine.outbound import Cause
from domain.machine.records import Bounces
from domain.machine.sharing.changes import FailShare
from domain.machine.sharing.records import Share
from domain.mail.alerts import our_fault
from domain.mail.letters import decide_letter
from domain.mail.reading import LetterKind, Reading
from domain.mail.verdict import NOTHING, Verdict
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts

NOTICE = Written(EMMA.email, EMMA.id)
AWAITED = replace(NOTICE, awaited=True)
DEAD = Tell(12, AddressDead(EMMA.id))
FAILING = Tell(12, AddressDead(EMMA.id, dead=False))
SHARE = Share(
    id=7,
    account=EMMA.id,
    organisation="University of Leeds",
    state="sent",
    reason="",
    at=MORNING,
    email="results@leeds.ac.uk",
)


def returned(*, hard: bool, about: Written | None = NOTICE, permanent: bool = True) -> Received:
    """A report about a letter."""
    reading = Reading(LetterKind.BOUNCE, (EMMA.email,), permanent=permanent, hard=hard)
    return Received(reading, "", about=about)


def known(hard: int = 0, soft: int = 0) -> FakeFacts:
    """So many letters came back in a week."""
    return FakeFacts(
        chat=0,
        accounts=(EMMA,),
        elsewhere={EMMA.id: (12,)},
        returned={EMMA.id: Bounces(hard, soft)},
        sent=(SHARE,),
    )


def noted(*effects: Tell, hard: bool) -> Verdict:
    """It is counted."""
    return Verdict(effects, (NoteBounce(EMMA.id, EMMA.email, hard),))


@each_of(
    [
        (known(), True, True),
        (known(hard=1), True, False),
        (known(), False, False),
        (known(soft=1), False, True),
        (known(soft=2), False, False),
        (known(soft=1), True, True),
        (known(hard=1, soft=1), False, False),
    ]
)
def test_a_dead_address_is_told_at_once_and_other_failures_at_the_second_then_not_again(
    before: FakeFacts, hard: bool, heard: bool
) -> None:
    told = (DEAD if hard else FAILING,) if heard else ()
    assert decide_letter(returned(hard=hard), before) == noted(*told, hard=hard)


def test_of_a_letter_that_they_wait_for_candidates_hear_each_time() -> None:
    for before in (known(hard=1), known(hard=3, soft=4)):
        assert decide_letter(returned(hard=True, about=AWAITED), before) == noted(DEAD, hard=True)


@each_of([known(), known(soft=1), known(hard=1, soft=4)])
def test_a_letter_that_they_wait_for_and_that_is_back_for_a_full_mailbox_is_told_at_once(
    before: FakeFacts,
) -> None:
    full = returned(hard=False, about=AWAITED, permanent=False)
    assert decide_letter(full, before) == noted(FAILING, hard=False)


@pytest.mark.parametrize(
    ("about", "told"), [(NOTICE, ()), (AWAITED, (Tell(12, LetterStopped(EMMA.id)),))]
)
def test_our_own_sides_fault_counts_against_nobody_and_staff_hear(
    about: Written, told: tuple[Tell, ...]
) -> None:
    back = returned(hard=False, about=about)
    ours = replace(back, reading=replace(back.reading, ours=True))
    assert decide_letter(ours, known()) == Verdict((*told, our_fault(ours, known())))


def test_a_share_that_our_own_side_stopped_is_no_fault_of_the_organisations() -> None:
    back = returned(hard=False, about=Written("", EMMA.id, share=7))
    ours = replace(back, reading=replace(back.reading, ours=True))
    told = (Tell(12, ShareSettled(7, delivered=False)), our_fault(ours, known()))
    assert decide_letter(ours, known()) == Verdict(told, (FailShare(7, Cause.SENDER),))


def test_a_report_about_no_letter_of_ours_counts_for_nothing() -> None:
    assert decide_letter(returned(hard=True, about=None), known()) == Verdict(aside=True)


def test_a_letter_to_an_address_of_former_days_counts_for_nothing() -> None:
    former = replace(NOTICE, to="emma@clarke.uk")
    assert decide_letter(returned(hard=True, about=former), known()) == NOTHING


def test_a_delay_counts_for_nothing() -> None:
    delay = replace(returned(hard=False), reading=Reading(LetterKind.DELAY))
    assert decide_letter(delay, known()) == NOTHING


@each_of(
    [
        (True, True, Cause.DEAD_ADDRESS),
        (False, True, Cause.POLICY),
        (False, False, Cause.TEMPORARY),
    ]
)
def test_a_share_that_comes_back_fails_with_its_reason(
    hard: bool, permanent: bool, reason: Cause
) -> None:
    about = Written("", EMMA.id, share=7)
    failed = Verdict(
        (Tell(12, ShareSettled(7, delivered=False)),),
        (FailShare(7, reason), NoteBounce(EMMA.id, SHARE.email, hard, SHARE.organisation)),
    )
    assert decide_letter(returned(hard=hard, about=about, permanent=permanent), known()) == failed


def test_a_second_report_about_a_share_and_one_about_none_of_ours_change_nothing() -> None:
    failed = replace(known(), sent=(replace(SHARE, state="failed"),))
    assert decide_letter(returned(hard=True, about=Written("", EMMA.id, 7)), failed) == NOTHING
    assert decide_letter(returned(hard=True, about=Written("", EMMA.id, 9)), known()) == NOTHING
