"""`audit`: what staff did and looked at, as it is told."""

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store import audit
from bot.store.audit import Act
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, running_desk
from tests.support.world import World

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
EARLIER = "2026-11-01"
ACTS = (
    Act(
        who="uid 1000 claire",
        what="account reopen",
        whom=MARIE.id_number,
        before={"wrong_secrets": 12},
        after={"wrong_secrets": 0},
    ),
    Act(who="telegram 77", what="release", after={"release": 9, "exam": "B2 First"}),
    Act(who="uid 998 desk, login 1001 paul", what="why", whom=EMMA.id_number),
)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        for day, act in enumerate(ACTS):
            at = MORNING - timedelta(days=3 - day)
            world.write(lambda tx, act=act, at=at: audit.note_act(tx, act, at))  # type: ignore[misc]
        yield world


async def told(world: World, capsys: pytest.CaptureFixture[str], *words: str) -> list[str]:
    """What `audit` prints of these acts, without its own look."""
    capsys.readouterr()
    assert await command(world, "audit", *words) == 0
    return [each for each in capsys.readouterr().out.splitlines() if ": audit" not in each]


async def test_an_act_is_told_with_what_it_changed(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await told(world, capsys, "--since", EARLIER) == [
        "2026-11-27 10:00:00  uid 1000 claire: account reopen ABC123456 (wrong_secrets: 12 -> 0)",
        "2026-11-28 10:00:00  telegram 77: release (release: 9, exam: B2 First)",
        f"2026-11-29 10:00:00  uid 998 desk, login 1001 paul: why {EMMA.id_number}",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--since", "2026-11-28 10:00"), ["release", "why"]),
        (("--since", EARLIER, "--about", MARIE.id_number.lower()), ["account reopen"]),
        (("--since", EARLIER, "--by", "claire"), ["account reopen"]),
        (("--since", EARLIER, "--by", "77"), ["release"]),
        (("--since", EARLIER, "--by", "paul"), ["why"]),
        (("--since", EARLIER, "--by", "clair"), []),
    ],
)
async def test_acts_are_found_by_time_person_and_giver(
    world: World, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], found: list[str]
) -> None:
    [line] = await told(world, capsys, *words, "--json")
    acts = [each["what"] for each in json.loads(line) if each["what"] != "audit"]
    assert acts == found


async def test_acts_about_the_chats_of_somebody_are_about_them(
    world: World, capsys: pytest.CaptureFixture[str]
) -> None:
    world.give_account("Marie")
    dropped = Act(who="telegram 77", what="outbox drop", whom=f"chat {world.person('Marie').id}")
    world.write(lambda tx: audit.note_act(tx, dropped, MORNING))
    lines = await told(world, capsys, "--since", EARLIER, "--about", MARIE.id_number)
    assert len(lines) == 2


@pytest.mark.parametrize(
    ("words", "complaint"),
    [(("--since", "lately"), "is no time: write"), (("--about", "me"), "is no ID number")],
)
async def test_what_is_not_understood_is_told(
    world: World, capsys: pytest.CaptureFixture[str], words: tuple[str, str], complaint: str
) -> None:
    assert await command(world, "audit", *words) == 1
    assert complaint in capsys.readouterr().err
