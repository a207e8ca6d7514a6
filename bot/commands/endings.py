"""What a command that could not tell anything writes for other programs, beside its exit code."""

import json
import sys
from collections.abc import Mapping
from contextlib import suppress

from bot.commands import terminal
from bot.store.engine.faults import FaultKind

INTERRUPTED = 128 + 2  # as a shell reports SIGINT
PIPE_CLOSED = 128 + 13  # and SIGPIPE
BUG = 70  # EX_SOFTWARE of sysexits.h
WRONG_SETTINGS = 78  # EX_CONFIG

ENDINGS: Mapping[int, str] = {
    1: "refused",
    2: "not-understood",
    **{kind: kind.name.lower().replace("_", "-") for kind in FaultKind},
    FaultKind.REFUSED: "not-permitted",
    BUG: "bug",
    WRONG_SETTINGS: "settings",
    INTERRUPTED: "interrupted",
}
"""The word for each exit code: the same in every language, and never changed."""


def tell_programs(code: int) -> None:
    """One line, where nothing stands on standard output yet and people are told on the other."""
    if code in ENDINGS and not terminal.told():
        with suppress(BrokenPipeError):
            terminal.say(json.dumps({"error": ENDINGS[code]}))
            sys.stdout.flush()
