"""The sign-ins: which chats have opened which accounts, and how lately."""

from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.people.accounts import ACCOUNT_ROWS, account_of
from domain.machine.changes import (
    ChangePassword,
    CloseAllSignIns,
    CloseSignIn,
    GivePassword,
    OpenSignIn,
)
from domain.machine.records import SignIn


def load_of_chat(tx: Tx, chat: int, idle_before: int, stale_before: int) -> tuple[SignIn, ...]:
    """A chat's sign-ins, oldest first, but to frozen accounts. Both limits are stamps."""
    sql = f"""SELECT s.seen_at, s.given_at, {ACCOUNT_ROWS} JOIN sign_ins s ON s.account = a.id
      WHERE s.chat = :chat AND a.frozen_at IS NULL ORDER BY s.opened_at, a.id"""
    return tuple(
        SignIn(
            account_of(row),
            idle=row["seen_at"] <= idle_before,
            fresh=row["given_at"] > stale_before and row["seen_at"] > idle_before,
        )
        for row in tx.execute(sql, {"chat": chat})
    )


def load_chats(tx: Tx, account: int) -> tuple[int, ...]:
    """The chats signed in to an account."""
    sql = "SELECT chat FROM sign_ins WHERE account = :account ORDER BY chat"
    return tuple(row["chat"] for row in tx.execute(sql, {"account": account}))


def load_hearers(tx: Tx, chat: int) -> list[bool]:
    """For each account the chat is signed in to, whether it wants news."""
    sql = """SELECT a.news FROM sign_ins s JOIN accounts a ON a.id = s.account
      WHERE s.chat = :chat"""
    return [bool(row["news"]) for row in tx.execute(sql, {"chat": chat})]


def touch_shown(tx: Tx, chat: int, now: datetime, idle_before: int) -> None:
    """Whoever uses the chat keeps the sign-in shown from falling idle; an idle one stays so."""
    tx.execute(
        """UPDATE sign_ins SET seen_at = :now WHERE chat = :chat AND seen_at > :idle
           AND account = (SELECT shown FROM chats WHERE id = :chat)""",
        {"chat": chat, "now": stamp(now), "idle": idle_before},
    )


def open_sign_in(change: OpenSignIn, context: ChangeContext) -> None:
    """The chat is signed in to an account."""
    context.execute(
        """INSERT INTO sign_ins VALUES (:chat, :account, :now, :now, :now)
           ON CONFLICT (chat, account) DO UPDATE SET seen_at = :now, given_at = :now""",
        account=change.account,
    )


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


def close_others(change: ChangePassword, context: ChangeContext) -> None:
    """Every other chat is signed out: it may be whom the new password keeps out."""
    context.execute(
        "DELETE FROM sign_ins WHERE account = :account AND chat <> :chat", account=change.account
    )
