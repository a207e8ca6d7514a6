"""An officer looks somebody up in the chat: misspelt too, twins side by side, each look noted."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.sandbox.telegram import Person
from bot.store.engine.store import Tx
from tests.support.people import CANDIDATES, enrol
from tests.support.staff.officers import does, employ
from tests.support.world import World, opened

MARIE = CANDIDATES["Marie"]
TWIN = replace(
    MARIE, entry=90, first_name="Manon", id_number="MND123457", email="manon.durand@lycee.fr"
)


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Hélène is an officer, Marie has a twin and an account."""
    async with opened(tmp_path) as world:
        employ(world, "Hélène")
        world.give_account("Marie")
        world.write(lambda tx: enrol(tx, world.keys, TWIN))
        yield world


@pytest.fixture
async def helene(world: World) -> Person:
    person = world.person("Hélène")
    await does(world, person, "/start", "/find")
    return person


def last(person: Person) -> str:
    return person.chat[-2].text


async def finds(world: World, person: Person, typed: str) -> str:
    await does(world, person, typed)
    return last(person)


async def test_a_number_with_a_slip_finds_who_is_meant(world: World, helene: Person) -> None:
    for slip in ("ABC123456", "abc 123456", "ABC12345", "ABC123465", "ABC1234567"):
        told = await finds(world, helene, slip)
        assert "Marie Durand" in told.replace("<b>", "").replace("</b>", ""), slip
        assert MARIE.id_number in told


async def test_a_number_with_two_slips_finds_who_is_meant(world: World, helene: Person) -> None:
    for slips in ("ABC214356", "ABC1Z345G", "ABC1245", "BCA123456", "BC1234567", "ABC12345678"):
        assert MARIE.id_number in await finds(world, helene, slips), slips


async def test_a_number_with_a_slip_does_not_find_who_is_two_away(
    world: World, helene: Person
) -> None:
    told = await finds(world, helene, "MND123456")
    assert TWIN.id_number in told
    assert "Lucas" not in told


async def test_a_misspelt_name_finds_both_twins_and_says_so(world: World, helene: Person) -> None:
    told = await finds(world, helene, "Durrand Mari")
    assert "Marie Durand" in told
    assert "Manon Durand" in told
    assert "twins" in told
    assert "Lucas" not in told


async def test_whom_the_command_names_is_looked_for_at_once(world: World, helene: Person) -> None:
    assert "Marie Durand" in await finds(world, helene, "/find Durrand Mari")
    await does(world, helene, "/cancel")
    assert "Marie Durand" in await finds(world, helene, f"/find  {MARIE.id_number}")


async def test_to_a_candidate_there_is_no_such_command(world: World) -> None:
    marie = world.person("Marie")
    await does(world, marie, "/find Durand")
    assert not [each for each in marie.chat if MARIE.id_number in str(each.text)]
    assert "commande" in marie.chat[-1].text


async def test_one_of_them_is_chosen_by_a_button_and_the_twin_is_named(
    world: World, helene: Person
) -> None:
    await finds(world, helene, "Durand")
    await does(world, helene, "[1]")
    told = last(helene)
    assert told.startswith(("Marie Durand", "Manon Durand"))
    assert "Has a twin" in told


async def test_an_address_finds_its_owner_even_misspelt(world: World, helene: Person) -> None:
    for typed in (MARIE.email, "Marie.Durand@lycee.fr", "marie.durant@lycee.fr"):
        assert "Marie Durand" in await finds(world, helene, typed), typed


async def test_what_nobody_is_called_is_said_kindly_and_nothing_changes(
    world: World, helene: Person
) -> None:
    for typed in ("Zzyzx Qwortle", "🙂", "@", "'; DROP TABLE entries; --", "%", "9" * 40):
        await does(world, helene, typed)
        assert "I find nobody like that" in helene.chat[-1].text, typed
    await does(world, helene, "x" * 300)
    assert "Type less" in helene.chat[-1].text


async def test_the_card_goes_nowhere_else_and_is_noted(world: World, helene: Person) -> None:
    await finds(world, helene, MARIE.id_number)
    [*_, call] = [each for each in world.telegram.calls if "Durand" in str(each.params)]
    assert call.params["protect_content"]
    acts = world.db.execute("SELECT who, what, whom FROM audit WHERE what = 'lookup'").fetchall()
    assert [tuple(each) for each in acts] == [(f"telegram {helene.id}", "lookup", MARIE.id_number)]
    kept = world.db.execute("SELECT effect FROM outbox").fetchall()
    assert not [each for each in kept if "Durand" in each["effect"]]


async def test_nobody_else_can_look(world: World) -> None:
    tom = world.person("Tom")
    await does(world, tom, "/start", "/find")
    assert "I do not know" in tom.chat[-1].text or "command" in tom.chat[-1].text
    await does(world, tom, MARIE.id_number)
    assert not world.db.execute("SELECT 1 FROM audit WHERE what = 'lookup'").fetchall()


@pytest.mark.parametrize(("name", "told"), [("Hélène", False), ("Claire", True)])
async def test_that_a_result_is_withheld_approvers_alone_are_told(
    world: World, name: str, told: bool
) -> None:
    world.settings = replace(
        world.settings, staff=replace(world.settings.staff, approvers=(world.person("Claire").id,))
    )
    world.give_result("Marie", "WITHHELD")
    who = world.person(name)
    await does(world, who, "/start", "/find", MARIE.id_number)
    assert ("WITHHELD" in last(who)) is told
    assert "There is a result" in last(who) or told


async def test_another_address_and_name_are_found_and_the_former_are_not(
    world: World, helene: Person
) -> None:
    def work(tx: Tx) -> None:
        tx.execute("UPDATE accounts SET email = 'zoe@quux.fr'")
        tx.execute("UPDATE entries SET family_name = 'Lefèvre' WHERE id = 1")

    world.write(work)
    assert "Marie Lefèvre" in await finds(world, helene, "lefevre")
    assert "Marie Lefèvre" in await finds(world, helene, "zoe@quux.fr")
    assert "Marie" not in await finds(world, helene, "durand marie")


async def test_the_words_of_somebody_erased_are_gone(world: World, helene: Person) -> None:
    await finds(world, helene, "Durand")
    kept = "SELECT DISTINCT word FROM name_words UNION SELECT word FROM word_grams"
    assert {"manon", "marie"} <= {each["word"] for each in world.db.execute(kept)}
    await world.order("erase", id_numbers=[MARIE.id_number])
    left = {each["word"] for each in world.db.execute(kept)}
    assert "marie" not in left
    assert {"durand", "manon"} <= left
