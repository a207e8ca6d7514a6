"""Slips to hand out: a name, an ID number and two ways; no secret number unless staff say so."""

import csv
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
    assert "is no bot’s name" in capsys.readouterr().err
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


@pytest.mark.long
def test_nobody_at_rest_is_on_one(cohort: Type, tmp_path: Path, capsys: Capture) -> None:
    file = tmp_path / "slips.pdf"
    assert cohort(*OF_ALL, "-o", file) == 0
    [number] = re.findall(r"(?:ID number:|Identifiant) ?:? ?(\w{9})", words(file))[:1]
    assert cohort("account", "rest", number, answers=f"{number}\n") == 0
    assert cohort(*OF_ALL, "-o", file) == 0
    assert number not in words(file)


ENTRIES = """ID Number,First Name,Family Name,Exam,Exam Date,School,Class,Secret Number
SIR094701,Ana,Lopez,B2 First,2026-10-24,Lycée Zola,2nde 1,
SIR094702,Ben,Moreau,B2 First,2026-10-24,Lycée Hugo,2nde 10,
SIR094703,Cléo,Petit,C1 Advanced,2026-10-24,Lycée Hugo,2nde 9,
SIR094704,Dan,Roche,A2 Key,2026-10-24,,,0482
"""


@pytest.fixture
def own(command: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Type:
    """A desk that makes secret numbers, and prints them where a test says so."""
    monkeypatch.setenv("RESULTS_DESK_RULES__SECRETS", "own")
    file = tmp_path / "entries.csv"
    file.write_text(ENTRIES, "utf-8")
    assert command("import", "entries", file, "--secrets-to", tmp_path / "secrets.csv") == 0
    return command


def slips(own: Type, folder: Path, *more: str) -> str:
    of = ("slips", "--session", "2026-10", "--chat", "OurBot", "-o", folder / "slips.pdf")
    assert own(*of, *more) == 0
    return words(folder / "slips.pdf")


def test_they_are_sorted_by_school_and_class_a_page_for_each(own: Type, tmp_path: Path) -> None:
    pages = slips(own, tmp_path).split("\f")[:-1]
    names = ("Dan Roche", "Cléo Petit", "Ben Moreau", "Ana Lopez")
    assert [[name for name in names if name in page] for page in pages] == [[n] for n in names]
    assert "Lycée Hugo, 2nde 10" in pages[2]


def test_one_school_can_be_printed(own: Type, tmp_path: Path) -> None:
    said = slips(own, tmp_path, "--school", "lycee zola")
    assert ("Ana Lopez" in said, "Cléo Petit" in said) == (True, False)


def test_no_secret_number_is_on_them_unless_a_setting_says_so(
    own: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    with (tmp_path / "secrets.csv").open(encoding="utf-8-sig") as file:
        made = [row["Secret Number"] for row in csv.DictReader(file)]
    assert len(made) == 3
    printed = re.compile(r"(?:Secret number|Code secret) ?: ?(\d{4})")
    assert not printed.findall(slips(own, tmp_path))
    monkeypatch.setenv("RESULTS_DESK_RULES__SECRETS_ON_SLIPS", "true")
    capsys.readouterr()
    assert sorted(printed.findall(slips(own, tmp_path))) == sorted(made)
    told = capsys.readouterr().out
    assert "3 of them bear the secret number" in told
    assert "0482" not in words(tmp_path / "slips.pdf")


def test_a_desk_that_knows_no_secret_number_refuses_to_print_them(
    command: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("RESULTS_DESK_RULES__SECRETS_ON_SLIPS", "true")
    of = ("slips", "--session", "2026-10", "--chat", "OurBot", "-o", tmp_path / "x.pdf")
    assert command(*of) != 0
    assert 'it goes with secrets = "own"' in capsys.readouterr().err


@pytest.mark.long
def test_a_childs_slip_leads_a_parent_to_telegram(
    command: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESULTS_DESK_RULES__SECRETS", "own")
    head, ana, ben, *_ = ENTRIES.splitlines()
    table = f"{head},Date of Birth\n{ana},2015-01-01\n{ben},2000-01-01\n"
    (tmp_path / "entries.csv").write_text(table, "utf-8")
    imported = ("import", "entries", tmp_path / "entries.csv")
    assert command(*imported, "--secrets-to", tmp_path / "secrets.csv") == 0
    pages = {
        name: next(page for page in slips(command, tmp_path).split("\f") if name in page)
        for name in ("Ana Lopez", "Ben Moreau")
    }
    told = {name: "parent" in page.casefold() for name, page in pages.items()}
    assert told == {"Ana Lopez": True, "Ben Moreau": False}
