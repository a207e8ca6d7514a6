"""Staff put a guardian's address in, or take one out: no reason of that is kept or shown.

One that is put in is asked to agree at once, where the child's account waits for a guardian.
"""

from typing import NamedTuple

from bot.core import Core
from bot.decisions.facts import Prepared, StoredFacts
from bot.outbox.writer import ParcelOrigin
from bot.staff.lookup.act_values import ActOrder, ActOutcome
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.codecs import FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.exams import shares
from bot.store.guardians import addresses, agreements
from bot.store.inbox import InboxItem
from bot.store.people import accounts, entries
from bot.store.people.chats import Chat
from domain.conversations.guardians.asking import asked, recorded
from domain.conversations.guardians.waiting import awaits_guardian
from domain.conversations.lookup import guarding
from domain.machine.effects import line
from domain.machine.guardians.records import Agreement
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Entry
from domain.mail.guardians.replies import stopped_shares
from domain.text.typed_addresses import no_address


def add(tx: Tx, core: Core, order: ActOrder, entry: Entry) -> ActOutcome:
    """A guardian beside the one there is, or the first: each may answer for the child."""
    facts = StoredFacts(tx, core.desk, _nobody(entry), core.clock(), Prepared())
    email = facts.address(order.email)
    if not email:
        return ActOutcome(False, (no_address(order.email, facts),))
    if why := guarding.no_guardian(entry, email, facts.entries_at(email)):
        return ActOutcome(False, (why,))
    addresses.add(tx, entry, email)
    raised = _ask(tx, core, order, (entry, email, facts))
    _note(tx, core, order, {"address": "another", "checked": order.checked})
    said = LookupPhrase.ACT_GUARDED_ASKED if raised is not None else LookupPhrase.ACT_GUARDED
    return ActOutcome(True, (line(said, email=email),), tuple(raised or ()))


def _ask(
    tx: Tx, core: Core, order: ActOrder, of: tuple[Entry, str, StoredFacts]
) -> list[InboxItem] | None:
    """The letter; None where nothing is to be asked."""
    entry, email, facts = of
    account = accounts.load_on(tx, entry.id)
    waits = awaits_guardian(entry, facts.rules, facts.now) and entry.agreement is not Agreement.NO
    if account is None or not waits:
        return None
    agreements.keep(tx, recorded(entry, Agreement.ASKED, email, facts), facts.now)
    letter = asked(entry, email, account.id, facts)
    return core.writer.put(tx, order.cause, ParcelOrigin(0, 0, facts.now), [letter])


def remove(tx: Tx, core: Core, order: ActOrder, entry: Entry) -> ActOutcome:
    """It is a guardian's no more, and what it answered counts no more: the other one is asked."""
    account = accounts.load_on(tx, entry.id)
    if why := guarding.stays(entry, order.email, account):
        return ActOutcome(False, (why,))
    addresses.remove(tx, entry, order.email)
    fell = _without(tx, core, order, entry)
    said = fell.said if fell else None
    _note(tx, core, order, {"agreement": said.value} if said else {})
    told = [line(LookupPhrase.ACT_UNGUARDED, email=order.email)]
    if said:
        told.append(line(LookupPhrase.ACT_UNGUARDED_ANSWER, said=said.value))
    if fell and fell.stopped:
        told.append(line(LookupPhrase.ACT_UNGUARDED_STOPPED))
    return ActOutcome(True, tuple(told), fell.raised if fell else ())


class _Fallen(NamedTuple):
    """What an answer leaves that counts no more: how it stands, and whether a share was stopped."""

    said: Agreement
    stopped: bool
    raised: tuple[InboxItem, ...]


def _without(tx: Tx, core: Core, order: ActOrder, entry: Entry) -> _Fallen | None:
    """How it stands without that answer; a guardian who stays is asked, the child hears of what was
    stopped.
    """
    now = core.clock()
    stands = agreements.without(tx, entry.id, order.email)
    if stands is None:
        return None
    stopped = stands.said is not Agreement.YES and shares.cancel_waiting(
        tx, entry.id, agreements.NOBODY_AGREES
    )
    agreements.keep(tx, stands, now)
    left = entries.find_numbered(tx, entry.id_number)
    if left is None:
        return _Fallen(stands.said, stopped, ())
    facts = StoredFacts(tx, core.desk, _nobody(left), now, Prepared())
    raised: list[InboxItem] = []
    if stands.said is Agreement.ASKED and left.guardian_email:
        raised += _ask(tx, core, order, (left, left.guardian_email, facts)) or []
    if stopped:
        told = stopped_shares(left, stands.said, facts)
        raised += core.writer.put(tx, f"{order.cause}:stopped", ParcelOrigin(0, 0, now), told)
    return _Fallen(stands.said, stopped, tuple(raised))


def _nobody(entry: Entry) -> Chat:
    return Chat(id=0, language=entry.language, step=FIRST_STEP)


def _note(tx: Tx, core: Core, order: ActOrder, after: dict[str, object]) -> None:
    now, what = core.clock(), f"account {order.act}"
    audit.note_act(tx, Act(who=order.by, what=what, whom=order.id_number, after=after), now)
    entry = entries.find_numbered(tx, order.id_number)
    account = accounts.load_on(tx, entry.id) if entry else None
    about = account.id if account else 0
    journal.write_line(tx, f"{what} by staff ({order.by})", now, account=about)
