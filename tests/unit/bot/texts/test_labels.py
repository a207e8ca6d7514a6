"""What stands on the buttons that lead to other languages, as the chat shows it and hears it."""

import shutil
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.texts.language import LOCALES
from bot.texts.texts import Texts
from bot.texts.wording import Wording
from domain.machine.effects import Button, line
from domain.machine.phrases import Phrase

LABEL = line(Phrase.BUTTON_LANGUAGE)


def wording(folder: Path, *more: str) -> Wording:
    """Of a desk that speaks English and French, and some more, all as far as their buttons."""
    for each in ("en", "fr"):
        (folder / each).mkdir()
        shutil.copy(LOCALES / each / "menu.ftl", folder / each)
    for each in more:
        (folder / each).mkdir()
        (folder / each / "menu.ftl").write_text(f"button-language = In {each}", "utf-8")
    return Wording(Texts(ZoneInfo("Europe/Paris"), folder), {}, {}, {})


def labels(wording: Wording, *buttons: Button) -> list[str]:
    [row] = wording.keyboard((buttons,), "fr", 1)
    return [key.label for key in row]


def test_each_language_offers_itself_in_its_own_words(tmp_path: Path) -> None:
    two = (Button(LABEL, "language", "en"), Button(LABEL, "language", "it"))
    assert labels(wording(tmp_path, "it"), *two) == ["In English", "In it"]


def test_a_button_of_earlier_versions_names_the_other_language(tmp_path: Path) -> None:
    assert labels(wording(tmp_path), Button(LABEL, "language")) == ["In English"]
