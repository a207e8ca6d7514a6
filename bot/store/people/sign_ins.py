"""The sign-ins: which chats have opened which accounts, and how lately."""

import sqlite3
from datetime import datetime
from functools import partial

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams.releases import load_openings
from bot.store.people.accounts import ACCOUNT_ROWS, account_of
from domain.conversations.signed_in.lasting import (
    Releases,
    SignInLimits,
    SignInTimes,
    is_asleep,
    is_fresh,
    is_kept,
)
from domain.machine.changes import (
    ChangePassword,
    CloseAllSignIns,
    CloseSignIn,
    CloseSignInElsewhere,
    GivePassword,
    HideAccounts,
    KeepSignIn,
    OpenSignIn,
)
from domain.machine.records import SignedInChat, SignIn

ANOTHER = "SELECT 1 FROM sign_ins o WHERE o.chat = :chat AND o.account <> :account"


def load_of_chat(tx: Tx, chat: int, limits: SignInLimits, now: datetime) -> tuple[SignIn, ...]:
    """A chat's sign-ins, oldest first, but to frozen accounts."""
    sql = f"""SELECT s.seen_at, s.given_at, s.kept, {ACCOUNT_ROWS}
      JOIN sign_ins s ON s.account = a.id
      WHERE s.chat = :chat AND a.frozen_at IS NULL ORDER BY s.opened_at, a.id"""
    rows = tx.execute(sql, {"chat": chat})
    return tuple(_sign_in(tx, row, limits, now) for row in rows)


def _sign_in(tx: Tx, row: sqlite3.Row, limits: SignInLimits, now: datetime) -> SignIn:
    idle, times = _is_asleep(tx, row, limits, now), _times(row)
    fresh = is_fresh(times, limits, now) and not idle
    return SignIn(account_of(row), idle, fresh, kept=is_kept(times, _releases(tx, row), now))


def _is_asleep(tx: Tx, row: sqlite3.Row, limits: SignInLimits, now: datetime) -> bool:
    return is_asleep(_times(row), limits, _releases(tx, row), now)


def _releases(tx: Tx, row: sqlite3.Row) -> Releases:
    return partial(load_openings, tx, row["entry"])


def _times(row: sqlite3.Row) -> SignInTimes:
    return SignInTimes(moment(row["seen_at"]), moment(row["given_at"]), bool(row["kept"]))


def load_chats(tx: Tx, account: int) -> tuple[int, ...]:
    """The chats signed in to an account."""
    sql = "SELECT chat FROM sign_ins WHERE account = :account ORDER BY chat"
    return tuple(row["chat"] for row in tx.execute(sql, {"account": account}))


def shows(tx: Tx, chat: int, account: int) -> bool:
    """Whether a chat is signed in to an account that is not frozen."""
    sql = """SELECT 1 FROM sign_ins s JOIN accounts a ON a.id = s.account
      WHERE s.chat = :chat AND s.account = :account AND a.frozen_at IS NULL"""
    return tx.one(sql, {"chat": chat, "account": account}) is not None


def load_held(tx: Tx, chat: int) -> tuple[int, ...]:
    """The accounts that a chat is or was signed in to."""
    sql = """SELECT account FROM sign_ins WHERE chat = :chat
      UNION SELECT account FROM known_chats WHERE chat = :chat"""
    return tuple(row["account"] for row in tx.execute(sql, {"chat": chat}))


def load_of_account(
    tx: Tx, account: int, limits: SignInLimits, now: datetime
) -> tuple[SignedInChat, ...]:
    """The chats signed in to an account with their times, the one signed in longest first."""
    sql = """SELECT s.chat, s.opened_at, s.seen_at, s.given_at, s.kept, a.entry
      FROM sign_ins s JOIN accounts a ON a.id = s.account
      WHERE s.account = :account ORDER BY s.opened_at, s.chat"""
    return tuple(
        SignedInChat(
            chat=row["chat"],
            since=moment(row["opened_at"]),
            seen=moment(row["seen_at"]),
            asleep=_is_asleep(tx, row, limits, now),
            kept=is_kept(_times(row), _releases(tx, row), now),
        )
        for row in tx.execute(sql, {"account": account})
    )


def load_hearers(tx: Tx, chat: int) -> list[bool]:
    """For each account the chat is signed in to, whether it wants news; but who is at rest."""
    sql = """SELECT a.news FROM sign_ins s JOIN accounts a ON a.id = s.account
      JOIN entries e ON e.id = a.entry WHERE s.chat = :chat AND e.rests = 0"""
    return [bool(row["news"]) for row in tx.execute(sql, {"chat": chat})]


def keep_awake(tx: Tx, chat: int, shown: SignIn | None, now: datetime) -> None:
    """Whoever uses the chat keeps the sign-in shown awake; one that is asleep stays so."""
    if shown and not shown.idle:
        sql = "UPDATE sign_ins SET seen_at = :now WHERE chat = :chat AND account = :account"
        tx.execute(sql, {"chat": chat, "account": shown.account.id, "now": stamp(now)})


def open_sign_in(change: OpenSignIn, context: ChangeContext) -> None:
    """The chat is signed in to an account; beside another one neither stays open."""
    context.execute(
        """INSERT INTO sign_ins (chat, account, opened_at, seen_at, given_at)
           VALUES (:chat, :account, :now, :now, :now)
           ON CONFLICT (chat, account) DO UPDATE SET seen_at = :now, given_at = :now""",
        account=change.account,
    )
    context.execute(
        f"UPDATE sign_ins SET kept = 0 WHERE chat = :chat AND EXISTS ({ANOTHER})",
        account=change.account,
    )


def keep(change: KeepSignIn, context: ChangeContext) -> None:
    """The sign-in stays open, if the chat has no other, or no longer."""
    context.execute(
        f"""UPDATE sign_ins SET kept = CASE WHEN EXISTS ({ANOTHER}) THEN 0 ELSE :kept END
            WHERE chat = :chat AND account = :account""",
        account=change.account,
        kept=int(change.kept),
    )


def end_keeping(change: HideAccounts, context: ChangeContext) -> None:
    """Another person holds the phone."""
    context.execute("UPDATE sign_ins SET kept = 0 WHERE chat = :chat")


def is_known(tx: Tx, chat: int, account: int) -> bool:
    """Whether a chat is or was once signed in to an account."""
    sql = "SELECT 1 FROM known_chats WHERE chat = :chat AND account = :account"
    return tx.one(sql, {"chat": chat, "account": account}) is not None


def is_known_anywhere(tx: Tx, chat: int) -> bool:
    """Whether a chat is or was once signed in to any account."""
    return tx.one("SELECT 1 FROM known_chats WHERE chat = :chat", {"chat": chat}) is not None


def know(change: OpenSignIn, context: ChangeContext) -> None:
    """The chat is no stranger to the account from now on, signed out or not."""
    context.execute(
        """INSERT INTO known_chats VALUES (:chat, :account, :now)
           ON CONFLICT (chat, account) DO NOTHING""",
        account=change.account,
    )


def forget_others(change: ChangePassword | CloseAllSignIns, context: ChangeContext) -> None:
    """Every other chat is a stranger again: it may be whom the owner keeps out."""
    context.execute(
        "DELETE FROM known_chats WHERE account = :account AND chat <> :chat",
        account=change.account,
    )


def give_password(change: GivePassword, context: ChangeContext) -> None:
    """The password was given again, so that the sign-in is fresh."""
    context.execute(
        """UPDATE sign_ins SET seen_at = :now, given_at = :now
           WHERE chat = :chat AND account = :account""",
        account=change.account,
    )


def close_sign_in(change: CloseSignIn, context: ChangeContext) -> None:
    """The chat signs out of an account."""
    context.execute(
        "DELETE FROM sign_ins WHERE chat = :chat AND account = :account", account=change.account
    )


def close_all(change: CloseAllSignIns, context: ChangeContext) -> None:
    """Every chat is signed out of an account."""
    context.execute("DELETE FROM sign_ins WHERE account = :account", account=change.account)


def close_elsewhere(change: CloseSignInElsewhere, context: ChangeContext) -> None:
    """Another chat is signed out of an account, and a stranger to it again."""
    for table in ("sign_ins", "known_chats"):
        context.execute(
            f"DELETE FROM {table} WHERE account = :account AND chat = :elsewhere",
            account=change.account,
            elsewhere=change.elsewhere,
        )


def close_others(change: ChangePassword, context: ChangeContext) -> None:
    """Every other chat is signed out: it may be whom the new password keeps out."""
    context.execute(
        "DELETE FROM sign_ins WHERE account = :account AND chat <> :chat", account=change.account
    )
