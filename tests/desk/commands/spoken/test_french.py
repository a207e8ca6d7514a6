"""Where the system speaks French, so do the commands; keys and codes stay as they are."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.cli import main

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


def test_a_link_in_the_place_of_a_file_is_refused_in_french(
    cohort: Type, french: None, capsys: Capture, tmp_path: Path
) -> None:
    (tmp_path / "link").symlink_to("nowhere")
    assert cohort("audit", "export", "-o", str(tmp_path / "link")) == 1
    assert "c’est un lien, un dossier ou un périphérique" in capsys.readouterr().err


def test_what_check_finds_has_the_same_keys(cohort: Type, french: None, capsys: Capture) -> None:
    code = cohort("check", "--offline", "--json")
    seen = json.loads(capsys.readouterr().out)
    assert code == (1 if seen["wrong"] else 0)
    assert {"subject", "code", "words", "advice", "needed", "well"} == set(seen["findings"][0])


def test_what_check_finds_is_told_in_french_below_the_same_subjects(
    cohort: Type, french: None, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RESULTS_DESK_TELEGRAM__TOKEN", "110201543:AAHdqTcvCH1")
    cohort("check", "--offline")
    assert "ok      clé       la clé maîtresse est là" in capsys.readouterr().out
    cohort("check", "--offline", "--json")
    seen = json.loads(capsys.readouterr().out)["findings"]
    assert "la clé maîtresse est là" in {each["subject"]: each["words"] for each in seen[:2]}["key"]


def test_a_store_is_brought_up_to_date_in_json(command: Type, capsys: Capture) -> None:
    assert command("migrate", "--json") == 0
    assert json.loads(capsys.readouterr().out)["applied"]


def test_what_is_owed_and_what_would_be_erased_is_told_in_french(
    cohort: Type, french: None, capsys: Capture
) -> None:
    assert cohort("outbox") == 0
    said = capsys.readouterr().out
    assert "Rien ne reste à envoyer." in said
    assert "0 sur 30 depuis une minute" in said
    assert cohort("letter", "list") == 0
    assert "Aucun e-mail n’attend" in capsys.readouterr().out
    assert cohort("erase", "--session", "2026-10", "--dry-run") == 0
    assert "à effacer" in capsys.readouterr().out


def test_what_is_erased_is_told_to_programs_by_the_same_keys(
    cohort: Type, french: None, capsys: Capture
) -> None:
    assert cohort("erase", "--session", "2026-10", "--dry-run", "--json") == 0
    seen = json.loads(capsys.readouterr().out)
    assert (seen["whom"], seen["erased"]) == ("2026-10", False)
    assert seen["people"] > 0
    assert cohort("erase", "--session", "2026-10", "--json", answers="non\n") == 1
    assert json.loads(capsys.readouterr().out) == {"error": "refused"}
    assert cohort("erase", "--session", "2026-10", "--yes", "--json") == 0
    done = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (done["erased"], done["people"], done["copies"]) == (True, seen["people"], [])
    assert cohort("letter", "list", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []


def test_mistakes_of_the_settings_are_told_in_french(
    french: None, tmp_path: Path, capsys: Capture
) -> None:
    config = tmp_path / "config.toml"
    assert main(["--config", str(config), "desk"]) == 78
    assert "ce fichier n’existe pas" in capsys.readouterr().err
    config.write_text('[mail.imap]\nport = "993x"\n[rules]\nlock_minutes = 0\n', encoding="utf-8")
    assert main(["--config", str(config), "check"]) == 1
    told = capsys.readouterr().out
    assert 'mail.imap.port\u00a0: il faut un nombre entier, trouvé\u00a0: "993x"' in told
    assert "rules.lock_minutes\u00a0: il faut un nombre entier, 1 ou plus" in told


def test_help_is_told_in_french_and_names_of_options_stay(french: None, capsys: Capture) -> None:
    assert main(["release", "--help"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("usage\u00a0: results-desk release")
    assert "options\u00a0:\n  -h, --help" in told
    assert "montrer seulement ce qu’elle concernerait" in told


def test_what_was_not_understood_is_told_in_french(french: None, capsys: Capture) -> None:
    assert main(["chek"]) == 2
    assert "vouliez-vous dire check\u202f?" in capsys.readouterr().err
    assert main(["releases", "withdraw"]) == 2
    assert "il manque\u00a0: --reason, NUMBER" in capsys.readouterr().err
    assert main(["unreached", "--days", "x"]) == 2
    assert "--days\u00a0: «\u00a0x\u00a0» n’est pas un nombre entier" in capsys.readouterr().err


def test_settings_and_an_adopted_key_are_told_to_programs(tmp_path: Path, capsys: Capture) -> None:
    config = tmp_path / "desk/config.toml"
    given = ("name=Lyon", "number=FR001", "city=Lyon", "email=examens@lyon.test")
    answers = [word for each in given for word in ("--answer", f"centre.{each}")]
    empty = ("centre.timezone", "telegram.token", "staff.officers", "mail.address")
    answers += [word for each in empty for word in ("--answer", f"{each}=")]
    assert main(["--config", str(config), "init", "--json", *answers]) == 0
    key = str(config.with_name("master.key"))
    assert json.loads(capsys.readouterr().out) == {"config": str(config), "key": key}
    assert main(["--config", str(config), "migrate"]) == 0
    capsys.readouterr()
    assert main(["--config", str(config), "key", "adopt", "--yes", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["adopted"] is True


def test_an_account_and_what_was_done_are_told_in_french_words(
    cohort: Type, french: None, capsys: Capture
) -> None:
    cohort("account", "show", "474354URR", "--json")
    names = json.loads(capsys.readouterr().out).keys() - {"session"}
    cohort("account", "show", "474354URR")
    shown = capsys.readouterr().out
    assert not [each for each in names if f"\n{each.replace('_', ' ')} " in f"\n{shown}"]
    assert "fermé                   non\n" in shown
    cohort("freeze")
    capsys.readouterr()
    cohort("audit")
    told = capsys.readouterr().out
    assert ": compte regardé 474354URR\n" in told
    assert "tout arrêté (arrêt\u00a0: non -> oui" in told


def test_a_fault_of_the_store_is_named_in_no_english(
    command: Type, french: None, tmp_path: Path, capsys: Capture
) -> None:
    assert command("migrate") == 0
    store = tmp_path / "data/desk.sqlite3"
    store.write_bytes(b"this is no store" * 4096)
    assert command("desk") == 65
    assert "le fichier est endommagé (SQLITE_NOTADB)" in capsys.readouterr().err
