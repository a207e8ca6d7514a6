"""Reading the questions to the centre: one, the open ones, and what was said."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.people import entries
from domain.machine.asking.records import MOST_A_DAY, AskedWords, CentreQuestion, QuestionKind

MOST_ABOUT = 7  # people that one mailbox stands for
DAY = timedelta(days=1)
_COLUMNS = """q.id, q.kind, q.state, q.version, q.owner, q.chat, q.address, q.proven, q.account,
  q.entry, q.language, q.message_id, q.asked_at, q.due_at"""


def load(tx: Tx, question: int, now: datetime) -> CentreQuestion | None:
    """A question by its number."""
    row = tx.one(f"SELECT {_COLUMNS} FROM questions q WHERE q.id = :id", {"id": question})
    return _question_of(tx, row, now) if row else None


def load_open(tx: Tx, after: int, most: int, now: datetime) -> list[CentreQuestion]:
    """The open ones behind one, the first due first."""
    sql = "SELECT due_at FROM questions WHERE id = :id"
    since = tx.one(sql, {"id": after}) if after else None
    rows = tx.execute(
        f"""SELECT {_COLUMNS} FROM questions q
            WHERE q.state = 'open' AND (q.due_at, q.id) > (:due, :after)
            ORDER BY q.due_at, q.id LIMIT :most""",
        {"due": since["due_at"] if since else 0, "after": after if since else 0, "most": most},
    )
    return [_question_of(tx, row, now) for row in rows]


def find_in_chat(tx: Tx, chat: int, account: int, now: datetime) -> CentreQuestion | None:
    """The newest open one that a chat asked as an account."""
    row = tx.one(
        f"""SELECT {_COLUMNS} FROM questions q
            WHERE q.chat = :chat AND q.chat <> 0 AND q.account = :account AND q.state = 'open'
            ORDER BY q.id DESC LIMIT 1""",
        {"chat": chat, "account": account},
    )
    return _question_of(tx, row, now) if row else None


def find_from(tx: Tx, address: str, entry: int, now: datetime) -> CentreQuestion | None:
    """The newest open one that came from an address about an entry."""
    row = tx.one(
        f"""SELECT {_COLUMNS} FROM questions q
            WHERE q.address = :address AND q.address <> '' AND q.entry = :entry
              AND q.state = 'open'
            ORDER BY q.id DESC LIMIT 1""",
        {"address": address, "entry": entry},
    )
    return _question_of(tx, row, now) if row else None


def load_owned(tx: Tx, owner: str) -> list[int]:
    """The numbers of the open ones that somebody has."""
    sql = """SELECT id FROM questions WHERE state = 'open' AND owner = :owner AND owner <> ''
             ORDER BY id"""
    return [row["id"] for row in tx.execute(sql, {"owner": owner})]


def load_words(tx: Tx, question: int, opened: Callable[[bytes], str]) -> list[AskedWords]:
    """All that was said in one, the oldest first."""
    sql = "SELECT at, by, letter, sealed FROM question_words WHERE question = :id ORDER BY id"
    return [
        AskedWords(moment(row["at"]), row["by"], row["letter"], opened(row["sealed"]))
        for row in tx.execute(sql, {"id": question})
    ]


def count_open(tx: Tx, now: datetime) -> tuple[int, int]:
    """How many are open, and how many of them are late."""
    row = tx.one(
        """SELECT count(*) AS n, coalesce(sum(CASE WHEN due_at < :now THEN 1 ELSE 0 END), 0) AS late
           FROM questions WHERE state = 'open'""",
        {"now": stamp(now)},
    )
    return (int(row["n"]), int(row["late"])) if row else (0, 0)


def find_about(
    tx: Tx, entry: int, *, own: tuple[Iterable[int], Iterable[str], Iterable[int]]
) -> tuple[int, ...]:
    """The questions about, or of, somebody: by entry, and by `own` accounts, addresses, chats."""
    accounts, addresses, chats = own
    ways = (
        ("SELECT id FROM questions WHERE entry = :of AND entry <> 0", [entry]),
        ("SELECT id FROM questions WHERE account = :of AND account <> 0", accounts),
        ("SELECT id FROM questions WHERE address = :of AND address <> ''", addresses),
        ("SELECT id FROM questions WHERE chat = :of AND chat <> 0", chats),
    )
    found = {row["id"] for sql, ofs in ways for of in ofs for row in tx.execute(sql, {"of": of})}
    return tuple(sorted(found))


def _question_of(tx: Tx, row: sqlite3.Row, now: datetime) -> CentreQuestion:
    people = list(_people(tx, row))
    return CentreQuestion(
        id=row["id"],
        kind=QuestionKind(row["kind"]),
        version=row["version"],
        owner=row["owner"],
        done=row["state"] == "done",
        chat=row["chat"],
        address=row["address"],
        proven=bool(row["proven"]),
        account=row["account"],
        entry=row["entry"],
        name=people[0][1] if len(people) == 1 else "",
        about=tuple(number for number, _ in people),
        language=row["language"],
        message_id=row["message_id"],
        letter=_letter(tx, row["id"]),
        asked_at=moment(row["asked_at"]),
        due=moment(row["due_at"]),
        asked_lately=_asked_lately(tx, row["id"], now),
    )


def _people(tx: Tx, row: sqlite3.Row) -> Iterator[tuple[str, str]]:
    """Whom it is about: the one, or whoever has the address."""
    one = entries.load(tx, row["entry"]) if row["entry"] else None
    if one:
        yield one.id_number, one.full_name
    elif row["address"] and not row["entry"]:
        for each in entries.load_at(tx, row["address"], MOST_ABOUT):
            yield each.id_number, each.full_name


def _letter(tx: Tx, question: int) -> int:
    sql = """SELECT letter FROM question_words WHERE question = :id AND letter <> 0
             ORDER BY id DESC LIMIT 1"""
    row = tx.one(sql, {"id": question})
    return int(row["letter"]) if row else 0


def _asked_lately(tx: Tx, question: int, now: datetime) -> tuple[datetime, ...]:
    """What a clock that was wrong put into the future does not count."""
    rows = tx.execute(
        """SELECT at FROM question_words
           WHERE question = :id AND by = '' AND at > :since AND at <= :now
           ORDER BY id DESC LIMIT :most""",
        {"id": question, "since": stamp(now - DAY), "now": stamp(now), "most": MOST_A_DAY},
    )
    return tuple(moment(row["at"]) for row in rows)


_NO_QUESTION = """NOT EXISTS (
  SELECT 1 FROM question_words w WHERE w.letter = letters.id AND w.letter <> 0)"""


def load_aside_times(tx: Tx, after: int, limit: int) -> list[tuple[int, datetime]]:
    """The letters in quarantine that are no question, by their numbers, and when each was kept."""
    rows = tx.execute(
        f"""SELECT id, kept_at FROM letters WHERE id > :after AND state = 'quarantine'
             AND sealed IS NOT NULL AND {_NO_QUESTION} ORDER BY id LIMIT :limit""",
        {"after": after, "limit": limit},
    )
    return [(row["id"], moment(row["kept_at"])) for row in rows]


def count_aside(tx: Tx) -> int:
    """How many letters are in quarantine and kept, and are no question."""
    row = tx.one(
        f"""SELECT count(*) AS n FROM letters
           WHERE state = 'quarantine' AND sealed IS NOT NULL AND {_NO_QUESTION}"""
    )
    return int(row["n"]) if row else 0
