"""`import`, `release` and `broadcast` as staff type them, where no desk runs."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.files.reading.headers import OURS
from tests.support.offenders import each_of
from tests.support.places import SAMPLES

CLEAN = SAMPLES / "clean"

Capture = pytest.CaptureFixture[str]
Type = Callable[..., int]


def bad_results(tmp_path: Path) -> Path:
    """The sample results, of which the first cites another centre."""
    text = (CLEAN / "results.csv").read_text("utf-8")
    bad = tmp_path / "bad.csv"
    bad.write_text(text.replace("26BFR1810000", "26BFR1820000"), "utf-8")
    return bad


def test_the_report_for_programs_has_the_promised_keys(command: Type, capsys: Capture) -> None:
    assert command("import", "entries", CLEAN / "entries.csv", "--json") == 0
    report = json.loads(capsys.readouterr().out)
    counts = {"read": 400, "new": 400, "changed": 0, "unchanged": 0}
    cells: dict[str, object] = {each: [] for each in ("repaired", "changes", "warned", "refused")}
    odd: dict[str, object] = {"repaired_cells": 0, "warned_cells": 0, "untold": 0, "kept": {}}
    reading = report.pop("reading")
    assert report == {**counts, **cells, **odd}
    assert reading.keys() == {"sheet", "encoding", "header_row", "digest", "ways"}


def test_a_refused_row_is_named_and_the_exit_code_says_so(
    command: Type, tmp_path: Path, capsys: Capture
) -> None:
    assert command("import", "entries", CLEAN / "entries.csv") == 0
    assert command("import", "results", bad_results(tmp_path)) == 1
    told = capsys.readouterr()
    assert "row 2, Reference Number “26BFR1820000”: The reference number belongs" in told.err
    assert "Nothing was imported" in told.out


def test_skipping_bad_rows_takes_the_others(command: Type, tmp_path: Path, capsys: Capture) -> None:
    assert command("import", "entries", CLEAN / "entries.csv") == 0
    assert command("import", "results", bad_results(tmp_path), "--skip-bad") == 0
    assert "399 new" in capsys.readouterr().out


def test_a_file_that_is_not_there_is_said_to_be(command: Type, capsys: Capture) -> None:
    assert command("import", "entries", "nowhere.csv") == 1
    assert "nowhere.csv cannot be read: No such file" in capsys.readouterr().err


def test_a_release_shows_what_it_covers_and_asks(cohort: Type, capsys: Capture) -> None:
    of = ("release", "--exam", "FCE", "--session", "October 2026", "--at", "2099-12-05 08:00")
    assert cohort(*of, answers="71\n") == 0
    told = capsys.readouterr().out
    assert "71 results would be released" in told
    assert "to be seen from 5\u00a0December 2099 at 08:00 (Europe/Paris)" in told
    assert "From 2\u00a0December 2099 at 08:00 (Europe/Paris) on, whoever would have to" in told


@each_of(["no", "release", "70", "711", ""])
def test_without_the_number_typed_nothing_is_released(
    answer: str, cohort: Type, capsys: Capture
) -> None:
    of = ("release", "--exam", "FCE", "--session", "2026-10")
    assert cohort(*of, answers=f"{answer}\n") == 1
    told = capsys.readouterr().out
    assert "not how many it covers, which is 71" in told
    assert "Nothing was released." in told


def test_a_question_without_an_answer_ends_in_a_sentence(cohort: Type, capsys: Capture) -> None:
    assert cohort("release", "--exam", "FCE", "--session", "2026-10", answers="") == 1
    asked = "“Type the number of results to release them”"
    assert f"No answer came to {asked}: nothing was done." in capsys.readouterr().err


def test_a_release_that_covers_what_was_expected_is_not_asked_about(
    cohort: Type, capsys: Capture
) -> None:
    of = ("release", "--exam", "FCE", "--session", "2026-10", "--at", "2099-12-05 08:00")
    assert cohort(*of, "--covers", "70", answers="") == 1
    assert "It covers 71, and not the 70 of --covers." in capsys.readouterr().out
    assert cohort(*of, "--covers", "71", answers="") == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--exam", "IELTS", "--session", "2026-10"), "“IELTS” is no exam known here"),
        (("--exam", "FCE", "--session", "soon"), "“soon” is no session"),
        (("--exam", "FCE", "--session", "2026-10", "--at", "2020-01-01 08:00"), "is past"),
    ],
)
def test_what_is_not_understood_is_said(
    command: Type, capsys: Capture, words: tuple[str, ...], said: str
) -> None:
    assert command("release", *words) == 1
    assert said in capsys.readouterr().err


def test_a_broadcast_shows_its_text_and_how_many_get_it(
    cohort: Type, tmp_path: Path, capsys: Capture
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Salle\nLa salle a changé.", "utf-8")
    assert cohort("broadcast", "--session", "2026-10", "--text", text) == 1
    told = capsys.readouterr().out
    assert "La salle a changé." in told
    assert "No chat and no mailbox would get it" in told
    assert "broadcasts approve agrees as well" in told


def test_broadcasts_are_told_and_what_cannot_be_done_to_one_is_said(
    cohort: Type, capsys: Capture
) -> None:
    assert cohort("broadcasts") == 0
    assert "Nothing has been written to many yet." in capsys.readouterr().out
    assert cohort("broadcasts", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    for action in (("pause", "7"), ("stop", "7", "--yes"), ("missed", "7")):
        assert cohort("broadcasts", *action) == 1
        assert "There is no message 7" in capsys.readouterr().err


def test_a_broadcast_in_one_language_only_is_refused(
    command: Type, tmp_path: Path, capsys: Capture
) -> None:
    text = tmp_path / "text.txt"
    text.write_text("Salle\nLa salle a changé.", "utf-8")
    assert command("broadcast", "--session", "2026-10", "--text-fr", text) == 1
    assert "everybody has to be able to read it" in capsys.readouterr().err


def test_a_column_is_named_once_on_the_command_line(
    command: Type, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "entries.csv"
    text = (CLEAN / "entries.csv").read_text("utf-8")
    file.write_text(text.replace("ID Number", "Cand. Ref.", 1), "utf-8")
    assert command("import", "entries", file) == 1
    assert '--column "Cand. Ref.=ID Number"' in capsys.readouterr().err
    assert command("import", "entries", file, "--column", "Cand. Ref.=Passport") != 0
    assert "give TITLE=COLUMN" in capsys.readouterr().err
    assert command("import", "entries", file, "--column", "Cand. Ref.=ID Number") == 0
    assert command("import", "entries", file) == 0


def test_letters_that_read_several_ways_are_shown_and_said_on_the_command_line(
    command: Type, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "organisations.csv"
    file.write_bytes("Name,Type,Email\nErdős Pál,education,a@iskola.hu\n".encode("cp1250"))
    assert command("import", "organisations", file) == 1
    told = capsys.readouterr().err
    assert "row 2, Name “Erdős Pál”" in told
    assert "Windows-1250: Erdős Pál; Windows-1252: Erdõs Pál" in told
    assert command("import", "organisations", file, "--encoding", "klingon") == 1
    assert "give one of Windows-1252" in capsys.readouterr().err
    assert command("import", "organisations", file, "--encoding", "windows-1250") == 0
    assert "read as Windows-1250, as you said" in capsys.readouterr().out


def test_own_secret_numbers_are_written_where_they_are_asked_for(
    command: Type, tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESULTS_DESK_RULES__SECRETS", "own")
    file, secrets = tmp_path / "entries.csv", tmp_path / "secrets.csv"
    header = "ID Number,First Name,Family Name,Exam,Exam Date"
    file.write_text(f"{header}\nSIR094701,Ana,Lopez,B2 First,2026-10-24\n", "utf-8")
    assert command("import", "entries", file, "--secrets-to", secrets) == 0
    told = capsys.readouterr()
    secret = secrets.read_text("utf-8-sig").splitlines()[1].rpartition(",")[2]
    assert len(secret) == 4
    assert secret.isdecimal()
    assert secret not in told.out + told.err


def test_refused_rows_are_written_to_be_corrected_for_ones_own_eyes(
    command: Type, tmp_path: Path, capsys: Capture
) -> None:
    file, back = tmp_path / "entries.csv", tmp_path / "back.csv"
    header = "ID Number,Secret Number,First Name,Family Name,Exam,Exam Date"
    good, bad = (f"SIR09470{n},048{n},Ana,Lopez,B2 First,2026-10-24" for n in (1, 2))
    file.write_text(f"{header}\n{good}\n{bad.replace('B2 First', 'B9 Last')}\n", "utf-8")
    words = ("import", "entries", file, "--skip-bad", "--corrections-to", back)
    assert command(*words) == 0
    assert f"The refused rows are in {back}" in capsys.readouterr().out
    assert back.stat().st_mode & 0o077 == 0
    text = back.read_text("utf-8-sig")
    assert ("SIR094702" in text, "SIR094701" in text) == (True, False)
    back.write_text(text.replace("B9 Last", "B2 First"), "utf-8")
    assert command("import", "entries", back) == 0
    told = capsys.readouterr()
    assert "One row read: 1 new" in told.out
    assert OURS not in told.out + told.err


def test_where_nothing_is_refused_no_file_is_written(command: Type, tmp_path: Path) -> None:
    back = tmp_path / "back.csv"
    assert command("import", "entries", CLEAN / "entries.csv", "--corrections-to", back) == 0
    assert not back.exists()


def test_what_an_import_changes_is_told_old_and_new_but_no_secret(
    command: Type, tmp_path: Path, capsys: Capture
) -> None:
    file = tmp_path / "entries.csv"
    header = "ID Number,Secret Number,First Name,Family Name,Exam,Exam Date"
    before, after = ("SIR094701,0482,Ana,Lopez", "SIR094701,0731,Ana,López")
    for said in (before, after):
        file.write_text(f"{header}\n{said},B2 First,2026-10-24\n", "utf-8")
        assert command("import", "entries", file) == 0
    told = capsys.readouterr()
    assert "Changed, Family Name: row 2 “Lopez” → “López”" in told.err
    assert "Changed, Secret Number: row 2 “••••” → “••••”" in told.err
    assert "0731" not in told.out + told.err
    file.write_text(f"{header}\n{before},B2 First,2026-10-24\n", "utf-8")
    command("import", "entries", file, "--dry-run", "--json")
    changes = json.loads(capsys.readouterr().out)["changes"]
    assert {"row": 2, "column": "Family Name", "found": "López", "became": "Lopez"} in changes
    assert all("048" not in each["became"] for each in changes)


def test_a_dry_run_counts_who_could_be_invited(cohort: Type, capsys: Capture) -> None:
    assert cohort("invite", "--session", "2026-10", "--exam", "FCE", "--dry-run") == 0
    told = capsys.readouterr().out
    assert "Invitations to candidates without an account, B2 First, October 2026" in told
    assert "to be invited now:" in told


def test_without_a_mailbox_nobody_is_invited(cohort: Type, capsys: Capture) -> None:
    assert cohort("invite", "--session", "2026-10") == 1
    assert "replies have to come somewhere" in capsys.readouterr().err


def test_an_import_of_entries_tells_who_has_no_account(cohort: Type, capsys: Capture) -> None:
    assert cohort("import", "entries", CLEAN / "entries.csv") == 0
    assert "have no account yet. `results-desk invite` asks them" in capsys.readouterr().out
