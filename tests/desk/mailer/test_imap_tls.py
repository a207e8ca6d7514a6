"""Whoever sits between the desk and its mail server learns no password and feigns no letter."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path
from ssl import SSLContext, TLSVersion

import pytest

from bot.sandbox.mail.post_office import PostOffice
from mailer.inbound.watch import ImapSettings, Mailbox, MailboxState
from tests.support.mail.watched import Memory, letter, settings, until, watching
from tests.support.servers.certificates import server_context
from tests.support.servers.wire import Wire

Lie = Callable[[bytes], bytes]


@pytest.fixture
def tls(tmp_path: Path) -> tuple[SSLContext, Path]:
    return server_context(tmp_path)


@asynccontextmanager
async def listened_in(tls: tuple[SSLContext, Path], lie: Lie) -> AsyncIterator["Tap"]:
    """STARTTLS with a known authority, through somebody who changes what passes."""
    async with PostOffice(tls=tls[0]) as office, Wire(office.imap_port) as wire:
        await office.imap.append(letter("OUI"))
        secure = replace(settings(office), port=wire.port, security="starttls", ca_file=tls[1])
        yield Tap(wire, secure, lie)


class Tap:
    """What passed in clear, as `lie` has left it."""

    def __init__(self, wire: Wire, secure: ImapSettings, lie: Lie) -> None:
        self.settings = secure
        self.heard = b""
        self._lie = lie
        wire.on(b"", self._pass, always=True)

    def _pass(self, data: bytes) -> bytes:
        self.heard += data
        return self._lie(data)

    async def is_refused(
        self, memory: Memory, state: MailboxState = MailboxState.UNREACHABLE
    ) -> bool:
        async with watching(Mailbox(self.settings, memory)) as mailbox:
            await until(lambda: mailbox.state is state)
        return memory.letters == {} and b"LOGIN " not in self.heard


def hides_starttls(data: bytes) -> bytes:
    return data.replace(b"STARTTLS", b"X-NOTHING")


def refuses_starttls(data: bytes) -> bytes:
    return data.replace(b" OK Ready", b" NO Ready").replace(b" OK Begin", b" NO Begin")


def greets_as_logged_in(data: bytes) -> bytes:
    return data.replace(b"* OK ", b"* PREAUTH ")


@pytest.mark.parametrize(
    ("lie", "state"),
    [
        (hides_starttls, MailboxState.MISCONFIGURED),
        (refuses_starttls, MailboxState.UNREACHABLE),
        (greets_as_logged_in, MailboxState.UNREACHABLE),
    ],
)
async def test_without_tls_no_password_is_said(
    tls: tuple[SSLContext, Path], memory: Memory, lie: Lie, state: MailboxState
) -> None:
    async with listened_in(tls, lie) as tap:
        assert await tap.is_refused(memory, state)


async def test_what_was_said_before_tls_counts_for_nothing(
    tls: tuple[SSLContext, Path], memory: Memory
) -> None:
    injected = b"* CAPABILITY IMAP4rev1\r\n* 9 EXISTS\r\n* BYE\r\n"
    lies: list[bytes] = []

    def inject(data: bytes) -> bytes:
        if b"STARTTLS" in data or lies:
            lies.append(data)
        return data + injected if len(lies) == 2 else data

    async with listened_in(tls, inject) as tap, watching(Mailbox(tap.settings, memory)):
        await until(lambda: memory.bodies() == [b"OUI"])
    assert len(lies) > 2


async def test_a_certificate_for_another_host_is_refused(
    tls: tuple[SSLContext, Path], memory: Memory
) -> None:
    async with listened_in(tls, bytes) as tap:
        tap.settings = replace(tap.settings, host="localhost")
        assert await tap.is_refused(memory, MailboxState.MISCONFIGURED)


async def test_so_is_any_where_the_authorities_are_missing(
    tls: tuple[SSLContext, Path], memory: Memory
) -> None:
    async with listened_in(tls, bytes) as tap:
        tap.settings = replace(tap.settings, ca_file=Path("/nowhere.pem"))
        assert await tap.is_refused(memory, MailboxState.MISCONFIGURED)


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion:DeprecationWarning")
async def test_a_server_that_knows_only_old_tls_is_refused(
    tls: tuple[SSLContext, Path], memory: Memory
) -> None:
    tls[0].set_ciphers("ALL:@SECLEVEL=0")
    tls[0].minimum_version = TLSVersion.TLSv1
    tls[0].maximum_version = TLSVersion.TLSv1_1
    async with listened_in(tls, bytes) as tap:
        assert await tap.is_refused(memory)
