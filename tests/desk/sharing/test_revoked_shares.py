"""A share that has gone is declared void: in a chat, by letter, and at the end of an account."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.core import assembled
from bot.sandbox.mail.delivered import Delivered
from bot.store.engine.store import Store
from bot.verifying.answering import Verifier
from domain.verifying.answers import PaperVerdict
from tests.support import world
from tests.support.mail.letterbox import EMMA
from tests.support.verifying.papers import code_on
from tests.support.world import World

HERS, LEEDS = EMMA.email, "results@leeds.ac.uk"
SEND = ("/send", "leeds", "[University of Leeds (Leeds, United Kingdom)]", "[Send it]")


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    """Emma's result is at the university."""
    async with world.opened(tmp_path) as scene:
        scene.give_account("Emma")
        scene.db.execute("UPDATE accounts SET statement_by_mail = 1")
        scene.give_result("Emma", "A")
        await scene.does("Emma", *SEND)
        await scene.settle()
        yield scene


def pdf_of(letter: Delivered) -> bytes:
    [pdf] = [each.content for each in letter.attachments if each.mime == "application/pdf"]
    return pdf


async def verdict(scene: World) -> PaperVerdict:
    """What comes to whoever types the code of the paper that the university has."""
    [first, *_] = scene.post.letters(LEEDS)
    store = await Store.open(scene.settings.store.path, readers=1, writes=False)
    try:
        asked = Verifier(assembled(scene.settings, store, scene.clock))
        return (await asked.code(code_on(pdf_of(first)))).verdict
    finally:
        await store.close()


def state(scene: World) -> str:
    return str(scene.db.execute("SELECT state FROM shares").fetchone()[0])


async def revoke(scene: World) -> None:
    await scene.does("Emma", "[Sent results]")
    [button, *_] = [
        each.label
        for said in reversed(scene.person("Emma").chat)
        for each in said.buttons
        if each.label.startswith("University of Leeds, ")
    ]
    await scene.does("Emma", f"[{button}]", "[Yes, revoke it]")
    await scene.settle()


async def test_the_organisation_hears_once_and_whoever_checks_hears_it_too(scene: World) -> None:
    assert await verdict(scene) is PaperVerdict.CODE_HOLDS
    await revoke(scene)
    _, told = scene.post.letters(LEEDS)
    assert "not to be used any more" in told.subject
    assert "Emma" not in told.text
    assert (state(scene), await verdict(scene)) == ("revoked", PaperVerdict.REVOKED)


@pytest.mark.long
async def test_it_stays_void_when_her_account_is_gone(scene: World) -> None:
    await revoke(scene)
    scene.db.execute("DELETE FROM shares")
    assert await verdict(scene) is PaperVerdict.REVOKED


async def test_at_the_end_of_an_account_all_that_was_shared_can_be_void(scene: World) -> None:
    stop = "[Yes, and stop my shares too]"
    await scene.does("Emma", "/delete_me", "[Delete my account]", stop)
    await scene.settle()
    assert len(scene.post.letters(LEEDS)) == 2
    assert await verdict(scene) is PaperVerdict.REVOKED


async def test_a_correction_tells_nobody_what_is_void_already(scene: World) -> None:
    await revoke(scene)
    scene.give_result("Emma", "B")
    await scene.later(timedelta(days=2))
    await scene.settle()
    assert len(scene.post.letters(LEEDS)) == 2


async def test_by_letter_a_cancel_of_what_has_gone_asks_and_a_yes_does_it(scene: World) -> None:
    await scene.write_letter("CANCEL", HERS)
    await scene.settle()
    asked = scene.post.letters(HERS)[-1]
    assert "YES" in asked.subject
    assert (state(scene), len(scene.post.letters(LEEDS))) == ("sent", 1)
    last = max(at for at, each in enumerate(scene.letters) if each.mailbox == HERS)
    await scene.reply(last, "YES", HERS)
    await scene.settle()
    assert (state(scene), len(scene.post.letters(LEEDS))) == ("revoked", 2)
    assert "Revoked" in scene.post.letters(HERS)[-1].text


@pytest.mark.long
async def test_by_letter_a_no_leaves_it_as_it_is(scene: World) -> None:
    await scene.write_letter("CANCEL", HERS)
    await scene.settle()
    last = max(at for at, each in enumerate(scene.letters) if each.mailbox == HERS)
    await scene.reply(last, "NO", HERS)
    await scene.settle()
    assert (state(scene), len(scene.post.letters(LEEDS))) == ("sent", 1)


async def test_a_check_from_there_is_seen_in_the_list(scene: World) -> None:
    [first] = scene.post.letters(LEEDS)
    code = code_on(pdf_of(first))
    asking = (
        f"From: jo@leeds.ac.uk\r\nTo: {world.DESK}\r\nSubject: {code}\r\n"
        "Message-ID: <1@leeds.ac.uk>\r\n\r\nIs this genuine?\r\n"
    ).encode()
    await scene.post.deliver(
        asking, to=world.DESK, envelope_from="jo@leeds.ac.uk", folder="INBOX", dmarc="pass"
    )
    await scene.settle()
    await scene.does("Emma", "[Sent results]")
    assert "read or answered" in scene.person("Emma").chat[-1].text
