"""The questions to the centre that a decision may know of, as plain values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from domain.machine.asking.records import MOST_A_DAY, AskedWords, CentreQuestion
from domain.machine.records import Account, Entry, officer_named
from tests.support.clock import MORNING
from tests.support.staff.homes import FakeCertificates

DAY = timedelta(days=1)


@dataclass(kw_only=True)
class FakeQuestions(FakeCertificates):
    """By default nobody has asked anything."""

    now: datetime = MORNING
    chat: int = 0
    entries: Sequence[Entry] = ()
    accounts: Sequence[Account] = ()
    centre_questions: Mapping[int, CentreQuestion] = field(default_factory=dict)
    searched: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    centre_words: Mapping[int, list[AskedWords]] = field(default_factory=dict)

    def found(self, text: str) -> tuple[int, ...]:
        """As given."""
        return self.searched.get(text, ())

    def question(self, question: int) -> CentreQuestion | None:
        """As given."""
        known = self.centre_questions.get(question)
        asked = [each.at for each in self.question_words(question) if not each.by]
        lately = [each for each in asked if self.now - DAY < each <= self.now]
        newest = tuple(sorted(lately, reverse=True)[:MOST_A_DAY])
        return replace(known, asked_lately=newest) if known else None

    def questions(self, after: int, most: int) -> tuple[CentreQuestion, ...]:
        """The open ones, the first due first."""
        found = [each for each in self.centre_questions.values() if not each.done]
        found.sort(key=lambda each: (each.due, each.id))
        known = self.centre_questions.get(after)
        since = (known.due, known.id) if known else None
        behind = [each.id for each in found if not since or (each.due, each.id) > since]
        return tuple(filter(None, map(self.question, behind[:most])))

    def question_words(self, question: int) -> tuple[AskedWords, ...]:
        """As given."""
        return tuple(self.centre_words.get(question, ()))

    def numbered(self, id_number: str) -> Entry | None:
        """An entry, whether it was given by itself or with its account."""
        known = (*self.entries, *(each.entry for each in self.accounts))
        return next((each for each in known if each.id_number == id_number), None)

    def questions_of(self, person: int) -> tuple[int, ...]:
        """Those that somebody took."""
        taken = [each for each in self.centre_questions.values() if not each.done]
        return tuple(sorted(each.id for each in taken if each.owner == officer_named(person)))

    def question_here(self, account: int) -> CentreQuestion | None:
        """The newest of this chat."""
        return self._newest(lambda each: (each.chat, each.account) == (self.chat, account))

    def question_from(self, address: str, entry: int) -> CentreQuestion | None:
        """The newest from there."""
        return self._newest(lambda each: (each.address, each.entry) == (address, entry))

    def _newest(self, fits: object) -> CentreQuestion | None:
        assert callable(fits)
        known = (each for each in self.centre_questions.values() if not each.done)
        found = [each.id for each in known if fits(each)]
        return self.question(max(found)) if found else None
