"""What staff do with the account of somebody they have looked up: locked, unlocked, closed."""

from datetime import timedelta

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff import accounts, freezes
from bot.staff.lookup.act_values import ActOrder, ActOutcome
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.people import rests, sign_ins
from domain.conversations.notices import names
from domain.machine.changes import FreezeAccount
from domain.machine.effects import Tell, line
from domain.machine.events import AccountFrozen
from domain.machine.lookup.phrases import LookupPhrase
from domain.machine.records import Account


def freeze(tx: Tx, core: Core, order: ActOrder, account: Account) -> ActOutcome:
    """It shows and sends nothing any more until it is unlocked; its chats are told."""
    if account.frozen:
        return ActOutcome(False, (line(LookupPhrase.ACT_FROZEN_ALREADY),))
    now, chats = core.clock(), sign_ins.load_chats(tx, account.id)
    context = ChangeContext(tx, 0, now, core.desk.digest, seal=core.desk.seal_address)
    apply_change(FreezeAccount(account.id), context)
    before, after = {"frozen": False}, {"frozen": True, "chats": len(chats)}
    what = "account freeze"
    audit.note_act(
        tx, Act(who=order.by, what=what, whom=order.id_number, before=before, after=after), now
    )
    said = f"account locked by staff ({order.by})"
    journal.write_line(tx, said, now, account=account.id)
    until = (now + timedelta(days=core.desk.rules.frozen_look_days)).date()
    event = AccountFrozen(until, *names(account.entry), by_staff=True)
    told = [Tell(chat, event) for chat in rests.load_hearing(tx, account.id)]
    raised = core.writer.put(tx, order.cause, ParcelOrigin(0, 0, now), told)
    done = line(LookupPhrase.ACT_LOCKED, chats=len(chats))
    return ActOutcome(True, (done,), tuple(raised), {"chats": len(chats)})


def unfreeze(tx: Tx, core: Core, order: ActOrder, account: Account) -> ActOutcome:
    """It is shown again, and a NO of a mailbox locks it no more."""
    if not account.frozen:
        return ActOutcome(False, (line(LookupPhrase.ACT_OVER),))
    values = {"id_number": order.id_number, "checked": order.checked, "by": order.by}
    answer, raised = freezes.unfreeze(tx, core, values)
    done = line(LookupPhrase.ACT_UNLOCKED, chats=answer["chats"])
    return ActOutcome(True, (done,), tuple(raised), {"chats": answer["chats"]})


def reset(tx: Tx, core: Core, order: ActOrder, account: Account) -> ActOutcome:
    """It is closed: its chats are signed out and told, its mailbox too; the entry is free."""
    answer, raised = accounts.reset(tx, core, account, (order.by, order.checked))
    done = line(LookupPhrase.ACT_RESET, chats=answer["chats"])
    return ActOutcome(True, (done,), tuple(raised), answer)
