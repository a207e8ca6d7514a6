"""What a decision may know of staff's work: what is stopped, what waits, and the officer's home."""

from functools import cached_property

from bot.decisions.letter_facts import LetterFacts
from bot.store import standstills
from bot.store.exams import releases, sent_files
from bot.store.home import homes, standings
from bot.store.staff import roles
from domain.machine.home.records import KeptHome, SessionStandings
from domain.machine.records import SentFile, Standstill
from domain.machine.staffing.records import ConfiguredStaff, StaffRights


class OfficerFacts(LetterFacts):
    """The part of `StoredFacts` that is about staff's work."""

    chat: int
    configured: ConfiguredStaff

    @cached_property
    def staff(self) -> StaffRights:
        """By the settings, and by what was given."""
        return roles.load_rights(self._tx, self.configured, self.chat, self.now)

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
