"""Commands by reply and questions: who may give them, and of whom they are.

A command counts only from a confirmed address, and is answered only to it; at most one automatic
answer of a kind goes out a day. Anybody can write any address above a letter, so that somebody must
vouch for it: our mail server, or a token of a letter that went to that address. Where nobody does,
a letter to the confirmed address asks for the command once more, and its answer has a token.
"""

from domain.machine.changes import SetNews
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account
from domain.mail import alerts
from domain.mail.acts import OF_ONE, perform
from domain.mail.answers import answer, answer_mailbox, heard
from domain.mail.reading import Intent, LetterKind
from domain.mail.talks import cancelling, for_whom
from domain.mail.verdict import NOTHING, Verdict, is_from, is_proven

SILENCING = {Intent.STOP, Intent.STOP_ALL, Intent.CANCEL}
"""Whoever wants everything to stop wants no news either."""

REPEAT = "candidate.action.repeat-command"
QUESTION = "candidate.answer.question"
HELP = "candidate.answer.help"
HELPING = {Intent.HELP, Intent.STATUS, Intent.STATEMENT, Intent.RESULT}
"""Before an address is confirmed, each of these hears what may be answered."""


def unsubscribe(letter: Received, facts: Facts) -> Verdict:
    """A letter to the address that mail programs unsubscribe with: nobody else knows it, so that it
    is enough, as a press is. Programs may write such a letter by themselves.

    Only who wrote it by hand, from the account's address, gets an answer.
    """
    account = facts.account(letter.row)
    if account is None:
        return for_a_person(letter, facts) if letter.reading.reply else Verdict(aside=True)
    stopped = Verdict(changes=(SetNews(account.id, wanted=False),))
    by_hand = letter.reading.kind is LetterKind.HUMAN and is_from(letter, account.email)
    if by_hand and account.confirmed:
        stopped = stop_news((account,), letter, facts)
    asked = (alerts.question(letter, facts),) if letter.asks else ()
    return Verdict((*stopped.effects, *asked), stopped.changes, aside=letter.asks)


def follow(letter: Received, facts: Facts) -> Verdict:
    """A command by reply: only from a confirmed address, answered only to it.

    Anybody else's is for a person to see, though nothing is done for them; but silence is owed to
    whoever reads a mailbox that we wrote to.
    """
    accounts = _writers(letter, facts)
    if not accounts or letter.dmarc_failed:
        return _unconfirmed(letter, facts)
    command = letter.reading.intent
    if command in OF_ONE:
        return _of_one(command, accounts, letter, facts)
    if command is Intent.CANCEL and (sent := cancelling.cancellable(accounts, facts)):
        return _of_one(command, sent, letter, facts)
    if command in {*SILENCING, Intent.HELP}:
        found = _answered(command, accounts, letter, facts)
        return heard(found, accounts, letter) if is_proven(letter) else found
    if command is Intent.NOTHING or (command is Intent.CONFIRM and not letter.reading.reply):
        more = letter.reading.enclosed or letter.asks
        return answer_question(letter, facts) if more else NOTHING  # thanks
    return answer_question(letter, facts)


def _writers(letter: Received, facts: Facts) -> tuple[Account, ...]:
    """Whose confirmed address a letter names as its author's; who is at rest, only where it is
    proven: others at the address are answered without them.
    """
    known = facts.writer(letter.sender) if letter.sender else ()
    return known if is_proven(letter) else tuple(each for each in known if not each.entry.rests)


def _of_one(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """For the one it is of. Where that is to be asked, the answer proves the writer as well."""
    meant = for_whom.meant(command, accounts, letter, facts)
    proven = is_proven(letter)
    if not meant:
        kind = f"{for_whom.LETTER} {command}"
        may_ask = proven or facts.may_answer(letter.sender.casefold(), kind)
        return for_whom.asked(command, accounts, letter, facts) if may_ask else NOTHING
    if not proven:
        return answer(REPEAT, meant[0], letter, facts)
    return perform(command, meant, letter, facts)


def _answered(
    command: Intent, accounts: tuple[Account, ...], letter: Received, facts: Facts
) -> Verdict:
    """What is of nobody in particular."""
    if command in SILENCING:
        return _silenced(accounts, letter, facts)
    return answer_mailbox(HELP, accounts, letter, facts)


def _silenced(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    if not is_proven(letter):
        return answer_mailbox(REPEAT, accounts, letter, facts)
    return stop_news(accounts, letter, facts)


def _unconfirmed(letter: Received, facts: Facts) -> Verdict:
    account = facts.account(letter.about.account) if letter.about else None
    theirs = account is not None and is_from(letter, account.email) and is_proven(letter)
    if account and theirs and letter.reading.intent in SILENCING:
        return stop_news((account,), letter, facts)
    waits = account is not None and not account.confirmed and not account.frozen
    if account and theirs and waits and letter.reading.intent in HELPING:
        return answer(HELP, account, letter, facts)
    return for_a_person(letter, facts)


def stop_news(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """No more news, whatever else goes on being said."""
    answered = answer_mailbox("candidate.answer.stopped", accounts, letter, facts)
    return Verdict(answered.effects, tuple(SetNews(each.id, wanted=False) for each in accounts))


def answer_question(letter: Received, facts: Facts) -> Verdict:
    """A person's own words: staff are alerted, and whom we know hears that they are; once a day
    where nobody vouches for it, each time where somebody does (`hearing.py`).
    """
    accounts = _writers(letter, facts)
    if not accounts or letter.dmarc_failed or is_proven(letter):
        return for_a_person(letter, facts)
    answered = answer_mailbox(QUESTION, accounts, letter, facts)
    return Verdict((*answered.effects, alerts.question(letter, facts)), aside=True)


def for_a_person(letter: Received, facts: Facts) -> Verdict:
    """Put aside for a person, who hears of it."""
    return Verdict((alerts.question(letter, facts),), aside=True)
