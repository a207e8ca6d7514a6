"""ANNULER of what has gone: is the organisation to hear that it holds no longer? OUI does that."""

from collections.abc import Mapping
from dataclasses import replace

from domain.conversations.sharing.revoking import not_revocable, revoked
from domain.machine.effects import Line, Write, line
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.sharing.records import Share
from domain.mail.answers import letter_to
from domain.mail.reading import Intent
from domain.mail.talks.asking import ask
from domain.mail.talks.changes import UseMailStep
from domain.mail.talks.steps import AskedStep, Revoking
from domain.mail.verdict import Verdict

CANCELLED = "candidate.answer.cancelled"
REVOKE = "candidate.action.revoke-share"
IN_MAIL: Mapping[str, str] = {
    SharePhrase.SHARE_GOING: "mail-share-going",
    SharePhrase.ENOUGH_REVOKED: "mail-revoked-enough",
}
"""What the chat says of its buttons, in the words of a letter."""


def begin(account: Account, share: Share, letter: Received, facts: Facts) -> Verdict:
    """Asked before it is done: it cannot be taken back."""
    if share.state != "sent":
        return _answered(account, not_revocable(share), letter)
    step = Revoking(account.id, share.id)
    return ask(step, account.id, _asked(account, share, letter), facts)


def question(step: Revoking, account: Account, letter: Received, facts: Facts) -> Write | None:
    """The letter that asks; None where the share is no longer there."""
    share = facts.share(step.share)
    return _asked(account, share, letter) if share else None


def answered(
    asked: AskedStep, step: Revoking, account: Account, letter: Received, facts: Facts
) -> Verdict | None:
    """A yes does it, a no leaves it; None for what is neither."""
    used, share = UseMailStep(asked.id), facts.share(step.share)
    if letter.reading.intent in {Intent.DENY, Intent.CANCEL}:
        kept = _answered(account, Line("mail-share-left"), letter)
        return replace(kept, changes=(used,))
    if letter.reading.intent is not Intent.CONFIRM or not letter.reading.reply or share is None:
        return None
    said, changes, letters = revoked(share, account, facts)
    done = _answered(account, said, letter)
    return Verdict((*letters, *done.effects), (used, *changes))


def _asked(account: Account, share: Share, letter: Received) -> Write:
    of = line(SharePhrase.ASK_REVOKE, organisation=share.called, at=share.at)
    said = Line("mail-ask-revoke", of.params)
    return replace(letter_to(account, REVOKE, letter), lines=(said,))


def _answered(account: Account, said: Line, letter: Received) -> Verdict:
    by_mail = Line(IN_MAIL.get(said.phrase, said.phrase), said.params)
    return Verdict((replace(letter_to(account, CANCELLED, letter), lines=(by_mail,)),))
