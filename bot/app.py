"""The only place where things are built and joined: one store, one loop, one group of tasks."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from telegram import Bot
from telegram.error import TelegramError

from bot import long_texts
from bot.allowance import Allowance
from bot.config import Settings
from bot.correspondence import Correspondence, Register
from bot.documents.press import Press
from bot.facts import Desk
from bot.hashing import Passwords
from bot.housekeeping import keep_house
from bot.intake import Intake
from bot.journal import Journal
from bot.keys import Keys
from bot.letters import LetterWriter
from bot.outbox import Class, Outbox
from bot.owing import Owing
from bot.pacer import Pacer
from bot.performers.chat import ChatPerformer, Wording
from bot.performers.mail import MailPerformer, Post
from bot.performers.paced import Paced
from bot.performers.settling import Performer
from bot.performers.statements import Statements
from bot.performers.timers import TimerPerformer
from bot.store import outbox as outbox_rows
from bot.store.engine import Store
from bot.store.inbox import Kept
from bot.store.lock import sole_writer
from bot.store.migrations import migrate
from bot.texts import Texts
from domain.delivery import Cause
from domain.phrases import Phrase
from domain.quiet import QuietHours
from domain.records import Rules
from handlers.calls import Telegram
from handlers.profile import introduce
from handlers.transport import AiohttpRequest
from mailer.compose import Desk as MailDesk
from mailer.imap import Mailbox, MailboxState
from mailer.imap_session import ImapSettings
from mailer.signing import DkimKey
from mailer.smtp import Sender, SmtpSettings

log = logging.getLogger(__name__)

Edge = Callable[[], Awaitable[None]]


def now() -> datetime:
    """The time: aware UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Core:
    """What every way of running the desk needs: settings, store, keys, texts, rules."""

    settings: Settings
    store: Store
    keys: Keys
    texts: Texts
    desk: Desk
    owing: Owing
    clock: Callable[[], datetime]
    tell: Callable[[list[Kept]], None] = lambda _: None
    """Takes the events and the parcels of a transaction; where no desk runs, they wait for one."""


@dataclass(frozen=True)
class Line:
    """The line to Telegram: the bot that calls, and the carrier of its long polls."""

    bot: Bot
    polls: AiohttpRequest


@asynccontextmanager
async def opened(settings: Settings, clock: Callable[[], datetime] = now) -> AsyncIterator[Core]:
    """The store, locked and migrated, and what hangs on it. Raises `StoreBusy` where a desk runs.

    Other programs that only look open the store themselves, as readers.
    """
    path = settings.store.path
    path.parent.mkdir(parents=True, exist_ok=True)
    async with AsyncExitStack() as stack:
        stack.enter_context(sole_writer(path))
        migrate(path)
        store = await Store.open(path)
        stack.push_async_callback(store.close)
        yield core(settings, store, clock)


def core(settings: Settings, store: Store, clock: Callable[[], datetime] = now) -> Core:
    """What hangs on an open store."""
    keys = Keys.read(settings.store.key.reveal())
    texts = Texts(settings.centre.timezone)
    rules = settings.rules
    desk = Desk(
        keys,
        texts,
        _rules(settings),
        frozenset(settings.staff.officers),
        timedelta(hours=rules.sign_in_idle_hours),
        timedelta(minutes=rules.reauth_minutes),
    )
    quiet = QuietHours(rules.quiet_from, rules.quiet_until, settings.centre.timezone)
    alerted = settings.staff.alerts_chat
    staff = (alerted,) if alerted else settings.staff.officers
    return Core(settings, store, keys, texts, desk, Owing(keys, quiet, staff), clock)


def _rules(settings: Settings) -> Rules:
    own = settings.rules
    names = [name for name in Rules.__dataclass_fields__ if hasattr(own, name)]
    return Rules(
        **{name: getattr(own, name) for name in names},
        terms_version=settings.terms.version,
        linkedin_issuer=settings.linkedin.organisation_name,
    )


async def run(
    settings: Settings,
    started: Callable[[], None] = lambda: None,
    clock: Callable[[], datetime] = now,
) -> None:
    """The whole desk, until cancelled. `started` is called when it listens."""
    async with opened(settings, clock) as parts, AsyncExitStack() as stack:
        calls, polls = AiohttpRequest(), AiohttpRequest(connections=1)
        for carrier in (calls, polls):
            await carrier.initialize()
            stack.push_async_callback(carrier.shutdown)
        line = Line(_bot(settings, calls), polls)
        press = await stack.enter_async_context(Press(parts.texts, settings.documents.engine))
        passwords = Passwords()
        stack.callback(passwords.close)
        await _work(parts, line, press, passwords, started)


async def _work(
    parts: Core, line: Line, press: Press, passwords: Passwords, started: Callable[[], None]
) -> None:
    settings, store, clock = parts.settings, parts.store, parts.clock
    statements = Statements(store, press, parts.texts, settings, clock)
    wording = Wording(parts.texts, known(settings), long_texts.of(settings))
    talk = ChatPerformer(Telegram(line.bot), store, wording, statements)
    classes = [
        Class("press", talk, lanes=64, lifetime=timedelta(minutes=3)),
        Class("talk", talk, lanes=256),
        _mailing_class(Paced(talk, Pacer(settings.broadcast.per_second))),
        Class("timer", TimerPerformer(parts.owing), lanes=8),
    ]
    journal = Journal(store, parts.desk, parts.owing, passwords, clock)
    async with AsyncExitStack() as stack:
        if settings.mail.smtp.host:
            sender = Sender(_smtp(settings))
            stack.push_async_callback(sender.close)
            post = _post(parts)
            letters = MailPerformer(store, post, sender, statements, parts.owing, clock)
            classes.append(_mail_class(Paced(letters, await _allowance(parts))))
        outbox = Outbox(store, classes, parts.owing, clock)
        intake = Intake(store, parts.keys, journal, parts.owing, outbox.wake, clock)
        outbox.tell = intake.take
        edges: list[Edge] = [outbox.run, partial(keep_house, parts.store, clock, settings)]
        edges += [partial(_listen, line, intake, started)]
        edges += [partial(_introduce, line.bot, parts)]
        if settings.mail.imap.host:
            edges += _mailbox_edges(parts, intake, outbox)
        await intake.run(*edges)


async def _listen(line: Line, intake: Intake, started: Callable[[], None]) -> None:
    started()
    await intake.poll(line.bot, line.polls)


async def _introduce(bot: Bot, parts: Core) -> None:
    """Tell Telegram who we are; while it is out of reach, that waits and nothing else does."""
    wait = 1.0
    while True:
        try:
            return await introduce(bot, parts.texts, known(parts.settings))
        except TelegramError as error:
            log.warning("introduction failed", extra={"error": type(error).__name__, "wait": wait})
            await asyncio.sleep(wait)
            wait = min(300.0, wait * 2)


def _mailbox_edges(parts: Core, intake: Intake, outbox: Outbox) -> list[Edge]:
    imap = parts.settings.mail.imap
    folders = {"processed": imap.processed, "quarantine": imap.quarantine}
    register = Register(parts.store, parts.desk, folders, parts.clock, asyncio.Event())

    def tell(kept: list[Kept]) -> None:
        intake.take(kept)
        outbox.wake()

    correspondence = Correspondence(register, parts.settings, parts.owing, tell)
    settings = ImapSettings(
        parts.settings.mail.address,
        imap.host,
        imap.port,
        imap.security,
        imap.user,
        imap.password.reveal(),
        imap.ca_file,
        imap.junk,
    )
    mailbox = Mailbox(settings, register, _mailbox_state)
    correspondence.mailbox = mailbox
    return [mailbox.run, correspondence.run]


def _mailbox_state(state: MailboxState) -> None:
    log.info("the mailbox changed its state", extra={"state": state})


def _bot(settings: Settings, calls: AiohttpRequest) -> Bot:
    telegram = settings.telegram
    urls = telegram.base_url, telegram.base_file_url
    return Bot(telegram.token.reveal(), *urls, request=calls)


def _smtp(settings: Settings) -> SmtpSettings:
    smtp = settings.mail.smtp
    return SmtpSettings(
        smtp.host, smtp.port, smtp.security, smtp.user, smtp.password.reveal(), smtp.ca_file
    )


def _post(parts: Core) -> Post:
    mail = parts.settings.mail
    dkim = mail.dkim
    key = None
    if dkim.key_file:
        key = DkimKey(dkim.domain, dkim.selector, dkim.key_file.read_bytes())
    writer = LetterWriter(parts.texts, parts.settings.centre)
    copies = mail.copy_statements and bool(mail.imap.host)
    desk = MailDesk(mail.name, mail.address)
    return Post(desk, writer, parts.keys, parts.desk.rules, key, copies)


def _mailing_class(mailing: Performer) -> Class:
    """A 429 on one notice is about them all; talk goes on meanwhile."""
    return Class("mailing", mailing, lanes=8, halts=frozenset({Cause.THROTTLED}))


async def _allowance(parts: Core) -> Allowance:
    """The mail provider's limits; what was sent before a restart counts."""
    smtp = parts.settings.mail.smtp
    limits = [
        (smtp.per_minute, timedelta(minutes=1)),
        (smtp.per_hour, timedelta(hours=1)),
        (smtp.per_day, timedelta(days=1)),
    ]
    allowance = Allowance(limits, parts.clock)
    since = parts.clock() - timedelta(days=1)
    allowance.remember(await parts.store.read(lambda tx: outbox_rows.sent_since(tx, "mail", since)))
    return allowance


def _mail_class(letters: Performer) -> Class:
    """Retries as a mail server does (RFC 5321, 4.5.4.1): from 5 minutes to 66, for five days."""
    return Class(
        "mail",
        letters,
        lanes=4,
        first=timedelta(minutes=5),
        longest=timedelta(minutes=66),
        halts=frozenset({Cause.LOGIN, Cause.CONFIGURATION}),
        alarm=Phrase.ALERT_MAIL_LOGIN,
        relief=Phrase.ALERT_MAIL_LOGIN_BACK,
    )


def known(settings: Settings) -> dict[str, str]:
    """What every sentence in the chat may say of the centre."""
    centre = settings.centre
    return {
        "centre": centre.name,
        "contact": centre.email,
        "phone": centre.phone,
        "hours": centre.hours,
        "website": centre.website,
    }
