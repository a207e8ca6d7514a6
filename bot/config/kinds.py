"""The kinds of values a setting can have, and what each takes from a file or the environment."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from types import NoneType
from typing import Annotated, Any, Literal, NamedTuple, get_args, get_origin
from zoneinfo import ZoneInfo

from bot.config import pictures
from bot.config.secret import Secret
from domain.machine.sentence import Line
from domain.office.office_hours import is_within
from mailer.outbound.addresses import is_mailable

Check = Callable[[Any], Line | None]
"""What was expected in the place of a value, None where it is right."""


class WrongValueError(ValueError):
    """What is wrong with one value, in a sentence that fits behind its key and a colon."""

    def __init__(self, said: Line) -> None:
        super().__init__(said.phrase)
        self.said = said


class FromEnvironment(str):
    """A value that came as text from the environment, whatever its setting's kind."""

    __slots__ = ()


class Endpoint(NamedTuple):
    """Where a server of ours listens."""

    host: str
    port: int


@dataclass(frozen=True)
class Between:
    """Bounds of a number, both included."""

    low: int
    high: int | None = None

    def __call__(self, value: int) -> Line | None:
        """What was expected, where `value` is out of bounds."""
        if value >= self.low and (self.high is None or value <= self.high):
            return None
        if self.high is None:
            return Line("expected-number-from", {"low": str(self.low)})
        return Line("expected-number-to", {"low": str(self.low), "high": str(self.high)})


@dataclass(frozen=True)
class Shape:
    """A pattern that a whole text has to match; an empty text means "not set".

    `expected` names the sentence, and `like` is an example.
    """

    pattern: str
    expected: str
    like: str

    def __call__(self, value: str) -> Line | None:
        """What was expected, where `value` has another shape."""
        fits = not value or re.fullmatch(self.pattern, value)
        return None if fits else Line(self.expected, {"like": self.like})


def _mail_address(value: str) -> Line | None:
    right = not value or is_mailable(value)
    return None if right else Line("expected-address", {"like": "a@b.org"})


def _days_closed(value: str) -> Line | None:
    try:
        is_within(date.min, value)
    except ValueError:
        like = {"day": '"2026-12-24"', "days": '"2026-12-24/2027-01-02"'}
        return Line("expected-days", like)
    return None


DaysClosed = Annotated[str, _days_closed]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
Port = Annotated[int, Between(1, 65535)]
Positive = Annotated[int, Between(1)]
NonNegative = Annotated[int, Between(0)]
Approvals = Annotated[int, Between(1, 2)]
Days = Annotated[int, Between(1, 36_500)]
DaysIfAny = Annotated[int, Between(0, 36_500)]
Months = Annotated[int, Between(1, 1_200)]
PasswordLength = Annotated[int, Between(8, 64)]
MailAddress = Annotated[str, _mail_address]
CentrePicture = Annotated[Path | None, pictures.flaw]
BotName = Annotated[
    str, Shape(r"[A-Za-z][A-Za-z0-9_]{4,31}", "expected-bot-name", "lyon_results_bot")
]
HostName = Annotated[str, Shape(r"[\w.:-]+", "expected-host", "mail.example.org")]
PersonNamed = Annotated[str, Shape(r"\d+ +\S.*", "expected-person", '"500000002 Claire Martin"')]
AddressNamed = Annotated[
    str,
    Shape(r"[^\s@,;<>]+@[^\s@,;<>]+ +\S.*", "expected-mailbox", '"a@b.org Anne Petit"'),
]
Url = Annotated[str, Shape(r"https?://\S+", "expected-url", "https://, http://")]
Security = Literal["none", "starttls", "tls"]


def convert(kind: Any, raw: object, folder: Path) -> Any:
    """`raw` as the Python value its setting's `kind` asks for; paths count from `folder`.

    Raises `WrongValueError` with what was expected and what was found (a secret is never repeated).
    """
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _checked(convert(arguments[0], raw, folder), arguments[1:], raw)
    if origin is Literal:
        return _one_of(arguments, raw)
    if origin is tuple:
        return tuple(convert(arguments[0], one, folder) for one in _items(raw))
    if NoneType in arguments:
        return None if raw == "" else convert(arguments[0], raw, folder)
    if kind is Path:
        return folder / Path(_text(raw)).expanduser()
    return READERS[kind](raw)


def unexpected(expected: Line, raw: object) -> WrongValueError:
    """The mistake that `raw` stands where something else was `expected`."""
    found: str | Line = json.dumps(raw, ensure_ascii=False, default=str)[:60]
    if isinstance(raw, Mapping):
        found = Line("expected-table")
    return WrongValueError(Line("mistake-unexpected", {"expected": expected, "found": found}))


def _checked(value: Any, checks: tuple[Check, ...], raw: object) -> Any:
    for check in checks:
        if expected := check(value):
            raise unexpected(expected, raw)
    return value


def _one_of(choices: tuple[str, ...], raw: object) -> str:
    if raw not in choices:
        known = ", ".join(f'"{choice}"' for choice in choices)
        raise unexpected(Line("expected-one-of", {"known": known}), raw)
    return str(raw)


def _items(raw: object) -> list[object]:
    if not isinstance(raw, FromEnvironment):
        if not isinstance(raw, list):
            raise unexpected(Line("expected-list"), raw)
        return raw
    if not raw.lstrip().startswith("["):
        return [FromEnvironment(item.strip()) for item in raw.split(",") if item.strip()]
    try:
        items: list[object] = json.loads(raw)
    except json.JSONDecodeError:
        raise unexpected(Line("expected-listed"), raw) from None
    return items


def _text(raw: object) -> str:
    if not isinstance(raw, str):
        raise unexpected(Line("expected-text"), raw)
    return str(raw)


def _secret(raw: object) -> Secret:
    if not isinstance(raw, str):
        raise WrongValueError(Line("mistake-secret"))
    return Secret(str(raw))


def _number(raw: object) -> int:
    if isinstance(raw, FromEnvironment) and re.fullmatch(r"\s*-?\d{1,18}\s*", raw):
        return int(raw)
    if isinstance(raw, bool) or not isinstance(raw, int):
        raise unexpected(Line("expected-number"), raw)
    return raw


def _flag(raw: object) -> bool:
    words = {"true": True, "false": False}
    if isinstance(raw, FromEnvironment) and raw.strip().casefold() in words:
        return words[raw.strip().casefold()]
    if not isinstance(raw, bool):
        raise unexpected(Line("expected-flag"), raw)
    return raw


def _time(raw: object) -> time:
    if isinstance(raw, time):
        return raw
    try:
        return time.fromisoformat(_text(raw))
    except ValueError:
        raise unexpected(Line("expected-time", {"like": '"21:00"'}), raw) from None


def _zone(raw: object) -> ZoneInfo:
    try:
        return ZoneInfo(_text(raw))
    except (KeyError, ValueError, OSError):  # OSError: the name of a folder, such as "Europe"
        raise unexpected(Line("expected-zone", {"like": '"Europe/Paris"'}), raw) from None


def _endpoint(raw: object) -> Endpoint:
    host, _, port = _text(raw).rpartition(":")
    if not (host and port.isascii() and port.isdigit() and 0 < int(port) < 65536):
        raise unexpected(Line("expected-endpoint", {"like": '"127.0.0.1:8080"'}), raw)
    return Endpoint(host.strip("[]"), int(port))


READERS: Mapping[type, Callable[[object], object]] = {
    str: _text,
    int: _number,
    bool: _flag,
    time: _time,
    ZoneInfo: _zone,
    Secret: _secret,
    Endpoint: _endpoint,
}


def id_and_name(text: PersonNamed) -> tuple[int, str]:
    """What a setting says of somebody."""
    return int(text.split()[0]), text.partition(" ")[2].strip()


def address_and_name(text: AddressNamed) -> tuple[str, str]:
    """What a setting says of a mailbox: it, and whose it is."""
    return text.split()[0], text.partition(" ")[2].strip()
