"""A certificate that has arrived is told to its candidate once, and to nobody else."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.gate.still_owed import why_unowed
from bot.outbox.performers.announcing import AnnouncementPerformer
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from domain.machine.certificates.phrases import CertificatePhrase
from domain.machine.effects import Announce, Say, Write, line
from domain.machine.outbound import Cause
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import bringing
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import give, release_all

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
HEADER = "ID Number,Certificate Status,Date"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await give(core, "Marie", "B")
        await give(core, "Emma", "A")
        await release_all(core)
        await core.store.write(lambda tx: tx.execute("DELETE FROM outbox"))
        yield core


async def bring(desk: Core, folder: Path, *lines: str, now: datetime = NOW) -> None:
    """Import, and perform what is owed in the queue of announcements."""
    at = replace(desk, clock=lambda: now)
    assert (await bringing(at, folder)("statuses", HEADER, *lines)).usable
    performer = AnnouncementPerformer(at)
    for row in await desk.store.write(lambda tx: parcels.claim_due(tx, Queue.ANNOUNCE, now, 9)):
        await performer.perform(row, EFFECTS.loads(row.effect))


async def owed(desk: Core) -> list[tuple[str, object]]:
    sql = "SELECT key, effect FROM outbox WHERE class IN ('mailing', 'circular') ORDER BY key"
    return [(str(key), EFFECTS.loads(str(effect))) for key, effect in await rows(desk, sql)]


async def test_it_is_told_in_the_chat_and_by_letter_with_where_to_collect_it(
    desk: Core, tmp_path: Path
) -> None:
    await bring(desk, tmp_path, f"{MARIE.id_number},arrived,")
    (_, say), (_, letter) = await owed(desk)
    assert isinstance(say, Say)
    assert [each.phrase for each in say.lines] == [
        CertificatePhrase.CERTIFICATE_HERE,
        CertificatePhrase.CERTIFICATE_COLLECTING,
    ]
    assert isinstance(letter, Write)
    assert (letter.letter, letter.to) == (
        "candidate.notice.certificate-here",
        "marie.durand@lycee.fr",
    )


async def test_both_name_the_day_it_came(desk: Core, tmp_path: Path) -> None:
    await bring(desk, tmp_path, f"{MARIE.id_number},arrived,2026-11-27")
    (_, say), (_, letter) = await owed(desk)
    assert isinstance(say, Say)
    assert isinstance(letter, Write)
    for lines in (say.lines[1:], letter.lines):
        came, _ = lines
        assert came == line(CertificatePhrase.CERTIFICATE_CAME_ON, day=date(2026, 11, 27))


async def test_it_is_told_once_however_often_the_file_comes_or_the_telling_begins_anew(
    desk: Core, tmp_path: Path
) -> None:
    arrived, collected = f"{MARIE.id_number},arrived,", f"{MARIE.id_number},collected,"
    for row in (arrived, arrived, collected, arrived):
        await bring(desk, tmp_path, row)
    number = (await rows(desk, "SELECT brought_by FROM certificates"))[0][0]
    effect = Announce("certificates", int(str(number)))
    performer = AnnouncementPerformer(desk)
    for _ in range(2):
        await performer.perform(parcels_row(), effect)
    assert len(await owed(desk)) == 2


def parcels_row() -> parcels.Parcel:
    return None  # type: ignore[return-value]


async def test_at_night_it_waits_for_the_morning(desk: Core, tmp_path: Path) -> None:
    night = datetime(2026, 11, 30, 22, 30, tzinfo=UTC)
    await bring(desk, tmp_path, f"{MARIE.id_number},arrived,", now=night)
    due = await rows(desk, "SELECT DISTINCT due_at FROM outbox WHERE class = 'mailing'")
    assert due == [(stamp(datetime(2026, 12, 1, 7, 0, tzinfo=UTC)),)]


async def test_collected_alone_tells_nobody(desk: Core, tmp_path: Path) -> None:
    await bring(desk, tmp_path, f"{MARIE.id_number},collected,")
    assert await owed(desk) == []


async def test_whom_of_several_at_one_mailbox_it_is_for_is_said(desk: Core, tmp_path: Path) -> None:
    def share(tx: Tx) -> None:
        tx.execute("UPDATE accounts SET email = 'marie.durand@lycee.fr'")
        tx.execute("UPDATE sign_ins SET chat = 1 WHERE account = :a", {"a": EMMA.account})

    await desk.store.write(share)
    await bring(desk, tmp_path, f"{EMMA.id_number},arrived,")
    effects = dict(await owed(desk))
    say = effects[f"certificate:{EMMA.entry}:chat:1"]
    assert isinstance(say, Say)
    assert say.lines[0].params == {"name": "Emma"}
    letter = effects[f"certificate:{EMMA.entry}:mail"]
    assert isinstance(letter, Write)
    assert letter.params == {"whom": "Emma"}


async def test_what_has_changed_before_it_goes_is_told_no_more(desk: Core, tmp_path: Path) -> None:
    await bring(desk, tmp_path, f"{MARIE.id_number},arrived,")
    waiting = await owed(desk)

    async def why() -> set[Cause | None]:
        return {
            await desk.store.read(lambda tx, each=each: why_unowed(tx, each, 1, NOW))  # type: ignore[misc]
            for _, each in waiting
        }

    assert await why() == {None}
    await bring(desk, tmp_path, f"{MARIE.id_number},collected,")
    assert await why() == {Cause.GONE}
    await bring(desk, tmp_path, f"{MARIE.id_number},arrived,")
    sql = "UPDATE releases SET withdrawn_at = :now"
    await desk.store.write(lambda tx: tx.execute(sql, {"now": stamp(NOW)}))
    assert await why() == {Cause.WITHDRAWN}


async def test_who_is_at_rest_or_held_hears_nothing(desk: Core, tmp_path: Path) -> None:
    def work(tx: Tx) -> None:
        tx.execute("UPDATE entries SET rests = 1 WHERE id = :e", {"e": MARIE.entry})
        tx.execute("UPDATE accounts SET held = 1 WHERE id = :a", {"a": EMMA.account})

    await desk.store.write(work)
    rows_ = [f"{each.id_number},arrived," for each in (MARIE, EMMA)]
    await bring(desk, tmp_path, *rows_, now=NOW + timedelta(minutes=1))
    assert await owed(desk) == []
