"""`erase` and `export` as staff type them, where no desk runs."""

import json
import re
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.support.places import SAMPLES

CLEAN = SAMPLES / "clean"
OTHER = "ABC123456"

Capture = pytest.CaptureFixture[str]
Type = Callable[..., int]


@pytest.fixture
def command(cohort: Type) -> Type:
    """Runs a command beside a store with the sample cohort; `answers` is what staff type."""
    return cohort


@pytest.fixture
def number(command: Type, capsys: Capture) -> str:
    """The ID number of the cohort's first candidate."""
    capsys.readouterr()
    return (CLEAN / "entries.csv").read_text("utf-8").splitlines()[1].split(",")[NUMBER]


NUMBER = (CLEAN / "entries.csv").read_text("utf-8").splitlines()[0].split(",").index("ID Number")


def is_known(command: Type, number: str) -> bool:
    return command("account", "show", number) == 0


def test_a_dry_run_tells_what_would_go_and_changes_nothing(
    command: Type, number: str, capsys: Capture
) -> None:
    assert command("erase", number, "--dry-run") == 0
    out = capsys.readouterr().out
    assert "1  version of results" in out
    assert "1  candidate, with entry" in out
    assert is_known(command, number)


def test_whoever_does_not_type_the_number_erases_nobody(command: Type, number: str) -> None:
    assert command("erase", number, answers="yes\n") == 1
    assert is_known(command, number)


def test_who_is_erased_is_unknown_and_the_backups_are_named(
    command: Type, number: str, capsys: Capture
) -> None:
    assert command("erase", number, answers=f"{number}\n") == 0
    assert "Backups made before now still hold them" in capsys.readouterr().out
    assert not is_known(command, number)


def test_a_session_is_erased_whole(command: Type, number: str, capsys: Capture) -> None:
    command("account", "show", number, "--json")
    session = json.loads(capsys.readouterr().out)["session"]
    assert command("erase", "--session", session, "--yes") == 0
    assert "208  candidates" in capsys.readouterr().out
    assert command("erase", "--session", session, "--yes") == 1


def test_what_is_known_of_somebody_is_told_as_json(
    command: Type, number: str, capsys: Capture
) -> None:
    assert command("export", number) == 0
    told = json.loads(capsys.readouterr().out)
    assert [row["id_number"] for row in told["entry"]] == [number]
    assert len(told["results"]) == 1


def test_a_file_of_it_is_private(command: Type, number: str, tmp_path: Path) -> None:
    file = tmp_path / "told.json"
    assert command("export", number, "-o", file) == 0
    assert json.loads(file.read_text("utf-8"))["entry"]
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("words", [("erase", OTHER, "--yes"), ("export", OTHER)])
def test_nobody_of_that_number_is_refused(
    command: Type, words: tuple[str, ...], capsys: Capture
) -> None:
    assert command(*words) == 1
    assert "no ID number of an imported entry" in capsys.readouterr().err


def test_a_statement_is_verified_as_it_is_typed(command: Type, capsys: Capture) -> None:
    assert command("verify", "26BFR1810003", "Emma Clarke", "B2 First", "999") == 1
    assert "Not known" in capsys.readouterr().out
    assert command("verify", "nothing", "Emma Clarke", "B2 First", "172") == 1
    assert command("verify", "26BFR1810003", "Emma Clarke", "B9 Last", "172") == 1
    assert "is no exam that this desk has results of" in capsys.readouterr().err
    assert command("verify", "26BFR1810003", "Emma Clarke", "A1 Movers", "4-5-3") == 1
    assert "Not known" in capsys.readouterr().out
    assert command("verify", "26BFR1810003", "Emma Clarke", "A1 Movers", "4-5-6") == 1
    assert "nor shields, such as 4-5-3" in capsys.readouterr().err


def test_a_copy_beside_the_store_is_named(
    command: Type, number: str, tmp_path: Path, capsys: Capture
) -> None:
    [store] = tmp_path.rglob("*.sqlite3")
    copy = store.with_name("monday.backup")
    copy.write_bytes(store.read_bytes())
    assert command("erase", number, "--yes") == 0
    assert f"This copy still holds them: {copy}" in capsys.readouterr().out


def test_a_guardians_agreement_is_recorded_and_taken_back_as_it_is_typed(
    command: Type, number: str, capsys: Capture
) -> None:
    assert command("account", "agree", number, "--checked", "the form", answers="no\n") == 1
    assert command("account", "agree", number, "--checked", " ", "--yes") == 1
    assert command("account", "agree", number, "--checked", "the form", "--yes") == 0
    assert "Agreement recorded" in capsys.readouterr().out
    assert command("account", "agree", number, "--checked", "the form", "--yes") == 1
    assert "recorded already" in capsys.readouterr().err
    assert command("account", "show", number) == 0
    assert re.search(r"guardian agreed +yes", capsys.readouterr().out)
    assert command("account", "disagree", number, "--yes") == 0
    assert "no agreement any more" in capsys.readouterr().out


def test_guardians_who_do_not_answer_are_listed(
    command: Type, number: str, tmp_path: Path, capsys: Capture
) -> None:
    assert command("guardians") == 0
    assert "No guardian has left a question open for 7 days" in capsys.readouterr().out
    [store] = tmp_path.rglob("*.sqlite3")
    with closing(sqlite3.connect(store, isolation_level=None)) as db:
        [(entry,)] = db.execute("SELECT id FROM entries WHERE id_number = ?", [number])
        child = "UPDATE entries SET agreement = 'asked', birth_date = '2016-05-17' WHERE id = ?"
        db.execute(child, [entry])
        db.execute(
            """INSERT INTO agreements (entry, said, how, said_by, terms_version, at)
               VALUES (?, 'asked', 'desk', 'mum@home.fr', '1', 0)""",
            [entry],
        )
    assert command("guardians") == 0
    assert f"{number} " in (said := capsys.readouterr().out)
    assert "mum@home.fr was asked on" in said
    assert command("guardians", "--json") == 0
    [one] = json.loads(capsys.readouterr().out)
    assert (one["id_number"], one["email"]) == (number, "mum@home.fr")


def test_somebody_is_put_to_rest_and_woken_as_it_is_typed(
    command: Type, number: str, capsys: Capture
) -> None:
    assert command("account", "rest", number, answers="no\n") == 1
    assert command("account", "rest", number, "--yes") == 0
    assert "Nothing is said unasked" in capsys.readouterr().out
    assert command("account", "rest", number, "--yes") == 1
    assert command("account", "wake", number, "--yes") == 0
    assert "Notices come again" in capsys.readouterr().out
