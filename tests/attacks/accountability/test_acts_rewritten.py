"""What staff did stood in lines of the journal, which any statement could change or take away."""

import json
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.writer import ParcelOrigin
from bot.staff.audit.looks import UNKNOWN, note_look
from bot.staff.erasure import erase_people
from bot.staff.freezes import unfreeze
from bot.staff.housekeeping import forget_old
from bot.staff.order_values import unseen
from bot.store import audit
from bot.store.audit import Act
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.people.disclosure import disclose
from bot.store.people.traces import find_traces
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import FreezeAccount
from domain.machine.effects import Say, line
from domain.machine.lookup.effects import ActOnCandidate, CandidateAct
from tests.support.clock import MONTH
from tests.support.people import CANDIDATES, scene_of
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
    found = await desk.store.read(lambda tx: find_traces(tx, MARIE.id_number, ()))
    assert found
    told = await desk.store.read(lambda tx: disclose(tx, found))
    assert told["what_staff_did"] == [{"at": NOW.isoformat(), "what": "why"}]


ADA, COLLEAGUE = "uid 998 Ada", 77
ALERT = Say((line(AlertPhrase.DISTRESS, number="7", about=MARIE.id_number),), for_staff=True)
ORDER = ActOnCandidate(MARIE.entry, MARIE.account, CandidateAct.FREEZE, checked="Ada knows her")


def of_staff(tx: Tx, desk: Core) -> None:
    """Ada has opened the frozen account, and a colleague hears of it and orders something."""
    apply_change(FreezeAccount(MARIE.account), scene_of(tx, 0, NOW))
    given = {"id_number": MARIE.id_number, "by": ADA, "checked": "by phone"}
    unfreeze(tx, desk, given)
    origin = ParcelOrigin(COLLEAGUE, 0, NOW)
    desk.writer.put(tx, "to staff", origin, [ALERT, ORDER])


async def test_nor_does_anything_else_that_a_person_is_told_say_who_of_staff_it_was(
    desk: Core,
) -> None:
    await desk.store.write(lambda tx: of_staff(tx, desk))
    found = await desk.store.read(lambda tx: find_traces(tx, MARIE.id_number, [COLLEAGUE]))
    assert found
    told = await desk.store.read(lambda tx: disclose(tx, found))
    text = json.dumps(told)
    assert [each for each in ("Ada", str(COLLEAGUE), "knows her") if each in text] == []
    assert told["what_happened"][-1]["said"] == "account unfrozen by staff"
    assert [each["class"] for each in told["what_was_sent"]].count("staff") == 2


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
