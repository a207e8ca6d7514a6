"""The desk's own mailbox in the sandbox: a real IMAP server, in this process and in memory."""

import asyncio
import ssl
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Self

from proxyprotocol.reader import ProxyProtocolReader
from proxyprotocol.sock import SocketInfo
from pymap.backend.dict import Config, DictBackend, Login, Session
from pymap.concurrent import Subsystem
from pymap.imap import IMAPServer, IMAPService
from pymap.parsing.message import AppendMessage
from pymap.parsing.specials import FetchRequirement, Flag
from pysasl import SASLAuth
from pysasl.hashing import Cleartext

HOST = "127.0.0.1"


class _Config(Config):
    """The library's, that looks for the ways to log in once."""

    ways = SASLAuth.defaults()  # each look reads what every installed package says of itself

    @property
    def tls_auth(self) -> SASLAuth:
        """PLAIN and LOGIN."""
        return self.ways


class _Backend(DictBackend):
    """The library's, set up as `_Config` says."""

    @classmethod
    async def init(cls, args: Namespace, **overrides: Any) -> tuple[Self, Config]:
        """The backend with its one user."""
        config = _Config.from_args(args, **overrides)
        login = Login(config)
        await cls._add_demo_user(config, login)
        return cls(login, config), config


class ImapServer:
    """pymap with one user, whose folders exist from the start."""

    def __init__(
        self, login: tuple[str, str], folders: tuple[str, ...], tls: ssl.SSLContext | None = None
    ) -> None:
        """With `tls` nobody gets in without STARTTLS."""
        self.port = 0
        self._login = login
        self._folders = folders
        self._tls = tls
        self._server: asyncio.Server | None = None
        self._open: set[asyncio.StreamWriter] = set()

    async def create(self) -> None:
        """The empty mailbox."""
        self._backend, self._config = await _Backend.init(
            _arguments(*self._login, tls=self._tls is not None),
            ssl_context=self._tls,
            hash_context=Cleartext(),  # a slow hash protects nothing here, and costs 0.3 s a login
            cpu_subsystem=Subsystem.for_asyncio(),
        )
        async with self._session() as session:
            for folder in self._folders:
                await session.create_mailbox(folder)

    async def start(self) -> None:
        """Listens, after the first time on the same port again."""
        imap = IMAPServer(self._backend.login, self._config)

        async def converse(
            reader: asyncio.StreamReader, writer: asyncio.StreamWriter, where: SocketInfo
        ) -> None:
            self._open.add(writer)
            try:
                with suppress(RuntimeError):  # pymap says good-bye even where uvloop has hung up
                    await imap(reader, writer, where)
            finally:
                self._open.discard(writer)

        callback = ProxyProtocolReader(self._config.proxy_protocol).get_callback(converse)
        self._server = await asyncio.start_server(callback, HOST, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Nobody listens any more, and what was open is cut; letters stay."""
        if self._server is not None:
            self._server.close()
        self.cut()

    def cut(self) -> None:
        """Every open connection is lost."""
        for writer in tuple(self._open):
            writer.transport.abort()

    async def append(self, raw: bytes, folder: str = "INBOX", flags: tuple[str, ...] = ()) -> None:
        """One more letter, announced to whoever is in IDLE."""
        marked = frozenset(Flag(flag.encode()) for flag in flags)
        async with self._session() as session:
            await session.append_messages(folder, [AppendMessage(raw, flag_set=marked)])

    async def letters(self, folder: str = "INBOX") -> list[bytes]:
        """The raw letters now in a folder, oldest first; none where nobody has made it yet."""
        async with self._session() as session:
            try:
                mailbox = await session.mailbox_set.get_mailbox(folder)
            except KeyError:
                return []
            kept = [message async for message in mailbox.messages()]
            loaded = [await message.load_content(FetchRequirement.CONTENT) for message in kept]
        return [bytes(content.get_body()) for content in loaded]

    async def renumber(self) -> None:
        """As after a restored backup: same letters, every UID and UIDVALIDITY new."""
        names = ("INBOX", *self._folders)
        before = {name: await self.letters(name) for name in names}
        self._config.set_cache.clear()
        async with self._session() as session:
            for folder in self._folders:
                await session.create_mailbox(folder)
        for name, letters in before.items():
            for raw in letters:
                await self.append(raw, name)
        self.cut()

    @asynccontextmanager
    async def _session(self) -> AsyncIterator[Session]:
        async with self._backend.login.demo_user_identity.new_session() as session:
            yield session


def _arguments(user: str, password: str, *, tls: bool) -> Namespace:
    """Built by pymap's own parsers, as the fields change from release to release."""
    parser = ArgumentParser()
    IMAPService.add_arguments(parser)
    parser.set_defaults(debug=False, passlib_cfg=None)
    DictBackend.add_subparser("dict", parser.add_subparsers())
    secured = [] if tls else ["--no-tls"]
    named = ["dict", f"--demo-user={user}", f"--demo-password={password}"]
    return parser.parse_args([*secured, *named])
