"""Signing in, a forgotten password, and whose entry is shown."""

from dataclasses import dataclass


@dataclass(frozen=True)
class AwaitingLoginId:
    """Sign-in: the ID number."""


@dataclass(frozen=True)
class AwaitingLoginPassword:
    """Sign-in: the password."""

    id_number: str


@dataclass(frozen=True)
class AwaitingSignInCode:
    """Sign-in: the code of a letter beside the password. Nobody learns whether one was sent."""

    id_number: str
    code: int


@dataclass(frozen=True)
class ChoosingAccount:
    """Several people in one chat: whose entry shall be shown?"""


SignInStep = AwaitingLoginId | AwaitingLoginPassword | AwaitingSignInCode | ChoosingAccount


@dataclass(frozen=True)
class AwaitingRecoveryId:
    """Forgotten password: the ID number."""


@dataclass(frozen=True)
class AwaitingRecoveryCode:
    """Forgotten password: the code of the letter. Nobody learns whether one was sent."""

    id_number: str
    code: int


RecoveryStep = AwaitingRecoveryId | AwaitingRecoveryCode
