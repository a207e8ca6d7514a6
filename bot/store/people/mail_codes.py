"""The proofs by mail: codes that a letter brings, each for one purpose."""

import sqlite3
from datetime import datetime, timedelta

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.machine.changes import (
    ChangeAddress,
    ChangePassword,
    CloseAllSignIns,
    CloseSignInElsewhere,
    CountCodeTry,
    FreezeAccount,
    OpenMailCode,
    UseMailCode,
)
from domain.machine.records import MailCode


def load(tx: Tx, code: int) -> MailCode | None:
    """A proof by mail by its id."""
    row = tx.one("SELECT * FROM mail_codes WHERE id = :code", {"code": code})
    return _code_of(row) if row else None


def load_pending(tx: Tx, of: tuple[int, int], purpose: str, now: datetime) -> MailCode | None:
    """The newest open proof of an account that a chat asked for."""
    sql = """SELECT * FROM mail_codes
      WHERE account = :account AND purpose = :purpose AND chat = :chat
        AND used = 0 AND expires_at > :now ORDER BY opened_at DESC, id DESC LIMIT 1"""
    account, chat = of
    known = {"account": account, "chat": chat, "purpose": purpose, "now": stamp(now)}
    row = tx.one(sql, known)
    return _code_of(row) if row else None


def load_new_address(tx: Tx, account: int) -> MailCode | None:
    """The newest proof of another address than the account's proven one that is not void."""
    sql = """SELECT c.* FROM mail_codes c JOIN accounts a ON a.id = c.account
      WHERE c.account = :account AND c.purpose = 'confirm' AND c.used = 0
        AND a.confirmed_at IS NOT NULL AND lower(c.email) <> lower(a.email)
      ORDER BY c.opened_at DESC, c.id DESC LIMIT 1"""
    row = tx.one(sql, {"account": account})
    return _code_of(row) if row else None


def _code_of(row: sqlite3.Row) -> MailCode:
    return MailCode(
        id=row["id"],
        account=row["account"],
        email=row["email"],
        chat=row["chat"],
        expires=moment(row["expires_at"]),
        used=bool(row["used"]),
        tries=row["tries"],
    )


def load_chat(tx: Tx, account: int, purpose: str) -> int:
    """The chat that asked for the newest proof of an account; 0 for none."""
    sql = """SELECT chat FROM mail_codes WHERE account = :account AND purpose = :purpose
      ORDER BY opened_at DESC, id DESC LIMIT 1"""
    row = tx.one(sql, {"account": account, "purpose": purpose})
    return int(row["chat"]) if row else 0


def count_opened(tx: Tx, account: int, purpose: str, now: datetime) -> int:
    """Proofs opened for an account in the last 24 hours."""
    sql = """SELECT count(*) AS n FROM mail_codes
      WHERE account = :account AND purpose = :purpose
        AND opened_at > :since AND opened_at <= :until"""
    row = tx.one(sql, {"account": account, "purpose": purpose, **_day(now)})
    return int(row["n"]) if row else 0


def _day(now: datetime) -> dict[str, int]:
    """The last 24 hours; what lies hours ahead was opened before a clock was set back."""
    return {"since": stamp(now - timedelta(days=1)), "until": stamp(now + timedelta(hours=1))}


def open_code(change: OpenMailCode, context: ChangeContext) -> None:
    """A new proof; older ones of the same account and purpose are void, if need be of this chat."""
    context.execute(
        """UPDATE mail_codes SET used = 1 WHERE account = :account AND purpose = :purpose
           AND (chat = :chat OR :by_anybody = 0)""",
        account=change.account,
        purpose=change.purpose,
        by_anybody=int(change.by_anybody),
    )
    context.execute(
        """INSERT INTO mail_codes (id, purpose, account, email, chat, opened_at, expires_at)
           VALUES (:id, :purpose, :account, :email, :chat, :now, :expires)""",
        id=change.id,
        purpose=change.purpose,
        account=change.account,
        email=change.email,
        expires=stamp(change.expires),
    )


def renew_unsent(tx: Tx, code: int, now: datetime) -> None:
    """A proof that ran out before its letter left lasts from now on as long as it would have."""
    tx.execute(
        """UPDATE mail_codes SET expires_at = :now + (expires_at - opened_at), opened_at = :now
           WHERE id = :code AND used = 0 AND expires_at <= :now""",
        {"code": code, "now": stamp(now)},
    )


def count_try(change: CountCodeTry, context: ChangeContext) -> None:
    """A wrong code was typed."""
    context.execute("UPDATE mail_codes SET tries = tries + 1 WHERE id = :id", id=change.id)


def use_code(change: UseMailCode, context: ChangeContext) -> None:
    """The proof is used up."""
    context.execute("UPDATE mail_codes SET used = 1 WHERE id = :id", id=change.id)


def void_recovery(
    change: ChangePassword | CloseAllSignIns | CloseSignInElsewhere, context: ChangeContext
) -> None:
    """Codes and links for a new password or beside one are void; the own address's is good."""
    context.execute(
        """UPDATE mail_codes SET used = 1
           WHERE account = :account AND purpose IN ('chat', 'recover', 'signin')""",
        account=change.account,
    )


def void_new_address(
    change: ChangePassword | CloseAllSignIns | CloseSignInElsewhere | FreezeAccount,
    context: ChangeContext,
) -> None:
    """Another address that was asked for is waited for no more: whoever asked had a proof that is
    over now.
    """
    context.execute(
        """UPDATE mail_codes SET used = 1 WHERE account = :account AND purpose = 'confirm'
           AND lower(email) <> (SELECT lower(email) FROM accounts WHERE id = :account)""",
        account=change.account,
    )


def void_codes(change: ChangeAddress, context: ChangeContext) -> None:
    """All codes of the account are void.

    Those for a new password as well: the former mailbox may be why the address is changed.
    """
    context.execute(
        "UPDATE mail_codes SET used = 1 WHERE account = :account", account=change.account
    )
