"""A broadcast and a desk that is killed at any instant: nobody twice, nobody forgotten."""

import asyncio
import random
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import PostOffice
from tests.support.people import CANDIDATES
from tests.support.servers.killable import killable

pytestmark = [pytest.mark.long]
KILLS = 5
AWAKE = {"rules": {"quiet_from": "08:00", "quiet_until": "08:00"}}
NAMES = ("Marie", "Emma")
TEXT = {"": ["Salle", "La salle a changé."]}
ORDER = {"session": "2026-10", "exam": "", "texts": TEXT, "news": False}
PAUL = 7001  # approves


async def test_whenever_it_dies_each_chat_has_it_once_or_is_named_as_doubtful(
    tmp_path: Path,
) -> None:
    chance = random.Random(5)
    async with PostOffice() as post, killable(tmp_path, post, AWAKE) as world:
        people = [world.people[each] for each in NAMES]
        for each in people:
            each.start()
        await world.settle()
        for name in NAMES:
            world.give_account(name)
        count = (await world.order("broadcast-preview", **ORDER))["count"]
        sure = {"count": count, "quiet": False, "emergency": "alone"}
        number = (await world.order("broadcast", **ORDER, **sure))["broadcast"]
        for life in range(KILLS):
            await world.start()
            await asyncio.sleep(chance.uniform(0.8, 2.0))
            if life == 1:
                world.write(lambda tx: tx.execute("UPDATE broadcasts SET paused_at = 1"))
            world.kill()
            await world.died()
        await world.start()
        if world.db.execute("SELECT 1 FROM broadcasts WHERE paused_at = 1").fetchone():
            await world.order("broadcast-change", broadcast=number, done="resume")
        await world.settle()
        doubtful = "SELECT chat FROM outbox WHERE state = 'doubtful'"
        doubted = {row[0] for row in world.db.execute(doubtful)}
        for person in people:
            heard = sum(each.text.startswith("Salle") for each in person.chat)
            assert heard <= 1
            assert heard == 1 or person.id in doubted
        letters = [each for each in world.letters if each.subject == "Salle"]
        assert {each.mailbox for each in letters} == {CANDIDATES[each].email for each in NAMES}


@pytest.mark.parametrize("wait", [0.0, 0.1])
async def test_one_to_everybody_is_approved_once_over_a_kill(tmp_path: Path, wait: float) -> None:
    staff = {"staff": {"approvers": [PAUL]}, "rules": {"staff_pin_minutes": 0, **AWAKE["rules"]}}
    async with PostOffice() as post, killable(tmp_path, post, staff) as world:
        paul = world.people["Paul"] = world.telegram.person("Paul", "en", PAUL)
        for each in (paul, world.people["Marie"]):
            each.start()
        await world.settle()
        world.give_account("Marie")
        count = (await world.order("broadcast-preview", **ORDER))["count"]
        made = await world.order("broadcast", **ORDER, count=count, quiet=False)
        await world.settle()
        paul.tap(f"Let {made['broadcast']} go")
        await asyncio.sleep(wait)
        world.kill()
        await world.died()
        await world.settle()
        heard = [each for each in world.people["Marie"].chat if each.text.startswith("Salle")]
        told = [each for each in paul.chat if "is approved and on its way" in each.text]
        assert (len(heard), len(told)) == (1, 1)


@pytest.mark.parametrize("wait", [0.0, 0.1])
async def test_one_that_was_wrong_is_deleted_everywhere_over_a_kill(
    tmp_path: Path, wait: float
) -> None:
    async with PostOffice() as post, killable(tmp_path, post, AWAKE) as world:
        people = [world.people[each] for each in NAMES]
        for each in people:
            each.start()
        await world.settle()
        for name in NAMES:
            world.give_account(name)
        count = (await world.order("broadcast-preview", **ORDER))["count"]
        sure = {"count": count, "quiet": False, "emergency": "alone"}
        number = (await world.order("broadcast", **ORDER, **sure))["broadcast"]
        await world.settle()
        assert all(any(each.text.startswith("Salle") for each in one.chat) for one in people)
        await world.order("broadcast-change", broadcast=number, done="retract")
        await asyncio.sleep(wait)
        world.kill()
        await world.died()
        await world.settle()
        assert not any(each.text.startswith("Salle") for one in people for each in one.chat)
