"""What a rehearsal measured, and what the centre's own limits make of it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.config import Settings
from bot.staff.releasing.letters_ahead import letters_ahead


@dataclass(frozen=True, kw_only=True)
class RehearsalMeasured:
    """Times are in seconds, from the release on; `answers` took so long each.

    Of `statements` the last came `statements_took` after all had asked at once. `letters_took` is
    from the first to the last. `errors`: what could not be delivered, and who never got an answer.
    """

    candidates: int
    chats: int
    speed: int
    told_in_chats: int
    last_notice: float
    letters: int
    letters_took: float
    answers: Sequence[float]
    statements: int
    statements_took: float
    errors: int
    took: float

    @property
    def whole(self) -> bool:
        """Whether everybody was told, by chat and by letter, and everybody answered."""
        told = self.told_in_chats == self.chats and self.letters == self.candidates
        return told and not self.errors

    def answered(self, share: float) -> float:
        """So many of the answers came within so many milliseconds; 0 where there was none."""
        ordered = sorted(self.answers)
        place = min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)
        return ordered[place] * 1000 if ordered else 0.0

    @property
    def statements_a_second(self) -> float:
        """Asked for all at once."""
        return self.statements / self.statements_took if self.statements_took else 0.0

    @property
    def letters_a_second(self) -> float:
        """As the limits let them through, at the rehearsal's speed."""
        return self.letters / self.letters_took if self.letters_took else 0.0

    def json(self) -> dict[str, float]:
        """For other programs: names never change."""
        return {
            "candidates": self.candidates,
            "chats": self.chats,
            "speed": self.speed,
            "told_in_chats": self.told_in_chats,
            "last_notice_seconds": round(self.last_notice, 1),
            "letters": self.letters,
            "letters_per_second": round(self.letters_a_second, 1),
            "answers": len(self.answers),
            "answer_p50_ms": round(self.answered(0.5), 1),
            "answer_p99_ms": round(self.answered(0.99), 1),
            "statements": self.statements,
            "statements_per_second": round(self.statements_a_second, 1),
            "errors": self.errors,
            "took_seconds": round(self.took, 1),
        }


@dataclass(frozen=True)
class AtOwnLimits:
    """The same people at the limits of the settings: minutes until the last is told, and served."""

    chats: int
    letters: int
    statements: int

    def json(self) -> dict[str, float]:
        """For other programs."""
        return {
            "last_chat_notice_minutes": self.chats,
            "last_letter_minutes": self.letters,
            "all_statements_minutes": self.statements,
        }


def at_own_limits(measured: RehearsalMeasured, settings: Settings, now: datetime) -> AtOwnLimits:
    """What the centre would see: its limits for notices and letters, this machine's Statements."""
    smtp = replace(settings.mail.smtp, host=settings.mail.smtp.host or "unset")
    limited = replace(settings, mail=replace(settings.mail, smtp=smtp))
    ahead = letters_ahead(limited, measured.letters, 0, now)
    letters = ahead.ends - now if ahead else timedelta(0)
    rate = measured.statements_a_second
    return AtOwnLimits(
        chats=_minutes(measured.chats / settings.broadcast.per_second),
        letters=_minutes(letters.total_seconds()),
        statements=_minutes(measured.candidates / rate) if rate else 0,
    )


def _minutes(seconds: float) -> int:
    return math.ceil(seconds / 60)
