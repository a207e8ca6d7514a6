"""What staff do with a frozen account once they know whose it is."""

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.audit.how_known import must_be_known
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import audit, journal
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.people import accounts, freezes, rests, sign_ins
from domain.conversations.notices import names
from domain.machine.effects import Tell
from domain.machine.events import AccountUnfrozen

LONGEST = 500  # signs of a note


async def unfreeze_account(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Show the account on `id_number` again; how the identity was `checked` is kept.

    A later NO of the same mailbox freezes it no more. Raises `OrderRefused` where nothing is
    frozen, and where it is not said how.
    """
    done, raised = await core.store.write(lambda tx: unfreeze(tx, core, arguments))
    core.notify(raised)
    return done


def unfreeze(tx: Tx, core: Core, arguments: Arguments) -> tuple[Answer, list[InboxItem]]:
    """The same, within a transaction; the events that it raises."""
    number, now = arguments["id_number"], core.clock()
    checked = must_be_known(core, arguments)
    account = accounts.load_by_number(tx, number)
    if account is None or not account.frozen:
        raise refused("refused-not-frozen", number=number)
    by = arguments["by"]
    freezes.lift(tx, account.id, now, by=by, checked=checked[:LONGEST])
    chats = sign_ins.load_chats(tx, account.id)
    before, after = {"frozen": True}, {"frozen": False, "chats": len(chats)}
    done = Act(who=by, what="account unfreeze", whom=number, before=before, after=after)
    audit.note_act(tx, done, now)
    said = f"account unfrozen by staff ({by})"
    act = journal.write_line(tx, said, now, account=account.id)
    effects = [
        Tell(chat, AccountUnfrozen(*names(account.entry)))
        for chat in rests.load_hearing(tx, account.id)
    ]
    raised = core.writer.put(tx, f"noted:{act}", ParcelOrigin(0, 0, now), effects)
    return {"id_number": number, "chats": len(chats)}, raised
