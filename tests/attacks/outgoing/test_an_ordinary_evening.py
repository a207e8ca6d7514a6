"""What keeps strangers out lets an evening pass: a class registers, mistypes, is greylisted."""

import re
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from bot.sandbox.telegram import Person
from tests.support.people import Candidate, enrol
from tests.support.world import World, opened

PUPILS = 35
TOGETHER = 5  # of them, every eight minutes: all within the hour
PAUSE = timedelta(minutes=8)
GREYLISTED = timedelta(minutes=5)
PATIENCE = timedelta(minutes=10)
TICK = timedelta(seconds=30)
PASSWORD = "sunrise-77!"
ALERTED = "Staff"

pytestmark = pytest.mark.long


@dataclass(kw_only=True)
class Pupil:
    """One of the class. `mistypes`: how often, before it is right."""

    who: Candidate
    chat: Person
    mistypes: int
    asked_at: datetime | None = None
    written_at: datetime | None = None

    def lines(self) -> list[str]:
        """What they send or tap, in order; what stands in brackets is a button."""
        wrong_secrets = ["0000"] * min(self.mistypes, 2)
        slip = [PASSWORD, "sunrise-78!"] if self.mistypes > 2 else []
        return [
            "/start", "[Create an account]", self.who.id_number, *wrong_secrets, self.who.secret,
            self.who.email, "[Yes, that’s right]", *slip, PASSWORD, PASSWORD, "[I accept]",
            "[No, thank you]", "[Create my account]",
        ]  # fmt: skip


def candidate(number: int) -> Candidate:
    return Candidate(
        entry=100 + number,
        first_name=f"Pupil{number}",
        family_name="Moreau",
        id_number=f"PUP{300_000 + number}",
        secret=f"{3100 + number}",
        language="en",
        exam="B2 First",
        email=f"pupil{number}@school-of-lyon.fr",
    )


def mistypes(number: int) -> int:
    """A third once, five three times."""
    return 3 if number % 7 == 1 else int(number % 3 == 0)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


def the_class(world: World) -> list[Pupil]:
    """Everybody is enrolled, and their school greylists every letter."""
    people = [candidate(number) for number in range(PUPILS)]
    for who in people:
        world.write(lambda tx, who=who: enrol(tx, world.keys, who))  # type: ignore[misc]
        world.put_in_mood(who.email, Mood.GREYLISTED)
    return [
        Pupil(who=who, chat=world.person(who.first_name), mistypes=mistypes(number))
        for number, who in enumerate(people)
    ]


async def all_do(world: World, pupils: list[Pupil]) -> None:
    """They register side by side, each at their own pace, and are answered at once."""
    queues = [(each, each.lines()) for each in pupils]
    while queues := [(each, lines) for each, lines in queues if lines]:
        for pupil, lines in queues:
            do(pupil.chat, lines.pop(0))
        await world.settle()
    for pupil in pupils:
        pupil.asked_at = world.clock.at


def do(chat: Person, line: str) -> None:
    chat.tap(line[1:-1]) if line.startswith("[") else chat.say(line)


async def tick(world: World, pupils: list[Pupil]) -> None:
    """Half a minute passes; the school lets in what it has seen for five, codes are typed."""
    world.clock.at += TICK
    for pupil in pupils:
        if pupil.asked_at and world.clock.at >= pupil.asked_at + GREYLISTED:
            world.post.put_in_mood(pupil.who.email, None)
    world.person("Zoé").say("/help")  # some update wakes the desk, as the clock is a value
    await world.settle()
    for pupil in pupils:
        found = world.post.letters(pupil.who.email)
        if found and not pupil.written_at:
            pupil.written_at = world.clock.at
            pupil.chat.say(code_in(found[-1].text))
    await world.settle()


def code_in(text: str) -> str:
    found = re.search(r"\b\d{6}\b", text)
    assert found
    return found[0]


async def test_a_class_that_registers_within_the_hour_is_kept_waiting_by_nothing(
    world: World,
) -> None:
    await world.does(ALERTED, "/start")  # whoever never wrote to the bot is told nothing
    before = len(world.person(ALERTED).chat)
    pupils = the_class(world)
    begin = world.clock.at
    for first in range(0, PUPILS, TOGETHER):
        await all_do(world, pupils[first : first + TOGETHER])
        while world.clock.at < begin + PAUSE * (first // TOGETHER + 1):
            await tick(world, pupils)
    for _ in range(PATIENCE // TICK):
        await tick(world, pupils)
    late = {
        each.who.first_name: (each.asked_at, each.written_at)
        for each in pupils
        if not each.asked_at or not each.written_at or each.written_at > each.asked_at + PATIENCE
    }
    assert late == {}
    [confirmed] = world.db.execute("SELECT count(confirmed_at) FROM accounts").fetchone()
    assert confirmed == PUPILS
    assert world.person(ALERTED).chat[before:] == []
    assert world.clock.at - begin < timedelta(minutes=70)
