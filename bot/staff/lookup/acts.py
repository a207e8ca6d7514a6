"""What staff do for somebody they have looked up, by a button or a command: the same functions.

    whose account it is, was it shown?   -> else it is said, and nothing changes
    how was the identity checked?        -> kept with the act, where something is given away
    is a release near?                   -> a second person has to agree (`second_person.py`)

Each is one transaction: what it changes, what it sends, and the act in the audit.
"""

from collections.abc import Callable, Mapping
from functools import partial
from uuid import uuid4

from bot.core import Core
from bot.staff.audit.how_known import how_known
from bot.staff.guardians import addresses as guardians
from bot.staff.guardians import recording
from bot.staff.lookup import accounts, addresses, new_secrets, second_person
from bot.staff.lookup.act_values import ActOrder, ActOutcome
from bot.staff.lookup.shown import said
from bot.staff.order_values import Answer, Arguments, OrderRefused, Progress, language_of
from bot.store.engine.store import Tx
from bot.store.people import accounts as stored
from bot.store.people import entries
from domain.conversations.lookup import mending
from domain.machine.effects import Line, line
from domain.machine.guardians.records import Agreement
from domain.machine.lookup.effects import CandidateAct
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Account, Entry

Function = Callable[[Tx, Core, ActOrder, Account], ActOutcome]

FUNCTIONS: Mapping[CandidateAct, Function] = {
    CandidateAct.RESEND: addresses.resend,
    CandidateAct.READDRESS: addresses.readdress,
    CandidateAct.FREEZE: accounts.freeze,
    CandidateAct.UNFREEZE: accounts.unfreeze,
    CandidateAct.RESET: accounts.reset,
}


OfEntry = Callable[[Tx, Core, ActOrder, Entry], ActOutcome]
OF_GUARDIANS: Mapping[CandidateAct, OfEntry] = {
    CandidateAct.GUARD: guardians.add,
    CandidateAct.UNGUARD: guardians.remove,
}
ANSWERS = {CandidateAct.AGREE: Agreement.YES, CandidateAct.DISAGREE: Agreement.NO}
"""What is noted of a guardian, whether or not there is an account."""


def act(tx: Tx, core: Core, order: ActOrder) -> ActOutcome:
    """Do it, or say why not."""
    account = stored.load_by_number(tx, order.id_number)
    if order.account not in {None, account.id if account else 0}:
        return ActOutcome(False, (line(LookupPhrase.ACT_NO_ACCOUNT),))
    if order.act is CandidateAct.RENEW:
        return _renewed(tx, core, order)
    if function := OF_GUARDIANS.get(order.act):
        return _guarded(tx, core, order, function)
    if said := ANSWERS.get(order.act):
        return recording.answered(tx, core, order, said)
    if account is None:
        return ActOutcome(False, (line(LookupPhrase.ACT_NO_ACCOUNT),))
    if refused := _unchecked(tx, core, order, (account.entry.id, account)):
        return ActOutcome(False, (refused,))
    return FUNCTIONS[order.act](tx, core, order, account)


def _guarded(tx: Tx, core: Core, order: ActOrder, function: OfEntry) -> ActOutcome:
    entry = entries.find_numbered(tx, order.id_number)
    if entry is None:
        return ActOutcome(False, (line(LookupPhrase.LOOKUP_GONE),))
    if refused := _unchecked(tx, core, order, (entry.id, None)):
        return ActOutcome(False, (refused,))
    return function(tx, core, order, entry)


def _renewed(tx: Tx, core: Core, order: ActOrder) -> ActOutcome:
    """Of an entry, whether or not it has an account."""
    known = entries.load_with_secret(tx, order.id_number)
    if known is None:
        return ActOutcome(False, (line(LookupPhrase.LOOKUP_GONE),))
    if refused := _unchecked(tx, core, order, (known[0].id, None)):
        return ActOutcome(False, (refused,))
    return new_secrets.renew(tx, core, order, known)


def _unchecked(tx: Tx, core: Core, order: ActOrder, of: tuple[int, Account | None]) -> Line | None:
    """Why nobody knows well enough who the person is; None where that is known, or is no matter."""
    entry, account = of
    if not mending.needs_check(order.act, account):
        return None
    if not order.checked:
        return line(LookupPhrase.ACT_CHECK_FIRST)
    if not mending.needs_second(order.act, account):
        return None
    return second_person.lacking(tx, core, order, entry)


async def _ordered(
    which: CandidateAct, core: Core, arguments: Arguments, progress: Progress
) -> Answer:
    order = ActOrder(
        act=which,
        id_number=arguments["id_number"],
        by=arguments["by"],
        cause=f"act beside:{uuid4().hex}",
        email=arguments.get("email", ""),
        checked=how_known(core, arguments),
    )
    outcome = await core.store.write(lambda tx: act(tx, core, order))
    core.notify([*outcome.raised])
    words = said(core, outcome.lines, language_of(arguments))
    if not outcome.done:
        raise OrderRefused(" ".join(words))
    return {"id_number": order.id_number, **outcome.values, "lines": words}


resend = partial(_ordered, CandidateAct.RESEND)
"""Send the letter once more that asks for a confirmation. Raises `OrderRefused`, as they all do."""

readdress = partial(_ordered, CandidateAct.READDRESS)
"""Put in another address."""

freeze = partial(_ordered, CandidateAct.FREEZE)
"""Lock the account: it shows and sends nothing any more."""

reset = partial(_ordered, CandidateAct.RESET)
"""Close the account, for who was not first, or has lost the mailbox."""

guard = partial(_ordered, CandidateAct.GUARD)
"""Put in a guardian's address, one of two."""

unguard = partial(_ordered, CandidateAct.UNGUARD)
"""Take one out."""

renew = partial(_ordered, CandidateAct.RENEW)
"""Issue another secret number; which, the answer does not say."""
