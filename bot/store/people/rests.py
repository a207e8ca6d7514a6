"""Who is at rest: nothing is ever said to them unasked. That it is so is kept, and no reason."""

from bot.store.engine.store import Tx
from bot.store.people import sign_ins
from domain.machine.effects import Tell
from domain.machine.events import (
    AccountFrozen,
    AddressDead,
    AddressDenied,
    ConfirmationStrayed,
    SignedInElsewhere,
)

HEARS = "a.entry NOT IN (SELECT q.id FROM entries q WHERE q.rests = 1)"
"""What an account `a` must be for anything to be announced to it."""


def put_to_rest(tx: Tx, entry: int, *, rests: bool) -> bool:
    """Whether that was a change."""
    tx.execute(
        "UPDATE entries SET rests = :rests WHERE id = :entry AND rests <> :rests",
        {"entry": entry, "rests": int(rests)},
    )
    return bool(tx.changed)


def entry_rests(tx: Tx, entry: int) -> bool:
    """Whether the candidate of an entry is at rest."""
    return (
        tx.one("SELECT 1 FROM entries WHERE id = :entry AND rests = 1", {"entry": entry})
        is not None
    )


def is_at_rest(tx: Tx, account: int) -> bool:
    """Whether the candidate of an account is, or of one that was closed a short while ago."""
    row = tx.one(
        """SELECT 1 FROM accounts a JOIN entries e ON e.id = a.entry
           WHERE a.id = :account AND e.rests = 1""",
        {"account": account},
    ) or tx.one(
        """SELECT 1 FROM entries e JOIN closings c ON c.entry = e.id
           WHERE e.rests = 1 AND c.account = :account AND c.account <> 0""",
        {"account": account},
    )
    return row is not None


def load_hearing(tx: Tx, account: int) -> tuple[int, ...]:
    """The chats in which an account is told what it did not ask for: none of who is at rest."""
    return () if is_at_rest(tx, account) else sign_ins.load_chats(tx, account)


def goes_unsaid(tx: Tx, effect: Tell) -> bool:
    """Whether a chat is told nothing of an event, which nobody there has brought about."""
    match effect.event:
        case (
            AddressDead(account)
            | AddressDenied(account)
            | ConfirmationStrayed(account)
            | SignedInElsewhere(account)
        ):
            return is_at_rest(tx, account)
        case AccountFrozen():  # it names no account: only where the chat has none but such
            return _all_rest(tx, effect.chat)
    return False


def _all_rest(tx: Tx, chat: int) -> bool:
    sql = """SELECT e.rests FROM sign_ins s JOIN accounts a ON a.id = s.account
      JOIN entries e ON e.id = a.entry WHERE s.chat = :chat"""
    rows = tx.execute(sql, {"chat": chat})
    return bool(rows) and all(row["rests"] for row in rows)
