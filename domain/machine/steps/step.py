"""What a chat is waiting for: each step carries what has been proven so far and nothing else.

Steps are stored under their class names, which are never changed (`domain/machine/codec.py`).
"""

from dataclasses import dataclass

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
    """

    welcome: bool = False
    entered: bool = False


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


Step = (
    AtRest
    | RegistrationStep
    | SignInStep
    | AwaitingOwnPassword
    | RecoveryStep
    | DetailsStep
    | OpenSignInsStep
    | ShareStep
    | StaffStep
    | JoiningStep
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
)

ID_STEPS = (AwaitingIdNumber, AwaitingLoginId, AwaitingRecoveryId)
"""Where an ID number is awaited: people type the secret number or a password beside it."""
