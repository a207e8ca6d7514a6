"""A guardian's address, a school and a class of an entry: stored, compared, and what they do."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from bot.core import Core
from bot.staff.accounts import view_account
from bot.staff.erasure import erase_people
from bot.staff.inviting import invite
from bot.staff.inviting.invite import InvitationOrder
from bot.staff.inviting.slips import SlipOrder, print_slips
from bot.staff.order_values import OrderRefused, unseen
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.importing import imports
from bot.store.inviting import unregistered
from bot.store.people import entries
from bot.store.people.disclosure import disclose
from bot.store.people.entries import NewEntry
from bot.store.people.traces import find_traces
from domain.mail.inviting.audience import InvitedLot
from tests.support import people
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import ENTRY, ENTRY_HEADER, Bring, bringing
from tests.support.staff.office import NOW, desk_with_people, rows

LUCAS = CANDIDATES["Lucas"]  # alone without an account
MUM = "mum@petit.fr"
ALL = InvitationOrder("2026-10", "", "Ada")
HEADER = f"{ENTRY_HEADER},School,Class,Guardian Email"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


@pytest.fixture
def bring(desk: Core, tmp_path: Path) -> Bring:
    return bringing(desk, tmp_path)


async def change(desk: Core, sql: str) -> None:
    await desk.store.write(lambda tx: tx.execute(sql) and None)


async def with_guardian(desk: Core) -> None:
    await change(desk, f"UPDATE entries SET guardian_email = '{MUM}' WHERE id = 2")  # noqa: S608


async def invited(desk: Core) -> list[str]:
    await invite.send(desk, ALL, (await invite.preview(desk, ALL)).count, unseen)
    found = await rows(desk, "SELECT effect FROM outbox WHERE class = 'circular' ORDER BY id")
    return [EFFECTS.loads(str(effect)).to for (effect,) in found]


async def test_another_class_or_guardian_is_a_change_and_a_file_without_them_is_what_it_was(
    bring: Bring,
) -> None:
    assert (await bring("entries", ENTRY_HEADER, ENTRY)).new == 1
    assert (await bring("entries", f"{HEADER}", f"{ENTRY},,,")).unchanged == 1
    for said in ("Lycée Hugo,2nde 3,", "Lycée Hugo,2nde 4,", f"Lycée Hugo,2nde 4,{MUM}"):
        assert (await bring("entries", HEADER, f"{ENTRY},{said}")).changed == 1
        assert (await bring("entries", HEADER, f"{ENTRY},{said}")).unchanged == 1


async def test_a_slice_that_an_earlier_version_staged_goes_in(desk: Core) -> None:
    old = NewEntry(
        "SIR094701", "FR181", "0042", "Ana", "Lopez", "ana@example.org", "B2 First", "2026-10",
        "h", "", "fr", "2026-10-24", "paper", "2026-12-05", "2026-12-19", "d", "",
    )[:17]  # fmt: skip

    def work(tx: Tx) -> None:
        number = imports.begin_import(tx, "entries", "a", NOW)
        imports.stage_slices(tx, number, [])
        content = orjson.dumps([old]).decode()
        tx.insert("staged (import, content)", [(number, content)])
        imports.accept_import(tx, number, NOW)
        imports.let_in_slice(tx)

    await desk.store.write(work)
    found = await rows(desk, "SELECT school, guardian_email FROM entries WHERE first_name = 'Ana'")
    assert found == [("", "")]


async def test_the_invitation_goes_to_the_guardian_alone(desk: Core) -> None:
    await with_guardian(desk)
    assert await invited(desk) == [MUM]


async def test_a_guardian_who_comes_later_is_invited_and_the_former_letter_dies(desk: Core) -> None:
    await invited(desk)
    await with_guardian(desk)
    assert (await invite.preview(desk, ALL)).lots == {InvitedLot.INVITE: 1}
    assert await invited(desk) == [LUCAS.email, MUM]


async def test_a_guardian_of_more_than_six_entries_gets_nothing(desk: Core) -> None:
    """Whether as a guardian or by an entry's own address."""
    await with_guardian(desk)

    def work(tx: Tx) -> None:
        for number in range(5001, 5007):
            people.enrol_another(tx, number)
        tx.execute(f"UPDATE entries SET email = '{MUM.upper()}' WHERE id > 5000")  # noqa: S608

    await desk.store.write(work)
    assert (await invite.preview(desk, ALL)).lots[InvitedLot.SHARED] == 7
    assert await desk.store.read(lambda tx: entries.count_at(tx, MUM)) == 7


async def test_a_mailbox_is_found_by_what_it_is_to_an_entry(desk: Core) -> None:
    await with_guardian(desk)
    for email in (MUM, MUM.upper(), LUCAS.email):
        [found] = await desk.store.read(
            lambda tx, at=email: unregistered.load_at(tx, at, NOW, 7)  # type: ignore[misc]
        )
        assert (found.entry.id, found.mailbox) == (LUCAS.entry, email.lower())


async def test_one_school_is_invited_whatever_its_capitals(desk: Core) -> None:
    await change(desk, "UPDATE entries SET school = 'Lycée Hugo' WHERE id = 2")
    assert (await invite.preview(desk, replace(ALL, school="LYCEE HUGO"))).count == 1
    await change(desk, "UPDATE entries SET school = 'École Zola' WHERE id = 3")
    assert (await invite.preview(desk, replace(ALL, school="École Zola"))).count == 0


async def test_a_school_that_nobody_is_of_is_refused_with_those_there_are(desk: Core) -> None:
    with pytest.raises(OrderRefused, match="refused-school-none"):
        await invite.preview(desk, replace(ALL, school="Lycée Hugo"))
    await change(desk, "UPDATE entries SET school = 'Lycée Hugo' WHERE id = 2")
    with pytest.raises(OrderRefused, match="refused-school"):
        await invite.preview(desk, replace(ALL, school="Lycée Victor"))
    order = SlipOrder(session="2026-10", exam="", school="x", chat="https://t.me/OurBot")
    with pytest.raises(OrderRefused, match="refused-school"):
        await print_slips(desk, order, unseen)


async def test_all_of_it_is_told_and_erased_with_the_person(desk: Core) -> None:
    await with_guardian(desk)
    await change(desk, "UPDATE entries SET school = 'Lycée Hugo' WHERE id = 2")
    await invited(desk)

    def told(tx: Tx) -> dict[str, object]:
        traces = find_traces(tx, LUCAS.id_number, ())
        assert traces is not None
        assert MUM in traces.addresses
        return dict(disclose(tx, traces)["entry"][0])

    known = await desk.store.read(told)
    assert (known["guardian_email"], known["school"]) == (MUM, "Lycée Hugo")
    await erase_people(desk, {"id_numbers": [LUCAS.id_number], "by": "a"}, unseen)
    assert await rows(desk, "SELECT lane, effect FROM outbox WHERE effect LIKE '%petit%'") == []
    assert await rows(desk, "SELECT 1 FROM entries WHERE id = 2") == []


async def test_an_invitation_to_an_address_that_was_corrected_is_erased_as_well(desk: Core) -> None:
    await invited(desk)
    await change(desk, "UPDATE entries SET email = 'lucas@petit.fr' WHERE id = 2")
    await erase_people(desk, {"id_numbers": [LUCAS.id_number], "by": "a"}, unseen)
    [(lane, effect)] = await rows(desk, "SELECT lane, effect FROM outbox WHERE class = 'circular'")
    assert (lane, LUCAS.email in str(effect)) == ("", False)


async def test_staff_see_what_came_of_an_invitation_to_a_guardian(desk: Core) -> None:
    await with_guardian(desk)
    await invited(desk)
    seen = await desk.store.read(lambda tx: view_account(tx, desk, LUCAS.id_number))
    assert str(seen["invited"]).endswith(": open")
