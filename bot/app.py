"""Builds and joins the running desk: one store, one loop, one task group."""

import asyncio
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from urllib.parse import urlsplit

from aiohttp import web
from telegram import Bot

from bot.config import Settings
from bot.core import Clock, Core, now, opened
from bot.decisions.disk_watch import DiskWatch, FreeSpace, free_bytes
from bot.decisions.inbox import Arrivals, Inbox
from bot.decisions.journal import Journal
from bot.decisions.password_hashing import Passwords
from bot.decisions.warming import warm
from bot.documents.press import StatementPress
from bot.mail import wiring
from bot.outbox.delivery import ParcelDelivery
from bot.outbox.leaving import Departures
from bot.outbox.performers.announcing import AnnouncementPerformer
from bot.outbox.performers.chat import ChatPerformer
from bot.outbox.performers.deletions import DeletionPerformer
from bot.outbox.performers.guarded_press import GuardedPress
from bot.outbox.performers.settling import Performer
from bot.outbox.performers.staff import StaffPerformer
from bot.outbox.performers.statements import Statements
from bot.outbox.performers.timers import TimerPerformer
from bot.outbox.pipeline import Pipeline, unheard
from bot.outbox.queues import POLICIES, SMTP
from bot.outbox.rate_limit import RateLimiter
from bot.outbox.wakeup import Wakeup
from bot.outbox.worker import Outbox
from bot.staff import command_socket
from bot.staff.home.watch import watch
from bot.staff.housekeeping import keep_house, recover
from bot.staff.lookup.indexing import keep_words
from bot.staff.orders import carry_out
from bot.staff.releases import plan_rehearsals
from bot.staff.releasing.leavers import report_left
from bot.staff.roles.in_chats import StaffChats
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.outbox.queues import Queue
from bot.store.staff import roles
from bot.texts import long_texts
from bot.texts.wording import Wording
from bot.verifying.handing_out import StoredPapers
from bot.web import server
from bot.web.check_pages import CheckPages
from bot.web.health import Health, Pulse
from bot.web.result_pages import ResultPages
from bot.web.secret_pages import SecretPages, page_url
from bot.web.unsubscribe import Unsubscribing
from domain.machine.staffing.records import StaffRights
from handlers.calls import Telegram
from handlers.polling import poll
from handlers.ports import Heard
from handlers.profile import address, introduce
from handlers.transport import AiohttpRequest
from handlers.webhook import Webhook

YOUNG_OBJECTS = 10_000  # before they are searched for garbage


def unwatched() -> None:
    """Nobody waits for the desk to open."""


class Signals:
    """What wakes inbox and outbox. Made first, so that whoever rings need not know who hears."""

    def __init__(self) -> None:
        """Nothing has arrived, nobody has rung."""
        self.arrivals: Arrivals = asyncio.Queue()
        self.wakeup = Wakeup()

    def notify(self, raised: list[InboxItem]) -> None:
        """A transaction raised events, and perhaps put parcels into the outbox."""
        if raised:
            self.arrivals.put_nowait(raised)
        self.wakeup.ring()


@dataclass(frozen=True)
class Engines:
    """What the desk works with and gives back at its end."""

    bot: Bot = field(repr=False)  # it would print its token
    polls: AiohttpRequest
    press: StatementPress
    passwords: Passwords


async def run(
    settings: Settings,
    started: Callable[[], None] = unwatched,
    clock: Clock = now,
    free: FreeSpace = free_bytes,
) -> None:
    """The whole desk, until cancelled. `started` is called when it listens."""
    signals = Signals()
    async with opened(settings, clock, signals.notify) as core, AsyncExitStack() as stack:
        await asyncio.to_thread(warm)
        await recover(core)
        await core.store.write(lambda tx: plan_rehearsals(tx, clock()))
        await core.store.write(lambda tx: report_left(tx, core))
        engines = await _engines(core, stack)
        statements = _statements(core, engines)
        pipelines = await _pipelines(core, engines, statements, stack)
        delivery = ParcelDelivery(core.store, core.writer, core.notify, clock)
        outbox = Outbox(core.store, pipelines, delivery, signals.wakeup)
        journal = Journal(core.store, core.desk, core.writer, engines.passwords, clock)
        pulse = Pulse(clock, polls=settings.telegram.mode == "polling")
        disk = await DiskWatch.opened(core, pulse, free)
        inbox = Inbox(core, journal, signals.arrivals, disk)
        letters = wiring.edges(core, pulse, disk, partial(delivery.halt, SMTP))
        heard = partial(_heard, pulse, delivery)
        pages = [
            *Unsubscribing(core).routes(),
            *ResultPages(core, statements).routes(),
            *CheckPages(core).routes(),
            *SecretPages(core, known(settings)).routes(),
        ]
        others = _edges(core, engines, inbox, pulse, heard=heard, pages=pages, stack=stack)
        edges = [disk.run, *letters, *others]
        stack.enter_context(_settled_heap())
        started()
        await inbox.run(outbox.run, *edges)


@contextmanager
def _settled_heap() -> Iterator[None]:
    """What stands when the desk opens stays, and is searched for garbage no more.

    Searching word lists, texts and modules again and again took a quarter of an update's time.
    What comes later is searched as ever, in larger lots.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(YOUNG_OBJECTS, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


async def _engines(core: Core, stack: AsyncExitStack) -> Engines:
    calls, polls = AiohttpRequest(), AiohttpRequest(connections=1)
    for carrier in (calls, polls):
        await carrier.initialize()
        stack.push_async_callback(carrier.shutdown)
    engine = core.settings.documents.engine
    press = await stack.enter_async_context(StatementPress(core.texts, engine))
    passwords = Passwords()
    stack.callback(passwords.close)
    return Engines(_bot(core.settings, calls, polls), polls, press, passwords)


def _bot(settings: Settings, calls: AiohttpRequest, polls: AiohttpRequest) -> Bot:
    telegram = settings.telegram
    urls = telegram.base_url, telegram.base_file_url
    return Bot(telegram.token.reveal(), *urls, request=calls, get_updates_request=polls)


def _statements(core: Core, engines: Engines) -> Statements:
    """Prints for all who give Statements out, behind one circuit breaker."""
    press = GuardedPress(core, engines.press)
    return Statements(core, press, StoredPapers(core.store, core.keys, core.clock))


async def _pipelines(
    core: Core, engines: Engines, statements: Statements, stack: AsyncExitStack
) -> list[Pipeline]:
    """For each queue who performs it; without a mail server letters wait for one."""
    settings, telegram = core.settings, Telegram(engines.bot)
    long = long_texts.of(settings, core.texts)
    page = partial(page_url, core) if settings.public.url else None
    wording = Wording(core.texts, known(settings), long, long_texts.notes(settings), page=page)
    departures = Departures()
    chat = ChatPerformer(telegram, core, wording, statements, departures=departures)
    staff = StaffChats(telegram, core, wording, partial(address, engines.bot))
    performers: dict[Queue, Performer] = {
        Queue.PRESS: chat,
        Queue.DELETION: DeletionPerformer(telegram, core, wording),
        Queue.TALK: chat,
        Queue.TIMER: TimerPerformer(core.writer),
        Queue.ANNOUNCE: AnnouncementPerformer(core),
        Queue.STAFF: StaffPerformer(core, telegram, staff),
    }
    hearing = {Queue.DELETION: departures.ended}
    pipelines = [
        Pipeline(each, POLICIES[each], who, ended=hearing.get(each, unheard))
        for each, who in performers.items()
    ]
    pipelines.append(bulk_chat_pipeline(chat, settings.broadcast.per_second))
    if settings.mail.smtp.host:
        post = wiring.post(core, partial(address, engines.bot))
        pipelines += await wiring.letter_pipelines(core, post, statements, stack)
    return pipelines


def bulk_chat_pipeline(performer: Performer, per_second: int) -> Pipeline:
    """Calls of a third of a second keep the rate; more lanes would only leave more in doubt after a
    crash.
    """
    policy = replace(POLICIES[Queue.BULK_CHAT], lanes=max(8, per_second // 3))
    return Pipeline(Queue.BULK_CHAT, policy, performer, RateLimiter(per_second))


def _edges(
    core: Core,
    engines: Engines,
    inbox: Inbox,
    pulse: Pulse,
    *,
    heard: Heard,
    pages: Sequence[web.RouteDef],
    stack: AsyncExitStack,
) -> list[wiring.Edge]:
    """Everything that brings something in, and what looks after the house."""
    settings, telegram = core.settings, core.settings.telegram
    webhook = Webhook(engines.bot, telegram.webhook_url, telegram.webhook_secret.reveal())
    fetch = partial(poll, engines.bot, engines.polls, inbox, heard)
    health = Health(core.store, pulse, core.clock).routes()
    sites = server.sites(settings, webhook.route(inbox, heard), health, pages)
    served = [(stack.enter_context(server.listener(at)), routes) for at, routes in sites.items()]
    return [
        partial(keep_house, core),
        partial(watch, core),
        partial(keep_words, core),
        partial(command_socket.serve, settings.control.socket, partial(carry_out, core)),
        fetch if pulse.polls else webhook.register,
        partial(_introduce, engines.bot, core),
        *(partial(server.serve, *site) for site in served),
    ]


def _heard(pulse: Pulse, delivery: ParcelDelivery) -> None:
    """Telegram has answered a poll, or called."""
    pulse.heard()
    delivery.telegram_answered()


async def _introduce(bot: Bot, core: Core) -> None:
    now, settings = core.clock(), core.desk.staff

    def look(tx: Tx) -> dict[int, StaffRights]:
        people = roles.load_people(tx, settings, now)
        return {each: roles.load_rights(tx, settings, each, now) for each in sorted(people)}

    await introduce(bot, core.texts, known(core.settings), await core.store.read(look))


def known(settings: Settings) -> dict[str, object]:
    """What every sentence in the chat may say of the centre and its rules."""
    centre, rules = settings.centre, settings.rules
    return {
        "centre": centre.name,
        "contact": centre.email,
        "phone": centre.phone,
        "hours": centre.hours,
        "website": centre.website,
        "host": urlsplit(settings.public.url).netloc,
        "junk_days": settings.store.keep_junk_days,
        "wait_days": rules.entry_wait_days,
        "shares_months": settings.store.keep_shares_months,
        "fewest": rules.password_length,
        "letters": rules.password_letters,
        "digits": rules.password_digits,
        "passphrase": rules.passphrase_length,
        "morning": rules.quiet_until if rules.quiet_from != rules.quiet_until else "none",
    }
