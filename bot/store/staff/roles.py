"""The roles of staff: what the settings say, and what was given and taken since.

Whether there ever was an approver is never forgotten, though who it was is: officers do not get
back what they could do before there was one.
"""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from bot.store import audit
from bot.store.audit import Act
from bot.store.engine import numbers
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.staff.configured import load_names
from domain.machine.records import officer_named
from domain.machine.staffing.records import ConfiguredStaff, GivenRole, StaffMember, StaffRights
from domain.machine.staffing.roles import Right, Role

SLICE = 500


def load_rights(tx: Tx, settings: ConfiguredStaff, person: int, now: datetime) -> StaffRights:
    """What somebody may do in a chat now."""
    roles = load_roles(tx, settings, person, now) if settings.in_chats else ()
    return StaffRights(roles, was_approved(tx, settings)) if roles else StaffRights()


def load_roles(tx: Tx, settings: ConfiguredStaff, person: int, now: datetime) -> frozenset[Role]:
    """The roles somebody has now, whether they may work in a chat or not."""
    sql = """SELECT role FROM staff_roles
      WHERE person = :person AND taken_at IS NULL AND (ends_at IS NULL OR ends_at > :now)"""
    rows = tx.execute(sql, {"person": person, "now": stamp(now)})
    return settings.roles_of(person) | {Role(row["role"]) for row in rows}


def was_approved(tx: Tx, settings: ConfiguredStaff) -> bool:
    """Whether the centre has, or had, an approver."""
    sql = "SELECT 1 FROM staff_roles WHERE role = 'approver' LIMIT 1"
    named = settings.approvers or settings.by_mail
    return bool(named) or tx.one(sql) is not None


def load_given(tx: Tx, now: datetime) -> list[GivenRole]:
    """The roles that hold now and were given, the oldest first."""
    sql = """SELECT * FROM staff_roles
      WHERE taken_at IS NULL AND (ends_at IS NULL OR ends_at > :now) ORDER BY id"""
    return [_role_of(row) for row in tx.execute(sql, {"now": stamp(now)})]


def _role_of(row: sqlite3.Row) -> GivenRole:
    return GivenRole(
        id=row["id"],
        person=row["person"],
        name=row["name"],
        role=Role(row["role"]),
        ends_at=moment(row["ends_at"]) if row["ends_at"] is not None else None,
    )


def load_members(tx: Tx, settings: ConfiguredStaff, now: datetime) -> list[StaffMember]:
    """Everybody who is staff now, those of the settings first."""
    given: dict[int, list[GivenRole]] = {}
    for each in load_given(tx, now):
        given.setdefault(each.person, []).append(each)
    people = [*sorted(settings.officers | settings.approvers), *given]
    return [_member(settings, each, given.get(each, [])) for each in dict.fromkeys(people)]


def _member(settings: ConfiguredStaff, person: int, given: Iterable[GivenRole]) -> StaffMember:
    configured = settings.roles_of(person)
    return StaffMember(
        person=person,
        name=next((each.name for each in given if each.name), settings.names.get(person, "")),
        roles=configured | {each.role for each in given},
        configured=configured,
        ends_at=min((each.ends_at for each in given if each.ends_at), default=None),
    )


def load_people(tx: Tx, settings: ConfiguredStaff, now: datetime) -> frozenset[int]:
    """Their Telegram ids."""
    given = {each.person for each in load_given(tx, now)}
    return settings.officers | settings.approvers | given


def load_able(tx: Tx, settings: ConfiguredStaff, right: Right, now: datetime) -> list[StaffMember]:
    """Those of staff who may do a thing."""
    approved = was_approved(tx, settings)
    members = load_members(tx, settings, now)
    return [each for each in members if StaffRights(each.roles, approved).may(right)]


def give(tx: Tx, role: GivenRole, by: str, now: datetime) -> bool:
    """Somebody has a role from now on; False where they have it already, or it is over.

    One that has ended by itself is taken first, so that it may be given again.
    """
    values = {"person": role.person, "role": role.role.value, "by": by, "now": stamp(now)}
    tx.execute(
        """UPDATE staff_roles SET taken_at = ends_at WHERE person = :person AND role = :role
           AND taken_at IS NULL AND ends_at <= :now""",
        {key: values[key] for key in ("person", "role", "now")},
    )
    ends = stamp(role.ends_at) if role.ends_at else None
    tx.execute(
        """INSERT INTO staff_roles (id, person, name, role, given_at, given_by, ends_at)
           VALUES (:id, :person, :name, :role, :now, :by, :ends)
           ON CONFLICT (person, role) WHERE taken_at IS NULL DO NOTHING""",
        {**values, "id": numbers.take_number(tx), "name": role.name, "ends": ends},
    )
    if not tx.changed:
        return False
    noted = {"role": role.role.value}
    if role.ends_at:
        noted["until"] = role.ends_at.isoformat()
    act = Act(who=by, what="staff add", whom=officer_named(role.person), after=noted)
    audit.note_act(tx, act, now)
    return True


def take(tx: Tx, person: int, by: str, now: datetime) -> list[Role]:
    """Every role that somebody was given is over; which those were."""
    taken = [each.role for each in load_given(tx, now) if each.person == person]
    tx.execute(
        """UPDATE staff_roles SET taken_at = :now, taken_by = :by
           WHERE person = :person AND taken_at IS NULL""",
        {"person": person, "by": by, "now": stamp(now)},
    )
    if taken:
        before = {"roles": sorted(taken)}
        act = Act(who=by, what="staff remove", whom=officer_named(person), before=before)
        audit.note_act(tx, act, now)
    return taken


def take_ended(tx: Tx, now: datetime) -> list[int]:
    """Whoever had a role that has ended by itself and was not noticed yet."""
    sql = """SELECT id, person FROM staff_roles
      WHERE taken_at IS NULL AND ends_at <= :now ORDER BY id"""
    ended = tx.execute(sql, {"now": stamp(now)})
    for row in ended:
        sql = "UPDATE staff_roles SET taken_at = ends_at WHERE id = :id"
        tx.execute(sql, {"id": row["id"]})
    return [row["person"] for row in ended]


def load_last_approver(tx: Tx, settings: ConfiguredStaff, now: datetime) -> GivenRole | None:
    """The approver whose role ends last, where each of them has an end; None where one has none."""
    given = [each for each in load_given(tx, now) if each.role is Role.APPROVER]
    ends = {each: each.ends_at for each in given if each.ends_at}
    if settings.approvers or len(ends) < len(given):
        return None
    return max(ends, key=lambda each: ends[each], default=None)


def called(tx: Tx, by: str) -> str:
    """What staff call somebody who is named so in what is written down, also if they are former."""
    sql = "SELECT person, name FROM staff_roles WHERE name <> '' ORDER BY id DESC"
    given = [(row["person"], row["name"]) for row in tx.execute(sql)]
    known = (*given, *load_names(tx))
    return next((name for person, name in known if officer_named(person) == by), by)


def load_taker(tx: Tx, person: int) -> str:
    """Who took somebody's roles last, "" where nobody did."""
    row = tx.one(
        """SELECT taken_by FROM staff_roles WHERE person = :person AND taken_by <> ''
           ORDER BY taken_at DESC, id DESC LIMIT 1""",
        {"person": person},
    )
    return str(row["taken_by"]) if row else ""


def forget_former(tx: Tx, before: datetime) -> int:
    """Who had a role that is over since so long; that there was one stays."""
    tx.execute(
        """UPDATE staff_roles SET person = NULL, name = '', given_by = '', taken_by = ''
           WHERE id IN (SELECT id FROM staff_roles WHERE person IS NOT NULL
             AND (taken_at < :before OR ends_at < :before) ORDER BY id LIMIT :slice)""",
        {"before": stamp(before), "slice": SLICE},
    )
    return tx.changed
