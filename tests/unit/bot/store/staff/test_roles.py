"""The roles that the store holds: given, ended, taken, and who they were of forgotten."""

import sqlite3
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.store.engine.store import Tx
from bot.store.staff import roles
from domain.machine.staffing.records import ConfiguredStaff, GivenRole, StaffRights
from domain.machine.staffing.roles import Right, Role
from tests.support.clock import MORNING
from tests.support.stores.new_store import lay

NOBODY = ConfiguredStaff()
DAY = timedelta(days=1)
CLAIRE, HELENE = 21, 22


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Tx]:
    db = sqlite3.connect(lay(tmp_path / "desk.sqlite3"), isolation_level=None)
    db.row_factory = sqlite3.Row
    db.execute("BEGIN")
    yield Tx(db)
    db.close()


def given(person: int, role: Role, days: int = 0) -> GivenRole:
    ends = MORNING + days * DAY if days else None
    return GivenRole(id=0, person=person, name="Claire", role=role, ends_at=ends)


def test_a_role_holds_until_it_ends_or_is_taken(tx: Tx) -> None:
    assert roles.give(tx, given(CLAIRE, Role.APPROVER, days=2), "uid 0", MORNING)
    assert not roles.give(tx, given(CLAIRE, Role.APPROVER), "uid 0", MORNING)
    held = [roles.load_rights(tx, NOBODY, CLAIRE, MORNING + n * DAY).roles for n in (0, 1, 2)]
    assert held == [{Role.APPROVER}, {Role.APPROVER}, frozenset()]
    assert roles.give(tx, given(CLAIRE, Role.APPROVER), "uid 0", MORNING + 2 * DAY)
    assert roles.take(tx, CLAIRE, "uid 0", MORNING + 3 * DAY) == [Role.APPROVER]
    assert roles.load_members(tx, NOBODY, MORNING + 3 * DAY) == []


def test_officers_do_not_get_back_what_they_could_before_there_was_an_approver(tx: Tx) -> None:
    office = ConfiguredStaff(officers=frozenset({HELENE}))
    assert roles.load_rights(tx, office, HELENE, MORNING).may(Right.RELEASE)
    roles.give(tx, given(CLAIRE, Role.APPROVER), "uid 0", MORNING)
    roles.take(tx, CLAIRE, "uid 0", MORNING)
    assert roles.forget_former(tx, MORNING + DAY) == 1
    [row] = tx.execute("SELECT * FROM staff_roles")
    assert (row["person"], row["name"], row["role"]) == (None, "", "approver")
    assert not roles.load_rights(tx, office, HELENE, MORNING + DAY).may(Right.RELEASE)


def test_settings_and_rows_make_one_list(tx: Tx) -> None:
    office = ConfiguredStaff(officers=frozenset({HELENE}))
    roles.give(tx, given(HELENE, Role.TECHNICIAN), "uid 0", MORNING)
    [known] = roles.load_members(tx, office, MORNING)
    assert known.roles == {Role.OFFICER, Role.TECHNICIAN}
    assert known.configured == {Role.OFFICER}
    assert roles.load_able(tx, office, Right.MAINTAIN, MORNING) == [known]


def test_where_staff_work_elsewhere_nobody_may_do_anything_in_a_chat(tx: Tx) -> None:
    office = ConfiguredStaff(officers=frozenset({HELENE}), in_chats=False)
    assert roles.load_rights(tx, office, HELENE, MORNING) == StaffRights()
    assert roles.load_people(tx, office, MORNING) == {HELENE}
