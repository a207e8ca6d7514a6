"""Staff lock an account, which shows nothing from then on, and unlock it, knowing whose it is."""

from tests.support.staff.officers import MARIE, YES, acts, does, looks
from tests.support.world import World

LOCK, UNLOCK = "[Lock the account]", "[Unlock the account]"


def frozen(world: World) -> bool:
    return bool(world.db.execute("SELECT frozen_at FROM accounts").fetchone()[0])


def shown(world: World) -> int:
    return sum("174" in each.text for each in world.person("Marie").chat)


async def test_it_shows_nothing_until_it_is_unlocked_and_its_chats_hear_both(world: World) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B")
    marie = world.person("Marie")
    await does(world, marie, "/start")
    helene = await looks(world)
    await does(world, helene, LOCK, YES)
    assert frozen(world)
    assert "Le centre a bloqué" in marie.chat[-1].text
    await does(world, marie, "/results")
    assert shown(world) == 0
    await does(world, helene, UNLOCK, "passport, at the desk", YES)
    assert not frozen(world)
    await does(world, marie, "/results")
    assert shown(world) == 1
    whom = MARIE.id_number
    assert acts(world) == [("account freeze", whom), ("account unfreeze", whom)]
    kept = world.db.execute("SELECT checked FROM freezes").fetchone()[0]
    assert kept == "passport, at the desk"


async def test_a_second_press_for_it_by_another_changes_nothing(world: World) -> None:
    world.give_account("Marie")
    helene, claire = await looks(world), await looks(world, "Claire")
    await does(world, claire, LOCK)
    await does(world, helene, LOCK, YES)
    await does(world, claire, YES)
    assert "cannot be done as things stand now" in claire.chat[-1].text
    assert acts(world) == [("account freeze", MARIE.id_number)]
