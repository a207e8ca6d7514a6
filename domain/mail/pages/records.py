"""A link to the page of a result, as it is kept: whose, for how long, and what became of it."""

from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime, timedelta

VIEW = "view"
"""The purpose of the tokens that stand in such links."""

GOOD_FOR = timedelta(days=7)
"""How long a link waits for its first right answer."""

SHOWN_FOR = timedelta(hours=1)
"""How long it shows the result from that answer on; then it is spent."""

ASTRAY = timedelta(minutes=5)
"""By how much a clock may have been set back, and a link still counts as it did."""


@dataclass(frozen=True, kw_only=True)
class ResultPage:
    """A link in one letter: to one version of a result, for one account at one address.

    `born` answers its question; None where no date is stored, or it does not tell the candidate
    from another at the same address: then the ID number does. `tries` are the wrong answers at this
    link, `of_account` those of a day at all of the account's, `overall` everybody's of an hour.
    """

    id: int
    account: int
    result: int
    email: str = field(repr=False)
    issued: datetime
    expires: datetime
    opened: datetime | None = None
    born: date | None = field(default=None, repr=False)
    tries: int = 0
    of_account: int = 0
    overall: int = 0

    def is_in_time(self, now: datetime) -> bool:
        """Whether it is good: for days, and from its first right answer on for an hour.

        Not before its time either, so that a clock set back makes no link live longer.
        """
        if self.opened is None:
            return self.issued - ASTRAY <= now < self.expires
        return self.opened - ASTRAY <= now < self.opened + SHOWN_FOR


@dataclass(frozen=True)
class PageAnswer:
    """What came with a press: a date or a number, whichever the page asks for.

    Neither: it could not be read; `blank`: nothing was said at all, as by a program that presses
    whatever it finds. `passed`: the answer was given already, within the hour.
    """

    born: date | None = field(default=None, repr=False)
    number: str = field(default="", repr=False)
    _: KW_ONLY
    blank: bool = False
    passed: bool = False
