"""Slips to hand out: a name, an ID number and two ways, and never the secret number."""

import re
import subprocess
from pathlib import Path

import pytest

from bot.staff.inviting.slips import code_for
from domain.conversations.signed_in.by_link import numbered
from tests.desk.commands.conftest import Type

Capture = pytest.CaptureFixture[str]
OF_ALL = ("slips", "--session", "2026-10", "--exam", "FCE", "--chat", "@OurBot")


def words(file: Path) -> str:
    command = ["pdftotext", "-layout", str(file), "-"]
    printed = subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - ours
    return printed.stdout.decode()


def test_a_slip_for_each_who_has_no_account(cohort: Type, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "slips.pdf"
    assert cohort(*OF_ALL, "-o", file) == 0
    [number] = re.findall(r"(\d+) slips", capsys.readouterr().out)
    said = words(file)
    numbers = re.findall(r"(?:ID number:|Identifiant) ?:? ?(\w{9})", said)
    assert len(set(numbers)) == len(numbers) == int(number)
    assert "B2 First, October 2026" in said
    assert file.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "chat", ["", "x", "our bot", "https://evil.example/OurBot", "@bot?start=1"]
)
def test_what_is_no_bots_name_is_refused(
    cohort: Type, tmp_path: Path, capsys: Capture, chat: str
) -> None:
    of = ("slips", "--session", "2026-10", "--chat", chat, "-o", tmp_path / "x.pdf")
    assert cohort(*of) == 1
    assert "is no bot's name" in capsys.readouterr().err
    assert not (tmp_path / "x.pdf").exists()


def test_where_everybody_has_an_account_nothing_is_written(
    cohort: Type, tmp_path: Path, capsys: Capture
) -> None:
    of = ("slips", "--session", "2031-10", "--chat", "OurBot", "-o", tmp_path / "x.pdf")
    assert cohort(*of) == 1
    assert "nothing to hand out" in capsys.readouterr().err


def test_the_code_is_a_drawing_alone() -> None:
    drawn = code_for("https://t.me/OurBot", "ABC123456")
    assert drawn.startswith("<svg")
    assert "script" not in drawn
    assert numbered("ABC123456") == "id_ABC123456"


def test_nobody_at_rest_is_on_one(cohort: Type, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "slips.pdf"
    assert cohort(*OF_ALL, "-o", file) == 0
    [number] = re.findall(r"(?:ID number:|Identifiant) ?:? ?(\w{9})", words(file))[:1]
    assert cohort("account", "rest", number, answers=f"{number}\n") == 0
    assert cohort(*OF_ALL, "-o", file) == 0
    assert number not in words(file)
