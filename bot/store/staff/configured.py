"""Who stands in the settings as staff, as the desk last knew: who is taken out is noticed."""

from collections.abc import Iterable
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine.staffing.records import ConfiguredStaff

SLICE = 500


def note(tx: Tx, settings: ConfiguredStaff, now: datetime) -> list[int]:
    """Who stands there now; the people who did until then, and do no more."""
    people = settings.officers | settings.approvers
    rows = tx.execute("SELECT person FROM staff_configured WHERE left_at IS NULL ORDER BY person")
    gone = [row["person"] for row in rows if row["person"] not in people]
    for person in gone:
        sql = "UPDATE staff_configured SET left_at = :now WHERE person = :person"
        tx.execute(sql, {"person": person, "now": stamp(now)})
    for person in sorted(people):
        tx.execute(
            """INSERT INTO staff_configured (person, name) VALUES (:person, :name)
               ON CONFLICT (person) DO UPDATE SET name = excluded.name, left_at = NULL""",
            {"person": person, "name": settings.names.get(person, "")},
        )
    return gone


def load_names(tx: Tx) -> Iterable[tuple[int, str]]:
    """What those that stand there, or stood there lately, are called."""
    sql = "SELECT person, name FROM staff_configured WHERE name <> '' ORDER BY person"
    return [(row["person"], row["name"]) for row in tx.execute(sql)]


def forget_left(tx: Tx, before: datetime) -> int:
    """Who was taken out so long ago."""
    tx.execute(
        """DELETE FROM staff_configured WHERE person IN (
             SELECT person FROM staff_configured WHERE left_at < :before
             ORDER BY person LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed
