"""A desk that is killed again and again while letters go both ways, and the books kept on it.

At each death the store tells which letters were on their way, and the server which of those it had
taken all the same: that is the window, and only what was in it may come again.
"""

import asyncio
import random
from collections import Counter
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import UTC, datetime

from bot.outbox.writer import OutboxWriter, ParcelOrigin
from bot.sandbox.mail.post_office import Delivered
from bot.store.changes import apply_change
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.staff.alerted import AlertedStaff
from domain.machine.changes import OpenShare
from domain.machine.effects import Write
from domain.mail.letter_limits import SHARE
from domain.text.quiet_hours import QuietHours
from tests.support import people
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.people import Candidate
from tests.support.servers.killable import Killable
from tests.support.servers.program import eventually
from tests.support.world import DESK

LATEST = 60  # pieces that pass the wires before the desk dies, at most
NIGHT = QuietHours(datetime.min.time(), datetime.min.time(), UTC)


@dataclass
class Campaign:
    """`live` is one life of the desk, from what it finds to its death."""

    scene: Killable
    chance: random.Random
    _: KW_ONLY
    answered: dict[str, str] = field(default_factory=dict)  # reader -> Message-ID of the request
    shared: list[str] = field(default_factory=list)
    again: Counter[str] = field(default_factory=Counter)  # address -> times in the window

    async def live(self, number: int) -> None:
        """One more reader asks for help by mail and shares a result; the desk dies meanwhile."""
        await self._ask(number)
        self._doom()
        await self.scene.start()
        await self.scene.died()
        await eventually(lambda: self.scene.smtp.is_idle and self.scene.imap.is_idle)
        self._note_window()

    async def rest(self) -> None:
        """The desk lives on, until everything is done; a statement's copy is waited for first."""
        for wire in (self.scene.smtp, self.scene.imap):
            wire.heal()
        await self.scene.settle()
        await two_minutes_later(self.scene)

    def copies(self, address: str) -> list[Delivered]:
        """What the server took for somebody, all of it the same letter."""
        letters = self.scene.post.letters(address)
        assert len({each.message_id for each in letters}) == 1, address
        return letters

    async def _ask(self, number: int) -> None:
        who, college = _reader(number), f"admissions@college{number}.ac.uk"
        chat = self.scene.telegram.person(f"Reader {number}").id
        self.scene.write(lambda tx: self._share(tx, chat, who, college))
        raw = raw_letter(DESK, "HELP", who.email)
        told = await self.scene.post.deliver(raw, to=DESK, envelope_from=who.email)
        self.answered[who.email] = told.message_id
        self.shared.append(college)

    def _share(self, tx: Tx, chat: int, who: Candidate, college: str) -> None:
        scene = people.scene_of(tx, chat, self.scene.clock())
        people.enrol(tx, self.scene.keys, who)
        people.give_account(tx, who, scene)
        result, share = people.give_result(tx, who, "A", scene.now), who.entry
        apply_change(
            OpenShare(
                share=share,
                account=who.account,
                result=result,
                organisation=0,
                name="College",
                email=college,
            ),
            scene,
        )
        letter = Write(
            SHARE, college, {"organisation": "College"}, language="en",
            account=who.account, purpose="share", row=share, result=result, share=share,
        )  # fmt: skip
        writer = OutboxWriter(self.scene.keys, NIGHT, AlertedStaff())
        writer.put(tx, f"campaign {who.entry}", ParcelOrigin(chat, 0, scene.now), [letter])

    def _doom(self) -> None:
        """A piece on one of the wires at which the desk dies: before it, with it, or just after."""
        left = self.chance.randint(1, LATEST)
        way = self.chance.choice(("lost", "passed", "a moment later"))
        moment = self.chance.uniform(0, 0.05)

        def pass_one(data: bytes) -> bytes:
            nonlocal left
            left -= 1
            if left == 0 and way == "a moment later":
                asyncio.get_running_loop().call_later(moment, self.scene.kill)
            elif left == 0:
                self.scene.kill()
                return b"" if way == "lost" else data
            return data

        for wire in (self.scene.smtp, self.scene.imap):
            wire.heal()
            wire.on(b"", pass_one, always=True)

    def _note_window(self) -> None:
        for [effect] in self.scene.db.execute(
            "SELECT effect FROM outbox WHERE class IN ('code', 'mail') AND state = 'sending'"
        ):
            to = EFFECTS.loads(effect).to
            if len(self.scene.post.letters(to)) > self.again[to]:
                self.again[to] += 1


def _reader(number: int) -> Candidate:
    entry = 5000 + number
    return replace(EMMA, entry=entry, id_number=f"ZZ{entry}", email=f"reader{number}@school.uk")


async def two_minutes_later(scene: Killable) -> None:
    """The desk goes on when any copy of a statement would have come that was taken."""
    scene.kill()
    await scene.died()
    sql = "UPDATE outbox SET due_at = :now WHERE class IN ('code', 'mail') AND state = 'waiting'"
    scene.write(lambda tx: tx.execute(sql, {"now": stamp(scene.clock())}))
    await scene.settle()
