"""Staff are warned before the last approver’s role ends; `check` says that and who has no name."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from bot.commands.look.checked_staff import staff_found
from bot.commands.look.finding_words import told
from bot.config import StaffSection
from bot.core import Core, now
from bot.staff.roles.leaving import warn_of_last_end
from bot.store.staff import roles
from domain.machine.staffing.records import GivenRole
from domain.machine.staffing.roles import Role
from tests.support.staff.office import NOW, desk_with_people, rows

END = NOW + timedelta(days=9)


async def give(desk: Core, person: int, ends_at: datetime | None) -> None:
    role = GivenRole(id=0, person=person, name="H", role=Role.APPROVER, ends_at=ends_at)
    await desk.store.write(lambda tx: roles.give(tx, role, "anna", NOW))


async def warnings(desk: Core, *days: float) -> int:
    for each in days:
        await warn_of_last_end(desk, NOW + timedelta(days=each))
    sql = "SELECT key FROM outbox WHERE effect LIKE '%staff-approvers-end-alert%' AND chat = 21"
    return len(await rows(desk, sql))


async def test_they_are_warned_once_a_week_and_once_a_day_before(tmp_path: Path) -> None:
    async with desk_with_people(tmp_path) as desk:
        await give(desk, 21, END)
        await give(desk, 22, END - timedelta(days=5))
        assert await warnings(desk, 0, 1.9) == 0
        assert await warnings(desk, 3, 4, 7) == 1
        assert await warnings(desk, 8.1, 8.5) == 2
        assert await warnings(desk, 9, 10) == 2


async def test_nobody_is_warned_where_one_stays_for_good(tmp_path: Path) -> None:
    async with desk_with_people(tmp_path) as desk:
        await give(desk, 21, END)
        await give(desk, 22, None)
        assert await warnings(desk, 3, 8.5) == 0


async def test_check_says_on_which_day_nobody_is_left(tmp_path: Path) -> None:
    async with desk_with_people(tmp_path) as desk:
        await give(desk, 21, now() + timedelta(days=3))
        settings = desk.settings
    [found] = await asyncio.to_thread(lambda: list(staff_found(settings)))
    assert "the last approver’s role ends on" in told(found)[0]
    assert "results-desk staff link" in told(found)[1]


async def test_check_names_whom_the_settings_give_no_name(tmp_path: Path) -> None:
    async with desk_with_people(tmp_path) as desk:
        staff = StaffSection(officers=(31, 32), approvers=(33,), names=("32 Max", "33 Claire"))
        settings = replace(desk.settings, staff=staff)
    found = await asyncio.to_thread(lambda: list(staff_found(settings)))
    [unnamed] = [each for each in map(told, found) if "in the place of a name" in each[0]]
    assert "31" in unnamed[0]
    assert "32" not in unnamed[0]
    assert "staff.names" in unnamed[1]
