"""The same mail world as the sandbox's, made of Debian's own servers: Dovecot and Postfix."""

import asyncio
import shutil
import smtplib
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Self

import pytest
from imap_tools import MailBoxUnencrypted

from bot.sandbox.mail.delivered import Delivered, mailbox_of
from bot.sandbox.mail.post_office import PostOffice
from tests.support.places import ROOT
from tests.support.servers.ports import HOST, free_port

SCRIPTS = ROOT / "tests" / "support" / "mail_servers"
ON_THE_WAY = ("maildrop", "incoming", "active")


@dataclass(frozen=True)
class Servers:
    """Where the servers of this session are; `trusted` is the certificate they show."""

    folder: Path
    imap: int
    submission: int
    door: int

    @property
    def trusted(self) -> Path:
        return self.folder / "trusted.pem"


@contextmanager
def running() -> Iterator[Servers]:
    """Both servers, until the end, in a folder that their own users can enter."""
    folder = Path(tempfile.mkdtemp(prefix="desk-mail-"))
    servers = Servers(folder, *(free_port() for _ in range(3)))
    ports = map(str, (servers.imap, servers.submission, servers.door))
    try:
        subprocess.run([SCRIPTS / "start", folder, *ports], check=True)  # noqa: S603
        yield servers
    finally:
        subprocess.run([SCRIPTS / "stop", folder], check=False)  # noqa: S603
        shutil.rmtree(folder)


def are_installed() -> bool:
    """Whether this machine has them, and we may start them."""
    path = "/usr/sbin:/usr/bin"
    found = all(shutil.which(name, path=path) for name in ("dovecot", "postfix"))
    return found and Path("/etc/shadow").stat().st_uid == 0 and _is_root()


def _is_root() -> bool:
    return Path("/proc/self").stat().st_uid == 0


with_real_servers = pytest.mark.skipif(
    not are_installed(), reason="Dovecot and Postfix are not here, or we are not root"
)
"""On every test that needs them."""


class RealOffice(PostOffice):
    """What `PostOffice` offers and real servers can do; nobody has any letters yet."""

    def __init__(self, servers: Servers, desk: str = "desk@centre.test", **how: Any) -> None:
        super().__init__(desk, login=(desk, "sandbox"), **how)
        self._servers = servers
        self.imap = SimpleNamespace(append=self._append, letters=self._lying)  # type: ignore[assignment]

    async def __aenter__(self) -> Self:
        for mailboxes in (self._servers.folder / "mail").iterdir():
            # Dovecot may be about to write into it: moving is at once, removing is not.
            mailboxes.rename(Path(tempfile.mkdtemp(dir=self._servers.folder)) / mailboxes.name)
        return self

    async def __aexit__(self, *_: object) -> None:
        self.letters(self.desk)  # the next test must not get what is on its way

    @property
    def smtp_port(self) -> int:
        return self._servers.submission

    @property
    def imap_port(self) -> int:
        return self._servers.imap

    def letters(self, address: str) -> list[Delivered]:
        """What lies in a mailbox, in whatever folder, once Postfix has nothing on its way."""
        end = time.monotonic() + 5
        while self._is_busy() and time.monotonic() < end:
            time.sleep(0.01)
        local, _, domain = mailbox_of(address).partition("@")
        maildir = self._servers.folder / "mail" / domain / local
        while True:
            files = [each for kind in ("new", "cur") for each in maildir.glob(f"**/{kind}/*")]
            with suppress(FileNotFoundError):  # moved by its reader meanwhile
                # Half moved, a letter lies in both folders: it is one nevertheless.
                raws = dict.fromkeys(each.read_bytes() for each in sorted(files, key=_age))
                named = enumerate(raws, 1)
                return [_delivered(number, raw, f"{local}@{domain}") for number, raw in named]

    def _is_busy(self) -> bool:
        queue = self._servers.folder / "queue"
        return any(_is_whole(file) for name in ON_THE_WAY for file in (queue / name).iterdir())

    async def deliver(
        self,
        raw: bytes,
        *,
        to: str,
        envelope_from: str = "",
        folder: str = "INBOX",
        dmarc: str = "pass",
    ) -> Delivered:
        """From outside, through the door that takes letters for our domains without a login."""
        arriving = Delivered(0, to, envelope_from, raw)
        whole = self._verdict(arriving, dmarc) + raw
        if folder != "INBOX":
            await self._append(self._trace(arriving) + whole, folder)
        else:
            await asyncio.to_thread(self._hand_in, whole, to, envelope_from)
        return replace(arriving, raw=whole)

    def _hand_in(self, raw: bytes, to: str, envelope_from: str) -> None:
        with smtplib.SMTP(HOST, self._servers.door) as client:
            client.sendmail(envelope_from, to, raw)

    async def _append(self, raw: bytes, folder: str = "INBOX", flags: tuple[str, ...] = ()) -> None:
        def work() -> None:
            with self._logged_in() as mailbox:
                mailbox.append(raw, folder, flag_set=flags)

        await asyncio.to_thread(work)

    async def _lying(self, folder: str = "INBOX") -> list[bytes]:
        def work() -> list[bytes]:
            with self._logged_in() as mailbox:
                mailbox.folder.set(folder)
                found = mailbox.fetch(mark_seen=False)
                return [bytes(each.obj) for each in found]

        return await asyncio.to_thread(work)

    def _logged_in(self) -> MailBoxUnencrypted:
        box = MailBoxUnencrypted(HOST, self.imap_port)
        box.login(self.user, self.password, initial_folder=None)
        return box


def office_of(servers: Servers | None, desk: str = "desk@centre.test", **how: Any) -> PostOffice:
    """The mail world of real servers, or an embedded one; to be entered."""
    return RealOffice(servers, desk, **how) if servers else PostOffice(desk, **how)


def _is_whole(file: Path) -> bool:
    """Postfix marks a queue file as executable once all of the letter is in it.

    One still being received is nobody's concern, and waiting for it would never end where it
    comes over a wire of this process.
    """
    with suppress(FileNotFoundError):
        return bool(file.stat().st_mode & stat.S_IXUSR)
    return False


def _age(file: Path) -> str:
    """Maildir names begin with the second and the microsecond of their delivery."""
    return file.name


def _delivered(number: int, raw: bytes, mailbox: str) -> Delivered:
    """Dovecot names no recipient in a letter that it took for two at once: one has the mailbox."""
    letter = Delivered(number, "", "", raw.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    recipient, path = letter.header("Delivered-To"), letter.header("Return-Path")
    known = recipient.strip("<>") or mailbox
    return replace(letter, recipient=known, envelope_from=path.strip("<>"))
