"""While a long file is read and let in, the officer sees how far it is, and others are answered."""

import asyncio

import pytest

from bot.sandbox.telegram import Person
from tests.support.staff.officers import kept, screen, until
from tests.support.world import World

ROWS = 100_000


@pytest.mark.long
async def test_a_file_of_100_000_rows_tells_how_far_it_is_while_candidates_are_answered(
    world: World, helene: Person
) -> None:
    rows = "\n".join(f"Org {n},education,Lyon,France,o{n}@org.example" for n in range(ROWS))
    helene.send_document("o.csv", f"Name,Type,City,Country,Email\n{rows}\n".encode())
    marie = world.person("Marie")
    async with asyncio.timeout(500):
        await sees(helene, "Looking at the file:")
        await is_answered(marie)
        await sees(helene, "Import 100,000 rows?")
        helene.tap("Import")
        await sees(helene, "Importing:")
        await is_answered(marie)
    await world.settle(500)
    assert "Importing: row 100,001…" in screen(helene)
    sql = "SELECT count(*) FROM organisations WHERE name LIKE 'Org %'"
    assert world.db.execute(sql).fetchone()[0] == ROWS
    assert kept(world) == [0, 0]


async def sees(person: Person, words: str) -> None:
    while words not in screen(person):  # noqa: ASYNC110 (nobody tells)
        await asyncio.sleep(0.05)


async def is_answered(person: Person) -> None:
    person.say("/help")
    asked = len(person.chat)
    await until(lambda: len(person.chat) > asked)
