"""What a letter that arrived changes: confirmations, denials, commands by reply, bounces.

Everything is refused that does not hold altogether. A machine never confirms, commands or gets an
answer; a person counts only as the one address that a token was made for, or that is confirmed.
"""

from dataclasses import dataclass

from domain.conversations import confirmation
from domain.conversations.confirmation import CONFIRM
from domain.conversations.results import statement_allowed
from domain.machine.changes import Change, ChangeAddress, FailShare, NoteBounce, SetNews
from domain.machine.effects import Alert, Effect, Line, Tell, Write, line
from domain.machine.events import (
    AddressDead,
    AddressDenied,
    ConfirmationStrayed,
    Event,
    Received,
    ShareSettled,
    Written,
)
from domain.machine.facts import Facts
from domain.machine.outbound import Cause
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Bounces, MailCode, Result
from domain.machine.steps import AtRest
from domain.mail.verdict import Intent, LetterKind

SOFT_LIMIT = 2  # other failures in 7 days are told like a dead address


@dataclass(frozen=True)
class Verdict:
    """What a letter comes to; `aside` puts it into quarantine for a person to see.

    `left`: it stays where it lies, as spam does.
    """

    effects: tuple[Effect, ...] = ()
    changes: tuple[Change, ...] = ()
    aside: bool = False
    left: bool = False


NOTHING = Verdict()


def correspond(letter: Received, facts: Facts) -> Verdict:
    """Decide one letter. A reply counts from the junk folder as well; what comes to nothing there,
    or is only for a person to see, has been put aside already.
    """
    verdict = _verdict(letter, facts)
    spam = letter.in_junk and verdict in (NOTHING, Verdict(aside=True))
    return Verdict(left=True) if spam else verdict


def _verdict(letter: Received, facts: Facts) -> Verdict:
    kind = letter.reading.kind
    if kind in {LetterKind.BOUNCE, LetterKind.DELAY}:
        return _bounced(letter, facts)
    if kind is LetterKind.MALFORMED:
        alert = Alert((line(Phrase.ALERT_QUESTION),))
        return Verdict((alert,) if letter.purpose else (), aside=True)
    if kind is not LetterKind.HUMAN:
        return NOTHING
    if letter.purpose == CONFIRM:
        return _to_confirm(letter, facts)
    if letter.purpose == "unsubscribe":
        return _unsubscribed(letter, facts)
    return _command(letter, facts)


def _to_confirm(letter: Received, facts: Facts) -> Verdict:
    code = facts.mail_code(letter.row)
    account = facts.account(code.account) if code else None
    if code is None or account is None:
        return Verdict(aside=True)
    own = _is_from(letter, code.email)
    match letter.reading.intent:
        case Intent.DENY if own:
            return _denied(account, code, letter, facts)
        case Intent.CONFIRM:
            return _confirmed(account, code, letter, facts)
        case Intent.NOTHING if not letter.reading.reply:
            return _confirmed(account, code, letter, facts)
    if own and not account.confirmed and _is_current(account, code):
        return _before_confirmation(account, letter, facts)
    return _command(letter, facts)


def _is_current(account: Account, code: MailCode) -> bool:
    return account.email.casefold() == code.email.casefold()


def _before_confirmation(account: Account, letter: Received, facts: Facts) -> Verdict:
    """Whoever answers by the token reads that mailbox, and hears what may be answered.

    They command nothing yet but silence.
    """
    match letter.reading.intent:
        case Intent.STOP:
            return _stop((account,), letter, facts)
        case Intent.HELP | Intent.STATUS | Intent.STATEMENT:
            return _answer("candidate.answer.help", account, letter, facts)
    return _helped(account, letter, facts)


def _is_from(letter: Received, address: str) -> bool:
    """Whether a letter is by its one author, whom the mail server does not disown."""
    same = letter.sender.casefold() == address.casefold()
    return bool(address) and same and not letter.dmarc_failed


def _confirmed(account: Account, code: MailCode, letter: Received, facts: Facts) -> Verdict:
    """Only the address that the letter went to, in time; who also asks gets a person's answer."""
    current = _is_current(account, code)
    if account.confirmed and current:
        return _question(letter, facts) if letter.asks else NOTHING
    in_time = not code.used and code.expires > facts.now
    if not (in_time and current and _is_from(letter, code.email)):
        strayed = _told(code.chat, ConfirmationStrayed(account.id))
        return strayed if facts.may_answer(code.email.casefold(), "strayed") else NOTHING
    done = confirmation.confirmed(AtRest(), account.id, code.id, facts)
    asked = (Alert((line(Phrase.ALERT_QUESTION),)),) if letter.asks else ()
    return Verdict((*done.effects, *asked), done.changes, aside=letter.asks)


def _told(chat: int, event: Event) -> Verdict:
    return Verdict((Tell(chat, event),))


def _denied(account: Account, code: MailCode, letter: Received, facts: Facts) -> Verdict:
    """Before the confirmation the address is freed; afterwards chat and staff are warned."""
    if not _is_current(account, code):
        return NOTHING
    event = AddressDenied(account.id, account.confirmed)
    told = tuple(Tell(chat, event) for chat in facts.chats(account.id) or (code.chat,))
    if account.confirmed:
        return Verdict((*told, _alert(Phrase.ALERT_DENIED_LATE, account)))
    answer = Write(
        "candidate.answer.denied",
        code.email,
        language=account.language,
        in_reply_to=letter.message_id,
    )
    return Verdict((*told, answer), (ChangeAddress(account.id, ""),))


def _alert(phrase: Phrase, account: Account) -> Alert:
    return Alert((line(phrase, account=str(account.id)),))


def _unsubscribed(letter: Received, facts: Facts) -> Verdict:
    account = facts.account(letter.row)
    if not account or not account.confirmed or not _is_from(letter, account.email):
        return Verdict(aside=True)
    return _stop((account,), letter, facts)


def _command(letter: Received, facts: Facts) -> Verdict:
    """A command by reply: only from a confirmed address, answered only to it.

    Anybody else's is for a person to see, though nothing is done for them.
    """
    accounts = facts.writer(letter.sender) if letter.sender else ()
    if not accounts or letter.dmarc_failed:
        return _question(letter, facts)
    match letter.reading.intent:
        case Intent.STOP:
            return _stop(accounts, letter, facts)
        case Intent.HELP:
            return _answer("candidate.answer.help", accounts[0], letter, facts)
        case Intent.STATUS:
            return _status(accounts, letter, facts)
        case Intent.STATEMENT:
            return _statement(accounts, letter, facts)
        case Intent.NOTHING | Intent.CONFIRM if not letter.reading.reply:
            return NOTHING
    return _question(letter, facts)


def _answer(name: str, account: Account, letter: Received, facts: Facts, **params: Line) -> Verdict:
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


def _stop(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    answered = _answer("candidate.answer.stopped", accounts[0], letter, facts)
    return Verdict(answered.effects, tuple(SetNews(each.id, wanted=False) for each in accounts))


def _status(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """When to expect the result, without a score; each of a family's entries gets a letter."""
    if not facts.may_answer(letter.sender, "candidate.answer.status"):
        return NOTHING
    return Verdict(
        tuple(
            Write(
                "candidate.answer.status",
                each.email,
                {"status": _standing(each, facts)},
                account=each.id,
                in_reply_to=letter.message_id,
            )
            for each in accounts
        )
    )


def _standing(account: Account, facts: Facts) -> Line:
    result = facts.result(account.id)
    if result is None:
        window = {"from": account.entry.results_from, "by": account.entry.results_by}
        return Line("mail-status-expected", window)
    if not statement_allowed(result):
        return Line("mail-status-news")
    return Line("mail-status-released", {"at": result.released_at})


def _statement(accounts: tuple[Account, ...], letter: Received, facts: Facts) -> Verdict:
    """The Statement by mail, for those who allowed it in My details; how to allow it for others.

    Who has had it today gets nothing more: where the exam stands was not the question.
    """
    out = [(each, result) for each in accounts if (result := _released(each, facts))]
    ready = [(each, result) for each, result in out if each.statement_by_mail]
    if not out:
        return _status(accounts, letter, facts)
    if not ready:
        return _answer("candidate.answer.leave", out[0][0], letter, facts)
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


def _question(letter: Received, facts: Facts) -> Verdict:
    """A person's own words: help is answered where we know them, and staff are told."""
    alert = Alert((line(Phrase.ALERT_QUESTION),))
    accounts = facts.writer(letter.sender) if letter.sender else ()
    if not accounts or letter.dmarc_failed:
        return Verdict((alert,) if letter.purpose else (), aside=True)
    return _helped(accounts[0], letter, facts)


def _helped(account: Account, letter: Received, facts: Facts) -> Verdict:
    """A question: the words we know by letter, and a person's answer later."""
    answered = _answer("candidate.answer.help", account, letter, facts)
    return Verdict((*answered.effects, Alert((line(Phrase.ALERT_QUESTION),))), aside=True)


def _bounced(letter: Received, facts: Facts) -> Verdict:
    """A bounce counts only if it returns a letter of ours; a delay never does."""
    about = letter.about
    if about is None:
        return Verdict(aside=True)
    if letter.reading.kind is LetterKind.DELAY:
        return NOTHING
    if about.share:
        return _share_failed(about, letter, facts)
    account = facts.account(about.account)
    if not account or account.email.casefold() != about.to.casefold():
        return NOTHING
    hard = bool(letter.reading.hard)
    changes = (NoteBounce(account.id, account.email, hard),)
    if not is_told(about, facts.bounces(account.id), hard=hard):
        return Verdict(changes=changes)
    chats = facts.chats(account.id)
    return Verdict(tuple(Tell(chat, AddressDead(account.id)) for chat in chats), changes)


def written(letter: Write) -> Written:
    """A letter of ours, as what comes back is about it."""
    return Written(letter.to, letter.account, letter.share, awaited=letter.purpose == CONFIRM)


def is_told(about: Written, before: Bounces, *, hard: bool) -> bool:
    """Whether one more letter that came back is told to the candidate.

    At once where the address is dead, and at the second failure of another kind; then not again
    for a week, unless it is a letter that they wait for.
    """
    told = before.hard > 0 or before.soft >= SOFT_LIMIT
    return (hard or before.soft + 1 >= SOFT_LIMIT) and (about.awaited or not told)


def _share_failed(about: Written, letter: Received, facts: Facts) -> Verdict:
    """The candidate hears of it, and staff find the address in their list."""
    share = facts.share(about.share)
    if share is None or share.state == "failed":
        return NOTHING
    event = ShareSettled(about.share, delivered=False)
    told = tuple(Tell(chat, event) for chat in facts.chats(about.account))
    hard = bool(letter.reading.hard)
    noted = NoteBounce(about.account, share.email, hard, share.organisation)
    return Verdict(told, (FailShare(about.share, _reason(letter)), noted))


def _reason(letter: Received) -> Cause:
    if letter.reading.hard:
        return Cause.DEAD_ADDRESS
    return Cause.TEMPORARY if letter.reading.permanent is False else Cause.POLICY
