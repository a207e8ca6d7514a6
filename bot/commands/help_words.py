"""Help, and what argparse says of a mistake, in the language of the system.

Help is written in English where its option is made; a language's `help.toml` has its own words by
these. They are looked up when they are shown, so that no command starts later for it. Names of
sentences in the place of the English lost: whoever reads an option's code would not see its help.
"""

import re
import tomllib
from argparse import Action, HelpFormatter, RawDescriptionHelpFormatter
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from bot.commands.speaking import language_here
from bot.texts.language import LOCALES, language_of

PLACE = re.compile(r"\\\{(\w+)\\\}")


class SpokenHelp(HelpFormatter):
    """Help as people here read it."""

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """As argparse's; a prefix that is given, be it empty, stays."""
        said = in_words("usage: ") if prefix is None else prefix
        super().add_usage(usage, actions, groups, said)

    def start_section(self, heading: str | None) -> None:
        """A section below its heading."""
        super().start_section(in_words(heading) if heading else heading)

    def add_text(self, text: str | None) -> None:
        """A text, line by line."""
        super().add_text("\n".join(map(in_words, text.split("\n"))) if text else text)

    def _get_help_string(self, action: Action) -> str | None:
        return in_words(action.help) if action.help else action.help


class SpokenLines(SpokenHelp, RawDescriptionHelpFormatter):
    """The same, where lines are to stay as they are."""


def in_words(english: str) -> str:
    """Help in the language of the system; the spaces around it stay."""
    bare = english.strip()
    said = _words(language_here()).get("help", {}).get(bare)
    return english.replace(bare, said) if said else english


def misread(english: str) -> str:
    """What argparse says of a mistake; what it has no words for stays."""
    for typed, said in _words(language_here()).get("misread", {}).items():
        if found := _pattern(typed).fullmatch(english):
            return said.format(**{name: misread(one) for name, one in found.groupdict().items()})
    return english


def _pattern(typed: str) -> re.Pattern[str]:
    return re.compile(PLACE.sub(r"(?P<\1>.*?)", re.escape(typed)), re.DOTALL)


@cache
def _words(code: str) -> Mapping[str, Mapping[str, str]]:
    """A language's words by the English ones; nothing for English itself."""
    file = LOCALES / code / "help.toml"
    if not file.exists():
        return {}
    typeset = language_of(code).typeset
    read: dict[str, dict[str, str]] = tomllib.loads(file.read_text("utf-8"))
    return {
        section: {english: typeset(said) for english, said in words.items()}
        for section, words in read.items()
    }
