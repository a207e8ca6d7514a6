"""The Statements that were handed out: by their codes and by the bytes of their files."""

import json
import sqlite3
from dataclasses import dataclass, field
from datetime import datetime

from bot.keys import Keys, SealBrokenError
from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp

SEAL = "papers"
OWN = 0  # the share of a paper that its candidate got
STANDS, CORRECTED, WITHDRAWN = "stands", "corrected", "withdrawn"


@dataclass(frozen=True, kw_only=True)
class Printing:
    """What is to be printed: a result version in a language, for its candidate or a share.

    A name that is put right makes another paper: checking the one never tells of the other.
    """

    result: int
    language: str
    candidate: str = field(repr=False)
    session: str
    share: int = OWN


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One that is known; `code`, `candidate` and `session` are "" once its candidate is erased, and
    where they are sealed under a master key that is lost: another one is made then.
    """

    id: int
    result: int | None
    language: str
    share: int
    made_at: datetime
    code: str = field(default="", repr=False)
    candidate: str = field(default="", repr=False)
    session: str = ""
    left_as: str = ""
    revoked: bool = False
    expires: datetime | None = None


def load(tx: Tx, keys: Keys, wanted: Printing) -> Paper | None:
    """The paper that was made for this printing before."""
    sql = "SELECT * FROM papers WHERE result = :result AND language = :of AND share = :share"
    params = {"result": wanted.result, "of": wanted.language, "share": wanted.share}
    said = wanted.candidate, wanted.session
    known = (_paper_of(row, keys) for row in tx.execute(sql, params))
    return next((each for each in known if (each.candidate, each.session) == said), None)


def make(tx: Tx, keys: Keys, wanted: Printing, now: datetime) -> Paper:
    """The paper of this printing, made where there is none yet: its code is committed with it."""
    tx.hold(f"result:{wanted.result}")
    if known := load(tx, keys, wanted):
        return known
    code = keys.fresh_code()
    said = {"code": code, "candidate": wanted.candidate, "session": wanted.session}
    tx.execute(
        """INSERT INTO papers (id, code, result, language, share, sealed, made_at, expires_at)
           VALUES (:id, :code, :result, :language, :share, :sealed, :now,
             (SELECT expires_at FROM shares WHERE id = :share))""",
        {
            "id": take_number(tx),
            "code": keys.of_code(code)[0],
            "result": wanted.result,
            "language": wanted.language,
            "share": wanted.share,
            "sealed": keys.seal(json.dumps(said).encode(), SEAL),
            "now": stamp(now),
        },
    )
    made = load(tx, keys, wanted)
    assert made is not None  # noqa: S101 (inserted above)
    return made


def note_file(tx: Tx, paper: int, digest: str, now: datetime) -> None:
    """A file of a paper is about to leave; the same file again is the same row."""
    tx.execute(
        """INSERT INTO paper_files (digest, paper, at) VALUES (:digest, :paper, :now)
           ON CONFLICT (digest) DO NOTHING""",
        {"digest": digest, "paper": paper, "now": stamp(now)},
    )


def find_by_code(tx: Tx, keys: Keys, code: str) -> Paper | None:
    """The paper on which this code stands."""
    for digest in keys.of_code(code):
        if row := tx.one("SELECT * FROM papers WHERE code = :digest", {"digest": digest}):
            return _paper_of(row, keys)
    return None


def find_by_file(tx: Tx, keys: Keys, sha256: str) -> Paper | None:
    """The paper of which a file has these very bytes."""
    sql = """SELECT p.* FROM paper_files f JOIN papers p ON p.id = f.paper
      WHERE f.digest = :digest"""
    for digest in keys.of_file(sha256):
        if row := tx.one(sql, {"digest": digest}):
            return _paper_of(row, keys)
    return None


def leave(tx: Tx, result: int, left_as: str) -> None:
    """A result is about to be erased: how it stands then is kept of its papers."""
    sql = "UPDATE papers SET left_as = :left_as WHERE result = :result"
    tx.execute(sql, {"result": result, "left_as": left_as})


def revoke(tx: Tx, share: int, now: datetime) -> None:
    """A share is void: so are all of its papers."""
    sql = """UPDATE papers SET revoked_at = :now
      WHERE share = :share AND share <> 0 AND revoked_at IS NULL"""
    tx.execute(sql, {"share": share, "now": stamp(now)})


def _said(sealed: bytes | None, keys: Keys) -> dict[str, str]:
    if not sealed:
        return {}
    try:
        return dict(json.loads(keys.open(sealed, SEAL)))
    except SealBrokenError:  # by another master key, since adopted
        return {}


def _paper_of(row: sqlite3.Row, keys: Keys) -> Paper:
    return Paper(
        id=row["id"],
        result=row["result"],
        language=row["language"],
        share=row["share"],
        made_at=moment(row["made_at"]),
        left_as=row["left_as"],
        revoked=row["revoked_at"] is not None,
        expires=moment(row["expires_at"]) if row["expires_at"] is not None else None,
        **_said(row["sealed"], keys),
    )
