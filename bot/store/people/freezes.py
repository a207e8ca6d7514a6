"""The frozen accounts: when each was, and who among staff lifted it, knowing what."""

from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine.changes import FreezeAccount

SLICE = 500


def freeze(change: FreezeAccount, context: ChangeContext) -> None:
    """The account shows nothing any more until staff have looked."""
    context.execute(
        """INSERT INTO freezes (account, entry, frozen_at)
           SELECT id, entry, :now FROM accounts WHERE id = :account AND frozen_at IS NULL""",
        account=change.account,
    )
    context.execute(
        "UPDATE accounts SET frozen_at = :now WHERE id = :account AND frozen_at IS NULL",
        account=change.account,
    )


def lift(tx: Tx, account: int, now: datetime, *, by: str, checked: str) -> None:
    """Staff know whose the account is: how they `checked` stays with the freeze."""
    where = {"account": account, "now": stamp(now), "by": by, "checked": checked}
    tx.execute(
        """UPDATE freezes SET lifted_at = :now, lifted_by = :by, checked = :checked
           WHERE account = :account AND lifted_at IS NULL""",
        where,
    )
    tx.execute("UPDATE accounts SET frozen_at = NULL, vouched = 1 WHERE id = :account", where)


def forget_freezes(tx: Tx, before: datetime) -> int:
    """Those that were lifted, or whose account is gone, long ago."""
    tx.execute(
        """DELETE FROM freezes WHERE id IN (
             SELECT f.id FROM freezes f WHERE f.id < (SELECT min(id) FROM freezes) + :slice
               AND f.frozen_at < :before AND NOT EXISTS (
                 SELECT 1 FROM accounts a WHERE a.id = f.account AND a.frozen_at IS NOT NULL))""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed
