"""My details: another address or password, and leaving."""

from dataclasses import dataclass, field

from domain.machine.steps.proof import Proof


@dataclass(frozen=True)
class AtDetails:
    """My details."""

    account: int


@dataclass(frozen=True)
class AwaitingNewEmail:
    """Another address for an account."""

    account: int
    proof: Proof | None = None


@dataclass(frozen=True)
class CheckingNewEmail:
    """The new address was read; the person checks it."""

    account: int
    email: str
    suggestion: str = ""
    proof: Proof | None = None


@dataclass(frozen=True)
class AwaitingNewPassword:
    """A new password, after the old one or a code from the mailbox."""

    account: int
    proof: Proof | None = None


@dataclass(frozen=True)
class AwaitingNewPasswordAgain:
    """The new password again; the first waits as its hash."""

    account: int
    password_hash: str = field(repr=False)
    proof: Proof | None = None


@dataclass(frozen=True)
class ConfirmingDeletion:
    """Delete my data: asked twice; `sure` is the second time."""

    account: int
    sure: bool = False
    proof: Proof | None = None


DetailsStep = (
    AtDetails
    | AwaitingNewEmail
    | CheckingNewEmail
    | AwaitingNewPassword
    | AwaitingNewPasswordAgain
    | ConfirmingDeletion
)
