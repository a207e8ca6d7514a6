"""Whoever wrote somebody's address above a letter commanded in her name, where no mail server of
ours says who wrote: STOP took her news away, and her Statement went out whenever it was asked for.
"""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Delivered
from tests.support import world
from tests.support.mail.letterbox import EMMA, raw_letter, tagged
from tests.support.mail.mail_scene import value
from tests.support.world import DESK, World


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    async with world.opened(tmp_path) as scene:
        mail = replace(scene.settings.mail, authserv_id="")
        scene.settings = replace(scene.settings, mail=mail)
        scene.give_account("Emma")
        scene.give_result("Emma", "A")
        scene.db.execute("UPDATE accounts SET news = 1, statement_by_mail = 1")
        await scene.settle()
        yield scene


async def forged(scene: World, text: str) -> None:
    """With Emma's address on it, and a pass that the forger wrote as well."""
    claimed = [("Authentication-Results", "mx.centre.fr; dmarc=pass")]
    raw = raw_letter(DESK, text, EMMA.email, claimed)
    await scene.post.deliver(raw, to=DESK, envelope_from="thief@mail.test", dmarc="")
    await scene.settle()


def news(scene: World) -> bool:
    return bool(value(scene, "SELECT news FROM accounts"))


def letters(scene: World) -> list[Delivered]:
    return scene.post.letters(EMMA.email)


@pytest.mark.parametrize("text", ["STOP", "STATUS", "STATEMENT"])
async def test_a_forged_command_does_nothing_but_ask_its_owner_once_a_day(
    scene: World, text: str
) -> None:
    for _ in range(3):
        await forged(scene, text)
    [asked] = letters(scene)
    assert (asked.subject, asked.attachments) == (
        "Please confirm that it was you who wrote to us",
        (),
    )
    assert news(scene)
    assert scene.post.letters("thief@mail.test") == []


async def test_whoever_reads_the_mailbox_answers_that_letter_and_is_followed(scene: World) -> None:
    await forged(scene, "STATEMENT")
    await scene.post.reply(letters(scene)[0], "STATEMENT")
    await scene.settle()
    assert [each.mime for each in letters(scene)[1].attachments] == ["application/pdf"]


async def test_stop_works_by_reply_to_a_letter_of_ours(scene: World) -> None:
    await scene.broadcast("The office is closed on Friday.")
    await scene.settle()
    await scene.post.reply(letters(scene)[0], "STOP")
    await scene.settle()
    assert not news(scene)


async def test_stop_works_by_the_address_that_mail_programs_unsubscribe_with(
    scene: World,
) -> None:
    to = tagged(scene.keys.token("unsubscribe", EMMA.account))
    robot = [("Auto-Submitted", "auto-generated"), ("Subject", "STOP")]
    raw = raw_letter(to, "This message was automatically generated.", "hidden@relay.test", robot)
    await scene.post.deliver(raw, to=to, envelope_from="hidden@relay.test", dmarc="")
    await scene.settle()
    assert not news(scene)
    assert letters(scene) == []


async def test_a_token_of_somebodys_own_making_stops_nothing(scene: World) -> None:
    to = tagged("u" + "a" * 32)
    raw = raw_letter(to, "STOP", EMMA.email)
    await scene.post.deliver(raw, to=to, envelope_from="thief@mail.test", dmarc="")
    await scene.settle()
    assert news(scene)
