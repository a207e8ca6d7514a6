"""What `check` finds at real servers: Telegram's, IMAP and SMTP, over real sockets."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot import config
from bot.commands.look.finding_words import told
from bot.sandbox.mail.post_office import PostOffice
from bot.sandbox.telegram import Telegram
from bot.staff import checks
from bot.staff.found import Finding
from tests.support.mail.mail_section import settings
from tests.support.servers.certificates import server_context
from tests.support.servers.wire import Wire

SOMEBODY = config.Secret("110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0")


@pytest.fixture
async def telegram() -> AsyncIterator[config.TelegramSection]:
    """The settings that lead to a Telegram of our own."""
    async with Telegram() as embedded:
        token = config.Secret(embedded.token)
        yield config.TelegramSection(token=token, base_url=embedded.base_url)


@pytest.fixture
async def mail() -> AsyncIterator[config.MailSection]:
    """The settings that lead to a post office of our own, without TLS."""
    async with PostOffice() as office:
        yield settings(office)


@pytest.fixture
async def guarded(tmp_path: Path) -> AsyncIterator[config.MailSection]:
    """A post office that insists on STARTTLS, with a certificate that nobody knows yet."""
    context, _ = server_context(tmp_path)
    async with PostOffice(tls=context) as office:
        yield settings(office, "starttls")


async def both(mail: config.MailSection) -> tuple[Finding, Finding]:
    return await asyncio.gather(
        asyncio.to_thread(checks.imap, mail.imap), asyncio.to_thread(checks.smtp, mail.smtp)
    )


async def told_of_both(mail: config.MailSection, **wrong: object) -> list[tuple[str, str]]:
    """What is found, and the advice, when both servers are set up `wrong`."""
    imap, smtp = replace(mail.imap, **wrong), replace(mail.smtp, **wrong)  # type: ignore[arg-type]
    found = await both(replace(mail, imap=imap, smtp=smtp))
    return [told(each) for each in found]


async def test_a_bot_that_answers_is_named(telegram: config.TelegramSection) -> None:
    found = await checks.telegram(telegram)
    assert "answers" in told(found)[0]
    assert found.well


async def test_a_bot_by_another_name_than_the_settings_say_is_told(
    telegram: config.TelegramSection,
) -> None:
    found = await checks.telegram(replace(telegram, name="another_bot"))
    assert not found.well
    assert "@another_bot" in told(found)[0]


@pytest.mark.parametrize(("topics", "advice"), [(True, "turn off topics"), (False, "")])
async def test_topics_in_private_chats_are_to_be_turned_off(*, topics: bool, advice: str) -> None:
    async def get_me(request: web.Request) -> web.Response:
        me = {"id": 1, "username": "desk_bot", "has_topics_enabled": topics}
        return web.json_response({"ok": True, "result": me})

    app = web.Application()
    app.router.add_get("/bot{token}/getMe", get_me)
    async with TestServer(app) as server:
        url = str(server.make_url("/bot"))
        found = await checks.telegram(config.TelegramSection(token=SOMEBODY, base_url=url))
    assert told(found)[1].startswith(advice)
    assert found.well is not topics


async def test_a_wrong_token_is_told_without_being_shown(telegram: config.TelegramSection) -> None:
    found = await checks.telegram(replace(telegram, token=SOMEBODY))
    assert told(found)[0] == "the token is refused"
    assert SOMEBODY.reveal() not in repr(found)


async def test_an_address_where_nobody_listens_is_told(telegram: config.TelegramSection) -> None:
    found = await checks.telegram(replace(telegram, base_url="http://127.0.0.1:1/bot"))
    assert told(found)[0].startswith("no answer")
    assert "telegram.base_url" in told(found)[1]


async def test_servers_that_take_the_login_are_well(mail: config.MailSection) -> None:
    assert all(found.well for found in await both(mail))


async def test_a_refused_login_leads_to_user_and_password(mail: config.MailSection) -> None:
    for words, advice in await told_of_both(mail, password=config.Secret("wrong")):
        assert "refuses the login" in words
        assert ".password" in advice


async def test_a_closed_port_leads_to_the_port(mail: config.MailSection) -> None:
    for words, advice in await told_of_both(mail, port=1):
        assert "does not listen there" in words
        assert ".port" in advice


async def test_a_server_without_tls_leads_to_the_security(mail: config.MailSection) -> None:
    for security in ("tls", "starttls"):
        for _, advice in await told_of_both(mail, security=security):
            assert ".security" in advice


async def test_an_inbox_that_is_not_there_is_told(mail: config.MailSection) -> None:
    found = await asyncio.to_thread(checks.imap, replace(mail.imap, inbox="Elsewhere"))
    assert "no such inbox" in told(found)[0]


async def test_a_junk_folder_that_is_not_there_is_told(mail: config.MailSection) -> None:
    found = await asyncio.to_thread(checks.imap, replace(mail.imap, junk="Elsewhere"))
    assert "no such folder for junk" in told(found)[0]
    assert "mail.imap.junk" in told(found)[1]


async def test_where_junk_lies_is_told(mail: config.MailSection) -> None:
    found = await asyncio.to_thread(checks.imap, mail.imap)
    assert told(found)[0].endswith("opens the mailbox; junk lies in Junk")


@pytest.mark.parametrize(
    ("hidden", "said"), [(b"IDLE", "looks every 15 s"), (b"MOVE UIDPLUS", "stay in the inbox")]
)
async def test_what_a_server_cannot_do_is_told_and_is_no_fault(
    mail: config.MailSection, hidden: bytes, said: str
) -> None:
    async with Wire(mail.imap.port) as wire:
        wire.hide(*hidden.split())
        found = await asyncio.to_thread(checks.imap, replace(mail.imap, port=wire.port))
    assert said in told(found)[0]
    assert found.well


async def test_a_look_changes_nothing_in_the_mailbox(mail: config.MailSection) -> None:
    async with Wire(mail.imap.port) as wire:
        said = bytearray()

        def listen(data: bytes) -> bytes:
            said.extend(data)
            return data

        wire.on(b"", listen, always=True)
        await asyncio.to_thread(checks.imap, replace(mail.imap, port=wire.port))
    assert not any(each in said for each in (b"SELECT", b"CREATE", b"FETCH"))


async def test_an_unknown_certificate_is_not_trusted(guarded: config.MailSection) -> None:
    for words, advice in await told_of_both(guarded):
        assert "not trusted" in words
        assert ".ca_file" in advice


async def test_a_certificate_of_a_named_authority_is_trusted(
    guarded: config.MailSection, tmp_path: Path
) -> None:
    found = await told_of_both(guarded, ca_file=tmp_path / "trusted.pem")
    assert [advice for _, advice in found] == ["", ""]


async def test_a_ca_file_that_is_not_there_is_told(
    guarded: config.MailSection, tmp_path: Path
) -> None:
    for _, advice in await told_of_both(guarded, ca_file=tmp_path / "gone.pem"):
        assert advice.endswith(".ca_file")


async def test_no_server_is_no_fault() -> None:
    assert all(found.well for found in await both(config.MailSection()))
