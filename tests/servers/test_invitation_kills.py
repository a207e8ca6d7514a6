"""The desk is killed on the whole way of somebody who lives by mail: nothing is lost, nothing twice
but in the named window, and one account comes of it.
"""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.mail.mail_scene import value
from tests.support.people import CANDIDATES
from tests.support.servers.killable import Killable, Now, killable
from tests.support.servers.program import eventually
from tests.support.servers.wired import post_office

LUCAS = CANDIDATES["Lucas"]
OF_ALL = {"session": "2026-10", "exam": "C1 Advanced"}
COMING_IN = {
    "after FETCH, before it is kept": b"BODY[]",
    "decided, before MOVE": b"UID MOVE",
    "after MOVE": b"COPYUID",
}
pytestmark = pytest.mark.long  # the kills of one letter are in every run (test_mail_kills.py)
ACCOUNTS = f"SELECT count(*) FROM accounts WHERE entry = {LUCAS.entry}"  # noqa: S608 - a constant


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Killable]:
    async with post_office(Now(), None) as post, killable(tmp_path, post) as scene:
        yield scene


async def invite(scene: Killable) -> None:
    await scene.order("invite", **OF_ALL, count=1, quiet=False)


async def killed_and_back(scene: Killable) -> None:
    await scene.died()
    await scene.settle()


def letters(scene: Killable, word: str) -> tuple[int, int]:
    """How many letters with this word in their subject came, and how many different ones."""
    came = [each for each in scene.post.letters(LUCAS.email) if word in each.subject]
    return len(came), len({each.message_id for each in came})


async def test_from_the_invitation_to_the_account(scene: Killable) -> None:
    scene.smtp.on(b"queued as", scene.kill)
    await invite(scene)
    await killed_and_back(scene)
    assert letters(scene, "Comment lire") in {(1, 1), (2, 1)}
    [invitation, *_] = scene.post.letters(LUCAS.email)
    scene.imap.on(COMING_IN["decided, before MOVE"], scene.kill)
    await scene.post.reply(invitation, f"OUI {LUCAS.id_number}")
    await killed_and_back(scene)
    await eventually(lambda: letters(scene, "compte est créé")[0])
    assert value(scene, ACCOUNTS) == 1
    assert letters(scene, "compte est créé")[1] == 1


async def test_at_every_edge_of_the_reply_and_of_its_answer(scene: Killable) -> None:
    await invite(scene)
    await scene.settle()
    [invitation] = scene.post.letters(LUCAS.email)
    for thanks, seen in enumerate(COMING_IN.values()):
        scene.imap.on(seen, scene.kill)
        await scene.post.reply(invitation, f"OUI {LUCAS.id_number}" + " merci" * thanks)
        await killed_and_back(scene)
        assert value(scene, ACCOUNTS) == 1
    assert letters(scene, "compte est créé")[1] == 1
    assert value(scene, "SELECT count(*) FROM invitations") == 1
