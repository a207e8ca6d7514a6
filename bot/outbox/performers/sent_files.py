"""The files that officers sent, as the desk keeps them: fetched once, sealed, opened, dropped.

    fetch -> keep each piece -> all is here, and the message leaves the chat (one commit)

Nobody promises that Telegram gives out a file once its message is deleted (it does, today): so the
bytes are ours before that.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import count

from bot.core import Core
from bot.keys import SealBrokenError
from bot.outbox.writer import ParcelOrigin
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.importing import sent_files
from bot.store.outbox import replacing
from bot.store.outbox.parcels import Parcel
from domain.machine.effects import Effect, Forget, ImportFile, ReadFile
from domain.machine.outbound import Cause, Undeliverable
from handlers.calls import Telegram

PIECE = 1 << 20  # bytes: what one commit takes without holding up others


class SentFileKeeper:
    """Gives the bytes of files that officers sent, and keeps them meanwhile."""

    def __init__(self, core: Core, telegram: Telegram) -> None:
        """`telegram` gives a file once."""
        self._core = core
        self._telegram = telegram

    async def content(self, parcel: Parcel, effect: ReadFile | ImportFile) -> bytes | None:
        """All of a file; None where it is not kept any more. Raises as a delivery does."""
        if not effect.file:
            return await self._telegram.download(effect.file_id)
        kept = await self._core.store.read(lambda tx: sent_files.is_kept(tx, effect.file))
        if kept:
            return await self._opened(effect.file)
        if kept is None or not effect.file_id or not isinstance(effect, ReadFile):
            return None
        content = await self._telegram.download(effect.file_id)
        await self._keep(parcel, effect, content)
        return content

    async def _keep(self, parcel: Parcel, effect: ReadFile, content: bytes) -> None:
        store, file = self._core.store, effect.file
        pieces = [content[at : at + PIECE] for at in range(0, len(content), PIECE)]
        for number, piece in enumerate(pieces):
            sealed = self._core.keys.seal(piece, _label(file, number))
            await store.write(lambda tx, n=number, s=sealed: sent_files.keep_piece(tx, file, n, s))  # type: ignore[misc]

        def all_here(tx: Tx) -> None:
            sent_files.note_kept(tx, file, len(pieces))
            self.forget_message(tx, parcel, effect)

        await store.write(all_here)
        self._core.notify([])

    async def _opened(self, file: int) -> bytes | None:
        content = bytearray()
        for number in count():
            sealed = await self._core.store.read(
                lambda tx, n=number: sent_files.load_piece(tx, file, n)  # type: ignore[misc]
            )
            if sealed is None:
                break
            content += self._open(sealed, _label(file, number))
        return bytes(content) or None  # dropped meanwhile; Telegram has no empty files

    def _open(self, sealed: bytes, label: str) -> bytes:
        try:
            return self._core.keys.open(sealed, label)
        except SealBrokenError:  # by another master key, since adopted
            raise Undeliverable(Cause.REFUSED, "a sent file does not open") from None

    async def sweep(self) -> None:
        """What was dropped goes at once, slice by slice; after a kill, within the hour."""
        now = self._core.clock()
        while await self._core.store.write(lambda tx: sent_files.forget_dropped(tx, now)):
            pass

    def forget_message(self, tx: Tx, parcel: Parcel, effect: Effect) -> None:
        """The message with the file leaves the chat, like one with a secret.

        By the file's id Telegram would give it out for as long as the order is remembered.
        """
        if isinstance(effect, ReadFile) and effect.message_id:
            origin = ParcelOrigin(parcel.chat, parcel.version, self._core.clock())
            self._core.writer.forget(tx, Forget(effect.message_id), origin)
            replacing.put_effect(tx, parcel.id, EFFECTS.dumps(replace(effect, file_id="")))

    def dropping(self, parcel: Parcel, effect: Effect) -> Callable[[Tx], None]:
        """What is done where nothing more comes of an order: no trace of its file stays."""

        def drop(tx: Tx) -> None:
            self.forget_message(tx, parcel, effect)
            if isinstance(effect, ReadFile | ImportFile) and effect.file:
                sent_files.drop_file(tx, effect.file)

        return drop


def _label(file: int, number: int) -> str:
    """A piece opens at its own place and nowhere else."""
    return f"sent file {file}:{number}"
