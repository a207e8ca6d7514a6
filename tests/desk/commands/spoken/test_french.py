"""Where the system speaks French, so do the commands; keys and codes stay as they are."""

import json
from collections.abc import Callable

import pytest

Type = Callable[..., int]
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def french(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")


def test_what_a_release_would_cover_is_told_in_french(
    cohort: Type, french: None, capsys: Capture
) -> None:
    of = ("--exam", "B2 First", "--session", "2026-10", "--dry-run")
    cohort("release", *of)
    assert "résultat" in capsys.readouterr().out


def test_stopping_and_lifting_is_told_in_french(
    cohort: Type, french: None, capsys: Capture
) -> None:
    assert cohort("freeze") == 0
    assert "Tout ce qui part est arrêté" in capsys.readouterr().out
    assert cohort("unfreeze", answers="non\n") == 1
    said = capsys.readouterr()
    assert "Tapez unfreeze pour continuer" in said.err
    assert "Rien n’a été changé." in said.out
    assert cohort("unfreeze", "--yes", "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"lifted": True, "waiting": 0}
    assert cohort("unfreeze") == 1
    assert "rien n’est arrêté" in capsys.readouterr().err


def test_a_paper_nobody_issued_is_told_in_french_and_by_the_same_keys(
    cohort: Type, french: None, capsys: Capture
) -> None:
    paper = ("26BFR1810003", "Marie Durand", "B2 First", "174")
    assert cohort("verify", *paper) == 1
    assert capsys.readouterr().out.startswith("Inconnu\u00a0: aucun relevé")
    assert cohort("verify", *paper, "--json") == 1
    assert json.loads(capsys.readouterr().out) == {"known": False}
    assert cohort("verify", "26", "Marie Durand", "B2 First", "174") == 1
    assert "n’est pas un numéro de référence" in capsys.readouterr().err


def test_what_check_finds_has_the_same_keys(cohort: Type, french: None, capsys: Capture) -> None:
    code = cohort("check", "--offline", "--json")
    seen = json.loads(capsys.readouterr().out)
    assert code == (1 if seen["wrong"] else 0)
    assert {"subject", "words", "advice", "needed", "well"} == set(seen["findings"][0])


def test_a_store_is_brought_up_to_date_in_json(command: Type, capsys: Capture) -> None:
    assert command("migrate", "--json") == 0
    assert json.loads(capsys.readouterr().out)["applied"]
