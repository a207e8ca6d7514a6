"""What names whoever deleted an account, in what was sent, noted and shared: blanked.

At once. A letter to whoever it was, such as the farewell, is when it is settled, delivered or not,
and what is left when the wait of the entry ends: until then the former address is there, sealed, to
find it by.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from bot.store.asking import questions
from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.mail import mail_steps
from bot.store.people import accounts, chats, closings, entries, erasure
from bot.store.people.traces import LeftBehind, addresses_of, chats_alone, find_left, find_told
from domain.machine.changes import CloseAccount
from domain.machine.effects import Write

Unseal = Callable[[bytes], str]


def forget_owner(change: CloseAccount, context: ChangeContext) -> None:
    """The account is about to go; of its shares what may have been delivered stays for corrections.

    What waits is left alone: it dies where it begins, or is what has to go, such as the farewell.
    """
    account = accounts.load(context.tx, change.account) if change.forget else None
    if account is None:
        return
    tx, entry = context.tx, account.entry
    chats.note_owner_gone(tx, chats_alone(tx, {account.id}))
    addresses = set(addresses_of(tx, [*entry.mailboxes, account.email], [account.id]))
    words = [entry.id_number, entry.full_name]
    left = find_left(tx, account.id, addresses, words, entry=entry.id)
    _blank(tx, left)
    questions.leave(tx, account.id, _alone(tx, addresses, account.id), entry.id)
    mail_steps.forget_at(tx, addresses)
    erasure.keep_delivered(tx, left.delivered)
    context.execute("DELETE FROM shares WHERE account = :account", account=account.id)
    context.execute(
        "DELETE FROM bounces WHERE account = :account AND organisation = ''", account=account.id
    )
    context.execute("UPDATE bounces SET account = 0 WHERE account = :account", account=account.id)


def _blank(tx: Tx, left: LeftBehind) -> None:
    """Lines of the journal keep their numbers, which keys name, and say nothing."""
    erasure.blank_parcels(tx, left.parcels)
    tx.many(
        "UPDATE journal SET chat = 0, account = 0, said = '', step = '' WHERE id = :id",
        ({"id": each} for each in left.lines),
    )


def _alone(tx: Tx, addresses: Iterable[str], account: int = 0) -> set[str]:
    """Those of addresses that nobody else has: neither another account nor an entry."""
    return {
        each
        for each in addresses
        if not entries.load_at(tx, each, 1)
        and not [other for other in accounts.load_confirmed(tx, each) if other.id != account]
    }


def forget_letter(unseal: Unseal, tx: Tx, parcel: int, letter: Write, now: datetime) -> None:
    """Of one to a candidate, settled: it names who had an account, or the address they had."""
    if letter.account:
        gone = accounts.load(tx, letter.account) is None
    else:
        former = {unseal(each).casefold() for each in closings.load_sealed(tx, now)}
        gone = bool(_alone(tx, former & {letter.to.casefold()}))
    if gone:
        erasure.blank_parcels(tx, [parcel])


def find_ended(unseal: Unseal, tx: Tx, now: datetime) -> set[str]:
    """Former addresses that go now and are nobody's: no letter from there is needed any more."""
    return _alone(tx, {address for _, address in _ended(unseal, tx, now)} - {""})


def _ended(unseal: Unseal, tx: Tx, now: datetime) -> Iterator[tuple[sqlite3.Row, str]]:
    """The closings whose wait is over, and their addresses, but where a question from there is
    still to be answered: then all of it stays, and goes once it is, found by the address.
    """
    rows = tx.execute(
        """SELECT id, entry, account, sealed_email FROM closings
           WHERE account <> 0 AND free_at <= :now AND reset = 0""",
        {"now": stamp(now)},
    )
    for row in rows:
        address = unseal(row["sealed_email"]).casefold() if row["sealed_email"] else ""
        if not (address and questions.is_awaited_at(tx, address)):
            yield row, address


def forget_rest(unseal: Unseal, tx: Tx, now: datetime, *, staff: Iterable[int] = ()) -> int:
    """Of an account whose entry waits no more, before the former address goes; 0 for none.

    In chats of `staff` what names that address: they had been told who wrote.
    """
    row, former = next(_ended(unseal, tx, now), (None, ""))
    if row is None:
        return 0
    addresses = _addresses_of_entry(tx, row["entry"]) | ({former} - {""})
    _blank(tx, find_left(tx, row["account"], addresses, [], entry=row["entry"]))
    alone = _alone(tx, addresses)
    questions.leave(tx, row["account"], alone, row["entry"])
    erasure.blank_parcels(tx, find_told(tx, staff, alone))
    tx.execute("UPDATE closings SET account = 0 WHERE id = :id", {"id": row["id"]})
    return 1


def _addresses_of_entry(tx: Tx, entry: int) -> set[str]:
    """Whoever was let in before the wait was over most likely has the former address."""
    rows = tx.execute(
        """SELECT e.email, e.guardian_email, e.second_guardian, e.guardian_file, a.email AS own
           FROM entries e LEFT JOIN accounts a ON a.entry = e.id WHERE e.id = :entry""",
        {"entry": entry},
    )
    return {each.casefold() for row in rows for each in row if each}
