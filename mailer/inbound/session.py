"""One connection to the mailbox, in blocking steps for one thread.

What running real servers has taught, and what holds here:

* `imaplib` keeps the capabilities of before the login; with those, imap-tools "moves" by copying
  and expunging everybody's deleted letters. They are asked for again.
* `UID n:*` always gives the last letter, even below n; `Listing.batches` leaves it out.
* A letter announced in one packet with the `+ idling` is in imaplib's buffer, where no poll of
  the socket sees it: look there too. And one announced while another command ran is announced
  once only: remember that, too.
"""

import imaplib
import re
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import suppress
from io import BufferedReader
from typing import cast

from imap_tools import ImapToolsError, MailboxFolderSelectError

from mailer.inbound.connection import ImapSettings, connect
from mailer.inbound.folders import Folders, Line, folders, listed
from mailer.inbound.listing import PIECE, UID, Listing, Part, lists_pdf, read_listing

_EMPTY = re.compile(rb'\bBODY\[\](?:<\d+>)? (?:""|NIL)')


class UnreadableLetterError(Exception):
    """The server lists this letter, and refuses to give it out."""


class FolderRefusedError(Exception):
    """The server lists this folder, and refuses to open it."""


class Session:
    """A logged-in connection. Any method may raise TROUBLE; then it is of no more use."""

    def __init__(self, settings: ImapSettings) -> None:
        """Connected and logged in; raises LoginRefusedError, or TROUBLE."""
        self._mailbox = connect(settings)
        self._client = self._mailbox.client
        try:
            self._client.capabilities = tuple(self._capability().upper().split())
        except BaseException:
            self._client.shutdown()
            raise
        self._idle_tag = b""
        self._folders = Folders()

    @property
    def can_idle(self) -> bool:
        """Whether the server announces new letters by itself."""
        return "IDLE" in self._client.capabilities

    @property
    def can_move(self) -> bool:
        """Whether letters can be moved without touching what people marked as deleted."""
        return not {"MOVE", "UIDPLUS"}.isdisjoint(self._client.capabilities)

    def fileno(self) -> int:
        """The socket, readable when the server has said something."""
        return self._client.sock.fileno()

    def survey(self) -> Folders:
        """What the folders are called here, now."""
        namespace: list[bytes | None] = [None]
        if "NAMESPACE" in self._client.capabilities:
            namespace = self._client.namespace()[1]
        personal = namespace[0] if isinstance(namespace[0], bytes) else b""
        status, lines = self._client.list()
        if status != "OK":
            raise imaplib.IMAP4.error("the folders cannot be listed")
        self._folders = folders(personal, listed(cast("Sequence[Line]", lines)))
        return self._folders

    def look(self, folder: str, after: int, uid_validity: int) -> Listing:
        """The letters above `after`, all of them where the UIDVALIDITY is another.

        Raises FolderRefusedError where the server does not open it.
        """
        try:
            count = int(self._mailbox.folder.set(self._folders.opens(folder))[1][0])
        except MailboxFolderSelectError as error:
            raise FolderRefusedError(folder) from error
        validity = self._uid_validity()
        self._announced()  # SELECT's own; from here on, an EXISTS announces something new
        first = after + 1 if validity == uid_validity else 1
        return self._listing(validity, first) if count else Listing(validity, {})

    def fetch(self, uids: Sequence[int]) -> dict[int, bytes]:
        """The first piece of each letter, by UID and without \\Seen: it is all that is ever read.

        Those gone in the meantime are missing. Raises UnreadableError where the server says no.
        """
        return dict(_letters(self._pieces(",".join(map(str, uids)), 0)))

    def fetch_piece(self, uid: int, number: int) -> bytes:
        """A later piece of one letter, of `PIECE` bytes unless it is the last; none behind that.

        Raises UnreadableError where the server says no, or gives something else out.
        """
        parts = self._pieces(str(uid), number * PIECE)
        origin = b"BODY[]<%d>" % (number * PIECE)
        heads = [part[0] if isinstance(part, tuple) else part for part in parts]
        found = dict(_letters(parts))
        if uid not in found or not any(origin in head for head in heads if head):
            raise UnreadableLetterError(str(uid))
        return found[uid]

    def lists_pdf(self, uid: int) -> bool:
        """Whether a PDF is in a letter, wherever; not where the server does not say what is."""
        try:
            status, parts = self._client.uid("FETCH", str(uid), "(UID BODYSTRUCTURE)")
        except imaplib.IMAP4.abort:
            raise
        except imaplib.IMAP4.error:
            return False
        return status == "OK" and lists_pdf(cast("Sequence[Part]", parts))

    def _pieces(self, uids: str, first: int) -> Sequence[Part]:
        status, parts = self._client.uid("FETCH", uids, f"(UID BODY.PEEK[]<{first}.{PIECE}>)")
        if status != "OK":
            raise UnreadableLetterError(uids)
        return cast("Sequence[Part]", parts)

    def move(self, uids: Sequence[int], source: tuple[str, int], target: str) -> bool:
        """Whether the letters are in `target` now, which is created where it is missing.

        A refusal is only False: where a letter lies decides nothing. `source` is folder and
        UIDVALIDITY.
        """
        try:
            return self.can_move and self._move(uids, source, target)
        except imaplib.IMAP4.abort:
            raise
        except (ImapToolsError, imaplib.IMAP4.error):
            return False

    def _move(self, uids: Sequence[int], source: tuple[str, int], target: str) -> bool:
        self._mailbox.folder.set(self._folders.opens(source[0]))
        if self._uid_validity() != source[1]:
            return False
        name = self._folders.find(target)
        if name is None:
            name = self._folders.to_create(target)
            self._mailbox.folder.create(name)
            self.survey()
        numbers, there = [str(uid) for uid in uids], self._folders.opens(name)
        if "MOVE" in self._client.capabilities:
            self._mailbox.move(numbers, there)
        else:
            self._mailbox.copy(numbers, there)
            self._remove(",".join(numbers))
        return True

    def _remove(self, numbers: str) -> None:
        """These and no others (RFC 4315): a plain EXPUNGE takes what people marked as deleted."""
        for command in (("STORE", numbers, "+FLAGS.SILENT", "(\\Deleted)"), ("EXPUNGE", numbers)):
            status, _ = self._client.uid(*command)
            if status != "OK":
                raise imaplib.IMAP4.error("the server keeps what was copied")

    def holds(self, folder: str, message_id: str) -> bool:
        """Whether a letter with this Message-ID (no angle brackets) lies in a folder."""
        self._mailbox.folder.set(self._folders.opens(folder))
        status, found = self._client.uid("SEARCH", "HEADER", "Message-ID", f'"<{message_id}>"')
        if status != "OK":
            raise imaplib.IMAP4.error("the folder cannot be searched")
        return any(part.strip() for part in found if isinstance(part, bytes))

    def begin_idle(self) -> bool:
        """Whether something has been announced already; else the server will say so."""
        if self._announced():
            return True
        if not self.can_idle:
            return False
        self._start_idle()
        return self._announced() or self._has_buffered()

    def end_idle(self) -> None:
        """Back to where commands can be given."""
        if self._idle_tag:
            tag, self._idle_tag = self._idle_tag, b""
            self._client.send(b"DONE\r\n")
            self._mailbox.consume_until_tagged_response(tag)

    def close(self) -> None:
        """Hangs up; the server forgets nothing by it."""
        with suppress(OSError):
            self._client.shutdown()

    def interrupt(self) -> None:
        """Called from another thread: what is under way here ends at once."""
        with suppress(OSError):
            self._client.sock.shutdown(socket.SHUT_RDWR)

    def _start_idle(self) -> None:
        """As imap-tools does, which takes an announcement before the server's `+` for an error."""
        client = self._client
        self._idle_tag = client._command("IDLE")  # noqa: SLF001 - imaplib has no public IDLE yet
        while client._get_response() is not None:  # noqa: SLF001
            if client.tagged_commands[self._idle_tag]:
                raise imaplib.IMAP4.error("the server refuses IDLE")

    def _uid_validity(self) -> int:
        """As the last SELECT told it."""
        return int(self._client.response("UIDVALIDITY")[1][0] or 0)

    def _capability(self) -> str:
        answer = self._client.capability()[1][0]
        return answer.decode("ascii", "replace") if isinstance(answer, bytes) else ""

    def _listing(self, validity: int, first: int) -> Listing:
        wanted = "(UID RFC822.SIZE INTERNALDATE)"
        status, parts = self._client.uid("FETCH", f"{first}:*", wanted)
        if status != "OK":
            raise imaplib.IMAP4.error("the folder cannot be listed")
        return read_listing(validity, cast("Sequence[Part]", parts))

    def _announced(self) -> bool:
        """Whether an EXISTS came with the answer to some command, once for every time it did."""
        return self._client.response("EXISTS")[1] != [None]

    def _has_buffered(self) -> bool:
        sock = self._client.sock
        patience = sock.gettimeout()
        sock.settimeout(0)
        try:
            return bool(cast("BufferedReader", self._client.file).peek(1))
        except (BlockingIOError, ssl.SSLWantReadError):
            return False
        finally:
            sock.settimeout(patience)


def _letters(parts: Sequence[Part]) -> Iterator[tuple[int, bytes]]:
    """From imaplib's answer: literals in tuples, UIDs before or behind them, news in between."""
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        if isinstance(part, bytes) and _EMPTY.search(part) and (alone := UID.search(part)):
            yield int(alone[1]), b""
        if not isinstance(part, tuple):
            continue
        behind = following if isinstance(following, bytes) else b""
        uid = UID.search(part[0]) or UID.search(behind)
        if uid:
            yield int(uid[1]), part[1]
