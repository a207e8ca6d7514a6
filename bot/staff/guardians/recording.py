"""Staff record that a guardian has agreed, or that none agrees any more: no reason is shown."""

from dataclasses import dataclass

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.audit.how_known import how_known, must_be_known
from bot.staff.lookup.act_values import ActOrder, ActOutcome
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.guardians import agreements
from bot.store.inbox import InboxItem
from bot.store.people import accounts, entries, rests
from domain.machine.effects import Tell, line
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.guardians.events import GuardianAnswered
from domain.machine.guardians.records import AgreedHow, Agreement
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Entry

LONGEST = 200  # signs of a note
DONE = {Agreement.YES: LookupPhrase.ACT_AGREED, Agreement.NO: LookupPhrase.ACT_DISAGREED}


@dataclass(frozen=True)
class Noted:
    """What a guardian said, by whom it is noted, and how that is known."""

    said: Agreement
    by: str
    checked: str


async def record_yes(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """A guardian has agreed; how that was `checked` is kept with what was done.

    Raises `OrderRefused` where there is no such entry, where it is so already, and where nothing
    was checked.
    """
    must_be_known(core, arguments)
    return await _recorded(core, arguments, Agreement.YES)


async def record_no(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """No guardian agrees, or not any more; what was sent stays sent. Raises as `record_yes`."""
    return await _recorded(core, arguments, Agreement.NO)


async def _recorded(core: Core, arguments: Arguments, said: Agreement) -> Answer:
    done, raised = await core.store.write(lambda tx: _record(tx, core, arguments, said))
    core.notify(raised)
    return done


def answered(tx: Tx, core: Core, order: ActOrder, said: Agreement) -> ActOutcome:
    """The same by a button, for somebody who was looked up."""
    found = entries.load_with_secret(tx, order.id_number)
    if found is None or found[0].agreement is said:
        return ActOutcome(False, (line(LookupPhrase.ACT_OVER),))
    chats, raised = _keep(tx, core, found[0], Noted(said, order.by, order.checked))
    return ActOutcome(True, (line(DONE[said], chats=chats),), tuple(raised), {"chats": chats})


def _record(
    tx: Tx, core: Core, arguments: Arguments, said: Agreement
) -> tuple[Answer, list[InboxItem]]:
    number = arguments["id_number"]
    found = entries.load_with_secret(tx, number)
    if found is None:
        raise refused("refused-no-entry", number=number)
    if found[0].agreement is said:
        raise refused("refused-agreement-so", number=number, said=said.value)
    noted = Noted(said, arguments["by"], how_known(core, arguments))
    chats, raised = _keep(tx, core, found[0], noted)
    return {"id_number": number, "chats": chats}, raised


def _keep(tx: Tx, core: Core, entry: Entry, noted: Noted) -> tuple[int, list[InboxItem]]:
    """How many chats are told, and what that raises."""
    said, by, now = noted.said, noted.by, core.clock()
    terms = core.desk.rules.terms_version
    change = RecordAgreement(entry=entry.id, said=said, how=AgreedHow.STAFF, terms_version=terms)
    stopped = agreements.keep(tx, change, now)
    what = "account agree" if said is Agreement.YES else "account disagree"
    before, after = {"agreement": entry.agreement.value}, {"agreement": said.value}
    if noted.checked:
        after["checked"] = noted.checked[:LONGEST]
    whom = entry.id_number
    audit.note_act(tx, Act(who=by, what=what, whom=whom, before=before, after=after), now)
    account = accounts.load_on(tx, entry.id)
    about = account.id if account else 0
    act = journal.write_line(tx, f"{what} by staff ({by})", now, account=about)
    heard = GuardianAnswered(about, said is Agreement.YES, stopped=stopped)
    effects = [Tell(each, heard) for each in rests.load_hearing(tx, about)] if account else []
    raised = core.writer.put(tx, f"noted:{act}", ParcelOrigin(0, 0, now), effects)
    return len(effects), raised
