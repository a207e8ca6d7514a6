"""What staff can do with parcels: have them tried again, or drop them."""

from bot.core import Core
from bot.outbox.former_mailboxes import forget_dropped
from bot.staff.audit.looks import named_by_chat
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store import audit, journal, standstills
from bot.store.audit import Act
from bot.store.engine.store import Tx
from bot.store.outbox import parcels


async def retry_parcels(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Deliver now: one `row`, or everything dead where `row` is 0."""
    row, by = arguments["row"], arguments["by"]

    def work(tx: Tx) -> int:
        now = core.clock()
        rows = [row] if row else parcels.load_dead(tx)
        changed = parcels.try_again(tx, rows, now)
        after = {"row": row or "all dead", "rows": changed}
        if changed:
            audit.note_act(tx, Act(who=by, what="outbox retry", after=after), now)
        journal.write_line(tx, f"outbox: {changed} tried again by staff ({by})", now)
        return changed

    changed = await core.store.write(work)
    if row and not changed:
        raise refused("refused-row-retry", row=str(row))
    still = await core.store.read(standstills.load_standing)
    return {"rows": changed, "stands_still": still is not None}


async def drop_parcel(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Never deliver `row`. Raises `OrderRefused` where it has gone out, or is going."""
    row, by = arguments["row"], arguments["by"]

    def work(tx: Tx) -> bool:
        now, chat = core.clock(), parcels.drop_parcel(tx, row, by)
        if chat is None:
            return False
        forget_dropped(tx, core.desk.open_address, row, now)
        whom = named_by_chat(tx, chat) if chat else ""
        act = Act(who=by, what="outbox drop", whom=whom, after={"row": row})
        audit.note_act(tx, act, now)
        journal.write_line(tx, f"outbox: row {row} dropped by staff ({by})", now, chat=chat)
        return True

    if not await core.store.write(work):
        raise refused("refused-row-drop", row=str(row))
    return {"row": row}
