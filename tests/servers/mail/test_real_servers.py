"""The mail tests again, against real servers: Debian's Dovecot and Postfix, on ports of our own.

`tests/support/mail_servers/install` brings them where we are root; elsewhere all this is skipped.
"""
# ruff: noqa: F401 - tests are imported to be run here once more, with other servers

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import ImapSection, Secret
from bot.sandbox.telegram import Telegram
from bot.staff import checks
from domain.machine.outbound import Cause, DeliveryError, TryLater, Undeliverable
from mailer.inbound.watch import Mailbox, MailboxState
from mailer.outbound.smtp import Sender, SmtpSettings
from tests.desk.mail.test_correspondence import (
    test_a_command_is_answered_once_a_day,
    test_a_letter_from_our_own_address_is_nobodys,
    test_a_reply_that_went_to_junk_counts_as_well,
    test_a_robot_gets_no_answer,
    test_a_vacation_reply_that_quotes_token_and_yes_confirms_nothing,
    test_an_empty_reply_confirms_and_the_chat_hears_it,
    test_no_frees_the_address_at_once_and_for_good,
    test_only_the_confirmed_address_commands,
    test_spam_stays_in_junk_until_a_person_takes_it_out,
    test_the_same_letter_in_two_folders_is_answered_once,
    test_the_statement_comes_by_mail_where_its_owner_allowed_it,
    test_what_comes_to_nothing_stays_in_junk_as_well,
)
from tests.desk.mailer.test_imap import (
    test_a_huge_letter_comes_whole_piece_by_piece,
    test_a_missing_junk_folder_does_no_harm,
    test_a_new_letter_is_handed_over_at_once,
    test_a_refused_login_is_told_once,
    test_a_reply_in_junk_counts_as_well,
    test_large_letters_do_not_come_all_at_once,
    test_letters_in_quick_succession_all_come_through,
    test_letters_that_waited_are_handed_over,
    test_nothing_is_handed_over_again_after_a_restart,
)
from tests.desk.mailer.test_imap_faults import (
    test_a_letter_not_kept_is_handed_over_again,
    test_half_a_letter_is_not_kept,
)
from tests.desk.mailer.test_imap_first_look import (
    test_an_old_letter_behind_new_ones_is_passed_over_as_well,
    test_letters_from_before_the_desk_are_passed_over,
    test_what_comes_to_a_folder_once_met_is_read_however_old,
)
from tests.desk.mailer.test_imap_folders import (
    FRENCH,
    make_folder,
    test_a_folder_removed_meanwhile_does_no_harm,
    test_a_junk_folder_with_a_french_name_is_read,
    test_an_inbox_that_comes_later_is_found_then,
    test_letters_come_from_the_folder_that_a_rule_files_them_in,
    test_without_idle_letters_come_by_looking,
    test_without_move_and_uidplus_letters_stay,
    test_without_move_exactly_the_letter_meant_leaves,
)
from tests.desk.mailer.test_imap_moves import (
    test_a_letter_dealt_with_before_a_restart_is_moved_after_it,
    test_a_letter_dealt_with_is_moved_by_a_later_scan,
    test_a_letter_is_moved_on_request,
    test_a_missing_folder_is_made,
    test_a_move_under_old_numbers_moves_nothing,
    test_moving_leaves_what_people_marked_as_deleted,
)
from tests.desk.mailer.test_looking import (
    test_a_copy_is_found_by_its_message_id,
    test_another_letter_is_not_it,
)
from tests.support.clock import Clock
from tests.support.mail.letterbox import EMMA
from tests.support.mail.mail_scene import LEEDS, asked, said, shared, value
from tests.support.mail.watched import Memory, in_folder, letter, settings, until, watching
from tests.support.servers.real_office import RealOffice, Servers, running, with_real_servers
from tests.support.world import DESK, World, settings_for

pytestmark = with_real_servers

RAW = b"From: desk@centre.test\r\nMessage-ID: <1@centre.test>\r\n\r\n.\r\n..\r\nEnd\r\n"
SENDER = "desk+b@centre.test"
PASSWORD = "sandbox"


@pytest.fixture(scope="module")
def servers() -> Iterator[Servers]:
    folder = Path(tempfile.mkdtemp(prefix="desk-mail-"))
    with running(folder) as servers:
        yield servers
    shutil.rmtree(folder)


@pytest.fixture
async def office(servers: Servers) -> AsyncIterator[RealOffice]:
    async with RealOffice(servers) as office:
        yield office


@pytest.fixture
async def scene(servers: Servers, tmp_path: Path) -> AsyncIterator[World]:
    clock = Clock()
    async with (
        Telegram(clock=clock.seconds) as telegram,
        RealOffice(servers, DESK, authserv_id="mx.centre.fr", clock=clock) as post,
    ):
        scene = World(settings_for(tmp_path, telegram, post), (telegram, post), clock)
        try:
            yield scene
        finally:
            await scene.close()


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
    await make_folder(office, FRENCH)
    await office.imap.append(letter("OUI"), FRENCH)
    async with watching(Mailbox(settings(office), memory)):
        await until(lambda: memory.bodies() == [b"OUI"])


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
            office.host, office.imap_port, "none", office.user, Secret(office.password)
        )
        found = await asyncio.to_thread(checks.imap, server)
    assert found.words.endswith("opens the mailbox; junk lies in INBOX.Junk")
    assert not found.advice


# Letters out


def outgoing(servers: Servers, password: str = PASSWORD) -> Sender:
    settings = SmtpSettings(
        "127.0.0.1", servers.submission, "starttls", DESK, password, servers.trusted, timeout=5
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
    assert "come back to me" in said(scene)


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
