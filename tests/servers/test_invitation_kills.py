"""The desk is killed on the whole way of a family that lives by mail, from the invitation to a
university's inbox: each letter comes at least once, again only in the named window, and no share
twice.

The window: a letter that the server had taken when the desk died, and that was not noted as sent.
"""

import asyncio
import random
from collections import Counter
from collections.abc import AsyncIterator, Coroutine
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest

from bot.store.codecs import EFFECTS
from tests.support.mail.mail_scene import LEEDS, value
from tests.support.mail.whole_way import LUCAS, Stage, stages
from tests.support.servers.campaign import two_minutes_later
from tests.support.servers.killable import Killable, Now, killable
from tests.support.servers.program import PATIENCE
from tests.support.servers.wired import post_office

LETTERS = "FROM outbox WHERE class IN ('code', 'mail', 'circular')"
OWED = f"SELECT 1 {LETTERS} AND"
MOST_RETRIES = 4
LATER = 0.05  # seconds after a piece has passed, at most
LATEST = 50  # pieces that pass the wires before the desk dies, at most


@dataclass(frozen=True)
class Edge:
    """Where the desk dies: at a piece that passes a wire, or as soon as the store says so."""

    smtp: bytes = b""
    imap: bytes = b""
    stored: str = ""

    def arm(self, scene: Killable) -> None:
        if self.smtp:
            scene.smtp.on(self.smtp, scene.kill)
        if self.imap:
            scene.imap.on(self.imap, scene.kill)


EDGES = {
    "kept": Edge(stored="SELECT 1 FROM letters WHERE state = 'waiting'"),
    "owed": Edge(stored=f"{OWED} state = 'waiting'"),
    "begun": Edge(stored=f"{OWED} state = 'sending'"),
    "rendered": Edge(stored=f"{OWED} sealed IS NOT NULL"),
    "before MAIL": Edge(smtp=b"MAIL FROM"),
    "at DATA": Edge(smtp=b"DATA\r\n"),
    "before the final dot": Edge(smtp=b"\r\n.\r\n"),
    "after the final dot": Edge(smtp=b"queued as"),
    "fetched": Edge(imap=b"BODY[]"),
    "decided, before MOVE": Edge(imap=b"UID MOVE"),
    "after MOVE": Edge(imap=b"COPYUID"),
}


@dataclass
class Random:
    """Before, with or just after any piece on one of the wires."""

    chance: random.Random
    stored = ""

    def arm(self, scene: Killable) -> None:
        left, way = self.chance.randint(1, LATEST), self.chance.choice(("lost", "passed", "later"))
        soon = partial(self.chance.uniform, 0, LATER)

        def pass_one(data: bytes) -> bytes:
            nonlocal left
            left -= 1
            if left == 0 and way == "later":
                asyncio.get_running_loop().call_later(soon(), scene.kill)
            elif left == 0:
                scene.kill()
                return b"" if way == "lost" else data
            return data

        for wire in (scene.smtp, scene.imap):
            wire.on(b"", pass_one, always=True)


@dataclass
class Way:
    """Goes from stage to stage, the desk dying in each, and keeps the books on it."""

    scene: Killable
    deaths: int = 0
    gone: list[Stage] = field(default_factory=list)
    window: Counter[str] = field(default_factory=Counter)  # mailbox -> letters that may come again

    async def go(self, stage: Stage, *edges: Edge | Random) -> None:
        """A life of the desk for each edge, and one in which it is let live."""
        self.gone.append(stage)
        await self.scene.settle()
        for number, edge in enumerate(edges):
            edge.arm(self.scene)
            await self._live(
                stage.act(self.scene) if number == 0 else self.scene.start(), stage, edge
            )
            for wire in (self.scene.smtp, self.scene.imap):
                wire.heal()
            await asyncio.sleep(2 * LATER)  # a death that was to come a little later has come
            self._note_window()
        if not edges or (stage.ordered and not stage.arrived(self.scene)):
            await stage.act(self.scene)  # an order that died with the desk was told as refused
        await self.scene.settle()
        for _ in range(MOST_RETRIES):  # each waits longer than the one before
            if not stage.arrived(self.scene):
                await two_minutes_later(self.scene)
        assert stage.arrived(self.scene), stage.subject

    async def _live(
        self, act: Coroutine[None, None, None], stage: Stage, edge: Edge | Random
    ) -> None:
        """What is done ends with the desk, if it dies before that is over."""
        async with asyncio.TaskGroup() as tasks:
            doing = tasks.create_task(act)
            await self._watch(stage, edge.stored)
            doing.cancel()

    async def _watch(self, stage: Stage, stored: str) -> None:
        """Until the desk is dead, or done with the stage before it came to the edge."""
        async with asyncio.timeout(PATIENCE):
            while not (stage.arrived(self.scene) and self.scene.is_at_rest):
                if stored and value(self.scene, stored):
                    self.scene.kill()
                if self.scene.is_dead:
                    self.deaths += 1
                    return
                await asyncio.sleep(0.001)

    def _note_window(self) -> None:
        rows = self.scene.db.execute(f"SELECT state, effect {LETTERS}").fetchall()
        of = {state: Counter(EFFECTS.loads(effect).to for at, effect in rows if at == state)
              for state in ("sending", "sent")}  # fmt: skip
        for mailbox in of["sending"]:
            taken = len({each.message_id for each in self.scene.post.letters(mailbox)})
            self.window[mailbox] += taken > of["sent"][mailbox]

    def check(self) -> None:
        """What is claimed of the stages that are over."""
        for mailbox in (LUCAS.email, LEEDS):
            came = Counter(each.message_id for each in self.scene.post.letters(mailbox))
            again = came.total() - len(came)
            assert again <= self.window[mailbox] * (mailbox != LEEDS), mailbox
        for stage in self.gone:
            different = {each.message_id for each in stage.arrived(self.scene)}
            assert len(different) == 1, stage.subject
        assert value(self.scene, "SELECT count(*) FROM shares WHERE state <> 'sent'") == 0
        assert value(self.scene, f"SELECT count(*) FROM accounts WHERE entry = {LUCAS.entry}") == 1  # noqa: S608


@pytest.fixture
async def way(tmp_path: Path) -> AsyncIterator[Way]:
    async with post_office(Now(), None) as post, killable(tmp_path, post) as scene:
        yield Way(scene)


@pytest.mark.long
async def test_killed_where_the_yes_to_the_invitation_is_decided(way: Way) -> None:
    """The smoke of what follows."""
    invitation, account, *_ = stages()
    await way.go(invitation)
    await way.go(account, EDGES["decided, before MOVE"])
    assert way.deaths == 1
    way.check()


@pytest.mark.long
@pytest.mark.parametrize("edge", EDGES)
async def test_killed_there_in_each_stage_of_the_way(way: Way, edge: str) -> None:
    for stage in stages():
        await way.go(stage, EDGES[edge])
    assert way.deaths >= len(stages()) - 3  # three are no replies: nothing comes in
    way.check()


@pytest.mark.long
@pytest.mark.parametrize("seed", range(3))
async def test_killed_at_random_twice_in_each_stage_of_the_way(way: Way, seed: int) -> None:
    chance = random.Random(seed)
    for stage in stages():
        await way.go(stage, Random(chance), Random(chance))
    way.check()
