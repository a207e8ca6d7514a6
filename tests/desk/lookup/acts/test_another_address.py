"""Staff put in another address: at once where none is proven, else checked and then confirmed."""

import json

from tests.support.staff.officers import MARIE, YES, acts, does, looks
from tests.support.world import World

ANOTHER, SAW = "[Put in another address]", "[I saw a photo ID]"
NEW = "marie@famille.fr"


def address(world: World) -> tuple[str, bool]:
    [row] = world.db.execute("SELECT email, confirmed_at IS NOT NULL FROM accounts").fetchall()
    return row[0], bool(row[1])


def checked(world: World) -> str:
    sql = "SELECT after FROM audit WHERE what = 'account readdress'"
    return str(json.loads(world.db.execute(sql).fetchone()[0]).get("checked", ""))


async def confirms(world: World) -> None:
    places = [at for at, each in enumerate(world.letters) if each.mailbox == NEW]
    await world.reply(places[-1], "OUI", NEW)
    await world.settle()


async def test_a_slip_in_an_unproven_address_is_put_right_and_asked_to_be_confirmed(
    world: World,
) -> None:
    world.give_account("Marie", confirmed=False)
    helene = await looks(world)
    await does(world, helene, ANOTHER, "marie at famille", MARIE.email, NEW)
    assert f"Put {NEW} in for {MARIE.id_number}?" in helene.chat[-1].text
    assert address(world) == (MARIE.email, False)
    told = await does(world, helene, YES)
    assert f"The account has the address {NEW} now" in told
    assert address(world) == (NEW, False)
    await confirms(world)
    assert address(world) == (NEW, True)
    assert (acts(world), checked(world)) == ([("account readdress", MARIE.id_number)], "")


async def test_before_a_proven_one_is_changed_it_is_asked_how_the_person_is_known(
    world: World,
) -> None:
    world.give_account("Marie")
    helene = await looks(world)
    await does(world, helene, ANOTHER, NEW)
    assert "How do you know" in helene.chat[-1].text
    await does(world, helene, "?")
    assert "in a few words" in helene.chat[-1].text
    await does(world, helene, SAW, YES)
    assert address(world) == (MARIE.email, True)  # until the new one is proven
    assert checked(world) == "a photo identity was seen"
    await confirms(world)
    assert address(world) == (NEW, True)


async def test_an_owner_who_confirms_meanwhile_is_not_passed_by(world: World) -> None:
    world.give_account("Marie", confirmed=False)
    helene = await looks(world)
    await does(world, helene, ANOTHER, NEW)
    world.db.execute("UPDATE accounts SET confirmed_at = 1")
    await does(world, helene, YES)
    assert (address(world), acts(world)) == ((MARIE.email, True), [])


async def test_whoever_has_to_agree_around_a_release_reads_to_which_address(world: World) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "B")
    claire = world.person("Claire")
    await does(world, claire, "/start")
    await does(world, await looks(world), ANOTHER, NEW, SAW, YES)
    assert f"wants the address {NEW} put in for it" in claire.chat[-1].text
