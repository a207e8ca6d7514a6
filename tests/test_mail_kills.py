"""The desk is killed at every edge of its mail: no letter is lost, and twice only in the window.

The process is a real one and the signal is SIGKILL; wires between it and its servers tell when.
"""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from killable import Killable, killable
from letterbox import EMMA, raw_letter
from mail_scene import LEEDS, in_folder, shares, value
from world import DESK

OUT = {
    "before MAIL": b"MAIL FROM",
    "after MAIL": b"250 2.1.0",
    "at DATA": b"DATA\r\n",
    "before the final dot": b"\r\n.\r\n",
    "after the final dot": b"queued as",
}
IN = {
    "after FETCH, before it is kept": b"BODY[]",
    "decided, before MOVE": b"UID MOVE",
    "after MOVE": b"COPYUID",
}


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Killable]:
    async with killable(tmp_path) as scene:
        yield scene


async def killed_and_back(scene: Killable) -> None:
    await scene.died()
    await scene.settle()


async def test_a_letter_goes_out_whenever_the_desk_is_killed(scene: Killable) -> None:
    scene.give_account("Emma", confirmed=False)
    scene.person("Emma").start()
    await scene.settle()
    copies = {}
    for edge, seen in OUT.items():
        before = len(scene.post.letters(EMMA.email))
        scene.smtp.on(seen, scene.kill)
        scene.person("Emma").tap("Resend")
        await killed_and_back(scene)
        copies[edge] = len(scene.post.letters(EMMA.email)) - before
    assert copies == dict.fromkeys(OUT, 1) | {"after the final dot": 2}
    first, second = scene.post.letters(EMMA.email)[-2:]
    assert first.raw.partition(b"\r\nFrom:")[2] == second.raw.partition(b"\r\nFrom:")[2]


async def test_a_letter_comes_in_whenever_the_desk_is_killed(scene: Killable) -> None:
    scene.give_account("Emma")
    await scene.settle()
    for number, seen in enumerate(IN.values(), 1):
        scene.db.execute("DELETE FROM automatic_answers")
        scene.imap.on(seen, scene.kill)
        await scene.post.deliver(
            raw_letter(DESK, "HELP", EMMA.email), to=DESK, envelope_from="a@b.fr"
        )
        await killed_and_back(scene)
        assert len(scene.post.letters(EMMA.email)) == number
        await in_folder(scene, "Processed", number)
    assert value(scene, "SELECT count(*) FROM letters WHERE kind <> 'duplicate'") == len(IN)


async def test_a_statement_is_never_sent_twice(scene: Killable) -> None:
    scene.smtp.on(b"queued as", scene.kill)
    await shares(scene)
    await killed_and_back(scene)
    assert len(scene.post.letters(LEEDS)) == 1
    assert value(scene, "SELECT state FROM shares") == "sent"


async def test_not_even_when_its_copy_was_read_before_the_kill(scene: Killable) -> None:
    scene.smtp.on(b"queued as", lambda _: None)
    await shares(scene)
    async with asyncio.timeout(20):
        while not value(scene, "SELECT sum(copied) FROM outbox"):
            assert scene.process
            await asyncio.sleep(0.01)
    scene.kill()
    await killed_and_back(scene)
    assert len(scene.post.letters(LEEDS)) == 1
    assert value(scene, "SELECT state FROM shares") == "sent"
