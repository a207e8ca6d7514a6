"""A release is approved by answering a letter: by whoever has no chat, and in so many words."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.mail.delivered import Delivered
from tests.support.world import World, opened

HEAD = "anne.petit@centre.example"
CLAIRE = "claire.martin@centre.example"
UNCLEAR = (
    "",
    "👍",
    "Yes, but why is Marie not in it?",
    "maybe",
    "Merci",
    "I will look at it",
    "yesterday",
)
MOVES = ("/release", "[B2 First, October 2026]", "[Ask: as soon as it is approved]")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Claire approves in her chat and by letter, Anne Petit by letter alone; Max is an officer."""
    async with opened(tmp_path) as world:
        employ(world, HEAD)
        world.give_account("Marie")
        world.import_result("Marie", "B")
        for each in ("Claire", "Max"):
            await world.does(each, "/start")
        yield world


def employ(world: World, *heads: str, approvals: int = 2) -> None:
    claire, officer = world.person("Claire").id, world.person("Max").id
    staff = StaffSection(
        officers=(officer,),
        approvers=(claire,),
        names=(f"{claire} Claire",),
        approvals=approvals,
        approvers_by_mail=(*(f"{each} Anne Petit" for each in heads), f"{CLAIRE} {claire}"),
    )
    world.settings = replace(world.settings, staff=staff)


def letters(world: World, to: str = HEAD) -> list[Delivered]:
    return [each for each in world.letters if each.mailbox == to]


async def answers(world: World, text: str, sender: str = HEAD, manner: str = "") -> None:
    place = next(at for at, each in enumerate(world.letters) if each.mailbox == sender)
    await world.reply(place, text, sender, manner)
    await world.settle()


def last(world: World, to: str = HEAD) -> str:
    return " ".join(letters(world, to)[-1].text.split())


def state(world: World) -> str:
    [found] = world.db.execute("SELECT state FROM release_proposals ORDER BY id DESC").fetchone()
    return str(found)


def approved_by(world: World) -> list[str]:
    return [str(row["person"]) for row in world.db.execute("SELECT person FROM release_approvals")]


async def test_a_yes_alone_is_the_second_approval(world: World) -> None:
    await world.does("Claire", *MOVES)
    assert "Asked: Anne Petit." in world.person("Claire").last.text
    [asked] = letters(world)
    assert "Claire has prepared release" in asked.text
    assert "1 B" in asked.text or "B: 1" in asked.text
    assert letters(world, CLAIRE) == []
    await answers(world, "YES")
    assert (state(world), f"mail {HEAD}" in approved_by(world)) == ("approved", True)
    assert "is approved" in last(world)
    news = [each.text for each in world.person("Claire").chat]
    assert any("was approved by Anne Petit" in each for each in news)
    acts = world.db.execute("SELECT who FROM audit WHERE what = 'approve release'").fetchall()
    assert [row["who"] for row in acts] == [f"mail {HEAD}"]


async def test_anything_but_a_yes_alone_releases_nothing_and_is_asked_again(world: World) -> None:
    await world.does("Claire", *MOVES)
    for said in UNCLEAR:
        await answers(world, said)
        assert (state(world), len(approved_by(world))) == ("waiting", 1), said
        assert "Please answer once more" in letters(world)[-1].subject, said
    await world.post.reply(letters(world)[-1], "YES", sender=HEAD)
    await world.settle()
    assert state(world) == "approved"


async def test_a_no_lets_it_go_and_its_preparer_hears_by_whom(world: World) -> None:
    await world.does("Claire", *MOVES)
    await answers(world, "NO")
    assert state(world) == "refused"
    assert "was let go by Anne Petit" in world.person("Claire").last.text
    await answers(world, "YES")
    assert (state(world), "was let go by Anne Petit" in last(world)) == ("refused", True)


async def test_nobody_elses_yes_counts(world: World) -> None:
    await world.does("Claire", *MOVES)
    place = next(at for at, each in enumerate(world.letters) if each.mailbox == HEAD)
    await world.reply(place, "YES", "stranger@mail.example")
    await world.reply(place, "YES", HEAD, "forged")
    await world.settle()
    assert state(world) == "waiting"


async def test_whoever_prepared_it_is_not_the_second_by_letter_either(world: World) -> None:
    employ(world, HEAD, approvals=2)
    await world.does("Max", "/release", "[B2 First, October 2026]", MOVES[-1])
    await world.does("Claire", "/releases", f"[Approve {number(world)}]")
    await answers(world, "YES", CLAIRE)
    assert (state(world), len(approved_by(world))) == ("waiting", 1)
    assert "noted already" in last(world, CLAIRE)
    await answers(world, "YES")
    assert state(world) == "approved"


def number(world: World) -> int:
    [found] = world.db.execute("SELECT max(id) FROM release_proposals").fetchone()
    return int(found)


async def test_an_address_that_is_an_approvers_no_more_approves_nothing(world: World) -> None:
    await world.does("Claire", *MOVES)
    await world.stop()
    employ(world)
    await answers(world, "YES")
    assert (state(world), "no longer" in last(world)) == ("waiting", True)


async def test_a_yes_after_its_time_is_told_so(world: World) -> None:
    await world.does("Claire", *MOVES)
    await world.later(timedelta(days=2))
    await answers(world, "YES")
    assert state(world) == "expired"
    assert "too few agreed in time" in last(world)


@pytest.mark.parametrize("over", ["let go", "ended", "outdated"])
async def test_a_letter_tells_nobody_to_do_something_in_a_chat(world: World, over: str) -> None:
    await world.does("Claire", *MOVES)
    if over == "let go":
        await answers(world, "NO")
    elif over == "ended":
        await world.later(timedelta(days=2))
    else:
        world.import_result("Marie", "A")
    await answers(world, "YES")
    assert state(world) != "approved"
    assert [each.subject for each in letters(world) if "/release" in each.text] == []
    assert "he team" in last(world)


async def test_killed_behind_the_approval_it_is_made_once_and_told_once(world: World) -> None:
    await world.does("Claire", *MOVES)
    await answers(world, "YES")
    told = len(letters(world))
    await world.stop()
    world.db.execute(
        """UPDATE outbox SET state = 'waiting', settled_at = NULL
           WHERE effect LIKE '{"is":"AnswerByLetter"%'"""
    )
    await world.settle()
    assert world.db.execute("SELECT count(*) FROM releases").fetchone()[0] == 1
    assert (state(world), len(letters(world))) == ("approved", told)


async def test_in_french_a_oui_approves_what_an_officer_prepared(world: World) -> None:
    await world.stop()
    centre = replace(world.settings.centre, language="fr")
    world.settings = replace(world.settings, centre=centre)
    employ(world, HEAD, approvals=1)
    await world.does("Max", *MOVES)
    assert "répondez OUI, sans rien d’autre" in last(world)
    await answers(world, "Oui.\n\nAnne Petit")
    assert state(world) == "approved"
    assert "est approuvée" in last(world)
