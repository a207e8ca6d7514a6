"""Invented candidates, as many as are asked for: the files of their centre, and their accounts."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import cycle, islice

from bot.core import Core
from bot.sandbox import cohort
from bot.sandbox.cohort import Invented
from bot.sandbox.telegram import Person, Telegram
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.codecs import FIRST_STEP
from bot.store.engine.numbers import take_number
from bot.store.engine.store import Tx
from bot.store.people import chats, entries
from domain.machine.changes import ConfirmAddress, OpenAccount, OpenSignIn

FIRST_NAMES = (
    "Alix",
    "Basile",
    "Clémence",
    "Dara",
    "Élise",
    "Farid",
    "Gwenn",
    "Hana",
    "Ivo",
    "Jade",
)
FAMILY_NAMES = ("Aubry", "Bakker", "Castel", "Dumas", "Eskelinen", "Ferrand", "Girard")
IN_CHATS = 4
"""Of so many one has no chat, and is told by letter alone."""
SLICE = 200
HASH = "rehearsed"
"""In the place of a password's hash: no password makes it."""


@dataclass(frozen=True)
class Crowd:
    """Everybody, and those of them who are in a chat."""

    people: tuple[Invented, ...]
    in_chats: dict[str, Person]

    @cached_property
    def chats(self) -> dict[int, Person]:
        """By the chat's number."""
        return {each.id: each for each in self.in_chats.values()}


def gather(telegram: Telegram, number: int) -> Crowd:
    """So many people; three of four have Telegram."""
    first, family = islice(cycle(FIRST_NAMES), number), islice(cycle(FAMILY_NAMES), number)
    people = tuple(
        Invented(
            first_name=given,
            family_name=name,
            id_number=f"RHX{place:06}",
            secret=f"{place % 10_000:04}",
            exam="B2 First",
            language="fr" if place % 2 else "en",
            result=("RELEASED", "B", "174", "B2"),
            skills=("172", "173", "174", "168", "181"),
            mailbox=f"rehearsal.{place}",
        )
        for place, (given, name) in enumerate(zip(first, family, strict=True), 1)
    )
    in_chats = {
        each.id_number: telegram.person(each.first_name, each.language)
        for place, each in enumerate(people)
        if place % IN_CHATS
    }
    return Crowd(people, in_chats)


def files(crowd: Crowd, today: date) -> dict[str, bytes]:
    """What the centre imports, by kind."""
    return {
        "entries": cohort.entries(today, crowd.people),
        "results": cohort.results(today, crowd.people),
    }


async def register(core: Core, crowd: Crowd) -> None:
    """Everybody has an account with a confirmed address, and is signed in where there is a chat.

    Nobody signs in by a password, which it would take minutes to hash for everybody.
    """
    for at in range(0, len(crowd.people), SLICE):
        some = crowd.people[at : at + SLICE]
        await core.store.write(lambda tx, some=some: _register(tx, core, crowd, some))  # type: ignore[misc]


def _register(tx: Tx, core: Core, crowd: Crowd, some: tuple[Invented, ...]) -> None:
    for each, entry in zip(
        some, entries.load_ids(tx, [one.id_number for one in some]), strict=True
    ):
        person, account = crowd.in_chats.get(each.id_number), take_number(tx)
        chat = person.id if person else 0
        context = ChangeContext(
            tx, chat, core.clock(), core.desk.digest, seal=core.desk.seal_address
        )
        opened = OpenAccount(
            account=account,
            entry=entry,
            email=each.email,
            password_hash=HASH if person else "",
            language=each.language,
            terms_version="1",
            terms_at=core.clock(),
            news=False,
        )
        apply_change(opened, context)
        if person:
            chats.open_chat(tx, chat, each.language, FIRST_STEP, core.clock())
            apply_change(OpenSignIn(account), context)
        apply_change(ConfirmAddress(account), context)
