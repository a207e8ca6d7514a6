"""What a decision may know of questions to the centre."""

from typing import Protocol

from domain.machine.asking.records import AskedWords, CentreQuestion
from domain.machine.records import Entry


class AskingFacts(Protocol):
    """The part of `Facts` that is about them."""

    def question(self, question: int) -> CentreQuestion | None:
        """A question to the centre by its number."""

    def questions(self, after: int, most: int) -> tuple[CentreQuestion, ...]:
        """The open ones behind one, 0 for the first; the first due first."""

    def question_words(self, question: int) -> tuple[AskedWords, ...]:
        """All that was said in one, the oldest first."""

    def numbered(self, id_number: str) -> Entry | None:
        """The entry that has an ID number, whoever wrote it."""

    def questions_of(self, person: int) -> tuple[int, ...]:
        """The numbers of the open ones that somebody has, by their Telegram id."""

    def question_here(self, account: int) -> CentreQuestion | None:
        """The open one that this chat asked as an account, 0 for none."""

    def question_from(self, address: str, entry: int) -> CentreQuestion | None:
        """The open one that came from an address about an entry, 0 for nobody in particular."""
