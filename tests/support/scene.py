"""What a dialogue needs of a world to be played in it: people, mailboxes, staff and time."""

from collections.abc import Mapping, Sequence
from datetime import timedelta
from typing import Protocol

from bot.sandbox.telegram import Group, Person


class Named(Protocol):
    """A file, by its name."""

    @property
    def name(self) -> str:
        """As it travels."""


class DeliveredLetter(Protocol):
    """A letter in somebody's mailbox."""

    @property
    def mailbox(self) -> str:
        """Whose it is."""

    @property
    def recipient(self) -> str:
        """The address it went to."""

    @property
    def subject(self) -> str:
        """On one line."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def attachments(self) -> Sequence[Named]:
        """What came with it."""


class Scene(Protocol):
    """Where a dialogue is played: around the whole desk, or around its rules alone."""

    @property
    def people(self) -> Mapping[str, Person]:
        """Everybody who was named so far."""

    @property
    def groups(self) -> Sequence[Group]:
        """The groups there are."""

    @property
    def letters(self) -> Sequence[DeliveredLetter]:
        """What was delivered to anybody but the desk, in order."""

    def person(self, name: str) -> Person:
        """Somebody by name."""

    def group(self, title: str) -> Group:
        """A new group."""

    def put_in_mood(self, address: str, mood: str) -> None:
        """What letters to this address meet from now on."""

    def give_account(self, name: str, *, confirmed: bool = True) -> None:
        """Somebody is registered and signed in in their own chat."""

    def give_result(self, name: str, outcome: str, wait: timedelta = timedelta(0)) -> None:
        """Somebody's result, to be seen after `wait`."""

    def import_result(self, name: str, outcome: str) -> None:
        """Somebody's result has come, and nobody has released it."""

    async def release(self, exam: str, wait: timedelta = timedelta(0)) -> None:
        """Staff release what has come for an exam."""

    async def broadcast(self, text: str) -> None:
        """Staff write to everybody of the session."""

    async def invite(self) -> None:
        """Staff invite everybody of the session who has no account."""

    async def reply(self, to: int, text: str, sender: str, manner: str = "") -> None:
        """Somebody answers one of the `letters`, by its place among them; or a list, a program or
        a forger does (`list`, `away`, `forged`), or with a file (`pdf`).
        """

    async def write_letter(self, text: str, sender: str) -> None:
        """Somebody writes to the desk of their own accord."""

    async def enter_at(self, name: str, email: str) -> None:
        """Somebody's entry has another address."""

    async def sits_as_well(self, name: str, other: str) -> None:
        """Somebody sits the exam of another's entry, which is theirs now."""

    async def later(self, wait: timedelta) -> None:
        """Time passes."""

    async def settle(self) -> None:
        """Until nothing is under way."""
