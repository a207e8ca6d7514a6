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
        await world.does("Zoe", "/register", MARIE.id_number, MARIE.secret, "zoe@mail.example")
        await world.does("Zoe", "[Yes, that’s right]")

        def renew(tx: Tx) -> None:
            digest = world.keys.secret_hash(MARIE.id_number, RENEWED)
            tx.execute("UPDATE entries SET secret_hash = :new WHERE id = 1", {"new": digest})

        world.write(renew)
        yield world


async def test_what_the_former_number_proved_is_over(world: World) -> None:
    assert "secret number" in await world.does("Zoe", PASSWORD)
    assert "they do not match, or there is an account already" in await world.does(
        "Zoe", MARIE.secret
    )
    assert world.db.execute("SELECT count(*) FROM accounts").fetchone()[0] == 0


@pytest.mark.parametrize("digits", [RENEWED, "1111"])
async def test_no_password_tells_the_new_number(world: World, digits: str) -> None:
    assert "give your secret number again" in await world.does("Zoe", f"hello-{digits}-x")


async def test_whoever_has_the_new_number_goes_on_where_they_were(world: World) -> None:
    await world.does("Zoe", PASSWORD)
    await world.does("Zoe", RENEWED, PASSWORD, PASSWORD, "[I accept]", "[No, thank you]")
    await world.does("Zoe", "[Create my account]")
    assert world.db.execute("SELECT email FROM accounts").fetchone()[0] == "zoe@mail.example"
