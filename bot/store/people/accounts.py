"""The accounts: an entry's login, its address and what its candidate wishes."""

import sqlite3

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.people import entries
from bot.store.people.entries import ENTRY_COLUMNS, entry_of
from domain.machine.changes import (
    AllowStatementByMail,
    ChangeAddress,
    ChangePassword,
    CloseAccount,
    CloseAllSignIns,
    CloseSignInElsewhere,
    ConfirmAddress,
    OpenAccount,
    SetLanguage,
    SetNews,
)
from domain.machine.records import Account, Entry
from domain.mail.inviting.audience import MOST_ENTRIES
from domain.mail.talks.changes import SpeakLanguage

ACCOUNT_ROWS = f"""
  a.id, a.email, a.confirmed_at, a.news, a.language, a.password_version, a.statement_by_mail,
  a.held, a.frozen_at, a.vouched, a.readdressed_at, a.password_hash <> '' AS has_password,
  {ENTRY_COLUMNS} FROM accounts a JOIN entries e ON e.id = a.entry
"""

SHOWN = "a.held = 0 AND a.frozen_at IS NULL"
"""What an account `a` must be for its result to be read, sent or announced."""


def account_of(row: sqlite3.Row) -> Account:
    """An account from a row that selects `ACCOUNT_ROWS`."""
    since = row["readdressed_at"]
    return Account(
        id=row["id"],
        entry=entry_of(row),
        email=row["email"],
        confirmed=row["confirmed_at"] is not None,
        news=bool(row["news"]),
        language=row["language"],
        password_version=row["password_version"],
        statement_by_mail=bool(row["statement_by_mail"]),
        held=bool(row["held"]),
        frozen=row["frozen_at"] is not None,
        vouched=bool(row["vouched"]),
        has_password=bool(row["has_password"]),
        readdressed=None if since is None else moment(since),
    )


def load(tx: Tx, account: int) -> Account | None:
    """An account by its id."""
    row = tx.one(f"SELECT {ACCOUNT_ROWS} WHERE a.id = :account", {"account": account})
    return account_of(row) if row else None


def load_by_number(tx: Tx, id_number: str) -> Account | None:
    """The account on an ID number's entry."""
    row = tx.one(f"SELECT {ACCOUNT_ROWS} WHERE e.id_number = :number", {"number": id_number})
    return account_of(row) if row else None


def load_on(tx: Tx, entry: int) -> Account | None:
    """The account on an entry."""
    row = tx.one(f"SELECT {ACCOUNT_ROWS} WHERE a.entry = :entry", {"entry": entry})
    return account_of(row) if row else None


def load_confirmed(tx: Tx, email: str) -> tuple[Account, ...]:
    """The accounts whose confirmed address this is, in whatever case it is written."""
    sql = f"""SELECT {ACCOUNT_ROWS} WHERE a.email = :email COLLATE NOCASE
      AND a.confirmed_at IS NOT NULL AND a.frozen_at IS NULL ORDER BY a.id"""
    return tuple(account_of(row) for row in tx.execute(sql, {"email": email}))


def people_at(tx: Tx, email: str) -> tuple[Entry, ...]:
    """Whom a mailbox stands for: by their accounts, and by the centre's entries; of very many
    entries the first.
    """
    known = tuple(each.entry for each in load_confirmed(tx, email))
    return (*known, *entries.load_at(tx, email, MOST_ENTRIES + 1))


def load_in_chat(tx: Tx, chat: int) -> tuple[Account, ...]:
    """The accounts that a chat is signed in to."""
    sql = f"""SELECT {ACCOUNT_ROWS} JOIN sign_ins s ON s.account = a.id
      WHERE s.chat = :chat ORDER BY a.id"""
    return tuple(account_of(row) for row in tx.execute(sql, {"chat": chat}))


def exists_on(tx: Tx, entry: int) -> bool:
    """Whether an entry has an account."""
    return tx.one("SELECT 1 FROM accounts WHERE entry = :entry", {"entry": entry}) is not None


def load_password_hash(tx: Tx, account: int) -> tuple[str, int] | None:
    """An account's password hash, and the version by which a change since is noticed."""
    sql = "SELECT password_hash, password_version FROM accounts WHERE id = :account"
    row = tx.one(sql, {"account": account})
    return (row["password_hash"], row["password_version"]) if row else None


def open_account(change: OpenAccount, context: ChangeContext) -> None:
    """A new account on an entry."""
    context.execute(
        """INSERT INTO accounts (id, entry, email, password_hash, password_version, terms_version,
             terms_at, news, language, opened_at, held)
           VALUES (:id, :entry, :email,
             COALESCE((SELECT password_hash FROM accounts WHERE id = :like), :hash), 1, :terms,
             :terms_at, :news, :language, :now, :held)""",
        id=change.account,
        entry=change.entry,
        email=change.email,
        hash=change.password_hash,
        terms=change.terms_version,
        terms_at=stamp(change.terms_at),
        news=change.news,
        held=change.held,
        like=change.like,
        language=change.language,
    )


def set_language(change: SetLanguage, context: ChangeContext) -> None:
    """The accounts that the chat is signed in to speak this language."""
    context.execute(
        """UPDATE accounts SET language = :language
           WHERE id IN (SELECT account FROM sign_ins WHERE chat = :chat)""",
        language=change.language,
    )


def speak(change: SpeakLanguage, context: ChangeContext) -> None:
    """The account speaks this language, whatever its chats do."""
    context.execute(
        "UPDATE accounts SET language = :language WHERE id = :account",
        language=change.language,
        account=change.account,
    )


def confirm_address(change: ConfirmAddress, context: ChangeContext) -> None:
    """The address is proven to be theirs."""
    context.execute(
        "UPDATE accounts SET confirmed_at = :now WHERE id = :account", account=change.account
    )


def change_address(change: ChangeAddress, context: ChangeContext) -> None:
    """Another address, not proven yet; what was proven with the former is void."""
    context.execute(
        """UPDATE accounts SET email = :email, confirmed_at = NULL,
             password_version = password_version + 1, readdressed_at = :now
           WHERE id = :account""",
        email=change.email,
        account=change.account,
    )


def change_password(change: ChangePassword, context: ChangeContext) -> None:
    """Another password, whose version voids what relied on the former."""
    context.execute(
        """UPDATE accounts SET password_hash = :hash, password_version = password_version + 1
           WHERE id = :account""",
        hash=change.password_hash,
        account=change.account,
    )


def void_proofs(change: CloseAllSignIns | CloseSignInElsewhere, context: ChangeContext) -> None:
    """What was proven for the account, by password or code, is void."""
    context.execute(
        "UPDATE accounts SET password_version = password_version + 1 WHERE id = :account",
        account=change.account,
    )


def set_news(change: SetNews, context: ChangeContext) -> None:
    """Whether news are wanted."""
    context.execute(
        "UPDATE accounts SET news = :wanted WHERE id = :account",
        wanted=change.wanted,
        account=change.account,
    )


def allow_statement(change: AllowStatementByMail, context: ChangeContext) -> None:
    """Whether statements may go out by mail."""
    context.execute(
        "UPDATE accounts SET statement_by_mail = :allowed WHERE id = :account",
        allowed=change.allowed,
        account=change.account,
    )


def close_account(change: CloseAccount, context: ChangeContext) -> None:
    """The account goes, and with it what hangs on it."""
    context.execute("DELETE FROM accounts WHERE id = :account", account=change.account)
