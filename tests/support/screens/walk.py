"""Every screen that the rules show, in no language yet: from the dialogues and from a walk.

The walk presses every button and gives right and wrong answers wherever it comes to, from people
who stand where dialogues seldom do; what a decision changes is changed in a copy of the records.
"""

import asyncio
from collections import deque
from collections.abc import Iterable, Iterator
from copy import copy
from dataclasses import fields, replace
from datetime import time
from functools import cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from domain.machine.effects import Button, Say
from domain.machine.events import Arrival, Event, FileRead, Pressed, Sent, Typed
from domain.machine.reading_wish import PossibleReading, UnknownColumn
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.steps.staff import AwaitingStaffFile, ChoosingRelease
from domain.machine.steps.step import AtRest
from domain.text.quiet_hours import QuietHours
from tests.support.clock import Clock
from tests.support.dialogue import played
from tests.support.dialogue_heads import dialogues
from tests.support.people import OFFICER, PASSWORD
from tests.support.pure.desk import PureDesk, Turn
from tests.support.pure.records import Records
from tests.support.pure.world import PureWorld
from tests.support.screens.places import CHAT, EMMA, GUESSED, of_candidates, of_staff

NIGHT = QuietHours(time(21), time(8), ZoneInfo("Europe/Paris"))
ANSWERS = (EMMA.id_number, EMMA.secret, f"{EMMA.secret} 17/05/2008", PASSWORD, "lyon",
           "emma@clarke.uk", "www.springfield.edu", "Springfield College")  # fmt: skip
SLIPS = ("?", "12345", "1234ABCDE", "0000", "aaaaaaaa", "emma@gmial.com", "a@b", "271828")
COMMANDS = ("/help", "/exams", "/start", "/results", "/statement", "/send", "/details", "/cancel")
COLUMN = UnknownColumn(
    title="Cand. Ref.",
    samples=("SIR094701", "SIR094702", "SIR094703"),
    could_be=("ID Number", "Secret Number", "Reference Number"),
)
WAYS = (
    PossibleReading(encoding="cp1250", samples=("Erdős", "Szőke")),
    PossibleReading(encoding="cp1252", samples=("Erdõs", "Szõke")),
)
READ = FileRead(file_id="file", message_id=1, kind="results", rows=300)
UNTYPED: MappingProxyType[type, tuple[Event, ...]] = MappingProxyType(
    {
        AwaitingStaffFile: (
            READ,
            replace(READ, sheets=("A", "B")),
            replace(READ, unknown=(COLUMN,)),
            replace(READ, ways=WAYS),
            replace(READ, secrets=True),
            replace(READ, rows=0),
        ),
        ChoosingRelease: (ReleasePreviewed("B2 First", "2026-10", "digest", 300),),
    }
)
"""What a step of staff's waits for that nobody types."""


@cache
def turns() -> tuple[Turn, ...]:
    """All that is said, once each."""
    said = [*_of_dialogues(), *_of_walks()]
    return tuple({repr(each): each for each in said if each}.values())


def _of_dialogues() -> list[Turn]:
    async def play() -> list[Turn]:
        said: list[Turn] = []
        for each in dialogues():
            if each.is_pure:
                world = PureWorld()
                await played(each.text, world)
                said += world.turns
        return said

    with asyncio.Runner() as runner:
        return runner.run(play())


def _of_walks() -> Iterator[Turn]:
    seen: set[object] = set()
    for chat, places in ((CHAT, of_candidates()), (OFFICER, of_staff())):
        for records in places:
            walk = Walk(chat, seen)
            walk.go(PureDesk(records, NIGHT, Clock()))
            yield from walk.said


class Walk:
    """Everything that somebody may do from where they stand."""

    def __init__(self, chat: int, seen: set[object]) -> None:
        """`seen` are the places where walks have been, from wherever they came."""
        self.said: list[Turn] = []
        self._chat = chat
        self._seen = seen

    def go(self, desk: PureDesk) -> None:
        """Try everything, and then from wherever that leads: each place by the shortest way.

        A button that works for ever is pressed once, wherever it stands: the place is no matter.
        """
        waiting = deque([(desk, self._inputs(desk))])
        while waiting:
            here, events = waiting.popleft()
            for event in events:
                there = _copied(here)
                there.accept(Arrival(self._chat, event, message_id=1))
                self.said += there.turns
                if self._is_new(self._place(there)):
                    waiting.append((there, self._inputs(there)))
                else:
                    waiting.append((there, self._presses(there, self._lasting(there))))

    def _lasting(self, desk: PureDesk) -> list[Button]:
        """The newest turn's buttons that work for ever and were never pressed."""
        buttons = [each for each in _buttons(desk.turns[-1]) if each.lasting]
        return [each for each in buttons if self._is_new((each.verb, each.argument))]

    def _is_new(self, place: object) -> bool:
        """Whether nobody has been there, who from now on has."""
        new = place not in self._seen
        self._seen.add(place)
        return new

    def _presses(self, desk: PureDesk, buttons: Iterable[Button]) -> Iterator[Event]:
        standing = desk.standing(self._chat).version
        for button in buttons:
            version = None if button.lasting else standing
            yield Pressed(button.verb, button.argument, version, query_id="query")

    def _place(self, desk: PureDesk) -> object:
        """What of a place makes a difference to the way."""
        step, records = desk.standing(self._chat).step, desk.records
        form = getattr(step, "form", None)
        own = [account for chat, account in records.sign_ins if chat == self._chat]
        shown = records.accounts.get(records.chats[self._chat].shown)
        kinds = (shown.confirmed, bool(shown.email)) if shown else ()
        sent = any(each.state == "sent" for each in records.shares.values())
        guessed = any(each >= GUESSED for each in records.by_strangers.values())
        kinds = (*kinds, bool(records.outcomes), sent, guessed)
        known = () if form else kinds
        still = records.still is not None and records.still.hides
        officer = self._chat in records.office.officers and isinstance(step, AtRest)
        return type(step), getattr(step, "sure", False), len(own), known, still, officer

    def _inputs(self, desk: PureDesk) -> Iterator[Event]:
        at = desk.standing(self._chat)
        yield from self._presses(desk, _buttons(desk.turns[-1] if desk.turns else ()))
        codes = [each.digits for each in desk.records.proofs.values()][-1:]
        rests = isinstance(at.step, AtRest)
        typed = (*COMMANDS, *SLIPS[:2]) if rests else (*COMMANDS[:1], *ANSWERS, *SLIPS)
        for text in (*typed, *codes):
            yield Typed(text, 1)
        yield Typed("a **bold** one", 1, styled=True)
        yield Sent(1)
        yield from UNTYPED.get(type(at.step), ())


def _buttons(turn: Turn) -> Iterator[Button]:
    for say in turn:
        yield from (each for row in say.keyboard for each in row if each.verb)


def _copied(desk: PureDesk) -> PureDesk:
    """The same desk apart, as if nothing had been said yet."""
    twin = PureDesk(_rows(desk.records), desk.quiet, Clock(desk.clock.at))
    twin.standings = {chat: copy(each) for chat, each in desk.standings.items()}
    return twin


def _rows(records: Records) -> Records:
    twin = copy(records)
    for field in fields(records):
        value = getattr(records, field.name)
        if isinstance(value, dict):
            setattr(twin, field.name, {key: copy(each) for key, each in value.items()})
        elif isinstance(value, list | set):
            setattr(twin, field.name, copy(value))
    return twin


def above_buttons(turn: Turn) -> Iterator[tuple[Say, ...]]:
    """What stands above a turn's first button, and each later message with buttons by itself."""
    above: list[Say] = []
    for say in turn:
        above.append(say)
        if say.keyboard:
            yield tuple(above)
            above = []
