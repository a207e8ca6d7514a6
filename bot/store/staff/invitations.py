"""The links that invite somebody to be staff: of a link there is a digest and nothing else."""

import sqlite3
from datetime import datetime

from bot.store import audit
from bot.store.audit import Act
from bot.store.change_context import ChangeContext
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.staff import roles
from domain.machine.records import officer_named
from domain.machine.staffing.changes import (
    AcceptStaffInvitation,
    OpenStaffInvitation,
    VoidStaffInvitation,
)
from domain.machine.staffing.records import GivenRole, StaffInvitation
from domain.machine.staffing.roles import Role

SLICE = 500


def load(tx: Tx, invitation: int) -> StaffInvitation | None:
    """One by its id."""
    row = tx.one("SELECT * FROM staff_invitations WHERE id = :id", {"id": invitation})
    return _invitation_of(row) if row else None


def find(tx: Tx, digest: str) -> StaffInvitation | None:
    """The one whose newest link has this digest."""
    row = tx.one("SELECT * FROM staff_invitations WHERE digest = :digest", {"digest": digest})
    return _invitation_of(row) if row else None


def load_open(tx: Tx, now: datetime) -> list[StaffInvitation]:
    """Those that may still be accepted, the oldest first."""
    sql = """SELECT * FROM staff_invitations
      WHERE used_at IS NULL AND voided_at IS NULL AND expires_at > :now ORDER BY id"""
    return [_invitation_of(row) for row in tx.execute(sql, {"now": stamp(now)})]


def _invitation_of(row: sqlite3.Row) -> StaffInvitation:
    return StaffInvitation(
        id=row["id"],
        role=Role(row["role"]),
        name=row["name"],
        ends_at=moment(row["ends_at"]) if row["ends_at"] is not None else None,
        expires=moment(row["expires_at"]),
        open=row["used_at"] is None and row["voided_at"] is None,
        by=row["made_by"],
        inviter=row["inviter"],
    )


def open_invitation(
    tx: Tx, change: OpenStaffInvitation, by: str, now: datetime, inviter: int = 0
) -> None:
    """Another invitation, of which no link is made yet."""
    values = {
        "id": change.id,
        "role": change.role.value,
        "name": change.name,
        "ends": stamp(change.ends_at) if change.ends_at else None,
        "now": stamp(now),
        "expires": stamp(change.expires),
        "by": by,
        "inviter": inviter,
    }
    tx.execute(
        """INSERT INTO staff_invitations
             (id, role, name, ends_at, made_at, expires_at, made_by, inviter)
           VALUES (:id, :role, :name, :ends, :now, :expires, :by, :inviter)""",
        values,
    )
    noted = {"invitation": change.id, "role": change.role.value}
    audit.note_act(tx, Act(who=by, what="staff invite", after=noted), now)


def keep_digest(tx: Tx, invitation: int, digest: str) -> bool:
    """This is the digest of its link now; False where it leads nowhere any more."""
    tx.execute(
        """UPDATE staff_invitations SET digest = :digest
           WHERE id = :id AND used_at IS NULL AND voided_at IS NULL""",
        {"id": invitation, "digest": digest},
    )
    return tx.changed > 0


def void_of(tx: Tx, inviter: int, now: datetime) -> None:
    """The links of somebody who is staff no more lead nowhere."""
    tx.execute(
        """UPDATE staff_invitations SET voided_at = :now
           WHERE inviter = :inviter AND used_at IS NULL AND voided_at IS NULL""",
        {"inviter": inviter, "now": stamp(now)},
    )


def open_in_chat(change: OpenStaffInvitation, context: ChangeContext) -> None:
    """At the word of the approver whose chat it is."""
    by = officer_named(context.chat)
    open_invitation(context.tx, change, by, context.now, inviter=context.chat)


def void_in_chat(change: VoidStaffInvitation, context: ChangeContext) -> None:
    """At the word of the approver whose chat it is."""
    context.execute(
        """UPDATE staff_invitations SET voided_at = :now
           WHERE id = :id AND used_at IS NULL AND voided_at IS NULL""",
        id=change.id,
    )
    if context.tx.changed:
        noted = {"invitation": change.id}
        act = Act(who=officer_named(context.chat), what="staff void link", after=noted)
        audit.note_act(context.tx, act, context.now)


def accept_in_chat(change: AcceptStaffInvitation, context: ChangeContext) -> None:
    """Whose chat it is has the role, unless somebody was there first."""
    known = load(context.tx, change.id)
    context.execute(
        """UPDATE staff_invitations SET used_at = :now, used_by = :chat
           WHERE id = :id AND used_at IS NULL AND voided_at IS NULL""",
        id=change.id,
    )
    if known is None or not context.tx.changed:
        return
    given = GivenRole(
        id=0, person=context.chat, name=known.name, role=known.role, ends_at=known.ends_at
    )
    roles.give(context.tx, given, known.by, context.now)


def forget_invitations(tx: Tx, before: datetime) -> int:
    """Those that are over since so long."""
    tx.execute(
        """DELETE FROM staff_invitations WHERE id IN (
             SELECT id FROM staff_invitations WHERE expires_at < :before
             ORDER BY id LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed
