"""A child who is invited by mail, whole desk: from the invitation on nothing speaks of Telegram."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES, score_of
from tests.support.world import World, opened

LUCAS = CANDIDATES["Lucas"]  # without an account
MUM = "mum@petit.fr"
CHILD = "UPDATE entries SET birth_date = '2012-05-01' WHERE id_number = ?"
GUARDED = "UPDATE entries SET guardian_email = ? WHERE id_number = ?"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        world.db.execute(CHILD, [LUCAS.id_number])
        world.db.commit()
        yield world


async def comes_of_a_yes_and_of_asking_for_help(world: World, mailbox: str) -> list[str]:
    """All letters to the mailbox, once everybody was invited."""
    await world.invite()
    await world.settle()
    for text in (f"OUI {LUCAS.id_number}", "AIDE"):
        await world.post.reply(world.post.letters(mailbox)[-1], text)
        await world.settle()
    return [f"{each.text}{each.html}" for each in world.post.letters(mailbox)]


async def test_telegram_is_named_in_none_of_a_childs_letters(world: World) -> None:
    came = await comes_of_a_yes_and_of_asking_for_help(world, LUCAS.email)
    assert len(came) == 3
    assert not [each for each in came if "telegram" in each.casefold() or "t.me" in each]


async def test_the_guardian_reads_of_it_in_each(world: World) -> None:
    world.db.execute(GUARDED, [MUM, LUCAS.id_number])
    world.db.commit()
    came = await comes_of_a_yes_and_of_asking_for_help(world, MUM)
    assert ["telegram" in each.casefold() for each in came] == [True, True, True]


async def news(world: World, mailbox: str) -> str:
    """What comes on the day where no result is shown before a guardian agrees."""
    ages = replace(world.settings.ages, result_before_agreement=False)
    world.settings = replace(world.settings, ages=ages)
    world.import_result("Lucas", "B")
    await world.release(LUCAS.exam)
    await world.settle()
    return str(world.post.letters(mailbox)[-1].text)


async def answered(world: World, mailbox: str, text: str) -> str:
    before = len(world.post.letters(mailbox))
    await world.post.reply(world.post.letters(mailbox)[-1], text)
    await world.settle()
    came = world.post.letters(mailbox)[before:]
    return " ".join(" ".join(each.text for each in came).split())


async def test_a_child_without_an_account_is_promised_no_result_that_waits(world: World) -> None:
    said = await news(world, LUCAS.email)
    assert "dès son accord" in said
    assert "RELEVÉ" not in said
    assert "pourra lire le résultat" not in said
    await answered(world, LUCAS.email, f"OUI {LUCAS.id_number}")
    given = await answered(world, LUCAS.email, "RELEVÉ")
    assert "aura donné son accord" in given
    assert score_of(LUCAS, "B") not in given


@pytest.mark.parametrize("guarded", [False, True])
async def test_the_subject_says_how_to_read_it_only_where_it_can_be_read(
    world: World, guarded: bool
) -> None:
    if guarded:
        world.db.execute(GUARDED, [MUM, LUCAS.id_number])
        world.db.commit()
    mailbox = MUM if guarded else LUCAS.email
    await news(world, mailbox)
    subject = world.post.letters(mailbox)[-1].subject
    assert "nouveau pour" in subject
    assert ("comment le lire" in subject) == guarded


async def test_a_guardian_reads_how_the_result_comes_and_it_does(world: World) -> None:
    world.db.execute(GUARDED, [MUM, LUCAS.id_number])
    world.db.commit()
    assert "RELEVÉ" in await news(world, MUM)
    await answered(world, MUM, f"OUI {LUCAS.id_number}")
    given = await answered(world, MUM, "RELEVÉ")
    assert "aura donné son accord" not in given


async def test_who_leaves_is_sent_back_to_no_chat(world: World) -> None:
    world.give_account("Lucas")
    await world.order("account-reset", id_number=LUCAS.id_number, by="Claire", checked="passport")
    await world.settle()
    closed = world.post.letters(LUCAS.email)[-1].text
    gone = await answered(world, LUCAS.email, "Et maintenant ?")
    assert "a été fermé" in closed
    assert "demandez à un parent ou responsable légal" in gone
    assert not [each for each in (closed, gone) if "conversation" in each]
