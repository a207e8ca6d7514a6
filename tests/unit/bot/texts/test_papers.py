"""The centre's papers on personal data, filled in from the settings."""

import re
from datetime import date
from pathlib import Path

import pytest

from bot.cli import main
from bot.config import parse
from bot.texts.long_texts import durations
from bot.texts.papers import PAPERS, filled
from bot.texts.texts import Texts
from tests.support.config import CENTRE, desk

DAY = date(2026, 12, 3)
MAIL = {"imap": {"host": "imap.lyon.test", "user": "u", "password": "p"}}


def papers(language: str, **sections: object) -> dict[str, str]:
    settings = parse(desk(**sections), {})
    return dict(filled(settings, Texts(settings.centre.timezone), language, DAY))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_all_of_them_are_of_this_centre_and_leave_no_gap_unmarked(language: str) -> None:
    written = papers(language)
    assert [*written] == [f"{each}.md" for each in PAPERS]
    for name, text in written.items():
        assert CENTRE["name"] in text, name
        assert not re.search(r"\{\{|\}\}|\{%|None|  \n", text), name
        assert ("✎" in text) == (name != "children.md"), name


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_record_tells_how_long_each_kind_of_data_stays_as_it_is(language: str) -> None:
    settings = parse(desk(store={"keep_letters_days": 11}), {})
    texts = Texts(settings.centre.timezone)
    written = filled(settings, texts, language, DAY)["register.md"]
    kept = [*durations(settings, texts, language)]
    assert [each for each in kept if f"- {each}\n" not in written] == []
    assert any("11" in each for each in kept)


def test_only_the_providers_that_the_settings_name_are_listed() -> None:
    assert (
        "imap.lyon.test" in papers("en", mail={"address": "x@lyon.test", **MAIL})["processors.md"]
    )
    assert "the desk’s e-mails" not in papers("en")["processors.md"]


def test_children_read_what_holds_at_their_age_in_this_centre() -> None:
    assert "moins de 15 ans" in papers("fr")["children.md"]
    lax = papers("fr", ages={"guardian_from": 0, "telegram_from": 13})["children.md"]
    assert "moins de 15 ans" not in lax
    assert "moins de 13 ans ?** Telegram" in lax


def test_a_paper_that_was_filled_in_is_never_written_over(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    config = tmp_path / "config.toml"
    config.write_text("[centre]\n" + "".join(f'{key} = "{CENTRE[key]}"\n' for key in CENTRE))
    command = ["--config", str(config), "privacy", "-o", str(tmp_path / "papers")]
    assert main(command) == 0
    done = tmp_path / "papers" / "register.md"
    done.write_text("completed by hand")
    assert main(command) == 1
    assert done.read_text() == "completed by hand"
    assert "Nothing was written over" in capsys.readouterr().err
    assert main([*command, "--language", "de"]) == 1
    assert "en, fr" in capsys.readouterr().err
