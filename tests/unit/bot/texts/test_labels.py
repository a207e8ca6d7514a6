"""What stands on the buttons that lead to other languages, as the chat shows it and hears it."""

import shutil
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.outbox.performers.chat import Wording
from bot.texts.texts import LOCALES, Texts
from domain.machine.effects import Button, line
from domain.machine.phrases import Phrase

LABEL = line(Phrase.BUTTON_LANGUAGE)


@pytest.fixture
def wording(tmp_path: Path) -> Wording:
    """Of a desk that has also learned Italian, as far as its button."""
    for each in LOCALES.iterdir():
        shutil.copytree(each, tmp_path / each.name)
    (tmp_path / "it").mkdir()
    (tmp_path / "it/menu.ftl").write_text("button-language = In italiano", "utf-8")
    return Wording(Texts(ZoneInfo("Europe/Paris"), tmp_path), {}, {}, {})


def labels(wording: Wording, *buttons: Button) -> list[str]:
    [row] = wording.keyboard((buttons,), "fr", 1)
    return [key.label for key in row]


def test_each_language_offers_itself_in_its_own_words(wording: Wording) -> None:
    two = (Button(LABEL, "language", "en"), Button(LABEL, "language", "it"))
    assert labels(wording, *two) == ["In English", "In italiano"]


def test_a_button_of_earlier_versions_names_the_other_language() -> None:
    assert labels(
        Wording(Texts(ZoneInfo("Europe/Paris")), {}, {}, {}), Button(LABEL, "language")
    ) == ["In English"]
