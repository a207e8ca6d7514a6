"""Where and when the changes of one decision happen."""

from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp


@dataclass(frozen=True)
class ChangeContext:
    """The decision's transaction.

    `digest` names an ID number without storing it; `seal` encrypts what only we open: an address,
    or what somebody asked.
    """

    tx: Tx
    chat: int
    now: datetime
    digest: Callable[[str], str]
    _: KW_ONLY
    seal: Callable[[str], bytes]

    def execute(self, sql: str, **params: object) -> None:
        """Run one statement; `:chat` and `:now` are at hand."""
        self.tx.execute(sql, {"chat": self.chat, "now": stamp(self.now), **params})
