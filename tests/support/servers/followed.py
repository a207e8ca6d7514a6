"""A result that waits for its release, and all the telephones that are to hear of it."""

from datetime import UTC, datetime

from bot.sandbox.telegram import Person
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.people.chats import open_chat
from domain.machine.changes import OpenSignIn
from tests.support import people
from tests.support.people import CANDIDATES
from tests.support.servers.program import Program

EMMA = CANDIDATES["Emma"]


def furnish(tx: Tx, chats: list[Person]) -> None:
    """Emma is signed in on all these, and her result waits for its release."""
    now = datetime.now(UTC)
    first, *others = (people.scene_of(tx, chat.id, now) for chat in chats)
    people.give_account(tx, EMMA, first)
    for scene in others:
        open_chat(tx, scene.chat, "en", FIRST_STEP, now)
        apply_change(OpenSignIn(EMMA.account), scene)
    people.give_result(tx, EMMA, "B", now)
    tx.execute("UPDATE results SET release = NULL")
    tx.execute("DELETE FROM releases")


async def release(program: Program) -> None:
    """Emma's result is published now."""
    what = {"exam": EMMA.exam, "session": "2026-10"}
    seen = await program.order("release-preview", **what)
    rest = {"digest": seen["digest"], "at": datetime.now(UTC).isoformat(), "quiet": False}
    await program.order("release", **what, **rest)


def notices(program: Program, chat: Person) -> int:
    """How often this telephone heard of it."""
    return sum("There is news" in said for said in program.said(chat))
