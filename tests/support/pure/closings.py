"""The entries of closed accounts, and how long they wait, in plain records."""

from dataclasses import replace
from datetime import datetime

from domain.machine.changes import CloseAccount
from domain.machine.records import Closing
from tests.support.pure.records import Records


def begin(records: Records, change: CloseAccount, now: datetime) -> None:
    """The entry waits for the former address; one that waits already goes on as it did."""
    known, closings = records.accounts.get(change.account), records.closings
    if known is None:
        return
    entry = known.entry.id
    if change.free_at is None:
        end(records, change.account)
    elif entry not in closings or closings[entry].until <= now:
        closings[entry] = Closing(change.free_at, known.email)


def end(records: Records, account: int) -> None:
    """Whoever the entry of an account waited for is there, or nobody is waited for any more."""
    if known := records.accounts.get(account):
        records.closings.pop(known.entry.id, None)
        records.accounts[account] = replace(known, held=False)
