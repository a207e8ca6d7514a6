"""Nothing ever took a person out of the store: entries, results and letters stayed for ever."""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.core import Core
from bot.mail.mail_store import SEAL
from bot.outbox.writer import ParcelOrigin
from bot.staff import erasure
from bot.staff.audit.looks import note_look
from bot.staff.erasure import erase_people, preview
from bot.staff.housekeeping import forget_old
from bot.staff.order_values import OrderRefused, unseen
from bot.store import audit_chain, journal
from bot.store.changes import apply_change
from bot.store.codecs import STEPS
from bot.store.engine.store import Tx
from bot.store.importing import imports
from bot.store.mail import mailbox
from bot.store.mail.mailbox import NewLetter
from bot.store.outbox import parcels, telegram_files
from bot.store.outbox.queues import Queue
from bot.store.outbox.telegram_files import FileKey
from bot.store.people import chats
from bot.store.people.disclosure import disclose
from domain.machine.changes import (
    CloseAccount,
    CountWrongPassword,
    NoteBounce,
    OpenMailCode,
    OpenShare,
)
from domain.machine.effects import Forget, Line, Say, SendStatement, Write
from domain.machine.inviting.changes import OpenInvitation
from domain.machine.outbound import Receipt
from domain.machine.steps.registration import AwaitingEmail, Form
from mailer.inbound.ports import Ref
from tests.support.people import CANDIDATES, give_result, scene_of
from tests.support.staff.office import NOW, desk_with_people, register, rows

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
LYON = "admissions@univ-lyon2.fr"
HERS = ("Marie", "Durand", MARIE.id_number, "marie.durand", "26BFR1810001")
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        await core.store.write(lambda tx: lived(tx, core))
        yield core


def lived(tx: Tx, core: Core) -> None:
    """Marie has left a trace in every table that can hold one."""
    scene = scene_of(tx, 1, NOW, core.desk.digest)
    result = give_result(tx, MARIE, "B", NOW)
    share = OpenShare(
        share=500, account=MARIE.account, result=result, organisation=1,
        name="Université Lyon 2", email=LYON, website="",
    )  # fmt: skip
    code = OpenMailCode(
        id=600, purpose="recover", account=MARIE.account, email=MARIE.email, expires=NOW
    )
    bounce = NoteBounce(MARIE.account, MARIE.email, hard=True)
    wrong = CountWrongPassword(MARIE.id_number, None)
    invited = OpenInvitation(id=700, entry=MARIE.entry, email=MARIE.email)
    for change in (share, code, bounce, wrong, invited):
        apply_change(change, scene)
    journal.write_line(tx, "typed", NOW, chat=1, account=MARIE.account, step="Menu")
    effects = (
        Say((Line("greeting", {"name": MARIE.first_name}),)),
        SendStatement(MARIE.account, result),
        Write("candidate.notice.result", MARIE.email, account=MARIE.account),
        Write("institution.notice.result-shared", LYON, {"name": "Marie Durand"}, share=500),
        Write("candidate.action.invite", MARIE.email, {"whom": "Marie"}, entry=MARIE.entry),
    )
    core.writer.put(tx, "lived", ParcelOrigin(1, 0, NOW), effects)
    telegram_files.keep_file_id(tx, FileKey(f"statement:{result}:fr", "1:d"), "AgAD")
    raw = b"From: Marie.Durand@lycee.fr\r\n\r\nBonjour"
    ref = Ref("desk@centre.fr", "INBOX", 1, 1)
    mailbox.keep_letter(tx, NewLetter(ref, "d", core.keys.seal(raw, SEAL)), NOW)
    mailbox.keep_piece(tx, ref, 1, core.keys.seal(b"more", SEAL), now=NOW)
    tx.execute("UPDATE letters SET state = 'processed'")


WAITING = "SELECT key FROM outbox WHERE state = 'waiting' AND key NOT LIKE 'told-erased:%'"
"""What waits, but for the sentence that tells a chat of it."""


async def erase(desk: Core, *people: str) -> dict[str, int]:
    numbers = people or (MARIE.id_number,)
    return await erase_people(desk, {"id_numbers": numbers, "by": "Ada"}, unseen)


def dump(path: Path) -> str:
    with closing(sqlite3.connect(path)) as raw:
        tables = [name for (name,) in raw.execute(TABLES)]
        return repr([raw.execute(f"SELECT * FROM {each}").fetchall() for each in tables])  # noqa: S608


async def test_whose_address_ends_in_theirs_loses_no_letter(desk: Core) -> None:
    """Who opened an account with a short address and was erased, took everybody's with them."""
    ref = Ref("desk@centre.fr", "INBOX", 1, 2)
    sealed = desk.keys.seal(b"From: annemarie.durand@lycee.fr\r\n\r\nBonjour", SEAL)
    await desk.store.write(lambda tx: mailbox.keep_letter(tx, NewLetter(ref, "e", sealed), NOW))
    await desk.store.write(lambda tx: tx.execute("UPDATE letters SET state = 'processed'"))
    assert (await preview(desk, [MARIE.id_number]))["letters"] == 1
    assert (await erase(desk))["letters"] == 1
    assert await rows(desk, "SELECT uid FROM letters WHERE sealed IS NOT NULL") == [(2,)]


async def test_no_table_names_whoever_was_erased(desk: Core) -> None:
    assert all(word in dump(desk.settings.store.path) for word in HERS)
    await erase(desk)
    after = dump(desk.settings.store.path)
    assert [word for word in HERS if word in after and word != "26BFR1810001"] == []
    assert str(MARIE.account) not in after


async def test_no_byte_of_the_files_names_whoever_was_erased(desk: Core) -> None:
    assert (await erase(desk))["log_emptied"]
    folder = desk.settings.store.path.parent
    left = b"".join(each.read_bytes() for each in folder.iterdir() if each.is_file())
    assert [word for word in HERS[:4] if word.encode() in left] == []


async def test_everybody_else_stays_as_they_were(desk: Core) -> None:
    emma = partial(erasure.find, core=desk, number=EMMA.id_number)
    before = await desk.store.read(lambda tx: disclose(tx, emma(tx)))
    await erase(desk)
    assert await desk.store.read(lambda tx: disclose(tx, emma(tx))) == before


async def test_nothing_that_waits_for_them_goes_out(desk: Core) -> None:
    assert len(await rows(desk, WAITING)) == 5
    await erase(desk)
    assert await rows(desk, WAITING) == []


async def test_what_is_being_sent_comes_back_neither_as_a_retry_nor_with_its_bytes(
    desk: Core,
) -> None:
    for queue in Queue:
        await desk.store.write(partial(parcels.claim_due, queue=queue, now=NOW, limit=9))
    [*claimed] = await desk.store.read(parcels.load_sending)
    await erase(desk)
    for each in claimed:
        await desk.store.write(partial(parcels.keep_sealed, parcel_id=each.id, sealed=b"Marie"))
        await desk.store.write(
            partial(parcels.schedule_retry, parcel_id=each.id, due=NOW, cause="x", words="Marie")
        )
        await desk.store.write(
            partial(parcels.mark_sent, parcel_id=each.id, receipt=Receipt(), now=NOW)
        )
    theirs = "SELECT DISTINCT state, sealed, words FROM outbox WHERE key NOT LIKE 'told-erased:%'"
    states = await rows(desk, theirs)
    assert (len(claimed), states) == (5, [("dropped", None, "")])


async def test_a_password_that_is_being_deleted_from_the_chat_is_still_deleted(desk: Core) -> None:
    origin = ParcelOrigin(1, 0, NOW)
    await desk.store.write(lambda tx: desk.writer.forget(tx, Forget(77), origin))
    await erase(desk)
    left = "SELECT chat, state FROM outbox WHERE class = 'deletion'"
    assert await rows(desk, left) == [(1, "waiting")]


async def test_a_chat_of_two_keeps_what_is_the_others(desk: Core) -> None:
    await desk.store.write(lambda tx: register(tx, "Lucas", 1))
    lucas = CANDIDATES["Lucas"]
    other = Write("candidate.notice.result", lucas.email, account=lucas.account)
    origin = ParcelOrigin(1, 0, NOW)
    await desk.store.write(lambda tx: desk.writer.put(tx, "other", origin, [other]))
    await erase(desk)
    kept = await rows(desk, WAITING)
    assert kept == [("other:0",)]
    assert await rows(desk, "SELECT account FROM sign_ins WHERE chat = 1") == [(lucas.account,)]


async def test_a_mailbox_of_two_keeps_what_is_the_others(desk: Core) -> None:
    other = Write("candidate.notice.result", MARIE.email, account=EMMA.account)
    origin = ParcelOrigin(3, 0, NOW)
    await desk.store.write(lambda tx: desk.writer.put(tx, "other", origin, [other]))
    await erase(desk)
    assert await rows(desk, WAITING) == [("other:0",)]


async def test_a_mailbox_of_two_keeps_the_invitation_of_the_other(desk: Core) -> None:
    other = Write("candidate.action.invite", MARIE.email, {"whom": "Lucas"}, entry=2)
    origin = ParcelOrigin(0, 0, NOW)
    await desk.store.write(lambda tx: desk.writer.put(tx, "other", origin, [other]))
    await erase(desk)
    assert await rows(desk, WAITING) == [("other:0",)]


async def test_a_chat_that_registers_the_entry_begins_anew(desk: Core) -> None:
    step = STEPS.dumps(AwaitingEmail(Form(id_number=MARIE.id_number, entry=MARIE.entry)))
    await desk.store.write(lambda tx: chats.open_chat(tx, 88, "fr", step, NOW))
    await erase(desk)
    [(left,)] = await rows(desk, "SELECT step FROM chats WHERE id = 88")
    assert MARIE.id_number not in str(left)


async def test_what_a_chat_without_an_account_was_told_of_them_goes_as_well(desk: Core) -> None:
    """The form that was looked through stood there for months: name, ID number and address."""
    for chat, number in ((88, MARIE.id_number), (89, EMMA.id_number)):
        said, origin = Say((Line("review", {"id_number": number}),)), ParcelOrigin(chat, 0, NOW)
        put = partial(desk.writer.put, cause=number, origin=origin, effects=[said])
        await desk.store.write(put)
    foreseen = await preview(desk, [MARIE.id_number])
    assert (await erase(desk))["parcels"] == foreseen["parcels"]
    assert await rows(desk, "SELECT chat FROM outbox WHERE chat IN (88, 89)") == [(89,)]


async def test_a_delivered_share_can_be_corrected_for_a_year(desk: Core) -> None:
    await desk.store.write(lambda tx: tx.execute("UPDATE shares SET state = 'sent'"))
    await erase(desk)
    kept = "SELECT organisation, email, reference FROM kept_shares"
    assert await rows(desk, kept) == [("Université Lyon 2", LYON, "26BFR1810001")]
    await forget_old(desk, NOW + timedelta(days=364))
    assert len(await rows(desk, kept)) == 1
    await forget_old(desk, NOW + timedelta(days=367))
    assert await rows(desk, kept) == []


async def test_a_share_that_was_not_delivered_leaves_nothing(desk: Core) -> None:
    await erase(desk)
    assert await rows(desk, "SELECT * FROM kept_shares") == []


async def test_an_import_under_way_brings_nobody_back(desk: Core) -> None:
    await desk.store.write(lambda tx: imports.begin_import(tx, "entries", "a", NOW))
    with pytest.raises(OrderRefused, match="refused-erase-import"):
        await erase(desk)


async def test_what_is_told_of_a_person_holds_no_secret(desk: Core) -> None:
    told = await desk.store.read(lambda tx: disclose(tx, erasure.find(tx, desk, MARIE.id_number)))
    text = json.dumps(told)
    assert all(word in text for word in ("Marie", "Durand", LYON, MARIE.email))
    assert "argon2" not in text
    assert not {"secret_hash", "password_hash"} & {key for row in told["entry"] for key in row}


async def test_everybody_is_erased_and_no_id_comes_again(desk: Core) -> None:
    [(last,)] = await rows(desk, "SELECT max(id) FROM journal")
    numbers = await desk.store.read(lambda tx: erasure.of_session(tx, "2026-10"))
    counts = await erase(desk, *numbers)
    assert counts["people"] == len(numbers) == len(CANDIDATES)
    assert await rows(desk, "SELECT * FROM entries") == []
    line = await desk.store.write(lambda tx: journal.write_line(tx, "x", NOW))
    assert line > int(str(last))


async def test_a_look_at_the_chat_is_found_though_the_account_was_deleted_since(
    desk: Core,
) -> None:
    look = {"what": "why", "whom": "chat 1", "by": "uid 998 desk"}
    await note_look(desk, look, unseen)
    gone = CloseAccount(MARIE.account, NOW + timedelta(days=7), forget=True)
    await desk.store.write(lambda tx: apply_change(gone, scene_of(tx, 1, NOW)))
    await erase(desk)
    named = await rows(desk, "SELECT whom FROM audit WHERE what = 'why'")
    assert named == [("erased",)]


@pytest.mark.parametrize("deleted", [False, True])
async def test_a_look_at_the_chat_of_whoever_was_erased_names_it_not_whatever_comes_later(
    desk: Core, deleted: bool
) -> None:
    if deleted:
        gone = CloseAccount(MARIE.account, NOW + timedelta(days=7), forget=True)
        await desk.store.write(lambda tx: apply_change(gone, scene_of(tx, 1, NOW)))
    await erase(desk)
    await desk.store.write(lambda tx: journal.write_line(tx, "/start", NOW, chat=1))
    await note_look(desk, {"what": "why", "whom": "chat 1", "by": "uid 998 desk"}, unseen)
    assert await rows(desk, "SELECT whom FROM audit WHERE what = 'why'") == [("unknown",)]


@pytest.mark.parametrize("whom", [MARIE.id_number, "26BFR1810001", "chat 4711", "Marie Durand"])
async def test_a_look_that_finds_nobody_writes_down_no_word_of_whom_it_was_for(
    desk: Core, whom: str
) -> None:
    await erase(desk)
    look = {"what": "statement", "whom": whom, "by": "uid 998 desk"}
    await note_look(desk, look, unseen)
    named = await rows(desk, "SELECT who, whom FROM audit WHERE what = 'statement'")
    assert named == [("uid 998 desk", "unknown")]
    report = await desk.store.read(audit_chain.verify)
    assert report.whole
