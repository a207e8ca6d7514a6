"""No letter proposes Telegram to a child; to a guardian, and to whoever is old enough, it may."""

from dataclasses import replace
from datetime import date

import pytest

from domain.exams.ages import Ages
from domain.machine.effects import Write
from domain.machine.records import Entry, Rules
from domain.mail.inviting.telegram import NEVER, TELEGRAM, without_telegram
from tests.support.clock import MORNING
from tests.support.mail.our_letters import written
from tests.support.pure.candidates import EMMA

CHILD = replace(EMMA.entry, born=date(2012, 5, 1), guardian_email="Mum@home.fr")
SIXTEEN = replace(CHILD, born=date(2010, 11, 30))
STARTER = replace(CHILD, exam="Pre A1 Starters", born=None)


def proposes(entry: Entry | None, to: str, rules: Rules | None = None) -> bool:
    """Whether a letter to this mailbox may, on the morning that all tests begin."""
    letter = without_telegram(Write("any", to), entry, rules or Rules(), MORNING)
    return letter.params.get(TELEGRAM) != NEVER


@pytest.mark.parametrize(
    ("entry", "may"), [(CHILD, False), (STARTER, False), (SIXTEEN, True), (EMMA.entry, True)]
)
def test_the_candidates_own_mailbox_is_led_there_by_age(entry: Entry, *, may: bool) -> None:
    assert proposes(entry, entry.email) is may


@pytest.mark.parametrize("entry", [CHILD, STARTER])
def test_a_guardian_is_led_there_however_the_address_is_written(entry: Entry) -> None:
    assert proposes(entry, "mum@HOME.fr")
    assert not proposes(entry, "another@home.fr")


def test_a_letter_about_nobody_is_as_ever() -> None:
    assert proposes(None, "who@knows.fr")


def test_the_centre_says_from_which_age_on() -> None:
    assert proposes(CHILD, CHILD.email, Rules(ages=Ages(telegram_from=14)))
    assert not proposes(SIXTEEN, SIXTEEN.email, Rules(ages=Ages(telegram_from=17)))


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize(
    "letter",
    [
        "candidate.action.invite",
        "candidate.action.invite-again",
        "candidate.notice.result-news-invited",
        "candidate.answer.account-opened",
        "candidate.answer.help",
    ],
)
def test_what_proposes_it_to_others_never_names_it_to_a_child(letter: str, language: str) -> None:
    assert "telegram" in written(letter, language).text.casefold()
    to_a_child = written(letter, language, telegram=NEVER, chat="")
    assert "telegram" not in f"{to_a_child.text}{to_a_child.html}".casefold()
    assert "{" not in to_a_child.text
