"""The releases as staff look at them: where each stands, and what became of its notices.

Of everybody the best road counts: who read it in a chat is told, though a letter came back. What
was delivered is known as long as parcels are kept. Who made one in a chat is told there meanwhile.
"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams.openness import MADE, OVER, PLANNED
from domain.machine.releasing.records import (
    WHOLE,
    CohortPart,
    OpenRelease,
    PlannedRelease,
    ReleaseState,
)

FATES = ("told", "waiting", "doubtful", "bounced", "blocked")
"""From the best to the worst; who is none of these could be told on no road."""

_RANK = """CASE o.state WHEN 'sent' THEN 0 WHEN 'waiting' THEN 1 WHEN 'sending' THEN 1
  WHEN 'doubtful' THEN 2 ELSE CASE o.cause WHEN 'dead-address' THEN 3 WHEN 'mailbox-full' THEN 3
    WHEN 'blocked' THEN 4 WHEN 'no-chat' THEN 4 ELSE 5 END END"""
_LETTER = f"CASE WHEN o.state = 'sent' AND %s THEN 3 ELSE {_RANK} END"
_RETURNED = """EXISTS (SELECT 1 FROM bounces b WHERE b.account = a.id AND b.hard = 1
  AND o.lane = o.class || ':' || lower(b.email) AND b.at >= o.made_at)"""
_RETURNED_TO_NONE = """EXISTS (SELECT 1 FROM invitations i WHERE i.entry = r.entry
  AND i.state = 'returned')"""


def _roads(word: str, of: str, where: str) -> str:
    """Every road of every result `of` somewhere; `word` begins the keys of the notices."""
    accounts = f"{of} JOIN accounts a ON a.entry = r.entry"
    return f"""
  SELECT r.id AS result, {_RANK} AS rank {accounts} JOIN known_chats k ON k.account = a.id
    JOIN outbox o ON o.key = '{word}:' || :release || ':chat:' || k.chat || ':acc:' || a.id
    WHERE {where}
  UNION ALL
  SELECT r.id, {_LETTER % _RETURNED} {accounts}
    JOIN outbox o ON o.key = '{word}:' || :release || ':mail:acc:' || a.id
    WHERE {where}
  UNION ALL
  SELECT r.id, {_LETTER % _RETURNED_TO_NONE} {of}
    JOIN outbox o ON o.key = '{word}:' || :release || ':entry:' || r.entry
    WHERE {where}"""


_OF = "FROM results r"
_ROADS = f"""{_roads("release", _OF, "r.release = :release")}
  UNION ALL
  SELECT r.id, 4 {_OF} JOIN accounts a ON a.entry = r.entry
    JOIN known_chats k ON k.account = a.id
    JOIN chats c ON c.id = k.chat AND c.blocked = 1 WHERE r.release = :release"""
_OF_WITHDRAWN = "FROM withdrawn w JOIN results r ON r.id = w.result"
_ROADS_BACK = _roads("withdrawn", _OF_WITHDRAWN, "w.release = :release")


@dataclass(frozen=True, kw_only=True)
class ListedRelease:
    """A release, whoever made and took it back, and how many of its results met which fate.

    `lost` results have left it before it opened. `fates` is None before it opens, and once nobody
    knows any more; of one that was withdrawn it is how far that is told. `warned_by` ordered that
    its organisations hear of it. `single` is the ID number of the only entry that it is of.
    `telling`: some are still to hear of it, or of its end.
    """

    id: int
    exam: str
    session: str
    opens_at: datetime
    made_by: str
    made_at: datetime
    covers: int
    lost: int
    state: ReleaseState
    cancelled_at: datetime | None = None
    cancelled_by: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_why: str = ""
    warned_by: str = ""
    fates: Mapping[str, int] | None = None
    part: CohortPart = WHOLE
    single: str = ""
    telling: bool = False

    @property
    def news_since(self) -> datetime:
        """When there was last something to tell of it: its opening, or its end."""
        return self.withdrawn_at or self.opens_at

    @property
    def unreached(self) -> int:
        """How many could be told on no road."""
        announced = sum(self.fates.values()) if self.fates else 0
        return self.covers - announced if self.fates and self.withdrawn_at is None else 0


_LISTED = """SELECT l.*, (SELECT count(*) FROM results r WHERE r.release = l.id) AS covers,
  (SELECT o.state FROM outbox o WHERE o.key = 'announce:' || CASE WHEN l.withdrawn_at IS NULL
     THEN 'release:' ELSE 'withdrawal:' END || l.id) AS announced
  , (SELECT e.id_number FROM entries e WHERE e.id = l.entry) AS single
  FROM releases l"""


def load_planned(tx: Tx, now: datetime, limit: int) -> list[ListedRelease]:
    """Those still to open, the next first."""
    sql = f"{_LISTED} WHERE {PLANNED} ORDER BY l.opens_at, l.id LIMIT :limit"
    return [_listed(tx, row, now) for row in tx.execute(sql, {"now": stamp(now), "limit": limit})]


def load_past(tx: Tx, now: datetime, limit: int) -> list[ListedRelease]:
    """Those that are open or cancelled, the newest first."""
    sql = f"""{_LISTED} WHERE {OVER}
      ORDER BY l.opens_at DESC, l.id DESC LIMIT :limit"""
    return [_listed(tx, row, now) for row in tx.execute(sql, {"now": stamp(now), "limit": limit})]


def load(tx: Tx, release: int, now: datetime) -> ListedRelease | None:
    """A release that was made, by its number."""
    row = tx.one(f"{_LISTED} WHERE l.id = :id AND {MADE}", {"id": release})
    return _listed(tx, row, now) if row else None


def as_planned(listed: ListedRelease) -> PlannedRelease:
    """What officers are asked about."""
    return PlannedRelease(
        id=listed.id,
        exam=listed.exam,
        session=listed.session,
        opens_at=listed.opens_at,
        covers=listed.covers,
    )


def as_open(listed: ListedRelease) -> OpenRelease:
    """What officers are asked about before they withdraw it."""
    return OpenRelease(
        id=listed.id,
        exam=listed.exam,
        session=listed.session,
        opened_at=listed.opens_at,
        covers=listed.covers,
    )


def _listed(tx: Tx, row: sqlite3.Row, now: datetime) -> ListedRelease:
    opens_at, fates, telling = moment(row["opens_at"]), None, False
    cancelled, withdrawn = row["cancelled_at"], row["withdrawn_at"]
    gone = cancelled is not None or withdrawn is not None
    state = ReleaseState.CANCELLED if cancelled is not None else ReleaseState.PLANNED
    if cancelled is None and opens_at <= now:
        going = row["announced"] in {"waiting", "sending"}
        fates = _fates(tx, row, row["covers"] if going else 0) if row["announced"] else None
        telling = going or bool(fates and fates["waiting"])
        state = ReleaseState.RUNNING if telling else ReleaseState.MADE
    if withdrawn is not None:
        state = ReleaseState.WITHDRAWN
    return ListedRelease(
        id=row["id"],
        exam=row["exam"],
        session=row["session"],
        opens_at=opens_at,
        made_by=row["made_by"],
        made_at=moment(row["made_at"]),
        covers=row["covered"] if gone else row["covers"],
        lost=row["lost"],
        state=state,
        cancelled_at=None if cancelled is None else moment(cancelled),
        cancelled_by=row["cancelled_by"],
        withdrawn_at=None if withdrawn is None else moment(withdrawn),
        withdrawn_by=row["withdrawn_by"],
        withdrawn_why=row["withdrawn_why"],
        warned_by=row["warned_by"],
        fates=fates,
        part=CohortPart(row["delivery"], row["centre"], row["entry"]),
        single=row["single"] or "",
        telling=telling,
    )


def _fates(tx: Tx, release: sqlite3.Row, going: int) -> dict[str, int]:
    """How many of its results are told, and so on; of those `going` out all others wait."""
    announced = f"""SELECT fate, count(*) AS n FROM (
      SELECT result, min(rank) AS fate FROM ({_ROADS}) AS roads GROUP BY result
    ) AS roads GROUP BY fate"""
    taken_back = f"""SELECT fate, count(*) AS n FROM (
      SELECT result, min(rank) AS fate FROM ({_ROADS_BACK}) AS roads GROUP BY result
    ) AS roads GROUP BY fate"""
    sql = announced if release["withdrawn_at"] is None else taken_back
    rows = tx.execute(sql, {"release": release["id"]})
    counted = {row["fate"]: int(row["n"]) for row in rows}
    fates = {name: counted.get(rank, 0) for rank, name in enumerate(FATES)}
    rest = going - sum(fates.values())
    return {**fates, "waiting": fates["waiting"] + rest} if rest > 0 else fates


def load_doubtful(tx: Tx, release: int) -> list[int]:
    """The rows of those of its notices that perhaps arrived."""
    rows = tx.execute(
        """SELECT id FROM outbox WHERE key >= :first AND key < :end AND state = 'doubtful'
           ORDER BY id""",
        {"first": f"release:{release}:", "end": f"release:{release};"},
    )
    return [row["id"] for row in rows]


def load_due(tx: Tx, release: int, kind: str) -> datetime | None:
    """When an announcement of a release comes due, or was; None where none is kept."""
    sql = "SELECT due_at FROM outbox WHERE key = :key"
    row = tx.one(sql, {"key": f"announce:{kind}:{release}"})
    return moment(row["due_at"]) if row else None


GONE = 0
"""In the place of a message: the officer has taken it away, and wants no other."""


@dataclass(frozen=True)
class LiveMessage:
    """The message of a release: None before it is sent. `digest` is what it says."""

    chat: int
    message: int | None
    digest: str


def load_live(tx: Tx, release: int) -> LiveMessage | None:
    """None where nobody is told in a chat."""
    row = tx.one(
        "SELECT chat, live_message, live_digest FROM releases WHERE id = :id AND chat <> 0",
        {"id": release},
    )
    return LiveMessage(row["chat"], row["live_message"], row["live_digest"]) if row else None


def note_live(tx: Tx, release: int, message: int, digest: str) -> None:
    """This message says this now."""
    tx.execute(
        "UPDATE releases SET live_message = :message, live_digest = :digest WHERE id = :id",
        {"id": release, "message": message, "digest": digest},
    )


def hand_over(tx: Tx, release: int, chat: int) -> None:
    """The message of a release is another's from now on, and begins anew there."""
    tx.execute(
        """UPDATE releases SET chat = :chat, live_message = NULL, live_digest = ''
           WHERE id = :id""",
        {"id": release, "chat": chat},
    )
