"""An officer at work in a chat of the whole desk: what they send, see, and what is kept of it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from tests.support.people import CANDIDATES
from tests.support.staff.imports import csv_of
from tests.support.world import World

MARIE = CANDIDATES["Marie"]
RESULT = {
    "ID Number": MARIE.id_number,
    "Exam": "B2 First",
    "Result": "B",
    "Overall Score": "174",
    "CEFR Level": "B2",
}
RESULTS = csv_of(RESULT)
AGAIN, YES, NO = "[Send the confirmation again]", "[Yes, do it]", "[No, leave it]"


def employ(world: World, *names: str, works: bool = True) -> None:
    officers = tuple(world.person(each).id for each in names)
    staff = StaffSection(officers=officers, work_in_chats=works)
    world.settings = replace(world.settings, staff=staff)


async def sends(world: World, person: Person, *contents: bytes, name: str = "results.csv") -> str:
    for content in contents:
        person.send_document(name, content, caption="voici")
    await world.settle()
    return screen(person)


async def does(world: World, person: Person, *steps: str) -> str:
    for step in steps:
        if step.startswith("["):
            person.tap(step.strip("[]"))
        else:
            person.say(step)
        await world.settle()
    return screen(person)


def screen(person: Person) -> str:
    return "\n\n".join(each.text for each in person.chat)


def files_in(person: Person) -> list[str]:
    return [each.file.name for each in person.chat if each.file]


def kept(world: World) -> list[int]:
    sql = "SELECT (SELECT count(*) FROM sent_files), (SELECT count(*) FROM sent_file_pieces)"
    return list(world.db.execute(sql).fetchone())


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110 (nobody tells)
            await asyncio.sleep(0.005)


def results(world: World) -> int:
    return len(world.db.execute("SELECT * FROM results").fetchall())


async def looks(world: World, name: str = "Hélène") -> Person:
    person = world.person(name)
    await does(world, person, "/start", "/find", MARIE.id_number)
    return person


def letters(world: World) -> int:
    sql = "SELECT count(*) FROM outbox WHERE effect LIKE '%candidate.action.confirm-address%'"
    return int(world.db.execute(sql).fetchone()[0])


def acts(world: World) -> list[tuple[str, str]]:
    sql = "SELECT what, whom FROM audit WHERE what LIKE 'account %' AND what <> 'account show'"
    rows = world.db.execute(sql).fetchall()
    return [tuple(each) for each in rows]
