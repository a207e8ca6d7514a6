"""A release that two have to agree to waits until another approver did, whoever prepared it."""

import os
import pwd
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.staff.order_values import OrderRefused
from tests.support.stores.seeded_staff import PIN
from tests.support.world import World, opened

MOVES = ("/release", "[B2 First, October 2026]")
NOW = "[Ask: as soon as it is approved]"
NAMES = ("Claire", "Paul", "Zoë")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Claire, Paul and Zoë approve, two of them for each release; Max is an officer."""
    async with opened(tmp_path) as world:
        approvers = tuple(world.person(each).id for each in NAMES)
        officers, names = (world.person("Max").id,), tuple(_named(world, *NAMES, "Max"))
        staff = StaffSection(officers=officers, approvers=approvers, names=names, approvals=2)
        world.settings = replace(world.settings, staff=staff)
        world.give_account("Marie")
        world.import_result("Marie", "B")
        for each in (*NAMES, "Max"):
            await world.does(each, "/start")
        yield world


def _named(world: World, *names: str) -> list[str]:
    return [f"{world.person(each).id} {each}" for each in names]


async def prepared(world: World, by: str = "Claire", when: str = NOW) -> int:
    """The number of a release that waits."""
    await world.does(by, *MOVES, when)
    return number(world)


def number(world: World) -> int:
    [found] = world.db.execute("SELECT max(id) FROM release_proposals").fetchone()
    return int(found)


def state(world: World) -> str:
    [found] = world.db.execute("SELECT state FROM release_proposals ORDER BY id DESC").fetchone()
    return str(found)


def is_made(world: World) -> bool:
    return bool(world.db.execute("SELECT 1 FROM results WHERE release IS NOT NULL").fetchall())


async def test_it_waits_until_another_approver_agrees(world: World) -> None:
    which = await prepared(world)
    assert f"Release {which} waits for an approver" in world.person("Claire").last.text
    assert "Asked: Paul, Zoë." in world.person("Claire").last.text
    assert not is_made(world)
    assert "Claire has prepared it" in world.person("Paul").last.text
    told = await world.does("Paul", f"[Approve {which}]")
    assert f"Release {which} is approved." in told
    assert is_made(world)
    news = [each.text for each in world.person("Claire").chat]
    assert any("was approved by Paul; prepared by Claire" in each for each in news)
    assert any("Its result is to be seen from now on." in each for each in news)
    [made] = world.db.execute("SELECT id, made_by FROM releases").fetchall()
    assert tuple(made) == (which, f"telegram {world.person('Claire').id}")


async def test_whoever_prepared_it_is_not_the_second(world: World) -> None:
    which = await prepared(world)
    claire = world.person("Claire")
    await world.does("Claire", "/releases")
    assert [each.label for each in claire.last.buttons] == [f"Refuse {which}", "Leave the list"]
    claire.press(claire.last, world.person("Paul").last.button("Approve"))  # as a client forges it
    await world.settle()
    assert "Somebody else has to agree" in claire.last.text
    assert (is_made(world), state(world)) == (False, "waiting")


async def test_what_an_officer_prepared_two_approvers_agree_to(world: World) -> None:
    which = await prepared(world, "Max")
    assert "waits for 2 approvers" in world.person("Max").last.text
    assert "One more approver has to agree" in await world.does("Paul", f"[Approve {which}]")
    assert "is noted already" in await world.does("Paul", f"[Approve {which}]")
    assert not is_made(world)
    await world.does("Zoë", f"[Approve {which}]")
    assert is_made(world)
    assert told(world, "Max") == [
        f"Release {which} (B2 First, October 2026) was approved by Paul and Zoë; prepared by Max"
    ]


def told(world: World, name: str) -> list[str]:
    """What somebody is told of who approved."""
    said = [each.text.partition(". ")[0] for each in world.person(name).chat]
    return [each for each in said if "was approved by" in each]


async def test_an_officers_release_needs_one_approver_where_one_is_enough(world: World) -> None:
    await world.stop()
    staff = replace(world.settings.staff, approvals=1)
    world.settings = replace(world.settings, staff=staff)
    which = await prepared(world, "Max")
    assert not is_made(world)
    await world.does("Zoë", f"[Approve {which}]")
    assert is_made(world)
    [news] = told(world, "Max")
    assert news.endswith("was approved by Zoë; prepared by Max")


async def test_refused_it_is_let_go_and_a_later_press_changes_nothing(world: World) -> None:
    which = await prepared(world)
    await world.does("Paul", f"[Refuse {which}]")
    assert "was let go by Paul" in world.person("Claire").last.text
    assert "was let go by Paul" in await world.does("Zoë", f"[Approve {which}]")
    assert (is_made(world), state(world)) == (False, "refused")


async def test_results_that_came_since_are_not_released_and_asked_about_anew(
    world: World,
) -> None:
    which = await prepared(world)
    world.import_result("Emma", "A")
    assert "prepare it again" in await world.does("Paul", f"[Approve {which}]")
    assert "Results were imported, released or withdrawn since" in world.person("Claire").last.text
    assert (is_made(world), state(world)) == (False, "outdated")
    again = await prepared(world)
    await world.does("Zoë", f"[Approve {again}]")
    assert is_made(world)


@pytest.mark.long
async def test_nobody_agrees_in_time_and_that_is_told(world: World) -> None:
    which = await prepared(world, when="[Ask: tomorrow at 8 a.m.]")
    await world.later(timedelta(days=1))
    await world.settle()
    for name in ("Claire", "Paul"):
        told = [each.text for each in world.person(name).chat if "too few agreed" in each.text]
        assert len(told) == 1
        assert f"Release {which}" in told[0]
    assert state(world) == "expired"
    await world.does("Paul", f"[Approve {which}]")
    assert any("has ended, since" in each.text for each in world.person("Paul").chat)
    assert not is_made(world)


async def test_who_is_removed_meanwhile_counts_no_more(world: World) -> None:
    which = await prepared(world)
    await world.stop()
    staff, gone = world.settings.staff, world.person("Claire").id
    kept = tuple(each for each in staff.approvers if each != gone)
    world.settings = replace(world.settings, staff=replace(staff, approvers=kept))
    await world.does("Paul", f"[Approve {which}]")
    assert any("One more approver" in each.text for each in world.person("Paul").chat)
    assert not is_made(world)
    await world.does("Zoë", f"[Approve {which}]")
    assert is_made(world)


@pytest.mark.long
async def test_two_who_press_at_once_make_one_release(world: World) -> None:
    which = await prepared(world)
    for name in ("Paul", "Zoë"):
        world.person(name).tap(f"Approve {which}")
    await world.settle()
    assert len(world.db.execute("SELECT * FROM releases").fetchall()) == 1
    last = " ".join(world.person(each).last.text for each in ("Paul", "Zoë"))
    assert f"Release {which} is approved" in last


@pytest.mark.long
async def test_the_same_is_not_asked_for_twice(world: World) -> None:
    which = await prepared(world)
    assert await prepared(world, "Zoë") == which
    assert "Somebody else has to agree" not in await world.does("Zoë", f"[Approve {which}]")
    assert is_made(world)


async def test_the_command_line_is_one_person(world: World) -> None:
    of = {"exam": "B2 First", "session": "2026-10"}
    seen = await world.order("release-preview", **of)
    rest = {"digest": seen["digest"], "at": world.clock().isoformat(), "quiet": True}
    asked = await world.order("release", **of, **rest, at_once=True)
    assert (asked["waits"], is_made(world)) == (True, False)
    with pytest.raises(OrderRefused, match="Somebody else has to agree"):
        await world.order("release-approve", release=asked["release"])
    await world.does("Paul", f"[Approve {asked['release']}]")
    assert is_made(world)


async def test_an_emergency_goes_without_a_second_and_all_approvers_hear_why(world: World) -> None:
    of = {"exam": "B2 First", "session": "2026-10"}
    seen = await world.order("release-preview", **of)
    rest = {"digest": seen["digest"], "at": world.clock().isoformat(), "quiet": True}
    await world.order("release", **of, **rest, emergency="nobody answers")
    await world.settle()
    assert is_made(world)
    for name in NAMES:
        assert "Reason: “nobody answers”" in world.person(name).last.text
    [noted] = world.db.execute("SELECT after FROM audit WHERE what = 'release'").fetchone()
    assert "nobody answers" in noted


async def test_where_nobody_can_be_asked_that_is_said(world: World) -> None:
    world.write(lambda tx: tx.execute("UPDATE chats SET blocked = 1"))
    world.write(lambda tx: tx.execute("DELETE FROM sign_ins"))
    told = await world.does("Claire", "/start", *MOVES)
    assert "only 1 can be asked:" in " ".join(e.text for e in world.person("Claire").chat)
    told = await world.does("Claire", NOW)
    assert "too few can be asked now" in told


async def test_whose_user_on_the_machine_is_known_does_not_agree_with_themselves(
    world: World,
) -> None:
    which = await prepared(world)
    await world.stop()
    user = f"{world.person('Claire').id} {pwd.getpwuid(os.getuid()).pw_name}"
    staff = replace(world.settings.staff, machine_users=(user,))
    world.settings = replace(world.settings, staff=staff)
    with pytest.raises(OrderRefused, match="Somebody else has to agree"):
        await world.order("release-approve", release=which)
    assert not is_made(world)


async def test_killed_while_it_was_made_it_waits_still_and_is_made_once(world: World) -> None:
    which = await prepared(world)
    await world.stop()
    world.db.execute(
        "INSERT INTO releases (id, exam, session, made_at, made_by) VALUES (?, ?, ?, 1, '')",
        [which, "B2 First", "2026-10"],
    )
    world.db.execute("UPDATE results SET release = ?", [which])
    await world.does("Paul", f"[Approve {which}]")
    assert is_made(world)
    opened_at = world.db.execute("SELECT id, opens_at IS NOT NULL FROM releases").fetchall()
    assert [tuple(each) for each in opened_at] == [(which, 1)]


async def test_an_order_that_is_performed_again_says_the_same_and_makes_nothing(
    world: World,
) -> None:
    which = await prepared(world)
    await world.does("Paul", f"[Approve {which}]")
    assert f"Release {which} is approved." in await world.does("Paul", f"[Approve {which}]")
    assert len(world.db.execute("SELECT * FROM releases").fetchall()) == 1


async def test_the_pin_is_asked_for_before_an_approval_which_then_goes_on(world: World) -> None:
    which = await prepared(world)
    await world.stop()
    rules = replace(world.settings.rules, staff_pin_minutes=30)
    world.settings = replace(world.settings, rules=rules)
    await world.does("Paul", f"[Approve {which}]")
    assert not is_made(world)
    await world.does("Paul", PIN, PIN)
    assert is_made(world)


async def test_the_home_shows_what_waits_and_leads_to_it(world: World) -> None:
    assert "waits for approval" not in await world.does("Paul", "/desk")
    which = await prepared(world)
    await world.does("Paul", "/desk")
    home = next(each for each in reversed(world.person("Paul").chat) if "The desk" in each.text)
    assert "One release waits for approval." in home.text
    listed = await world.does("Paul", "[Releases that wait]")
    assert listed
    assert any(
        f"Release {which}" in each.text and "prepared by Claire" in each.text
        for each in world.person("Paul").chat
    )


@pytest.mark.long
async def test_what_waits_is_handed_over_and_its_heir_may_be_the_second(world: World) -> None:
    which = await prepared(world)
    people = (world.person("Claire").id, world.person("Paul").id)
    await world.order("staff-hand-over", person=people[0], to=people[1], by="uid 0 root")
    [chat] = world.db.execute("SELECT chat FROM release_proposals").fetchone()
    assert chat == people[1]
    await world.does("Zoë", f"[Approve {which}]")
    assert any("was approved by Zoë" in each.text for each in world.person("Paul").chat)
