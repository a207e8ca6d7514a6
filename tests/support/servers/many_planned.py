"""Results of many candidates that wait, and a release of them that is planned."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.store.engine.store import Tx
from tests.support import people
from tests.support.people import CANDIDATES
from tests.support.servers.program import Program

EMMA = CANDIDATES["Emma"]
MANY = 1200  # results: four slices
HELD = "SELECT count(*) FROM results WHERE release IS NOT NULL"
FIRST = 5001


def furnish(tx: Tx) -> None:
    now = datetime.now(UTC)
    for entry in range(FIRST, FIRST + MANY):
        people.enrol_another(tx, entry)
        people.give_result(tx, replace(EMMA, entry=entry), "B", now)
    tx.execute("UPDATE results SET release = NULL")
    tx.execute("DELETE FROM releases")


async def plan(program: Program) -> int:
    what = {"exam": EMMA.exam, "session": "2026-10"}
    seen = await program.order("release-preview", **what)
    assert seen["covers"] == MANY
    at = (datetime.now(UTC) + timedelta(days=5)).isoformat()
    made = await program.order("release", **what, digest=seen["digest"], at=at, quiet=False)
    return int(made["release"])
