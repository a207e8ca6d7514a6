"""Plays a dialogue: what people do is read from a text, what the desk does is written into it.

    # prose                          for the reader
    > text                           somebody types
    > (photo) text                   or (document), or Marie's (results), with a caption
    > (edits) text                   changes their last message
    [Label]                          presses the newest button with this label; `twice`, `(old)`
    ✉> address: text                 answers the last letter that came there
    ✉>> address: text                writes to the desk of their own accord
    ✉> address: (list) text          through a mailing list; or (away), (forged), (pdf)
    ! +3 hours                       stage directions: see `Stage.directions`

    < text                           a new message of the desk's
    ~ text                           an older one, edited in place
      [Label] [Label]                its buttons
    (deleted)                        the person's own message is gone
      …                              and so on, as in the message before
    (in passing: text)               the answer to a press
    ✉< address: subject              a letter

A line that begins with a name is that person's; without one it is the last named person's.
"""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from bot.sandbox.telegram import Person, Press, Shown
from tests.support.mail.manners import manner_of
from tests.support.people import CANDIDATES, PASSWORD
from tests.support.scene import DeliveredLetter, Scene
from tests.support.screens.staff_directions import directions, filled, unlinked

_MOVE = re.compile(r"(?:(?P<who>[A-Z]\w+) )?(?P<move>> .+|\[.+|! .+|✉>>? .+)")
_PRESS = re.compile(r"\[(?P<label>.+)\](?: (?P<how>twice|\(old\)))?")
_ATTACHED = re.compile(r"\((photo|document|results|edits)\) ?(.*)")
_CODE = re.compile(r"(?m)^\s*(\d{3} ?\d{3})\s*$")

_WAY = {
    "the secret number": ("> /register", "> {id_number}"),
    "the address": ("> {secret}",),
    "the password": ("> {email}", "first button"),
    "the second password": (f"> {PASSWORD}",),
    "the terms": (f"> {PASSWORD}",),
    "the last look": ("first button", "first button"),
    "the end": ("first button",),
}
"""What a candidate does to come to each place of a registration."""

RESULTS = b"""ID Number,Exam,Result,Overall Score,CEFR Level
ABC123456,B2 First,B,174,B2"""

Screen = dict[int, Shown]


async def played(text: str, world: Scene) -> str:
    """The dialogue with what the desk really does."""
    stage = Stage(world)
    paragraphs: list[str] = []
    for line in spoken(text):
        move = _MOVE.fullmatch(line)
        told = await stage.act(move["who"] or "", move["move"]) if move else []
        paragraphs.append("\n".join([line, *told]))
    return "\n\n".join(paragraphs) + "\n"


def spoken(text: str) -> list[str]:
    """Prose and moves, without what the desk does."""
    return [line for line in text.splitlines() if line.startswith("#") or _MOVE.fullmatch(line)]


@dataclass
class Seen:
    """What everybody sees at a moment."""

    screens: dict[str, Screen]
    letters: int


class Stage:
    """Where a dialogue is played."""

    def __init__(self, world: Scene) -> None:
        self._world = world
        self._actor = "Marie"
        self._presses: list[Press] = []
        self._buttons: list[Shown] = []
        self._said: dict[str, list[str]] = {}
        self._directions: dict[str, Callable[..., Awaitable[None]]] = {
            r"\+(\d+) (minutes|hours|days)": self._later,
            r"(\w+) is registered(, the address open)?": self._registered,
            r"(\w+) registers, up to (.+)": self._registers,
            r"(\w+)'s result is ([^,]+)": self._result,
            r"(\w+)'s result is ([^,]+), to be seen in (\d+) hours": self._result,
            r"(\w+)'s result has come: (.+)": self._result_came,
            r"staff release (\w+ \w+)": self._release,
            r"staff release (\w+ \w+) in (\d+) hours": self._release,
            r"staff write to everybody: (.+)": self._world.broadcast,
            r"staff invite everybody": self._world.invite,
            r"(\w+) is entered with (\S+)": self._world.enter_at,
            r"(\w+) sits (\w+)'s exam as well": self._world.sits_as_well,
            r"letters to (\S+): (\w+)": self._mood,
            r"(\w+) blocks the desk": self._blocks,
            r"(\w+) comes back": self._returns,
            r"(\w+) brings the desk into a group": self._group,
            **directions(world),
        }

    async def act(self, who: str, move: str) -> list[str]:
        """Do one thing, and tell what came of it."""
        self._actor = who or self._actor
        before = self._seen()
        self._presses = []
        await self._do(move)
        await self._world.settle()
        told = self._told(before)
        return [] if "registers, up to" in move else told

    async def _do(self, move: str) -> None:
        if move.startswith("> "):
            self._type(self._person(), self._filled(move[2:]))
        elif move.startswith("! "):
            await self._direct(move[2:])
        elif move.startswith("✉"):
            sign, address, text = re.fullmatch(r"(\S+) (\S+):(.*)", move).groups()  # type: ignore[union-attr]
            answers = sign == "✉>"
            write = self._world.write_letter
            await (self._answer(address, text.strip()) if answers else write(text.strip(), address))
        else:
            await self._press(move)

    def _person(self) -> Person:
        return self._world.person(self._actor)

    def _type(self, person: Person, text: str) -> None:
        attached = _ATTACHED.fullmatch(text)
        if not attached:
            person.say(text)
        elif attached[1] == "photo":
            person.send_photo(b"a picture", attached[2])
        elif attached[1] == "document":
            person.send_document("list.pdf", b"a;b", attached[2])
        elif attached[1] == "results":
            person.send_document("results.csv", RESULTS, attached[2])
        else:
            own = [each for each in person.chat if not each.from_bot]
            person.edit(own[-1], attached[2])

    def _filled(self, text: str) -> str:
        """With `{code}` and `{link}` of the newest letters with one; `{old code}` is before."""
        text = filled(text, self._world)
        if "{link}" in text:
            texts = [each.text for each in self._world.letters if "?start=" in each.text]
            return text.replace("{link}", texts[-1].partition("?start=")[2].split()[0])
        if "code}" not in text:
            return text
        codes = [found[1] for each in self._world.letters if (found := _CODE.search(each.text))]
        return text.replace("{code}", codes[-1]).replace("{old code}", codes[-2 % len(codes)])

    async def _press(self, move: str) -> None:
        press = _PRESS.fullmatch(move)
        assert press, f"no press: {move}"
        person, label = self._person(), press["label"]
        screen = self._buttons if press["how"] == "(old)" else list(reversed(person.chat))
        for message in screen:
            for button in message.buttons:
                if button.label == label:
                    times = 2 if press["how"] == "twice" else 1
                    self._presses = [person.press(message, button) for _ in range(times)]
                    return
        raise LookupError(f"{self._actor} sees no button {label!r}")

    async def _answer(self, address: str, text: str) -> None:
        letters = self._world.letters
        own = [at for at, each in enumerate(letters) if each.mailbox == address]
        how, said = manner_of(text)
        await self._world.reply(own[-1] if own else len(letters) - 1, said, address, how)

    async def _direct(self, words: str) -> None:
        for pattern, act in self._directions.items():
            if found := re.fullmatch(pattern, words):
                await act(*found.groups())
                return
        raise LookupError(f"no such stage direction: {words}")

    async def _registers(self, name: str, place: str) -> None:
        """Everything up to a place of the registration, which other dialogues tell."""
        who, person = CANDIDATES[name], self._world.person(name)
        for each, moves in _WAY.items():
            for move in moves:
                if move.startswith("> "):
                    person.say(move[2:].format(**vars(who)))
                else:
                    person.press(person.last, person.last.buttons[0])
                await self._world.settle()
            if each == place:
                return

    async def _later(self, number: str, unit: str) -> None:
        await self._world.later(timedelta(**{unit: int(number)}))

    async def _registered(self, name: str, unconfirmed: str | None) -> None:
        self._world.give_account(name, confirmed=not unconfirmed)

    async def _result(self, name: str, outcome: str, hours: str = "0") -> None:
        self._world.give_result(name, outcome, timedelta(hours=int(hours)))

    async def _result_came(self, name: str, outcome: str) -> None:
        self._world.import_result(name, outcome)

    async def _release(self, exam: str, hours: str = "0") -> None:
        await self._world.release(exam, timedelta(hours=int(hours)))

    async def _mood(self, address: str, mood: str) -> None:
        self._world.put_in_mood(address, mood)

    async def _blocks(self, name: str) -> None:
        self._world.person(name).block()

    async def _returns(self, name: str) -> None:
        self._world.person(name).unblock()

    async def _group(self, name: str) -> None:
        self._world.person(name).add_bot(self._world.group("The group"))

    def _seen(self) -> Seen:
        people = self._world.people
        screens = {name: one.history for name, one in people.items()}
        groups = {each.title: each.chat for each in self._world.groups}
        by_id = {name: {each.id: each for each in one} for name, one in (screens | groups).items()}
        return Seen(by_id, len(self._world.letters))

    def _told(self, before: Seen) -> list[str]:
        now = self._seen()
        names = [self._actor, *(name for name in now.screens if name != self._actor)]
        told: list[str] = []
        for name in names:
            news = _news(before.screens.get(name, {}), now.screens[name])
            self._buttons += [each for each in news if each.buttons]
            if name == self._actor:
                told += _answers(self._presses)
            old = before.screens.get(name, {})
            told += [line for each in news for line in self._lines(each, name, each.id in old)]
        return told + sorted(map(_letter, self._world.letters[before.letters :]))

    def _lines(self, message: Shown, name: str, known: bool) -> list[str]:
        prefix = "" if name == self._actor else f"{name} "
        if message.deleted:
            return [f"{prefix}(deleted)"]
        written = _written(message)
        first, *rest = _shortened(written, self._said.get(name, []))
        self._said[name] = written
        sign = "~" if known else "<"
        return [f"{prefix}{sign} {first}", *(f"  {line}" if line else "" for line in rest)]


def _news(before: Screen, now: Screen) -> list[Shown]:
    """Own messages that are gone, then what the desk edited, then what it newly said."""
    gone = [
        each
        for each in now.values()
        if each.deleted and not (each.id in before and before[each.id].deleted)
    ]
    said = [each for each in now.values() if each.from_bot and not each.deleted]
    edited = [each for each in said if each.id in before and _differs(each, before[each.id])]
    return gone + edited + [each for each in said if each.id not in before]


def _differs(now: Shown, before: Shown) -> bool:
    """Whether a message says or offers something else; buttons taken away do not count."""
    return now.text != before.text or (now.rows != before.rows and bool(now.rows))


def _written(message: Shown) -> list[str]:
    """A message line by line, its file and buttons below."""
    file = [f"(file: {message.file.name})"] if message.file else []
    rows = [" ".join(f"[{each.label}]" for each in row) for row in message.rows]
    return [*unlinked(message.text).splitlines(), *file, *rows] or [""]


def _shortened(lines: list[str], before: list[str]) -> list[str]:
    """Lines without an end that is also the end of what was said before."""
    same = 0
    while same < min(len(lines) - 1, len(before)) and lines[-1 - same] == before[-1 - same]:
        same += 1
    return [*lines[:-same], "…"] if same > 2 else lines


def _answers(presses: list[Press]) -> list[str]:
    """What presses were answered; a button that spins for ever is told too."""
    answers = [each.answer for each in presses]
    told = [f"(in passing: {each.text})" for each in answers if each and each.text]
    return told + ["(the button spins)" for each in answers if each is None]


def _letter(letter: DeliveredLetter) -> str:
    files = "".join(f" ({each.name})" for each in letter.attachments)
    return f"✉< {letter.recipient}: {letter.subject}{files}"
