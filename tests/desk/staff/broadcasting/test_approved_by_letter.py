"""A broadcast to everybody is approved by answering a letter, as a release is: in so many words."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.mail.delivered import Delivered
from tests.support.staff.officers import does, screen
from tests.support.world import World, opened

HEAD = "anne.petit@centre.example"
FRENCH = "Salle\nLa salle a changé."
ENGLISH = "Room\nThe room has changed."
WRITTEN = ("/broadcast", "october 2026", "[Write the text]", ENGLISH, FRENCH)
ANNOUNCED = "SELECT count(*) FROM outbox WHERE key LIKE 'announce:broadcast:%'"
AGAIN = """UPDATE outbox SET state = 'waiting', settled_at = NULL
  WHERE effect LIKE '{"is":"AnswerByLetter"%'"""


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Hélène approves in her chat, Anne Petit by letter alone; Hélène has written to everybody."""
    async with opened(tmp_path) as world:
        employ(world, f"{HEAD} Anne Petit")
        for name in ("Hélène", "Marie"):
            world.person(name).start()
        await world.settle()
        world.give_account("Marie")
        helene = world.person("Hélène")
        told = await does(world, helene, *WRITTEN)
        assert "another approver has to agree. This can be: Anne Petit" in told
        told = await does(world, helene, "2")
        assert "Asked: Anne Petit." in told
        yield world


def employ(world: World, *by_mail: str) -> None:
    helene = world.person("Hélène").id
    staff = StaffSection(
        approvers=(helene,), names=(f"{helene} Hélène",), approvers_by_mail=by_mail
    )
    world.settings = replace(world.settings, staff=staff)


def letters(world: World) -> list[Delivered]:
    return [each for each in world.letters if each.mailbox == HEAD]


async def answers(world: World, text: str, sender: str = HEAD, manner: str = "") -> None:
    place = next(at for at, each in enumerate(world.letters) if each.mailbox == HEAD)
    await world.reply(place, text, sender, manner)
    await world.settle()


def last(world: World) -> str:
    return " ".join(letters(world)[-1].text.split())


def goes(world: World) -> int:
    return int(world.db.execute(ANNOUNCED).fetchone()[0])


async def test_a_yes_alone_lets_it_go_and_all_hear_by_whom(world: World) -> None:
    [asked] = letters(world)
    assert "Hélène has written it to everybody of October 2026" in " ".join(asked.text.split())
    assert "La salle a changé." in asked.text
    assert "The room has changed.\n\nIn French:" in asked.text
    assert goes(world) == 0
    await answers(world, "YES")
    assert goes(world) == 1
    assert "is approved and on its way" in last(world)
    assert "was approved by Anne Petit and is on its way" in screen(world.person("Hélène"))
    assert world.person("Marie").last.text == "Salle\n\nLa salle a changé."
    acts = world.db.execute("SELECT who FROM audit WHERE what = 'approve broadcast'").fetchall()
    assert [row["who"] for row in acts] == [f"mail {HEAD}"]


async def test_anything_else_sends_nothing_and_is_asked_again(world: World) -> None:
    for said in ("", "👍", "Yes, but which room?", "Merci"):
        await answers(world, said)
        assert goes(world) == 0, said
        assert "Please answer once more about message" in letters(world)[-1].subject, said
    await world.post.reply(letters(world)[-1], "YES", sender=HEAD)
    await world.settle()
    assert goes(world) == 1


async def test_a_no_lets_go_of_it_for_good(world: World) -> None:
    await answers(world, "NO")
    assert "Anne Petit" in screen(world.person("Hélène"))
    await answers(world, "YES")
    assert goes(world) == 0


async def test_nobody_elses_yes_counts_nor_that_of_who_approves_no_more(world: World) -> None:
    await answers(world, "YES", "stranger@mail.example")
    await answers(world, "YES", HEAD, "forged")
    await world.stop()
    employ(world)
    await answers(world, "YES")
    assert (goes(world), "no longer" in last(world)) == (0, True)


async def test_killed_behind_the_approval_it_goes_once_and_is_told_once(world: World) -> None:
    await answers(world, "YES")
    told = len(letters(world))
    await world.stop()
    world.db.execute(AGAIN)
    await world.settle()
    assert (goes(world), len(letters(world))) == (1, told)
    assert sum("La salle" in each.text for each in world.person("Marie").chat) == 1
