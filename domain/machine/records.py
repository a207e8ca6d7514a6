"""What the desk knows about people, as a decision sees it: plain views of the store's rows."""

from dataclasses import KW_ONLY, dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Literal

from domain.exams.ages import Ages
from domain.exams.enquiries import Enquiries
from domain.machine.guardians.records import Agreement
from domain.office.office_hours import OfficeHours
from domain.text.languages import FALLBACK


def _each_once(*emails: str) -> tuple[str, ...]:
    return tuple({each.casefold(): each for each in emails if each}.values())


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A candidate's place in one exam session, as the centre imported it.

    `session` is `YYYY-MM`; the results window may be missing, then the centre's usual weeks count.
    Guardians, `school` and `school_class` are "" where nobody named any; staff put in the second.
    `born` is known while birth dates are kept. `secret_mark` changes with the secret number.
    `rests`: dead, or asked to hear nothing of others.
    """

    id: int
    id_number: str
    first_name: str
    family_name: str
    email: str
    exam: str
    delivery: str
    session: str
    exam_date: date
    results_from: date
    results_by: date
    language: str = FALLBACK
    secret_mark: str = field(default="", repr=False)
    rests: bool = False
    guardian_email: str = field(default="", repr=False)
    second_guardian: str = field(default="", repr=False)
    school: str = ""
    school_class: str = ""
    born: date | None = field(default=None, repr=False)
    agreement: Agreement = Agreement.NONE

    @property
    def guardians(self) -> tuple[str, ...]:
        """The addresses of guardians, each once; their rights are equal."""
        return _each_once(self.guardian_email, self.second_guardian)

    @property
    def mailboxes(self) -> tuple[str, ...]:
        """The addresses that the centre has for whoever may speak for the candidate, each once.

        A guardian's comes first: what nobody asked for goes there alone.
        """
        return _each_once(self.guardian_email, self.second_guardian, self.email)

    @property
    def invited_at(self) -> str:
        """The guardian's address, or the candidate's where there is none; or ""."""
        return self.guardian_email or self.email

    def has_mailbox(self, email: str) -> bool:
        """Whether an address is one of the centre's for them, capitals aside."""
        return email.casefold() in map(str.casefold, self.mailboxes)

    @property
    def called(self) -> str:
        """How they are spoken to: the first name, the only name where there is but one."""
        return self.first_name or self.family_name

    @property
    def full_name(self) -> str:
        """First and family name, as the centre wrote them."""
        return f"{self.first_name} {self.family_name}".strip()


@dataclass(frozen=True, kw_only=True)
class Account:
    """An entry's login. `email` is "" when its holder said: that is not me.

    `held`: opened while its entry waited; it shows nothing until its address is proven. `frozen`: a
    mailbox of the entry disowned it, and staff have not looked; `vouched`: they have. One that was
    made by mail `has_password` only once its owner chose one in a chat. `readdressed`: when it
    was given another address, if ever.
    """

    id: int
    entry: Entry
    email: str
    confirmed: bool
    news: bool
    language: str
    password_version: int
    statement_by_mail: bool = False
    held: bool = False
    frozen: bool = False
    vouched: bool = False
    has_password: bool = True
    readdressed: datetime | None = None


@dataclass(frozen=True)
class Closing:
    """A closed account, whose entry waits until then for the former `email` or the imported one.

    `email` is "" where the former one has no claim: it had only just been put in.
    """

    until: datetime
    email: str = field(repr=False)


@dataclass(frozen=True)
class SignIn:
    """A chat's session of an account. `idle`: it fell asleep, though notices still come.

    `fresh`: the password was given lately enough not to be asked for. `kept`: silence ends it not.
    """

    account: Account
    idle: bool
    fresh: bool
    _: KW_ONLY
    kept: bool = False


@dataclass(frozen=True, kw_only=True)
class SignedInChat:
    """One of the chats signed in to an account: since when, and when it was last used."""

    chat: int
    since: datetime
    seen: datetime
    asleep: bool
    kept: bool = False


@dataclass(frozen=True)
class Tries:
    """Wrong secret numbers so far: of an ID number ever, by this person today, by all this hour.

    `in_a_row` and `locked_until` are this person's alone on this ID number. A `stranger` was never
    signed in to any account; `newcomers` are those who tried this ID number today.
    """

    in_a_row: int = 0
    ever: int = 0
    _: KW_ONLY
    by_person: int = 0
    overall: int = 0
    locked_until: datetime | None = None
    stranger: bool = True
    tried_today: bool = False
    newcomers: int = 0

    @property
    def newcomer(self) -> bool:
        """Whether a try now is a stranger's first of the day on this ID number."""
        return self.stranger and not self.tried_today


@dataclass(frozen=True)
class Login:
    """What an ID number leads to for this person: an account or none, and their wrong passwords.

    `stranger`: this chat was never signed in to that account; `by_strangers` are the wrong
    passwords of all such chats together.
    """

    account: Account | None
    wrong: int = 0
    locked_until: datetime | None = None
    _: KW_ONLY
    stranger: bool = True
    by_strangers: int = 0


def officer_named(chat: int) -> str:
    """How an officer is named in what is written down, by their Telegram id."""
    return f"telegram {chat}"


@dataclass(frozen=True)
class Bounces:
    """How many letters came back: because the address is dead, and for other reasons."""

    hard: int
    soft: int


@dataclass(frozen=True, kw_only=True)
class MailCode:
    """A pending proof by mail: confirming an address, or recovering a password."""

    id: int
    account: int
    email: str
    chat: int  # that asked: a code is good nowhere else
    expires: datetime
    used: bool
    tries: int


@dataclass(frozen=True, kw_only=True)
class Result:
    """One version of one entry's outcome, as released. Scores are in points of the exam's scale.

    `version` counts those with scores that were released: 2 is a result put right.
    `grade` is the file's word (A, B, C, LEVEL_B1, NONE …); `skills` keep the exam's order.
    `days`: when a module of Linguaskill was taken (`domain/exams/linguaskill.py` keeps its scores).
    """

    id: int
    version: int
    exam: str
    status: str
    grade: str
    overall: int | None
    cefr: str
    skills: tuple[tuple[str, int], ...]
    reference: str
    result_date: date | None
    released_at: datetime
    days: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Organisation:
    """Somebody a result may be sent to. Listed ones have an id above 0."""

    id: int
    name: str
    type: str
    city: str
    country: str
    website: str
    email: str = field(repr=False)
    language: str = FALLBACK


@dataclass(frozen=True, kw_only=True)
class Rules:
    """The centre's settings that decisions obey (`[rules]` of config.toml, and a few others)."""

    ask_birth_dates: bool = True
    sign_in_days: int = 90
    abandoned_after_days: int = 14
    lock_minutes: int = 30
    wrong_secrets_in_a_row: int = 3
    wrong_secrets_ever: int = 10
    wrong_secrets_per_person_per_day: int = 10
    wrong_secrets_overall_per_hour: int = 500
    new_chats_per_number_per_day: int = 20
    wrong_passwords: int = 3
    wrong_passwords_of_strangers: int = 50
    mail_code_hours: int = 24
    letters_per_day: int = 6
    letters_kept: int = 2
    shares_per_day: int = 10
    unlisted_shares_per_day: int = 3
    share_days: int = 0
    code_tries: int = 5
    entry_wait_days: int = 7
    frozen_look_days: int = 2
    password_length: int = 8
    password_letters: int = 1
    password_digits: int = 2
    passphrase_length: int = 15
    paper_weeks: int = 8
    digital_weeks: int = 2
    terms_version: str = "1"
    linkedin_issuer: str = "Cambridge English"
    by_mail: Literal["full", "no_results", "off"] = "full"
    pages: bool = False
    staff_pin_minutes: int = 0
    approvals: int = 1
    office: OfficeHours | None = None
    candidates_stay: timedelta = timedelta(days=730)
    shares_months: int = 12
    zone: tzinfo = UTC
    centre_language: str = FALLBACK
    ages: Ages = field(default_factory=Ages)
    enquiries: Enquiries = field(default_factory=Enquiries)
