"""A deleted account was named for months, by address and name, in what was sent, noted, shared."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.core import Core
from bot.outbox.former_mailboxes import forget
from bot.outbox.gate.still_owed import still_owed
from bot.outbox.writer import ParcelOrigin
from bot.staff.erasure import find, preview
from bot.staff.housekeeping import forget_old
from bot.staff.order_values import unseen
from bot.staff.outbox_admin import drop_parcel
from bot.store import journal
from bot.store.change_context import ChangeContext
from bot.store.changes import apply_change
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.people.disclosure import disclose
from domain.machine.changes import CloseAccount, NoteBounce, OpenShare
from domain.machine.effects import Line, Say, Write
from tests.support.mail.mail_scene import shared
from tests.support.people import CANDIDATES, give_result, scene_of
from tests.support.staff.office import NOW, desk_with_people, register, rows
from tests.support.world import opened as world_opened

MARIE, LUCAS = CANDIDATES["Marie"], CANDIDATES["Lucas"]
LYON = "admissions@univ-lyon2.fr"
HERS = (MARIE.id_number, "marie.durand", "Durand", f'"account":{MARIE.account}')
FORMER = "marie.at.home@mail.example"
WAIT = timedelta(days=7)
FAREWELL = Write(
    "candidate.notice.account-closed", MARIE.email, {"name": "Marie"}, account=MARIE.account
)
ASKED = Write("institution.notice.share-withdrawn", LYON, {"share": "500"}, account=MARIE.account)


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await core.store.write(lambda tx: lived(tx, core))
        yield core


def lived(tx: Tx, core: Core) -> None:
    """Marie has shared her result, was written to, and a letter of hers came back."""
    scene = scene_of(tx, 1, NOW, core.desk.digest)
    share = OpenShare(
        share=500, account=MARIE.account, result=give_result(tx, MARIE, "B", NOW), organisation=1,
        name="Université Lyon 2", email=LYON, website="",
    )  # fmt: skip
    apply_change(share, scene)
    apply_change(NoteBounce(MARIE.account, MARIE.email, hard=True), scene)
    journal.write_line(tx, "asked for a result", NOW, chat=1, account=MARIE.account, step="Menu")
    journal.write_line(tx, "somebody else", NOW, chat=3, account=1003)
    said = (
        Say((Line("greeting", {"name": "Durand"}),)),
        Write("candidate.notice.result", MARIE.email, account=MARIE.account),
        Write("institution.notice.result-shared", LYON, {"name": "Durand"}, share=500),
    )
    core.writer.put(tx, "lived", ParcelOrigin(1, 0, NOW), said)
    tx.execute("UPDATE outbox SET state = 'sent', settled_at = :now", {"now": stamp(NOW)})


async def close(desk: Core, share: str = "sent") -> None:
    """As the chat does: the account closes, the farewell is put out, the line is noted."""

    def work(tx: Tx) -> None:
        tx.execute("UPDATE shares SET state = :state", {"state": share})
        gone = CloseAccount(MARIE.account, NOW + WAIT, forget=True)
        apply_change(gone, ChangeContext(tx, 1, NOW, str, seal=desk.desk.seal_address))
        desk.writer.put(tx, "closed", ParcelOrigin(1, 0, NOW), [FAREWELL])
        journal.write_line(tx, "pressed delete-yes", NOW, chat=1, account=MARIE.account)

    await desk.store.write(work)


async def told_of_her(desk: Core, table: str, only: str = "") -> list[str]:
    dumped = repr(await rows(desk, f"SELECT * FROM {table} {only}"))  # noqa: S608 - constants
    return [word for word in HERS if word in dumped]


async def test_what_was_sent_noted_and_shared_names_nobody_at_once(desk: Core) -> None:
    assert len(await told_of_her(desk, "outbox")) > 2
    await close(desk)
    assert await told_of_her(desk, "outbox", "WHERE state = 'sent'") == []
    assert await rows(desk, "SELECT chat FROM journal WHERE said = 'asked for a result'") == []
    for table in ("shares", "bounces", "mail_codes", "sign_ins", "known_chats"):
        assert await rows(desk, f"SELECT * FROM {table} WHERE account = {MARIE.account}") == []  # noqa: S608


async def test_the_farewell_still_goes_and_is_blanked_when_the_wait_ends(desk: Core) -> None:
    await close(desk)
    assert await rows(desk, "SELECT state FROM outbox WHERE key = 'closed:0'") == [("waiting",)]
    settle = "UPDATE outbox SET state = 'sent' WHERE state = 'waiting'"
    await desk.store.write(lambda tx: tx.execute(settle))
    await forget_old(desk, NOW + WAIT - timedelta(hours=1))
    assert MARIE.email in repr(await rows(desk, "SELECT effect FROM outbox"))
    await forget_old(desk, NOW + WAIT + timedelta(hours=1))
    assert await told_of_her(desk, "outbox") == []
    assert await rows(desk, f"SELECT * FROM journal WHERE account = {MARIE.account}") == []  # noqa: S608


async def test_a_farewell_that_staff_drop_is_blanked_at_once(desk: Core) -> None:
    await close(desk)
    [(row,)] = await rows(desk, "SELECT id FROM outbox WHERE key = 'closed:0'")
    await drop_parcel(desk, {"row": row, "by": "Claire"}, unseen)
    assert await told_of_her(desk, "outbox", "WHERE domain <> ''") == []


@pytest.mark.parametrize(("to", "named"), [(FORMER, False), (LYON, True)])
async def test_an_answer_to_the_former_mailbox_is_blanked_once_it_is_settled(
    desk: Core, to: str, named: bool
) -> None:
    readdressed = f"UPDATE accounts SET email = '{FORMER}' WHERE id = {MARIE.account}"  # noqa: S608
    await desk.store.write(lambda tx: tx.execute(readdressed))
    await close(desk)
    answer, origin = Write("candidate.answer.arrived", to), ParcelOrigin(0, 0, NOW)
    await desk.store.write(lambda tx: desk.writer.put(tx, "answered", origin, [answer]))
    [(row,)] = await rows(desk, "SELECT id FROM outbox WHERE key = 'answered:0'")
    unseal = desk.desk.open_address
    await desk.store.write(lambda tx: forget(tx, unseal, int(str(row)), answer, NOW))
    assert (to in repr(await rows(desk, "SELECT lane FROM outbox WHERE domain <> ''"))) is named


async def test_an_address_sealed_under_another_key_holds_up_nothing(desk: Core) -> None:
    await close(desk)
    broken = "UPDATE closings SET sealed_email = x'00'"
    await desk.store.write(lambda tx: tx.execute(broken))
    await forget_old(desk, NOW + WAIT + timedelta(hours=1))
    assert await rows(desk, "SELECT account, sealed_email FROM closings") == [(0, None)]


async def test_who_is_let_in_before_the_wait_ends_is_forgotten_as_well(desk: Core) -> None:
    await close(desk)
    end = "UPDATE closings SET sealed_email = NULL, free_at = :now"
    await desk.store.write(lambda tx: tx.execute(end, {"now": stamp(NOW)}))
    await desk.store.write(lambda tx: tx.execute("UPDATE outbox SET state = 'sent'"))
    await forget_old(desk, NOW + timedelta(hours=1))
    assert await told_of_her(desk, "outbox") == []


@pytest.mark.parametrize(("state", "kept"), [("sent", 1), ("failed", 0), ("cancelled", 0)])
async def test_of_a_delivered_share_who_must_hear_of_a_correction_stays(
    desk: Core, state: str, kept: int
) -> None:
    await close(desk, state)
    found = await rows(desk, "SELECT organisation, email, reference FROM kept_shares")
    assert found == [("Université Lyon 2", LYON, "26BFR1810001")] * kept


async def test_who_asks_what_is_kept_is_told_of_the_organisations_as_well(desk: Core) -> None:
    await close(desk)
    found = partial(find, core=desk, number=MARIE.id_number)
    told = await desk.store.read(lambda tx: disclose(tx, found(tx)))
    assert [each["email"] for each in told["organisations_to_be_told_of_corrections"]] == [LYON]


async def test_what_is_others_stays(desk: Core) -> None:
    await desk.store.write(lambda tx: register(tx, "Lucas", 1))
    other = Write("candidate.notice.result", LUCAS.email, account=LUCAS.account)
    origin = ParcelOrigin(1, 0, NOW)
    await desk.store.write(lambda tx: desk.writer.put(tx, "other", origin, [other]))
    await desk.store.write(lambda tx: tx.execute("UPDATE outbox SET state = 'sent'"))
    await close(desk)
    kept = [key for (key,) in await rows(desk, "SELECT key FROM outbox WHERE state = 'sent'")]
    assert "other:0" in kept
    assert await rows(desk, "SELECT chat FROM journal WHERE said = 'somebody else'") == [(3,)]


async def test_a_reset_by_staff_keeps_what_tells_whose_it_was(desk: Core) -> None:
    gone = CloseAccount(MARIE.account)
    await desk.store.write(lambda tx: apply_change(gone, scene_of(tx, 1, NOW)))
    assert await rows(desk, "SELECT chat FROM journal WHERE said = 'asked for a result'") == [(1,)]


async def test_what_the_owner_asks_of_organisations_outlives_the_account(desk: Core) -> None:
    await close(desk)
    owed = partial(still_owed, effect=ASKED, chat=0, now=NOW)
    assert await desk.store.read(owed)


async def test_before_an_account_goes_chat_and_letter_tell_what_stays_and_why(
    tmp_path: Path,
) -> None:
    async with world_opened(tmp_path) as world:
        await shared(world)
        said = await world.does("Emma", "/delete_me")
        await world.write_letter("DELETE", CANDIDATES["Emma"].email)
        await world.settle()
        letter = " ".join(world.letters[-1].text.split())
        for told in (said, letter):
            assert "kept for 12 months, in case of a correction" in told
            assert "law" not in told


async def test_staff_who_erase_hear_of_what_was_delivered_before(desk: Core) -> None:
    await close(desk)
    assert (await preview(desk, [MARIE.id_number]))["delivered"] == 1
