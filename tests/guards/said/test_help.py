"""Help is in every language, by the English in the code: none missing, none left over."""

import tomllib
from argparse import SUPPRESS, ArgumentParser
from collections.abc import Iterator

import pytest

from bot.cli import COMMANDS, command_line, commands
from bot.texts.language import LOCALES
from domain.text.languages import FALLBACK

OTHERS = sorted(each.name for each in LOCALES.iterdir() if each.is_dir() and each.name != FALLBACK)
PLAIN = {"usage:"}
"""What argparse says itself and no parser holds."""


def parsers(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    yield parser
    for action in parser._actions:  # noqa: SLF001 - there is no other way to ask
        if isinstance(action.choices, dict):
            for each in action.choices.values():
                yield from parsers(each)


def helped(parser: ArgumentParser) -> Iterator[str]:
    """Every text that help shows, but for names of options and values."""
    for text in (parser.description, parser.epilog):
        yield from (text or "").split("\n")
    for group in parser._action_groups:  # noqa: SLF001
        yield group.title or ""
    for action in parser._actions:  # noqa: SLF001
        yield action.help or ""
        if isinstance(action.choices, dict):
            yield from (each.help or "" for each in action._get_subactions())  # type: ignore[attr-defined]  # noqa: SLF001


@pytest.mark.parametrize("language", OTHERS)
def test_every_help_is_told_in_every_language_and_nothing_else(language: str) -> None:
    read = tomllib.loads((LOCALES / language / "help.toml").read_text("utf-8"))
    found = {one.strip() for each in parsers(command_line(commands([]))) for one in helped(each)}
    assert len(found) > len(COMMANDS)
    assert found - {"", SUPPRESS} | PLAIN == read["help"].keys()


@pytest.mark.parametrize("language", OTHERS)
def test_what_is_filled_into_help_is_filled_in_in_every_language(language: str) -> None:
    read = tomllib.loads((LOCALES / language / "help.toml").read_text("utf-8"))
    pairs = {**read["help"], **read["misread"]}.items()
    assert all(english.count("%(") == said.count("%(") for english, said in pairs)
    assert all(said.format_map({"x": 1} | dict.fromkeys(KEYS, "")) for _, said in pairs)


KEYS = ("name", "why", "names", "what", "option", "others", "value", "choices", "kind", "other")
