"""Who was shown a result, and by which messages: noted when it was delivered.

chat         the message that says it        mail       a letter with the Statement
statement    the document in the chat        page       (`result_pages` knows it itself)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.store.engine.store import Tx
from bot.store.engine.times import stamp


class SightingKind(StrEnum):
    """How it was shown; the value is stored."""

    CHAT = "chat"
    STATEMENT = "statement"
    MAIL = "mail"


@dataclass(frozen=True, kw_only=True)
class Sighting:
    """A result version shown to its account: in a chat by a message, or (0, 0) by letter."""

    result: int
    account: int
    kind: SightingKind
    chat: int = 0
    message: int = 0


def note(tx: Tx, seen: Sighting, now: datetime) -> None:
    """It was delivered; nothing where the account is gone."""
    tx.execute(
        """INSERT INTO sightings (result, account, kind, chat, message, at)
           SELECT :result, :account, :kind, :chat, :message, :now FROM accounts
           WHERE id = :account AND EXISTS (SELECT 1 FROM results WHERE id = :result)
           ON CONFLICT (result, account, kind, chat, message) DO NOTHING""",
        {**vars(seen), "now": stamp(now)},
    )


def messages(tx: Tx, result: int) -> Iterator[Sighting]:
    """The messages in chats that show a result version."""
    rows = tx.execute(
        """SELECT result, account, kind, chat, message FROM sightings
           WHERE result = :result AND message <> 0""",
        {"result": result},
    )
    for row in rows:
        yield Sighting(**{**dict(row), "kind": SightingKind(row["kind"])})


NEWEST = 100  # messages of one account in one chat


def in_chat(tx: Tx, chat: int, account: int) -> Iterator[Sighting]:
    """The messages of a chat that show an account's results, the newest first."""
    rows = tx.execute(
        """SELECT result, account, kind, chat, message FROM sightings
           WHERE account = :account AND chat = :chat AND message <> 0
           ORDER BY message DESC LIMIT :most""",
        {"account": account, "chat": chat, "most": NEWEST},
    )
    for row in rows:
        yield Sighting(**{**dict(row), "kind": SightingKind(row["kind"])})


@dataclass(frozen=True, kw_only=True)
class SentTo:
    """How many of a release's results have gone to an organisation."""

    organisation: str
    results: int


@dataclass(frozen=True, kw_only=True)
class SightingCounts:
    """Of a release's results how many were looked at, taken as a PDF and sent, and to whom.

    `whole`: False where it opened before such things were noted. `waiting`: shares still to go.
    """

    looked: int
    printed: int
    sent: tuple[SentTo, ...]
    waiting: int
    whole: bool


def count(tx: Tx, release: int) -> SightingCounts:
    """How far an open release is seen."""
    of = {"release": release}
    row = tx.execute(
        """SELECT count(CASE WHEN looked > 0 OR opened > 0 THEN 1 END) AS looked,
             count(CASE WHEN printed > 0 THEN 1 END) AS printed
           FROM (SELECT
             (SELECT count(*) FROM sightings s WHERE s.result = r.id) AS looked,
             (SELECT count(*) FROM sightings s WHERE s.result = r.id AND s.kind <> 'chat')
               AS printed,
             (SELECT count(*) FROM accounts a JOIN result_pages p ON p.account = a.id
              WHERE a.entry = r.entry AND p.result = r.id AND p.opened_at IS NOT NULL) AS opened
             FROM results r WHERE r.release = :release) AS roads""",
        of,
    )[0]
    sent = tx.execute(
        """SELECT s.name, count(*) AS n FROM results r JOIN shares s ON s.result = r.id
           WHERE r.release = :release AND s.state = 'sent' GROUP BY s.name
           ORDER BY n DESC, s.name""",
        of,
    )
    waiting = tx.execute(
        """SELECT count(*) AS n FROM results r JOIN shares s ON s.result = r.id
           WHERE r.release = :release AND s.state = 'queued'""",
        of,
    )[0]["n"]
    whole = tx.one("SELECT sightings FROM releases WHERE id = :release", of)
    return SightingCounts(
        looked=row["looked"],
        printed=row["printed"],
        sent=tuple(SentTo(organisation=each["name"], results=each["n"]) for each in sent),
        waiting=waiting,
        whole=bool(whole and whole["sightings"]),
    )
