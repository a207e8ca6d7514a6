"""The invitations: letters that asked somebody without an account to open one by replying."""

import sqlite3
from datetime import datetime

from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from domain.machine.effects import Write
from domain.machine.inviting.changes import CountInvitationTry, OpenInvitation, SettleInvitation
from domain.machine.inviting.records import Invitation, InvitationState
from domain.mail.inviting.letters import INVITE


def load(tx: Tx, invitation: int) -> Invitation | None:
    """An invitation by its id."""
    row = tx.one("SELECT * FROM invitations WHERE id = :id", {"id": invitation})
    return _invitation_of(row) if row else None


def load_newest(tx: Tx, entry: int, email: str) -> Invitation | None:
    """The newest one of an entry to an address, capitals aside."""
    row = tx.one(
        """SELECT * FROM invitations WHERE entry = :entry AND lower(email) = lower(:email)
           ORDER BY id DESC LIMIT 1""",
        {"entry": entry, "email": email},
    )
    return _invitation_of(row) if row else None


def count_owed(tx: Tx, beginning: str) -> int:
    """How many letters are owed, or went, whose keys begin so; it ends with a colon."""
    names = {"first": beginning, "after": f"{beginning[:-1]};"}  # the sign behind the colon
    row = tx.one("SELECT count(*) AS n FROM outbox WHERE key >= :first AND key < :after", names)
    return int(row["n"]) if row else 0


def load_addresses(tx: Tx, entry: int) -> list[str]:
    """Where invitations of an entry ever went: corrected since, they are in no other table."""
    sql = "SELECT DISTINCT email FROM invitations WHERE entry = :entry"
    return [row["email"] for row in tx.execute(sql, {"entry": entry})]


def _invitation_of(row: sqlite3.Row) -> Invitation:
    return Invitation(
        id=row["id"],
        entry=row["entry"],
        email=row["email"],
        state=InvitationState(row["state"]),
        tries=row["tries"],
        sent=moment(row["sent_at"]),
        reminded=row["reminded_at"] is not None,
    )


def open_invitation(change: OpenInvitation, context: ChangeContext) -> None:
    """A letter is about to go."""
    keep(context.tx, change, context.now)


def keep(tx: Tx, invitation: OpenInvitation, now: datetime) -> None:
    """The same where no letter brought it about."""
    tx.execute(
        "INSERT INTO invitations (id, entry, email, sent_at) VALUES (:id, :entry, :email, :now)",
        {**vars(invitation), "now": stamp(now)},
    )


def count_try(change: CountInvitationTry, context: ChangeContext) -> None:
    """A wrong ID number came."""
    context.execute("UPDATE invitations SET tries = tries + 1 WHERE id = :id", id=change.id)


def settle(change: SettleInvitation, context: ChangeContext) -> None:
    """It is over."""
    context.execute(
        "UPDATE invitations SET state = :state, settled_at = :now WHERE id = :id",
        id=change.id,
        state=change.state.value,
    )


def note_returned(tx: Tx, letter: Write, now: datetime, *, hard: bool) -> None:
    """An invitation that its server did not take is over where the address is dead."""
    if letter.purpose == INVITE and hard:
        tx.execute(
            "UPDATE invitations SET state = :state, settled_at = :now WHERE id = :id",
            {"id": letter.row, "state": InvitationState.RETURNED.value, "now": stamp(now)},
        )


def note_reminder(tx: Tx, invitation: int, now: datetime) -> None:
    """The one reminder is about to go."""
    tx.execute(
        "UPDATE invitations SET reminded_at = :now WHERE id = :id",
        {"id": invitation, "now": stamp(now)},
    )
