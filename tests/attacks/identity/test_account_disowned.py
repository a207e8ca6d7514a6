"""Whoever had found a Confirmation of Entry opened the account with a mailbox of their own.

The owner got a letter that could not be answered, and the result went out before staff had read it.
"""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.staff.audit.givers import giver_here
from bot.staff.order_values import OrderRefused
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.world import World, opened

MARIE = CANDIDATES["Marie"]
THIEF = "thief@mail.example"
CHECKED = {"id_number": MARIE.id_number, "checked": "passport, at the desk"}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Zoe has opened Marie's account with another address, and Marie's result is out."""
    async with opened(tmp_path) as world:
        world.give_result("Marie", "B")
        world.person("Staff").start()
        await world.does("Zoe", "/register", MARIE.id_number, MARIE.secret, THIEF)
        await world.does("Zoe", "[Yes, that’s right]", PASSWORD, PASSWORD, "[I accept]")
        await world.does("Zoe", "[No, thank you]", "[Create my account]")
        await world.reply(place(world, THIEF), "yes", THIEF)
        await world.settle()
        yield world


def place(world: World, to: str) -> int:
    """The place of the last letter to an address."""
    return max(at for at, each in enumerate(world.letters) if each.mailbox == to)


async def says_no(world: World, sender: str = MARIE.email) -> None:
    await world.reply(place(world, MARIE.email), "NON", sender)
    await world.settle()


def frozen(world: World) -> bool:
    [row] = world.db.execute("SELECT frozen_at FROM accounts").fetchall()
    return row["frozen_at"] is not None


@pytest.mark.long
async def test_the_letter_says_when_the_centre_will_have_looked(world: World) -> None:
    assert "sous 2 jours" in " ".join(world.post.letters(MARIE.email)[-1].text.split())


async def test_a_no_by_reply_hides_everything_at_once_and_everybody_hears(world: World) -> None:
    await says_no(world)
    assert frozen(world)
    assert "is frozen" in world.person("Zoe").last.text
    assert "sign in first" in await world.does("Zoe", "/results")
    assert "gelé" in world.post.letters(MARIE.email)[-1].text
    await world.later(timedelta(minutes=11))
    await world.settle()
    assert MARIE.id_number in world.person("Staff").last.text


@pytest.mark.long
async def test_a_yes_that_quotes_the_letter_is_no_question_and_freezes_nothing(
    world: World,
) -> None:
    before = len(world.letters)
    await world.reply(place(world, MARIE.email), "OUI", MARIE.email)
    await world.settle()
    assert len(world.letters) == before
    assert not frozen(world)
    assert world.db.execute("SELECT count(*) FROM questions").fetchone()[0] == 0


async def test_the_right_password_opens_no_frozen_account(world: World) -> None:
    await says_no(world)
    told = await world.does("Zoe", "/signin", MARIE.id_number, PASSWORD)
    assert "It is frozen" in told
    assert "sign in first" in await world.does("Zoe", "/results")


@pytest.mark.long
async def test_no_code_for_a_new_password_goes_to_a_frozen_accounts_address(world: World) -> None:
    await says_no(world)
    before = len(world.post.letters(THIEF))
    await world.does("Zoe", "/signin", "[Forgotten password]", MARIE.id_number)
    assert len(world.post.letters(THIEF)) == before


@pytest.mark.long
async def test_a_letter_from_the_frozen_accounts_address_hears_nothing_of_it(world: World) -> None:
    await says_no(world)
    before = len(world.post.letters(THIEF))
    for word in ("STATUT", "RELEVÉ"):
        await world.reply(place(world, THIEF), word, THIEF)
        await world.settle()
    told = {each.subject for each in world.post.letters(THIEF)[before:]}
    assert told == {"Your message has arrived", "Votre résultat sans Telegram"}


async def test_a_statement_that_waits_dies_with_the_freeze(world: World) -> None:
    world.put_in_mood("admissions@univ-lyon2.fr", "greylisted")
    await world.does("Zoe", "/send", "lyon", "[Université Lyon 2 (Lyon, France)]", "[Send]")
    await says_no(world)
    await world.later(timedelta(hours=2))
    await world.settle()
    assert not [each for each in world.letters if each.mailbox not in {MARIE.email, THIEF}]
    [share] = world.db.execute("SELECT state FROM shares").fetchall()
    assert share["state"] == "failed"


async def test_a_release_is_not_announced_to_a_frozen_account(world: World) -> None:
    await says_no(world)
    world.import_result("Marie", "A")
    await world.release("B2 First")
    await world.settle()
    assert not [each for each in world.post.letters(THIEF) if "result" in each.subject.lower()]


async def test_the_accounts_own_address_does_not_freeze_it(world: World) -> None:
    await says_no(world, THIEF)
    assert not frozen(world)


@pytest.mark.long
async def test_a_no_freezes_what_was_opened_anew_since_the_letter(world: World) -> None:
    """Deleted and opened again, it was another account than the one of the letter."""
    await world.does("Zoe", "/delete_me", "[Delete my account]", "[Yes, delete my account]")
    await world.does("Zoe", "/register", MARIE.id_number, MARIE.secret, THIEF)
    await world.does("Zoe", "[Yes, that’s right]", PASSWORD, PASSWORD, "[I accept]")
    await world.does("Zoe", "[No, thank you]", "[Create my account]")
    await world.reply(place(world, THIEF), "yes", THIEF)
    await world.settle()
    first = min(at for at, each in enumerate(world.letters) if each.mailbox == MARIE.email)
    await world.reply(first, "NON", MARIE.email)
    await world.settle()
    assert frozen(world)


@pytest.mark.long
async def test_a_no_to_a_deleted_account_leaves_its_address_no_claim(world: World) -> None:
    await world.does("Zoe", "/delete_me", "[Delete my account]", "[Yes, delete my account]")
    await says_no(world)
    await world.does("Zoe", "/register", MARIE.id_number, MARIE.secret)
    assert "after 7\u00a0December" in await world.does("Zoe", THIEF, "[Yes, that’s right]")
    assert "password" in await world.does("Zoe", MARIE.email, "[Yes, that’s right]")


async def test_staff_show_it_again_and_a_later_no_freezes_it_no_more(world: World) -> None:
    await says_no(world)
    await world.order("account-unfreeze", **CHECKED)
    await world.settle()
    assert any("is open again" in each.text for each in world.person("Zoe").chat)
    [row] = world.db.execute("SELECT * FROM freezes").fetchall()
    assert (row["lifted_by"], row["checked"]) == (giver_here(), "passport, at the desk")
    await world.does("Zoe", "/results")
    assert any("Overall score" in each.text for each in world.person("Zoe").chat)
    await says_no(world)
    assert not frozen(world)


@pytest.mark.long
@pytest.mark.parametrize("checked", ["", "  "])
async def test_nothing_is_shown_again_without_a_word_on_who_it_is(
    world: World, checked: str
) -> None:
    await says_no(world)
    with pytest.raises(OrderRefused, match="say how you know"):
        await world.order("account-unfreeze", **CHECKED | {"checked": checked})
    assert frozen(world)


@pytest.mark.long
async def test_what_is_not_frozen_cannot_be_shown_again(world: World) -> None:
    with pytest.raises(OrderRefused, match="no frozen account"):
        await world.order("account-unfreeze", **CHECKED)
