"""A release withdrawn after it opened: its row stays, and its results may be released again."""

from bot.store.engine.store import Tx
from bot.store.exams.openness import OPEN
from bot.store.exams.releases import MadeBy
from domain.machine.releasing.records import WithdrawalReason

ANNOUNCED = "announce:release:"
"""How the key begins of what was to tell of it."""


def withdraw(tx: Tx, release: int, made: MadeBy, why: WithdrawalReason) -> bool:
    """From now on nobody sees it, and nothing more of it leaves; False where it is not open.

    Its results are taken out of it afterwards: so many at once would hold up everybody's messages.
    """
    tx.execute(
        f"""UPDATE releases AS l SET withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why,
              covered = (SELECT count(*) FROM results r WHERE r.release = l.id)
            WHERE l.id = :id AND {OPEN}""",
        {"id": release, "now": made.params["at"], "by": made.by, "why": why.value},
    )
    if not tx.changed:
        return False
    tx.execute(
        """UPDATE outbox SET state = 'dropped', words = :words
           WHERE key = :key AND state IN ('waiting', 'dead')""",
        {"key": f"{ANNOUNCED}{release}", "words": f"withdrawn by staff ({made.by})"},
    )
    return True


def take_out_some(tx: Tx, limit: int) -> list[int]:
    """Some results of withdrawn releases wait for another one; these, or none when none is left."""
    rows = tx.execute(
        """SELECT r.id, r.release FROM releases l JOIN results r ON r.release = l.id
           WHERE l.withdrawn_at IS NOT NULL LIMIT :limit""",
        {"limit": limit},
    )
    each = [{"id": row["id"], "release": row["release"]} for row in rows]
    tx.many(
        """INSERT INTO withdrawn (release, result) VALUES (:release, :id)
           ON CONFLICT (release, result) DO NOTHING""",
        each,
    )
    tx.many("UPDATE results SET release = NULL WHERE id = :id", ({"id": n["id"]} for n in each))
    return [row["id"] for row in rows]


def why_hidden(tx: Tx, account: int) -> str:
    """Why the newest result that an account could see was withdrawn, "" where it was not."""
    row = tx.one(
        """SELECT l.withdrawn_why AS why FROM accounts a JOIN results r ON r.entry = a.entry
           JOIN withdrawn w ON w.result = r.id JOIN releases l ON l.id = w.release
           WHERE a.id = :account ORDER BY l.withdrawn_at DESC LIMIT 1""",
        {"account": account},
    ) or tx.one(
        """SELECT l.withdrawn_why AS why FROM accounts a JOIN results r ON r.entry = a.entry
           JOIN releases l ON l.id = r.release
           WHERE a.id = :account AND l.withdrawn_at IS NOT NULL LIMIT 1""",
        {"account": account},
    )
    return str(row["why"]) if row else ""


def load_reason(tx: Tx, release: int) -> WithdrawalReason | None:
    """Why a release was withdrawn, None where it was not."""
    sql = "SELECT withdrawn_why AS why FROM releases WHERE id = :id AND withdrawn_at IS NOT NULL"
    row = tx.one(sql, {"id": release})
    return WithdrawalReason(row["why"]) if row else None


def is_withdrawn(tx: Tx, release: int) -> bool:
    """Whether a release was withdrawn."""
    sql = "SELECT 1 FROM releases WHERE id = :id AND withdrawn_at IS NOT NULL"
    return tx.one(sql, {"id": release}) is not None


def was_withdrawn(tx: Tx, result: int) -> bool:
    """Whether a result version, or one that came after it, was in a release that is withdrawn."""
    row = tx.one(
        """SELECT 1 FROM results r JOIN results n ON n.entry = r.entry AND n.version >= r.version
           WHERE r.id = :id AND (
             EXISTS (SELECT 1 FROM withdrawn w WHERE w.result = n.id)
             OR EXISTS (SELECT 1 FROM releases m
                        WHERE m.id = n.release AND m.withdrawn_at IS NOT NULL)) LIMIT 1""",
        {"id": result},
    )
    return row is not None


def order_warning(tx: Tx, release: int, made: MadeBy) -> bool:
    """Its organisations are to be told; False where it is not withdrawn, or they are already."""
    tx.execute(
        """UPDATE releases SET warned_at = :at, warned_by = :by
           WHERE id = :id AND withdrawn_at IS NOT NULL AND warned_at IS NULL""",
        {"id": release, **made.params},
    )
    return tx.changed > 0
