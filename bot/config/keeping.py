"""How long each kind of data stays: what the settings say, and what no setting changes.

Housekeeping forgets by it, and the privacy notice prints it, so that neither can say what the other
does not do.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime, timedelta

from bot.config.settings import Settings, StoreSection

UNITS = {"days": timedelta(days=1), "months": timedelta(days=365.25 / 12)}


def keeps_birth_dates(settings: Settings) -> bool:
    """Whether anything uses them: a second question about a secret number, documents, ages."""
    asked, ages = settings.rules.ask_birth_dates, settings.ages.keep_birth_dates
    return asked or ages or settings.documents.birth_date


_SETTING = re.compile(rf"keep_(\w+)_({'|'.join(UNITS)})")


@dataclass(frozen=True)
class Kept:
    """How long a kind of data stays."""

    count: int
    unit: str

    @property
    def span(self) -> timedelta:
        """The same as a time."""
        return self.count * UNITS[self.unit]

    def before(self, now: datetime) -> datetime:
        """What is older than this goes."""
        return now - self.span


FIXED: Mapping[str, Kept] = {
    "counts": Kept(2, "days"),  # limits are a day's
    "references": Kept(7, "days"),  # Telegram's update ids restart at random after such silence
}


def kept(settings: Settings) -> Mapping[str, Kept]:
    """Every kind of data, in the order in which a candidate is told of it."""
    found = {
        said[1]: Kept(getattr(settings.store, each.name), said[2])
        for each in fields(StoreSection)
        if (said := _SETTING.fullmatch(each.name))
    }
    return {**found, "addresses": Kept(settings.rules.entry_wait_days, "days"), **FIXED}
