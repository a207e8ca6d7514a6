"""Files of officers on the whole desk: taken at any moment, kept sealed, no longer than needed."""

import asyncio
import random
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest

from bot.sandbox.telegram import Fault, Person
from tests.support.staff.officers import (
    MARIE,
    RESULT,
    RESULTS,
    does,
    employ,
    files_in,
    kept,
    results,
    screen,
    sends,
    until,
)
from tests.support.staff.workbooks import excel
from tests.support.world import World

AFTER_MANY_ENDS = timedelta(minutes=10)  # what was under way each time is tried a little later
ORGANISATIONS = b"Name,Type,City,Country,Email\nESSEC,education,Cergy,France,a@essec.fr\n"


async def test_a_file_sent_out_of_the_blue_is_read_deleted_and_imported_on_approval(
    world: World, helene: Person
) -> None:
    told = await sends(world, helene, RESULTS)
    assert "I am reading “results.csv” and deleting it from this chat" in told
    assert "“results.csv”, read as a list of results:" in told
    assert not files_in(helene)
    assert results(world) == 0
    await does(world, helene, "[Import]")
    assert results(world) == 1
    assert kept(world) == [0, 0]
    assert "Which results do you want to release?" in await does(world, helene, "[Release results]")


async def test_an_import_needs_nothing_of_telegram_once_the_file_is_kept(
    world: World, helene: Person
) -> None:
    await sends(world, helene, RESULTS)
    world.telegram.refuse_next(Fault.refused(400, "Bad Request: wrong file_id"), "getFile", times=9)
    await does(world, helene, "[Import]")
    assert results(world) == 1


async def test_what_is_kept_of_a_file_is_sealed(world: World, helene: Person) -> None:
    await sends(world, helene, ORGANISATIONS)
    assert kept(world) == [1, 1]
    for path in world.settings.store.path.parent.glob("desk.sqlite3*"):
        assert b"ESSEC" not in path.read_bytes()


async def test_a_file_that_does_not_open_any_more_is_told_and_imports_nothing(
    world: World, helene: Person
) -> None:
    await sends(world, helene, RESULTS)
    world.db.execute("UPDATE sent_file_pieces SET sealed = zeroblob(200)")
    told = await does(world, helene, "[Import]")
    assert "that did not work, and nothing was changed" in told
    assert results(world) == 0
    assert kept(world) == [0, 0]


async def test_no_order_keeps_what_telegram_gives_a_deleted_file_out_by(
    world: World, helene: Person
) -> None:
    await sends(world, helene, RESULTS)
    world.telegram.refuse_next(Fault.refused(400, "Bad Request: file is too big"), "getFile")
    await sends(world, helene, RESULTS)
    given = "BQACAgIAAxkBAAI"  # as the ids of files begin
    kept_ids = [row for row in world.db.execute("SELECT effect FROM outbox") if given in row[0]]
    assert not kept_ids


async def test_a_file_leaves_a_secret_that_is_awaited_alone(world: World, helene: Person) -> None:
    await does(world, helene, "[Create", MARIE.id_number)
    told = await sends(world, helene, RESULTS)
    assert "“results.csv” is read and waits for you" in told
    assert not files_in(helene)
    told = await does(world, helene, MARIE.secret)
    assert MARIE.secret not in told
    assert results(world) == 0
    step = world.db.execute("SELECT step FROM chats WHERE id = :id", {"id": helene.id}).fetchone()[
        0
    ]
    assert MARIE.id_number in step


async def test_a_file_that_waits_is_looked_at_after_the_form(world: World, helene: Person) -> None:
    await does(world, helene, "[Create", MARIE.id_number)
    await sends(world, helene, RESULTS)
    told = await does(world, helene, "[Look at it]")
    assert "Answer the question below" in told
    await does(world, helene, "/cancel", "[Look at “results.csv”]", "[Import]")
    assert results(world) == 1
    assert kept(world) == [0, 0]


@pytest.mark.long
async def test_of_two_files_sent_at_once_both_go_in(world: World, helene: Person) -> None:
    helene.send_document("a.csv", RESULTS)
    helene.send_document("b.csv", ORGANISATIONS)
    await world.settle()
    second = "b" if "“a.csv”, read as" in screen(helene) else "a"
    assert f"“{second}.csv” is read and waits" in screen(helene)
    await does(world, helene, "[Import]", f"[Look at “{second}.csv”]", "[Import]")
    assert results(world) == 1
    assert world.db.execute("SELECT * FROM organisations WHERE name = 'ESSEC'").fetchone()
    assert kept(world) == [0, 0]


async def test_a_file_that_is_cancelled_leaves_nothing(world: World, helene: Person) -> None:
    await sends(world, helene, RESULTS)
    told = await does(world, helene, "[Cancel]")
    assert "The file is dropped" in told
    assert kept(world) == [0, 0]
    assert results(world) == 0


async def test_a_file_that_is_cancelled_while_it_comes_leaves_the_chat_and_nothing_else(
    world: World, helene: Person
) -> None:
    world.telegram.refuse_next(Fault.broken(), "getFile")
    helene.send_document("results.csv", RESULTS)
    helene.say("/cancel")
    await world.settle()
    assert not files_in(helene)
    assert kept(world) == [0, 0]
    assert "Import one row?" not in screen(helene)


async def test_a_file_that_nobody_looks_at_goes_after_a_day(world: World, helene: Person) -> None:
    await sends(world, helene, RESULTS)
    await does(world, helene, "/start")
    assert "“results.csv”" in helene.last.buttons[0].label
    await world.later(timedelta(hours=25))
    await until(lambda: kept(world) == [0, 0])
    told = await does(world, helene, "[Look at “results.csv”]")
    assert "I no longer have it" in told


async def test_a_candidates_file_gets_the_usual_word(world: World) -> None:
    emma = world.person("Emma")
    emma.start()
    told = await sends(world, emma, RESULTS)
    assert "here I read no photos" in told
    assert files_in(emma) == []
    assert kept(world) == [0, 0]


async def test_officers_who_work_elsewhere_send_no_files_here(world: World) -> None:
    employ(world, "Hélène", works=False)
    helene = world.person("Hélène")
    helene.start()
    assert "here I read no photos" in await sends(world, helene, RESULTS)
    assert kept(world) == [0, 0]


async def test_of_who_is_no_officer_any_more_nothing_is_read_or_kept(
    world: World, helene: Person
) -> None:
    await world.stop()
    world.telegram.refuse_next(Fault.throttled(30), "getFile")
    await world.start()
    helene.send_document("results.csv", RESULTS)
    waits = "SELECT 1 FROM outbox WHERE cause = 'throttled'"
    await until(lambda: world.db.execute(waits).fetchone())
    await world.stop()
    employ(world, "Emma")
    await world.later(timedelta(minutes=1))
    await world.settle()
    assert "Nothing was done" in screen(helene)
    assert not files_in(helene)
    assert kept(world) == [0, 0]
    assert "one row" not in screen(helene).casefold()


async def test_a_file_that_telegram_does_not_give_out_leaves_the_chat(
    world: World, helene: Person
) -> None:
    refused = Fault.refused(400, "Bad Request: file is too big")
    world.telegram.refuse_next(refused, "getFile")
    told = await sends(world, helene, RESULTS)
    assert "that did not work, and nothing was changed" in told
    assert not files_in(helene)
    assert kept(world) == [0, 0]


@pytest.mark.long
async def test_a_large_file_comes_back_whole_from_its_pieces(world: World, helene: Person) -> None:
    book = BytesIO(excel({"R": [list(RESULT), list(RESULT.values())]}))
    with ZipFile(book, "a") as parts:
        parts.writestr("xl/media/logo.png", random.Random(1).randbytes(2_500_000))
    await sends(world, helene, book.getvalue(), name="results.xlsx")
    assert kept(world) == [1, 3]
    await does(world, helene, "[Import]")
    assert results(world) == 1
    assert kept(world) == [0, 0]


@pytest.mark.long
async def test_wherever_the_desk_is_ended_the_file_is_looked_at_and_imported_once(
    world: World, helene: Person
) -> None:
    """It is ended some moments after the file came, and again after the approval."""
    chance = random.Random(24)
    helene.send_document("results.csv", RESULTS)
    for _ in range(6):
        await world.start()
        await asyncio.sleep(chance.uniform(0, 0.1))
        await world.stop()
    await world.later(AFTER_MANY_ENDS)
    await world.settle()
    assert screen(helene).count("Import one row?") == 1
    assert not files_in(helene)
    helene.tap("Import")
    for _ in range(4):
        await world.start()
        await asyncio.sleep(chance.uniform(0, 0.1))
        await world.stop()
    await world.later(AFTER_MANY_ENDS)
    await world.settle()
    assert results(world) == 1
    assert kept(world) == [0, 0]
