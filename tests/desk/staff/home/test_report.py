"""`/report`: what became of a session, in numbers that show nobody."""

import json
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from bot.store.engine.times import stamp
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.officers import does, files_in
from tests.support.world import World

Capture = pytest.CaptureFixture[str]
ASKED, MANY = 20, 30


def enter_many(world: World) -> None:
    """So many more entries; about some of them somebody asked, and two complained."""
    columns = [row["name"] for row in world.db.execute("PRAGMA table_info(entries)")]
    rest = ", ".join(
        each for each in columns if each not in {"id", "id_number", "candidate_number"}
    )
    now = stamp(world.clock())
    for number in range(1000, 1000 + MANY):
        world.db.execute(
            f"""INSERT INTO entries (id, id_number, candidate_number, {rest})
                SELECT {number}, 'QQQ{number:06}', '{number}', {rest} FROM entries
                WHERE id_number = 'ABC123456'"""  # noqa: S608 - of this test
        )
        if number >= 1000 + ASKED:
            continue
        kind = "complaint" if number < 1002 else "name" if number < 1010 else "result"
        world.db.execute(
            """INSERT INTO questions (id, kind, state, proven, entry, language, asked_at, heard_at,
                 due_at) VALUES (?, ?, 'open', 1, ?, 'en', ?, ?, ?)""",
            (number, kind, number, now, now, now),
        )


async def test_small_numbers_and_what_would_tell_them_are_left_out(
    world: World, helene: Person
) -> None:
    enter_many(world)
    world.give_account("Emma")
    said = await does(world, helene, "/report")
    assert "Report of October 2026" in said
    assert "Entries: 34" in said
    assert "With an account: not shown" in said
    assert "Have looked at it: 0" in said
    assert "Complaints: not shown" in said
    assert "About a name: not shown" in said
    assert "About the result: 10" in said
    assert "QQQ" not in said
    assert "report-2026-10.pdf" in files_in(helene)
    [page] = [each.file for each in helene.chat if each.file]
    assert page.content.startswith(b"%PDF-")


async def test_of_fewer_than_five_there_is_none(world: World, helene: Person) -> None:
    said = await does(world, helene, "/report")
    assert "There is no report of October 2026" in said
    assert not files_in(helene)


async def test_of_several_sessions_it_is_asked(world: World, helene: Person) -> None:
    enter_many(world)
    world.db.execute("UPDATE entries SET session = '2026-11' WHERE id_number = 'ABC123456'")
    await does(world, helene, "/report")
    assert "Of which session?" in helene.last.text
    assert "Report of October 2026" in await does(world, helene, "[October 2026]")


async def test_for_anybody_else_there_is_none(world: World) -> None:
    tom = world.person("Tom")
    await does(world, tom, "/start", "/report")
    tom.press(tom.last, "*:report:2026-10")
    await world.settle()
    assert not world.db.execute("SELECT * FROM outbox WHERE class = 'staff'").fetchall()


async def test_by_command_it_is_words_json_a_spreadsheet_and_a_page(
    tmp_path: Path, capsys: Capture
) -> None:
    async with running_desk(tmp_path) as world:
        await world.settle()
        assert await command(world, "report", "--session", "2026-10") == 1
        assert "there is no report of 2026-10" in capsys.readouterr().err
        enter_many(world)
        assert await command(world, "report", "--session", "2026-10", "--json") == 0
        seen = json.loads(capsys.readouterr().out)
        assert seen["people"]["entries"] == MANY + 4
        assert seen["questions"] == {"all": ASKED, "complaint": None, "name": None, "result": 10}
        files = tmp_path / "r.csv", tmp_path / "r.pdf"
        words = ("--csv", str(files[0]), "--pdf", str(files[1]))
        assert await command(world, "report", "--session", "October 2026", *words) == 0
        assert "Questions to the centre,Complaints,\n" in files[0].read_text("utf-8")
        assert files[1].read_bytes().startswith(b"%PDF-")
        assert await command(world, "report", "--session", "2026-10") == 0
        said = capsys.readouterr().out
        assert "About the result: 10\n" in said
        assert "<b>" not in said
