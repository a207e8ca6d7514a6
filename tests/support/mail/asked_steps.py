"""What conversations by letter change, in plain records."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from domain.machine.changes import Change
from domain.mail.talks.changes import (
    CountCodeRequest,
    CountMailTry,
    OpenMailStep,
    SpeakLanguage,
    UseMailStep,
)
from domain.mail.talks.steps import AskedStep
from tests.support.pure.records import Records


def apply_step(change: Change, records: Records) -> None:
    """Apply one change to the steps."""
    match change:
        case OpenMailStep():
            records.asked[change.id] = AskedStep(
                id=change.id,
                account=change.account,
                email=change.letter.to.casefold(),
                step=change.step,
                expires=change.expires,
            )
        case UseMailStep(step) if known := records.asked.get(step):
            records.asked[step] = replace(known, used=True)
        case CountMailTry(step) if known := records.asked.get(step):
            records.asked[step] = replace(known, tries=known.tries + 1)
        case SpeakLanguage(account, language) if person := records.accounts.get(account):
            records.accounts[account] = replace(person, language=language)
        case UseMailStep() | CountMailTry() | SpeakLanguage():
            return
        case _:
            raise NotImplementedError(type(change).__name__)


class Place(Protocol):
    """Where and when somebody asks for a code."""

    @property
    def records(self) -> Records:
        """All there are."""

    @property
    def chat(self) -> int:
        """Whose decision it is."""

    @property
    def now(self) -> datetime:
        """When."""


def count_request(request: CountCodeRequest, at: Place) -> None:
    """One more, by the chat and for the number."""
    for whom in (request.id_number, str(at.chat)):
        at.records.requests.setdefault((request.purpose, whom), []).append(at.now)
