"""A notice of a release as it stands when it goes: a guardian may have answered meanwhile.

Between the two lie quiet hours, a pause and many other letters. What has gone stays as it was.
"""

from datetime import datetime

from bot.store.engine.store import Tx
from bot.store.people import accounts, entries
from domain.conversations.guardians.waiting import keeps_result
from domain.conversations.notices import as_it_stands, is_news, letter_as_it_stands
from domain.machine.effects import Say, Write
from domain.machine.records import Rules
from domain.text.addresses import is_among


def renewed(tx: Tx, said: Say, rules: Rules, now: datetime) -> Say:
    """The notice of a chat."""
    return as_it_stands(said, waits=_waits(tx, said.account, rules, now))


def renewed_letter(tx: Tx, letter: Write, rules: Rules, now: datetime) -> Write:
    """The letter; one to a guardian's mailbox about an entry without an account waits for nobody,
    since the reply that opens one agrees.
    """
    if not is_news(letter):
        return letter
    if letter.account:
        return letter_as_it_stands(letter, waits=_waits(tx, letter.account, rules, now))
    entry = entries.load(tx, letter.entry)
    own = entry is not None and not is_among(letter.to, entry.guardians)
    waits = entry is not None and own and keeps_result(entry, rules, now)
    return letter_as_it_stands(letter, waits=waits)


def _waits(tx: Tx, account: int, rules: Rules, now: datetime) -> bool:
    known = accounts.load(tx, account)
    return known is not None and keeps_result(known.entry, rules, now)
