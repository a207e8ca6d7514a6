"""An entry whose account was deleted lately: it waits for who had it, and others are told so.

Whoever gives the account's former address, or one that the centre imported, goes on at once,
and is shown nothing before an answer from there. Nobody hears of it before the secret number.
"""

from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase


def waits_for_others(entry: int, email: str, facts: Facts) -> Line | None:
    """What to say where an entry waits for other addresses than this one."""
    closing, known = facts.closing(entry), facts.entry(entry)
    if closing is None or known is None:
        return None
    if known.has_mailbox(email) or "" != closing.email.casefold() == email.casefold():
        return None
    return line(Phrase.ENTRY_WAITS, until=closing.until)
