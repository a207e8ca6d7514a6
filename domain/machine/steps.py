"""What a chat is waiting for: each step carries what has been proven so far and nothing else.

Steps are stored under their class names, which are never changed (`domain/machine/codec.py`).
"""

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True)
class AtRest:
    """Nothing is awaited: the menu stands. `welcome` shows the whole greeting."""

    welcome: bool = False


@dataclass(frozen=True)
class Form:
    """A registration under way. What is empty has not been answered; `entry` proves the secret."""

    id_number: str = ""
    entry: int = 0
    email: str = ""
    password_hash: str = field(default="", repr=False)
    terms_version: str = ""
    terms_at: datetime | None = None
    news: bool | None = None


@dataclass(frozen=True)
class AwaitingIdNumber:
    """Registration: the ID number."""

    form: Form = Form()


@dataclass(frozen=True)
class AwaitingSecret:
    """Registration: the secret number. Whether the ID number exists is not known yet."""

    form: Form


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


@dataclass(frozen=True)
class AwaitingLoginId:
    """Sign-in: the ID number."""


@dataclass(frozen=True)
class AwaitingLoginPassword:
    """Sign-in: the password."""

    id_number: str


@dataclass(frozen=True)
class AwaitingOwnPassword:
    """The password again, then what was asked for: `verb` with its `argument`, at that step.

    `at` is never a step of this kind: asked for twice, it still leads back to where one was.
    """

    account: int
    verb: str
    argument: str = ""
    at: "Step" = AtRest()

    def __post_init__(self) -> None:
        """Step out of the steps of this kind that `at` is in."""
        while isinstance(self.at, AwaitingOwnPassword):
            object.__setattr__(self, "at", self.at.at)


@dataclass(frozen=True)
class AwaitingRecoveryId:
    """Forgotten password: the ID number."""


@dataclass(frozen=True)
class AwaitingRecoveryCode:
    """Forgotten password: the code of the letter. Nobody learns whether one was sent."""

    id_number: str
    code: int


@dataclass(frozen=True)
class AwaitingNewPassword:
    """A new password, after the old one or a code from the mailbox."""

    account: int


@dataclass(frozen=True)
class AwaitingNewPasswordAgain:
    """The new password again; the first waits as its hash."""

    account: int
    password_hash: str = field(repr=False)


@dataclass(frozen=True)
class AtDetails:
    """My details."""

    account: int


@dataclass(frozen=True)
class AwaitingNewEmail:
    """Another address for an account."""

    account: int


@dataclass(frozen=True)
class CheckingNewEmail:
    """The new address was read; the person checks it."""

    account: int
    email: str
    suggestion: str = ""


@dataclass(frozen=True)
class ConfirmingDeletion:
    """Delete my data: asked twice; `sure` is the second time."""

    account: int
    sure: bool = False


@dataclass(frozen=True)
class ChoosingAccount:
    """Several people in one chat: whose entry shall be shown?"""


@dataclass(frozen=True)
class SearchingOrganisation:
    """Send my result: whom to?"""

    account: int


@dataclass(frozen=True)
class ChoosingOrganisation:
    """The organisations a search found."""

    account: int
    query: str


@dataclass(frozen=True)
class NamingOrganisation:
    """An organisation that is not listed: its name."""

    account: int


@dataclass(frozen=True)
class AwaitingWebsite:
    """An organisation that is not listed: its website."""

    account: int
    name: str


@dataclass(frozen=True)
class AwaitingOrganisationEmail:
    """An organisation that is not listed: its address."""

    account: int
    name: str
    website: str


@dataclass(frozen=True)
class ConfirmingShare:
    """One result to one organisation: a last look. `organisation` is 0 for one not listed."""

    account: int
    organisation: int
    name: str = ""
    email: str = ""
    website: str = ""
    suggestion: str = ""


@dataclass(frozen=True)
class AwaitingStaffFile:
    """Staff: a file of results or organisations."""


@dataclass(frozen=True)
class ReviewingImport:
    """Staff: the file was read; so many of its rows are new or changed."""

    file_id: str
    kind: str
    rows: int


@dataclass(frozen=True)
class ChoosingRelease:
    """Staff: which exam and session is to be released?"""


@dataclass(frozen=True)
class ReviewingRelease:
    """Staff: what would be released was shown; `digest` names exactly those results."""

    exam: str
    session: str
    digest: str
    covers: int


RegistrationStep = (
    AwaitingIdNumber
    | AwaitingSecret
    | AwaitingEmail
    | CheckingEmail
    | AwaitingPassword
    | AwaitingPasswordAgain
    | AwaitingTerms
    | AwaitingNews
    | ReviewingForm
)
SignInStep = AwaitingLoginId | AwaitingLoginPassword | ChoosingAccount
RecoveryStep = AwaitingRecoveryId | AwaitingRecoveryCode
DetailsStep = (
    AtDetails
    | AwaitingNewEmail
    | CheckingNewEmail
    | AwaitingNewPassword
    | AwaitingNewPasswordAgain
    | ConfirmingDeletion
)
ShareStep = (
    SearchingOrganisation
    | ChoosingOrganisation
    | NamingOrganisation
    | AwaitingWebsite
    | AwaitingOrganisationEmail
    | ConfirmingShare
)
StaffStep = AwaitingStaffFile | ReviewingImport | ChoosingRelease | ReviewingRelease
Step = (
    AtRest
    | RegistrationStep
    | SignInStep
    | AwaitingOwnPassword
    | RecoveryStep
    | DetailsStep
    | ShareStep
    | StaffStep
)

SECRET_STEPS = (
    AwaitingSecret,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingLoginPassword,
    AwaitingOwnPassword,
    AwaitingRecoveryCode,
    AwaitingNewPassword,
    AwaitingNewPasswordAgain,
)
