"""What a decision may know (`domain.machine.facts.Facts`), looked up in its own transaction."""

import hmac
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import date, datetime
from functools import cached_property, partial

from zxcvbn.frequency_lists import FREQUENCY_LISTS

from bot.decisions.officer_facts import OfficerFacts
from bot.decisions.typed_addresses import has_known_ending, mailable
from bot.keys import Keys, SealBrokenError
from bot.store.engine import numbers
from bot.store.engine.store import Tx
from bot.store.exams import certificates, organisations, results, shares
from bot.store.inviting import invitations, unregistered
from bot.store.mail import letters_caused
from bot.store.people import accounts, chats, closings, entries, mail_codes, sign_ins, wrong_tries
from bot.store.people.chats import Chat
from bot.store.withdrawing import withdrawals
from bot.texts.countries import country_in
from bot.texts.public_words import secret_words
from bot.texts.texts import Texts
from domain.conversations.guardians.waiting import keeps_result
from domain.conversations.signed_in.lasting import SignInLimits
from domain.machine.certificates.records import Certificate
from domain.machine.effects import Line
from domain.machine.inviting.records import Invitation, Unregistered
from domain.machine.records import (
    Account,
    Closing,
    Entry,
    Login,
    MailCode,
    Organisation,
    Result,
    Rules,
    SignedInChat,
    SignIn,
    Tries,
)
from domain.machine.sharing.records import Share
from domain.machine.staffing.records import ConfiguredStaff
from domain.mail.inviting.audience import MOST_ENTRIES
from domain.text import passwords

COMMONEST = frozenset(FREQUENCY_LISTS["passwords"][:10_000])
FORMER = "former address"  # the label of the seal
AT_ADDRESS = MOST_ENTRIES + 1  # enough to know a school's
SEARCHED = 9  # one more than is shown, so that the person is told to add a word


@dataclass(frozen=True, kw_only=True)
class SharedFacts:
    """What every decision shares: keys, texts, the centre's rules and staff."""

    keys: Keys
    texts: Texts
    rules: Rules
    staff: ConfiguredStaff
    limits: SignInLimits

    def digest(self, id_number: str) -> str:
        """An ID number as it stands in the tables of wrong tries."""
        return self.keys.digest("id number", id_number)

    def seal_address(self, email: str) -> bytes:
        """A closed account's address as it stands in its row."""
        return self.keys.seal(email.encode(), FORMER)

    def open_address(self, sealed: bytes) -> str:
        """The address again, "" where another key sealed it: nobody knows it any more."""
        try:
            return self.keys.open(sealed, FORMER).decode()
        except SealBrokenError:
            return ""


@dataclass(frozen=True)
class Prepared:
    """What was computed before the transaction: a hash, or a verdict and what it relied on."""

    hashed: str = field(default="", repr=False)
    right: bool = False
    account: int = 0
    password_version: int = 0
    _: KW_ONLY
    found: tuple[int, ...] | None = None


class StoredFacts(OfficerFacts):
    """The facts of one decision, each as it was when first asked for: changes want others."""

    def __init__(
        self, tx: Tx, desk: SharedFacts, chat: Chat, now: datetime, prepared: Prepared
    ) -> None:
        """`prepared` holds what the decision's `Need` asked for."""
        super().__init__(tx, desk.keys, now)
        self.configured = desk.staff
        self._opened = desk.open_address
        self.chat = chat.id
        self._desk = desk
        self._chat = chat
        self._prepared = prepared
        self.version = chat.version
        self.rules = desk.rules
        self.language = chat.language
        self.languages = desk.texts.languages
        self.secret_words = secret_words()
        self.hashed = prepared.hashed
        self._found = prepared.found

    def changed(self) -> "StoredFacts":
        """The facts as the decision's own changes leave them."""
        chat = chats.load(self._tx, self.chat) or self._chat
        return StoredFacts(self._tx, self._desk, chat, self.now, self._prepared)

    @cached_property
    def right(self) -> bool:
        """The prepared verdict, void if the password changed meanwhile."""
        if not self._prepared.account:
            return self._prepared.right
        known = accounts.load_password_hash(self._tx, self._prepared.account)
        same = known is not None and known[1] == self._prepared.password_version
        return same and self._prepared.right

    def fresh(self) -> int:
        """A number no row has had yet."""
        return numbers.take_number(self._tx)

    def say(self, sentence: Line, language: str) -> str:
        """A sentence in a language, as plain text."""
        return self._desk.texts.say(sentence.phrase, language, sentence.params)

    def address(self, text: str) -> str:
        """A mail address that letters can go to, in its normal form."""
        return mailable(text)

    def has_known_ending(self, email: str) -> bool:
        """By the list of public suffixes that comes with its library."""
        return has_known_ending(email)

    def entries_at(self, email: str) -> int:
        """How many entries were imported with an address."""
        return entries.count_at(self._tx, email)

    def entries_with(self, email: str) -> tuple[Entry, ...]:
        """The entries that were imported with an address."""
        return entries.load_at(self._tx, email, AT_ADDRESS)

    def unregistered_at(self, email: str) -> tuple[Unregistered, ...]:
        """Those that have no account."""
        return unregistered.load_at(self._tx, email, self.now, AT_ADDRESS)

    def invitation(self, invitation: int) -> Invitation | None:
        """An invitation by its id."""
        return invitations.load(self._tx, invitation)

    def common(self, password: str) -> bool:
        """Whether a password is among the 10,000 commonest."""
        return password.casefold() in COMMONEST

    def holds_proof(self, entry: int, password: str) -> bool:
        """Whether four digits in a row are the entry's secret number, or some its birth date."""
        proof = entries.load_proof(self._tx, entry)
        if proof is None:
            return False
        if proof.born and passwords.holds_birth_date(password, proof.born):
            return True
        return any(
            self._desk.keys.is_secret(proof.secret_hash, proof.id_number, each)
            for each in passwords.number_windows(password)
        )

    def entry_matching(self, id_number: str, secret: str) -> Entry | None:
        """The entry of both numbers; a missing one costs the same hash."""
        found = entries.load_with_secret(self._tx, id_number)
        same = self._desk.keys.is_secret(found[1] if found else "", id_number, secret)
        return found[0] if found and same else None

    def also_known(self, id_number: str, born: date | None, email: str) -> bool:
        """The birth date where there is one, else the imported address."""
        return entries.is_known_by(self._tx, id_number, born, email)

    def entry(self, entry: int) -> Entry | None:
        """An entry by its id."""
        return entries.load(self._tx, entry)

    def taken(self, entry: int) -> bool:
        """Whether an entry has an account."""
        return accounts.exists_on(self._tx, entry)

    def account_on(self, entry: int) -> Account | None:
        """The account of an entry."""
        return accounts.load_on(self._tx, entry)

    def closing(self, entry: int) -> Closing | None:
        """The account that an entry had, while it waits."""
        waits = closings.load_waiting(self._tx, entry, self.now)
        if waits is None:
            return None
        email = self._desk.open_address(waits.sealed_email) if waits.admits else ""
        return Closing(waits.until, email)

    def tries(self, id_number: str) -> Tries:
        """Wrong secret numbers so far."""
        return wrong_tries.load_tries(self._tx, self._desk.digest(id_number), self.chat, self.now)

    def login(self, id_number: str) -> Login:
        """What an ID number leads to for this person."""
        return wrong_tries.load_login(self._tx, id_number, self._desk.digest(id_number), self.chat)

    def account(self, account: int) -> Account | None:
        """An account by its id."""
        return self._once("account", account, accounts.load)

    def sign_ins(self) -> tuple[SignIn, ...]:
        """The chat's sign-ins."""
        return self._sign_ins

    @cached_property
    def _sign_ins(self) -> tuple[SignIn, ...]:
        return sign_ins.load_of_chat(self._tx, self.chat, self._desk.limits, self.now)

    def shown(self) -> SignIn | None:
        """The sign-in whose entry the screens show."""
        return next((each for each in self._sign_ins if each.account.id == self._chat.shown), None)

    def chats(self, account: int) -> tuple[int, ...]:
        """The chats signed in to an account."""
        return sign_ins.load_chats(self._tx, account)

    def signed_in_chats(self, account: int) -> tuple[SignedInChat, ...]:
        """The same with their times."""
        return sign_ins.load_of_account(self._tx, account, self._desk.limits, self.now)

    def pending(self, account: int, purpose: str) -> MailCode | None:
        """The open proof that this chat asked for."""
        return mail_codes.load_pending(self._tx, (account, self.chat), purpose, self.now)

    def new_address(self, account: int) -> MailCode | None:
        """The proof of another address that an account has asked for."""
        return self._once("new address", account, mail_codes.load_new_address)

    def code_right(self, purpose: str, code: int, text: str) -> bool:
        """Whether a text is the code of a proof."""
        given = text.replace(" ", "").encode()
        return hmac.compare_digest(given, self._desk.keys.code(purpose, code).encode())

    def letters_today(self, account: int, purpose: str) -> int:
        """Proofs opened in the last 24 hours."""
        return mail_codes.count_opened(self._tx, account, purpose, self.now)

    def code_requests(self, purpose: str, id_number: str = "") -> tuple[datetime, ...]:
        """When codes were asked for, for an ID number or else by this chat."""
        digest = self._desk.digest(id_number or letters_caused.by_chat(self.chat))
        kind = letters_caused.request_for(purpose)
        return letters_caused.load_times(self._tx, kind, digest, self.now)

    def result(self, account: int) -> Result | None:
        """The newest released version, unless results are hidden, or wait for a guardian."""
        known, still = self.account(account), self.standstill()
        kept = known and keeps_result(known.entry, self.rules, self.now)
        if kept or (still and still.hides):
            return None
        return self._once("result", account, partial(results.load_visible, now=self.now))

    def certificate(self, account: int) -> Certificate | None:
        """As the centre said, beside a result that can be seen."""
        return certificates.load_of_account(self._tx, account, self.result(account))

    def release_due(self, account: int) -> datetime | None:
        """When a release opens that is set and not yet open."""
        return results.load_next_opening(self._tx, account, self.now)

    def withdrawn(self, account: int) -> str:
        """Why a result was withdrawn."""
        return withdrawals.why_hidden(self._tx, account)

    def organisations(self, query: str) -> tuple[Organisation, ...]:
        """What a search finds."""
        return tuple(map(self._placed, organisations.search(self._tx, query, SEARCHED)))

    def organisation(self, organisation: int) -> Organisation | None:
        """An organisation by its id."""
        found = organisations.load(self._tx, organisation)
        return self._placed(found) if found else None

    def _placed(self, organisation: Organisation) -> Organisation:
        locale = self._desk.texts.language(self.language).locale
        return replace(organisation, country=country_in(organisation.country, locale))

    def shares(self, account: int) -> tuple[Share, ...]:
        """The newest shares."""
        return shares.load_newest(self._tx, account)

    def share(self, share: int) -> Share | None:
        """A share by its id."""
        return shares.load(self._tx, share)
