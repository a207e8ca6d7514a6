"""The invented people of the demo, as whoever builds it hands them to the page."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from bot.sandbox.telegram import Person
from domain.machine.outbound import Document


@dataclass(frozen=True, kw_only=True)
class Confirmation:
    """What stands on a candidate's Confirmation of Entry; all of it invented."""

    centre: str
    name: str
    exam: str
    exam_date: date
    id_number: str
    secret_number: str = field(repr=False)


@dataclass(frozen=True)
class Candidate:
    """Somebody with a phone, a mailbox and a Confirmation of Entry."""

    person: Person
    email: str
    confirmation: Confirmation


@dataclass(frozen=True, kw_only=True)
class Correspondent:
    """Somebody without Telegram, who answers letters, in the language they come in."""

    name: str
    email: str
    exam: str
    id_number: str
    language: str


@dataclass(frozen=True)
class Action:
    """A button of the demo's own beside the chat, for what no chat can do.

    `labels` has a label per language of the page (fr, en).
    """

    name: str
    labels: Mapping[str, str]
    perform: Callable[[], Awaitable[None]]


@dataclass(frozen=True, kw_only=True)
class Cast:
    """Who plays: candidates, a member of staff, a university's mailbox, and what is at hand.

    `correspondents` live by mail alone.
    `other_phone` is a second Telegram account, to sign in from elsewhere. `files` are what staff
    send with one click.
    """

    candidates: tuple[Candidate, ...]
    staff: Person
    university: str
    correspondents: tuple[Correspondent, ...] = ()
    other_phone: Person | None = None
    files: tuple[Document, ...] = ()
    actions: tuple[Action, ...] = ()

    @cached_property
    def phones(self) -> Mapping[int, Person]:
        """Everybody whose chat is shown, by Telegram id, in the order of the tabs."""
        others = (self.other_phone,) if self.other_phone else ()
        people = (*(each.person for each in self.candidates), *others, self.staff)
        return {person.id: person for person in people}

    def role(self, person: Person) -> str:
        """`candidate`, `elsewhere` or `staff`."""
        if person is self.staff:
            return "staff"
        return "elsewhere" if person is self.other_phone else "candidate"
