"""The entries of closed accounts, and how long they wait, in plain records."""

from dataclasses import replace
from datetime import datetime

from domain.machine.changes import CloseAccount, FreezeAccount
from domain.machine.records import Closing
from tests.support.pure import sign_outs
from tests.support.pure.records import Records


def close(records: Records, change: CloseAccount, now: datetime) -> None:
    """The account goes, and with it all but its sign-ins."""
    begin(records, change, now)
    at = addresses(records, change.account) if change.forget else set()
    records.accounts.pop(change.account, None)
    records.known = {each for each in records.known if each[1] != change.account}
    records.passwords.pop(change.account, None)
    for share, sent in list(records.shares.items()) if change.forget else ():
        if sent.account == change.account:
            del records.shares[share]
    if change.forget:
        records.bounces = [each for each in records.bounces if each[0].account != change.account]
    for step, asked in list(records.asked.items()):
        if asked.account == change.account or asked.email in at:
            del records.asked[step]
    for code, each in list(records.proofs.items()):
        if each.code.account == change.account:
            del records.proofs[code]


def addresses(records: Records, account: int) -> set[str]:
    """Every mailbox that is known to be, or to have been, of an account, and may name it."""
    known = records.accounts.get(account)
    if known is None:
        return set()
    at = [*known.entry.mailboxes, known.email]
    at += [each.code.email for each in records.proofs.values() if each.code.account == account]
    at += [each.email for each in records.asked.values() if each.account == account]
    of = (each for each, _ in records.bounces if not each.organisation)
    at += [each.email for each in of if each.account == account]
    return {each.casefold() for each in at if each}


def begin(records: Records, change: CloseAccount, now: datetime) -> None:
    """The entry waits for the former address; one that waits already goes on as it did."""
    known, closings = records.accounts.get(change.account), records.closings
    if known is None:
        return
    entry = known.entry.id
    if change.free_at is None:
        end(records, change.account)
    elif entry not in closings or closings[entry].until <= now:
        since = known.readdressed
        old = since is None or since <= now - (change.free_at - now)
        closings[entry] = Closing(change.free_at, known.email if old else "")


def end(records: Records, account: int) -> None:
    """Whoever the entry of an account waited for is there, or nobody is waited for any more."""
    if known := records.accounts.get(account):
        records.closings.pop(known.entry.id, None)
        records.accounts[account] = replace(known, held=False)


def freeze(records: Records, change: FreezeAccount, now: datetime) -> None:
    """The account shows nothing any more; that of an entry which has gone has no claim."""
    if account := records.accounts.get(change.account):
        records.accounts[account.id] = replace(account, frozen=True)
        sign_outs.void_new_address(records, account.id)
    waits = records.closings.get(change.entry)
    if waits and waits.until > now:
        records.closings[change.entry] = replace(waits, email="")
