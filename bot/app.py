"""The only place where things are built and joined: one store, one loop, one group of tasks."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from telegram import Bot

from bot import control, long_texts, web
from bot.allowance import Allowance, Modest
from bot.config import Settings
from bot.core import Core, now, opened
from bot.correspondence import Correspondence, Register
from bot.documents.press import Press
from bot.hashing import Passwords
from bot.health import Health, Pulse
from bot.housekeeping import keep_house
from bot.intake import Intake
from bot.journal import Journal
from bot.letters import LetterWriter
from bot.line import Line, insist, listen
from bot.mailbox_settings import mailbox_settings
from bot.orders import carry_out
from bot.outbox import Class, Outbox
from bot.pacer import Pacer
from bot.performers.announcing import (
    AnnouncementPerformer,
    LetterPerformer,
    MailingPerformer,
)
from bot.performers.braking import Brake, Braking
from bot.performers.chat import ChatPerformer, Wording
from bot.performers.mail import MailPerformer, Post, nowhere
from bot.performers.paced import Paced, Turns
from bot.performers.settling import Performer
from bot.performers.staff import StaffPerformer
from bot.performers.statements import Statements
from bot.performers.timers import TimerPerformer
from bot.public.unsubscribe import Unsubscribing
from bot.recovery import recover
from bot.roads import Road
from bot.store import outbox as outbox_rows
from bot.store.inbox import Kept
from domain.delivery import Cause
from domain.phrases import Phrase
from handlers.calls import Telegram
from handlers.profile import address, introduce
from handlers.transport import AiohttpRequest
from mailer.compose import Desk as MailDesk
from mailer.imap import Mailbox, MailboxState
from mailer.looking import lies_in_mailbox
from mailer.signing import DkimKey
from mailer.smtp import Sender, SmtpSettings

log = logging.getLogger(__name__)

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
    await recover(store)
    journal = Journal(store, parts.desk, parts.owing, passwords, clock)
    async with AsyncExitStack() as stack:
        classes = await _classes(parts, line.bot, press, stack)
        announcing = AnnouncementPerformer(store, parts.owing, clock)
        classes.append(Class("announce", announcing, lanes=1))
        staff = StaffPerformer(parts, Telegram(line.bot))
        classes.append(Class("staff", staff, lanes=2, lifetime=timedelta(hours=1)))
        outbox = Outbox(store, classes, parts.owing, clock)
        announcing.wake = staff.wake = outbox.wake
        intake = Intake(store, parts.keys, journal, parts.owing, outbox.wake, clock)
        outbox.tell = intake.take

        def tell(kept: list[Kept]) -> None:
            intake.take(kept)
            outbox.wake()

        heard = replace(parts, tell=tell)
        pulse = Pulse(settings.telegram.mode == "polling", lambda: intake.heard_at)
        health, pages = Health(store, pulse, clock).routes(), Unsubscribing(parts).routes()
        sites = web.sites(settings, partial(intake.receive, line.bot), health, pages)
        served = [(stack.enter_context(web.listener(at)), routes) for at, routes in sites.items()]
        started()
        await intake.run(
            outbox.run,
            partial(keep_house, heard),
            partial(control.serve, settings.control.socket, partial(carry_out, heard)),
            partial(listen, line, settings.telegram, intake),
            partial(insist, "the introduction", partial(_introduce, line.bot, parts)),
            *(partial(web.serve, *site) for site in served),
            *_mailbox_edges(heard, pulse),
        )


async def _classes(parts: Core, bot: Bot, press: Press, stack: AsyncExitStack) -> list[Class]:
    settings, store, clock = parts.settings, parts.store, parts.clock
    statements = Statements(store, press, parts.texts, settings, clock)
    long = long_texts.of(settings, parts.texts)
    wording = Wording(parts.texts, known(settings), long, long_texts.notes(settings))
    telegram = Telegram(bot)
    talk = ChatPerformer(telegram, store, wording, statements)
    mailing, per_second = MailingPerformer(talk, telegram, store), settings.broadcast.per_second
    classes = [
        Class("press", talk, lanes=64, lifetime=timedelta(minutes=3)),
        Class("talk", talk, lanes=256),
        mailing_class(Paced(mailing, Pacer(per_second)), per_second),
        Class("timer", TimerPerformer(parts.owing), lanes=8),
    ]
    if settings.mail.smtp.host:
        sender = Sender(_smtp(settings))
        stack.push_async_callback(sender.close)
        written = MailPerformer(store, _post(parts, bot), sender, statements, parts.owing, clock)
        letters = LetterPerformer(written, store)
        classes += _letter_classes(letters, await _allowance(parts), clock)
    return classes


async def _introduce(bot: Bot, parts: Core) -> None:
    officers = parts.settings.staff.officers
    await introduce(bot, parts.texts, known(parts.settings), officers)


def _mailbox_edges(parts: Core, pulse: Pulse) -> list[Edge]:
    imap = parts.settings.mail.imap
    if not imap.host:
        return []
    folders = {"processed": imap.processed, "quarantine": imap.quarantine}
    register = Register(parts.store, parts.desk, folders, parts.clock, asyncio.Event())
    correspondence = Correspondence(register, parts.settings, parts.owing, parts.tell)
    states: asyncio.Queue[MailboxState] = asyncio.Queue()
    settings = mailbox_settings(imap, parts.settings.mail.address)
    mailbox = Mailbox(settings, register, states.put_nowait)
    correspondence.mailbox = mailbox
    return [mailbox.run, correspondence.run, partial(_alarm, parts, pulse, states)]


async def _alarm(parts: Core, pulse: Pulse, states: "asyncio.Queue[MailboxState]") -> None:
    """Staff hear once that the mailbox refuses our login, and once that it takes it again."""
    refused = False
    while True:
        state = pulse.mailbox = await states.get()
        log.info("the mailbox changed its state", extra={"state": state})
        if refused and state is MailboxState.WATCHING:
            news = Phrase.ALERT_MAIL_LOGIN_BACK
        elif not refused and state is MailboxState.LOGIN_REFUSED:
            news = Phrase.ALERT_MAIL_LOGIN
        else:
            continue
        refused = not refused
        await parts.store.write(partial(parts.owing.alert, news, parts.clock()))
        parts.tell([])


def _bot(settings: Settings, calls: AiohttpRequest) -> Bot:
    telegram = settings.telegram
    urls = telegram.base_url, telegram.base_file_url
    return Bot(telegram.token.reveal(), *urls, request=calls)


def _smtp(settings: Settings) -> SmtpSettings:
    smtp = settings.mail.smtp
    return SmtpSettings(
        smtp.host, smtp.port, smtp.security, smtp.user, smtp.password.reveal(), smtp.ca_file
    )


def _post(parts: Core, bot: Bot) -> Post:
    mail = parts.settings.mail
    dkim = mail.dkim
    key = None
    if dkim.key_file:
        key = DkimKey(dkim.domain, dkim.selector, dkim.key_file.read_bytes())
    writer = LetterWriter(parts.texts, parts.settings.centre)
    copies = mail.copy_statements and bool(mail.imap.host)
    desk = MailDesk(mail.name, mail.address)
    url = parts.settings.public.url
    texts = parts.settings.centre.texts
    notes = {language: each.organisation_note for language, each in texts.items()}
    own = mailbox_settings(mail.imap, mail.address)
    look = partial(lies_in_mailbox, own) if copies else nowhere
    return Post(
        desk,
        writer,
        parts.keys,
        parts.desk.rules,
        key,
        copies,
        url,
        notes,
        look,
        partial(address, bot),
    )


def mailing_class(mailing: Performer, per_second: int) -> Class:
    """A 429 on one notice is about them all; talk goes on meanwhile.

    Calls of a third of a second keep the rate. More lanes would only leave more in doubt after a
    crash.
    """
    lanes = max(8, per_second // 3)
    return Class("mailing", mailing, lanes, road=Road("mailing", {Cause.THROTTLED: None}))


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
    allowance.remember(await parts.store.read(lambda tx: outbox_rows.letters_since(tx, since)))
    return allowance


def _letter_classes(
    letters: Performer, allowance: Allowance, clock: Callable[[], datetime]
) -> list[Class]:
    """Circulars have lanes of their own: whoever waits for a code waits behind none of them.

    Retries as a mail server does (RFC 5321, 4.5.4.1): from 5 minutes to 66, for five days.
    """
    brake = Brake(clock)
    turns: dict[str, Turns] = {"mail": allowance, "circular": Modest(allowance)}
    return [
        Class(
            name,
            Braking(Paced(letters, turn), brake),
            lanes=4,
            first=timedelta(minutes=5),
            longest=timedelta(minutes=66),
            road=SMTP,
        )
        for name, turn in turns.items()
    ]


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
