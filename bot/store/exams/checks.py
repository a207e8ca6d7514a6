"""How often Statements are checked, by the hour: counts that name nobody; and when whose were.

The latter are lines of an account's journal, which stay as long as those do.
"""

from collections.abc import Collection
from datetime import datetime

from bot.store import journal
from bot.store.engine.store import Tx
from bot.store.engine.times import moment
from domain.verifying.logged import PaperCheck

NOTED = "a Statement was checked by "  # stored: a way and a verdict follow
SHOWN = 5


def count(tx: Tx, way: str, verdict: str, now: datetime) -> None:
    """One more check by a way."""
    sql = """INSERT INTO checks (hour, way, verdict, times) VALUES (:hour, :way, :verdict, 1)
             ON CONFLICT (hour, way, verdict) DO UPDATE SET times = checks.times + 1"""
    tx.execute(sql, {"hour": _hour(now), "way": way, "verdict": verdict})


def load_times(tx: Tx, verdicts: Collection[str], now: datetime) -> int:
    """How many checks of this hour ended in one of these ways, by whichever way they were asked."""
    rows = tx.execute("SELECT verdict, times FROM checks WHERE hour = :hour", {"hour": _hour(now)})
    return sum(row["times"] for row in rows if row["verdict"] in verdicts)


def note(tx: Tx, account: int, way: str, verdict: str, now: datetime) -> None:
    """A Statement of an account was checked."""
    journal.write_line(tx, f"{NOTED}{way}: {verdict}", now, account=account)


def note_born(tx: Tx, account: int, way: str, verdict: str, now: datetime) -> None:
    """A date of birth was compared beside a code of an account's."""
    journal.write_line(
        tx, f"a date of birth was compared by {way}: {verdict}", now, account=account
    )


def load_of_account(tx: Tx, account: int) -> tuple[PaperCheck, ...]:
    """When those of an account were, the newest first."""
    rows = tx.execute(
        """SELECT at, said FROM journal WHERE account = :account AND said LIKE :noted
           ORDER BY id DESC LIMIT :shown""",
        {"account": account, "noted": f"{NOTED}%", "shown": SHOWN},
    )
    ways = (row["said"].removeprefix(NOTED).partition(":")[0] for row in rows)
    return tuple(PaperCheck(moment(row["at"]), way) for row, way in zip(rows, ways, strict=True))


def forget_old(tx: Tx, day: str) -> int:
    """The counts of hours before a day."""
    tx.execute("DELETE FROM checks WHERE hour < :day", {"day": day})
    return tx.changed


def _hour(now: datetime) -> str:
    return f"{now:%Y-%m-%dT%H}"
