"""The embedded Telegram without its servers: people act, and their updates are read at once."""

from collections.abc import Iterator
from itertools import count

import orjson

from bot.sandbox.telegram import Group, Person
from bot.sandbox.telegram.api.methods import METHODS
from bot.sandbox.telegram.api.params import Params
from bot.sandbox.telegram.state.files import Upload
from bot.sandbox.telegram.state.world import World
from domain.machine.events import Arrival
from handlers.updates import ALLOWED, read
from tests.support.clock import Clock
from tests.support.people import CANDIDATES, OFFICER

BOT = {"id": 7_000_000_001, "is_bot": True, "first_name": "Results Desk"}


class PureTelegram:
    """One bot's Telegram. What it refuses is a `RefusedError`, with Telegram's own words."""

    def __init__(self, clock: Clock) -> None:
        self._state = World(BOT, clock.seconds)
        self._state.updates.allow(list(ALLOWED))
        self._ids = count(500_000_001)
        self._group_ids = count(-4_000_000_001, -1)
        self._read = 0
        self.groups: list[Group] = []
        self.people: dict[str, Person] = {}
        for each in CANDIDATES.values():
            self.people[each.first_name] = self._new(each.first_name, each.language)
        self.people["Staff"] = Person(self._state, OFFICER, "Staff", "fr")

    def person(self, name: str) -> Person:
        """Somebody by name: a candidate, or anybody else, who speaks English."""
        if name not in self.people:
            self.people[name] = self._new(name, "en")
        return self.people[name]

    def _new(self, name: str, language: str) -> Person:
        return Person(self._state, next(self._ids), name, language)

    def group(self, title: str) -> Group:
        """A new group, without the bot."""
        self.groups.append(Group(self._state, next(self._group_ids), title))
        return self.groups[-1]

    def arrivals(self) -> Iterator[Arrival]:
        """What people did since it was last asked."""
        for update in self._state.updates.after(self._read):
            self._read = update.id
            if arrival := read(orjson.loads(update.body)):
                yield arrival

    def call(self, method: str, **values: object) -> int:
        """Call a method of the Bot API; the message it makes, if it makes one."""
        done = METHODS[method](self._state, Params(values))
        return int(done["message_id"]) if isinstance(done, dict) else 0

    def file(self, name: str, content: bytes = b"%PDF") -> str:
        """A file that the bot uploads; its id."""
        return self._state.files.keep(Upload(name, "application/pdf", content)).file_id
