"""Whose a planned release is: of who made it in a chat, until somebody takes it over."""

from datetime import datetime

from bot.store import audit
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams import release_progress
from bot.store.exams.openness import PLANNED
from bot.store.releasing import proposals
from bot.store.releasing.proposals import Proposal
from domain.machine.records import officer_named
from domain.machine.releasing.records import PlannedRelease


def load(tx: Tx, person: int, now: datetime) -> list[PlannedRelease]:
    """Those of somebody that are still to open, and those that wait for approval."""
    sql = f"""SELECT l.id FROM releases l
      WHERE {PLANNED} AND (l.chat = :person OR (l.chat = 0 AND l.made_by = :by))
      ORDER BY l.opens_at, l.id"""
    values = {"now": stamp(now), "person": person, "by": officer_named(person)}
    listed = [release_progress.load(tx, row["id"], now) for row in tx.execute(sql, values)]
    planned = [release_progress.as_planned(each) for each in listed if each]
    return [*planned, *(_as_planned(each) for each in proposals.load_waiting_of(tx, person))]


def _as_planned(waiting: Proposal) -> PlannedRelease:
    """One that waits for approval, as if it opened when it would at the latest."""
    return PlannedRelease(
        id=waiting.id,
        exam=waiting.exam,
        session=waiting.session,
        opens_at=waiting.opens_at or waiting.ends_at,
        covers=waiting.covers,
    )


def hand_over(tx: Tx, people: tuple[int, int], by: str, now: datetime) -> list[PlannedRelease]:
    """What was the first's is the second's from now on; what that was."""
    former, heir = people
    taken = load(tx, former, now)
    for each in taken:
        release_progress.hand_over(tx, each.id, heir)
        proposals.hand_over(tx, each.id, heir)
    if taken:
        noted = {"from": officer_named(former), "releases": [each.id for each in taken]}
        act = Act(who=by, what="staff hand over", whom=officer_named(heir), after=noted)
        audit.note_act(tx, act, now)
    return taken
