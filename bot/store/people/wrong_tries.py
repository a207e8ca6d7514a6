"""The wrong tries: secret numbers by ID number, person and hour; passwords by number and person."""

import sqlite3
from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.people import accounts, sign_ins
from domain.machine.changes import (
    ChangePassword,
    ClearWrongPasswords,
    ClearWrongSecrets,
    CountWrongPassword,
    CountWrongSecret,
    OpenNumber,
)
from domain.machine.records import Login, Tries


def load_tries(tx: Tx, digest: str, person: int, now: datetime) -> Tries:
    """Wrong secret numbers so far. The same look-ups whatever they find."""
    day = now.date().isoformat()
    row = tx.one("SELECT * FROM secret_tries WHERE id_digest = :digest", {"digest": digest})
    here = tx.one(
        "SELECT * FROM secret_tries_of_chats WHERE id_digest = :digest AND person = :person",
        {"digest": digest, "person": person},
    )
    new = tx.one(
        """SELECT count(*) AS n FROM secret_tries_of_chats
           WHERE id_digest = :digest AND day = :day AND newcomer = 1""",
        {"digest": digest, "day": day},
    )
    mine = tx.one(
        "SELECT wrong FROM secret_tries_by_person WHERE person = :person AND day = :day",
        {"person": person, "day": day},
    )
    all_of_us = tx.one(
        "SELECT wrong FROM secret_tries_by_hour WHERE hour = :hour", {"hour": _hour(now)}
    )
    return Tries(
        here["in_a_row"] if here else 0,
        row["ever"] if row else 0,
        by_person=mine["wrong"] if mine else 0,
        overall=all_of_us["wrong"] if all_of_us else 0,
        locked_until=_until(here),
        stranger=not sign_ins.is_known_anywhere(tx, person),
        tried_today=here is not None and here["day"] == day,
        newcomers=new["n"] if new else 0,
    )


def load_login(tx: Tx, id_number: str, digest: str, person: int) -> Login:
    """What an ID number leads to for this person."""
    row = tx.one(
        "SELECT * FROM password_tries WHERE id_digest = :digest AND person = :person",
        {"digest": digest, "person": person},
    )
    known = accounts.load_by_number(tx, id_number)
    stranger = not sign_ins.is_known(tx, person, known.id if known else 0)
    others = tx.one(
        "SELECT wrong FROM password_tries_of_strangers WHERE id_digest = :digest",
        {"digest": digest},
    )
    return Login(
        known,
        row["wrong"] if row else 0,
        _until(row),
        stranger=stranger,
        by_strangers=others["wrong"] if others else 0,
    )


def has_failed(tx: Tx, person: int, now: datetime) -> bool:
    """Whether a person's last try at some password, or one at a secret number today, was wrong."""
    password = tx.one(
        "SELECT 1 FROM password_tries WHERE person = :person AND wrong > 0 LIMIT 1",
        {"person": person},
    )
    secret = tx.one(
        "SELECT 1 FROM secret_tries_by_person WHERE day = :day AND person = :person",
        {"person": person, "day": now.date().isoformat()},
    )
    return password is not None or secret is not None


def _until(row: sqlite3.Row | None) -> datetime | None:
    return moment(row["locked_until"]) if row and row["locked_until"] else None


def count_secret(change: CountWrongSecret, context: ChangeContext) -> None:
    """A wrong secret number, for the ID number, the person and the hour."""
    digest, day = context.digest(change.id_number), context.now.date().isoformat()
    context.execute(
        """INSERT INTO secret_tries VALUES (:digest, 1, :day) ON CONFLICT (id_digest)
           DO UPDATE SET ever = secret_tries.ever + 1, day = :day""",
        digest=digest,
        day=day,
    )
    context.execute(
        """INSERT INTO secret_tries_of_chats VALUES (:digest, :chat, 1, :until, :day, :newcomer)
           ON CONFLICT (id_digest, person) DO UPDATE SET
             in_a_row = secret_tries_of_chats.in_a_row + 1, locked_until = :until, day = :day,
             newcomer = CASE WHEN secret_tries_of_chats.day = :day
               THEN secret_tries_of_chats.newcomer ELSE :newcomer END""",
        digest=digest,
        day=day,
        until=stamp(change.lock_until) if change.lock_until else None,
        newcomer=int(not sign_ins.is_known_anywhere(context.tx, context.chat)),
    )
    context.execute(
        """INSERT INTO secret_tries_by_person VALUES (:chat, :day, 1)
           ON CONFLICT (person, day)
           DO UPDATE SET wrong = secret_tries_by_person.wrong + 1""",
        day=day,
    )
    context.execute(
        """INSERT INTO secret_tries_by_hour VALUES (:hour, 1)
           ON CONFLICT (hour)
           DO UPDATE SET wrong = secret_tries_by_hour.wrong + 1""",
        hour=_hour(context.now),
    )


def _hour(now: datetime) -> str:
    """The hour in which wrong tries of everybody are counted."""
    return now.strftime("%Y-%m-%dT%H")


def clear_secrets(change: ClearWrongSecrets, context: ChangeContext) -> None:
    """This person's row of wrong secrets is over; the count of all ever stays."""
    context.execute(
        """UPDATE secret_tries_of_chats SET in_a_row = 0, locked_until = NULL
           WHERE id_digest = :digest AND person = :chat""",
        digest=context.digest(change.id_number),
    )


def count_password(change: CountWrongPassword, context: ChangeContext) -> None:
    """A wrong password for an ID number by this person, who may be a stranger to it."""
    digest, day = context.digest(change.id_number), context.now.date().isoformat()
    if change.by_stranger:
        context.execute(
            """INSERT INTO password_tries_of_strangers VALUES (:digest, 1, :day)
               ON CONFLICT (id_digest)
               DO UPDATE SET wrong = password_tries_of_strangers.wrong + 1, day = :day""",
            digest=digest,
            day=day,
        )
    context.execute(
        """INSERT INTO password_tries VALUES (:digest, :chat, 1, :until, :day)
           ON CONFLICT (id_digest, person)
           DO UPDATE SET wrong = password_tries.wrong + 1, locked_until = :until, day = :day""",
        digest=digest,
        day=day,
        until=stamp(change.lock_until) if change.lock_until else None,
    )


def clear_passwords(change: ClearWrongPasswords, context: ChangeContext) -> None:
    """The right password was given."""
    context.execute(
        "DELETE FROM password_tries WHERE id_digest = :digest AND person = :chat",
        digest=context.digest(change.id_number),
    )


def open_number(change: OpenNumber, context: ChangeContext) -> None:
    """All wrong tries on an ID number are forgiven."""
    digest = context.digest(change.id_number)
    context.execute("DELETE FROM secret_tries WHERE id_digest = :digest", digest=digest)
    context.execute("DELETE FROM secret_tries_of_chats WHERE id_digest = :digest", digest=digest)
    context.execute("DELETE FROM password_tries WHERE id_digest = :digest", digest=digest)
    _forgive_strangers(digest, context)


def forgive_strangers(change: ChangePassword, context: ChangeContext) -> None:
    """The password that strangers guessed at is another one now."""
    if known := accounts.load(context.tx, change.account):
        _forgive_strangers(context.digest(known.entry.id_number), context)


def _forgive_strangers(digest: str, context: ChangeContext) -> None:
    context.execute(
        "DELETE FROM password_tries_of_strangers WHERE id_digest = :digest", digest=digest
    )
