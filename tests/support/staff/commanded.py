"""A desk that runs, and the operating commands beside it."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.cli import main
from bot.outbox.writer import ParcelOrigin, parcel
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams import releases
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from domain.machine.effects import Say, Write, line
from domain.machine.phrases import Phrase
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES
from tests.support.world import World, opened, plain_settings

MARIE = CANDIDATES["Marie"]
LONG_AGO = timedelta(days=-30_000)  # for commands, which live in our own time


@asynccontextmanager
async def running_desk(folder: Path) -> AsyncIterator[World]:
    """With settings that the commands find."""
    async with opened(folder) as world:
        sections = plain_settings(folder, world.telegram, world.post)
        (folder / "config.toml").write_text(toml(sections))
        yield world


def toml(sections: dict[str, Any], above: str = "") -> str:
    """Settings as `config.toml` has them."""
    text = ""
    for name, value in sections.items():
        if isinstance(value, dict):
            plain = {key: each for key, each in value.items() if not isinstance(each, dict)}
            below = {key: each for key, each in value.items() if isinstance(each, dict)}
            lines = [f"{key} = {json.dumps(each)}" for key, each in plain.items()]
            text += "\n".join([f"[{above}{name}]", *lines, "", toml(below, f"{above}{name}.")])
    return text


async def command(world: World, *words: str) -> int:
    """Run a command beside the desk that the world runs."""
    config = str(world.settings.store.path.with_name("config.toml"))
    return await asyncio.to_thread(main, ["--config", config, *words])


def owe(world: World, key: str, effect: Any, state: str = "waiting", **more: str) -> None:
    """A row of the outbox, as a former life of the desk left it."""
    chat = world.person("Marie").id
    row = parcel(key, effect, ParcelOrigin(chat, 0, MORNING), queue=Queue.TALK)

    def work(tx: Tx) -> None:
        parcels.put_parcels(tx, [row], MORNING)
        parcels.give_up(
            tx, outbox_row(world, key, tx), state, more.get("cause", ""), words="said the server"
        )

    world.write(work)


def outbox_row(world: World, key: str, tx: Tx | None = None) -> int:
    sql = "SELECT id FROM outbox WHERE key = :key"
    found = tx.one(sql, {"key": key}) if tx else world.db.execute(sql, {"key": key}).fetchone()
    assert found
    return int(found["id"])


LETTER = Write("candidate.notice.new-sign-in", MARIE.email)
HELLO = Say((line(Phrase.HELP),))

ROLE = """INSERT INTO staff_roles (id, person, role, given_at, given_by)
  VALUES (?, ?, ?, 1, '')"""


async def pin_forgotten(world: World) -> object:
    """Somebody has a PIN, and is to choose another."""
    world.db.execute(ROLE, (902, 23, "officer"))
    world.db.execute("INSERT INTO staff_pins (person, pin_hash) VALUES (23, '')")
    return await world.order("staff-new-pin", person=23, by="Claire")


async def resent(world: World) -> object:
    """Marie's address is not confirmed, and its letter is sent again."""
    world.db.execute("UPDATE accounts SET confirmed_at = NULL WHERE entry = 1")
    return await world.order("account-resend", id_number=MARIE.id_number)


async def removed(world: World) -> object:
    """Somebody is staff no more."""
    world.db.execute(ROLE, (901, 22, "officer"))
    return await world.order("staff-remove", person=22, by="Claire")


async def ask_and(world: World, order: str) -> object:
    """A question to the centre is there, and something is done with it."""
    sql = """INSERT INTO questions (kind, state, chat, proven, language, asked_at, heard_at, due_at)
      VALUES ('other', 'open', 11, 0, 'en', 1, 1, 1) RETURNING id"""
    [number] = world.db.execute(sql).fetchone()
    values = {"words": "In two weeks.", "done": True} if order == "question-answer" else {}
    return await world.order(order, question=number, by="Claire", **values)


WAITS = """INSERT INTO release_proposals (id, exam, session, digest, covers, ends_at, quiet, chat,
  prepared_by, prepared_at) VALUES (?, 'B2 First', '2026-10', ?, 1, ?, 1, 0, 'telegram 5', 1)"""


def answered(name: str) -> Callable[[World], Awaitable[object]]:
    """The order of this name, about a release of its own."""

    async def work(world: World) -> object:
        await world.stop()
        world.settings = replace(world.settings, staff=replace(world.settings.staff, approvals=2))
        number = 800 + len(name)
        digest = world.write(
            lambda tx: releases.digest_of(releases.load_waiting(tx, "B2 First", "2026-10"))
        )
        world.db.execute(WAITS, [number, digest, stamp(world.clock()) + 10**12])
        return await world.order(name, release=number, by="Claire")

    return work


async def sent_again(world: World) -> object:
    """A notice of a release is in doubt, and goes once more at a command's word."""
    sql = """INSERT INTO releases (id, exam, session, opens_at, made_at, made_by)
      VALUES (906, 'B2 First', '2026-11', 1, 1, '')"""
    world.db.execute(sql)
    owe(world, "release:906:chat:1:acc:1", HELLO, "doubtful")
    return await world.order("release-retry", release=906, by="Claire")
