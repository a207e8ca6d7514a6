"""Builds and joins what is of mail, for `bot/app.py`: the queues of letters, and the mailbox."""

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
from bot.outbox.circuit_breaker import BreakerPolicy
from bot.outbox.performers.announcing import LetterPerformer
from bot.outbox.performers.mail import MailPerformer, Post, nowhere
from bot.outbox.performers.paced import Limited, Limiter
from bot.outbox.performers.statements import Statements
from bot.outbox.queues import Pipeline
from bot.outbox.quota import Quota, SpareQuota
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

SMTP_BREAKER = BreakerPolicy(
    "smtp",
    {
        Cause.LOGIN: Phrase.ALERT_MAIL_LOGIN,
        Cause.CONFIGURATION: Phrase.ALERT_MAIL_REFUSED,
        Cause.BUSY: None,
        Cause.UNREACHABLE: None,  # staff hear of it when letters are late
    },
    all_clear=Phrase.ALERT_MAIL_LOGIN_BACK,
)
"""For all letters: our mail server takes each of them, or none."""


async def letter_pipelines(
    core: Core, post: Post, statements: Statements, stack: AsyncExitStack
) -> list[Pipeline]:
    """Bulk mail has lanes of its own: whoever waits for a code waits behind none of it.

    Retries as a mail server does (RFC 5321, 4.5.4.1): from 5 minutes to 66, for five days.
    """
    sender = Sender(submission_settings(core.settings.mail.smtp))
    stack.push_async_callback(sender.close)
    writing = MailPerformer(core.store, post, sender, statements, core.writer, core.clock)
    letters = LetterPerformer(writing, core.store)
    quota = await _quota(core)
    limiters: dict[str, Limiter] = {"mail": quota, "circular": SpareQuota(quota)}
    return [
        Pipeline(
            name,
            Limited(letters, limiter),
            lanes=4,
            first=timedelta(minutes=5),
            longest=timedelta(minutes=66),
            breaker=SMTP_BREAKER,
        )
        for name, limiter in limiters.items()
    ]


def post(core: Core, chat: Callable[[], str]) -> Post:
    """How letters are made; `chat` tells where the chat is, "" while that is not known."""
    mail, texts = core.settings.mail, core.settings.centre.texts
    copies = mail.copy_statements and bool(mail.imap.host)
    return Post(
        DeskAddress(mail.name, mail.address),
        LetterWriter(core.texts, core.settings.centre),
        core.desk,
        _dkim(core.settings),
        copies,
        core.settings.public.url,
        {language: each.organisation_note for language, each in texts.items()},
        partial(lies_in_mailbox, mailbox_settings(mail.imap, mail.address)) if copies else nowhere,
        chat,
    )


def _dkim(settings: Settings) -> DkimKey | None:
    dkim = settings.mail.dkim
    if not dkim.key_file:
        return None
    return DkimKey(dkim.domain, dkim.selector, dkim.key_file.read_bytes())


async def _quota(core: Core) -> Quota:
    """The mail provider's limits; what was sent before a restart counts."""
    quota = Quota([*core.settings.mail.smtp.limits.values()], core.clock)
    since = core.clock() - timedelta(days=1)
    quota.remember(await core.store.read(lambda tx: outbox.letters_since(tx, since)))
    return quota


def edges(core: Core, pulse: Pulse) -> list[Edge]:
    """What reads the mailbox, where there is one."""
    imap = core.settings.mail.imap
    if not imap.host:
        return []
    folders = {"processed": imap.processed, "quarantine": imap.quarantine}
    server = core.settings.mail.authserv_id
    register = MailStore(core.store, core.desk, folders, core.clock, asyncio.Event(), server)
    correspondence = Correspondence(register, core.settings, core.writer, core.notify)
    states: asyncio.Queue[MailboxState] = asyncio.Queue()
    settings = mailbox_settings(imap, core.settings.mail.address)
    mailbox = Mailbox(settings, register, states.put_nowait)
    correspondence.mailbox = mailbox
    return [mailbox.run, correspondence.run, partial(mailbox_alarm.watch, core, pulse, states)]
