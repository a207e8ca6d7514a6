"""What a decision may know of staff's work: what is stopped, what waits, and the officer's home."""

from collections.abc import Callable
from functools import cached_property

from bot.decisions.letter_facts import LetterFacts
from bot.staff.home.figures import earliest
from bot.staff.lookup.finding import find_in
from bot.store import standstills
from bot.store.asking import asked
from bot.store.exams import releases
from bot.store.home import homes, standings
from bot.store.importing import sent_files
from bot.store.people import entries
from bot.store.staff import held, invitations, pins, roles
from domain.machine.asking.records import AskedWords, CentreQuestion
from domain.machine.home.records import KeptHome, SessionStandings
from domain.machine.records import Entry, officer_named
from domain.machine.releasing.records import PlannedRelease
from domain.machine.sent_files.records import SentFile
from domain.machine.staffing.pins import StaffPin
from domain.machine.staffing.records import (
    ConfiguredStaff,
    StaffInvitation,
    StaffMember,
    StaffRights,
)
from domain.machine.standstill.records import Standstill


class OfficerFacts(LetterFacts):
    """The part of `StoredFacts` that is about staff's work."""

    chat: int
    configured: ConfiguredStaff
    _opened: Callable[[bytes], str]
    _found: tuple[int, ...] | None

    @cached_property
    def staff(self) -> StaffRights:
        """By the settings, and by what was given."""
        return roles.load_rights(self._tx, self.configured, self.chat, self.now)

    def members(self) -> tuple[StaffMember, ...]:
        """Everybody, by the settings and by what was given."""
        return tuple(roles.load_members(self._tx, self.configured, self.now))

    def held_by(self, person: int) -> tuple[PlannedRelease, ...]:
        """Of those still to open."""
        return tuple(held.load(self._tx, person, self.now))

    def found(self, text: str) -> tuple[int, ...]:
        """As it was searched beforehand; after the PIN was asked for, at once."""
        return find_in(self._tx, text) if self._found is None else self._found

    def question(self, question: int) -> CentreQuestion | None:
        """By its number."""
        return asked.load(self._tx, question, self.now)

    def questions(self, after: int, most: int) -> tuple[CentreQuestion, ...]:
        """The open ones."""
        return tuple(asked.load_open(self._tx, after, most, self.now))

    def question_words(self, question: int) -> tuple[AskedWords, ...]:
        """Those that the key still opens."""
        return tuple(asked.load_words(self._tx, question, self._opened))

    def numbered(self, id_number: str) -> Entry | None:
        """By the number alone: it proves nothing."""
        return entries.find_numbered(self._tx, id_number)

    def questions_of(self, person: int) -> tuple[int, ...]:
        """Those of somebody."""
        return tuple(asked.load_owned(self._tx, officer_named(person)))

    def question_here(self, account: int) -> CentreQuestion | None:
        """Of this chat."""
        return asked.find_in_chat(self._tx, self.chat, account, self.now)

    def question_from(self, address: str, entry: int) -> CentreQuestion | None:
        """By mail."""
        return asked.find_from(self._tx, address, entry, self.now)

    def pin(self) -> StaffPin:
        """This person's."""
        return pins.load(self._tx, self.chat)

    def staff_invitation(self, token: str) -> StaffInvitation | None:
        """By the digest of its token."""
        return invitations.find(self._tx, self._keys.of_staff_link(token))

    def staff_invitation_by(self, invitation: int) -> StaffInvitation | None:
        """By its id."""
        return invitations.load(self._tx, invitation)

    def staff_invitations(self) -> tuple[StaffInvitation, ...]:
        """Those that are open."""
        return tuple(invitations.load_open(self._tx, self.now))

    def standstill(self) -> Standstill | None:
        """The one that holds now."""
        return self._standstill

    @cached_property
    def _standstill(self) -> Standstill | None:
        return standstills.load_standing(self._tx)

    def unreleased(self) -> tuple[tuple[str, str], ...]:
        """What waits for a release."""
        return releases.load_unreleased(self._tx)

    def sent_files(self) -> tuple[SentFile, ...]:
        """What this officer sent."""
        return sent_files.load_open(self._tx, self.chat)

    def home(self) -> KeptHome | None:
        """The home of this chat."""
        kept = homes.load(self._tx, self.chat)
        return kept.home if kept else None

    def standings(self, session: str) -> SessionStandings:
        """How the entries of a session stand."""
        return standings.load_session(self._tx, session)

    def running(self) -> tuple[str, ...]:
        """Those that the home shows."""
        found = standings.load_sessions(self._tx, earliest(self.now))
        return tuple(each.session for each in found)
