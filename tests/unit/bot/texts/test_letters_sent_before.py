"""A letter may be answered after an update: the words it went out with are known for as long.

`sent.<language>.txt` holds every letter that people answer as the last release wrote it. Whoever
rewords one keeps what it said in `.former`, `.former-subject` or `.former-aside`; `--update` adds
letters that are new there and changes none. With a release the files are made anew: they are
deleted, and so are the former words.
"""

from collections.abc import Mapping

import pytest

from bot.mail.sent_texts import INVITING, WARNING
from bot.texts.letter_forms import LETTERS
from domain.mail.confirmations import UNCLEAR
from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.examples import one_in
from tests.support.mail.introductions import ANSWERED, DESK, HERS, OURS
from tests.support.mail.our_letters import TEXTS, VALUES, WRITER
from tests.support.places import LETTERS as FOLDER

ANSWERED_BY_A_WORD = sorted(
    {UNCLEAR, WARNING, *INVITING}
    | {name for name, form in LETTERS.items() if form.answered and ".action." in name}
)
HEAD = "=== "


def sent_before(language: str) -> Mapping[str, str]:
    """Subject and text of each letter as it last went out, by its name."""
    record = FOLDER / f"sent.{language}.txt"
    told = record.read_text("utf-8") if record.exists() else ""
    pieces = (each.partition("\n") for each in f"\n{told}".split(f"\n{HEAD}")[1:])
    return {name: said for name, _, said in pieces}


def as_written(name: str, language: str) -> str:
    letter = WRITER.write(name, language, VALUES)
    return f"{letter.subject}\n\n{letter.text.strip()}"


@pytest.mark.parametrize("language", TEXTS.languages)
def test_every_letter_that_people_answer_is_on_record(
    language: str, request: pytest.FixtureRequest
) -> None:
    known = sent_before(language)
    new = {each: as_written(each, language) for each in ANSWERED_BY_A_WORD if each not in known}
    if request.config.getoption("--update"):
        pieces = sorted({**known, **new}.items())
        told = "\n".join(f"{HEAD}{name}\n{said}" for name, said in pieces)
        (FOLDER / f"sent.{language}.txt").write_text(f"{told}\n", "utf-8")
    assert sent_before(language).keys() == set(ANSWERED_BY_A_WORD)


@pytest.mark.parametrize("language", TEXTS.languages)
def test_a_yes_to_a_letter_as_the_last_release_wrote_it_is_one(language: str) -> None:
    heard = {name: meaning(name, said) for name, said in one_in(3, sent_before(language).items())}
    assert heard == dict.fromkeys(heard, Intent.CONFIRM)


def meaning(name: str, before: str) -> Intent:
    """What "Oui" says above that letter, beside all that the desk knows of it today."""
    versions = [
        letter for each in TEXTS.languages for letter in WRITER.versions(name, each, VALUES)
    ]
    subject, _, text = before.partition("\n\n")
    quoted = "".join(f"> {line}\n" for line in text.split("\n"))
    raw = (
        f"From: Inès Morel <{HERS}>\nTo: {ANSWERED}\nSubject: Re: {subject}\n"
        "Content-Type: text/plain; charset=utf-8\n\n"
        f"Oui\n\nLe 30/11/2026 à 09:00, {OURS} <{DESK}> a écrit :\n\n{quoted}"
    )
    sent = "\n".join([OURS, *(letter.text for letter in versions)])
    return read(raw.encode(), sent, "\n".join(letter.subject for letter in versions)).intent
