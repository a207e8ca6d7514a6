"""How each candidate of a chat stands, a line each, above the buttons that lead to them.

    registered -> sat, its result expected, late or set -> something to read -> the certificate

No score or grade stands here, since those of several are not to be compared; nor anything of an
account that fell asleep, whose password was not given.
"""

from collections.abc import Iterator

from domain.conversations.guardians.waiting import keeps_result
from domain.conversations.results import is_late, window_of
from domain.conversations.standstill.candidates import hiding
from domain.machine.certificates.records import CertificateState
from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.family_phrases import FamilyPhrase
from domain.machine.records import Account, Entry

OF_CERTIFICATE = {
    CertificateState.ARRIVED: FamilyPhrase.STANDS_CERTIFICATE,
    CertificateState.COLLECTED: FamilyPhrase.STANDS_COLLECTED,
}


def lines(facts: Facts) -> Iterator[Line]:
    """One for each account that is awake here."""
    for each in facts.sign_ins():
        if not each.idle:
            entry, state = each.account.entry, standing(each.account, facts)
            name, exam = entry.full_name, entry.exam
            yield line(FamilyPhrase.STANDS, name=name, exam=exam, state=state)


def standing(account: Account, facts: Facts) -> Line:
    """Where an entry has come to, in a few words."""
    entry = account.entry
    if account.held:
        return line(FamilyPhrase.STANDS_UNPROVEN)
    if hiding(facts):
        return line(FamilyPhrase.STANDS_HIDDEN)
    if keeps_result(entry, facts.rules, facts.now):
        return line(FamilyPhrase.STANDS_GUARDIAN)
    if facts.result(account.id) is None:
        return _before(account, facts)
    known = facts.certificate(account.id)
    return line(OF_CERTIFICATE[known.state] if known else FamilyPhrase.STANDS_NEWS)


def _before(account: Account, facts: Facts) -> Line:
    """While there is nothing to read."""
    entry, today = account.entry, facts.now.astimezone(facts.rules.zone).date()
    if facts.withdrawn(account.id):
        return line(FamilyPhrase.STANDS_LOOKED_AT)
    if due := facts.release_due(account.id):
        return line(FamilyPhrase.STANDS_SET, at=due)
    if today <= entry.exam_date:
        return line(FamilyPhrase.STANDS_REGISTERED, day=entry.exam_date)
    return _expected(entry, facts)


def _expected(entry: Entry, facts: Facts) -> Line:
    if is_late(entry, facts):
        return line(FamilyPhrase.STANDS_LATE)
    return line(FamilyPhrase.STANDS_EXPECTED, window=window_of(entry))
