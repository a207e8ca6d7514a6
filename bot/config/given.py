"""What a file and an environment say, laid flat, and the names in them that nobody knows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches

from bot.config.kinds import FromEnvironment, unexpected
from bot.config.mistakes import Mistakes
from bot.config.schema import keys, sections
from domain.machine.sentence import Line

PREFIX = "RESULTS_DESK_"
UNKNOWN = Line("mistake-unknown")
NOT_SETTINGS = frozenset({f"{PREFIX}CONFIG"})
"""Names that start like a setting and are none: where the file itself lies."""

Given = dict[str, object]


def variable(key: str) -> str:
    """The environment variable that overrides `key`: `mail.smtp` is `RESULTS_DESK_MAIL__SMTP`."""
    return PREFIX + key.upper().replace(".", "__")


def spelling(key: str, given: Given) -> str:
    """The name under which `key` was given, for a message to the person who gave it."""
    return variable(key) if isinstance(given.get(key), FromEnvironment) else key


def collect(document: Mapping[str, object], environment: Mapping[str, str], to: Mistakes) -> Given:
    """Dotted key to raw value, the environment over the file; unknown names go `to` mistakes."""
    given = dict(_flat(document, "", to))
    for key, text in _overrides(environment):
        if key in keys():
            given.pop(_twin(key), None)
            given[key] = FromEnvironment(text)
        else:
            to.note(variable(key), _unknown(key, keys(), variable))
    return given


def _flat(table: Mapping[str, object], prefix: str, to: Mistakes) -> Iterator[tuple[str, object]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if key in keys():
            yield key, value
        elif key not in sections():
            to.note(key, _unknown(key, sections() if isinstance(value, Mapping) else keys()))
        elif isinstance(value, Mapping):
            yield from _flat(value, f"{key}.", to)
        else:
            to.note(key, unexpected(Line("expected-section", {"key": key}), value).said)


def _overrides(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, text in environment.items():
        if name.startswith(PREFIX) and name not in NOT_SETTINGS:
            yield name.removeprefix(PREFIX).lower().replace("__", "."), text


def _twin(key: str) -> str:
    """The other way to give the same secret: `token` and `token_file`."""
    return key.removesuffix("_file") if key.endswith("_file") else f"{key}_file"


def _unknown(key: str, known: Iterable[str], spell: Callable[[str], str] = str) -> Line:
    close = get_close_matches(key, sorted(known), n=1)
    return Line("mistake-unknown-but", {"close": spell(close[0])}) if close else UNKNOWN
