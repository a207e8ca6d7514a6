"""Staff stop everything on the day of a release: what a family hears that lives by mail."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support.mail.mail_scene import LEEDS
from tests.support.mail.result_page import BIRTH, ask, link, with_pages
from tests.support.people import CANDIDATES
from tests.support.staff.stopped import freeze, unfreeze
from tests.support.world import World

LUCAS, TOM = CANDIDATES["Lucas"], CANDIDATES["Tom"]
HOUR = timedelta(hours=1, minutes=1)
OURS = {"Lucas": LUCAS, "Tom": TOM}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Lucas lives by mail, Tom is invited and has not answered, Emma has a link to the page."""
    async with with_pages(tmp_path) as world:
        await world.write_letter("Je n'ai pas Telegram", LUCAS.email)
        await world.settle()
        assert await replies(world, "Lucas", f"OUI {LUCAS.id_number}") == "Votre compte est créé"
        await world.invite()
        yield world


async def replies(world: World, name: str, text: str) -> str:
    """The subject of what comes of a reply to the newest letter there, "" for silence."""
    await world.settle()
    known = world.post.letters(OURS[name].email)
    await world.post.reply(known[-1], text)
    await world.settle()
    new = world.post.letters(OURS[name].email)[len(known) :]
    return " / ".join(each.subject for each in new)


async def comes_out(world: World) -> None:
    for who in (LUCAS, TOM):
        world.import_result(who.first_name, "A" if who is LUCAS else "X")
        await world.release(who.exam)
    await world.settle()


async def test_meanwhile_every_word_has_its_answer_and_none_comes_too_late(world: World) -> None:
    url = await link(world)
    await freeze(world, hide=True)
    await comes_out(world)
    assert await replies(world, "Lucas", "RELEVÉ") == "Où en est votre examen"
    assert "n’affiche aucun résultat" in world.letters[-1].text
    assert await replies(world, "Lucas", "ENVOYER Leeds") == "Rien n’a été envoyé"
    assert "n’affiche ici aucun résultat" in " ".join(world.letters[-1].text.split())
    assert (
        await replies(world, "Lucas", "SUPPRIMER")
        == "Répondez si vous voulez supprimer votre compte"
    )
    assert await replies(world, "Lucas", "NON") == "Votre compte reste ouvert"
    assert await replies(world, "Tom", f"YES {TOM.id_number}") == "Your account has been created"
    assert await replies(world, "Tom", "STATEMENT") == "Where your exam stands"
    assert (await ask(world, url, BIRTH)).status == 503
    heard = len(world.letters)
    await unfreeze(world)
    assert sorted(each.subject for each in world.letters[heard:]) == [
        "Il y a du nouveau pour votre examen",
        "There is news about your exam",
    ]
    assert await replies(world, "Lucas", "RELEVÉ") == "Votre relevé de résultats"
    assert (await ask(world, url, BIRTH)).status == 200


async def test_a_share_is_taken_back_while_everything_stands_still(world: World) -> None:
    await comes_out(world)
    for text in ("ENVOYER Leeds", "1", "OUI"):
        await replies(world, "Lucas", text)
    await freeze(world, hide=True)
    assert await replies(world, "Lucas", "ANNULER") == "Où en est l’envoi que vous annulez"
    await unfreeze(world)
    assert world.post.letters(LEEDS) == []


@pytest.mark.long
async def test_the_last_yes_of_a_deletion_asks_organisations_as_well(world: World) -> None:
    await comes_out(world)
    for text in ("ENVOYER Leeds", "1", "OUI"):
        await replies(world, "Lucas", text)
    await world.later(HOUR)
    await world.settle()
    assert (
        await replies(world, "Lucas", "SUPPRIMER")
        == "Répondez si vous voulez supprimer votre compte"
    )
    sure = await replies(world, "Lucas", "OUI")
    assert sure == "Répondez si vous voulez vraiment supprimer votre compte"
    assert "OUI RETIRER" in world.letters[-1].text
    assert await replies(world, "Lucas", "OUI RETIRER") == "Votre compte est fermé"
    sent, asked = world.post.letters(LEEDS)
    assert "not to be used any more" in asked.subject  # in the language of what was sent
    assert sent.attachments
    assert world.db.execute("SELECT count(*) FROM accounts WHERE entry = 2").fetchone()[0] == 0
