"""What servers and networks do to letters: every one arrives, and nothing is told wrongly."""

import asyncio
import re
from base64 import b64encode
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.sandbox.mail.post_office import Mood
from domain.machine.outbound import Cause, DeliveryError, Doubtful, TryLater
from mailer.inbound.watch import Mailbox
from mailer.outbound.smtp import Sender
from tests.support.clock import Clock
from tests.support.mail import submission
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.mail.mail_scene import AGAIN, LEEDS, content, in_folder, said, shared, value
from tests.support.mail.watched import Memory, letter, settings, until, watching
from tests.support.people import CANDIDATES
from tests.support.servers.real_office import Servers
from tests.support.servers.wired import Wired, post_office, wired
from tests.support.world import DESK

pytestmark = pytest.mark.long  # each run has test_mail_kills.py and mailer/test_imap_faults.py


@pytest.fixture
async def scene(servers: Servers | None, tmp_path: Path) -> AsyncIterator[Wired]:
    clock = Clock()
    async with post_office(clock, servers) as post, wired(tmp_path, post, clock) as scene:
        yield scene


async def resend(scene: Wired, *names: str) -> None:
    """The desk owes somebody a letter, Emma unless named."""
    for name in names or ("Emma",):
        scene.give_account(name, confirmed=False)
        scene.person(name).start()
    await scene.settle()
    for name in names or ("Emma",):
        scene.person(name).tap("Resend")


def alarms(scene: Wired, name: str) -> int:
    """How often staff were told this, by the name of its phrase."""
    effects = [row[0] for row in scene.db.execute("SELECT effect FROM outbox")]
    return sum(f'"{name}"' in effect for effect in effects)


# Letters out


def with_a_wrong_password(said: bytes) -> bytes:
    """The client's login, and before it the server's offer: of one kind only, so that it shows."""
    wrong = b"AUTH PLAIN " + b64encode(b"\0desk\0guess") + b"\r\n"
    return wrong if said.startswith(b"AUTH") else re.sub(rb"AUTH[^\r]+", b"AUTH PLAIN", said)


@pytest.mark.real
async def test_a_refused_login_stops_the_post_with_one_alarm_and_loses_nothing(
    scene: Wired,
) -> None:
    scene.smtp.on(b"AUTH", with_a_wrong_password, always=True)
    await resend(scene, "Emma", "Tom")
    await until(lambda: alarms(scene, "alert-mail-login") == 1)
    await asyncio.sleep(0.3)
    assert alarms(scene, "alert-mail-login") == 1
    scene.smtp.heal()
    scene.clock.at += timedelta(seconds=31)
    scene.person("Emma").say("/help")
    await scene.settle()
    assert [len(content(scene, CANDIDATES[name].email)) for name in ("Emma", "Tom")] == [1, 1]
    assert alarms(scene, "alert-mail-login-back") == 1


async def test_letters_that_found_the_server_away_leave_as_soon_as_it_is_back(scene: Wired) -> None:
    await scene.post.smtp.stop()
    await resend(scene, "Emma", "Tom")
    await scene.settle()
    await scene.post.smtp.start()
    await scene.later(timedelta(seconds=31))
    await scene.settle()
    assert [len(content(scene, CANDIDATES[name].email)) for name in ("Emma", "Tom")] == [1, 1]
    assert alarms(scene, "alert-mail-login") == 0


@pytest.mark.parametrize("mood", [Mood.GREYLISTED, Mood.BUSY, Mood.FULL])
async def test_what_is_refused_for_now_goes_later(scene: Wired, mood: Mood) -> None:
    scene.post.put_in_mood(EMMA.email, mood, times=1)
    await resend(scene)
    await scene.settle()
    assert content(scene) == []
    await scene.later(AGAIN)
    await scene.settle()
    assert len(content(scene)) == 1


async def test_a_domain_that_asks_for_less_rests_and_the_others_go_on(scene: Wired) -> None:
    marie, lucas = CANDIDATES["Marie"].email, CANDIDATES["Lucas"].email
    scene.post.put_in_mood(marie, Mood.BUSY, times=1)
    names = ("Marie", "Lucas", "Emma")
    for name in names:
        scene.give_account(name, confirmed=False)
        scene.person(name).start()
    await scene.settle()
    for name in names:
        asked = scene.person(name).last
        scene.person(name).press(asked, asked.rows[0][0])
        await scene.settle()
    assert [len(content(scene, each)) for each in (marie, lucas, EMMA.email)] == [0, 0, 1]
    await scene.later(AGAIN)
    await scene.settle()
    assert [len(content(scene, each)) for each in (marie, lucas)] == [1, 1]


async def test_a_letter_that_is_waited_for_passes_bulk_mail_that_hangs(scene: Wired) -> None:
    scene.give_account("Emma")
    await scene.settle()
    scene.post.put_in_mood(EMMA.email, Mood.HANGS, times=1)
    await scene.broadcast("The room has changed.")
    await until(lambda: len(content(scene)) == 1)
    await scene.post.deliver(raw_letter(DESK, "HELP", EMMA.email), to=DESK, envelope_from="a@b.fr")
    await until(lambda: len(content(scene)) == 2)
    assert value(scene, "SELECT state FROM outbox WHERE class = 'circular'") == "sending"


@pytest.mark.real
@pytest.mark.parametrize("seen", [b"MAIL FROM", b"RCPT TO", b"DATA\r\n", b"354", b"\r\n.\r\n"])
async def test_a_connection_cut_before_the_final_dot_costs_nothing(
    scene: Wired, seen: bytes
) -> None:
    scene.smtp.on(seen, scene.smtp.cut)
    await resend(scene)
    await scene.settle()
    assert content(scene) == []
    await scene.later(AGAIN)
    await scene.settle()
    assert len(content(scene)) == 1


@pytest.mark.real
async def test_half_a_letter_is_no_letter(scene: Wired) -> None:
    scene.smtp.on(b"application/pdf", scene.smtp.tear)
    await shared(scene)
    assert content(scene, LEEDS) == []
    await scene.later(AGAIN)
    await scene.settle()
    assert [each.attachments[0].mime for each in scene.post.letters(LEEDS)] == ["application/pdf"]


@pytest.mark.real
@pytest.mark.parametrize("answer", ["lost", "451 4.3.0 try later"])
async def test_every_attempt_sends_the_same_bytes(scene: Wired, answer: str) -> None:
    lost = answer == "lost"
    scene.smtp.on(b"queued as", scene.smtp.cut if lost else lambda _: f"{answer}\r\n".encode())
    await resend(scene)
    await scene.settle()
    await scene.later(AGAIN)
    await scene.settle()
    first, second = content(scene)
    assert first == second
    assert first.count(b"\r\nMessage-ID: <") == 1


@pytest.mark.parametrize(
    ("mood", "reason"),
    [(Mood.DEAD, "dead-address"), (Mood.BLOCKED, "policy"), (Mood.SPAM, "policy")],
)
async def test_a_refusal_for_good_fails_the_share(scene: Wired, mood: Mood, reason: str) -> None:
    scene.post.put_in_mood(LEEDS, mood)
    await shared(scene)
    assert value(scene, "SELECT state || ' ' || reason FROM shares") == f"failed {reason}"


async def test_staff_hear_once_a_day_of_letters_turned_down(scene: Wired) -> None:
    names = ("Emma", "Tom")
    for name in names:
        scene.post.put_in_mood(CANDIDATES[name].email, Mood.SPAM)
    await resend(scene, *names)
    await scene.settle()
    assert value(scene, "SELECT count(*) FROM outbox WHERE cause = 'policy'") == 2
    assert alarms(scene, "alert-mail-turned-down") == 1


async def test_a_refused_address_is_dead(scene: Wired) -> None:
    scene.post.put_in_mood(EMMA.email, Mood.DEAD)
    await resend(scene)
    await scene.settle()
    assert "my e-mails come back" in said(scene)


async def test_a_former_address_that_is_dead_says_nothing_of_the_new_one(scene: Wired) -> None:
    """It is told of once, while it stands; not of the letter that says it stands no more."""
    scene.post.put_in_mood(EMMA.email, Mood.DEAD)
    scene.give_account("Emma")
    emma = scene.person("Emma")
    for act in (
        lambda: emma.say("/details"),
        lambda: emma.tap("New e-mail address"),
        lambda: emma.say("emma@orange.fr"),
        lambda: emma.tap("Yes"),
    ):
        act()
        await scene.settle()
    [asked] = scene.post.letters("emma@orange.fr")
    await scene.post.reply(asked, "", sender="emma@orange.fr")
    await scene.settle()
    assert "is confirmed" in said(scene)
    assert len([each for each in emma.chat if "my e-mails come back" in each.text]) == 1


# Letters in


@pytest.mark.real
@pytest.mark.parametrize("seen", [b"FETCH", b"BODY[]", b"UID MOVE", b"COPYUID", b"IDLE"])
async def test_a_mailbox_cut_off_anywhere_is_read_once(scene: Wired, seen: bytes) -> None:
    scene.give_account("Emma")
    await scene.settle()
    scene.imap.on(seen, scene.imap.cut)
    await scene.post.deliver(raw_letter(DESK, "HELP", EMMA.email), to=DESK, envelope_from="a@b.fr")
    await scene.settle()
    await in_folder(scene, "Processed")
    assert len(content(scene)) == 1


@pytest.mark.real
async def test_a_mailbox_cut_off_in_a_letter_is_read_once(scene: Wired) -> None:
    scene.give_account("Emma")
    await scene.settle()
    scene.imap.on(b"BODY[]", scene.imap.tear)
    long = raw_letter(DESK, "HELP\r\n\r\n" + "> as you wrote\r\n" * 9_000, EMMA.email)
    await scene.post.deliver(long, to=DESK, envelope_from="a@b.fr")
    await scene.settle()
    await in_folder(scene, "Processed")
    assert len(content(scene)) == 1


@pytest.mark.long
@pytest.mark.real
async def test_over_slow_lines_everything_comes_as_well(scene: Wired) -> None:
    scene.smtp.slow = scene.imap.slow = 0.0005
    await shared(scene)
    await scene.post.reply(scene.post.letters(LEEDS)[0], "Thank you")
    await scene.settle()
    sent = [" ".join(each.text.split()) for each in scene.post.letters(LEEDS)]
    assert ["attached as a PDF" in each for each in sent] == [True, False]  # then: it has arrived
    assert value(scene, "SELECT state FROM shares") == "sent"
    assert value(scene, "SELECT group_concat(kind) FROM letters") == "copy,human"


# Silence and slowness, with less patience than the desk has


@pytest.mark.parametrize(
    ("seen", "kind", "cause"),
    [
        (b"220 ", TryLater, Cause.UNREACHABLE),
        (b"354", TryLater, Cause.BROKEN_OFF),
        (b"queued as", Doubtful, Cause.BROKEN_OFF),
    ],
)
async def test_a_line_that_falls_silent_is_given_up(
    scene: Wired, seen: bytes, kind: type[DeliveryError], cause: Cause
) -> None:
    patience = replace(submission.settings(scene.post), port=scene.smtp.port, timeout=0.3)
    sender = Sender(patience)
    scene.smtp.on(seen, lambda _: None)
    with pytest.raises(kind) as ended:
        await submission.send(sender)
    assert ended.value.cause is cause
    assert (await submission.send(sender)).queue_id
    await sender.close()


async def test_a_slow_line_changes_no_byte(scene: Wired) -> None:
    scene.smtp.slow = 0.001
    sender = Sender(replace(submission.settings(scene.post), port=scene.smtp.port))
    await submission.send(sender)
    await sender.close()
    assert scene.post.letters(submission.AMELIE)[0].raw.endswith(submission.RAW)


@pytest.mark.parametrize("slow", [0.0, 0.001])
async def test_a_silent_or_slow_mailbox_is_read_in_the_end(scene: Wired, slow: float) -> None:
    scene.imap.slow = slow
    if not slow:
        scene.imap.on(b"BODY[]", lambda _: None)
    await scene.post.imap.append(letter("OUI"))
    memory = Memory()
    where = replace(settings(scene.post), port=scene.imap.port, timeout=0.5)
    async with watching(Mailbox(where, memory)):
        await until(lambda: memory.bodies() == [b"OUI"])
