"""What somebody is told of the checks of their own Statements: when, and by which way.

Who asked is noted nowhere, and what was answered is not told: that is for whoever asked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.machine.effects import Line, line
from domain.verifying.phrases import VerifyPhrase


@dataclass(frozen=True)
class PaperCheck:
    """One check; `way` is as it is stored."""

    at: datetime
    way: str


def log_lines(checks: Sequence[PaperCheck]) -> tuple[Line, ...]:
    """A head and a line each; nothing where nobody has checked one."""
    lines = (line(VerifyPhrase.VERIFY_LOGGED, at=each.at, way=each.way) for each in checks)
    return (line(VerifyPhrase.VERIFY_LOG), *lines) if checks else ()
