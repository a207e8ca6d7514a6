"""What staff may do about an address: what goes out and is changed, or why nothing is."""

from dataclasses import replace

from domain.conversations import confirmation, new_address
from domain.machine.decision import Decision
from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.machine.lookup.effects import CandidateAct
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Account
from domain.text.addresses import is_same
from domain.text.words.bare_answers import AnswerWords, yes_or_no

SHORTEST = 3  # signs of how somebody's identity was checked


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


def needs_check(act: CandidateAct, account: Account | None) -> bool:
    """Whether staff must first know who the person is: what is proven would be given away."""
    match act:
        case CandidateAct.RESET | CandidateAct.UNFREEZE | CandidateAct.RENEW:
            return True
        case CandidateAct.AGREE | CandidateAct.GUARD:
            return True
        case CandidateAct.READDRESS:
            return account is not None and (account.confirmed or account.held)
    return False


def says_how(words: str, bare: AnswerWords) -> bool:
    """Whether it is said how somebody is known: "yes" and "ok, thanks" say that of nobody."""
    is_bare = yes_or_no(words, bare) is not None
    return len(words) >= SHORTEST and any(map(str.isalpha, words)) and not is_bare


def needs_second(act: CandidateAct, account: Account | None) -> bool:
    """Whether one of staff alone cannot do it around a release."""
    alone = {CandidateAct.UNFREEZE, CandidateAct.AGREE}
    return act not in alone and needs_check(act, account)


def readdressed(account: Account, typed: str, facts: Facts) -> Decision | Line:
    """Another address: at once where none is proven, else as soon as it is confirmed."""
    email = facts.address(typed)
    if not email:
        return line(LookupPhrase.ACT_NO_ADDRESS)
    if is_same(email, account.email):
        return line(LookupPhrase.ACT_SAME_ADDRESS, email=account.email)
    if until := confirmation.full_until(email, account.entry, facts):
        return line(LookupPhrase.ACT_ENOUGH_LETTERS, until=until)
    asked = new_address.ask(account, email, facts)
    waits = account.confirmed and not facts.bounces(account.id).hard
    said = LookupPhrase.ACT_READDRESS_ASKED if waits else LookupPhrase.ACT_READDRESSED
    return replace(asked, saying=(line(said, email=email),))
