"""Staff invite candidates without an account: counted first, once, and reminded once."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.staff.inviting import invite
from bot.staff.inviting.invite import InvitationOrder, InvitedOthersError
from bot.staff.order_values import unseen
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from domain.machine.effects import Write
from domain.mail.inviting.audience import InvitedLot
from tests.support import people
from tests.support.people import CANDIDATES
from tests.support.staff.office import NOW, desk_with_people, rows

LUCAS = CANDIDATES["Lucas"]  # alone without an account
ALL = InvitationOrder("2026-10", "", "Ada")
WEEK = timedelta(days=7)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def counted(desk: Core, order: InvitationOrder = ALL) -> dict[str, int]:
    seen = await invite.preview(desk, order)
    return {lot.value: number for lot, number in seen.lots.items()}


async def invited(desk: Core, order: InvitationOrder = ALL, now: datetime = NOW) -> Sequence[Write]:
    """Invite whom the preview counts; all letters of the kind that are owed."""
    at = replace(desk, clock=lambda: now)
    await invite.send(at, order, (await invite.preview(at, order)).count, unseen)
    found = await rows(desk, "SELECT effect FROM outbox WHERE class = 'circular' ORDER BY id")
    return [EFFECTS.loads(str(effect)) for (effect,) in found]


async def change(desk: Core, sql: str) -> None:
    await desk.store.write(lambda tx: tx.execute(sql))


async def clone(desk: Core, many: int, email: str = "id || '@lycee.fr'") -> None:
    """So many more entries at an address, or each at one of its own."""

    def work(tx: Tx) -> None:
        for number in range(5001, 5001 + many):
            people.enrol_another(tx, number)
        sql = f"UPDATE entries SET email = {email} WHERE id > 5000"  # noqa: S608 - constants
        tx.execute(sql)

    await desk.store.write(work)


async def test_who_has_no_account_gets_a_letter_that_can_be_answered(desk: Core) -> None:
    assert await counted(desk) == {"invite": 1}
    [letter] = await invited(desk)
    said = (letter.letter, letter.to, letter.purpose)
    assert said == ("candidate.action.invite", LUCAS.email, "invite")
    kept = await rows(desk, "SELECT id, entry, email FROM invitations")
    assert kept == [(letter.row, LUCAS.entry, LUCAS.email)]


async def test_an_order_that_died_with_the_desk_goes_on_and_invites_everybody_once(
    desk: Core,
) -> None:
    await clone(desk, 250)
    order = replace(ALL, mark="invite:order 7:")
    await desk.store.write(lambda tx: invite.put_page(tx, desk, order, invite.START))
    others = replace(ALL, mark="invite:order 77:")
    with pytest.raises(InvitedOthersError):
        await invite.send(desk, others, 251, unseen)
    for _ in range(2):  # killed once more, before it was said
        assert await invite.send(desk, order, 251, unseen) == 251
    each = await rows(desk, "SELECT count(*), count(DISTINCT entry) FROM invitations")
    assert each == [(251, 251)]


async def test_an_exam_narrows_it(desk: Core) -> None:
    assert await counted(desk, replace(ALL, exam="B2 First")) == {}
    assert await counted(desk, replace(ALL, exam="C1 Advanced")) == {"invite": 1}
    assert await counted(desk, replace(ALL, session="2026-11")) == {}


async def test_nobody_is_invited_twice(desk: Core) -> None:
    await invited(desk)
    assert await counted(desk) == {"waits": 1}
    with pytest.raises(InvitedOthersError):
        await invited(desk)


async def test_a_week_later_there_is_one_reminder_and_no_second(desk: Core) -> None:
    [first] = await invited(desk)
    [_, again] = await invited(desk, now=NOW + WEEK)
    assert (again.letter, again.row) == ("candidate.action.invite-again", first.row)
    with pytest.raises(InvitedOthersError):
        await invited(desk, now=NOW + 9 * WEEK)


async def test_a_corrected_address_is_invited_anew(desk: Core) -> None:
    await invited(desk)
    await change(desk, "UPDATE entries SET email = 'lucas@petit.fr' WHERE id = 2")
    assert [each.to for each in await invited(desk)] == [LUCAS.email, "lucas@petit.fr"]


async def test_an_address_of_more_than_six_entries_is_listed_and_gets_nothing(desk: Core) -> None:
    await clone(desk, 7, "'School@lycee.fr'")
    seen = await invite.preview(desk, ALL)
    assert seen.lots == {InvitedLot.INVITE: 1, InvitedLot.SHARED: 7}
    assert {email: len(each) for email, each in seen.shared.items()} == {"school@lycee.fr": 7}
    assert [each.to for each in await invited(desk)] == [LUCAS.email]


async def test_of_several_at_an_address_each_is_named(desk: Core) -> None:
    await clone(desk, 1, f"'{LUCAS.email}'")
    letters = await invited(desk)
    assert sorted(str(each.params["whom"]) for each in letters) == ["Lucas", "Marie"]


DELETED = f"""INSERT INTO closings (entry, account, closed_at, free_at, sealed_email)
  VALUES (2, 9, 0, {stamp(NOW + WEEK)}, x'00')"""  # noqa: S608 - constants
OTHERS = {
    "at_rest": "UPDATE entries SET rests = 1 WHERE id = 2",
    "no_address": "UPDATE entries SET email = '' WHERE id = 2",
    "deleted": DELETED,
}


@pytest.mark.parametrize("lot", OTHERS)
async def test_others_are_counted_and_get_nothing(desk: Core, lot: str) -> None:
    await change(desk, OTHERS[lot])
    assert await counted(desk) == {lot: 1}
    with pytest.raises(InvitedOthersError):
        await invited(desk)


async def test_another_count_sends_nothing(desk: Core) -> None:
    with pytest.raises(InvitedOthersError, match="1 would go, not 2"):
        await invite.send(desk, ALL, 2, unseen)
    assert await rows(desk, "SELECT 1 FROM outbox") == []


async def test_every_page_is_invited_and_staff_are_on_record(desk: Core) -> None:
    await clone(desk, 250)
    assert len(await invited(desk)) == 251
    assert ("Ada", "invite") in await rows(desk, "SELECT who, what FROM audit")


async def test_an_order_that_stopped_is_given_again_and_doubles_nobody(desk: Core) -> None:
    await clone(desk, 150)
    await desk.store.write(lambda tx: invite.put_page(tx, desk, ALL, invite.START))
    letters = await invited(desk)
    assert len({each.to for each in letters}) == len(letters) == 151


async def test_at_night_they_wait_for_the_morning(desk: Core) -> None:
    night = NOW + timedelta(hours=13)
    await invited(desk, now=night)
    [(due,)] = await rows(desk, "SELECT due_at FROM outbox")
    assert due == stamp(NOW.replace(hour=7) + timedelta(days=1))
    await change(desk, "DELETE FROM invitations")
    await invited(desk, replace(ALL, quiet=False), now=night)
    assert (stamp(night),) in await rows(desk, "SELECT due_at FROM outbox")


@pytest.mark.parametrize("by_mail", ["no_results", "off"])
async def test_nobody_is_invited_where_no_result_is_had_by_mail(desk: Core, by_mail: str) -> None:
    rules = replace(desk.desk.rules, by_mail=by_mail)  # type: ignore[arg-type]
    barred = replace(desk, desk=replace(desk.desk, rules=rules))
    assert await counted(barred) == {"barred": 1}
    with pytest.raises(InvitedOthersError):
        await invite.send(barred, ALL, 0, unseen)
