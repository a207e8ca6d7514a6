"""On the day of a release who has no account gets one letter, without a word of the outcome."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.performers.announcing import AnnouncementPerformer
from bot.staff.releases import preview, release
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.exams import unreached
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from domain.machine.effects import Write
from tests.support import people
from tests.support.people import CANDIDATES
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.staff.released import approval, give

LUCAS = CANDIDATES["Lucas"]  # without an account
OF = ("C1 Advanced", "2026-10")
NEWS = "candidate.notice.result-news-invited"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await give(core, "Lucas", "B")
        yield core


async def change(desk: Core, sql: str) -> None:
    await desk.store.write(lambda tx: tx.execute(sql) and None)


async def released(desk: Core) -> int:
    seen = await preview(desk, *OF)
    approved = replace(await approval(desk), exam=OF[0], digest=seen.digest)
    made = await release(desk, approved)
    await expand(desk)
    return made.id


async def expand(desk: Core) -> None:
    performer = AnnouncementPerformer(desk)
    for row in await desk.store.write(lambda tx: parcels.claim_due(tx, Queue.ANNOUNCE, NOW, 9)):
        await performer.perform(row, EFFECTS.loads(row.effect))


async def letters(desk: Core) -> Sequence[Write]:
    found = await rows(desk, "SELECT effect FROM outbox WHERE class = 'circular' ORDER BY id")
    return [EFFECTS.loads(str(effect)) for (effect,) in found]


async def test_one_letter_goes_to_the_imported_address_and_can_be_answered(desk: Core) -> None:
    await released(desk)
    [letter] = await letters(desk)
    [(row, entry)] = await rows(desk, "SELECT id, entry FROM invitations")
    assert (letter.letter, letter.to, letter.row, entry) == (NEWS, LUCAS.email, row, LUCAS.entry)
    assert (letter.purpose, letter.result, letter.params) == ("invite", 0, {"whom": "nobody"})


async def test_neither_a_score_nor_an_exam_is_in_it(desk: Core) -> None:
    await released(desk)
    [(text,)] = await rows(desk, "SELECT effect FROM outbox WHERE class = 'circular'")
    words = (
        people.score_of(LUCAS, "B"),
        "Advanced",
        "RELEASED",
        LUCAS.id_number,
        LUCAS.family_name,
    )
    assert not [word for word in words if word in str(text)]


async def test_an_open_invitation_goes_on(desk: Core) -> None:
    await change(
        desk,
        f"""INSERT INTO invitations (id, entry, email, tries, sent_at)
            VALUES (77, 2, '{LUCAS.email}', 3, 0)""",  # noqa: S608 - constants
    )
    await released(desk)
    assert [each.row for each in await letters(desk)] == [77]


NOBODY = {
    "no address": "UPDATE entries SET email = '' WHERE id = 2",
    "at rest": "UPDATE entries SET rests = 1 WHERE id = 2",
    "said no": f"""INSERT INTO invitations (id, entry, email, state, sent_at)
      VALUES (77, 2, '{LUCAS.email}', 'refused', 0)""",  # noqa: S608 - constants
}


@pytest.mark.parametrize("why", NOBODY)
async def test_others_get_none_and_are_counted_for_staff(desk: Core, why: str) -> None:
    await change(desk, NOBODY[why])
    assert (await preview(desk, *OF)).unregistered == 0
    number = await released(desk)
    assert await letters(desk) == []
    assert await desk.store.read(lambda tx: unreached.count_without_account(tx, number)) == 1


async def test_a_schools_address_gets_none(desk: Core) -> None:
    def many(tx: Tx) -> None:
        for number in range(5001, 5007):
            people.enrol_another(tx, number)
        tx.execute("UPDATE entries SET email = 'school@lycee.fr' WHERE id = 2 OR id > 5000")

    await desk.store.write(many)
    assert (await preview(desk, *OF)).unregistered == 0
    await released(desk)
    assert await letters(desk) == []


async def test_the_preview_counts_them_and_who_got_one_is_not_unreached(desk: Core) -> None:
    seen = await preview(desk, *OF)
    assert seen.unregistered == 1
    assert "release-reach-without-account" in [each.phrase for each in seen.lines()]
    number = await released(desk)
    assert await desk.store.read(lambda tx: unreached.count_without_account(tx, number)) == 0


async def test_an_expansion_that_is_done_again_writes_to_nobody_twice(desk: Core) -> None:
    await released(desk)
    await change(desk, "UPDATE outbox SET state = 'waiting' WHERE class = 'announce'")
    await expand(desk)
    assert len(await letters(desk)) == 1
    assert await rows(desk, "SELECT count(*) FROM invitations") == [(1,)]


async def test_every_page_is_written_to(desk: Core) -> None:
    def clone(tx: Tx) -> None:
        for number in range(5001, 5151):
            people.enrol_another(tx, number)
            own = replace(LUCAS, entry=number)
            people.give_result(tx, own, "B", NOW)
        tx.execute("UPDATE entries SET exam = 'C1 Advanced', email = id || '@x.fr' WHERE id > 5000")
        tx.execute("UPDATE results SET release = NULL, exam = 'C1 Advanced'")

    await desk.store.write(clone)
    await released(desk)
    assert len({each.to for each in await letters(desk)}) == 151


async def test_an_account_by_mail_alone_is_told_to_reply(desk: Core) -> None:
    await desk.store.write(lambda tx: people.give_account(tx, LUCAS, people.scene_of(tx, 2, NOW)))
    await change(desk, "UPDATE accounts SET password_hash = '' WHERE entry = 2")
    await change(desk, "DELETE FROM sign_ins WHERE chat = 2")
    await released(desk)
    [letter] = await letters(desk)
    assert (letter.letter, letter.to) == ("candidate.notice.result-news-by-mail", LUCAS.email)


async def test_nobody_is_told_how_where_no_result_is_had_by_mail(desk: Core) -> None:
    rules = replace(desk.desk.rules, by_mail="no_results")
    await released(replace(desk, desk=replace(desk.desk, rules=rules)))
    assert await rows(desk, "SELECT 1 FROM outbox WHERE class = 'circular'") == []
