"""Send my result: which organisation, and a last look."""

from dataclasses import dataclass


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


@dataclass(frozen=True, kw_only=True)
class ConfirmingShare:
    """One result to one organisation: a last look. `organisation` is 0 for one not listed.

    `result` is the version that was shown, `name` and `email` the recipient: another result is not
    sent by this look, and nothing to another place. `number` is the applicant's there, "" for none;
    `days` how long it holds once sent, 0 for ever, None as the centre has it.
    """

    account: int
    organisation: int
    name: str = ""
    email: str = ""
    website: str = ""
    suggestion: str = ""
    result: int = 0
    number: str = ""
    days: int | None = None


@dataclass(frozen=True)
class NumberingShare:
    """The last look is left for the number that the applicant has there."""

    look: ConfirmingShare

    @property
    def account(self) -> int:
        """Whose result it is."""
        return self.look.account


@dataclass(frozen=True)
class EndingShare:
    """The last look is left for how long it is to hold."""

    look: ConfirmingShare

    @property
    def account(self) -> int:
        """Whose result it is."""
        return self.look.account


@dataclass(frozen=True)
class RevokingShare:
    """A share that has gone: is the organisation to hear that it holds no longer?"""

    account: int
    share: int


ShareStep = (
    SearchingOrganisation
    | ChoosingOrganisation
    | NamingOrganisation
    | AwaitingWebsite
    | AwaitingOrganisationEmail
    | ConfirmingShare
    | NumberingShare
    | EndingShare
    | RevokingShare
)
