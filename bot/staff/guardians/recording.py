"""Staff record that a guardian has agreed, or that none agrees any more: no reason is shown."""

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.audit.how_known import how_known, must_be_known
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.guardians import agreements
from bot.store.inbox import InboxItem
from bot.store.people import accounts, entries, rests
from domain.machine.effects import Tell
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.guardians.events import GuardianAnswered
from domain.machine.guardians.records import AgreedHow, Agreement

LONGEST = 200  # signs of a note


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


def _record(
    tx: Tx, core: Core, arguments: Arguments, said: Agreement
) -> tuple[Answer, list[InboxItem]]:
    number, by, now = arguments["id_number"], arguments["by"], core.clock()
    found = entries.load_with_secret(tx, number)
    if found is None:
        raise refused("refused-no-entry", number=number)
    entry = found[0]
    if entry.agreement is said:
        raise refused("refused-agreement-so", number=number, said=said.value)
    terms = core.desk.rules.terms_version
    change = RecordAgreement(entry=entry.id, said=said, how=AgreedHow.STAFF, terms_version=terms)
    stopped = agreements.keep(tx, change, now)
    what = "account agree" if said is Agreement.YES else "account disagree"
    checked = how_known(core, arguments)[:LONGEST]
    before, after = {"agreement": entry.agreement.value}, {"agreement": said.value}
    if checked:
        after["checked"] = checked
    audit.note_act(tx, Act(who=by, what=what, whom=number, before=before, after=after), now)
    account = accounts.load_on(tx, entry.id)
    about = account.id if account else 0
    act = journal.write_line(tx, f"{what} by staff ({by})", now, account=about)
    heard = GuardianAnswered(about, said is Agreement.YES, stopped=stopped)
    effects = [Tell(each, heard) for each in rests.load_hearing(tx, about)] if account else []
    raised = core.writer.put(tx, f"noted:{act}", ParcelOrigin(0, 0, now), effects)
    return {"id_number": number, "chats": len(effects)}, raised
