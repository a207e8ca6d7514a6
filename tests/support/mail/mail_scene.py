"""What tests of the mail do in a world around the whole desk, and what they look at."""

import asyncio
import time
from datetime import timedelta
from typing import Any

from bot.sandbox.mail.post_office import Delivered
from tests.support.mail.letterbox import EMMA
from tests.support.mail.watched import PATIENCE
from tests.support.world import World

LEEDS = "results@leeds.ac.uk"
AGAIN = timedelta(minutes=7)  # past the first retry, jitter included


async def asked(scene: World) -> Delivered:
    """The letter that asks Emma to confirm her address."""
    scene.give_account("Emma", confirmed=False)
    scene.person("Emma").start()
    await scene.settle()
    scene.person("Emma").tap("Resend")
    await scene.settle()
    return scene.post.letters(EMMA.email)[-1]


async def shares(scene: World) -> None:
    """Emma has just told the desk to send her result to Leeds."""
    scene.give_account("Emma")
    scene.give_result("Emma", "A")
    emma = scene.person("Emma")
    for text in ("/send", "leeds"):
        emma.say(text)
        await scene.settle()
    emma.tap("University of Leeds")
    await scene.settle()
    emma.tap("Send it")


async def shared(scene: World) -> None:
    """Emma's result has gone to Leeds."""
    await shares(scene)
    await scene.settle()


def said(scene: World, name: str = "Emma") -> str:
    """What the desk's last message in a chat says."""
    return scene.person(name).last.text


def content(scene: World, address: str = EMMA.email) -> list[bytes]:
    """The letters there, as we sent them."""
    return [each.raw.partition(b"\r\nFrom: ")[2] for each in scene.post.letters(address)]


def value(scene: World, sql: str) -> Any:
    row = scene.db.execute(sql).fetchone()
    return row[0] if row else None


def is_confirmed(scene: World) -> bool:
    return value(scene, "SELECT confirmed_at FROM accounts") is not None


async def in_folder(scene: World, folder: str, count: int = 1, within: float = PATIENCE) -> None:
    end = time.monotonic() + within
    while len(await scene.post.imap.letters(folder)) != count:
        assert time.monotonic() < end, "waited in vain"
        await asyncio.sleep(0.02)
