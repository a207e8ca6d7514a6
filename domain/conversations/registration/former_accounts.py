"""An entry whose account was deleted lately: it waits for who had it, and others are told so.

Whoever gives the account's former address, or one that the centre imported, goes on at once,
and is shown nothing before an answer from there. Nobody hears of it before the secret number.
"""

from datetime import datetime, timedelta

from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Closing, Entry


def waits_for_others(entry: int, email: str, facts: Facts) -> Line | None:
    """What to say where an entry waits for other addresses than this one."""
    closing, known = facts.closing(entry), facts.entry(entry)
    if closing is None or known is None:
        return None
    if is_awaited(email, known, closing):
        return None
    return line(Phrase.ENTRY_WAITS, until=closing.until)


def is_awaited(email: str, entry: Entry, closing: Closing) -> bool:
    """Whether an entry waits for whoever has this address."""
    return entry.has_mailbox(email) or "" != closing.email.casefold() == email.casefold()


def shut_out_until(account: Account, facts: Facts) -> datetime | None:
    """Until when the entry waits for other addresses than the account's, once its owner has closed
    it: this one is younger than the wait is long, or not the one that it waits for already.
    """
    entry, closing = account.entry, facts.closing(account.entry.id)
    if closing:
        return None if is_awaited(account.email, entry, closing) else closing.until
    wait = timedelta(days=facts.rules.entry_wait_days)
    old = account.readdressed is None or account.readdressed <= facts.now - wait
    return None if old or entry.has_mailbox(account.email) else facts.now + wait


def what_waits(account: int, facts: Facts) -> Line:
    """What is said before an account is deleted: with which address there is another at once, and
    how long; an entry that waits already waits no longer for that.
    """
    known = facts.account(account)
    shut_out = known and shut_out_until(known, facts)
    if known and (closing := facts.closing(known.entry.id)):
        said = Phrase.DELETE_THEN_TOO_NEW_UNTIL if shut_out else Phrase.DELETE_THEN_UNTIL
        return line(said, until=closing.until)
    return line(Phrase.DELETE_THEN_TOO_NEW if shut_out else Phrase.DELETE_THEN)
