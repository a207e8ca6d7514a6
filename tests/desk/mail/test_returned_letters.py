"""What comes back counts only if it answers something we sent, and never while it may arrive."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.bounces import bounce
from bot.sandbox.mail.post_office import Delivered, Mood
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.mail.bounces import load_newest
from domain.machine.alert_phrases import AlertPhrase
from tests.support import world
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.mail.mail_scene import LEEDS, asked, in_folder, said, shared, value
from tests.support.world import DESK, World

FULL = "make room in your mailbox"


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    async with world.opened(tmp_path) as scene:
        yield scene


def told_of_directory(scene: World) -> list[tuple[object, object]]:
    """Which organisations' addresses staff are told to correct."""
    rows = scene.db.execute("SELECT effect FROM outbox WHERE key LIKE 'gathered:%' ORDER BY id")
    lines = [each for row in rows for each in EFFECTS.loads(row["effect"]).lines]
    dead = [each.params for each in lines if each.phrase == AlertPhrase.DIRECTORY_DEAD]
    return [(each["name"], each["address"]) for each in dead]


async def returned(scene: World, letter: Delivered, recipient: str, *keeps: str) -> None:
    """A report about a letter of ours; of its traces only those named stay."""
    report = bounce(
        letter.raw if "Message-ID" in keeps else b"Subject: x\r\n\r\n",
        sender=letter.envelope_from if "VERP" in keeps else DESK,
        recipient=recipient,
        queue_id=f"Q{len(scene.post.journal)}",
        date="Mon, 30 Nov 2026 10:00:00 +0100",
    )
    to = letter.envelope_from if "VERP" in keeps else DESK
    await scene.post.deliver(report, to=to, dmarc="none")
    await scene.settle()


@pytest.mark.parametrize("trace", ["VERP", "Message-ID"])
async def test_a_dead_address_is_told_with_a_button_to_correct_it(scene: World, trace: str) -> None:
    await returned(scene, await asked(scene), EMMA.email, trace)
    assert "my e-mails come back" in said(scene)
    scene.person("Emma").tap("Another address")
    await scene.settle()
    assert "address" in said(scene)


async def reported(scene: World, letter: Delivered, words: str) -> None:
    """A report about a letter of ours, with what a server said."""
    report = bounce(
        letter.raw,
        sender=letter.envelope_from,
        recipient=EMMA.email,
        queue_id="Q1",
        date="Mon, 30 Nov 2026 10:00:00 +0100",
    )
    report = re.sub(rb"550 5\.1\.1[^\r\n]*", words.encode(), report).replace(b"5.1.1", b"5.0.0")
    await scene.post.deliver(report, to=letter.envelope_from, dmarc="none")
    await scene.settle()


async def test_a_letter_back_from_a_full_mailbox_is_told_at_once_to_who_waits(
    scene: World,
) -> None:
    await reported(scene, await asked(scene), "552 5.2.2 Mailbox full")
    assert FULL in said(scene)


async def test_a_fault_of_our_own_side_is_not_told_as_a_dead_address(scene: World) -> None:
    scene.person("Staff").start()
    await reported(scene, await asked(scene), "550 No such user here 550 Sender verify failed")
    assert "Your address is not to blame" in said(scene)
    assert value(scene, "SELECT count(*) FROM bounces") == 0
    await scene.later(timedelta(minutes=11))
    await scene.settle()
    assert EMMA.id_number in scene.person("Staff").last.text


async def test_a_report_known_by_its_envid_alone_counts(scene: World) -> None:
    letter = await asked(scene)
    envid = letter.envelope_from.partition("+")[2].partition("@")[0]
    report = bounce(b"\r\n\r\n", sender=DESK, recipient=EMMA.email, queue_id="1", date="")
    named = f"\r\nOriginal-Envelope-Id: {envid}\r\n\r\nFinal-"
    report = report.replace(b"\r\n\r\nFinal-", named.encode())
    await scene.post.deliver(report, to=DESK)
    await scene.settle()
    assert "my e-mails come back" in said(scene)


async def test_a_report_about_nothing_we_sent_counts_for_nothing(scene: World) -> None:
    await returned(scene, await asked(scene), EMMA.email)
    assert "my e-mails come back" not in said(scene)
    await in_folder(scene, "Quarantine")


async def test_a_report_under_a_token_of_somebodys_own_making_counts_for_nothing(
    scene: World,
) -> None:
    letter = await asked(scene)
    forged = replace(letter, envelope_from=f"desk+b{'a' * 32}@centre.fr")
    await returned(scene, forged, EMMA.email, "VERP")
    assert "my e-mails come back" not in said(scene)
    assert value(scene, "SELECT count(*) FROM bounces") == 0


@pytest.mark.parametrize("header", ["In-Reply-To", "References"])
async def test_a_report_in_prose_is_known_by_the_letter_it_answers(
    scene: World, header: str
) -> None:
    letter = await asked(scene)
    head = [("Subject", "Undelivered mail"), (header, letter.message_id)]
    prose = raw_letter(DESK, f"<{EMMA.email}>: 550 5.1.1 User unknown", "MAILER-DAEMON@x.uk", head)
    await scene.post.deliver(prose, to=DESK)
    await scene.settle()
    assert "my e-mails come back" in said(scene)


async def test_staff_see_what_came_back_and_for_whom(scene: World) -> None:
    await returned(scene, await asked(scene), EMMA.email, "VERP")
    scene.write(_staff_see_emma)


def _staff_see_emma(tx: Tx) -> None:
    seen = [(each.email, each.hard, each.id_number) for each in load_newest(tx, 10)]
    assert seen == [(EMMA.email, True, EMMA.id_number)]


async def test_staff_see_organisations_whose_address_is_dead(scene: World) -> None:
    await shared(scene)
    await returned(scene, scene.post.letters(LEEDS)[0], LEEDS, "VERP")
    sql = "SELECT email || ' ' || organisation FROM bounces"
    assert value(scene, sql) == f"{LEEDS} University of Leeds"
    assert told_of_directory(scene) == [("University of Leeds", LEEDS)]


async def test_staff_see_organisations_that_were_refused_at_once(scene: World) -> None:
    scene.post.put_in_mood(LEEDS, Mood.DEAD)
    await shared(scene)
    assert value(scene, "SELECT organisation FROM bounces") == "University of Leeds"
    assert value(scene, "SELECT state FROM shares") == "failed"
    assert told_of_directory(scene) == [("University of Leeds", LEEDS)]


async def test_an_address_that_stands_in_no_list_is_no_matter_of_the_directory(
    scene: World,
) -> None:
    await shared(scene)
    scene.write(lambda tx: tx.execute("DELETE FROM organisations"))
    await returned(scene, scene.post.letters(LEEDS)[0], LEEDS, "VERP")
    assert value(scene, "SELECT state FROM shares") == "failed"
    assert told_of_directory(scene) == []


async def test_what_comes_back_from_a_former_address_says_nothing_of_the_new_one(
    scene: World,
) -> None:
    letter = await asked(scene)
    scene.db.execute("UPDATE accounts SET email = 'emma@orange.fr'")
    await returned(scene, letter, EMMA.email, "VERP")
    assert "my e-mails come back" not in said(scene)
    assert value(scene, "SELECT count(*) FROM bounces") == 0


async def softly(scene: World, letter: Delivered, action: str = "failed") -> None:
    """The mailbox is full, once more."""
    report = bounce(
        letter.raw,
        sender=letter.envelope_from,
        recipient=EMMA.email,
        queue_id=f"Q{len(scene.post.journal)}",
        date="",
    )
    soft = report.replace(b"550 5.1.1 User unknown", b"452 4.2.2 Mailbox full")
    soft = soft.replace(b"Status: 5.1.1", b"Status: 4.2.2")
    soft = soft.replace(b"Action: failed", f"Action: {action}".encode())
    await scene.post.deliver(soft, to=letter.envelope_from)
    await scene.settle()


async def noticed(scene: World) -> Delivered:
    """A letter to Emma that nobody waits for."""
    scene.give_account("Emma")
    scene.person("Emma").start()
    await scene.settle()
    await scene.broadcast("The room has changed.")
    await scene.settle()
    return scene.post.letters(EMMA.email)[-1]


async def test_two_passing_failures_in_a_week_are_told(scene: World) -> None:
    letter = await noticed(scene)
    await softly(scene, letter)
    assert FULL not in said(scene)
    await softly(scene, letter)
    assert FULL in said(scene)


async def test_nor_do_failures_long_ago_hide_two_that_are_new(scene: World) -> None:
    letter = await noticed(scene)
    for days in (0, 7, 6):
        scene.clock.at += timedelta(days=days)
        await softly(scene, letter)
    assert FULL in said(scene)


async def test_failures_a_week_apart_are_not(scene: World) -> None:
    letter = await noticed(scene)
    await softly(scene, letter)
    scene.clock.at += timedelta(days=7)
    await softly(scene, letter)
    assert FULL not in said(scene)


async def test_a_delay_never_counts(scene: World) -> None:
    letter = await asked(scene)
    for _ in range(3):
        await softly(scene, letter, "delayed")
    assert value(scene, "SELECT count(*) FROM bounces") == 0


async def test_a_report_of_an_organisations_server_fails_the_share(scene: World) -> None:
    await shared(scene)
    letter = scene.post.letters(LEEDS)[0]
    await returned(scene, letter, LEEDS, "Message-ID")
    assert value(scene, "SELECT state || ' ' || reason FROM shares") == "failed dead-address"
    assert "the address used does not exist" in said(scene)


async def test_a_second_report_on_the_same_share_says_nothing_new(scene: World) -> None:
    await shared(scene)
    letter = scene.post.letters(LEEDS)[0]
    for _ in range(2):
        await returned(scene, letter, LEEDS, "VERP")
    told = [each for each in scene.person("Emma").chat if "has not been handed over" in each.text]
    assert len(told) == 1


async def test_a_report_about_our_own_copy_fails_no_share(scene: World) -> None:
    await shared(scene)
    letter = scene.post.letters(LEEDS)[0]
    copy = next(each for each in scene.post.letters(DESK) if "+o" in each.recipient)
    await returned(scene, letter, copy.recipient, "VERP", "Message-ID")
    assert value(scene, "SELECT state FROM shares") == "sent"


async def test_an_organisations_own_words_go_to_staff(scene: World) -> None:
    await shared(scene)
    await scene.post.reply(scene.post.letters(LEEDS)[0], "Which candidate is this about?")
    await scene.settle()
    assert value(scene, "SELECT count(*) FROM outbox WHERE effect LIKE '%alert-question%'") == 1


async def test_an_address_that_goes_on_failing_is_told_once_a_week(scene: World) -> None:
    scene.give_account("Emma")
    scene.person("Emma").start()
    await scene.settle()
    for _ in range(3):
        await scene.broadcast("The room has changed.")
        await scene.settle()
        await returned(scene, scene.post.letters(EMMA.email)[-1], EMMA.email, "VERP")
    told = [each for each in scene.person("Emma").chat if "my e-mails come back" in each.text]
    assert len(told) == 1
    assert value(scene, "SELECT count(*) FROM bounces") == 3
