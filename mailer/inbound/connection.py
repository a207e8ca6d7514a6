"""The way into the mailbox: a connection that is verified before it carries the password.

No certificate is checked by imaplib unless a context that checks is passed. With STARTTLS, what
came before TLS counts for nothing: imaplib reads on from a new buffer and asks for the
capabilities again, and refuses to go on where the server greets us as logged in already or does
not offer STARTTLS.
"""

import imaplib
import re
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from imap_tools import (
    BaseMailBox,
    ImapToolsError,
    MailBox,
    MailboxLoginError,
    MailBoxStartTls,
    MailBoxUnencrypted,
)

TROUBLE = (OSError, imaplib.IMAP4.error, ImapToolsError, ValueError)
"""How a broken connection shows, and a server that talks nonsense."""


class NoTlsError(OSError):
    """The server does not offer the encryption that the settings ask for."""


MISCONFIGURED = (ssl.SSLCertVerificationError, FileNotFoundError, NoTlsError)
"""Trouble that seldom passes by itself: of the certificate, of the `ca_file`, of STARTTLS."""

INBOX = "INBOX"
MARKED = "auto"
_CODE = re.compile(r"\[([A-Z][A-Z-]+)\]")
_PASSING = {"INUSE", "LIMIT", "SERVERBUG", "UNAVAILABLE"}  # RFC 5530: the login may be right


@dataclass(frozen=True, kw_only=True)
class ImapSettings:
    """The desk's mailbox; times in seconds.

    `account` is the mailbox's name in refs and must never change. `junk` is the folder where the
    provider puts what it takes for spam, "" for none, "auto" for the one the server marks so, or
    that is usually called so, and is none of the desk's `own` folders.
    `watch` is the longest wait between two scans with IDLE, and the time between full ones (NATs
    forget a silent connection long before RFC 2177's 29 minutes), `poll` the wait without IDLE.
    `first_delay` is the wait before a second attempt, `refused_delay` where the login was refused:
    many a server bars who guesses five passwords in ten minutes.
    """

    account: str
    host: str
    port: int = 993
    security: Literal["none", "starttls", "tls"] = "tls"
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: Path | None = None
    inbox: str = INBOX
    junk: str = MARKED
    own: tuple[str, ...] = ()
    timeout: float = 30.0
    watch: float = 120.0
    poll: float = 15.0
    first_delay: float = 1.0
    refused_delay: float = 30.0
    longest_delay: float = 300.0


class LoginRefusedError(Exception):
    """The server knows the desk's user or password no longer."""


def connect(settings: ImapSettings) -> BaseMailBox:
    """Connected and logged in; raises LoginRefusedError, or TROUBLE."""
    mailbox = _reach(settings)
    try:
        _log_in(mailbox, settings)
    except BaseException:
        mailbox.client.shutdown()
        raise
    return mailbox


def reason(error: BaseException) -> str:
    """What may be logged of trouble: its kind, and a system's or RFC 5530's word for it.

    The whole message may quote whatever the server said, a letter or an address.
    """
    kind = type(error).__name__
    if isinstance(error, OSError):
        return f"{kind} {error.strerror or ''}".rstrip()
    code = _CODE.search(str(error))
    return f"{kind} {code[1]}" if code else kind


def _reach(settings: ImapSettings) -> BaseMailBox:
    where = settings.host, settings.port
    if settings.security == "none":
        return MailBoxUnencrypted(*where, timeout=settings.timeout)
    context = ssl.create_default_context(cafile=settings.ca_file)
    kind = MailBox if settings.security == "tls" else MailBoxStartTls
    try:
        return kind(*where, timeout=settings.timeout, ssl_context=context)
    except imaplib.IMAP4.abort as error:
        if "TLS not supported" not in str(error):  # imaplib has no other sign for it
            raise
        raise NoTlsError("no STARTTLS") from error


def _log_in(mailbox: BaseMailBox, settings: ImapSettings) -> None:
    plain = (settings.user + settings.password).isascii()
    log_in = mailbox.login if plain else mailbox.login_utf8
    try:
        log_in(settings.user, settings.password, initial_folder=None)
    except imaplib.IMAP4.abort:
        raise
    except (MailboxLoginError, imaplib.IMAP4.error) as error:
        code = _CODE.search(str(error))
        if code and code[1] in _PASSING:
            raise
        raise LoginRefusedError("the mail server refuses the desk's login") from None
