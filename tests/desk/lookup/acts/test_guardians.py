"""Staff record what a guardian has told them, by a button where they look somebody up."""

import pytest

from tests.support.people import CANDIDATES
from tests.support.staff.officers import NO, YES, acts, does, looks, screen
from tests.support.world import World

LUCAS = CANDIDATES["Lucas"]
AGREES, NOBODY = "[A guardian agrees]", "[No guardian agrees]"
CHILD = "UPDATE entries SET birth_date = '2012-05-01' WHERE id = 2"


def stands(world: World) -> list[tuple[str, str, str]]:
    said = "SELECT said, how, said_by FROM agreements WHERE how <> 'desk' ORDER BY id"
    return [tuple(each) for each in world.db.execute(said)]


def whys(world: World) -> list[str]:
    return [each["after"] for each in world.db.execute("SELECT after FROM audit ORDER BY id")]


@pytest.fixture(autouse=True)
def child(world: World) -> None:
    world.db.execute(CHILD)
    world.db.commit()


async def test_a_yes_opens_everything_to_the_child_and_a_no_takes_it_back(world: World) -> None:
    world.give_account("Lucas")
    lucas, helene = world.person("Lucas"), world.person("Hélène")
    await does(world, lucas, "/start")
    assert "a parent or guardian" in screen(lucas) or "parent ou responsable" in screen(lucas)
    told = await does(world, helene, "/start", "/find", LUCAS.id_number, AGREES)
    assert "No parent or guardian has agreed yet." in told
    assert "How do you know that a parent or guardian of 234567LPT agrees?" in told
    await does(world, helene, "oui", "[A signed form is here]", YES)
    assert "Recorded: a parent or guardian agrees. Chats told: 1." in screen(helene)
    assert "a donné son accord" in lucas.chat[-1].text
    await does(world, helene, NOBODY, YES)
    assert "Recorded: no parent or guardian agrees." in screen(helene)
    assert "n’est pas d’accord" in lucas.chat[-1].text
    assert stands(world) == [("yes", "staff", ""), ("no", "staff", "")]
    assert acts(world) == [
        ("account agree", LUCAS.id_number),
        ("account disagree", LUCAS.id_number),
    ]
    assert any("a signed form is at the centre" in each for each in whys(world))


async def test_it_is_recorded_for_who_has_no_account_yet(world: World) -> None:
    helene = world.person("Hélène")
    await does(world, helene, "/start", "/find", LUCAS.id_number, AGREES)
    await does(world, helene, "mother, at the desk", YES)
    assert stands(world) == [("yes", "staff", "")]


async def test_what_is_so_already_or_left_is_recorded_by_nobody(world: World) -> None:
    helene, claire = world.person("Hélène"), world.person("Claire")
    for each in (helene, claire):
        await does(world, each, "/start", "/find", LUCAS.id_number, NOBODY)
    await does(world, helene, NO)
    assert stands(world) == []
    await does(world, helene, NOBODY, YES)
    await does(world, claire, YES)
    assert "cannot be done as things stand now" in screen(claire)
    assert stands(world) == [("no", "staff", "")]


async def test_the_buttons_end_with_the_age(world: World) -> None:
    helene = await looks(world)
    assert not [each for each in helene.chat[-1].buttons if "guardian" in each.label]
    await does(world, helene, "/find", LUCAS.id_number, AGREES, "mother, at the desk")
    world.db.execute("UPDATE entries SET birth_date = '2005-05-01' WHERE id = 2")
    world.db.commit()
    await does(world, helene, YES)
    assert "cannot be done as things stand now" in screen(helene)
    assert stands(world) == []
