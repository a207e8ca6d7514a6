"""Plays results day: everybody is there, results are released, everybody looks, many want the PDF.

    files imported, accounts opened -> the desk starts -> released -> notices and letters go out
    -> whoever is told asks for the result, so many a second -> some ask for the Statement at once

Between embedded servers, in an empty store in a folder of its own. All of it shares this machine
with the desk: on a machine of its own the desk is faster.
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass, field
from datetime import date
from functools import partial
from pathlib import Path

from bot import app
from bot.config import Settings
from bot.core import now, opened
from bot.logs.logs import configure
from bot.sandbox import cohort
from bot.sandbox.demo import AUTHSERV, DESK
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.rehearsal import crowd as gathering
from bot.sandbox.rehearsal.crowd import Crowd
from bot.sandbox.rehearsal.measured import RehearsalMeasured
from bot.sandbox.rehearsal.seclusion import require_secluded, secluded
from bot.sandbox.telegram import ChangeKind, Person, Telegram
from bot.staff import command_socket
from bot.staff.importing.imports import ImportOrder, import_file
from bot.store.outbox import overview

FIRST = "/start"
LOOKS = 25  # people a second who ask for their result once they are told: 90,000 in an hour
AT_ONCE = 60  # people who ask for the Statement at the same moment
PATIENCE = 90.0  # seconds without any news, after which who still waits is an error
WATCHED = 0.02
RESULT, STATEMENT = "/results", "/statement"


@dataclass(frozen=True)
class AskedMessage:
    """What somebody typed, when, and whether it counts how long the answer takes."""

    message: int
    at: float
    timed: bool


@dataclass
class Play:
    """What the people see, as it comes. `released`: when, 0 before."""

    crowd: Crowd
    telegram: Telegram
    post: PostOffice
    _: KW_ONLY
    asked: dict[int, AskedMessage] = field(default_factory=dict)
    answers: list[float] = field(default_factory=list)
    told: dict[int, float] = field(default_factory=dict)
    printed: dict[int, float] = field(default_factory=dict)
    letters: list[float] = field(default_factory=list)
    waiting: asyncio.Queue[Person] = field(default_factory=asyncio.Queue)
    released: float = 0.0
    news: float = 0.0

    def ask(self, person: Person, text: str, *, timed: bool = False) -> None:
        """Somebody types; the next message that is not theirs is the answer."""
        typed = person.say(text)
        self.asked[person.id] = AskedMessage(typed.id, time.perf_counter(), timed)

    def saw(self, chat: int, message: int) -> None:
        """A message is there."""
        self.news = time.perf_counter()
        if chat in self.asked:
            self._answered(chat, message)
        elif self.released and chat not in self.told:
            self.told[chat] = self.news
            self.waiting.put_nowait(self.crowd.chats[chat])
        if self.released and chat not in self.printed and self.crowd.chats[chat].last.file:
            self.printed[chat] = self.news

    def _answered(self, chat: int, message: int) -> None:
        asked = self.asked[chat]
        if message == asked.message:
            return
        del self.asked[chat]
        if asked.timed:
            self.answers.append(self.news - asked.at)

    async def watch(self) -> None:
        """For ever."""
        with self.telegram.changes() as changes:
            async for each in changes:
                if each.kind is ChangeKind.NEW:
                    self.saw(each.chat_id, each.message_id)

    async def open_letters(self) -> None:
        """For ever."""
        async for each in self.post.changes():
            if each.mailbox != DESK:
                self.news = time.perf_counter()
                self.letters.append(self.news)

    async def look(self) -> None:
        """Whoever is told asks for the result, at an even pace; for ever."""
        while True:
            self.ask(await self.waiting.get(), RESULT, timed=True)
            await asyncio.sleep(1 / LOOKS)

    async def until(self, done: Callable[[], bool]) -> None:
        """Wait for that, or until there was no news for long."""
        self.news = time.perf_counter()
        while not done() and time.perf_counter() - self.news < PATIENCE:  # noqa: ASYNC110
            await asyncio.sleep(WATCHED)


async def play(folder: Path, number: int, own: Settings | None, speed: int) -> RehearsalMeasured:
    """Everything, once. `own` are the centre's settings, of which only the limits are taken."""
    began = time.perf_counter()
    post = PostOffice(DESK, authserv_id=AUTHSERV)
    async with Telegram() as telegram, post:
        settings = secluded(folder, (telegram, post), own, speed)
        require_secluded(settings, (telegram, post), folder)
        play = Play(gathering.gather(telegram, number), telegram, post)
        configure(settings.log)
        await _prepare(settings, play.crowd, folder)
        asked_at = await _on_the_day(play, settings)
        given_up = await _given_up(settings)
    took = time.perf_counter() - began
    return RehearsalMeasured(
        candidates=number,
        chats=len(play.crowd.chats),
        speed=speed,
        told_in_chats=len(play.told),
        last_notice=max(play.told.values(), default=play.released) - play.released,
        letters=len(play.letters),
        letters_took=max(play.letters, default=play.released) - play.released,
        answers=play.answers,
        statements=len(play.printed),
        statements_took=max(play.printed.values(), default=asked_at) - asked_at,
        errors=given_up + len(play.asked),
        took=took,
    )


async def _prepare(settings: Settings, crowd: Crowd, folder: Path) -> None:
    """The files of the centre, through the import that a centre uses, and everybody's account."""
    async with opened(settings) as core:
        for kind, content in gathering.files(crowd, date.today()).items():  # noqa: DTZ011
            path = folder / f"{kind}.csv"
            path.write_bytes(content)
            report = await import_file(core, ImportOrder(kind, path, "rehearsal"))
            if not report.went_in:
                raise ValueError(f"{kind}: {report.refused}")
        await gathering.register(core, crowd)


async def _on_the_day(play: Play, settings: Settings) -> float:
    """All of it with the desk running; when the Statements were asked for."""
    started = asyncio.Event()
    async with asyncio.TaskGroup() as tasks:
        desk = tasks.create_task(app.run(settings, started.set))
        watching = tasks.create_task(play.watch())
        reading = tasks.create_task(play.open_letters())
        await started.wait()
        for each in play.crowd.chats.values():
            play.ask(each, FIRST)
        await play.until(lambda: not play.asked)
        await _release(play, settings)
        looking = tasks.create_task(play.look())
        await play.until(lambda: _everybody(play))
        looking.cancel()
        asked_at = time.perf_counter()
        wanting = list(play.crowd.chats.values())[:AT_ONCE]
        for each in wanting:
            play.ask(each, STATEMENT)
        await play.until(lambda: len(play.printed) == len(wanting))
        for task in (desk, watching, reading):
            task.cancel()
    return asked_at


def _everybody(play: Play) -> bool:
    """Whether all are told and answered."""
    told = len(play.told) == len(play.crowd.chats) and len(play.letters) == len(play.crowd.people)
    return told and not play.asked and play.waiting.empty()


async def _release(play: Play, settings: Settings) -> None:
    """As the command does it, over the desk's socket."""
    of = {"exam": play.crowd.people[0].exam, "session": cohort.session(date.today())}  # noqa: DTZ011
    order = partial(command_socket.ask, settings.control.socket)
    seen = await order("release-preview", of, lambda _: None)
    when = {"at": now().isoformat(), "quiet": False, "digest": seen["digest"]}
    play.released = time.perf_counter()
    await order("release", {**of, **when}, lambda _: None)


async def _given_up(settings: Settings) -> int:
    """How much of what the desk owed it could not deliver."""
    async with opened(settings) as core:
        return await core.store.read(overview.count_given_up)
