"""The closed accounts' entries: who may have them meanwhile, and until when others wait."""

from datetime import datetime, timedelta
from typing import NamedTuple

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.machine.changes import CloseAccount, ConfirmAddress, FreezeAccount

SLICE = 500


class WaitingEntry(NamedTuple):
    """Until when an entry waits, and the sealed address of the account that was closed.

    `admits`: whoever has that address may register at once.
    """

    until: datetime
    sealed_email: bytes
    admits: bool


class ClosedAccount(NamedTuple):
    """An account that is gone: its entry, which waits from when until when, and its address."""

    entry: int
    sealed_email: bytes
    at: datetime
    until: datetime


def load_waiting(tx: Tx, entry: int, now: datetime) -> WaitingEntry | None:
    """The wait of an entry, None where there is none or it is over."""
    row = tx.one(
        """SELECT free_at, sealed_email, admits FROM closings
           WHERE entry = :entry AND free_at > :now
           AND sealed_email IS NOT NULL ORDER BY free_at DESC LIMIT 1""",
        {"entry": entry, "now": stamp(now)},
    )
    if row is None:
        return None
    return WaitingEntry(moment(row["free_at"]), row["sealed_email"], bool(row["admits"]))


def load_of_account(tx: Tx, account: int, now: datetime) -> ClosedAccount | None:
    """The account that was closed, while its entry waits; one that staff reset, for longer."""
    row = tx.one(
        """SELECT entry, sealed_email, closed_at, free_at FROM closings
           WHERE account = :account AND sealed_email IS NOT NULL
           AND (free_at > :now OR reset = 1)""",
        {"account": account, "now": stamp(now)},
    )
    if row is None:
        return None
    times = moment(row["closed_at"]), moment(row["free_at"])
    return ClosedAccount(row["entry"], row["sealed_email"], *times)


def load_former(tx: Tx, id_number: str) -> list[tuple[int, bytes]]:
    """The accounts that an entry had, with their sealed addresses, as long as these are there."""
    sql = """SELECT c.account, c.sealed_email FROM closings c JOIN entries e ON e.id = c.entry
      WHERE e.id_number = :number AND c.sealed_email IS NOT NULL AND c.account <> 0"""
    rows = tx.execute(sql, {"number": id_number})
    return [(row["account"], row["sealed_email"]) for row in rows]


def load_sealed(tx: Tx, now: datetime) -> list[bytes]:
    """The former addresses that entries wait for."""
    sql = "SELECT sealed_email FROM closings WHERE sealed_email IS NOT NULL AND free_at > :now"
    return [row["sealed_email"] for row in tx.execute(sql, {"now": stamp(now)})]


def note_closing(change: CloseAccount, context: ChangeContext) -> None:
    """The entry of the account that is about to go waits, or does so no more.

    One that waits already keeps its first row: whoever holds an account by the former address
    cannot put another in its place. Nor by changing the address first: one that is younger than
    the wait is long has no claim.
    """
    row = context.tx.one(
        "SELECT entry, email, readdressed_at FROM accounts WHERE id = :account",
        {"account": change.account},
    )
    if row is None:
        return
    if change.free_at is None:
        end_wait(context.tx, row["entry"], context.now)
        _note_reset(change.account, row["entry"], row["email"], context)
    elif load_waiting(context.tx, row["entry"], context.now) is None:
        context.execute(
            """INSERT INTO closings (entry, account, closed_at, free_at, sealed_email, admits)
               VALUES (:entry, :account, :now, :free_at, :email, :admits)""",
            entry=row["entry"],
            account=change.account,
            free_at=stamp(change.free_at),
            email=context.seal(row["email"]),
            admits=int(_is_old(row["readdressed_at"], change.free_at - context.now, context.now)),
        )


def _note_reset(account: int, entry: int, email: str, context: ChangeContext) -> None:
    """Nobody waits; but what names the account stays, and erasing has to find it."""
    context.execute(
        """INSERT INTO closings (entry, account, closed_at, free_at, sealed_email, admits, reset)
           VALUES (:entry, :account, :now, :now, :email, 0, 1)""",
        entry=entry,
        account=account,
        email=context.seal(email),
    )


def _is_old(since: int | None, wait: timedelta, now: datetime) -> bool:
    """Whether an address had been an account's for so long; None: ever since it was opened."""
    return since is None or moment(since) <= now - wait


def prove_holder(change: ConfirmAddress, context: ChangeContext) -> None:
    """Whoever answers from the mailbox is the one the entry waited for."""
    row = context.tx.one(
        "SELECT entry FROM accounts WHERE id = :account", {"account": change.account}
    )
    if row:
        end_wait(context.tx, row["entry"], context.now)


def deny_former(change: FreezeAccount, context: ChangeContext) -> None:
    """The entry waits for its own mailbox alone."""
    context.execute(
        "UPDATE closings SET admits = 0 WHERE entry = :entry AND free_at > :now",
        entry=change.entry,
    )


def admit(tx: Tx, entry: int, now: datetime, *, by: str, checked: str) -> None:
    """Staff end the wait, having `checked` who asks."""
    tx.execute(
        """UPDATE closings SET admitted_by = :by, checked = :checked
           WHERE entry = :entry AND free_at > :now""",
        {"entry": entry, "now": stamp(now), "by": by, "checked": checked},
    )
    end_wait(tx, entry, now)


def end_wait(tx: Tx, entry: int, now: datetime) -> None:
    """An entry waits no more, and what was held is so no longer. The former address goes with the
    next housekeeping, which finds by it what is left of the account.
    """
    where = {"entry": entry, "now": stamp(now)}
    tx.execute("UPDATE closings SET free_at = :now WHERE entry = :entry AND free_at > :now", where)
    tx.execute("UPDATE accounts SET held = 0 WHERE entry = :entry AND held = 1", where)


def end_waits(tx: Tx, now: datetime) -> int:
    """Former addresses by which nothing is found any more go; how many did. What was held until
    the days were over is so no longer.
    """
    over = tx.execute(
        """SELECT id, entry, account FROM closings
           WHERE sealed_email IS NOT NULL AND free_at <= :now AND reset = 0""",
        {"now": stamp(now)},
    )
    for row in over:
        tx.execute(
            """UPDATE accounts SET held = 0 WHERE entry = :entry AND held = 1 AND NOT EXISTS (
                 SELECT 1 FROM closings WHERE entry = :entry AND free_at > :now)""",
            {"entry": row["entry"], "now": stamp(now)},
        )
    found = [row["id"] for row in over if not row["account"]][:SLICE]
    tx.many("UPDATE closings SET sealed_email = NULL WHERE id = :id", ({"id": e} for e in found))
    return len(found)


def forget_closings(tx: Tx, before: datetime) -> int:
    """That an account was closed, and whom staff admitted, long after the wait."""
    tx.execute(
        """DELETE FROM closings WHERE id IN (
             SELECT id FROM closings WHERE id < (SELECT min(id) FROM closings) + :slice
               AND free_at < :before)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed
