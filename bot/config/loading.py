"""From a file and an environment to settings, with every mistake told at once."""

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING
from pathlib import Path
from types import MappingProxyType
from typing import Any

from bot.config.given import Given, collect, spelling, variable
from bot.config.kinds import WrongValueError, convert
from bot.config.mistakes import ConfigError, Mistakes, mistaken
from bot.config.rules import contradictions
from bot.config.schema import FALLBACKS, LANGUAGES, Setting, build, schema
from bot.config.secret import Secret
from bot.config.settings import Settings
from bot.config.unreadable import unreadable
from bot.texts.language import language_of
from domain.machine.sentence import Line

PLACEHOLDERS = MappingProxyType(
    {
        "centre": "centre.name",
        "controller": "privacy.controller",
        "contact": "privacy.contact",
        "authority": "privacy.authority",
        "letters_days": "store.keep_letters_days",
        "junk_days": "store.keep_junk_days",
    }
)
"""What the texts of a language may mention in braces, and the setting it stands for."""

SECRET_PATHS = frozenset({"mail.dkim.key_file"})
"""Settings that are files and as secret as what they hold."""

OWN_TERMS = "1"
"""The version of a centre's own terms of use, where it counts none."""

_TERMS = tuple(f"terms.texts.{each}.text" for each in LANGUAGES)
_PLACE = re.compile(r"\{(\w+)\}")


def load(
    path: Path, environment: Mapping[str, str] = os.environ, needs: Iterable[str] = ()
) -> Settings:
    """The settings of the file at `path` with `environment` over them.

    `needs` are keys that must not be empty, such as "telegram.token". Paths in the file count
    from the file's own folder. Raises `ConfigError` with every mistake.
    """
    try:
        document = tomllib.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        raise ConfigError([mistaken(str(path), Line("mistake-no-file"))]) from None
    except OSError as error:
        raise ConfigError([unreadable(path, error)]) from None
    except UnicodeDecodeError:
        raise ConfigError([mistaken(str(path), Line("mistake-encoding"))]) from None
    except tomllib.TOMLDecodeError as error:
        mistakes = Mistakes()
        mistakes.note(str(path), Line("mistake-toml", {"why": str(error)}))
        collect({}, environment, mistakes)
        mistakes.raise_if_any()
        raise
    return parse(document, environment, needs, folder=path.parent)


def secret_files(path: Path, environment: Mapping[str, str] = os.environ) -> Mapping[str, Path]:
    """The files beside the one at `path` that hold secrets, by the keys that name them.

    For settings that were loaded without a mistake.
    """
    given = collect(tomllib.loads(path.read_text("utf-8-sig")), environment, Mistakes())
    named = {each.file_key for each in schema().values() if each.file_key} | SECRET_PATHS
    return {key: convert(Path, given[key], path.parent) for key in sorted(named) if given.get(key)}


def parse(
    document: Mapping[str, Any],
    environment: Mapping[str, str] = MappingProxyType({}),
    needs: Iterable[str] = (),
    *,
    folder: Path = Path(),
) -> Settings:
    """As `load`, of a document already read; `folder` is where its paths count from."""
    mistakes = Mistakes()
    given = collect(document, environment, mistakes)
    values = {key: _value(one, given, folder, mistakes) for key, one in schema().items()}
    for key, other in FALLBACKS.items():
        values[key] = values[key] or values[other]
    if "terms.version" not in given and any(map(given.get, _TERMS)):
        values["terms.version"] = OWN_TERMS
    _fill(values, given, mistakes)
    settings = build(values)
    for key, said in contradictions(settings):
        mistakes.note(spelling(key, given), said)
    for key in needs:
        if not values[key]:
            said = Line("mistake-needed", {"variable": variable(key)})
            mistakes.note(spelling(key, given), said)
    mistakes.raise_if_any()
    return settings


def _value(setting: Setting, given: Given, folder: Path, mistakes: Mistakes) -> object:
    """The value of one setting; after a mistake its default, so that the others are still read."""
    named = setting.file_key if given.get(setting.file_key) else setting.key
    default = folder / setting.default if isinstance(setting.default, Path) else setting.default
    try:
        value = _read(setting, given, folder) if named in given else default
        value = value or default if setting.language else value  # a text left empty is ours
        if value in (MISSING, "") and default is MISSING:
            raise WrongValueError(Line("mistake-missing"))
    except WrongValueError as mistake:
        mistakes.note(spelling(named, given), mistake.said)
        return "" if default is MISSING else default
    return value


def _read(setting: Setting, given: Given, folder: Path) -> object:
    file = given.get(setting.file_key)
    if not file:
        return convert(setting.kind, given[setting.key], folder)
    if given.get(setting.key):
        raise WrongValueError(Line("mistake-twice", {"other": setting.key}))
    return Secret(_contents(convert(Path, file, folder)))


def _contents(file: Path) -> str:
    try:
        text = file.read_text("utf-8").strip()
    except OSError as error:
        raise WrongValueError(unreadable(file, error)) from None
    except UnicodeDecodeError:
        raise WrongValueError(Line("mistake-no-text", {"file": str(file)})) from None
    if not text:
        raise WrongValueError(Line("mistake-empty", {"file": str(file)}))
    return text


def _fill(values: dict[str, Any], given: Given, mistakes: Mistakes) -> None:
    """Sets the texts of each language as a printer would, a centre's own like the desk's.

    Then puts names and numbers where they say `{centre}`: these stand as they were given.
    """
    facts = {name: str(values[key]) for name, key in PLACEHOLDERS.items()}
    for setting in schema().values():
        if not setting.language:
            continue
        text = values[setting.key]
        if setting.kind is str:
            text = _printed(text, setting.language)
        values[setting.key] = _PLACE.sub(lambda place: facts.get(place[1], place[0]), text)
        if unknown := set(_PLACE.findall(text)) - facts.keys():
            known = ", ".join(f"{{{name}}}" for name in facts)
            place = {"place": f"{{{min(unknown)}}}", "known": known}
            mistakes.note(spelling(setting.key, given), Line("mistake-place", place))


def _printed(text: str, language: str) -> str:
    """A text as a printer sets it; its places stay."""
    rules = language_of(language)
    first, *rest = _PLACE.split(text)
    pairs = zip(rest[::2], rest[1::2], strict=True)
    return rules.typeset(first) + "".join(
        f"{{{place}}}{rules.typeset_after_value(after)}" for place, after in pairs
    )
