"""What a decision may ask about the world, answered inside its transaction.

Every method is a read of the same moment, so a decision stays a function of what it is given.
What is slow (`Need`) is prepared before the transaction and given as `hashed` and `right`.
"""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol

from domain.machine.asking.facts import AskingFacts
from domain.machine.certificates.records import Certificate
from domain.machine.effects import Line
from domain.machine.home.facts import HomeFacts
from domain.machine.inviting.records import Invitation, Unregistered
from domain.machine.lookup.facts import FoundBy, LookupFacts
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
    SignedInChat,
    SignIn,
    Tries,
)
from domain.machine.releasing.records import PlannedRelease
from domain.machine.sent_files.records import SentFile
from domain.machine.sharing.records import Share
from domain.machine.staffing.pins import StaffPin
from domain.machine.staffing.records import StaffInvitation, StaffMember, StaffRights
from domain.machine.standstill.records import Standstill
from domain.mail.talks.steps import AskedStep
from domain.text.secrets.secret_words import SecretWords
from domain.verifying.logged import PaperCheck


@dataclass(frozen=True)
class HashOf:
    """Wants `Facts.hashed`: the Argon2id hash of a text. `same` is what `Facts.right` says then:
    whether it was typed twice the same.
    """

    text: str = field(repr=False)
    same: bool = False


@dataclass(frozen=True)
class Matches:
    """Wants `Facts.right`: whether a text is the one that was hashed."""

    stored: str = field(repr=False)
    text: str = field(repr=False)


@dataclass(frozen=True)
class LoginMatches:
    """Wants `Facts.right`: whether a text is the password of the account of an ID number."""

    id_number: str
    text: str = field(repr=False)


@dataclass(frozen=True)
class PasswordMatches:
    """Wants `Facts.right`: whether a text is the password of an account."""

    account: int
    text: str = field(repr=False)


Need = HashOf | Matches | LoginMatches | PasswordMatches | FoundBy


class Facts(AskingFacts, HomeFacts, LookupFacts, Protocol):
    """The world, as far as one decision may look."""

    @property
    def now(self) -> datetime:
        """The time of the decision, aware UTC."""

    @property
    def chat(self) -> int:
        """The chat that is being answered; in a private chat also the person's Telegram id."""

    @property
    def language(self) -> str:
        """The chat's language."""

    @property
    def version(self) -> int:
        """The version of the chat's step."""

    @property
    def rules(self) -> Rules:
        """The centre's settings."""

    @property
    def staff(self) -> StaffRights:
        """What this person may do as one of the centre's staff; most have no role."""

    def members(self) -> tuple[StaffMember, ...]:
        """Everybody who is staff now."""

    def held_by(self, person: int) -> tuple[PlannedRelease, ...]:
        """The planned releases that are somebody's: who made them, or took them over."""

    def pin(self) -> StaffPin:
        """This person's PIN, as one of staff."""

    def staff_invitation(self, token: str) -> StaffInvitation | None:
        """The invitation to be staff whose link has this token."""

    def staff_invitation_by(self, invitation: int) -> StaffInvitation | None:
        """An invitation to be staff by its id."""

    def staff_invitations(self) -> tuple[StaffInvitation, ...]:
        """Those that may still be accepted."""

    @property
    def hashed(self) -> str:
        """The hash that `HashOf` wanted."""

    @property
    def right(self) -> bool:
        """The verdict that `Matches`, `LoginMatches` or `PasswordMatches` wanted; of today's."""

    @property
    def secret_words(self) -> SecretWords:
        """The words by which a secret is known where none is asked for."""

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages the desk speaks."""

    def say(self, sentence: Line, language: str) -> str:
        """A sentence in a language, as plain text: what people type is compared with it."""

    def fresh(self) -> int:
        """A number no row has had yet."""

    def address(self, text: str) -> str:
        """The text as a mail address in its normal form, "" where it is none (RFC 5321)."""

    def has_known_ending(self, email: str) -> bool:
        """Whether the domain of an address ends in one that exists (a public suffix)."""

    def entries_at(self, email: str) -> int:
        """How many entries the centre has with an address."""

    def entries_with(self, email: str) -> tuple[Entry, ...]:
        """The entries that the centre has with an address, seven at most."""

    def unregistered_at(self, email: str) -> tuple[Unregistered, ...]:
        """Those of them that have no account, seven at most."""

    def invitation(self, invitation: int) -> Invitation | None:
        """An invitation by its id."""

    def common(self, password: str) -> bool:
        """Whether a password is among the 10,000 commonest."""

    def holds_proof(self, entry: int, password: str) -> bool:
        """Whether a password contains the entry's secret number or birth date.

        To be asked only where the chat has just proven the entry: the answer is not counted.
        """

    def entry_matching(self, id_number: str, secret: str) -> Entry | None:
        """The entry that has this ID number and this secret number."""

    def also_known(self, id_number: str, born: date | None, email: str) -> bool:
        """Whether these are known of an ID number's entry beside its secret number.

        The birth date where the centre imported one, else an imported address, a guardian's too.
        """

    def entry(self, entry: int) -> Entry | None:
        """An entry by its id."""

    def taken(self, entry: int) -> bool:
        """Whether an entry already has an account."""

    def account_on(self, entry: int) -> Account | None:
        """The account that stands on an entry."""

    def closing(self, entry: int) -> Closing | None:
        """The account that an entry had lately, while the entry waits for who had it."""

    def tries(self, id_number: str) -> Tries:
        """Wrong secret numbers so far."""

    def login(self, id_number: str) -> Login:
        """What an ID number leads to for this person."""

    def account(self, account: int) -> Account | None:
        """An account by its id."""

    def sign_ins(self) -> tuple[SignIn, ...]:
        """The chat's sign-ins, idle ones included, oldest first."""

    def shown(self) -> SignIn | None:
        """The sign-in whose entry the chat's screens show."""

    def chats(self, account: int) -> tuple[int, ...]:
        """The chats signed in to an account, idle ones included."""

    def signed_in_chats(self, account: int) -> tuple[SignedInChat, ...]:
        """The same with their times, the one signed in longest first."""

    def mail_code(self, code: int) -> MailCode | None:
        """A proof by mail by its id; a void one counts as used."""

    def mail_step(self, step: int) -> AskedStep | None:
        """A step of a conversation by letter by its id."""

    def chat_link(self, payload: str) -> MailCode | None:
        """The proof by mail whose link has this payload; a void one counts as used."""

    def pending(self, account: int, purpose: str) -> MailCode | None:
        """The open proof of an account, if this chat asked for it and it has not expired."""

    def new_address(self, account: int) -> MailCode | None:
        """The proof of another address than the account's proven one, whichever chat asked for it.

        Until it is confirmed or taken back, also where it has expired.
        """

    def code_right(self, purpose: str, code: int, text: str) -> bool:
        """Whether a text is the six-digit code of a proof."""

    def letters_today(self, account: int, purpose: str) -> int:
        """Proofs by mail opened for an account in the last 24 hours."""

    def code_requests(self, purpose: str, id_number: str = "") -> tuple[datetime, ...]:
        """When codes were asked for in the last 24 hours, oldest first; whether one went or not.

        For an ID number, whether it has an account or not, or by this chat where none is named.
        """

    def letters_caused(self, kind: str, by: str, whom: str) -> tuple[datetime, ...]:
        """When letters of a kind went out in the last 24 hours, oldest first.

        Counted `by` address, entry (its ID number) or chat; no deletion takes them back.
        """

    def standstill(self) -> Standstill | None:
        """What staff have stopped, if they have."""

    def result(self, account: int) -> Result | None:
        """The newest released version of an account's result; none while results are hidden."""

    def certificate(self, account: int) -> Certificate | None:
        """What is known of the certificate that the account's result leads to."""

    def release_due(self, account: int) -> datetime | None:
        """When a release that covers the account's result opens, if one is set and not yet open."""

    def withdrawn(self, account: int) -> str:
        """Why the account's result that could be seen was withdrawn, "" where none was.

        It is told where there is no result to show: another may have taken its place.
        """

    def unreleased(self) -> tuple[tuple[str, str], ...]:
        """The exams and sessions (`YYYY-MM`) with results that wait for their release."""

    def sent_files(self) -> tuple[SentFile, ...]:
        """The files that this officer sent and has not approved, the oldest first."""

    def organisations(self, query: str) -> tuple[Organisation, ...]:
        """Up to nine organisations whose name, city or country holds every word of the query."""

    def organisation(self, organisation: int) -> Organisation | None:
        """An organisation by its id."""

    def writer(self, address: str) -> tuple[Account, ...]:
        """The accounts whose confirmed address this is."""

    def may_answer(self, address: str, kind: str) -> bool:
        """Whether this address had no automatic answer of this kind today; asking counts."""

    def bounces(self, account: int) -> Bounces:
        """How many letters to the account's address came back in 7 days."""

    def shares(self, account: int) -> tuple[Share, ...]:
        """The account's newest shares, at most ten, newest first."""

    def checks(self, account: int) -> tuple[PaperCheck, ...]:
        """When the account's Statements were checked, the newest few."""

    def share(self, share: int) -> Share | None:
        """A share by its id."""
