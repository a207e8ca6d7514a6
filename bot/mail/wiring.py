"""Builds and joins what is of mail, for `bot/app.py`: the classes of letters, and the mailbox."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial

from bot.config import Settings
from bot.core import Core
from bot.mail import mailbox_alarm
from bot.mail.correspondence import Correspondence
from bot.mail.mail_store import MailStore
from bot.mail.servers import mailbox_settings, submission_settings
from bot.outbox.circuit_breaker import Road
from bot.outbox.performers.announcing import LetterPerformer
from bot.outbox.performers.mail import MailPerformer, Post, nowhere
from bot.outbox.performers.paced import Paced, Turns
from bot.outbox.performers.statements import Statements
from bot.outbox.queues import Class
from bot.outbox.quota import Allowance, Modest
from bot.store import outbox
from bot.texts.letters import LetterWriter
from bot.web.health import Pulse
from domain.machine.outbound import Cause
from domain.machine.phrases import Phrase
from mailer.inbound.find import lies_in_mailbox
from mailer.inbound.watch import Mailbox, MailboxState
from mailer.outbound.compose import DeskAddress
from mailer.outbound.sign import DkimKey
from mailer.outbound.smtp import Sender

Edge = Callable[[], Awaitable[None]]

SMTP = Road(
    "smtp",
    {
        Cause.LOGIN: Phrase.ALERT_MAIL_LOGIN,
        Cause.CONFIGURATION: Phrase.ALERT_MAIL_REFUSED,
        Cause.BUSY: None,
        Cause.UNREACHABLE: None,  # staff hear of it when letters are late
    },
    relief=Phrase.ALERT_MAIL_LOGIN_BACK,
)
"""The way of all letters: our mail server takes each of them, or none."""


async def letter_classes(
    parts: Core, post: Post, statements: Statements, stack: AsyncExitStack
) -> list[Class]:
    """Circulars have lanes of their own: whoever waits for a code waits behind none of them.

    Retries as a mail server does (RFC 5321, 4.5.4.1): from 5 minutes to 66, for five days.
    """
    sender = Sender(submission_settings(parts.settings.mail.smtp))
    stack.push_async_callback(sender.close)
    writing = MailPerformer(parts.store, post, sender, statements, parts.owing, parts.clock)
    letters = LetterPerformer(writing, parts.store)
    allowance = await _allowance(parts)
    turns: dict[str, Turns] = {"mail": allowance, "circular": Modest(allowance)}
    return [
        Class(
            name,
            Paced(letters, turn),
            lanes=4,
            first=timedelta(minutes=5),
            longest=timedelta(minutes=66),
            road=SMTP,
        )
        for name, turn in turns.items()
    ]


def post(parts: Core, chat: Callable[[], str]) -> Post:
    """How letters are made; `chat` tells where the chat is, "" while that is not known."""
    mail, texts = parts.settings.mail, parts.settings.centre.texts
    copies = mail.copy_statements and bool(mail.imap.host)
    return Post(
        DeskAddress(mail.name, mail.address),
        LetterWriter(parts.texts, parts.settings.centre),
        parts.desk,
        _dkim(parts.settings),
        copies,
        parts.settings.public.url,
        {language: each.organisation_note for language, each in texts.items()},
        partial(lies_in_mailbox, mailbox_settings(mail.imap, mail.address)) if copies else nowhere,
        chat,
    )


def _dkim(settings: Settings) -> DkimKey | None:
    dkim = settings.mail.dkim
    if not dkim.key_file:
        return None
    return DkimKey(dkim.domain, dkim.selector, dkim.key_file.read_bytes())


async def _allowance(parts: Core) -> Allowance:
    """The mail provider's limits; what was sent before a restart counts."""
    allowance = Allowance([*parts.settings.mail.smtp.limits.values()], parts.clock)
    since = parts.clock() - timedelta(days=1)
    allowance.remember(await parts.store.read(lambda tx: outbox.letters_since(tx, since)))
    return allowance


def edges(parts: Core, pulse: Pulse) -> list[Edge]:
    """What reads the mailbox, where there is one."""
    imap = parts.settings.mail.imap
    if not imap.host:
        return []
    folders = {"processed": imap.processed, "quarantine": imap.quarantine}
    server = parts.settings.mail.authserv_id
    register = MailStore(parts.store, parts.desk, folders, parts.clock, asyncio.Event(), server)
    correspondence = Correspondence(register, parts.settings, parts.owing, parts.tell)
    states: asyncio.Queue[MailboxState] = asyncio.Queue()
    settings = mailbox_settings(imap, parts.settings.mail.address)
    mailbox = Mailbox(settings, register, states.put_nowait)
    correspondence.mailbox = mailbox
    return [mailbox.run, correspondence.run, partial(mailbox_alarm.watch, parts, pulse, states)]
