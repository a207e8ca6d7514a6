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
from domain.machine.releasing.records import PlannedRelease, ReleaseState

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
_OF = "FROM results r JOIN accounts a ON a.entry = r.entry"
_ROADS = f"""
  SELECT r.id AS result, {_RANK} AS rank {_OF} JOIN known_chats k ON k.account = a.id
    JOIN outbox o ON o.key = 'release:' || :release || ':chat:' || k.chat || ':acc:' || a.id
    WHERE r.release = :release
  UNION ALL
  SELECT r.id, 4 {_OF} JOIN known_chats k ON k.account = a.id
    JOIN chats c ON c.id = k.chat AND c.blocked = 1 WHERE r.release = :release
  UNION ALL
  SELECT r.id, {_LETTER % _RETURNED} {_OF}
    JOIN outbox o ON o.key = 'release:' || :release || ':mail:acc:' || a.id
    WHERE r.release = :release
  UNION ALL
  SELECT r.id, {_LETTER % _RETURNED_TO_NONE} FROM results r
    JOIN outbox o ON o.key = 'release:' || :release || ':entry:' || r.entry
    WHERE r.release = :release"""


@dataclass(frozen=True, kw_only=True)
class ListedRelease:
    """A release, whoever made and cancelled it, and how many of its results met which fate.

    `lost` results have left it before it opened.
    `fates` is None before it opens, and once nobody knows any more.
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
    fates: Mapping[str, int] | None = None

    @property
    def unreached(self) -> int:
        """How many could be told on no road."""
        return self.covers - sum(self.fates.values()) if self.fates else 0


_LISTED = """SELECT l.*, (SELECT count(*) FROM results r WHERE r.release = l.id) AS covers,
  (SELECT o.state FROM outbox o WHERE o.key = 'announce:release:' || l.id) AS announced
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


def _listed(tx: Tx, row: sqlite3.Row, now: datetime) -> ListedRelease:
    cancelled, opens_at = row["cancelled_at"], moment(row["opens_at"])
    state, fates = ReleaseState.PLANNED, None
    if cancelled is not None:
        state = ReleaseState.CANCELLED
    elif opens_at <= now:
        going = row["announced"] in {"waiting", "sending"}
        fates = _fates(tx, row["id"], row["covers"] if going else 0) if row["announced"] else None
        waits = going or (fates and fates["waiting"])
        state = ReleaseState.RUNNING if waits else ReleaseState.MADE
    return ListedRelease(
        id=row["id"],
        exam=row["exam"],
        session=row["session"],
        opens_at=opens_at,
        made_by=row["made_by"],
        made_at=moment(row["made_at"]),
        covers=row["covered"] if cancelled is not None else row["covers"],
        lost=row["lost"],
        state=state,
        cancelled_at=None if cancelled is None else moment(cancelled),
        cancelled_by=row["cancelled_by"],
        fates=fates,
    )


def _fates(tx: Tx, release: int, going: int) -> dict[str, int]:
    """How many of its results are told, and so on; of those `going` out all others wait."""
    rows = tx.execute(
        f"""SELECT fate, count(*) AS n FROM (
              SELECT result, min(rank) AS fate FROM ({_ROADS}) AS roads GROUP BY result
            ) AS roads GROUP BY fate""",
        {"release": release},
    )
    counted = {row["fate"]: int(row["n"]) for row in rows}
    fates = {name: counted.get(rank, 0) for rank, name in enumerate(FATES)}
    rest = going - sum(fates.values())
    return {**fates, "waiting": fates["waiting"] + rest} if rest > 0 else fates


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
