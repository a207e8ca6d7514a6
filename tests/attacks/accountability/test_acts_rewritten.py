"""What staff did stood in lines of the journal, which any statement could change or take away."""

import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core import Core
from bot.staff.audit.looks import UNKNOWN, note_look
from bot.staff.erasure import erase_people
from bot.staff.housekeeping import forget_old
from bot.staff.order_values import unseen
from bot.store import audit
from bot.store.audit import Act
from bot.store.people import traces
from bot.store.people.disclosure import disclose
from tests.support.clock import MONTH
from tests.support.people import CANDIDATES
from tests.support.staff.office import NOW, desk_with_people, rows

MARIE = CANDIDATES["Marie"]
LOOK = Act(who="uid 998 desk", what="why", whom=MARIE.id_number, after={"chats": 1})
INTO = """INTO audit (id, at, who, what, whom, before, after)
  VALUES (1, 0, 'nobody', 'nothing', '', '', '')"""


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    """Somebody has looked at Marie."""
    async with desk_with_people(tmp_path) as core:
        await core.store.write(lambda tx: audit.note_act(tx, LOOK, NOW))
        yield core


async def lines(desk: Core) -> list[tuple[object, ...]]:
    return await rows(desk, "SELECT * FROM audit ORDER BY id")


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM audit",
        "DELETE FROM audit WHERE id = 1",
        "UPDATE audit SET who = 'uid 0 root'",
        "UPDATE audit SET at = at - 1",
        "UPDATE audit SET what = 'nothing'",
        "UPDATE audit SET id = 2",
        "UPDATE audit SET whom = 'XYZ123456'",
        "UPDATE audit SET whom = ''",
        "UPDATE audit SET after = ''",
        "UPDATE audit SET whom = 'erased', before = '', after = '', who = 'uid 0 root'",
        f"INSERT OR REPLACE {INTO}",
        f"REPLACE {INTO}",
        f"INSERT {INTO} ON CONFLICT (id) DO UPDATE SET who = 'x'",
    ],
)
async def test_no_statement_takes_a_word_back(desk: Core, sql: str) -> None:
    before = await lines(desk)
    with pytest.raises(sqlite3.IntegrityError, match="what was done stays"):
        await desk.store.write(lambda tx: tx.execute(sql))
    assert await lines(desk) == before


async def test_who_is_erased_is_blanked_and_the_act_stays(desk: Core) -> None:
    arguments = {"id_numbers": [MARIE.id_number], "by": "uid 998 desk"}
    await erase_people(desk, arguments, unseen)
    seen, erased = await lines(desk)
    assert seen[2:7] == ("uid 998 desk", "why", "erased", "", "")
    assert erased[2:5] == ("uid 998 desk", "erase", "erased")
    assert MARIE.id_number not in str(erased)


async def test_acts_about_the_chat_of_whoever_is_erased_are_blanked_too(desk: Core) -> None:
    dropped = Act(who="uid 998 desk", what="outbox drop", whom="chat 1")
    await desk.store.write(lambda tx: audit.note_act(tx, dropped, NOW))
    arguments = {"id_numbers": [MARIE.id_number], "by": "uid 998 desk"}
    await erase_people(desk, arguments, unseen)
    assert {row[4] for row in await lines(desk)} == {"erased"}


async def test_who_looks_at_the_chat_of_whoever_was_erased_brings_no_number_back(
    desk: Core,
) -> None:
    by = "uid 998 desk"
    await erase_people(desk, {"id_numbers": [MARIE.id_number], "by": by}, unseen)
    await note_look(desk, {"what": "why", "whom": "chat 1", "by": by}, unseen)
    assert [row[4] for row in await lines(desk)] == ["erased", "erased", UNKNOWN]


async def test_a_person_is_told_that_staff_looked_and_not_who(desk: Core) -> None:
    found = await desk.store.read(lambda tx: traces.find_traces(tx, MARIE.id_number, ()))
    assert found
    told = await desk.store.read(lambda tx: disclose(tx, found))
    assert told["what_staff_did"] == [{"at": NOW.isoformat(), "what": "why"}]


async def test_acts_are_kept_as_long_as_the_settings_say_and_no_longer(desk: Core) -> None:
    await forget_old(desk, NOW + 11 * MONTH)
    assert len(await lines(desk)) == 1
    await forget_old(desk, NOW + 12 * MONTH)
    assert await lines(desk) == []


async def test_what_is_younger_stays_when_older_acts_are_forgotten(desk: Core) -> None:
    await desk.store.write(lambda tx: audit.note_act(tx, LOOK, NOW + 2 * MONTH))
    await forget_old(desk, NOW + 13 * MONTH)
    with pytest.raises(sqlite3.IntegrityError, match="what was done stays"):
        await desk.store.write(lambda tx: tx.execute("DELETE FROM audit"))
    assert len(await lines(desk)) == 1
