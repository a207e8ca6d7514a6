"""What a decision may know, from plain values: a fake of `Facts` that says nobody is there.

`tests/unit/bot/decisions/test_facts.py` asks it and the store the same and wants one answer.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from bot.texts.public_words import secret_words
from domain.conversations.guardians.waiting import keeps_result
from domain.machine.effects import Line
from domain.machine.facts import Facts
from domain.machine.records import (
    Account,
    Bounces,
    Closing,
    Entry,
    Login,
    MailCode,
    Organisation,
    Result,
    Rules,
    Tries,
)
from domain.machine.sent_files.records import SentFile
from domain.machine.sharing.records import Share
from domain.machine.standstill.records import Standstill
from domain.mail.talks.steps import AskedStep
from domain.text import passwords
from domain.text.addresses import is_same
from domain.text.languages import FALLBACK
from domain.text.secrets.secret_words import SecretWords
from tests.support.clock import MORNING
from tests.support.pure.asking.facts import FakeQuestions
from tests.support.pure.inviting.facts import FakeInvitations
from tests.support.pure.sign_ins import FakeSignIns
from tests.support.staff import listed
from tests.support.staff.homes import FakeHomes
from tests.support.staff.roles import FakeStaff

CHAT = 11
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Proof:
    """A proof by mail: what it is for, when it was opened, and the six digits of its letter."""

    code: MailCode
    purpose: str = "confirm"
    opened: datetime = MORNING
    digits: str = "314159"


@dataclass(kw_only=True)
class FakeFacts(FakeInvitations, FakeSignIns, FakeHomes, FakeStaff, FakeQuestions):
    """The world as one chat sees it; by default an empty one, at ten in the morning.

    `outcomes` are the released versions of each account's result, the oldest first, whether their
    release is open yet or not.
    """

    now: datetime = MORNING
    chat: int = CHAT
    language: str = FALLBACK
    languages: tuple[str, ...] = ("en", "fr")
    version: int = 7
    rules: Rules = field(default_factory=Rules)
    secret_words: SecretWords = field(default_factory=secret_words)
    hashed: str = ""
    right: bool = False
    secrets: Mapping[str, str] = field(default_factory=dict)
    births: Mapping[int, date] = field(default_factory=dict)
    wrong_secrets: Mapping[str, Tries] = field(default_factory=dict)
    wrong_today: int = 0
    wrong_this_hour: int = 0
    wrong_passwords: Mapping[str, tuple[int, datetime | None]] = field(default_factory=dict)
    by_strangers: Mapping[str, int] = field(default_factory=dict)
    proofs: Sequence[Proof] = ()
    asked: Sequence[AskedStep] = ()
    outcomes: Mapping[int, Sequence[Result]] = field(default_factory=dict)
    still: Standstill | None = None
    waiting: tuple[tuple[str, str], ...] = ()
    files: Sequence[SentFile] = ()
    listed: Sequence[Organisation] = ()
    sent: Sequence[Share] = ()
    returned: Mapping[int, Bounces] = field(default_factory=dict)
    letters: Mapping[tuple[str, str, str], Sequence[datetime]] = field(default_factory=dict)
    answered: set[tuple[str, str]] = field(default_factory=set)
    commonest: frozenset[str] = frozenset({"password12", "qwerty12345"})
    endings: frozenset[str] = frozenset({"com", "fr", "net", "org", "uk", "edu", "example"})
    say: Callable[[Line, str], str] = lambda line, language: line.phrase
    next_row: int = 9000

    def fresh(self) -> int:
        """The next number."""
        self.next_row += 1
        return self.next_row - 1

    def sent_files(self) -> tuple[SentFile, ...]:
        """Those of this chat."""
        return tuple(self.files)

    def address(self, text: str) -> str:
        """What looks like an address, its domain in small letters."""
        local, _, domain = text.strip().rpartition("@")
        plain = local and local.isascii() and "." in domain.strip(".") and ".." not in text
        odd = set(local + domain) & set(" @<>,;:")
        return f"{local}@{domain.lower()}" if plain and not odd else ""

    def has_known_ending(self, email: str) -> bool:
        """Whether it is one of the few."""
        return email.rpartition(".")[2] in self.endings

    def common(self, password: str) -> bool:
        """Whether it is one of the few."""
        return password.casefold() in self.commonest

    def holds_proof(self, entry: int, password: str) -> bool:
        """Whether the entry's secret number or birth date stands in it."""
        known, born = self.entry(entry), self.births.get(entry)
        if born and passwords.holds_birth_date(password, born):
            return True
        secret = self.secrets.get(known.id_number) if known else None
        return secret in passwords.number_windows(password)

    def entry_matching(self, id_number: str, secret: str) -> Entry | None:
        """The entry of both numbers."""
        found = (each for each in self.entries if each.id_number == id_number)
        return next(found, None) if self.secrets.get(id_number) == secret else None

    def also_known(self, id_number: str, born: date | None, email: str) -> bool:
        """The birth date if there is one, else the address."""
        found = next((each for each in self.entries if each.id_number == id_number), None)
        if found and (known := self.births.get(found.id)):
            return known == born
        return found is not None and found.has_mailbox(email)

    def entry(self, entry: int) -> Entry | None:
        """An entry, whether it was given by itself or with its account."""
        known = (*self.entries, *(each.entry for each in self._accounts()))
        return next((each for each in known if each.id == entry), None)

    def taken(self, entry: int) -> bool:
        """Whether some account is on it."""
        return any(each.entry.id == entry for each in self._accounts())

    def account_on(self, entry: int) -> Account | None:
        """Some account on it."""
        return next((each for each in self._accounts() if each.entry.id == entry), None)

    def closing(self, entry: int) -> Closing | None:
        """The account that was on it, while it waits."""
        known = self.closings.get(entry)
        return known if known and known.until > self.now else None

    def tries(self, id_number: str) -> Tries:
        """The number's own, and those of today and this hour."""
        known = self.wrong_secrets.get(id_number, Tries())
        return replace(
            known,
            by_person=self.wrong_today,
            overall=self.wrong_this_hour,
            stranger=not self._known(),
        )

    def login(self, id_number: str) -> Login:
        """The account of the number, if any, and the wrong passwords of this chat for it."""
        found = (each for each in self._accounts() if each.entry.id_number == id_number)
        account = next(found, None)
        wrong, until = self.wrong_passwords.get(id_number, (0, None))
        return Login(
            account,
            wrong,
            until,
            stranger=not account or account.id not in self._known(),
            by_strangers=self.by_strangers.get(id_number, 0),
        )

    def _known(self) -> frozenset[int]:
        return self.known | {each.account.id for each in self.here}

    def account(self, account: int) -> Account | None:
        """An account, whether it was given by itself or with a sign-in."""
        return next((each for each in self._accounts() if each.id == account), None)

    def _accounts(self) -> tuple[Account, ...]:
        known = (*self.accounts, *(each.account for each in self.here))
        return tuple({each.id: each for each in known}.values())

    def mail_code(self, code: int) -> MailCode | None:
        """A proof by its id."""
        return next((each.code for each in self.proofs if each.code.id == code), None)

    def mail_step(self, step: int) -> AskedStep | None:
        """A step by its id."""
        return next((each for each in self.asked if each.id == step), None)

    def chat_link(self, payload: str) -> MailCode | None:
        """The proof of this name, if it is one of a link."""
        named = (each for each in self.proofs if payload == f"link{each.code.id}")
        return next((each.code for each in named if each.purpose == "chat"), None)

    def pending(self, account: int, purpose: str) -> MailCode | None:
        """The newest open one of this chat's."""
        asked = [each for each in self._proofs(account, purpose) if each.code.chat == self.chat]
        proofs = [each for each in asked if not each.code.used]
        return _newest(each for each in proofs if each.code.expires > self.now)

    def new_address(self, account: int) -> MailCode | None:
        """The newest that is not void, of another address than the account's proven one."""
        known, proofs = self.account(account), self._proofs(account, "confirm")
        own = known.email if known and known.confirmed else ""
        others = (each for each in proofs if own and not is_same(each.code.email, own))
        return _newest(each for each in others if not each.code.used)

    def code_right(self, purpose: str, code: int, text: str) -> bool:
        """Whether these are the proof's digits."""
        digits = [each.digits for each in self.proofs if each.code.id == code]
        return text.replace(" ", "") in digits

    def letters_today(self, account: int, purpose: str) -> int:
        """Those opened since this hour of yesterday."""
        return sum(self.now - each.opened < DAY for each in self._proofs(account, purpose))

    def _proofs(self, account: int, purpose: str) -> list[Proof]:
        own = [each for each in self.proofs if each.code.account == account]
        return [each for each in own if each.purpose == purpose]

    def letters_caused(self, kind: str, by: str, whom: str) -> tuple[datetime, ...]:
        """Those that went out since this hour of yesterday."""
        times = self.letters.get((kind, by, whom), ())
        return tuple(sorted(each for each in times if self.now - each < DAY))

    def standstill(self) -> Standstill | None:
        """The one that holds."""
        return self.still

    def result(self, account: int) -> Result | None:
        """The newest version whose release is open; none where it is not to be shown."""
        known = self.account(account)
        if (known and (known.held or known.frozen)) or (self.still and self.still.hides):
            return None
        if known and keeps_result(known.entry, self.rules, self.now):
            return None
        versions = self.outcomes.get(account, ())
        return next((each for each in reversed(versions) if each.released_at <= self.now), None)

    def release_due(self, account: int) -> datetime | None:
        """When the next release opens."""
        times = (each.released_at for each in self.outcomes.get(account, ()))
        return min((each for each in times if each > self.now), default=None)

    def unreleased(self) -> tuple[tuple[str, str], ...]:
        """What is waiting."""
        return self.waiting

    def organisations(self, query: str) -> tuple[Organisation, ...]:
        """Those that hold every word, the shortest name first."""
        return listed.search(self.listed, query, self.language)

    def organisation(self, organisation: int) -> Organisation | None:
        """A listed one by its id."""
        return listed.load(self.listed, organisation, self.language)

    def writer(self, address: str) -> tuple[Account, ...]:
        """The accounts that confirmed it."""
        wanted = address.casefold()
        known = (each for each in self._accounts() if each.confirmed and not each.frozen)
        return tuple(each for each in known if each.email.casefold() == wanted)

    def may_answer(self, address: str, kind: str) -> bool:
        """Once; asking counts."""
        first = (address, kind) not in self.answered
        self.answered.add((address, kind))
        return first

    def bounces(self, account: int) -> Bounces:
        """What came back."""
        return self.returned.get(account, Bounces(0, 0))

    def shares(self, account: int) -> tuple[Share, ...]:
        """The account's, the newest first."""
        own = [each for each in self.sent if each.account == account]
        return tuple(sorted(own, key=lambda each: each.id, reverse=True)[:10])

    def share(self, share: int) -> Share | None:
        """A share by its id."""
        return next((each for each in self.sent if each.id == share), None)


def _newest(proofs: Iterable[Proof]) -> MailCode | None:
    newest = max(proofs, key=lambda each: (each.opened, each.code.id), default=None)
    return newest.code if newest else None


_: Facts = FakeFacts()  # the type checker compares them
