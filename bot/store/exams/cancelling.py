"""A release taken back before it opens: its row and number stay, its results wait again."""

from bot.store.engine.store import Tx
from bot.store.exams.openness import PLANNED
from bot.store.exams.releases import MadeBy

OF_RELEASE = ("announce:release:", "announce:invitation:")
"""How the keys begin of what was to tell of it."""


def cancel(tx: Tx, release: int, made: MadeBy) -> bool:
    """From now on it never opens, and nobody is told of it; False where it is not planned.

    Its results are given back afterwards: so many at once would hold up everybody's messages.
    """
    tx.execute(
        f"""UPDATE releases AS l SET cancelled_at = :now, cancelled_by = :by,
              covered = (SELECT count(*) FROM results r WHERE r.release = l.id)
            WHERE l.id = :id AND {PLANNED}""",
        {"id": release, "now": made.params["at"], "by": made.by},
    )
    if not tx.changed:
        return False
    for key in OF_RELEASE:
        tx.execute(
            """UPDATE outbox SET state = 'dropped', words = :words
               WHERE key = :key AND state IN ('waiting', 'dead')""",
            {"key": f"{key}{release}", "words": f"cancelled by staff ({made.by})"},
        )
    return True


def had_rehearsal(tx: Tx, release: int) -> bool:
    """Whether people were invited to try a password for a release that is cancelled."""
    row = tx.one("SELECT state FROM outbox WHERE key = :key", {"key": OF_RELEASE[1] + str(release)})
    return row is not None and row["state"] not in {"dropped", "dead"}


def give_back_some(tx: Tx, limit: int) -> bool:
    """Some results of cancelled releases wait for another one; False when none is left."""
    tx.execute(
        """UPDATE results SET release = NULL WHERE id IN (
             SELECT r.id FROM releases l JOIN results r ON r.release = l.id
             WHERE l.cancelled_at IS NOT NULL LIMIT :limit)""",
        {"limit": limit},
    )
    return tx.changed > 0
