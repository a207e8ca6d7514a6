"""Staff close an account for who was not first: identity checked, and by two around a release."""

import json
from datetime import timedelta

import pytest

from bot.sandbox.telegram import Person
from bot.staff.order_values import OrderRefused
from tests.support.staff.officers import MARIE, NO, YES, acts, does, looks
from tests.support.world import World

RESET, KNOWN = "[Reset the account]", "[Known in person here]"
SECOND = "A second person has to agree"


def there(world: World) -> bool:
    return bool(world.db.execute("SELECT 1 FROM accounts").fetchone())


async def resets(world: World, person: Person) -> str:
    """What stands in the chat since then."""
    seen = len(person.chat)
    await does(world, person, RESET, KNOWN, YES)
    return "\n".join(each.text for each in person.chat[seen - 1 :])


async def test_how_the_person_is_known_is_asked_and_kept(world: World) -> None:
    world.give_account("Marie")
    await does(world, world.person("Marie"), "/start")
    helene = await looks(world)
    await does(world, helene, RESET)
    assert "How do you know" in helene.chat[-1].text
    await does(world, helene, NO)
    assert there(world)
    assert "Reset; chats signed out and told: 1." in await resets(world, helene)
    assert not there(world)
    assert "déconnecté" in world.person("Marie").chat[-1].text
    sql = "SELECT who, after FROM audit WHERE what = 'account reset'"
    [act] = world.db.execute(sql).fetchall()
    assert act["who"] == f"telegram {helene.id}"
    assert json.loads(act["after"])["checked"] == "known in person to the centre or school"


async def test_a_bare_yes_does_not_say_how_somebody_is_known(world: World) -> None:
    world.give_account("Marie")
    helene = await looks(world)
    for word in ("yes", "OK", "oui, bien sûr"):
        await does(world, helene, RESET, word)
        assert "Say it in a few words" in helene.chat[-1].text
        await does(world, helene, NO)
    await does(world, helene, RESET, "yes, with her passport")
    assert "Reset the account of" in helene.chat[-1].text
    assert there(world)


async def test_a_command_that_does_not_say_it_is_refused(world: World) -> None:
    world.give_account("Marie")
    with pytest.raises(OrderRefused, match="Say how you know who it is"):
        await world.order("account-reset", id_number=MARIE.id_number)
    assert there(world)


@pytest.mark.parametrize("hours", [-71, 71], ids=["after", "before"])
async def test_around_a_release_a_second_person_has_to_be_an_approver(
    world: World, hours: int
) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B", timedelta(hours=hours))
    claire = world.person("Claire")
    await does(world, claire, "/start")
    helene = await looks(world)
    for _ in range(2):  # asked twice is not asked by two
        assert SECOND in await resets(world, helene)
    assert (there(world), acts(world)) == (True, [])
    asked = [each for each in claire.chat if "wants its account reset" in each.text]
    assert len(asked) == 1
    await does(world, claire, "[Look at it]")
    await resets(world, claire)
    assert (there(world), acts(world)) == (False, [("account reset", MARIE.id_number)])


async def test_an_approver_alone_and_an_officer_as_the_second_are_refused(world: World) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B")
    claire, helene = await looks(world, "Claire"), await looks(world)
    for each in (claire, claire):
        assert f"{SECOND}, since a release is within 72 hours, and no other" in await resets(
            world, each
        )
    assert f"{SECOND}, since a release is within 72 hours: the approvers" in await resets(
        world, helene
    )
    assert there(world)


@pytest.mark.parametrize("hours", [-73, 73], ids=["after", "before"])
async def test_three_days_away_from_it_one_person_is_enough(world: World, hours: int) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B", timedelta(hours=hours))
    await resets(world, await looks(world))
    assert not there(world)


async def test_what_was_asked_more_than_a_day_ago_counts_no_more(world: World) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B", timedelta(hours=30))
    await resets(world, await looks(world))
    await world.later(timedelta(hours=25))
    assert SECOND in await resets(world, await looks(world, "Claire"))
    assert there(world)
