"""`results-desk rehearse` plays a whole day and prints what it measured."""

import json
from pathlib import Path

import pytest

from bot.cli import main

Capture = pytest.CaptureFixture[str]


def rehearse(tmp_path: Path, *words: str) -> int:
    return main(["--config", str(tmp_path / "config.toml"), "rehearse", *words])


def test_everybody_is_told_and_answered(tmp_path: Path, capsys: Capture) -> None:
    folder = tmp_path / "rehearsal"
    assert rehearse(tmp_path, "--candidates", "10", "--json", "--folder", str(folder)) == 0
    seen = json.loads(capsys.readouterr().out)
    measured = seen["measured"]
    assert seen["whole"]
    assert (measured["told_in_chats"], measured["letters"]) == (measured["chats"], 10)
    assert measured["answers"] == measured["chats"]
    assert measured["errors"] == 0
    assert seen["at_your_limits"]["last_chat_notice_minutes"] == 1
    assert (folder / "rehearsal.sqlite3").exists()


def test_a_folder_of_somebodys_is_refused(tmp_path: Path, capsys: Capture) -> None:
    tmp_path.chmod(0o700)
    (tmp_path / "desk.sqlite3").touch()
    assert rehearse(tmp_path, "--candidates", "10", "--folder", str(tmp_path)) == 1
    assert "is not an empty folder: nothing was rehearsed" in capsys.readouterr().err


def test_a_folder_that_cannot_be_one_is_refused_in_words(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "file").touch()
    for where in (tmp_path / "file", tmp_path / "none" / "below", tmp_path / "file" / "below"):
        assert rehearse(tmp_path, "--candidates", "10", "--folder", str(where)) == 1
        assert str(where) in capsys.readouterr().err.splitlines()[-1]


def test_a_number_out_of_range_is_not_understood(tmp_path: Path, capsys: Capture) -> None:
    assert rehearse(tmp_path, "--candidates", "1000000") == 2
    assert "is not between 10 and 5,000" in capsys.readouterr().err


@pytest.mark.long
def test_three_hundred_end_in_two_minutes(tmp_path: Path, capsys: Capture) -> None:
    assert rehearse(tmp_path, "--candidates", "300", "--json") == 0
    assert json.loads(capsys.readouterr().out)["measured"]["took_seconds"] < 120
