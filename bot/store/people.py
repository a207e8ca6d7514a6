"""Reads of entries, accounts, sign-ins and wrong tries."""

import sqlite3
from datetime import date, datetime, timedelta

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.machine.records import Account, Entry, Login, MailCode, SignIn, Tries

_ENTRY = """
  e.id AS entry, e.id_number, e.first_name, e.family_name, e.email AS imported_email, e.exam,
  e.delivery, e.session, e.exam_date, e.results_from, e.results_by, e.language AS entry_language
"""
_ACCOUNT = f"""
  a.id, a.email, a.confirmed_at, a.news, a.language, a.password_version, a.statement_by_mail,
  {_ENTRY} FROM accounts a JOIN entries e ON e.id = a.entry
"""


def entry_of(row: sqlite3.Row) -> Entry:
    """An entry from a row that selects `_ENTRY`."""
    return Entry(
        row["entry"],
        row["id_number"],
        row["first_name"],
        row["family_name"],
        row["imported_email"],
        row["exam"],
        row["delivery"],
        row["session"],
        date.fromisoformat(row["exam_date"]),
        date.fromisoformat(row["results_from"]),
        date.fromisoformat(row["results_by"]),
        row["entry_language"],
    )


def _account_of(row: sqlite3.Row) -> Account:
    return Account(
        row["id"],
        entry_of(row),
        row["email"],
        row["confirmed_at"] is not None,
        bool(row["news"]),
        row["language"],
        row["password_version"],
        bool(row["statement_by_mail"]),
    )


def entry(tx: Tx, entry: int) -> Entry | None:
    """An entry by its id."""
    row = tx.one(f"SELECT {_ENTRY} FROM entries e WHERE e.id = :entry", {"entry": entry})
    return entry_of(row) if row else None


def entry_of_result(tx: Tx, result: int) -> Entry | None:
    """The entry whose result it is."""
    sql = f"SELECT {_ENTRY} FROM results r JOIN entries e ON e.id = r.entry WHERE r.id = :result"
    row = tx.one(sql, {"result": result})
    return entry_of(row) if row else None


def entry_with_secret(tx: Tx, id_number: str) -> tuple[Entry, str] | None:
    """An entry by its ID number, with the keyed hash of its secret number."""
    sql = f"SELECT {_ENTRY}, e.secret_hash FROM entries e WHERE e.id_number = :number"
    row = tx.one(sql, {"number": id_number})
    return (entry_of(row), row["secret_hash"]) if row else None


def secret_hash(tx: Tx, entry: int) -> str:
    """The keyed hash of an entry's secret number, "" for no entry."""
    row = tx.one("SELECT secret_hash FROM entries WHERE id = :entry", {"entry": entry})
    return row["secret_hash"] if row else ""


def taken(tx: Tx, entry: int) -> bool:
    """Whether an entry has an account."""
    return tx.one("SELECT 1 FROM accounts WHERE entry = :entry", {"entry": entry}) is not None


def account(tx: Tx, account: int) -> Account | None:
    """An account by its id."""
    row = tx.one(f"SELECT {_ACCOUNT} WHERE a.id = :account", {"account": account})
    return _account_of(row) if row else None


def account_of_number(tx: Tx, id_number: str) -> Account | None:
    """The account on an ID number's entry."""
    row = tx.one(f"SELECT {_ACCOUNT} WHERE e.id_number = :number", {"number": id_number})
    return _account_of(row) if row else None


def accounts_at(tx: Tx, email: str) -> tuple[Account, ...]:
    """The accounts whose confirmed address this is, in whatever case it is written."""
    sql = f"""SELECT {_ACCOUNT} WHERE a.email = :email COLLATE NOCASE
      AND a.confirmed_at IS NOT NULL ORDER BY a.id"""
    return tuple(_account_of(row) for row in tx.execute(sql, {"email": email}))


def password_hash(tx: Tx, account: int) -> tuple[str, int] | None:
    """An account's password hash, and the version by which a change since is noticed."""
    sql = "SELECT password_hash, password_version FROM accounts WHERE id = :account"
    row = tx.one(sql, {"account": account})
    return (row["password_hash"], row["password_version"]) if row else None


def sign_ins(tx: Tx, chat: int, idle_before: int, stale_before: int) -> tuple[SignIn, ...]:
    """A chat's sign-ins, oldest first. Both limits are stamps."""
    sql = f"""SELECT s.seen_at, s.given_at, {_ACCOUNT} JOIN sign_ins s ON s.account = a.id
      WHERE s.chat = :chat ORDER BY s.opened_at, a.id"""
    return tuple(
        SignIn(
            _account_of(row),
            idle=row["seen_at"] <= idle_before,
            fresh=row["given_at"] > stale_before and row["seen_at"] > idle_before,
        )
        for row in tx.execute(sql, {"chat": chat})
    )


def chats_of(tx: Tx, account: int) -> tuple[int, ...]:
    """The chats signed in to an account."""
    sql = "SELECT chat FROM sign_ins WHERE account = :account ORDER BY chat"
    return tuple(row["chat"] for row in tx.execute(sql, {"account": account}))


def tries(tx: Tx, digest: str, person: int, now: datetime) -> Tries:
    """Wrong secret numbers so far. The same three look-ups whatever they find."""
    row = tx.one("SELECT * FROM secret_tries WHERE id_digest = :digest", {"digest": digest})
    mine = tx.one(
        "SELECT wrong FROM secret_tries_by_person WHERE person = :person AND day = :day",
        {"person": person, "day": now.date().isoformat()},
    )
    all_of_us = tx.one(
        "SELECT wrong FROM secret_tries_by_hour WHERE hour = :hour", {"hour": hour(now)}
    )
    return Tries(
        row["in_a_row"] if row else 0,
        row["ever"] if row else 0,
        mine["wrong"] if mine else 0,
        all_of_us["wrong"] if all_of_us else 0,
        _until(row),
    )


def hour(now: datetime) -> str:
    """The hour in which wrong tries of everybody are counted."""
    return now.strftime("%Y-%m-%dT%H")


def _until(row: sqlite3.Row | None) -> datetime | None:
    return moment(row["locked_until"]) if row and row["locked_until"] else None


def login(tx: Tx, id_number: str, digest: str, person: int) -> Login:
    """What an ID number leads to for this person."""
    row = tx.one(
        "SELECT * FROM password_tries WHERE id_digest = :digest AND person = :person",
        {"digest": digest, "person": person},
    )
    known = account_of_number(tx, id_number)
    return Login(known, row["wrong"] if row else 0, _until(row))


def mail_code(tx: Tx, code: int) -> MailCode | None:
    """A proof by mail by its id."""
    row = tx.one("SELECT * FROM mail_codes WHERE id = :code", {"code": code})
    return _code_of(row) if row else None


def pending_code(tx: Tx, account: int, purpose: str, now: datetime) -> MailCode | None:
    """The newest open proof of an account."""
    sql = """SELECT * FROM mail_codes WHERE account = :account AND purpose = :purpose
      AND used = 0 AND expires_at > :now ORDER BY opened_at DESC LIMIT 1"""
    row = tx.one(sql, {"account": account, "purpose": purpose, "now": stamp(now)})
    return _code_of(row) if row else None


def _code_of(row: sqlite3.Row) -> MailCode:
    return MailCode(
        row["id"],
        row["account"],
        row["email"],
        row["chat"],
        moment(row["expires_at"]),
        bool(row["used"]),
        row["tries"],
    )


def codes_opened(tx: Tx, account: int, purpose: str, now: datetime) -> int:
    """Proofs opened for an account in the last 24 hours."""
    sql = """SELECT count(*) AS n FROM mail_codes
      WHERE account = :account AND purpose = :purpose AND opened_at > :since"""
    since = stamp(now - timedelta(days=1))
    row = tx.one(sql, {"account": account, "purpose": purpose, "since": since})
    return int(row["n"]) if row else 0
