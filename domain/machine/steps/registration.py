"""Registration: each question and second look, and the form that they fill."""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Form:
    """A registration under way. What is empty has not been answered.

    `entry` is the one whose secret number was proven, which is good until `proven_until` and while
    it has that `secret_mark`.
    """

    id_number: str = ""
    entry: int = 0
    email: str = ""
    password_hash: str = field(default="", repr=False)
    terms_version: str = ""
    terms_at: datetime | None = None
    news: bool | None = None
    proven_until: datetime | None = None
    secret_mark: str = field(default="", repr=False)


@dataclass(frozen=True)
class AwaitingIdNumber:
    """Registration: the ID number."""

    form: Form = Form()


@dataclass(frozen=True)
class AwaitingSecret:
    """Registration: the secret number. Whether the ID number exists is not known yet."""

    form: Form


@dataclass(frozen=True)
class AwaitingSecretAndMore:
    """Registration: the secret number and a birth date or address, where many have guessed."""

    form: Form


@dataclass(frozen=True)
class ChoosingHolder:
    """Whether this account of the chat gives its address and password to another candidate too."""

    form: Form
    account: int


@dataclass(frozen=True)
class AwaitingEmail:
    """Registration: the e-mail address."""

    form: Form


@dataclass(frozen=True)
class CheckingEmail:
    """The address was read; the person checks it, or takes the likelier spelling."""

    form: Form
    email: str
    suggestion: str = ""


@dataclass(frozen=True)
class AwaitingPassword:
    """Registration: the password."""

    form: Form


@dataclass(frozen=True)
class AwaitingPasswordAgain:
    """The first password waits as its hash."""

    form: Form
    password_hash: str = field(repr=False)


@dataclass(frozen=True)
class AwaitingTerms:
    """Registration: the terms of use."""

    form: Form


@dataclass(frozen=True)
class AwaitingNews:
    """Registration: whether news are welcome."""

    form: Form


@dataclass(frozen=True)
class ReviewingForm:
    """Everything is answered; each answer can be changed before it is submitted."""

    form: Form


RegistrationStep = (
    AwaitingIdNumber
    | AwaitingSecret
    | AwaitingSecretAndMore
    | ChoosingHolder
    | AwaitingEmail
    | CheckingEmail
    | AwaitingPassword
    | AwaitingPasswordAgain
    | AwaitingTerms
    | AwaitingNews
    | ReviewingForm
)
