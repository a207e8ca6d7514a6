"""Commands by reply (STOP, HELP, STATUS, STATEMENT) and questions, and what answers them.

A command counts only from a confirmed address, and is answered only to it; at most one automatic
answer of a kind goes out a day. Anybody can write any address above a letter, so that somebody must
vouch for it: our mail server, or a token of a letter that went to that address. Where nobody does,
a letter to the confirmed address asks for the command once more, and its answer has a token.
"""

from domain.conversations.results import is_late, statement_allowed, window_of
from domain.conversations.standstill.candidates import hiding, stopped
from domain.machine.changes import SetNews
from domain.machine.effects import Line, Write
from domain.machine.events import Received
from domain.machine.facts import Facts
from domain.machine.records import Account, Result
from domain.mail import alerts
from domain.mail.reading import Intent, LetterKind
from domain.mail.verdict import NOTHING, Verdict, is_from, is_proven

SILENCING = {Intent.STOP, Intent.STOP_ALL, Intent.CANCEL}
"""Whoever wants everything to stop wants no news either."""

NEED_PROOF = SILENCING | {Intent.RESULT, Intent.STATUS, Intent.STATEMENT}
"""What changes or tells something; HELP does neither."""


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
    if letter.reading.intent in NEED_PROOF and not is_proven(letter):
        return answer("candidate.action.repeat-command", accounts[0], letter, facts)
    match letter.reading.intent:
        case Intent.STOP | Intent.STOP_ALL | Intent.CANCEL:
            return stop_news(accounts, letter, facts)
        case Intent.HELP:
            return answer("candidate.answer.help", accounts[0], letter, facts)
        case Intent.STATUS:
            return _status(accounts, letter, facts)
        case Intent.STATEMENT | Intent.RESULT:
            return _statement(accounts, letter, facts)
        case Intent.NOTHING | Intent.CONFIRM if not letter.reading.reply:
            return answer_question(letter, facts) if letter.reading.enclosed else NOTHING
    return answer_question(letter, facts)


def _writers(letter: Received, facts: Facts) -> tuple[Account, ...]:
    """Whose confirmed address a letter names as its author's; of who is at rest, only where it is
    proven: anybody could make us write to them.
    """
    known = facts.writer(letter.sender) if letter.sender else ()
    return known if is_proven(letter) else tuple(each for each in known if not each.rests)


def _unconfirmed(letter: Received, facts: Facts) -> Verdict:
    account = facts.account(letter.about.account) if letter.about else None
    theirs = account is not None and is_from(letter, account.email) and is_proven(letter)
    if account and theirs and letter.reading.intent in SILENCING:
        return stop_news((account,), letter, facts)
    return for_a_person(letter, facts)


def answer(name: str, account: Account, letter: Received, facts: Facts, **params: Line) -> Verdict:
    """One automatic answer, at most one of a kind a day, to the confirmed address."""
    if not facts.may_answer(account.email.casefold(), name):
        return NOTHING
    return Verdict(
        (
            Write(
                name,
                account.email,
                params,
                account=account.id,
                in_reply_to=letter.message_id,
            ),
        )
    )


def stop_news(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """No more news, whatever else goes on being said."""
    answered = answer("candidate.answer.stopped", accounts[0], letter, facts)
    return Verdict(answered.effects, tuple(SetNews(each.id, wanted=False) for each in accounts))


def _status(
    accounts: tuple[Account, ...], letter: Received, facts: Facts, said: Line | None = None
) -> Verdict:
    """When to expect the result, without a score; each of a family's entries gets a letter."""
    if not facts.may_answer(letter.sender, "candidate.answer.status"):
        return NOTHING
    return Verdict(
        tuple(
            Write(
                "candidate.answer.status",
                each.email,
                {"status": said or _standing(each, facts)},
                account=each.id,
                in_reply_to=letter.message_id,
            )
            for each in accounts
        )
    )


def _standing(account: Account, facts: Facts) -> Line:
    if hiding(facts):
        return Line("mail-status-hidden")
    result = facts.result(account.id)
    if result is None:
        standing = "late" if is_late(account.entry, facts) else "expected"
        return Line(f"mail-status-{standing}", {"window": window_of(account.entry)})
    return Line("mail-status-news")


def _statement(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """The Statement by mail, for those who allowed it in My details; how to allow it for others.

    Who has had it today gets nothing more: where the exam stands was not the question.
    """
    if stopped(facts):
        said = Line("mail-status-hidden" if hiding(facts) else "mail-status-stopped")
        return _status(accounts, letter, facts, said)
    out = [(each, result) for each in accounts if (result := _released(each, facts))]
    ready = [(each, result) for each, result in out if each.statement_by_mail]
    if not out:
        return _status(accounts, letter, facts)
    if not ready:
        return answer("candidate.answer.leave", out[0][0], letter, facts)
    return Verdict(
        tuple(
            Write(
                "candidate.answer.statement",
                each.email,
                account=each.id,
                result=result.id,
                in_reply_to=letter.message_id,
            )
            for each, result in ready
            if facts.may_answer(each.email.casefold(), f"statement {each.id}")
        )
    )


def _released(account: Account, facts: Facts) -> Result | None:
    """The result of which there is a Statement."""
    result = facts.result(account.id)
    return result if result and statement_allowed(result) else None


def answer_question(letter: Received, facts: Facts) -> Verdict:
    """A person's own words: staff are alerted, and whom we know hears that somebody answers."""
    accounts = _writers(letter, facts)
    if not accounts or letter.dmarc_failed:
        return for_a_person(letter, facts)
    answered = answer("candidate.answer.question", accounts[0], letter, facts)
    return Verdict((*answered.effects, alerts.question(letter, facts)), aside=True)


def for_a_person(letter: Received, facts: Facts) -> Verdict:
    """Put aside for a person, who hears of it."""
    return Verdict((alerts.question(letter, facts),), aside=True)
