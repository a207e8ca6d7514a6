"""What an account under age may not do yet, and what its holder is told to do.

no guardian has agreed   status, its result unless the centre keeps that back; no share, no news
one has                  everything
one says NO later        as before; what was sent stays sent
"""

from datetime import datetime

from domain.exams.ages import needs_guardian
from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.guardians.phrases import GuardianPhrase
from domain.machine.guardians.records import Agreement
from domain.machine.records import Account, Entry, Rules
from domain.mail.inviting.audience import MOST_ENTRIES
from domain.text.addresses import masked

NOBODY_ELSE = "none"
"""Said in the place of a second guardian's address."""


def is_under_guardian(entry: Entry, rules: Rules, now: datetime) -> bool:
    """Whether a guardian's agreement is needed, be it there or not."""
    return needs_guardian(rules.ages, entry, now.astimezone(rules.zone).date())


def awaits_guardian(entry: Entry, rules: Rules, now: datetime) -> bool:
    """Whether a guardian's agreement is needed, and is not there."""
    return entry.agreement is not Agreement.YES and is_under_guardian(entry, rules, now)


def keeps_result(entry: Entry, rules: Rules, now: datetime) -> bool:
    """Whether the centre shows no result for as long as that."""
    return not rules.ages.result_before_agreement and awaits_guardian(entry, rules, now)


def guardians_at(entry: Entry, facts: Facts) -> tuple[str, ...]:
    """The addresses of guardians, two at most: that of very many is an organisation's."""
    return tuple(each for each in entry.guardians if facts.entries_at(each) <= MOST_ENTRIES)


def standing(account: Account, facts: Facts) -> tuple[Line, ...]:
    """That a guardian is waited for, and what to do; nothing where none is."""
    entry = account.entry
    if not awaits_guardian(entry, facts.rules, facts.now):
        return ()
    sent = (line(GuardianPhrase.GUARDIAN_SENT_STAYS),) if facts.shares(account.id) else ()
    return (_what_to_do(entry, facts), *sent)


def _what_to_do(entry: Entry, facts: Facts) -> Line:
    if entry.agreement is Agreement.NO:
        return line(GuardianPhrase.GUARDIAN_REFUSED)
    if asked := guardians_at(entry, facts):
        one, other = masked(asked[0]), masked(asked[1]) if len(asked) > 1 else NOBODY_ELSE
        return line(GuardianPhrase.GUARDIAN_ASKED, email=one, other=other)
    return line(GuardianPhrase.GUARDIAN_UNKNOWN)


def sends_nothing(account: Account, facts: Facts) -> tuple[Line, ...]:
    """Why nothing can be sent yet; nothing where it can."""
    why = standing(account, facts)
    return (line(GuardianPhrase.GUARDIAN_SEND_WAITS), *why) if why else ()


def result_waits(account: Account, facts: Facts) -> tuple[Line, ...]:
    """Why no result is shown yet; nothing where it would be."""
    if not keeps_result(account.entry, facts.rules, facts.now):
        return ()
    return (line(GuardianPhrase.GUARDIAN_RESULT_WAITS), *standing(account, facts))
