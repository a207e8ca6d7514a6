"""An account opened with another address than its entry's: who hears of it, and may disown it."""

from domain.machine.effects import Write
from domain.machine.records import Entry
from domain.text.addresses import masked

FREEZE = "freeze"
"""What the token of the letter is for: a NO to it freezes the account of its row."""


def warnings(entry: Entry, account: int, email: str) -> tuple[Write, ...]:
    """A letter to every mailbox of the entry but the account's own."""
    values = {"name": entry.called, "new": masked(email)}
    name = "candidate.notice.other-address-used"
    return tuple(
        Write(name, each, values, language=entry.language, purpose=FREEZE, row=account)
        for each in entry.mailboxes
        if each.casefold() != email.casefold()
    )
