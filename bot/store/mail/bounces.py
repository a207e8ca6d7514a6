"""Letters that came back, by the account they were for."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.machine.changes import NoteBounce
from domain.machine.records import Bounces


@dataclass(frozen=True, kw_only=True)
class Bounce:
    """A letter that came back. `id_number` is "" where the account is gone; `organisation` is ""
    for letters to candidates.
    """

    email: str
    hard: bool
    at: datetime
    id_number: str
    name: str
    organisation: str


def note(tx: Tx, bounce: NoteBounce, now: datetime) -> None:
    """One more letter came back."""
    tx.execute(
        """INSERT INTO bounces (account, email, hard, at, organisation)
           VALUES (:account, :email, :hard, :now, :organisation)""",
        {**vars(bounce), "now": stamp(now)},
    )


def note_change(change: NoteBounce, context: ChangeContext) -> None:
    """A letter that came back is what a decision says."""
    note(context.tx, change, context.now)


def count_in_week(tx: Tx, account: int, email: str, now: datetime) -> Bounces:
    """How many letters to this address came back in the last 7 days."""
    rows = tx.execute(
        """SELECT hard, count(*) AS n FROM bounces
           WHERE account = :account AND at > :then AND email = :email GROUP BY hard""",
        {"account": account, "then": stamp(now - timedelta(days=7)), "email": email},
    )
    found = {row["hard"]: row["n"] for row in rows}
    return Bounces(hard=found.get(1, 0), soft=found.get(0, 0))


def load_newest(tx: Tx, limit: int) -> list[Bounce]:
    """The letters that came back last, newest first."""
    rows = tx.execute(
        """SELECT b.email, b.hard, b.at, coalesce(e.id_number, '') AS number,
             trim(coalesce(e.first_name || ' ' || e.family_name, '')) AS name, b.organisation
           FROM bounces b LEFT JOIN accounts a ON a.id = b.account
           LEFT JOIN entries e ON e.id = a.entry ORDER BY b.id DESC LIMIT :limit""",
        {"limit": limit},
    )
    return [
        Bounce(
            email=row["email"],
            hard=bool(row["hard"]),
            at=moment(row["at"]),
            id_number=row["number"],
            name=row["name"],
            organisation=row["organisation"],
        )
        for row in rows
    ]


def count_of_account(tx: Tx, account: int) -> int:
    """How many letters to an account came back, for whatever reason."""
    sql = "SELECT count(*) AS n FROM bounces WHERE account = :account AND organisation = ''"
    row = tx.one(sql, {"account": account})
    return int(row["n"]) if row else 0
