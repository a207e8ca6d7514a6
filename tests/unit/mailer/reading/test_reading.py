"""Odd letters are read as a person would read them, and no bytes at all make the reading fail."""

import json
import re
import time
import tomllib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.people import letter as letter_command
from domain.mail.reading import Intent, LetterKind
from mailer.reading import asks, envelope, read
from mailer.reading.words.phrases import fold
from tests.support.mail.answers import DESK, INTRODUCTIONS, SENT, written
from tests.support.offenders import each_of, name_offenders
from tests.support.places import LETTERS, ROOT
from tests.support.places import SENTENCES as SENTENCES_FILE

LOCALES = ROOT / "bot" / "texts" / "locales"
VERDICTS: dict[str, dict[str, Any]] = tomllib.loads((LETTERS / "verdicts.toml").read_text("utf-8"))
WORDS = sorted((ROOT / "mailer" / "reading" / "words").rglob("*.toml"))
AS_WRITTEN = {"deny_name", "hails", "greetings", "introduce", "own"}


def letter(name: str) -> bytes:
    return (LETTERS / f"{name}.eml").read_bytes()


def gets_its_verdict(name: str) -> None:
    expected = dict(VERDICTS[name])
    sent = expected.pop("sent", None)
    reading = read(letter(name), (LETTERS / sent).read_text("utf-8") if sent else "")
    assert {key: _plain(getattr(reading, key)) for key in expected} == expected


def test_the_letter_gets_its_verdict() -> None:
    name_offenders(gets_its_verdict, sorted(VERDICTS))


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def test_every_letter_has_a_verdict() -> None:
    assert {path.stem for path in LETTERS.glob("*.eml")} == VERDICTS.keys()


SENTENCES = tomllib.loads(SENTENCES_FILE.read_text("utf-8"))


@each_of(SENTENCES)
def test_what_people_write_back_is_understood(intent: str) -> None:
    readings = {text: read(written(text)).intent for text in SENTENCES[intent]}
    assert readings == dict.fromkeys(SENTENCES[intent], Intent(intent))


@each_of(
    [
        ('<div style="color:red;display:none">OUI<div>OUI</div></div>', "NON"),
        ('<span style="Display : None">OUI</span>', "NON"),
        ('<div style="display:none">', "NON"),  # never closed
    ]
)
def test_what_a_letter_hides_is_not_read(hidden: str, seen: str) -> None:
    raw = written(f"{hidden}<p>{seen}</p>").replace(b"text/plain", b"text/html")
    assert read(raw).reply == seen


def test_the_question_after_a_yes_is_still_seen() -> None:
    reading = read(letter("yes-and-a-question"))
    assert (reading.intent, asks(reading.reply)) == (Intent.CONFIRM, True)


def test_a_plain_yes_asks_nothing() -> None:
    assert not asks(read(letter("yes-above-a-wrapped-introduction")).reply)


OUR_SUBJECTS = [
    line.partition("=")[2].strip()
    for path in LOCALES.glob("*/letters.ftl")
    for line in path.read_text("utf-8").splitlines()
    if line.strip().startswith(".subject =") and "= { $subject }" not in line  # an officer's own
]


def says_nothing_below(subject: str) -> None:
    reading = read(written("\n", Subject=f"Re: {subject}"))
    assert (reading.kind, reading.intent) == (LetterKind.HUMAN, Intent.NOTHING)


def test_an_empty_answer_to_each_of_our_subjects_is_a_person_saying_nothing() -> None:
    name_offenders(says_nothing_below, OUR_SUBJECTS)


@given(st.binary(max_size=2_000))
def test_no_bytes_make_it_raise(raw: bytes) -> None:
    read(raw, SENT)
    envelope(raw, "mx.centre.example")


PIECES = st.sampled_from(
    [
        path.read_bytes()[start : start + 120]
        for path in LETTERS.glob("*.eml")
        for start in (0, 90, 400)
    ]
)


@given(st.lists(PIECES | st.binary(max_size=40), max_size=12))
def test_no_mixture_of_letters_makes_it_raise(pieces: list[bytes]) -> None:
    read(b"\n".join(pieces), SENT)
    envelope(b"\n".join(pieces), "mx.centre.example")


YES = st.sampled_from(["OUI", "oui", "yes", "ok", "je confirme", "c'est bon", "d'accord"])


@given(INTRODUCTIONS, st.lists(YES, min_size=1, max_size=5), st.sampled_from(["> ", "", ">> "]))
def test_quoted_yes_words_alone_never_confirm(intro: str, words: list[str], mark: str) -> None:
    quoted = "\n".join(f"{mark}{word}" for word in words)
    assert read(written(f"{intro}\n\n{quoted}\n")).intent is Intent.NOTHING


@given(st.sampled_from(["non", "STOP", "ce n'est pas moi", "wrong person"]), YES)
def test_a_refusal_outranks_a_yes_on_either_side(refusal: str, yes: str) -> None:
    intents = {
        read(written(text)).intent for text in (f"{yes}\n{refusal}\n", f"{refusal}\n{yes}\n")
    }
    assert intents <= {Intent.DENY, Intent.STOP}


HOSTILE = [
    ("<!--", 50_000),
    ("a@", 200_000),
    ("> ", 200_000),
    ("On 1/1/2026 a@b.fr wrote:\n", 20_000),
    ("(", 400_000),
    ("a: " * 20 + "\n", 15_000),
    ("-" * 70 + "\n", 13_000),
    ("Le 10:02 @", 100_000),
    ("NON\n", 250_000),
    ("-", 400_000),
]


def is_read_at_once(piece: str, times: int, seconds: float) -> None:
    headers = {"Content_Type": "text/html", "Return_Path": "<>", "Subject": "Undeliverable"}
    raw = written(piece * times, **headers)
    started = time.process_time()
    read(raw, SENT)
    assert time.process_time() - started < seconds


@each_of(HOSTILE)
def test_a_hostile_letter_takes_no_time(piece: str, times: int) -> None:
    is_read_at_once(piece, times // 8, seconds=0.8)


@pytest.mark.long
@each_of(HOSTILE)
def test_the_longest_hostile_letter_takes_no_time(piece: str, times: int) -> None:
    is_read_at_once(piece, times, seconds=5)


AUTHOR = b"From: a@example.org\n"
MIXED = AUTHOR + b"Content-Type: multipart/mixed; boundary=b\n\n"
REPORT = b"> From: daemon\n> Final-Recipient: a@example.org\n> Action: failed\n"
IN_PIECES = [
    (MIXED, b"--b\n\n", 200_000),
    (MIXED, b"--b\nContent-Type: multipart/x; boundary=b\n\n", 20_000),
    (AUTHOR, AUTHOR, 50_000),
    (AUTHOR + b"Subject: Fwd: x\n\n", REPORT, 15_000),
    (b"From: daemon@example.org\n\n", REPORT.replace(b"> ", b""), 15_000),
]


def is_read_whole_at_once(raw: bytes, seconds: float) -> None:
    started = time.process_time()
    read(raw)
    assert time.process_time() - started < seconds


@each_of(IN_PIECES)
def test_a_letter_of_many_pieces_takes_no_time(head: bytes, piece: bytes, times: int) -> None:
    is_read_whole_at_once(head + piece * (times // 8), seconds=0.8)


@pytest.mark.long
@each_of(IN_PIECES)
def test_a_letter_of_the_most_pieces_takes_no_time(head: bytes, piece: bytes, times: int) -> None:
    is_read_whole_at_once(head + piece * times, seconds=5)


def test_the_envelope_names_sender_token_address_and_thread() -> None:
    found = envelope(letter("yes-above-a-wrapped-introduction"))
    assert found.sender == "ines.morel@example.fr"
    assert found.recipients == (DESK,)
    assert found.references == ("c.k7m2qh4xwz@centre.example",)


def test_the_address_delivered_to_comes_before_the_one_written_to() -> None:
    found = envelope(written("oui", To="centre@example.org", Delivered_To=DESK))
    assert found.recipients == (DESK, "centre@example.org")


@each_of(
    [
        "ines.morel@example.fr, karim.benali@example.net",
        "ines.morel@example.fr\nFrom: karim.benali@example.net",
        "ines.morel@example.fr]<karim.benali@example.net>",
        '"ines.morel@example.fr" <ines.morel@example.fr>, <karim.benali@example.net>',
        "undisclosed-recipients:;",
    ]
)
def test_anything_but_one_author_is_none(author: str) -> None:
    assert envelope(written("oui", From=author)).sender == ""


def test_a_bounce_names_the_letter_it_returns() -> None:
    returned = envelope(letter("dead-address")).returned
    assert returned.message_id == "c.k7m2qh4xwz@centre.example"
    assert returned.envelope_id == "k7m2qh4xwz"
    assert returned.sender == "resultats+b.k7m2qh4xwz@centre.example"


def test_a_bounce_in_prose_names_it_too() -> None:
    assert envelope(letter("prose-from-qmail")).returned.message_id == "c.k7m2qh4xwz@centre.example"


def command(*arguments: str, options: tuple[str, ...] = ()) -> int:
    parser = ArgumentParser()
    letter_command.add_parser(parser.add_subparsers())
    return letter_command.run(parser.parse_args(["letter", *options, "read", *arguments]))


def test_the_command_writes_one_json_line_whatever_it_was_given(
    capsys: pytest.CaptureFixture[str],
) -> None:
    paths = [str(LETTERS / "dead-address.eml"), str(LETTERS / "polite-denial.eml")]
    assert command(*paths, options=("--json",)) == 0
    [line] = capsys.readouterr().out.splitlines()
    bounce, denial = json.loads(line)
    assert list(bounce) == ["file", "kind", "recipients", "permanent", "hard", "reply", "intent"]
    assert (bounce["kind"], denial["intent"]) == ("bounce", "deny")


def test_the_command_shows_a_letter_with_half_a_sign(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "half.eml"
    path.write_bytes(b"From: a@b.uk\nContent-Type: text/plain; charset=utf-7\n\nHelp +2AA- me?\n")
    command(str(path))
    assert "| Help \ufffd me?" in capsys.readouterr().out


def test_the_command_goes_on_after_a_file_that_is_not_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert command(str(LETTERS / "nowhere.eml"), str(LETTERS / "thumbs-up.eml")) == 1
    assert "wants: confirm" in capsys.readouterr().out


def test_the_command_subtracts_the_letter_that_was_sent(capsys: pytest.CaptureFixture[str]) -> None:
    sent = str(LETTERS / "confirm-address.txt")
    command("--sent", sent, str(LETTERS / "no-below-an-unmarked-quote.eml"), options=("--json",))
    [read_as] = json.loads(capsys.readouterr().out)
    assert read_as["reply"] == "NON"


def folded(phrase: str) -> str:
    return re.sub(r"[^*…]+", lambda words: fold(words[0]), phrase)


def test_no_list_of_words_holds_a_phrase_twice() -> None:
    tables = [table for file in WORDS for table in tomllib.loads(file.read_text("utf-8")).values()]
    for name, phrases in (each for lists in tables for each in lists.items()):
        seen = phrases if name in AS_WRITTEN else [folded(each) for each in phrases]
        assert len(seen) == len(set(seen)), name
