"""Our letters and our reader of letters understand each other: what we ask for, we can read."""

import re
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from bot.texts.letter_forms import LETTERS
from domain.mail.reading import Intent
from mailer.reading.letters import read
from mailer.reading.people.intents import intent
from tests.support.examples import one_in
from tests.support.mail.our_letters import EVERY, TEXTS, written
from tests.support.offenders import name_offenders

ANSWERED = [(name, language) for name, language in EVERY if LETTERS[name].answered]
HEADS = {
    # of the programs that people read us with, whatever language they or we speak
    "fr": (
        "Le lun. 23 nov. 2026, Valmont <bot@desk.example> a écrit :",
        "De : Valmont <bot@desk.example>\nEnvoyé : lundi 23 novembre 2026 10:04\nObjet : x\n",
    ),
    "en": (
        "On Mon, 23 Nov 2026, Valmont <bot@desk.example> wrote:",
        "From: Valmont <bot@desk.example>\nSent: 23 November 2026 10:04\nSubject: x\n",
    ),
}


def understood(new: str, quoted: str, subject: str) -> Intent:
    reply = EmailMessage()
    reply["From"], reply["To"] = "Zoé <zoe@example.org>", "bot+c.token@desk.example"
    reply["Subject"] = f"Re: {subject}"
    reply.set_content(f"{new}\n\n{quoted}\n")
    return read(reply.as_bytes()).intent


QUOTINGS: tuple[Callable[[str, str], str], ...] = (
    *(lambda _, marked, wrote=wrote: f"{wrote}\n\n{marked}" for wrote, _ in HEADS.values()),
    *(lambda text, _, header=header: f"{header}\n{text}" for _, header in HEADS.values()),
    lambda _, marked: marked,
    lambda text, _: text,
)
SAID = {"": Intent.NOTHING, "STOP": Intent.STOP}


def is_read_above_our_letter(name: str, language: str, word: str, quoting: int) -> None:
    letter = written(name, language)
    marked = "\n".join(f"> {line}" for line in letter.text.splitlines())
    quoted = QUOTINGS[quoting % len(QUOTINGS)](letter.text, marked)
    assert understood(word, quoted, letter.subject) is SAID[word]


def test_a_reply_above_each_letter_of_ours_is_read_in_one_way_of_quoting_or_another() -> None:
    cases = [(*each, word) for each in ANSWERED for word in SAID]
    turns = [(*case, turn + turn // len(QUOTINGS)) for turn, case in enumerate(cases)]
    name_offenders(is_read_above_our_letter, one_in(5, turns))


@pytest.mark.long
@pytest.mark.parametrize("quoting", range(len(QUOTINGS)))
def test_a_reply_above_our_letter_is_read_however_it_is_quoted(quoting: int) -> None:
    cases = [(*each, word, quoting) for each in ANSWERED for word in SAID]
    name_offenders(is_read_above_our_letter, cases)


def has_a_subject_that_says_nothing(name: str, language: str) -> None:
    subject = written(name, language).subject
    assert intent("", f"Re: {subject}") is Intent.NOTHING


def test_our_own_subject_never_speaks_for_the_reader() -> None:
    name_offenders(has_a_subject_that_says_nothing, EVERY)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_word_that_the_help_offers_is_understood(language: str) -> None:
    words = r"^• ([^\W\da-z_]{2,}(?: [^\W\da-zé]{3,})?)\b"
    offered = re.findall(words, written("candidate.answer.help", language).text, re.MULTILINE)
    meant = [
        Intent.STATUS,
        Intent.RESULT,
        Intent.SEND,
        Intent.CANCEL,
        Intent.CERTIFICATE,
        Intent.NAME,
        Intent.LANGUAGE,
        Intent.TELEGRAM,
        Intent.STOP,
        Intent.STOP_ALL,
        Intent.DELETE,
        Intent.HELP,
    ]
    assert [intent(word) for word in offered] == meant
    answered = written("candidate.answer.question", language).text
    assert re.findall(r"^• (\w+)", answered, re.MULTILINE) == offered[:3]


@pytest.mark.parametrize(("word", "language"), [("NON", "fr"), ("NO", "en")])
def test_the_word_against_a_mistaken_address_denies(word: str, language: str) -> None:
    assert f" {word}" in written("candidate.action.confirm-address", language).text
    assert intent(word) is Intent.DENY
