"""Another address for an account: it is used only once it is confirmed, and until then the old one.

    none proven, or a dead one -> the new one is the account's at once, to be confirmed
    one that is proven         -> a proof of the new one waits; letters, codes and commands keep to
                                  the old one until a reply or the code makes the new one its own

What waits is the row of the proof alone, so that nothing but a confirmation can make it hold. It
ends with what its asker has proven: by another password, by signing out everywhere or another
phone, and where the account is frozen. One that has expired stays on the screens, to be asked for
once more or let go.
"""

from collections.abc import Iterator

from domain.conversations import confirmation, proofs
from domain.conversations.notices import notice_letter
from domain.machine.changes import ChangeAddress, UseMailCode
from domain.machine.decision import Decision, ask_again, button, move
from domain.machine.effects import Effect, Keyboard, Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.steps.step import AtRest, Step
from domain.text.address_phrases import AddressPhrase
from domain.text.addresses import is_same, masked

NEW_ADDRESS_ASKED = "candidate.notice.new-address-asked"
CHANGED = "candidate.notice.address-changed"


def ask(account: Account, email: str, facts: Facts) -> Decision:
    """The letter that asks for a confirmation, unless strangers might be flooded with them."""
    if account.confirmed and is_same(email, account.email):
        return keep(AtRest(), account, facts)
    if until := confirmation.full_until(email, account.entry, facts):
        return move(AtRest(), line(Phrase.ENOUGH_LETTERS, until=until))
    stands = _stands(account, facts)
    asked = confirmation.open_code(account.id, email, facts)
    at_once = () if stands else (ChangeAddress(account.id, email),)
    meanwhile = (line(AddressPhrase.NEW_ADDRESS_UNTIL, email=account.email),) if stands else ()
    said = line(Phrase.CONFIRM_SENT, email=email), *meanwhile
    decided = move(AtRest(), *said, changes=(*at_once, *asked.changes)).also(*asked.effects)
    known = facts.new_address(account.id)
    if is_same(email, known.email if known else account.email):
        return decided
    return decided.also(*_warning(NEW_ADDRESS_ASKED if stands else CHANGED, account, email))


def _stands(account: Account, facts: Facts) -> bool:
    """Whether the account's address is one to go on with: proven, and not known to be dead.

    A dead one reaches nobody: to keep it meanwhile would only send more letters there.
    """
    return account.confirmed and not facts.bounces(account.id).hard


def _warning(name: str, account: Account, email: str) -> tuple[Effect, ...]:
    return notice_letter(name, account, new=masked(email))


def keep(step: Step, account: Account, facts: Facts) -> Decision:
    """The account's own address is kept; what waits is taken back."""
    asked = facts.new_address(account.id)
    if asked is None and not account.confirmed:
        return ask_again(step)
    if asked is None:
        return ask_again(step, line(AddressPhrase.NEW_ADDRESS_SAME, email=account.email))
    said = line(AddressPhrase.NEW_ADDRESS_DROPPED, email=account.email, new=asked.email)
    return ask_again(step, said, changes=(UseMailCode(asked.id),))


def ended(account: Account, facts: Facts) -> Iterator[Line]:
    """What is said where a change ends what waits as well."""
    if asked := facts.new_address(account.id):
        yield line(AddressPhrase.NEW_ADDRESS_ENDED, email=account.email, new=asked.email)


def standing(account: Account, facts: Facts) -> Iterator[Line]:
    """What a screen says of the address that waits."""
    asked = facts.new_address(account.id)
    if asked and asked.expires > facts.now:
        yield line(AddressPhrase.NEW_ADDRESS_WAITS, email=account.email, new=asked.email)
    elif asked:
        yield line(AddressPhrase.NEW_ADDRESS_LATE, email=account.email, new=asked.email)


def named(account: int, email: str, facts: Facts) -> str:
    """An address of an account as a chat may read it that has not asked: whoever holds the phone of
    one that is asleep sees no more than its owner needs to know it again.
    """
    return email if proofs.is_awake(account, facts) else masked(email)


def ways_on(account: Account, facts: Facts) -> Keyboard:
    """What can be done with the address that waits."""
    if facts.new_address(account.id) is None:
        return ()
    keep_it = button(AddressPhrase.BUTTON_KEEP_ADDRESS, "keep-address")
    return ((button(Phrase.BUTTON_SEND_AGAIN, "resend"),), (keep_it,))
