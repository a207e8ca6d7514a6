"""What conversations by letter change in the records: their steps, the language, what is asked."""

from dataclasses import dataclass
from datetime import datetime

from domain.machine.effects import Write
from domain.mail.talks.steps import MailStep


@dataclass(frozen=True, kw_only=True)
class OpenMailStep:
    """The letter asks something, and its answer is awaited until then.

    `account` is the one it is about, or one of those it asks among: the step goes with it.
    """

    id: int
    account: int
    letter: Write
    step: MailStep
    expires: datetime


@dataclass(frozen=True)
class UseMailStep:
    """The step is answered, or given up: no reply counts any more."""

    id: int


@dataclass(frozen=True)
class CountMailTry:
    """A reply was not understood."""

    id: int


@dataclass(frozen=True)
class SpeakLanguage:
    """What we write to an account is in this language from now on."""

    account: int
    language: str


@dataclass(frozen=True)
class CountCodeRequest:
    """A chat asked for a code by mail about an ID number, whether one went or there is no account.

    No deletion takes it back. Without an ID number the chat alone is counted.
    """

    purpose: str
    id_number: str


MailStepChange = OpenMailStep | UseMailStep | CountMailTry | SpeakLanguage | CountCodeRequest
