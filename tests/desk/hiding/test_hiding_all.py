"""Who hides everything takes away what the chat shows of results, and is told what stays."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.sandbox.telegram import Fault
from tests.support import people
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

HIDE = ("/other", "[Hide my accounts]")
TELLING = ("174", "Grade B", "CEFR level", "linkedin.com")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        world.give_result("Emma", "B")
        await world.does("Emma", "/results", "[More…]", "[What does it mean?]", "/statement")
        yield world


def telling(world: World) -> list[str]:
    """What still tells a result: texts, and the names of files."""
    chat = world.person("Emma").chat
    files = [each.file.name for each in chat if each.file]
    return files + [each.text for each in chat if any(word in each.text for word in TELLING)]


async def test_every_message_that_tells_a_result_is_hidden_and_the_pdf_deleted(
    world: World,
) -> None:
    assert len(telling(world)) >= 3
    said = await world.does("Emma", *HIDE)
    assert "Your accounts are hidden" in said
    assert telling(world) == []
    hidden = [each for each in world.person("Emma").chat if "Hidden here" in each.text]
    assert [each.buttons[0].label for each in hidden] == ["Show"] * len(hidden)
    assert all("Emma Clarke" in each.text for each in hidden)


async def test_one_is_shown_again_in_its_place_and_hidden_once_more(world: World) -> None:
    await world.does("Emma", *HIDE)
    emma = world.person("Emma")
    before = len(emma.chat)
    first = next(each for each in emma.chat if "Hidden here" in each.text)
    emma.press(first, first.button("Show"))
    await world.settle()
    assert "174" in "".join(telling(world))
    assert len(emma.chat) == before
    await world.does("Emma", *HIDE)
    assert telling(world) == []


async def test_a_pdf_that_telegram_deletes_no_more_stays_and_nobody_is_alarmed(
    world: World,
) -> None:
    await world.later(timedelta(hours=50))
    world.telegram.refuse_next(
        Fault.refused(400, "Bad Request: message can't be deleted"), "deleteMessage"
    )
    said = await world.does("Emma", *HIDE)
    assert "delete them yourself" in said
    assert not any("174" in each for each in telling(world))


async def test_nothing_is_hidden_in_another_chat(world: World) -> None:
    await world.does("Lucas", "/start", "/other", "[Masquer mes comptes]")
    assert len(telling(world)) >= 3


async def test_a_desk_killed_while_it_hides_goes_through_it_again(world: World) -> None:
    await world.does("Emma", *HIDE)
    await world.stop()
    world.db.execute("UPDATE outbox SET state = 'sending' WHERE key LIKE 'aside:%'")
    world.db.commit()
    await world.later(timedelta(minutes=1))
    await world.settle()
    assert telling(world) == []
    assert world.db.execute("SELECT count(*) FROM outbox WHERE state = 'dead'").fetchone()[0] == 0


@pytest.mark.parametrize("press", ["/signout", "[Everywhere]"])
async def test_who_signs_out_takes_it_away_as_well(world: World, press: str) -> None:
    way = ("/details", "[Where am I signed in?]", "[Sign out everywhere]")
    said = await world.does("Emma", *(way if press == "[Everywhere]" else (press,)))
    assert "Statements of the last two days are deleted" in said
    assert "delete them yourself" in said
    assert telling(world) == []


async def test_another_phone_that_is_signed_out_shows_nothing_more(world: World) -> None:
    number = CANDIDATES["Emma"].id_number
    await world.does("Lucas", "/start", "/signin", number, PASSWORD)
    way = ("[Téléphones connectés]", *2 * ("[Déconnecter le téléphone 2]",))
    said = await world.does("Lucas", "/details", *way)
    assert "téléphone 2 est déconnecté" in said.replace("\u00a0", " ")
    assert "les relevés de moins de deux jours" in said
    assert telling(world) == []


async def test_the_other_account_of_the_chat_stays_as_it_is(world: World) -> None:
    scene = partial(people.scene_of, chat=world.person("Emma").id, now=world.clock())
    world.write(lambda tx: people.give_account(tx, CANDIDATES["Marie"], scene(tx)))
    await world.does("Emma", "/other", "[Marie Durand, B2 First]", "/signout")
    assert len(telling(world)) >= 3


async def test_one_who_has_no_result_yet_hears_nothing_of_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.give_account("Emma")
        said = await world.does("Emma", "/start", "/signout")
        assert "You are signed out" in said
        assert "Statements" not in said
