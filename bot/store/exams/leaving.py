"""Results leave a planned release at once where they hold no more: nobody must see them first.

    a newer version came, WITHHELD or not    it waits for a release of its own
    the entry has another exam or session    no release has it, unless its certificate is the same
    the entry is erased                      nothing is left

What is open already stays: there a newer version is a correction.
"""

from collections import Counter
from collections.abc import Iterable

from bot.store.engine.store import Tx
from bot.store.exams.openness import PLANNED

_OUTDATED = f"""
  SELECT r.id, r.release FROM results r JOIN releases l ON l.id = r.release
  JOIN entries e ON e.id = r.entry
  WHERE r.entry = :entry AND {PLANNED} AND (e.exam <> l.exam OR e.session <> l.session
    OR EXISTS (SELECT 1 FROM results n WHERE n.entry = r.entry AND n.version > r.version))
"""


def leave_outdated(tx: Tx, entries: Iterable[int], at: int) -> None:
    """Of these entries, which an import changed `at` that stamp, the results that hold no more."""
    if not _any_planned(tx, at):
        return
    found = [row for each in entries for row in tx.execute(_OUTDATED, {"entry": each, "now": at})]
    _leave(tx, ((row["id"], row["release"]) for row in found))


def leave_erased(tx: Tx, results: Iterable[int], at: int) -> None:
    """Results that are about to be erased."""
    sql = f"""SELECT r.id, r.release FROM results r JOIN releases l ON l.id = r.release
      WHERE r.id = :id AND {PLANNED}"""
    found = [row for each in results for row in tx.execute(sql, {"id": each, "now": at})]
    _leave(tx, ((row["id"], row["release"]) for row in found))


def _any_planned(tx: Tx, at: int) -> bool:
    """Most imports come when nothing is planned, and none should pay for it."""
    return tx.one(f"SELECT 1 FROM releases l WHERE {PLANNED} LIMIT 1", {"now": at}) is not None


def _leave(tx: Tx, found: Iterable[tuple[int, int]]) -> None:
    gone = dict(found)
    tx.many("UPDATE results SET release = NULL WHERE id = :id", ({"id": each} for each in gone))
    lost = ({"id": each, "lost": number} for each, number in Counter(gone.values()).items())
    tx.many("UPDATE releases SET lost = lost + :lost WHERE id = :id", lost)


def take_untold(tx: Tx) -> list[tuple[int, int]]:
    """The releases that results have left of which staff have not been told, and how many."""
    rows = tx.execute("SELECT id, lost - lost_told AS n FROM releases WHERE lost > lost_told")
    tx.execute("UPDATE releases SET lost_told = lost WHERE lost > lost_told")
    return [(row["id"], row["n"]) for row in rows]
