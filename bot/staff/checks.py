"""One attempt at each server the desk depends on, for a person who wants to know what is wrong."""

import imaplib
import smtplib
import socket
import ssl
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import TypeVar

import aiohttp
from imap_tools import ImapToolsError, MailboxLoginError, MailboxStarttlsError

from bot.config import ImapSection, PublicSection, SmtpSection, TelegramSection
from bot.mail.servers import mailbox_settings
from bot.staff.found import Finding, well, wrong
from mailer.inbound.connection import MARKED, LoginRefusedError
from mailer.inbound.session import Session

PATIENCE = 10
"""Seconds that one server may take to answer."""


async def bot_name(settings: TelegramSection) -> str:
    """The bot's name, "" where Telegram does not tell it."""
    if not settings.token.reveal():
        return ""
    with suppress(aiohttp.ClientError, TimeoutError, ValueError):
        match await _get_me(settings):
            case _, {"ok": True, "result": {"username": str(name)}}:
                return name
    return ""


async def _get_me(settings: TelegramSection) -> tuple[int, object]:
    url = f"{settings.base_url}{settings.token.reveal()}/getMe"
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    async with (
        aiohttp.ClientSession(timeout=timeout) as session,
        session.get(url, allow_redirects=False) as response,  # the address holds the token
    ):
        return response.status, await response.json(content_type=None)


async def telegram(settings: TelegramSection) -> Finding:
    """Whether the Bot API knows the token (`getMe`)."""
    try:
        status, answer = await _get_me(settings)
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        return wrong("Telegram", "telegram-silent", error=type(error).__name__)
    match answer:
        case {"ok": True, "result": {"username": str(name), "has_topics_enabled": True}}:
            return wrong("Telegram", "telegram-topics", name=name)
        case {"ok": True, "result": {"username": str(name)}} if _is_another(name, settings.name):
            return wrong("Telegram", "telegram-another", name=name, set=settings.name)
        case {"ok": True, "result": {"username": str(name)}}:
            return well("Telegram", "telegram", name=name)
        case {"ok": False, "error_code": 401 | 404}:
            return wrong("Telegram", "telegram-refused")
        case _:
            return wrong("Telegram", "telegram-odd", status=str(status))


def _is_another(name: str, said: str) -> bool:
    return bool(said) and name.casefold() != said.casefold()


async def public_pages(settings: PublicSection) -> Finding:
    """Whether the address of the public pages leads to those of a desk, which must run for it."""
    url = f"{settings.url.rstrip('/')}/result/check"
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(url, allow_redirects=False) as response,
        ):
            headers = response.headers
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        told = type(error).__name__
        return wrong("public", "public-silent", needed=False, url=settings.url, error=told)
    ours = response.status == 404 and headers.get("X-Robots-Tag") == "noindex"
    if not ours:
        told = str(response.status)
        return wrong("public", "public-other", needed=False, url=settings.url, status=told)
    return well("public", "public", url=settings.url)


def imap(settings: ImapSection) -> Finding:
    """Whether the mailbox opens: connection, certificate, login, folders. Blocks."""
    return _tried("IMAP", settings, _open_mailbox)


def smtp(settings: SmtpSection) -> Finding:
    """Whether letters could be handed over: connection, certificate, login. Blocks."""
    return _tried("SMTP", settings, _open_submission)


class _NoInboxError(Exception):
    pass


class _NoJunkError(Exception):
    pass


Server = TypeVar("Server", ImapSection, SmtpSection)


def _tried(
    subject: str, server: Server, attempt: Callable[[Server], tuple[str, Mapping[str, str]]]
) -> Finding:
    if not server.host:
        return well(subject, "server-unset")
    where = f"{server.host}:{server.port}"
    try:
        name, values = attempt(server)
    except tuple(EXPLANATIONS) as error:
        kind = next(kind for kind in EXPLANATIONS if isinstance(error, kind))
        detail = str(getattr(error, "verify_message", ""))
        told = "yes" if detail else "no"
        key = f"mail.{subject.lower()}"
        name = f"server-{EXPLANATIONS[kind]}"
        return wrong(subject, name, where=where, key=key, detailed=told, detail=detail)
    return well(subject, name, where=where, **values)


def _open_mailbox(settings: ImapSection) -> tuple[str, Mapping[str, str]]:
    """As the desk opens it, but for what it changes: nothing."""
    session = Session(replace(mailbox_settings(settings, "check"), timeout=PATIENCE))
    try:
        folders = session.survey()
    finally:
        session.close()
    if not folders.find(settings.inbox):
        raise _NoInboxError
    junk = folders.junk(settings.junk, (settings.processed, settings.quarantine))
    if settings.junk not in ("", MARKED) and not junk:
        raise _NoJunkError
    unseen = "unseen" if settings.junk else "unread"
    return "imap", {
        "junk": "seen" if junk else unseen,
        "folder": junk or "",
        "idle": "yes" if session.can_idle else "no",
        "moves": "yes" if session.can_move else "no",
    }


def _open_submission(settings: SmtpSection) -> tuple[str, Mapping[str, str]]:
    with _smtp_client(settings) as client:
        client.ehlo()
        if settings.user:
            client.login(settings.user, settings.password.reveal())
    return "smtp", {"login": "yes" if settings.user else "no"}


def _smtp_client(settings: SmtpSection) -> smtplib.SMTP:
    context = ssl.create_default_context(cafile=settings.ca_file)
    if settings.security == "tls":
        return smtplib.SMTP_SSL(settings.host, settings.port, context=context, timeout=PATIENCE)
    client = smtplib.SMTP(settings.host, settings.port, timeout=PATIENCE)
    if settings.security == "starttls":
        client.starttls(context=context)
    return client


EXPLANATIONS: Mapping[type[Exception], str] = {
    ssl.SSLCertVerificationError: "untrusted",
    ssl.SSLError: "no-tls",
    socket.gaierror: "unknown",
    FileNotFoundError: "no-ca-file",
    ConnectionRefusedError: "closed",
    TimeoutError: "silent",
    _NoInboxError: "no-inbox",
    _NoJunkError: "no-junk",
    LoginRefusedError: "login-refused",
    MailboxStarttlsError: "no-starttls",
    MailboxLoginError: "no-login-now",
    ImapToolsError: "broke-off",
    smtplib.SMTPAuthenticationError: "login-refused",
    smtplib.SMTPNotSupportedError: "not-offered",
    imaplib.IMAP4.abort: "broke-off",
    imaplib.IMAP4.error: "broke-off",
    UnicodeEncodeError: "not-ascii",
    ValueError: "other-talk",
    OSError: "broke-off",
}
"""Which sentence `found-server-…` says what a failure means, the particular before the general."""
