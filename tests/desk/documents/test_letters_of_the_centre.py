"""A centre whose own words no face can write would print no Statement at all."""

from dataclasses import replace
from pathlib import Path

import pytest

from bot.cli import main
from bot.config import parse
from bot.documents.filling import issuer_of
from bot.documents.typefaces import missing
from tests.support.world import secluded_settings

CENTRE = parse(secluded_settings(Path()), folder=Path()).centre


def test_check_names_the_letters_of_the_centre_that_no_face_has(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "config.toml"
    config.write_text(
        '[centre]\nname = "ცენტრი"\nnumber = "FR1"\ncity = "Lyon"\nemail = "a@b.fr"\n'
        f'[telegram]\ntoken = "1:a"\n[store]\nkey = "{"5e" * 32}"\n'
    )
    assert main(["--config", str(config), "check", "--offline"]) == 1
    assert "(U+10E0)" in capsys.readouterr().out


@pytest.mark.parametrize("language", CENTRE.texts)
def test_the_words_that_come_with_the_desk_can_all_be_printed(language: str) -> None:
    assert missing(issuer_of(CENTRE, language).words) == []


def test_every_word_of_the_centre_is_looked_at() -> None:
    named = replace(CENTRE, head="ჰ", address=("ა",), website="https://ვ.fr")
    assert len(missing(issuer_of(named, "fr").words)) == 3
