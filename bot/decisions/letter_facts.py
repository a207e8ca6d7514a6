"""What a decision may know of letters: whose an address is, what was asked and what came back.

And when somebody's Statements were checked, by letter or otherwise.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

from bot.keys import Keys
from bot.store.engine.store import Tx
from bot.store.exams import checks
from bot.store.mail import bounces, letters_caused, mail_steps, mailbox
from bot.store.people import accounts, mail_codes
from domain.conversations.signed_in.by_link import LINK
from domain.machine.records import Account, Bounces, MailCode
from domain.mail.talks.steps import AskedStep
from domain.verifying.logged import PaperCheck

T = TypeVar("T")


class LetterFacts:
    """The part of `StoredFacts` that is about letters."""

    def __init__(self, tx: Tx, keys: Keys, now: datetime) -> None:
        """`keys` make what letters are counted by."""
        self._tx = tx
        self._keys = keys
        self.now = now
        self._asked: dict[tuple[str, int], Any] = {}

    def _once(self, what: str, whose: int, load: Callable[[Tx, int], T]) -> T:
        """A fact as it was when it was first asked for: a decision asks for some again and again.

        `functools.cache` lost: to make one for each decision took longer than what it saved.
        """
        if (what, whose) not in self._asked:
            self._asked[what, whose] = load(self._tx, whose)
        found: T = self._asked[what, whose]
        return found

    def mail_code(self, code: int) -> MailCode | None:
        """A proof by mail."""
        return mail_codes.load(self._tx, code)

    def chat_link(self, payload: str) -> MailCode | None:
        """The proof that a link names by its token."""
        token = self._keys.read_token(payload)
        return mail_codes.load(self._tx, token.row) if token and token.purpose == LINK else None

    def mail_step(self, step: int) -> AskedStep | None:
        """A step of a conversation by letter."""
        return mail_steps.load(self._tx, step)

    def letters_caused(self, kind: str, by: str, whom: str) -> tuple[datetime, ...]:
        """When letters of a kind went out, counted by one of address, entry and chat."""
        digest = self._keys.of_letters(by, whom)
        return letters_caused.load_times(self._tx, kind, digest, self.now)

    def writer(self, address: str) -> tuple[Account, ...]:
        """The accounts whose confirmed address this is."""
        return accounts.load_confirmed(self._tx, address)

    def may_answer(self, address: str, kind: str) -> bool:
        """Whether this address had no automatic answer of this kind today."""
        digest = self._keys.of_letters("answer", address)
        return mailbox.claim_answer(self._tx, digest, kind, self.now)

    def bounces(self, account: int) -> Bounces:
        """Letters to the address of today that came back in 7 days."""
        known = accounts.load(self._tx, account)
        return bounces.count_in_week(self._tx, account, known.email if known else "", self.now)

    def checks(self, account: int) -> tuple[PaperCheck, ...]:
        """The newest checks of the account's Statements."""
        return checks.load_of_account(self._tx, account)
