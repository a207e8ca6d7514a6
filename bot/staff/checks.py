"""One attempt at each server the desk depends on, for a person who wants to know what is wrong."""

import imaplib
import smtplib
import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, replace
from typing import TypeVar

import aiohttp
from imap_tools import ImapToolsError, MailboxLoginError, MailboxStarttlsError

from bot.config import ImapSection, PublicSection, SmtpSection, TelegramSection
from bot.mail.servers import mailbox_settings
from mailer.inbound.connection import MARKED, LoginRefusedError
from mailer.inbound.session import Session

PATIENCE = 10
"""Seconds that one server may take to answer."""

REFUSED = (
    "refuses the login",
    "check {key}.user and {key}.password; many providers want an app password",
)


@dataclass(frozen=True)
class Finding:
    """What was found about `subject`: `advice` is empty where nothing has to be done.

    Where `needed` is False the desk does without, though less well.
    """

    subject: str
    words: str
    advice: str = ""
    _: KW_ONLY
    needed: bool = True


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
        advice = "check telegram.base_url, the network and its firewall"
        return Finding("Telegram", f"no answer ({type(error).__name__})", advice)
    match answer:
        case {"ok": True, "result": {"username": str(name), "has_topics_enabled": True}}:
            advice = "turn off topics in private chats (threaded mode) in @BotFather, /mybots"
            return Finding("Telegram", f"@{name} splits each private chat into topics", advice)
        case {"ok": True, "result": {"username": str(name)}}:
            return Finding("Telegram", f"@{name} answers")
        case {"ok": False, "error_code": 401 | 404}:
            advice = "copy telegram.token again from @BotFather, /mybots"
            return Finding("Telegram", "the token is refused", advice)
        case _:
            advice = "check that telegram.base_url leads to a Bot API server"
            return Finding("Telegram", f"an answer that makes no sense ({status})", advice)


async def public_pages(settings: PublicSection) -> Finding:
    """Whether the address of the public pages leads to those of a desk, which must run for it."""
    url = f"{settings.url.rstrip('/')}/result/check"
    timeout = aiohttp.ClientTimeout(total=PATIENCE)
    advice = "start the desk, and let the proxy hand on the whole path to public.listen"
    try:
        async with (
            aiohttp.ClientSession(timeout=timeout) as session,
            session.get(url, allow_redirects=False) as response,
        ):
            headers = response.headers
    except (aiohttp.ClientError, TimeoutError, ValueError) as error:
        words = f"{settings.url} gives no answer ({type(error).__name__})"
        return Finding("public", words, advice, needed=False)
    ours = response.status == 404 and headers.get("X-Robots-Tag") == "noindex"
    if not ours:
        words = f"{settings.url} leads to something else ({response.status})"
        return Finding("public", words, advice, needed=False)
    return Finding("public", f"{settings.url} leads to the desk's pages")


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


def _tried(subject: str, server: Server, attempt: Callable[[Server], str]) -> Finding:
    if not server.host:
        return Finding(subject, "not set; the desk runs without")
    where = f"{server.host}:{server.port}"
    try:
        return Finding(subject, f"{where} {attempt(server)}")
    except tuple(EXPLANATIONS) as error:
        kind = next(kind for kind in EXPLANATIONS if isinstance(error, kind))
        words, advice = EXPLANATIONS[kind]
        detail = getattr(error, "verify_message", "")
        words = f"{words} ({detail})" if detail else words
        return Finding(subject, f"{where} {words}", advice.format(key=f"mail.{subject.lower()}"))


def _open_mailbox(settings: ImapSection) -> str:
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
    return "; ".join(["opens the mailbox", *_remarks(settings, session, junk)])


def _remarks(settings: ImapSection, session: Session, junk: str | None) -> Iterator[str]:
    """What a person may like to know, though the desk does without."""
    if junk:
        yield f"junk lies in {junk}"
    elif settings.junk:
        yield "no folder for junk is to be seen, so none is read"
    if not session.can_idle:
        yield "the server announces nothing (IDLE), so the desk looks every 15 seconds"
    if not session.can_move:
        yield "letters cannot be moved (MOVE or UIDPLUS), so they stay in the inbox once read"


def _open_submission(settings: SmtpSection) -> str:
    with _smtp_client(settings) as client:
        client.ehlo()
        if settings.user:
            client.login(settings.user, settings.password.reveal())
    return "takes the login" if settings.user else "answers"


def _smtp_client(settings: SmtpSection) -> smtplib.SMTP:
    context = ssl.create_default_context(cafile=settings.ca_file)
    if settings.security == "tls":
        return smtplib.SMTP_SSL(settings.host, settings.port, context=context, timeout=PATIENCE)
    client = smtplib.SMTP(settings.host, settings.port, timeout=PATIENCE)
    if settings.security == "starttls":
        client.starttls(context=context)
    return client


EXPLANATIONS: Mapping[type[Exception], tuple[str, str]] = {
    ssl.SSLCertVerificationError: (
        "shows a certificate that is not trusted",
        "check {key}.host; name an authority of your own in {key}.ca_file",
    ),
    ssl.SSLError: ("does not speak TLS there", "check {key}.port and {key}.security"),
    socket.gaierror: ("is no known host", "check {key}.host"),
    FileNotFoundError: ("was not tried: the ca_file is not there", "check {key}.ca_file"),
    ConnectionRefusedError: ("does not listen there", "check {key}.port and the firewall"),
    TimeoutError: ("does not answer", "check {key}.host, {key}.port and the firewall"),
    _NoInboxError: ("has no such inbox", "check {key}.inbox"),
    _NoJunkError: ("has no such folder for junk", 'check {key}.junk, or set it to "auto"'),
    LoginRefusedError: REFUSED,
    MailboxStarttlsError: ("offers no STARTTLS", "check {key}.security"),
    MailboxLoginError: ("cannot take a login now", "try again later"),
    ImapToolsError: ("broke the talk off", "check {key}.port and {key}.security"),
    smtplib.SMTPAuthenticationError: REFUSED,
    smtplib.SMTPNotSupportedError: ("offers no STARTTLS or login", "check {key}.security"),
    imaplib.IMAP4.abort: ("broke the talk off", "check {key}.port and {key}.security"),
    imaplib.IMAP4.error: ("broke the talk off", "check {key}.port and {key}.security"),
    UnicodeEncodeError: (
        "was not tried: SMTP carries only ASCII in a user name and a password",
        "choose others; check {key}.user and {key}.password",
    ),
    ValueError: ("does not speak so there", "check {key}.port and {key}.security"),
    OSError: ("broke the talk off", "check {key}.port and {key}.security"),
}
"""What each failure means and what to do, the particular before the general."""
