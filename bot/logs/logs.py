"""A log line is a sentence with keys: `log.info("A letter was sent", extra={"parcel": 12})`.

Keys are ids and counts, never texts, addresses or secrets; errors that may quote some are named
only. Bot API tokens are masked in the finished line, the last place that everything passes:
arguments, tracebacks and URLs alike.
"""

import json
import logging
import re
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Literal, TextIO

from bot.config import LogSection
from bot.logs import tracebacks

TOKEN = re.compile(r"\d+(?::|%3A)[\w-]{35,}|(?<=/bot)\d+(?::|%3A)[\w-]+", re.IGNORECASE)
TALKATIVE = ("aiohttp.access", "fontTools", "httpcore", "httpx", "mail.log", "pikepdf", "pymap",
    "weasyprint")  # fmt: skip
"""Libraries that log each request, URL, address or nothing of interest at INFO."""

_ORDINARY = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


def mask(text: str) -> str:
    """`text` without Bot API tokens, also where they stand in a URL."""
    return TOKEN.sub("***", text)


def configure(settings: LogSection) -> None:
    """Sends every log record of the process to standard error, as the settings ask."""
    root = logging.getLogger()
    root.setLevel(settings.level.upper())
    for other in [each for each in root.handlers if isinstance(each, _StandardError)]:
        root.removeHandler(other)
    root.addHandler(handler(settings.format))
    logging.captureWarnings(capture=True)
    for name in TALKATIVE:
        talkative = logging.getLogger(name)
        talkative.setLevel(max(logging.WARNING, talkative.level))


def handler(form: Literal["text", "json"]) -> logging.Handler:
    """A handler that writes masked lines to standard error."""
    made = _StandardError()
    made.setFormatter(_Formatter(_as_json if form == "json" else _as_text))
    return made


class _StandardError(logging.StreamHandler[TextIO]):
    """Writes where standard error is now: a daemon or a test may have replaced it."""

    @property
    def stream(self) -> TextIO:
        return sys.stderr

    @stream.setter
    def stream(self, _: object) -> None:
        """The parent sets one at the start; it is not kept."""


class _Formatter(logging.Formatter):
    """A record as one masked line, in the form that `write` gives to its parts and traceback."""

    def __init__(self, write: Callable[[dict[str, object], str], str]) -> None:
        super().__init__()
        self._write = write

    def format(self, record: logging.LogRecord) -> str:
        """The line; nothing of a record goes around `mask`."""
        parts: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": _sentence(record),
        }
        parts |= {key: value for key, value in vars(record).items() if key not in _ORDINARY}
        error = record.exc_info[1] if record.exc_info else None
        return mask(self._write(parts, "\n".join(tracebacks.lines(error)) if error else ""))


def _sentence(record: logging.LogRecord) -> str:
    """The message; where its arguments do not fit, logging itself would print them unmasked."""
    try:
        return record.getMessage()
    except (TypeError, ValueError, KeyError):
        return f"{record.msg} (its arguments do not fit)"


def _as_json(parts: dict[str, object], trace: str) -> str:
    return json.dumps(parts | ({"trace": trace} if trace else {}), default=str)


def _as_text(parts: dict[str, object], trace: str) -> str:
    time, level, logger, message, *_ = (str(part) for part in parts.values())
    keys = [f"{key}={_quoted(str(value))}" for key, value in [*parts.items()][4:]]
    line = " ".join([time, f"{level:7}", f"{logger}:", _on_one_line(message), *keys])
    return "\n    ".join([line, *map(_on_one_line, trace.splitlines())])


def _on_one_line(text: str) -> str:
    """`text` that cannot begin a line of its own and so pass for another record."""
    return "".join(char if char.isprintable() else f"\\x{ord(char):02x}" for char in text)


def _quoted(value: str) -> str:
    return value if re.fullmatch(r"[\w.:/@+-]+", value) else json.dumps(value, ensure_ascii=False)
