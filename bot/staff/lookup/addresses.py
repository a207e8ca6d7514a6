"""What staff do about the address of somebody they looked up: asked again, or another one."""

from bot.core import Core
from bot.decisions.facts import Prepared, StoredFacts
from bot.outbox.writer import ParcelOrigin
from bot.staff.home.reminding import chat_of
from bot.staff.lookup.act_values import ActOrder, ActOutcome
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from domain.conversations.lookup import mending
from domain.machine.decision import Decision
from domain.machine.effects import Line, line
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Account


def resend(tx: Tx, core: Core, order: ActOrder, account: Account) -> ActOutcome:
    """The letter that asks for a confirmation goes once more; the former one is void."""
    if refused := _barred(core, account):
        return ActOutcome(False, (refused,))
    facts = _facts_of(tx, core, account)
    decided = mending.resent(account, facts)
    if isinstance(decided, Line):
        return ActOutcome(False, (decided,))
    act = Act(who=order.by, what="account resend", whom=order.id_number)
    audit.note_act(tx, act, facts.now)
    said = f"confirmation sent again by staff ({order.by})"
    journal.write_line(tx, said, facts.now, account=account.id)
    return ActOutcome(True, decided.saying, _carried_out(tx, core, (facts, order), decided))


def readdress(tx: Tx, core: Core, order: ActOrder, account: Account) -> ActOutcome:
    """Another address is put in: a proven one stays until the other is proven as well."""
    if refused := _barred(core, account):
        return ActOutcome(False, (refused,))
    facts = _facts_of(tx, core, account)
    decided = mending.readdressed(account, order.email, facts)
    if isinstance(decided, Line):
        return ActOutcome(False, (decided,))
    checked = {"checked": order.checked} if order.checked else {}
    before, after = {"confirmed": account.confirmed}, {"address": "another", **checked}
    act = Act(
        who=order.by, what="account readdress", whom=order.id_number, before=before, after=after
    )
    audit.note_act(tx, act, facts.now)
    said = f"another address put in by staff ({order.by})"
    journal.write_line(tx, said, facts.now, account=account.id)
    return ActOutcome(True, decided.saying, _carried_out(tx, core, (facts, order), decided))


def _barred(core: Core, account: Account) -> Line | None:
    """Why no letter can ask for a confirmation."""
    mail = core.settings.mail
    if not (mail.address and mail.imap.host):
        return line(LookupPhrase.ACT_NO_MAILBOX)
    return line(LookupPhrase.ACT_FROZEN) if account.frozen else None


def _facts_of(tx: Tx, core: Core, account: Account) -> StoredFacts:
    return StoredFacts(tx, core.desk, chat_of(tx, account), core.clock(), Prepared())


def _carried_out(
    tx: Tx, core: Core, of: tuple[StoredFacts, ActOrder], decided: Decision
) -> tuple[InboxItem, ...]:
    facts, order = of
    context = ChangeContext(
        tx, facts.chat, facts.now, core.desk.digest, seal=core.desk.seal_address
    )
    for change in decided.changes:
        apply_change(change, context)
    origin = ParcelOrigin(facts.chat, 0, facts.now)
    return tuple(core.writer.put(tx, order.cause, origin, decided.effects))
