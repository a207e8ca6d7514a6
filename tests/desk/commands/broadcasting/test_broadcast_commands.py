"""`broadcast` and `broadcasts` as staff type them: a second approver, corrections, deletions."""

import json
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

Capture = pytest.CaptureFixture[str]
Type = Callable[..., int]
OPEN = """INSERT INTO accounts (id, entry, email, confirmed_at, password_hash, password_version,
    terms_version, terms_at, news, language, opened_at)
  SELECT id, id, 'a' || id || '@lycee.fr', 1, '', 1, '1', 1, 0, 'fr', 1 FROM entries
  WHERE session = '2026-10' ORDER BY id LIMIT 2"""


@pytest.fixture
def registered(cohort: Type, tmp_path: Path) -> Type:
    """Two of the cohort have an account with a mailbox."""
    [store] = tmp_path.rglob("*.sqlite3")
    with sqlite3.connect(store) as connection:
        connection.execute(OPEN)
    connection.close()
    return cohort


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "text.txt"
    file.write_text("Salle\nLa salle a changé.", "utf-8")
    return file


def test_one_to_everybody_waits_and_the_same_person_cannot_agree(
    registered: Type, text: Path, capsys: Capture
) -> None:
    order = ("broadcast", "--session", "2026-10", "--text", text, "--count", 2, "--json")
    assert registered(*order) == 0
    told = capsys.readouterr()
    made = json.loads(told.out)
    assert (made["count"], made["waits"]) == (2, True)
    assert "nobody else can be asked now" in told.err
    assert "<code>" not in told.err
    number = made["broadcast"]
    assert registered("broadcasts", "approve", number, answers="approve\n") == 1
    told = capsys.readouterr()
    assert "La salle a changé." in told.out
    assert f"Message {number} waits for a second approver" in told.out
    assert "Somebody else has to agree" in told.err
    assert registered("broadcasts", "--json") == 0
    [listed] = json.loads(capsys.readouterr().out)
    assert (listed["state"], listed["count"]) == ("awaiting", 2)
    assert registered("broadcasts", "--json", "refuse", number, "--yes") == 0
    assert json.loads(capsys.readouterr().out) == {"broadcast": number, "done": "refuse"}
    assert registered("broadcasts", "approve", number, "--yes") == 1
    assert "waits for nobody any more" in capsys.readouterr().err


def test_with_a_reason_it_goes_and_what_is_in_no_chat_is_not_deleted(
    registered: Type, text: Path, capsys: Capture
) -> None:
    order = ("broadcast", "--session", "2026-10", "--text", text, "--count", 2)
    assert registered(*order, "--emergency", " ") == 1
    assert "--emergency needs a reason" in capsys.readouterr().err
    assert registered(*order, "--emergency", "Fire", "--json") == 0
    made = json.loads(capsys.readouterr().out)
    assert not made["waits"]
    number = made["broadcast"]
    assert registered("broadcasts", "retract", number, "--yes") == 1
    assert "There is no chat that it can be deleted from" in capsys.readouterr().err
    assert registered("broadcast", "--corrects", number, "--text", text) == 1
    assert f"To exactly those who got message {number}." in capsys.readouterr().out


def test_nobody_is_asked_about_a_message_that_is_none(registered: Type, capsys: Capture) -> None:
    for done in ("stop", "retry", "retract", "approve", "refuse"):
        assert registered("broadcasts", done, 999) == 1
        told = capsys.readouterr()
        assert (told.out, "There is no message 999" in told.err) == ("", True)


def test_what_is_stopped_is_shown_first(registered: Type, text: Path, capsys: Capture) -> None:
    order = ("broadcast", "--session", "2026-10", "--text", text, "--count", 2)
    assert registered(*order, "--json") == 0
    number = json.loads(capsys.readouterr().out)["broadcast"]
    assert registered("broadcasts", "stop", number, answers="no\n") == 1
    assert f"Message {number} waits for a second approver" in capsys.readouterr().out


def test_whom_a_correction_is_for_is_said_once(
    registered: Type, text: Path, capsys: Capture
) -> None:
    for words, said in (
        ((), "give --session, or --corrects"),
        (("--session", "2026-10", "--corrects", 7), "give --session, or --corrects"),
        (("--session", "2026-10", "--in-place"), "--in-place goes with --corrects"),
        (("--corrects", 7), "There is no message 7"),
    ):
        assert registered("broadcast", *words, "--text", text) == 1
        assert said in capsys.readouterr().err


def test_a_text_without_subject_or_end_is_refused_by_its_name(
    registered: Type, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "odd.txt"
    for content, said in (
        ("", "the first line is the subject"),
        ("Salle", "the first line is the subject"),
        ("\n\n", "the first line is the subject"),
        (f"Salle\n{'x' * 4000}", "3500 characters at most"),
    ):
        file.write_text(content, "utf-8")
        assert registered("broadcast", "--session", "2026-10", "--text", file) == 1
        assert f"{file}: " in (told := capsys.readouterr().err)
        assert said in told
    file.write_bytes("Salle\nLa salle a été changée.".encode("latin-1"))
    assert registered("broadcast", "--session", "2026-10", "--text", file) == 1
    assert "no UTF-8 text" in capsys.readouterr().err
