"""What staff may do about an address: what goes out and is changed, or why nothing is."""

from domain.conversations import confirmation
from domain.machine.decision import Decision
from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Account


def resent(account: Account, facts: Facts) -> Decision | Line:
    """The letter that asks for a confirmation once more, within every limit that it has."""
    email = confirmation.unproven(account, facts)
    if not email:
        return line(LookupPhrase.ACT_CONFIRMED)
    if email == account.email and facts.bounces(account.id).hard:
        return line(LookupPhrase.ACT_ADDRESS_DEAD)
    if until := confirmation.full_until(email, account.entry, facts, spare=True):
        return line(LookupPhrase.ACT_ENOUGH_LETTERS, until=until)
    asked = confirmation.open_code(account.id, email, facts)
    return asked.after(line(LookupPhrase.ACT_RESENT, email=email))
