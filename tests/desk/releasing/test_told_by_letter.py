"""Who approves by letter hears by letter what approvers hear in their chats: once, of all of it."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.mail.post_office import Mood
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import PLAINLY
from tests.support.staff.imports import csv_of
from tests.support.staff.officers import RESULT
from tests.support.world import World, opened

HEAD, OTHER = "anne.petit@centre.example", "bo.lund@centre.example"
CLAIRE = "claire.martin@centre.example"
EXAM = {"exam": "B2 First", "session": "2026-10"}
MOVES = ("/release", "[B2 First, October 2026]", "[Ask: as soon as it is approved]")
WITHHELD = {**RESULT, "Result": "WITHHELD", "Overall Score": "", "CEFR Level": ""}
EMMA = {**RESULT, "ID Number": CANDIDATES["Emma"].id_number}
TO_ALL = {"session": "2026-10", "exam": "", "texts": {"": ["Room", "B12."]}, "news": False}
NO_SECOND = "without a second approver"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Claire approves in her chat and by letter, Anne Petit and Bo Lund by letter alone."""
    async with opened(tmp_path) as world:
        claire = world.person("Claire").id
        staff = StaffSection(
            approvers=(claire,),
            names=(f"{claire} Claire",),
            approvals=2,
            approvers_by_mail=(f"{HEAD} Anne Petit", f"{OTHER} Bo Lund", f"{CLAIRE} {claire}"),
        )
        world.settings = replace(world.settings, staff=staff)
        for name in ("Marie", "Emma"):
            world.give_account(name)
        world.import_result("Marie", "B")
        await world.does("Claire", "/start")
        yield world


def news(world: World, to: str = HEAD) -> list[str]:
    """The letters that only tell something, on one line each."""
    mine = (each for each in world.letters if each.mailbox == to and "News of" in each.subject)
    return [" ".join(each.text.split()) for each in mine]


async def answers(world: World, text: str, sender: str = HEAD) -> None:
    place = next(at for at, each in enumerate(world.letters) if each.mailbox == sender)
    await world.reply(place, text, sender)
    await world.settle()


async def imported(world: World, tmp_path: Path, *results: dict[str, str]) -> None:
    path = tmp_path / "results.csv"
    path.write_bytes(csv_of(*results))
    await world.order("import", kind="results", path=str(path), by="uid 1", **PLAINLY)
    await world.settle()


async def planned(world: World) -> None:
    """A release that opens in two days, approved by Claire and by Bo Lund's letter."""
    await world.does("Claire", *MOVES[:2], "[Ask: tomorrow at 8 a.m.]")
    await answers(world, "YES", OTHER)


async def test_results_that_leave_a_planned_release_are_told_of_once(
    world: World, tmp_path: Path
) -> None:
    world.import_result("Emma", "B")
    await planned(world)
    before = len(news(world))
    await imported(world, tmp_path, WITHHELD)
    assert ["One result has left release" in each for each in news(world)[before:]] == [True]
    await world.stop()
    await world.settle()
    assert len(news(world)) == before + 1
    assert [each for each in news(world) if "/release" in each] == []
    assert news(world, CLAIRE) == []


async def test_a_session_that_is_erased_ends_its_release_in_one_letter(world: World) -> None:
    world.import_result("Emma", "B")
    await planned(world)
    before = len(news(world))
    numbers = [CANDIDATES[each].id_number for each in ("Marie", "Emma")]
    await world.order("erase", id_numbers=numbers, by="uid 1")
    await world.settle()
    assert ["is over, since no result is left" in each for each in news(world)[before:]] == [True]


@pytest.mark.long
async def test_who_was_not_asked_yet_is_asked_no_more_once_it_is_over(
    world: World, tmp_path: Path
) -> None:
    world.post.put_in_mood(HEAD, Mood.BUSY, times=1)
    await world.does("Claire", *MOVES)
    await imported(world, tmp_path, EMMA)
    for _ in range(2):  # the domain that was busy is written to slowly
        await world.later(timedelta(hours=1))
        await world.settle()
    subjects = {each.mailbox: each.subject for each in reversed(world.letters)}
    assert "is asked for" in subjects[OTHER]
    assert subjects[HEAD].startswith("News of")
    assert len(news(world)) == 1


@pytest.mark.long
@pytest.mark.parametrize(
    ("how", "said"),
    [
        ("others", "results were imported, released or withdrawn"),
        ("time", "has ended, since too few agreed"),
        ("no", "was let go by Bo Lund"),
        ("yes", "was approved by Bo Lund"),
    ],
)
async def test_what_waits_no_more_is_told_to_whoever_was_asked(
    world: World, tmp_path: Path, how: str, said: str
) -> None:
    await world.does("Claire", *MOVES)
    if how == "others":
        await imported(world, tmp_path, EMMA)
    elif how == "time":
        await world.later(timedelta(days=2))
        await world.settle()
    else:
        await answers(world, how.upper(), OTHER)
    assert [said in each for each in news(world)] == [True]
    assert "/release" not in news(world)[0]
    told_so = [] if how in {"no", "yes"} else [True]
    assert [said in each for each in news(world, OTHER)] == told_so
    assert news(world, CLAIRE) == []


async def test_a_release_made_by_one_alone_is_told_with_its_reason(world: World) -> None:
    seen = await world.order("release-preview", **EXAM)
    at, reason = world.clock().isoformat(), "The head is away"
    await world.order("release", **EXAM, digest=seen["digest"], at=at, quiet=True, emergency=reason)
    await world.settle()
    [told] = news(world)
    assert (NO_SECOND in told, reason in told) == (True, True)


async def test_a_message_to_all_that_waits_no_more_is_told_as_well(world: World) -> None:
    await world.does("Claire", "/broadcast", "october 2026", "[Write the text]", "A\nB", "C\nD")
    await world.does("Claire", "4")
    await world.later(timedelta(days=2))
    await world.settle()
    assert ["has ended, since nobody agreed" in each for each in news(world)] == [True]
