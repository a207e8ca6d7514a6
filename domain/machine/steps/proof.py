"""What somebody has proven, kept in a step: good for what it names, and until then at most."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Proof:
    """That whoever is in this chat owns an account, by its password or a code from its mailbox.

    `version` is the account's when it was given: a new password, another address and signing out
    everywhere give the account another, and end the proof. `until` is never moved.
    """

    account: int
    version: int
    until: datetime
