"""The room of conversations by letter: what a reply to a letter that asks something does.

Only a person's, from the address the letter went to, in time, and once; a command outranks the
answer, and whatever is not understood changes nothing, is asked again and reaches a person.
"""

from dataclasses import replace
from typing import assert_never

from domain.machine.effects import Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail import acts, alerts, commands
from domain.mail.answers import heard, to_mailbox
from domain.mail.inviting import fresh
from domain.mail.reading import Intent
from domain.mail.talks import cancelling, for_whom, leaving, revoking, sending, which_exam
from domain.mail.talks.changes import CountMailTry, UseMailStep
from domain.mail.talks.sending import SendStep
from domain.mail.talks.steps import (
    AskedStep,
    Asking,
    ChoosingRecipient,
    ConfirmingSend,
    ForWhom,
    Leaving,
    NamingRecipient,
    Revoking,
    SentAway,
    WhichExam,
)
from domain.mail.verdict import Verdict, is_from, is_proven

MOST_TRIES = 3  # at one letter; beyond them a program answers, or a person must
OVER = "candidate.answer.step-over"
STRAYED = "candidate.answer.step-strayed"
NO_COMMANDS = {Intent.CONFIRM, Intent.DENY, Intent.QUESTION, Intent.NOTHING}


def decide_reply(letter: Received, facts: Facts) -> Verdict:
    """What a letter to the address of a step does."""
    asked = facts.mail_step(letter.row)
    if asked is None:
        return (
            _over(letter, facts) if facts.writer(letter.sender) else commands.follow(letter, facts)
        )
    if not is_from(letter, asked.email):
        return _strayed(asked, letter, facts)
    if isinstance(asked.step, SentAway):
        return _taken_back(asked.step, letter, facts)
    ends = isinstance(asked.step, SendStep | Leaving | Revoking)
    own = {*NO_COMMANDS, Intent.CANCEL} if ends else NO_COMMANDS
    if not facts.writer(letter.sender) or letter.reading.intent not in own:
        return commands.follow(letter, facts)
    if asked.used or asked.expires <= facts.now:
        return _unsaid(asked, letter, facts) or _over(letter, facts)
    return _answered(asked, letter, facts)


def _answered(asked: AskedStep, letter: Received, facts: Facts) -> Verdict:
    match asked.step:
        case ForWhom() | WhichExam() as step:
            return _chosen(asked, step, letter, facts)
        case NamingRecipient() | ChoosingRecipient() | ConfirmingSend() as step:
            return _sending(asked, step, letter, facts)
        case Leaving() as step:
            return _leaving(asked, step, letter, facts)
        case Revoking() as step:
            return _revoking(asked, step, letter, facts)
        case SentAway() as step:
            return _taken_back(step, letter, facts)
    assert_never(asked.step)


def _chosen(asked: AskedStep, step: Asking, letter: Received, facts: Facts) -> Verdict:
    done = _done_for_chosen(step, letter, facts)
    if done is None:
        return _unclear(asked, _asked_again(step, letter, facts), letter, facts)
    return replace(done, changes=(UseMailStep(asked.id), *done.changes))


def _done_for_chosen(step: Asking, letter: Received, facts: Facts) -> Verdict | None:
    """What the command does for whom, or of which exam, the reply names; None where it does not."""
    if isinstance(step, WhichExam):
        chosen = which_exam.chosen(step, letter, facts)
    else:
        chosen = for_whom.chosen(step, letter, facts)
        if others := for_whom.chosen_without_account(step, letter, facts):
            return fresh.invited_instead(others, letter, facts)
    of_step = replace(letter, reading=replace(letter.reading, argument=step.argument))
    return acts.perform(Intent(step.command), chosen, of_step, facts) if chosen else None


def _asked_again(step: Asking, letter: Received, facts: Facts) -> Write | None:
    there = for_whom.present(step, letter.sender, facts)
    if not there:
        return None
    if isinstance(step, WhichExam):
        return which_exam.question(step, there, letter)
    return for_whom.question(step, there, letter, facts)


def _sending(asked: AskedStep, step: SendStep, letter: Received, facts: Facts) -> Verdict:
    """Only for an account that still has this mailbox."""
    account = _still_there(step.account, letter, facts)
    if account is None:
        return _over(letter, facts)
    if done := sending.answered(asked, step, account, letter, facts):
        return _with_question(done, letter, facts)
    return _unclear(asked, sending.question(step, account, letter, facts), letter, facts)


def _leaving(asked: AskedStep, step: Leaving, letter: Received, facts: Facts) -> Verdict:
    account = _still_there(step.account, letter, facts)
    if account is None:
        return _over(letter, facts)
    if done := leaving.answered(asked, step, account, letter, facts):
        return _with_question(done, letter, facts)
    return _unclear(asked, leaving.question(step, account, letter, facts), letter, facts)


def _revoking(asked: AskedStep, step: Revoking, letter: Received, facts: Facts) -> Verdict:
    account = _still_there(step.account, letter, facts)
    if account is None:
        return _over(letter, facts)
    if done := revoking.answered(asked, step, account, letter, facts):
        return _with_question(done, letter, facts)
    return _unclear(asked, revoking.question(step, account, letter, facts), letter, facts)


def _still_there(account: int, letter: Received, facts: Facts) -> Account | None:
    """The account a step is about, while it has this mailbox."""
    return next((each for each in facts.writer(letter.sender) if each.id == account), None)


def _taken_back(step: SentAway, letter: Received, facts: Facts) -> Verdict:
    """ANNULER or a no, as long as it has not gone; anything else is no answer to this letter."""
    own = _still_there(step.account, letter, facts)
    share = facts.share(step.share)
    if own and share and letter.reading.intent in {Intent.CANCEL, Intent.DENY}:
        if share.state == "sent":
            return revoking.begin(own, share, letter, facts)
        return cancelling.take_back(own, (share,), letter)
    return commands.follow(letter, facts)


def _unsaid(asked: AskedStep, letter: Received, facts: Facts) -> Verdict | None:
    """A no to a read-back that had its yes: what it sent is taken back, as long as it waits."""
    if not isinstance(asked.step, ConfirmingSend) or letter.reading.intent is not Intent.DENY:
        return None
    own, to = _still_there(asked.step.account, letter, facts), sending.receiver(asked.step, facts)
    sent = [each for each in facts.shares(own.id) if to and each.email == to.email] if own else []
    waiting = [each for each in sent if each.waits]
    return cancelling.take_back(own, waiting, letter) if own and waiting else None


def _with_question(done: Verdict, letter: Received, facts: Facts) -> Verdict:
    """Who also asks gets a person's answer."""
    if not letter.asks:
        return done
    question = alerts.question(letter, facts)
    return replace(done, effects=(*done.effects, question), aside=True)


def _unclear(asked: AskedStep, question: Write | None, letter: Received, facts: Facts) -> Verdict:
    """The same question once more, under its own token; a person reads what was written."""
    said = bool(letter.reading.reply) or letter.reading.enclosed
    asks = (alerts.question(letter, facts),) if said else ()
    counted = (CountMailTry(asked.id),)
    if question is None or asked.tries >= MOST_TRIES:
        return Verdict(asks, counted, aside=said)
    again = {**question.params, "again": "yes"}
    repeated = replace(question, params=again, purpose="step", row=asked.id)
    return Verdict((repeated, *asks), counted, aside=said)


def _over(letter: Received, facts: Facts) -> Verdict:
    """Late, or answered already: nothing is done, and one is told; the second time in a day, that
    what was said still holds.
    """
    if letter.reading.intent not in NO_COMMANDS:
        return commands.follow(letter, facts)
    asks = letter.asks or letter.reading.enclosed
    asked = (alerts.question(letter, facts),) if asks else ()
    there = facts.writer(letter.sender)
    over = Verdict((*_once_a_day(OVER, there[0], letter, facts), *asked), aside=asks)
    answers = letter.reading.intent in {Intent.CONFIRM, Intent.DENY} and letter.reading.reply
    return heard(over, there, letter) if answers and is_proven(letter) else over


def _strayed(asked: AskedStep, letter: Received, facts: Facts) -> Verdict:
    """From another address than the letter went to, or disowned: that mailbox hears of it."""
    there = facts.writer(asked.email)
    strayed = _once_a_day(STRAYED, there[0], replace(letter, message_id=""), facts) if there else ()
    seen = commands.for_a_person(letter, facts)
    return replace(seen, effects=(*strayed, *seen.effects))


def _once_a_day(name: str, account: Account, letter: Received, facts: Facts) -> tuple[Write, ...]:
    if not facts.may_answer(account.email.casefold(), name):
        return ()
    return (to_mailbox(name, account, letter),)
