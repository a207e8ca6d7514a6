"""Who was invited to try a password: the parcels that went, or perhaps went, page by page."""

from dataclasses import dataclass

from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from domain.machine.effects import Say, Write

FIRST, LAST = "invitation:acc:", "invitation:acc;"
"""Between which the keys of these parcels lie."""


@dataclass(frozen=True)
class Rehearsed:
    """An invitation for an account, into a chat or to an address; `release` is which it was for."""

    account: int
    release: int
    chat: int
    email: str


def load_page(tx: Tx, after: str, limit: int) -> tuple[list[Rehearsed], str]:
    """The next ones, and the key of the last that was looked at, "" where there is none."""
    rows = tx.execute(
        """SELECT key, chat, effect, state FROM outbox WHERE key > :after AND key < :last
           ORDER BY key LIMIT :limit""",
        {"after": max(after, FIRST), "last": LAST, "limit": limit},
    )
    went = (row for row in rows if row["state"] in {"sent", "sending", "doubtful"})
    effects = ((row["chat"], EFFECTS.loads(row["effect"])) for row in went)
    found = [
        Rehearsed(each.account, each.ahead_of, chat, each.to if isinstance(each, Write) else "")
        for chat, each in effects
        if isinstance(each, Say | Write)
    ]
    return found, rows[-1]["key"] if len(rows) == limit else ""
