"""The addresses of guardians that staff put in and take out: two at most beside each entry.

The first place is that of the file, and where letters go that nobody asked for. What the file said
of it is kept from then on, so that the same file again undoes nothing.
"""

from bot.store.engine.store import Tx
from domain.machine.records import Entry
from domain.text.addresses import is_same

_KEPT = "guardian_file = coalesce(guardian_file, guardian_email)"


def add(tx: Tx, entry: Entry, email: str) -> None:
    """One more; whether there is room was asked before."""
    place = "second_guardian" if entry.guardian_email else "guardian_email"
    sql = f"UPDATE entries SET {_KEPT}, {place} = :email WHERE id = :entry"
    tx.execute(sql, {"email": email, "entry": entry.id})


def remove(tx: Tx, entry: Entry, email: str) -> None:
    """One less; the second then takes the first one's place."""
    first, second = entry.guardian_email, entry.second_guardian
    kept = second if is_same(email, first) else first
    tx.execute(
        f"""UPDATE entries SET {_KEPT}, guardian_email = :kept, second_guardian = ''
            WHERE id = :entry""",
        {"kept": "" if is_same(email, kept) else kept, "entry": entry.id},
    )
