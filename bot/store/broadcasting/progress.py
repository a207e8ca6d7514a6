"""How far broadcasts have come, and whom one did not reach. Known as long as parcels are kept."""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.store.broadcasting import approvals, received
from bot.store.broadcasting.approvals import BroadcastApproval
from bot.store.broadcasting.broadcasts import audience_of, keys_of
from bot.store.engine.store import Tx
from bot.store.engine.times import moment
from domain.machine.broadcasting.records import Audience, BroadcastState

FATES = ("sent", "waiting", "doubtful", "blocked", "stopped", "failed")
_FATE = """CASE WHEN o.state = 'sent' THEN 'sent' WHEN o.state IN ('waiting', 'sending')
  THEN 'waiting' WHEN o.state = 'doubtful' THEN 'doubtful'
  WHEN o.cause IN ('blocked', 'no-chat') THEN 'blocked'
  WHEN o.cause = 'gone' THEN 'stopped' ELSE 'failed' END"""


@dataclass(frozen=True, kw_only=True)
class BroadcastProgress:
    """A broadcast, and how many of its messages and letters met which fate."""

    id: int
    audience: Audience
    made_at: datetime
    made_by: str
    state: BroadcastState
    fates: Mapping[str, int]
    awaits: BroadcastApproval | None = None
    stopped_by: str = ""
    retracted: tuple[int, int, int] | None = None
    """Of the messages to be deleted how many are, wait, and stay; None where it stands."""

    @property
    def count(self) -> int:
        """How many messages and letters there are."""
        return sum(self.fates.values())


@dataclass(frozen=True, kw_only=True)
class MissedParcel:
    """A message or letter that did not arrive, or perhaps: its row, effect, chat and why."""

    id: int
    effect: str
    chat: int
    fate: str
    cause: str


def load(tx: Tx, broadcast: int) -> BroadcastProgress | None:
    """One, by its number."""
    row = tx.one("SELECT * FROM broadcasts WHERE id = :id", {"id": broadcast})
    return _progress(tx, row) if row else None


def load_newest(tx: Tx, limit: int) -> list[BroadcastProgress]:
    """Those that were ordered last, the newest first."""
    rows = tx.execute("SELECT * FROM broadcasts ORDER BY id DESC LIMIT :limit", {"limit": limit})
    return [_progress(tx, row) for row in rows]


def _progress(tx: Tx, row: sqlite3.Row) -> BroadcastProgress:
    counted = tx.execute(
        f"""SELECT {_FATE} AS fate, count(*) AS n FROM outbox o
            WHERE o.key >= :first AND o.key < :end GROUP BY fate""",
        keys_of(row["id"]),
    )
    fates = dict.fromkeys(FATES, 0) | {each["fate"]: each["n"] for each in counted}
    key = f"announce:broadcast:{row['id']}"
    announced = tx.one("SELECT state FROM outbox WHERE key = :key", {"key": key})
    waits = approvals.load(tx, row["id"])
    going = announced is not None and announced["state"] in {"waiting", "sending"}
    if going:  # the others are not put out yet
        fates["waiting"] += max(0, row["recipients"] - sum(fates.values()))
    return BroadcastProgress(
        id=row["id"],
        audience=audience_of(row),
        made_at=moment(row["made_at"]),
        made_by=row["made_by"],
        state=_state(row, waits, going=going or fates["waiting"] > 0),
        awaits=waits,
        stopped_by=row["stopped_by"],
        retracted=None if row["retracted_at"] is None else received.count_retracted(tx, row["id"]),
        fates=fates,
    )


def _state(row: sqlite3.Row, waits: BroadcastApproval | None, *, going: bool) -> BroadcastState:
    if row["stopped_at"] is not None:
        return BroadcastState.STOPPED
    if waits and not waits.agreed_by:
        return BroadcastState.AWAITING
    if not going:
        return BroadcastState.DONE
    return BroadcastState.PAUSED if row["paused_at"] is not None else BroadcastState.RUNNING


def load_missed(tx: Tx, broadcast: int) -> list[MissedParcel]:
    """What did not arrive, or perhaps; what was stopped is none of it."""
    rows = tx.execute(
        f"""SELECT o.id, o.effect, o.chat, o.cause, {_FATE} AS fate FROM outbox o
            WHERE o.key >= :first AND o.key < :end
              AND o.state IN ('dead', 'doubtful', 'dropped') AND o.cause <> 'gone'
            ORDER BY o.id""",
        keys_of(broadcast),
    )
    return [
        MissedParcel(
            id=row["id"],
            effect=row["effect"],
            chat=row["chat"],
            fate=row["fate"],
            cause=row["cause"],
        )
        for row in rows
    ]


def load_doubtful(tx: Tx, broadcast: int) -> list[int]:
    """The rows of those that perhaps arrived."""
    rows = tx.execute(
        """SELECT id FROM outbox WHERE key >= :first AND key < :end AND state = 'doubtful'
           ORDER BY id""",
        keys_of(broadcast),
    )
    return [row["id"] for row in rows]
