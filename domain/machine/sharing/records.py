"""One result sent to one organisation, as a decision sees it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Share:
    """`state`: queued, sent, revoked, cancelled, failed by `reason`.

    `waits`: nothing of it has gone, nor perhaps gone: it can be cancelled. `city` of the
    organisation, "" where unknown; `result` the version that was sent. `heard_at`: when the
    organisation answered it, or had it checked. `number` is the applicant's there, "" for none;
    `expires`: when it holds no longer by itself.
    """

    id: int
    account: int
    organisation: str
    state: str
    reason: str
    at: datetime
    email: str = ""
    waits: bool = False
    city: str = ""
    result: int = 0
    heard_at: datetime | None = None
    number: str = ""
    expires: datetime | None = None

    @property
    def place(self) -> str:
        """The organisation as it is told from others of its name."""
        named = self.city.casefold() in self.organisation.casefold()
        return self.organisation if named else f"{self.organisation} ({self.city})"

    @property
    def called(self) -> str:
        """The same with the applicant's number there: ten to one place are told apart."""
        return f"{self.place} · {self.number}" if self.number else self.place
