"""One connection to the mailbox, in blocking steps for one thread.

What running real servers has taught, and what holds here:

* No certificate is checked unless a context that checks is passed.
* `imaplib` keeps the capabilities of before the login; with those, imap-tools "moves" by copying
  and expunging everybody's deleted letters. They are asked for again.
* `UID n:*` always gives the last letter, even below n; `Listing.batches` leaves it out.
* A letter announced in one packet with the `+ idling` is in imaplib's buffer, where no poll of
  the socket sees it: look there too. And one announced while another command ran is announced
  once only: remember that, too.
* A broken connection shows as any of OSError, IMAP4.error and ImapToolsError, and a server that
  talks nonsense as ValueError: all `TROUBLE`.
"""

import imaplib
import re
import socket
import ssl
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from io import BufferedReader
from pathlib import Path
from typing import Literal, TypeAlias, cast

from imap_tools import (
    BaseMailBox,
    ImapToolsError,
    MailBox,
    MailboxFolderSelectError,
    MailboxLoginError,
    MailBoxStartTls,
    MailBoxUnencrypted,
)

TROUBLE = (OSError, imaplib.IMAP4.error, ImapToolsError, ValueError)

INBOX = "INBOX"
_UID = re.compile(rb"\bUID (\d+)")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d+)")
_BATCH_LETTERS = 200
_BATCH_BYTES = 8_000_000

_Part: TypeAlias = bytes | tuple[bytes, bytes] | None


@dataclass(frozen=True)
class ImapSettings:
    """The desk's mailbox; times in seconds.

    `account` is the mailbox's name in refs and must never change. `junk` is the folder where the
    provider puts what it takes for spam, "" for none. `watch` is the longest wait between two
    scans with IDLE (NATs forget a silent connection long before RFC 2177's 29 minutes), `poll`
    without it.
    """

    account: str
    host: str
    port: int = 993
    security: Literal["none", "starttls", "tls"] = "tls"
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: Path | None = None
    junk: str = "Junk"
    timeout: float = 30.0
    watch: float = 120.0
    poll: float = 15.0
    first_delay: float = 1.0
    longest_delay: float = 300.0


class LoginRefusedError(Exception):
    """The server knows the desk's user or password no longer."""


class UnreadableError(Exception):
    """The server lists this letter, and refuses to give it out."""


@dataclass(frozen=True)
class Listing:
    """The letters of one folder: size by UID, ascending."""

    uid_validity: int
    sizes: dict[int, int]

    def batches(self, after: int) -> Iterator[list[int]]:
        """UIDs above `after`, few and small enough to be fetched at once."""
        batch: list[int] = []
        for uid in (uid for uid in self.sizes if uid > after):
            weight = sum(self.sizes[each] for each in batch) + self.sizes[uid]
            if batch and (weight > _BATCH_BYTES or len(batch) == _BATCH_LETTERS):
                yield batch
                batch = []
            batch.append(uid)
        if batch:
            yield batch


class Session:
    """A logged-in connection. Any method may raise TROUBLE; then it is of no more use."""

    def __init__(self, settings: ImapSettings) -> None:
        """Connected and logged in; raises LoginRefusedError, or TROUBLE."""
        self._mailbox = _connect(settings)
        self._client = self._mailbox.client
        try:
            _log_in(self._mailbox, settings)
            self._client.capabilities = tuple(self._capability().upper().split())
        except BaseException:
            self._client.shutdown()
            raise
        self._idle_tag = b""

    @property
    def can_idle(self) -> bool:
        """Whether the server announces new letters by itself."""
        return "IDLE" in self._client.capabilities

    def fileno(self) -> int:
        """The socket, readable when the server has said something."""
        return self._client.sock.fileno()

    def look(self, folder: str, after: int, uid_validity: int) -> Listing:
        """The letters above `after`, all of them where the UIDVALIDITY is another.

        A folder that does not exist is empty, except INBOX.
        """
        try:
            count = int(self._mailbox.folder.set(folder)[1][0])
        except MailboxFolderSelectError:
            if folder == INBOX:
                raise
            return Listing(0, {})
        validity = self._uid_validity()
        self._announced()  # SELECT's own; from here on, an EXISTS announces something new
        first = after + 1 if validity == uid_validity else 1
        sizes = self._sizes(first) if count else {}
        return Listing(validity, dict(sorted(sizes.items())))

    def fetch(self, uids: Sequence[int]) -> dict[int, bytes]:
        """The raw letters by UID, without \\Seen; those gone in the meantime are missing.

        Raises UnreadableError where the server says no.
        """
        wanted = ",".join(map(str, uids))
        status, parts = self._client.uid("FETCH", wanted, "(UID BODY.PEEK[])")
        if status != "OK":
            raise UnreadableError(wanted)
        return dict(_letters(parts))

    def move(self, uids: Sequence[int], source: tuple[str, int], target: str) -> bool:
        """Whether the letters are in `target` now, which is created where it is missing.

        A refusal is only False: where a letter lies decides nothing. Nothing is done without the
        server's MOVE: copy-and-expunge is not atomic and removes what people marked as deleted.
        `source` is folder and UIDVALIDITY.
        """
        if "MOVE" not in self._client.capabilities:
            return False
        try:
            self._mailbox.folder.set(source[0])
            if self._uid_validity() != source[1]:
                return False
            if not self._mailbox.folder.exists(target):
                self._mailbox.folder.create(target)
            self._mailbox.move([str(uid) for uid in uids], target)
        except ImapToolsError:
            return False
        return True

    def holds(self, folder: str, message_id: str) -> bool:
        """Whether a letter with this Message-ID (no angle brackets) lies in a folder."""
        try:
            self._mailbox.folder.set(folder)
        except MailboxFolderSelectError:
            return False
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

    def _sizes(self, first: int) -> dict[int, int]:
        status, parts = self._client.uid("FETCH", f"{first}:*", "(UID RFC822.SIZE)")
        if status != "OK":
            raise imaplib.IMAP4.error("the folder cannot be listed")
        return dict(_uid_and_size(part) for part in parts if part and _UID.search(part))

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


def _connect(settings: ImapSettings) -> BaseMailBox:
    where = settings.host, settings.port
    if settings.security == "none":
        return MailBoxUnencrypted(*where, timeout=settings.timeout)
    context = ssl.create_default_context(cafile=settings.ca_file)
    kind = MailBox if settings.security == "tls" else MailBoxStartTls
    return kind(*where, timeout=settings.timeout, ssl_context=context)


def _log_in(mailbox: BaseMailBox, settings: ImapSettings) -> None:
    """A temporary failure (RFC 5530) is trouble, not a refusal."""
    plain = (settings.user + settings.password).isascii()
    log_in = mailbox.login if plain else mailbox.login_utf8
    try:
        log_in(settings.user, settings.password, initial_folder=None)
    except MailboxLoginError as error:
        if "[UNAVAILABLE]" in str(error):
            raise
        raise LoginRefusedError("the mail server refuses the desk's login") from None


def _uid_and_size(part: bytes) -> tuple[int, int]:
    uid, size = _UID.search(part), _SIZE.search(part)
    return int(uid[1]) if uid else 0, int(size[1]) if size else 0


def _letters(parts: Sequence[_Part]) -> Iterator[tuple[int, bytes]]:
    """From imaplib's answer: literals in tuples, UIDs before or behind them, news in between."""
    for part, following in zip(parts, [*parts[1:], None], strict=True):
        if not isinstance(part, tuple):
            continue
        behind = following if isinstance(following, bytes) else b""
        uid = _UID.search(part[0]) or _UID.search(behind)
        if uid:
            yield int(uid[1]), part[1]
