"""The limits of letters: by address, entry and chat, and what is kept for the more urgent."""

from datetime import datetime, timedelta

import pytest

from domain.machine.effects import Say, Write
from domain.mail.letter_limits import (
    CONFIRMATION,
    counted_by,
    full_until,
    within_limits,
)
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import CHAT, FakeFacts

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
NUMBER = EMMA.entry.id_number
LETTER = Write(CONFIRMATION, "Emma@School.uk", account=EMMA.id)
LOCKED = Write("candidate.notice.account-locked", EMMA.email, account=EMMA.id)


def gone(by: str, whom: str, *times: datetime, kind: str = CONFIRMATION) -> FakeFacts:
    """Letters of a kind went out then."""
    return FakeFacts(accounts=(EMMA,), letters={(kind, by, whom): times})


@each_of([("entry", NUMBER, 12), ("address", "emma@school.uk", 24), ("chat", str(CHAT), 48)])
def test_whatever_is_full_first_ends_the_letters(by: str, whom: str, most: int) -> None:
    for times, until in ((most - 1, None), (most, MORNING + DAY - HOUR)):
        assert full_until(LETTER, NUMBER, gone(by, whom, *[MORNING - HOUR] * times)) == until


def test_another_copy_leaves_as_many_as_it_takes() -> None:
    known = gone("entry", NUMBER, *[MORNING - HOUR] * 6)
    assert full_until(LETTER, NUMBER, known, spare=True) == MORNING + DAY - HOUR
    assert full_until(LETTER, NUMBER, known) is None


def test_the_hour_that_is_told_is_that_of_the_letter_that_makes_room() -> None:
    times = [MORNING - DAY + HOUR, *[MORNING - HOUR] * 12]
    known = gone("entry", NUMBER, *times)
    assert full_until(LETTER, NUMBER, known) == MORNING + DAY - HOUR


def test_the_minute_that_is_told_is_never_too_early() -> None:
    known = gone("entry", NUMBER, *[MORNING - timedelta(seconds=1)] * 12)
    assert full_until(LETTER, NUMBER, known) == MORNING + DAY
    later = gone("entry", NUMBER, *[MORNING + timedelta(seconds=1)] * 12)
    assert full_until(LETTER, NUMBER, later) == MORNING + DAY + timedelta(minutes=1)


@pytest.mark.parametrize(("ago", "left"), [(HOUR, (Say(()), LOCKED)), (HOUR / 2, (Say(()),))])
def test_a_notice_stays_out_within_the_hour_of_the_one_before(
    ago: timedelta, left: tuple[object, ...]
) -> None:
    known = gone("address", EMMA.email, MORNING - ago, kind=LOCKED.letter)
    assert within_limits((Say(()), LOCKED), known) == left


def test_a_letter_counts_by_what_there_is() -> None:
    whole = [("address", "emma@school.uk"), ("entry", NUMBER), ("chat", "11")]
    assert list(counted_by(LETTER, NUMBER, CHAT)) == whole
    assert list(counted_by(LETTER, "", 0)) == whole[:1]


def test_letters_without_a_limit_always_go() -> None:
    known = gone("address", EMMA.email, *[MORNING] * 99, kind="candidate.answer.help")
    assert full_until(Write("candidate.answer.help", EMMA.email), "", known) is None


def test_a_schools_mailbox_is_warned_of_each_of_its_entries() -> None:
    kind = "candidate.notice.other-address-used"
    letter = Write(kind, EMMA.entry.email, purpose="disown", row=EMMA.entry.id)
    many = [MORNING - HOUR] * 40
    of_others = {(kind, "address", EMMA.entry.email): many, (kind, "chat", str(CHAT)): many}
    known = FakeFacts(entries=(EMMA.entry,), letters=of_others)
    assert within_limits((letter,), known) == (letter,)
    own = {(kind, "entry", NUMBER): [MORNING - HOUR] * 12}
    assert within_limits((letter,), FakeFacts(entries=(EMMA.entry,), letters=own)) == ()
