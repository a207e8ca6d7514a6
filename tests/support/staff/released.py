"""Results that wait for their release, and staff who release them."""

from datetime import datetime

from bot.core import Core
from bot.staff.releases import Release, ReleaseApproval, preview, release
from bot.store.engine.store import Tx
from tests.support import people
from tests.support.staff.office import NOW

EXAM, SESSION = "B2 First", "2026-10"  # Marie's and Emma's


async def give(desk: Core, name: str, outcome: str) -> None:
    """One more version of somebody's result, not released."""

    def work(tx: Tx) -> None:
        result = people.give_result(tx, people.CANDIDATES[name], outcome, NOW)
        tx.execute("UPDATE results SET release = NULL WHERE id = :id", {"id": result})
        tx.execute("DELETE FROM releases WHERE id = (SELECT max(id) FROM releases)")

    await desk.store.write(work)


async def approval(desk: Core, opens_at: datetime = NOW) -> ReleaseApproval:
    seen = await preview(desk, EXAM, SESSION)
    return ReleaseApproval(
        exam=EXAM, session=SESSION, digest=seen.digest, opens_at=opens_at, made_by="staff"
    )


async def release_all(desk: Core, opens_at: datetime = NOW) -> Release:
    return await release(desk, await approval(desk, opens_at))
