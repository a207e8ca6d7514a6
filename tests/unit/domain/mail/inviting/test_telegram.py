"""No letter proposes Telegram to a child; to a guardian, and to whoever is old enough, it may."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest

from domain.exams.ages import Ages
from domain.machine.effects import Line, Write
from domain.machine.records import Entry, Rules
from domain.mail.inviting.telegram import NEVER, TELEGRAM, without_telegram
from tests.support.clock import MORNING
from tests.support.mail.our_letters import EVERY, TEXTS, written
from tests.support.offenders import each_of, name_offenders
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


ASKED_FOR = {
    "candidate.action.open-chat",  # whoever has no account there yet wrote TELEGRAM
    "candidate.answer.sign-in-chat",
    "candidate.answer.way-through-centre",  # whoever wrote that they have none
}
STANDING = (Line("mail-status-news"), Line("mail-status-leave"))


def names_it_to_no_child(name: str, language: str) -> None:
    for by_mail, claim in product(("full", "no_results", "off"), ("yes", "no")):
        values = {"by_mail": by_mail, "claim": claim, "chat": "", "lines": STANDING}
        to_a_child = written(name, language, telegram=NEVER, **values)
        assert "telegram" not in f"{to_a_child.text}{to_a_child.html}".casefold()
        assert "{" not in to_a_child.text


def test_no_letter_names_it_to_a_child_who_has_not_asked() -> None:
    name_offenders(names_it_to_no_child, [each for each in EVERY if each[0] not in ASKED_FOR])


@each_of(["candidate.action.invite", "candidate.answer.leave", "candidate.notice.result-news"])
def test_others_are_told_its_name(letter: str) -> None:
    for language in TEXTS.languages:
        assert "telegram" in written(letter, language, chat="").text.casefold()
