"""Releases that were prepared and wait for approval; what was decided of them stays."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.exams.releases import MadeBy
from domain.machine.releasing.records import WHOLE, CohortPart, ProposalState

MOST_WAITING = 20  # as many buttons


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """A release that waits, or waited, for approval; `opens_at` None: as soon as it has it.

    `chat`: that of who prepared it. `approved_by`: who has agreed so far, in that order.
    `single`: the ID number of the only entry that it is of, as it is loaded.
    """

    id: int
    exam: str
    session: str
    digest: str
    covers: int
    opens_at: datetime | None
    ends_at: datetime
    quiet: bool
    chat: int
    prepared_by: str
    prepared_at: datetime
    state: ProposalState = ProposalState.WAITING
    ended_by: str = ""
    approved_by: tuple[str, ...] = ()
    part: CohortPart = WHOLE
    single: str = ""


_PROPOSALS = """SELECT p.*, (SELECT e.id_number FROM entries e WHERE e.id = p.entry) AS single
  FROM release_proposals p"""


def put(tx: Tx, new: Proposal) -> int:
    """Keep one; its number."""
    number = take_number(tx)
    tx.execute(
        """INSERT INTO release_proposals (id, exam, session, digest, covers, opens_at, ends_at,
             quiet, chat, prepared_by, prepared_at, delivery, centre, entry)
           VALUES (:id, :exam, :session, :digest, :covers, :opens_at, :ends_at,
             :quiet, :chat, :prepared_by, :prepared_at, :delivery, :centre, :entry)""",
        {
            **{each: getattr(new, each) for each in ("exam", "session", "digest", "covers")},
            "id": number,
            "opens_at": stamp(new.opens_at) if new.opens_at else None,
            "ends_at": stamp(new.ends_at),
            "quiet": int(new.quiet),
            "chat": new.chat,
            "prepared_by": new.prepared_by,
            "prepared_at": stamp(new.prepared_at),
            **vars(new.part),
        },
    )
    return number


def load(tx: Tx, number: int) -> Proposal | None:
    """One by its number."""
    row = tx.one(f"{_PROPOSALS} WHERE p.id = :id", {"id": number})
    return _proposal(tx, row) if row else None


def load_waiting(tx: Tx) -> list[Proposal]:
    """Those that wait, the oldest first."""
    rows = tx.execute(
        f"{_PROPOSALS} WHERE p.state = 'waiting' ORDER BY p.id LIMIT :limit",
        {"limit": MOST_WAITING},
    )
    return [_proposal(tx, row) for row in rows]


def is_waiting(tx: Tx, number: int) -> bool:
    """Whether somebody can still agree to it."""
    sql = "SELECT 1 FROM release_proposals WHERE id = :id AND state = 'waiting'"
    return tx.one(sql, {"id": number}) is not None


def load_waiting_of(tx: Tx, person: int) -> list[Proposal]:
    """Those that wait and whose preparer's chat is this one, the oldest first."""
    return [each for each in load_waiting(tx) if each.chat == person]


def hand_over(tx: Tx, number: int, chat: int) -> None:
    """What becomes of one that waits is told to another; who prepared it stays the same."""
    sql = "UPDATE release_proposals SET chat = :chat WHERE id = :id AND state = 'waiting'"
    tx.execute(sql, {"id": number, "chat": chat})


def load_approvers(tx: Tx, number: int) -> tuple[str, ...]:
    """Who has agreed to a release before it was made, in that order."""
    rows = tx.execute(
        "SELECT person FROM release_approvals WHERE proposal = :id ORDER BY at, person",
        {"id": number},
    )
    return tuple(row["person"] for row in rows)


def approve(tx: Tx, number: int, made: MadeBy) -> None:
    """Somebody agrees; a second time changes nothing."""
    tx.execute(
        """INSERT INTO release_approvals (proposal, person, at) VALUES (:id, :by, :at)
           ON CONFLICT (proposal, person) DO NOTHING""",
        {"id": number, **made.params},
    )


def end(tx: Tx, number: int, state: ProposalState, made: MadeBy) -> bool:
    """It waits no more; False where it did not."""
    tx.execute(
        """UPDATE release_proposals SET state = :state, ended_at = :at, ended_by = :by
           WHERE id = :id AND state = 'waiting'""",
        {"id": number, "state": state.value, **made.params},
    )
    return tx.changed > 0


def _proposal(tx: Tx, row: sqlite3.Row) -> Proposal:
    opens_at = row["opens_at"]
    return Proposal(
        id=row["id"],
        exam=row["exam"],
        session=row["session"],
        digest=row["digest"],
        covers=row["covers"],
        opens_at=None if opens_at is None else moment(opens_at),
        ends_at=moment(row["ends_at"]),
        quiet=bool(row["quiet"]),
        chat=row["chat"],
        prepared_by=row["prepared_by"],
        prepared_at=moment(row["prepared_at"]),
        state=ProposalState(row["state"]),
        ended_by=row["ended_by"],
        approved_by=load_approvers(tx, row["id"]),
        part=CohortPart(row["delivery"], row["centre"], row["entry"]),
        single=row["single"] or "",
    )
