"""The settings laid flat: every dotted key that may be set, read off the classes of settings."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, get_args, get_origin, get_type_hints

from bot.config.secret import Secret
from bot.config.settings import Settings

WORDS = MappingProxyType(
    {
        file.parent.name: tomllib.loads(file.read_text("utf-8"))
        for file in sorted(Path(__file__).parents[1].glob("texts/locales/*/centre.toml"))
    }
)
"""What a desk says of itself where its centre says nothing: language, section, name."""

LANGUAGES = tuple(WORDS)

FALLBACKS = MappingProxyType(
    {
        "mail.name": "centre.name",
        "privacy.controller": "centre.name",
        "privacy.contact": "centre.email",
    }
)
"""Settings that, where empty, take the value of another."""


@dataclass(frozen=True)
class Setting:
    """One key: its kind, its default (`MISSING` where the file has to say), its language."""

    key: str
    kind: Any
    default: object
    language: str = ""

    @property
    def file_key(self) -> str:
        """The key under which a file with the value may be named; empty but for secrets."""
        return f"{self.key}_file" if self.kind is Secret else ""


@cache
def schema() -> Mapping[str, Setting]:
    """Every setting by its key, in the order of the classes."""
    return MappingProxyType({setting.key: setting for setting in _walk(Settings, "", "")})


@cache
def keys() -> frozenset[str]:
    """Every key that a file or the environment may set, those of secret files included."""
    return frozenset(schema()) | {setting.file_key for setting in schema().values()} - {""}


@cache
def sections() -> frozenset[str]:
    """Every table that a file may open."""
    parts = [key.split(".") for key in schema()]
    return frozenset(".".join(part[:depth]) for part in parts for depth in range(1, len(part)))


def build(values: Mapping[str, object]) -> Settings:
    """The settings as objects, from a value for each key of the schema."""
    settings: Settings = _build(Settings, "", values)
    return settings


def _walk(section: Any, prefix: str, language: str) -> Iterator[Setting]:
    hints = get_type_hints(section, include_extras=True)
    for field in fields(section):
        kind, key = hints[field.name], f"{prefix}{field.name}"
        if is_dataclass(kind):
            yield from _walk(kind, f"{key}.", language)
        elif texts := _by_language(kind):
            for each in LANGUAGES:
                yield from _walk(texts, f"{key}.{each}.", each)
        else:
            words = WORDS[language][prefix.split(".", 1)[0]] if language else {}
            yield Setting(key, kind, words.get(field.name, field.default), language)


def _build(section: Any, prefix: str, values: Mapping[str, object]) -> Any:
    built: dict[str, object] = {}
    for name, kind in get_type_hints(section, include_extras=True).items():
        key = f"{prefix}{name}"
        if is_dataclass(kind):
            built[name] = _build(kind, f"{key}.", values)
        elif texts := _by_language(kind):
            built[name] = {each: _build(texts, f"{key}.{each}.", values) for each in LANGUAGES}
        else:
            built[name] = values[key]
    return section(**built)


def _by_language(kind: Any) -> Any:
    """The class of the sections that `kind`, a mapping, holds for each language; else None."""
    return get_args(kind)[1] if get_origin(kind) is Mapping else None
