"""An account opened with another address than its entry's: who hears of it, and may disown it."""

from domain.machine.effects import Write
from domain.machine.records import Entry
from domain.text.addresses import masked

DISOWN = "disown"
"""What the token of the letter is for: a NO freezes whatever account stands on its row, an entry.

An account as its row lost: deleted and opened anew, it would be another one by the time of the NO.
"""

FREEZE = "freeze"
"""The same in letters of earlier versions, whose row is the account."""


def warnings(entry: Entry, email: str, look_days: int) -> tuple[Write, ...]:
    """A letter to every mailbox of the entry; none where the account's own is one of these.

    What the centre itself has is no other address, and a NO to it would freeze nothing. So many
    days after one the centre has looked at it.
    """
    if entry.has_mailbox(email):
        return ()
    known = {"name": entry.called, "new": masked(email)}
    name = "candidate.notice.other-address-used"
    return tuple(
        Write(
            name,
            each,
            {**known, "look_days": look_days},
            language=entry.language,
            purpose=DISOWN,
            row=entry.id,
        )
        for each in entry.mailboxes
    )
