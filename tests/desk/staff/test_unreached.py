"""Whom a release can tell on no road stands in a list for staff within the hour."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.announcing.fan_out import START, put_page
from bot.sandbox.telegram.api.faults import Fault
from bot.staff.housekeeping import warn_of_unreached
from bot.store.codecs import EFFECTS
from bot.store.engine.times import stamp
from bot.store.exams import unreached
from bot.store.exams.unreached import Unreached
from bot.store.staff.alerted import AlertedStaff
from domain.machine.effects import Announce
from tests.support.people import CANDIDATES, Candidate
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import give, release_all
from tests.support.world import OFFICER

BLOCKED = Fault.refused(403, "Forbidden: bot was blocked by the user")
MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
ALL = 30_000  # days: the command lives in our own time
LATER = NOW + timedelta(minutes=1)
SHUT = "UPDATE chats SET blocked = 1 WHERE id = :chat"
UNPROVEN = "UPDATE accounts SET confirmed_at = NULL WHERE id = :account"
TOLD = "UPDATE outbox SET state = 'sent' WHERE class = 'announce'"
FAILED = "UPDATE outbox SET state = 'dead' WHERE key LIKE :key"
BOUNCED = """INSERT INTO bounces (account, email, hard, at, organisation)
  VALUES (:account, :email, :hard, :at, :organisation)"""


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    """Marie's and Emma's results are released, and both are registered."""
    async with desk_with_people(tmp_path) as core:
        for name in ("Marie", "Emma"):
            await give(core, name, "B")
        yield replace(core, writer=replace(core.writer, staff=AlertedStaff(chat=OFFICER)))


async def change(desk: Core, sql: str, **values: object) -> None:
    await desk.store.write(lambda tx: tx.execute(sql, values) and None)


async def released(desk: Core) -> int:
    """The release is told to everybody it can be."""
    made = await release_all(desk)
    told = Announce("release", made.id)
    await desk.store.write(lambda tx: put_page(tx, told, START, NOW, desk.writer.quiet) and None)
    await change(desk, TOLD)
    return made.id


async def found(desk: Core, release: int) -> list[Unreached]:
    return await desk.store.read(lambda tx: unreached.load_unreached(tx, release))


async def bounced(
    desk: Core, who: Candidate, email: str, *, hard: bool = True, organisation: str = ""
) -> None:
    values = {"account": who.account, "email": email, "hard": int(hard)}
    await change(desk, BOUNCED, **values, at=stamp(LATER), organisation=organisation)


async def test_whoever_has_a_chat_or_a_mailbox_is_reached(desk: Core) -> None:
    await change(desk, SHUT, chat=MARIE.entry)
    await change(desk, UNPROVEN, account=EMMA.account)
    assert await found(desk, await released(desk)) == []


async def test_who_has_neither_is_in_the_list(desk: Core) -> None:
    await change(desk, SHUT, chat=MARIE.entry)
    await change(desk, UNPROVEN, account=MARIE.account)
    [one] = await found(desk, await released(desk))
    assert one == Unreached(
        id_number=MARIE.id_number, name="Marie Durand", chats=True, mailbox=False
    )


async def test_a_notice_that_failed_and_a_letter_that_came_back_are_no_roads(desk: Core) -> None:
    release = await released(desk)
    await change(desk, FAILED, key="release:%:chat:%")
    assert await found(desk, release) == []
    await bounced(desk, MARIE, MARIE.email, hard=False)
    await bounced(desk, EMMA, EMMA.email.upper())
    assert [each.id_number for each in await found(desk, release)] == [EMMA.id_number]


async def test_a_letter_to_somebody_else_that_came_back_leaves_the_road_open(desk: Core) -> None:
    release = await released(desk)
    await change(desk, FAILED, key="release:%:chat:%")
    await bounced(desk, MARIE, "a new address@orange.fr")
    await bounced(desk, EMMA, "results@leeds.ac.uk", organisation="University of Leeds")
    assert await found(desk, release) == []


async def alerts(desk: Core) -> list[int]:
    sql = "SELECT effect FROM outbox WHERE key LIKE 'unreached:%' ORDER BY id"
    said = [EFFECTS.loads(str(effect)) for (effect,) in await rows(desk, sql)]
    return [each.lines[0].params["count"] for each in said]


async def test_staff_hear_of_it_once_and_again_where_there_are_more(desk: Core) -> None:
    await change(desk, SHUT, chat=MARIE.entry)
    await change(desk, UNPROVEN, account=MARIE.account)
    await released(desk)
    for _ in range(2):
        await warn_of_unreached(desk, LATER)
    await change(desk, FAILED, key="release:%")
    await warn_of_unreached(desk, LATER)
    assert await alerts(desk) == [1, 2]


async def test_a_release_that_is_still_being_told_and_an_old_one_are_left_alone(desk: Core) -> None:
    await released(desk)
    await change(desk, FAILED, key="release:%")
    await warn_of_unreached(desk, NOW + timedelta(days=2))
    await change(desk, TOLD.replace("'sent'", "'waiting'"))
    await warn_of_unreached(desk, LATER)
    assert await alerts(desk) == []


async def test_the_command_names_them_and_counts_who_has_no_account(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_desk(tmp_path) as world:
        world.clock.at -= timedelta(days=3_000)
        world.give_account("Emma", confirmed=False)
        for name in ("Emma", "Marie"):
            world.import_result(name, "B")
        world.telegram.refuse_next(BLOCKED, "sendMessage", chat_id=world.person("Emma").id)
        await world.release("B2 First")
        await world.settle()
        world.db.execute("DELETE FROM outbox WHERE key LIKE 'release:%:entry:1'")
        await command(world, "unreached", "--days", str(ALL))
    said = capsys.readouterr().out
    assert "EMC345678 Emma" in said
    assert "no chat took it, no confirmed address" in said
    assert "One more has no account" in said
