"""The links in letters to the page of a result: issued with the letter, opened by an answer."""

import sqlite3
from dataclasses import KW_ONLY, dataclass
from datetime import datetime, timedelta

from bot.store.engine.store import Tx
from bot.store.engine.times import day, moment, stamp
from bot.store.people import accounts, entries
from bot.store.people.entries import WITH_ADDRESS
from domain.mail.pages.records import GOOD_FOR, ResultPage

DAY, HOUR = timedelta(days=1), timedelta(hours=1)


@dataclass(frozen=True)
class NewPage:
    """A link that a letter is about to carry; `id` is the number of the letter's row."""

    id: int
    account: int
    _: KW_ONLY
    result: int
    email: str


def issue(tx: Tx, page: NewPage | None, now: datetime) -> None:
    """Keep a letter's link, if it has one; one that it was written with before stays as it is."""
    if page is None:
        return
    tx.execute(
        """INSERT INTO result_pages (id, account, result, email, issued_at, expires_at)
           VALUES (:id, :account, :result, :email, :now, :expires) ON CONFLICT (id) DO NOTHING""",
        {**vars(page), "now": stamp(now), "expires": stamp(now + GOOD_FOR)},
    )


def load(tx: Tx, page: int, now: datetime) -> ResultPage | None:
    """A link by its number, with what answers it."""
    row = tx.one(
        """SELECT p.*, e.id AS entry, e.first_name, e.birth_date FROM result_pages p
           JOIN accounts a ON a.id = p.account JOIN entries e ON e.id = a.entry WHERE p.id = :id""",
        {"id": page},
    )
    return _page_of(tx, row, now) if row else None


def _page_of(tx: Tx, row: sqlite3.Row, now: datetime) -> ResultPage:
    return ResultPage(
        id=row["id"],
        account=row["account"],
        result=row["result"],
        email=row["email"],
        issued=moment(row["issued_at"]),
        expires=moment(row["expires_at"]),
        opened=moment(row["opened_at"]) if row["opened_at"] is not None else None,
        born=None if _has_twin(tx, row) else day(row["birth_date"] or None),
        tries=row["tries"],
        of_account=_tries_at(tx, row["account"], now),
        overall=_tries_of_all(tx, now),
    )


def _has_twin(tx: Tx, row: sqlite3.Row) -> bool:
    """Whether somebody else at the address was born on that day, so that it tells nobody apart."""
    alike = tx.one(
        f"""SELECT 1 FROM entries e WHERE {WITH_ADDRESS} AND birth_date = :born
           AND first_name <> :name LIMIT 1""",
        {"email": row["email"].lower(), "born": row["birth_date"], "name": row["first_name"]},
    )
    if alike:
        return True
    there = (each.entry for each in accounts.load_confirmed(tx, row["email"]))
    others = (each.id for each in there if each.first_name != row["first_name"])
    proofs = (entries.load_proof(tx, each) for each in others)
    return any(str(each.born) == row["birth_date"] for each in proofs if each)


def _tries_at(tx: Tx, account: int, now: datetime) -> int:
    row = tx.one(
        """SELECT coalesce(sum(tries), 0) AS n FROM result_pages
           WHERE account = :account AND tried_at > :since""",
        {"account": account, "since": stamp(now - DAY)},
    )
    return int(row["n"]) if row else 0


def _tries_of_all(tx: Tx, now: datetime) -> int:
    row = tx.one(
        "SELECT coalesce(sum(tries), 0) AS n FROM result_pages WHERE tried_at > :since",
        {"since": stamp(now - HOUR)},
    )
    return int(row["n"]) if row else 0


def begin_hour(tx: Tx, page: int, now: datetime) -> None:
    """It was answered for the first time."""
    tx.execute(
        "UPDATE result_pages SET opened_at = :now WHERE id = :id AND opened_at IS NULL",
        {"id": page, "now": stamp(now)},
    )


def count_try(tx: Tx, page: int, now: datetime) -> None:
    """A wrong answer."""
    tx.execute(
        "UPDATE result_pages SET tries = tries + 1, tried_at = :now WHERE id = :id",
        {"id": page, "now": stamp(now)},
    )


def forget_old(tx: Tx, before: datetime, limit: int) -> int:
    """Those whose time was over before."""
    tx.execute(
        """DELETE FROM result_pages WHERE id IN (
             SELECT id FROM result_pages WHERE expires_at < :before LIMIT :slice)""",
        {"before": stamp(before), "slice": limit},
    )
    return tx.changed
