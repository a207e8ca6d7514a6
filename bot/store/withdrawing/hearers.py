"""Who is told that a release was withdrawn: exactly those whom its notice, or a result, reached.

Reached: sent, or perhaps sent. They hear by the same road: in that chat, at that mailbox.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from domain.machine.effects import Write

_REACHED = "(o.state IN ('sent', 'doubtful') OR o.doubted_at IS NOT NULL)"


@dataclass(frozen=True, kw_only=True)
class Hearer:
    """A result that was withdrawn, and the roads by which its candidate has heard of it.

    `account` is 0 where there was none, and `mailbox` the one that was written to all the same.
    """

    result: int
    entry: int
    account: int
    chats: tuple[int, ...]
    mailboxes: tuple[str, ...]


def is_under_way(tx: Tx, release: int) -> bool:
    """Whether a notice of a release is being sent at this moment: what comes of it is not known."""
    sql = "SELECT 1 FROM outbox WHERE state = 'sending' AND key LIKE :begins LIMIT 1"
    return tx.one(sql, {"begins": f"release:{release}:%"}) is not None


def load_some(tx: Tx, release: int, after: int, limit: int) -> list[Hearer]:
    """The next results of a withdrawn release, whether their candidates heard of it or not."""
    rows = tx.execute(
        """SELECT r.id, r.entry, a.id AS account FROM withdrawn w JOIN results r ON r.id = w.result
           LEFT JOIN accounts a ON a.entry = r.entry
           WHERE w.release = :release AND w.result > :after ORDER BY w.result LIMIT :limit""",
        {"release": release, "after": after, "limit": limit},
    )
    return [
        Hearer(
            result=row["id"],
            entry=row["entry"],
            account=row["account"] or 0,
            chats=tuple(sorted(set(_chats(tx, release, row["id"], row["account"] or 0)))),
            mailboxes=tuple(_mailboxes(tx, release, row["id"], row["entry"])),
        )
        for row in rows
    ]


def _chats(tx: Tx, release: int, result: int, account: int) -> Iterator[int]:
    notified = tx.execute(
        f"""SELECT k.chat FROM known_chats k JOIN outbox o
              ON o.key = 'release:' || :release || ':chat:' || k.chat || ':acc:' || k.account
            WHERE k.account = :account AND {_REACHED}""",
        {"release": release, "account": account},
    )
    sql = "SELECT DISTINCT chat FROM sightings WHERE result = :result AND chat <> 0"
    for row in (*notified, *tx.execute(sql, {"result": result})):
        yield row["chat"]


def _mailboxes(tx: Tx, release: int, result: int, entry: int) -> Sequence[str]:
    """Where the letters went, as they were addressed."""
    written = tx.execute(
        f"""SELECT o.effect FROM accounts a JOIN outbox o
              ON o.key = 'release:' || :release || ':mail:acc:' || a.id
            WHERE a.entry = :entry AND {_REACHED}
            UNION ALL
            SELECT o.effect FROM outbox o
            WHERE o.key = 'release:' || :release || ':entry:' || :entry AND {_REACHED}""",
        {"release": release, "entry": entry},
    )
    letters = (EFFECTS.loads(row["effect"]) for row in written)
    found = {each.to.casefold(): each.to for each in letters if isinstance(each, Write)}
    answered = tx.execute(
        """SELECT a.email FROM sightings s JOIN accounts a ON a.id = s.account
           WHERE s.result = :result AND s.kind = 'mail' AND a.email <> ''""",
        {"result": result},
    )
    for row in answered:
        found.setdefault(row["email"].casefold(), row["email"])
    return tuple(found.values())
