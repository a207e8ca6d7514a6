"""A release that is withdrawn shows nothing from that commit on, and may be made anew."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.announcing.fan_out import START, put_page
from bot.staff.housekeeping import recover
from bot.staff.order_values import OrderRefused, unseen
from bot.staff.releases import preview
from bot.staff.releasing import withdrawing
from bot.staff.releasing.from_chat import performed
from bot.store.engine.store import Tx
from bot.store.exams import issued, results
from bot.store.exams.releases import MadeBy
from bot.store.staff import roles
from bot.store.withdrawing import withdrawals
from domain.exams.issued import IssuedPaper
from domain.exams.reference import reference
from domain.machine.effects import Announce
from domain.machine.releasing.effects import ListReleases
from domain.machine.releasing.phrases import ReleasingPhrase as Said
from domain.machine.releasing.records import WithdrawalReason
from domain.machine.staffing.records import GivenRole
from domain.machine.staffing.roles import Role
from tests.support import people
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import EXAM, SESSION, give, release_all

MARIE = people.CANDIDATES["Marie"]
NUMBER = "26BFR1810001"
PAPER = IssuedPaper(reference=NUMBER, candidate="Marie Durand", exam=EXAM, overall=174)
MISTAKE = WithdrawalReason.MISTAKE


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await give(core, "Marie", "B")
        yield core


async def withdrawn(desk: Core, by: str = "anna") -> int:
    """Marie's result was released, and that withdrawn."""
    made = await release_all(desk)
    await withdrawing.withdraw(desk, made.id, by, MISTAKE)
    return made.id


def seen(tx: Tx) -> dict[str, object]:
    """What each read finds of Marie's results."""
    cited = reference(NUMBER)
    assert cited
    versions = [row["id"] for row in tx.execute("SELECT id FROM results")]
    return {
        "visible": results.load_visible(tx, MARIE.account, NOW),
        "released": [each for each in versions if results.load_released(tx, each, NOW)] or None,
        "printable": results.find_printable(tx, MARIE.id_number, NOW),
        "by reference": results.find_by_reference(tx, cited, NOW),
    }


async def test_no_read_finds_it_any_more_between_the_commit_and_the_last_slice_neither(
    desk: Core,
) -> None:
    made = await release_all(desk)
    assert all((await desk.store.read(seen)).values())
    by = MadeBy(NOW, "anna")
    assert await desk.store.write(lambda tx: withdrawals.withdraw(tx, made.id, by, MISTAKE))
    assert not any((await desk.store.read(seen)).values())
    await recover(desk)  # killed before its results were taken out
    assert not any((await desk.store.read(seen)).values())
    again = await preview(desk, EXAM, SESSION)
    assert (again.covers, again.withdrawn) == (1, 1)


async def test_no_version_before_it_comes_back_with_it(desk: Core) -> None:
    first = await release_all(desk)
    await give(desk, "Marie", "A")
    await withdrawn(desk)
    assert not any((await desk.store.read(seen)).values())
    again = await release_all(desk)
    shown = await desk.store.read(lambda tx: results.load_visible(tx, MARIE.account, NOW))
    assert shown
    assert (shown.grade, shown.version, again.covers) == ("A", 2, 1)
    assert first.id < again.id


async def test_released_anew_it_is_the_same_version_and_another_the_next(desk: Core) -> None:
    await withdrawn(desk)
    await release_all(desk)
    same = await desk.store.read(lambda tx: results.load_visible(tx, MARIE.account, NOW))
    assert same
    assert same.version == 1
    await give(desk, "Marie", "A")  # never seen: counts for nothing
    await give(desk, "Marie", "B")
    await release_all(desk)
    other = await desk.store.read(lambda tx: results.load_visible(tx, MARIE.account, NOW))
    assert other
    assert other.version == 2


async def test_a_paper_of_it_is_known_as_withdrawn_until_it_is_released_again(desk: Core) -> None:
    async def paper() -> tuple[bool, bool] | None:
        digest = desk.keys.of_statement
        found = await desk.store.read(lambda tx: issued.find_paper(tx, PAPER, digest, NOW))
        return (found.withdrawn, found.corrected) if found else None

    assert await paper() is None
    await withdrawn(desk)
    assert await paper() == (True, False)
    digest = desk.keys.of_statement
    await desk.store.write(lambda tx: issued.keep_issued(tx, _ids(tx), digest, NOW))
    await desk.store.write(lambda tx: _refer(tx, ""))  # as if erased
    assert await paper() == (True, False)
    await desk.store.write(lambda tx: _refer(tx, NUMBER))
    await release_all(desk)
    assert await paper() == (False, False)


def _refer(tx: Tx, number: str) -> None:
    tx.execute("UPDATE results SET reference = :number", {"number": number})


def _ids(tx: Tx) -> list[int]:
    return [row["id"] for row in tx.execute("SELECT id FROM results")]


async def test_of_two_officers_one_withdraws_and_the_other_hears_who(desk: Core) -> None:
    made = await release_all(desk)
    said = await asyncio.gather(
        *(withdrawing.withdraw(desk, made.id, by, MISTAKE) for by in ("anna", "paul"))
    )
    assert [each.phrase for _, each in said] == [
        Said.RELEASE_WITHDRAWN,
        Said.RELEASE_WITHDRAWN_BEFORE,
    ]
    assert said[1][1].params["by"] == "anna"
    again = await withdrawing.withdraw(desk, made.id, "anna", MISTAKE)  # a restart repeats it
    assert again == said[0]
    assert len(await rows(desk, "SELECT 1 FROM audit WHERE what = 'withdraw release'")) == 1
    assert len(await rows(desk, "SELECT 1 FROM outbox WHERE key LIKE 'announce:with%'")) == 1


async def test_what_is_planned_cancelled_or_unknown_is_refused_and_stays(desk: Core) -> None:
    made = await release_all(desk, NOW + timedelta(days=1))
    for number, phrase in {made.id: Said.RELEASE_NOT_OPEN, 7777: Said.RELEASE_UNKNOWN}.items():
        done, said = await withdrawing.withdraw(desk, number, "anna", MISTAKE)
        assert (done, said.phrase) == (False, phrase)
        order = {"release": number, "by": "anna", "reason": "mistake"}
        with pytest.raises(OrderRefused):
            await withdrawing.withdraw_release(desk, order, unseen)
    opened = replace(desk, clock=lambda: NOW + timedelta(days=1))
    assert (await withdrawing.withdraw(opened, made.id, "anna", MISTAKE))[0]


async def test_announcing_stops_at_its_next_page(desk: Core) -> None:
    number = await withdrawn(desk)
    page = Announce("release", number)
    await desk.store.write(lambda tx: put_page(tx, page, START, NOW, desk.writer.quiet))
    assert await rows(desk, "SELECT key FROM outbox WHERE class IN ('mailing', 'circular')") == []
    [(state,)] = await rows(desk, "SELECT state FROM outbox WHERE key LIKE 'announce:release:%'")
    assert state == "dropped"


async def test_staff_are_told_the_name_of_who_did_it_also_once_they_are_former(desk: Core) -> None:
    paul = GivenRole(id=0, person=500, name="Paul", role=Role.APPROVER)
    lea = GivenRole(id=0, person=501, name="Léa", role=Role.OFFICER)
    for each in (paul, lea):
        await desk.store.write(lambda tx, each=each: roles.give(tx, each, "anna", NOW))  # type: ignore[misc]
    number = await withdrawn(desk, "telegram 500")
    await desk.store.write(lambda tx: roles.take(tx, 500, "anna", NOW))
    _, refused = await withdrawing.withdraw(desk, number, "anna", MISTAKE)
    lines, _ = await performed(desk, ListReleases(), 3)
    assert (refused.params["by"], lines[0].params["withdrawer"]) == ("Paul", "Paul")
    [alert] = await rows(desk, "SELECT effect FROM outbox WHERE effect LIKE '%withdrawn-alert%'")
    assert "Paul" in str(alert)
    assert "telegram 500" not in str(alert)
