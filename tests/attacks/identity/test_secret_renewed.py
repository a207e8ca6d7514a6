"""A proven secret number opened the entry for a day after the centre had given another one.

The old number was in the wrong hands, which is why there is another; whoever had begun with it went
on, and could find out the new one by passwords, since the form compared them with it uncounted.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.store.engine.store import Tx
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

MARIE = CANDIDATES["Marie"]
RENEWED = "7312"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Zoe has proven Marie's entry when the centre imports another secret number for it."""
    async with opened(tmp_path) as world:
        await does(world, "/register", MARIE.id_number, MARIE.secret, "zoe@mail.example")
        await does(world, "[Yes, that’s right]")

        def renew(tx: Tx) -> None:
            digest = world.keys.secret_hash(MARIE.id_number, RENEWED)
            tx.execute("UPDATE entries SET secret_hash = :new WHERE id = 1", {"new": digest})

        world.write(renew)
        yield world


async def does(world: World, *moves: str) -> str:
    """What Zoe is told in the end."""
    zoe = world.person("Zoe")
    for move in moves:
        if move.startswith("["):
            zoe.tap(move[1:-1])
        else:
            zoe.say(move)
        await world.settle()
    return str(zoe.last.text)


async def test_what_the_former_number_proved_is_over(world: World) -> None:
    assert "secret number" in await does(world, PASSWORD)
    assert "they do not match, or there is an account already" in await does(world, MARIE.secret)
    assert world.db.execute("SELECT count(*) FROM accounts").fetchone()[0] == 0


@pytest.mark.parametrize("digits", [RENEWED, "1111"])
async def test_no_password_tells_the_new_number(world: World, digits: str) -> None:
    assert "give your secret number again" in await does(world, f"hello-{digits}-x")


async def test_whoever_has_the_new_number_goes_on_where_they_were(world: World) -> None:
    await does(world, PASSWORD)
    await does(world, RENEWED, PASSWORD, PASSWORD, "[I accept]", "[No, thank you]")
    await does(world, "[Create my account]")
    assert world.db.execute("SELECT email FROM accounts").fetchone()[0] == "zoe@mail.example"
