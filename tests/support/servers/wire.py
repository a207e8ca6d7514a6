"""A wire between the desk and a server, which a test can cut, silence, slow down or rewrite."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Self

HOST = "127.0.0.1"
PIECE = 32  # bytes at a time while the wire is slow

Act = Callable[[bytes], bytes | Awaitable[bytes | None] | None]
"""Given what passes; returns what passes instead, perhaps later, None for silence from now on.

To see b"" is to see every piece.
"""


class Wire:
    """Passes everything on, both ways, until something is `seen` that a test waits for."""

    def __init__(self, server: int) -> None:
        """`server` is the port behind the wire; `slow` the pause between pieces, in seconds."""
        self.port = 0
        self.slow = 0.0
        self._server = server
        self._acts: list[tuple[bytes, Act, bool]] = []
        self._open: set[asyncio.StreamWriter] = set()
        self._over = asyncio.Event()
        self._torn = False

    async def __aenter__(self) -> Self:
        self._listening = await asyncio.start_server(self._join, HOST, 0)
        self.port = self._listening.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        self._listening.close()
        self._over.set()
        self.cut()

    def on(self, seen: bytes, act: Act, *, always: bool = False) -> None:
        """Once, or always: what `act` says happens to the piece in which this is seen."""
        self._acts.append((seen, act, always))

    def heal(self) -> None:
        """Nothing is waited for any more."""
        self._acts.clear()

    def hide(self, *abilities: bytes) -> None:
        """A mail server never says that it can do these."""

        def without(data: bytes) -> bytes:
            for each in abilities:
                data = data.replace(b" " + each, b" X-NONE")
            return data

        self.on(b"CAPABILITY ", without, always=True)

    @property
    def is_idle(self) -> bool:
        """Whether both ends of every connection have hung up and heard everything."""
        return not self._open

    def cut(self, _: bytes = b"") -> None:
        """Every connection is lost, as an act or at once."""
        for writer in tuple(self._open):
            writer.transport.abort()

    def tear(self, data: bytes) -> bytes:
        """As an act: half of the piece still passes, then every connection is lost."""
        self._torn = True
        return data[: len(data) // 2]

    def mute_after(self, data: bytes) -> bytes:
        """As an act: the piece passes, and the answer to it, or what follows, never does."""
        self.on(b"", lambda _: None)
        return data

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            server = await asyncio.open_connection(HOST, self._server)
        except OSError:
            writer.close()
            return
        ends = {writer, server[1]}
        self._open |= ends
        with suppress(OSError):
            await asyncio.gather(self._pass(reader, server[1]), self._pass(server[0], writer))
        for each in ends:
            each.close()
        self._open -= ends

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        before = b""
        while data := await reader.read(65536):
            met = self._met(before, data)
            passing = await met if isinstance(met, Awaitable) else met
            if passing is None:
                await self._over.wait()
                return
            await self._write(writer, passing)
            if self._torn:
                self._torn = False
                self._hang_up()
                return
            before = data[-200:]
        if writer.can_write_eof():
            writer.write_eof()

    def _hang_up(self) -> None:
        """Gently, unlike `cut`: what has passed is still read at the other end."""
        for writer in tuple(self._open):
            writer.close()

    def _met(self, before: bytes, data: bytes) -> bytes | Awaitable[bytes | None] | None:
        for number, (seen, act, always) in enumerate(self._acts):
            if seen in before[1 - len(seen) :] + data:
                if not always:
                    del self._acts[number]
                return act(data)
        return data

    async def _write(self, writer: asyncio.StreamWriter, data: bytes) -> None:
        step = PIECE if self.slow else len(data) or PIECE
        for at in range(0, len(data), step):
            writer.write(data[at : at + step])
            await writer.drain()
            if self.slow:
                await asyncio.sleep(self.slow)
