"""Every setting of a desk: its name, its kind and what holds where the file is silent.

One frozen class is one section of `config.toml`. A `Secret` named `password` may also be given
as `password_file`. A mapping holds one section for each language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import time
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from bot.config.kinds import (
    BotName,
    CentrePicture,
    Days,
    DaysIfAny,
    Endpoint,
    MailAddress,
    Months,
    NonNegative,
    PasswordLength,
    Positive,
    Url,
)
from bot.config.mail_settings import MailSection
from bot.config.office_settings import OfficeSection
from bot.config.results_settings import ResultsSection
from bot.config.secret import UNSET, Secret
from bot.config.staff_settings import StaffSection
from domain.exams.ages import Ages
from domain.text.languages import FALLBACK

PARIS = ZoneInfo("Europe/Paris")
BEHIND_PROXY = Endpoint("127.0.0.1", 8080)


@dataclass(frozen=True, kw_only=True)
class CentreTexts:
    """What the centre says about its documents, in one language.

    `head_role` is a title; `organisation_note` is for who gets a statement, others for candidates.
    """

    head_role: str
    issuer_note: str
    verification_note: str
    organisation_note: str
    enquiry_note: str
    certificate_note: str
    care_note: str


@dataclass(frozen=True, kw_only=True)
class CentreSection:
    """The exam centre as it stands on documents and letters.

    `phone` is for lost codes only: no result is ever given by telephone. `language` is that of
    whoever is entered without one.
    """

    name: str
    number: str
    city: str
    email: MailAddress
    address: tuple[str, ...] = ()
    country: str = ""
    phone: str = ""
    hours: str = ""
    website: Url = ""
    timezone: ZoneInfo = PARIS
    language: str = FALLBACK
    head: str = ""
    texts: Mapping[str, CentreTexts] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class PrivacyTexts:
    """What a candidate is told about personal data (GDPR articles 13 and 14), in one language."""

    data: str
    purposes: str
    legal_bases: str
    recipients: str
    telegram: str
    retention: str
    rights: str


@dataclass(frozen=True)
class PrivacySection:
    """Who answers for personal data (the centre, where nothing is said), and who supervises."""

    controller: str = ""
    contact: MailAddress = ""
    authority: str = "CNIL, www.cnil.fr"
    texts: Mapping[str, PrivacyTexts] = field(default_factory=dict)


@dataclass(frozen=True)
class TermsTexts:
    """The terms of use in one language: the text, and where a longer one can be read."""

    text: str
    url: Url = ""


@dataclass(frozen=True)
class TermsSection:
    """The terms of use; the `version` is written down with each acceptance.

    By itself it is that of the desk's own text, and "1" where the centre has one of its own.
    """

    version: str = "2"
    texts: Mapping[str, TermsTexts] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class TelegramSection:
    """The bot and how its updates come in."""

    token: Secret = UNSET
    name: BotName = ""
    base_url: Url = "https://api.telegram.org/bot"
    base_file_url: Url = "https://api.telegram.org/file/bot"
    mode: Literal["polling", "webhook"] = "polling"
    webhook_url: Url = ""
    webhook_listen: Endpoint = BEHIND_PROXY
    webhook_secret: Secret = UNSET


@dataclass(frozen=True, kw_only=True)
class StoreSection:
    """The database file, the key that seals what it holds, and how long each kind of it stays.

    What is named `keep_<kind>_<unit>` stands in the privacy notice, in this order. Where the disk
    has less than `alarm_free_mb` staff are alerted, below `least_free_mb` nothing is taken in.
    """

    path: Path = Path("data/desk.sqlite3")
    key: Secret = UNSET
    rewrite_at_upgrade: bool = True
    keep_candidates_months: Months = 24
    keep_shares_months: Months = 12
    keep_deliveries_months: Months = 3
    keep_letters_days: Days = 30
    keep_junk_days: Days = 7
    keep_bounces_months: Months = 12
    keep_seen_months: Months = 24
    keep_journal_months: Months = 12
    keep_questions_months: Months = 12
    keep_audit_months: Months = 12
    keep_closings_months: Months = 12
    keep_chats_months: Months = 12
    keep_tries_months: Months = 12
    alarm_free_mb: NonNegative = 500
    least_free_mb: NonNegative = 100


@dataclass(frozen=True, kw_only=True)
class RulesSection:
    """The limits of sign-in and registration, in the unit their names end with."""

    ask_birth_dates: bool = True
    sign_in_idle_hours: Positive = 24
    sign_in_days: Positive = 90
    abandoned_after_days: Positive = 14
    reauth_minutes: Positive = 10
    lock_minutes: Positive = 30
    wrong_passwords: Positive = 3
    wrong_passwords_of_strangers: Positive = 50
    wrong_secrets_in_a_row: Positive = 3
    wrong_secrets_ever: Positive = 10
    wrong_secrets_per_person_per_day: Positive = 10
    wrong_secrets_overall_per_hour: Positive = 500
    new_chats_per_number_per_day: Positive = 20
    mail_code_hours: Positive = 24
    entry_wait_days: Days = 7
    frozen_look_days: Positive = 2
    letters_per_day: Positive = 6
    shares_per_day: Positive = 10
    unlisted_shares_per_day: Positive = 3
    share_days: DaysIfAny = 0
    messages_per_hour: Positive = 120
    messages_per_day: Positive = 600
    password_length: PasswordLength = 8
    password_letters: Positive = 1
    password_digits: Positive = 2
    passphrase_length: PasswordLength = 15
    staff_pin_minutes: NonNegative = 30
    secrets: Literal["imported", "own"] = "imported"
    secrets_on_slips: bool = False
    quiet_from: time = time(21)
    quiet_until: time = time(8)


@dataclass(frozen=True)
class BroadcastSection:
    """How fast a notice goes to many people; Telegram allows some 30 messages a second."""

    per_second: Positive = 25


@dataclass(frozen=True, kw_only=True)
class DocumentsSection:
    """What turns a statement into a PDF; "auto" takes the fastest engine that is installed.

    "pool" keeps wkhtmltopdf running, "pdfkit" starts it for each document. Where they are wanted, a
    statement names the candidate's number and birth date. `logo` stands in the place of the
    emblem, `signature` above the name of who signs. `data_row`: organisations get a CSV too.
    """

    engine: Literal["auto", "pool", "pdfkit", "weasyprint"] = "auto"
    candidate_number: bool = False
    birth_date: bool = False
    data_row: bool = False
    logo: CentrePicture = None
    signature: CentrePicture = None


@dataclass(frozen=True, kw_only=True)
class AgesSection:
    """From which birthday on a thing is the candidate's own, where birth dates are kept; 0: any."""

    keep_birth_dates: bool = False
    telegram_from: NonNegative = 16
    linkedin_from: NonNegative = 18
    guardian_from: NonNegative = 15
    result_before_agreement: bool = True

    @property
    def table(self) -> Ages:
        """The table that decisions read."""
        return Ages(**{each.name: getattr(self, each.name) for each in fields(Ages)})


@dataclass(frozen=True)
class LinkedInSection:
    """Who is named as the issuer in a candidate's LinkedIn profile."""

    organisation_name: str = "Cambridge English"


@dataclass(frozen=True)
class LogSection:
    """How much is logged on standard error, and in what form."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["text", "json"] = "text"


@dataclass(frozen=True)
class HealthSection:
    """Where health and metrics are served; nowhere where nothing is said."""

    listen: Endpoint | None = None


@dataclass(frozen=True)
class PublicSection:
    """The pages that letters lead to: the address under which the world reaches them, behind a
    proxy that speaks TLS, and where the desk serves them. Without an address there are none.
    """

    url: Url = ""
    listen: Endpoint | None = None


@dataclass(frozen=True)
class ControlSection:
    """The socket through which commands reach the running desk."""

    socket: Path = Path("data/desk.sock")


@dataclass(frozen=True, kw_only=True)
class Settings:
    """All of `config.toml`, checked."""

    centre: CentreSection
    privacy: PrivacySection = PrivacySection()
    terms: TermsSection = TermsSection()
    telegram: TelegramSection = TelegramSection()
    staff: StaffSection = field(default_factory=StaffSection)
    office: OfficeSection = field(default_factory=OfficeSection)
    mail: MailSection = field(default_factory=MailSection)
    store: StoreSection = StoreSection()
    rules: RulesSection = RulesSection()
    results: ResultsSection = field(default_factory=ResultsSection)
    broadcast: BroadcastSection = BroadcastSection()
    documents: DocumentsSection = DocumentsSection()
    linkedin: LinkedInSection = LinkedInSection()
    ages: AgesSection = AgesSection()
    log: LogSection = LogSection()
    health: HealthSection = HealthSection()
    public: PublicSection = PublicSection()
    control: ControlSection = ControlSection()
