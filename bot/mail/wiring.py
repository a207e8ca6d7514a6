"""Builds and joins what is of mail, for `bot/app.py`: the queues of letters, and the mailbox."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from functools import partial

from bot.config import Settings
from bot.core import Core
from bot.decisions.disk_watch import DiskWatch
from bot.mail import junk_alarm, mailbox_alarm
from bot.mail.correspondence import Correspondence
from bot.mail.limit_reported import Halting, LimitReported
from bot.mail.mail_store import MailStore
from bot.mail.servers import mailbox_settings, submission_settings
from bot.outbox.former_mailboxes import FormerMailboxes
from bot.outbox.performers.mail import MailPerformer, Post, nowhere
from bot.outbox.performers.statements import Statements
from bot.outbox.pipeline import Limiter, Pipeline
from bot.outbox.queues import POLICIES
from bot.outbox.quota import BULK_LEAVES, CODES_KEEP, Quota, QuotaShare
from bot.store.outbox import parcels
from bot.store.outbox.queues import Queue
from bot.texts import long_texts
from bot.texts.letters import LetterWriter
from bot.web.health import Pulse
from mailer.inbound.find import lies_in_mailbox
from mailer.inbound.watch import Mailbox, MailboxState
from mailer.outbound.compose import DeskAddress
from mailer.outbound.sign import DkimKey
from mailer.outbound.smtp import Sender

Edge = Callable[[], Awaitable[None]]


async def letter_pipelines(
    core: Core, post: Post, statements: Statements, stack: AsyncExitStack
) -> list[Pipeline]:
    """They share the server and the provider's limits, of which codes take what they need."""
    sender = Sender(submission_settings(core.settings.mail.smtp))
    stack.push_async_callback(sender.close)
    letters = FormerMailboxes(MailPerformer(core, post, sender, statements), core)
    quota = await _quota(core)
    turns: dict[Queue, Limiter] = {
        Queue.CODES: quota,
        Queue.MAIL: QuotaShare(quota, CODES_KEEP),
        Queue.BULK_MAIL: QuotaShare(quota, BULK_LEAVES),
    }
    return [Pipeline(each, POLICIES[each], letters, turn) for each, turn in turns.items()]


def post(core: Core, chat: Callable[[], str]) -> Post:
    """How letters are made; `chat` tells where the chat is, "" while that is not known."""
    mail, texts = core.settings.mail, core.settings.centre.texts
    copies = mail.copy_statements and bool(mail.imap.host)
    return Post(
        desk=DeskAddress(mail.name, mail.address),
        letters=LetterWriter(core.texts, core.settings.centre, long_texts.notes(core.settings)),
        shared=core.desk,
        dkim=_dkim(core.settings),
        copies=copies,
        url=core.settings.public.url,
        notes={language: each.organisation_note for language, each in texts.items()},
        look=partial(lies_in_mailbox, mailbox_settings(mail.imap, mail.address))
        if copies
        else nowhere,
        chat=chat,
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
    quota.remember(await core.store.read(lambda tx: parcels.load_letters_sent(tx, since)))
    return quota


def edges(core: Core, pulse: Pulse, disk: DiskWatch, halt: Halting) -> list[Edge]:
    """What reads the mailbox, where there is one; `halt` stops what goes out by mail."""
    imap = core.settings.mail.imap
    if not imap.host:
        return []
    folders = {"processed": imap.processed, "quarantine": imap.quarantine}
    server = core.settings.mail.authserv_id
    letters = MailStore(
        store=core.store,
        shared=core.desk,
        folders=folders,
        clock=core.clock,
        arrived=asyncio.Event(),
        authserv_id=server,
        wait_for_room=disk.wait_for_room,
        strangers_per_day=core.settings.mail.strangers_mb_per_day * 1_000_000,
    )
    states: asyncio.Queue[MailboxState] = asyncio.Queue()
    settings = mailbox_settings(imap, core.settings.mail.address)
    looks: asyncio.Queue[bool] = asyncio.Queue()
    mailbox = Mailbox(settings, letters, states.put_nowait, on_junk=looks.put_nowait)
    limit = LimitReported(halt, core.clock)
    correspondence = Correspondence(letters, core, mailbox.move, limit)
    return [
        mailbox.run,
        correspondence.run,
        partial(mailbox_alarm.watch, core, pulse, states),
        partial(junk_alarm.watch, core, looks),
    ]
