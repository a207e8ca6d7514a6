"""What a chat is waiting for: each step carries what has been proven so far and nothing else.

Steps are stored under their class names, which are never changed (`bot/store/tagged_json.py`).
"""

from dataclasses import dataclass, field

from domain.machine.events import Pressed, Sent, Typed
from domain.machine.steps.asking import AskingStep
from domain.machine.steps.details import AwaitingNewPassword, AwaitingNewPasswordAgain, DetailsStep
from domain.machine.steps.open_sign_ins import OpenSignInsStep
from domain.machine.steps.registration import (
    AwaitingIdNumber,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingSecret,
    AwaitingSecretAndMore,
    RegistrationStep,
)
from domain.machine.steps.sharing import ShareStep
from domain.machine.steps.signin import (
    AwaitingLoginId,
    AwaitingLoginPassword,
    AwaitingRecoveryCode,
    AwaitingRecoveryId,
    AwaitingSignInCode,
    RecoveryStep,
    SignInStep,
)
from domain.machine.steps.staff import StaffStep
from domain.machine.steps.staffing import JoiningStep


@dataclass(frozen=True)
class AtRest:
    """Nothing is awaited: the menu stands.

    `welcome` shows the whole greeting; `entered`: somebody has just come in by their password.
    `brief`: what matters stands above, so that the menu is no more than a button.
    """

    welcome: bool = False
    entered: bool = False
    brief: bool = False


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
class StaffAct:
    """What somebody of staff wanted to do, and where; nothing where they typed what may be a PIN.

    `at` is never a step that only asks for a proof: asked for twice, it still leads back.
    """

    at: "Step"
    event: Typed | Pressed | Sent | None = None

    def __post_init__(self) -> None:
        """Step out of such steps."""
        while isinstance(self.at, PinStep | AwaitingOwnPassword):
            inner = self.at.at if isinstance(self.at, AwaitingOwnPassword) else self.at.act.at
            object.__setattr__(self, "at", inner)


@dataclass(frozen=True)
class ChoosingPin:
    """Staff: a PIN of their own, before the first thing they do."""

    act: StaffAct


@dataclass(frozen=True)
class RepeatingPin:
    """Staff: the same PIN once more."""

    pin_hash: str = field(repr=False)
    act: StaffAct


@dataclass(frozen=True)
class AwaitingPin:
    """Staff: their PIN, before they go on."""

    act: StaffAct


PinStep = ChoosingPin | RepeatingPin | AwaitingPin

Step = (
    AtRest
    | RegistrationStep
    | SignInStep
    | AwaitingOwnPassword
    | RecoveryStep
    | DetailsStep
    | OpenSignInsStep
    | ShareStep
    | AskingStep
    | StaffStep
    | JoiningStep
    | PinStep
)


SECRET_STEPS = (
    AwaitingSecret,
    AwaitingSecretAndMore,
    AwaitingPassword,
    AwaitingPasswordAgain,
    AwaitingLoginPassword,
    AwaitingOwnPassword,
    AwaitingRecoveryCode,
    AwaitingSignInCode,
    AwaitingNewPassword,
    AwaitingNewPasswordAgain,
    ChoosingPin,
    RepeatingPin,
    AwaitingPin,
)

ID_STEPS = (AwaitingIdNumber, AwaitingLoginId, AwaitingRecoveryId)
"""Where an ID number is awaited: people type the secret number or a password beside it."""

FORMS = (RegistrationStep, SignInStep, RecoveryStep, DetailsStep, OpenSignInsStep)
"""Where one gets in, or sees to one's account: secrets are asked for on the way."""
