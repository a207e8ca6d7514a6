"""One of each kind between real servers: Debian's Dovecot and Postfix, on ports of our own.

What embedded servers prove as well stays with them; a test marked `real` there runs between real
ones too, in `make test-all`. `tests/support/mail_servers/install` brings them where we are root.
"""

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands.look.finding_words import told
from bot.config import ImapSection, Secret
from bot.staff import checks
from domain.machine.outbound import Cause, DeliveryError, TryLater, Undeliverable
from mailer.inbound.watch import Mailbox, MailboxState
from mailer.outbound.smtp import Sender, SmtpSettings
from tests.support.mail.folders import make_folder
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.mail.mail_scene import (
    AGAIN,
    LEEDS,
    asked,
    is_confirmed,
    said,
    shared,
    shares,
    value,
)
from tests.support.mail.watched import Memory, in_folder, letter, settings, until, watching
from tests.support.servers.killable import Now, killable
from tests.support.servers.real_office import RealOffice, Servers, with_real_servers
from tests.support.servers.wired import Wired, post_office
from tests.support.world import DESK, World

pytestmark = with_real_servers

RAW = b"From: desk@centre.test\r\nMessage-ID: <1@centre.test>\r\n\r\n.\r\n..\r\nEnd\r\n"
SENDER = "desk+b@centre.test"
PASSWORD = "sandbox"


# Letters in


async def test_the_mailbox_is_read_over_starttls(
    servers: Servers, office: RealOffice, memory: Memory
) -> None:
    await office.imap.append(letter("OUI"))
    secure = replace(settings(office), security="starttls", ca_file=servers.trusted)
    async with watching(Mailbox(secure, memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_an_unknown_authority_gets_no_password(office: RealOffice, memory: Memory) -> None:
    strict = replace(settings(office), security="starttls")
    async with watching(Mailbox(strict, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.MISCONFIGURED)


async def test_a_login_with_accents_can_be_refused_too(office: RealOffice, memory: Memory) -> None:
    wrong = replace(settings(office), password="été")
    async with watching(Mailbox(wrong, memory)) as mailbox:
        await until(lambda: mailbox.state is MailboxState.LOGIN_REFUSED)


async def test_a_junk_folder_is_known_by_its_mark(office: RealOffice, memory: Memory) -> None:
    await make_folder(office, "Courrier indésirable")
    await office.imap.append(letter("OUI"), "Courrier indésirable")
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


async def test_a_folder_whose_name_is_raw_on_disk_is_listed_and_stops_nothing(
    servers: Servers, office: RealOffice, memory: Memory
) -> None:
    """Dovecot 2.3 lists it as RFC 3501 has it, marks it as junk, and does not open it itself."""
    await office.imap.append(letter("OUI"))
    maildir = next((servers.folder / "mail").glob("*/desk"))
    for part in ("cur", "new", "tmp"):
        (maildir / ".Courrier indésirable" / part).mkdir(parents=True)
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])
        await office.imap.append(letter("NON"))
        await until(lambda: memory.bodies() == [b"OUI", b"NON"])


async def test_an_older_server_wants_every_folder_below_the_inbox(
    servers: Servers, memory: Memory
) -> None:
    async with RealOffice(servers, "desk@prefixed.test") as office:
        await office.imap.append(letter("OUI"), "INBOX.Junk")
        async with watching(Mailbox(settings(office), memory)) as mailbox:
            await until(lambda: bool(memory.letters))
            mailbox.move(next(iter(memory.letters)), "Traités")
            await until(lambda: not mailbox.moves_waiting)
            await in_folder(office, "INBOX.Traités", 1)


async def test_what_check_finds_at_an_older_server_is_told(servers: Servers) -> None:
    async with RealOffice(servers, "desk@prefixed.test") as office:
        server = ImapSection(
            host=office.host,
            port=office.imap_port,
            security="none",
            user=office.user,
            password=Secret(office.password),
        )
        found = await asyncio.to_thread(checks.imap, server)
    assert told(found)[0].endswith("opens the mailbox; junk lies in INBOX.Junk")
    assert found.well


# Letters out


def outgoing(servers: Servers, password: str = PASSWORD) -> Sender:
    settings = SmtpSettings(
        "127.0.0.1",
        servers.submission,
        "starttls",
        user=DESK,
        password=password,
        ca_file=servers.trusted,
        timeout=5,
    )
    return Sender(settings)


async def test_a_letter_goes_over_starttls_and_arrives(
    servers: Servers, office: RealOffice
) -> None:
    receipt = await outgoing(servers).send(RAW, envelope_from=SENDER, to="amelie@example.org")
    (letter,) = office.letters("amelie@example.org")
    assert receipt.queue_id
    assert letter.raw.endswith(b"\r\n.\r\n..\r\nEnd\r\n")
    assert letter.envelope_from == SENDER


@pytest.mark.parametrize(
    ("to", "password", "kind", "cause"),
    [
        ("ghost@example.org", "sandbox", Undeliverable, Cause.DEAD_ADDRESS),
        ("amelie@example.org", "guess", TryLater, Cause.LOGIN),
    ],
)
async def test_a_refusal_is_understood(
    servers: Servers, to: str, password: str, kind: type[DeliveryError], cause: Cause
) -> None:
    with pytest.raises(kind) as ended:
        await outgoing(servers, password).send(RAW, envelope_from=SENDER, to=to)
    assert ended.value.cause is cause


# The whole desk


async def test_a_letter_to_a_mailbox_that_is_gone_comes_back(scene: World) -> None:
    scene.give_account("Emma")
    scene.db.execute("UPDATE accounts SET email = 'emma@gone.test', confirmed_at = NULL")
    scene.person("Emma").start()
    await scene.settle()
    scene.person("Emma").tap("Resend")
    await scene.settle()
    assert len(scene.post.letters(DESK)) == 1
    await scene.settle()
    assert "my e-mails come back" in said(scene)


@pytest.mark.long
async def test_an_organisation_that_is_gone_fails_the_share(scene: World) -> None:
    scene.db.execute("UPDATE organisations SET email = 'results@gone.test'")
    await shared(scene)
    assert len(scene.post.letters(DESK)) == 2  # our own copy, and the report
    await scene.settle()
    assert value(scene, "SELECT state || ' ' || reason FROM shares") == "failed dead-address"


async def test_a_statement_reaches_its_organisation_and_our_copy_us(scene: World) -> None:
    await shared(scene)
    assert [len(scene.post.letters(each)) for each in (LEEDS, DESK)] == [1, 1]
    await scene.settle()
    assert value(scene, "SELECT state FROM shares") == "sent"


async def test_the_letter_that_asks_for_a_confirmation_carries_its_token(scene: World) -> None:
    letter = await asked(scene)
    assert letter.recipient == EMMA.email
    assert letter.answer_to.startswith("desk+c")


async def test_a_letter_dealt_with_is_moved(office: RealOffice, memory: Memory) -> None:
    await office.imap.append(letter("OUI"))
    async with watching(Mailbox(settings(office), memory)) as mailbox:
        await until(lambda: bool(memory.letters))
        mailbox.move(next(iter(memory.letters)), "Processed")
        await in_folder(office, "Processed", 1)


async def test_a_reply_confirms_and_the_chat_hears_it(scene: World) -> None:
    await scene.post.reply(await asked(scene), "")
    await scene.settle()
    assert is_confirmed(scene)


# Lines that break, and a desk that is killed


async def test_half_a_letter_that_came_in_is_read_once(wires: Wired) -> None:
    wires.give_account("Emma")
    wires.person("Emma").start()
    await wires.settle()
    wires.imap.on(b"BODY[]", wires.imap.cut)
    raw = raw_letter(DESK, "HELP", EMMA.email)
    await wires.post.deliver(raw, to=DESK, envelope_from=EMMA.email)
    await wires.settle()
    await wires.settle()
    assert len(wires.post.letters(EMMA.email)) == 1


@pytest.mark.long
async def test_a_statement_whose_answer_was_lost_is_not_sent_again(wires: Wired) -> None:
    wires.smtp.on(b"queued as", wires.smtp.cut)
    await shared(wires)
    await wires.later(AGAIN)
    await wires.settle()
    assert len(wires.post.letters(LEEDS)) == 1
    assert value(wires, "SELECT state FROM shares") == "sent"


@pytest.mark.long
async def test_a_statement_is_sent_once_though_the_desk_was_killed(
    servers: Servers, tmp_path: Path
) -> None:
    async with post_office(Now(), servers) as post, killable(tmp_path, post) as scene:
        scene.smtp.on(b"queued as", scene.kill)
        await shares(scene)
        await scene.died()
        await scene.settle()
        assert len(scene.post.letters(LEEDS)) == 1
        assert value(scene, "SELECT state FROM shares") == "sent"
