"""ENVOYER: a result on its way to an organisation, in three letters, each good for a day.

    a name -> up to five, numbered -> a number -> the read-back -> OUI -> it goes in an hour
              or name, website, address                            NON, ANNULER: nothing goes

The rules are those of the chat: who may send, what is refused, how many a day.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

from domain.conversations.results import statement_allowed
from domain.conversations.sharing import looking, sharing
from domain.machine.changes import OpenShare
from domain.machine.effects import Effect, Line, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Organisation
from domain.machine.steps.sharing import ConfirmingShare
from domain.machine.steps.step import AtRest
from domain.mail.answers import answer, letter_to
from domain.mail.reading import Intent
from domain.mail.talks.asking import ask, harmless
from domain.mail.talks.changes import UseMailStep
from domain.mail.talks.recipients import (
    Unlisted,
    applicant_said,
    found,
    number_in,
    numbered,
    unlisted_in,
)
from domain.mail.talks.steps import (
    AskedStep,
    ChoosingRecipient,
    ConfirmingSend,
    NamingRecipient,
    SentAway,
)
from domain.mail.verdict import Verdict
from domain.text.addresses import suggestion

NAME = "candidate.action.name-recipient"
CHOOSE = "candidate.action.choose-recipient"
CONFIRM = "candidate.action.confirm-send"
NOT_SENT = "candidate.answer.not-sent"
ON_ITS_WAY = "candidate.answer.on-its-way"
STAYS = timedelta(hours=1)
"""How long it can be taken back."""

IN_MAIL: Mapping[str, str] = {
    Phrase.ENOUGH_SHARES: "mail-send-enough",
    Phrase.ENOUGH_UNLISTED_SHARES: "mail-send-enough",
    Phrase.NO_STATEMENT: "mail-send-no-statement",
    Phrase.NOTHING_TO_SEND: "mail-send-nothing",
    Phrase.RESULT_CHANGED: "mail-send-stale",
    Phrase.RECIPIENT_CHANGED: "mail-send-stale",
}
"""What the chat says of its buttons and of itself, in the words of a letter."""

SendStep = NamingRecipient | ChoosingRecipient | ConfirmingSend


def begin(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """To whom, for the newest of one person's results that can be sent."""
    account = max(accounts, key=lambda each: (_can_be_sent(each, facts), each.id))
    if facts.rules.by_mail != "full":
        return answer("candidate.answer.not-by-mail", account, letter, facts)
    refused = sharing.begin(account, facts)
    if isinstance(refused.step, AtRest):
        return _not_sent(account, refused.saying, letter)
    if not account.statement_by_mail:
        return answer("candidate.answer.leave", account, letter, facts, of=account.id)
    return _searched(account, letter.reading.argument, letter, facts)


def _can_be_sent(account: Account, facts: Facts) -> bool:
    result = facts.result(account.id)
    return result is not None and statement_allowed(result)


def _not_sent(account: Account, why: tuple[Line, ...], letter: Received) -> Verdict:
    said = tuple(Line(IN_MAIL.get(each.phrase, each.phrase), each.params) for each in why)
    return Verdict((replace(letter_to(account, NOT_SENT, letter), lines=said),))


def _searched(account: Account, query: str, letter: Received, facts: Facts) -> Verdict:
    step = _step_of(account, query, facts)
    return ask(step, account.id, question(step, account, letter, facts), facts)


def _step_of(account: Account, query: str, facts: Facts) -> SendStep:
    organisations = found(query, facts) if query else ()
    if not organisations:
        return NamingRecipient(account.id)
    return ChoosingRecipient(account.id, tuple(each.id for each in organisations))


def question(step: SendStep, account: Account, letter: Received, facts: Facts) -> Write:
    """The letter that a step asks by."""
    match step:
        case NamingRecipient():
            return letter_to(account, NAME, letter)
        case ChoosingRecipient(_, ids):
            listed = tuple(each for each in map(facts.organisation, ids) if each)
            return replace(letter_to(account, CHOOSE, letter), lines=numbered(listed))
        case ConfirmingSend():
            return _read_back(step, account, letter, facts)


def _read_back(step: ConfirmingSend, account: Account, letter: Received, facts: Facts) -> Write:
    to = receiver(step, facts)
    shown = looking.read_back(account, to, _look(step), facts).params if to else {}
    lines = (Line("mail-read-back", shown),) if to else ()
    number = (Line("mail-send-number"),) if to and not step.number else ()
    again = looking.repeated(step.result, to, account, facts) if to else ()
    better = suggestion(step.email) if not step.organisation else ""
    doubt = (Line("mail-send-likelier", {"email": better}),) if better else ()
    return replace(letter_to(account, CONFIRM, letter), lines=(*lines, *again, *doubt, *number))


def receiver(step: ConfirmingSend, facts: Facts) -> Organisation | None:
    """To whom it was read back."""
    return looking.recipient_of(_look(step), facts)


def _look(step: ConfirmingSend) -> ConfirmingShare:
    """The last look of the chat that it is."""
    return ConfirmingShare(
        account=step.account,
        organisation=step.organisation,
        name=step.name,
        email=step.email,
        website=step.website,
        result=step.result,
        number=step.number,
    )


def answered(
    asked: AskedStep, step: SendStep, account: Account, letter: Received, facts: Facts
) -> Verdict | None:
    """What a reply does; None for one that is not understood."""
    if letter.reading.intent in {Intent.DENY, Intent.CANCEL}:
        return _used(asked, _not_sent(account, (Line("mail-send-dropped"),), letter))
    if isinstance(step, ConfirmingSend):
        if number := applicant_said(letter.reading.answer, account.entry.id_number):
            numbered_so = replace(step, number=number)
            again = question(numbered_so, account, letter, facts)
            return _used(asked, ask(numbered_so, account.id, again, facts))
        agreed = letter.reading.intent is Intent.CONFIRM and bool(letter.reading.reply)
        return _used(asked, _send(step, account, letter, facts)) if agreed else None
    after = _after(step, account, letter.reading.answer, facts)
    if after is None:
        return None
    asking = question(after, account, letter, facts)
    return _used(asked, ask(after, account.id, asking, facts))


def _used(asked: AskedStep, verdict: Verdict) -> Verdict:
    return replace(verdict, changes=(UseMailStep(asked.id), *verdict.changes))


def _after(
    step: NamingRecipient | ChoosingRecipient, account: Account, reply: str, facts: Facts
) -> SendStep | None:
    """The next step; None where the reply leads nowhere."""
    if "@" in reply:
        other = unlisted_in(reply, facts)
        return _confirming(account, facts, other=other) if other else None
    if isinstance(step, ChoosingRecipient):
        number = number_in(reply, harmless(facts))
        if 0 < number <= len(step.organisations):
            return _confirming(account, facts, listed=step.organisations[number - 1])
    if reply.count("\n") > 1 or "?" in reply:
        return None
    again = _step_of(account, reply, facts)
    return again if isinstance(again, ChoosingRecipient) else None


def _confirming(
    account: Account, facts: Facts, *, listed: int = 0, other: Unlisted | None = None
) -> ConfirmingSend:
    result, to = facts.result(account.id), other or facts.organisation(listed)
    return ConfirmingSend(
        account=account.id,
        organisation=listed,
        name=to.name if to else "",
        email=to.email if to else "",
        website=other.website if other else "",
        result=result.id if result else 0,
    )


def _send(step: ConfirmingSend, account: Account, letter: Received, facts: Facts) -> Verdict:
    """As the chat sends, but in an hour; or what keeps it from going."""
    decided = sharing.send(_look(step), account, facts)
    if not decided.changes:
        return _not_sent(account, decided.saying or (Line("mail-send-stale"),), letter)
    goes = facts.now + STAYS
    effects: tuple[Effect, ...] = tuple(
        replace(each, not_before=goes) if isinstance(each, Write) else each
        for each in decided.effects
    )
    to = receiver(step, facts)
    waits = replace(
        letter_to(account, ON_ITS_WAY, letter),
        params={"organisation": to.name if to else "", "goes": goes},
    )
    [share] = [each.share for each in decided.changes if isinstance(each, OpenShare)]
    asking = ask(SentAway(account.id, share), account.id, waits, facts)
    return Verdict((*effects, *asking.effects), (*decided.changes, *asking.changes))
