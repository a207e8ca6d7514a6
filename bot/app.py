"""Builds and joins the running desk: one store, one loop, one task group."""

import logging
from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from telegram import Bot

from bot.config import Settings
from bot.core import Core, now, opened
from bot.decisions.inbox import Inbox
from bot.decisions.journal import Journal
from bot.decisions.line import TelegramLine, insist, listen
from bot.decisions.password_hashing import Passwords
from bot.documents.press import StatementPress
from bot.mail import wiring
from bot.outbox.circuit_breaker import BreakerPolicy
from bot.outbox.performers.announcing import AnnouncementPerformer, BulkChatPerformer
from bot.outbox.performers.chat import ChatPerformer, Wording
from bot.outbox.performers.paced import Limited
from bot.outbox.performers.settling import Performer
from bot.outbox.performers.staff import StaffPerformer
from bot.outbox.performers.statements import Statements
from bot.outbox.performers.timers import TimerPerformer
from bot.outbox.queues import Pipeline
from bot.outbox.rate_limit import RateLimiter
from bot.outbox.worker import Outbox
from bot.staff import command_socket
from bot.staff.housekeeping import keep_house, recover
from bot.staff.orders import carry_out
from bot.store.inbox import InboxItem
from bot.texts import long_texts
from bot.web import server
from bot.web.health import Health, Pulse
from bot.web.unsubscribe import Unsubscribing
from domain.machine.outbound import Cause
from handlers.calls import Telegram
from handlers.profile import address, introduce
from handlers.transport import AiohttpRequest

log = logging.getLogger(__name__)


async def run(
    settings: Settings,
    started: Callable[[], None] = lambda: None,
    clock: Callable[[], datetime] = now,
) -> None:
    """The whole desk, until cancelled. `started` is called when it listens."""
    async with opened(settings, clock) as core, AsyncExitStack() as stack:
        calls, polls = AiohttpRequest(), AiohttpRequest(connections=1)
        for carrier in (calls, polls):
            await carrier.initialize()
            stack.push_async_callback(carrier.shutdown)
        line = TelegramLine(_bot(settings, calls), polls)
        press = await stack.enter_async_context(
            StatementPress(core.texts, settings.documents.engine)
        )
        passwords = Passwords()
        stack.callback(passwords.close)
        await _work(core, line, press, passwords, started)


async def _work(
    core: Core,
    line: TelegramLine,
    press: StatementPress,
    passwords: Passwords,
    started: Callable[[], None],
) -> None:
    settings, store, clock = core.settings, core.store, core.clock
    await recover(store)
    journal = Journal(store, core.desk, core.writer, passwords, clock)
    async with AsyncExitStack() as stack:
        pipelines = await _pipelines(core, line.bot, press, stack)
        announcing = AnnouncementPerformer(store, core.writer, clock)
        pipelines.append(Pipeline("announce", announcing, lanes=1))
        staff = StaffPerformer(core, Telegram(line.bot))
        pipelines.append(Pipeline("staff", staff, lanes=2, lifetime=timedelta(hours=1)))
        outbox = Outbox(store, pipelines, core.writer, clock)
        announcing.wake = staff.wake = outbox.wake
        intake = Inbox(store, core.keys, journal, core.writer, outbox.wake, clock)
        outbox.raised = intake.take

        def notify(kept: list[InboxItem]) -> None:
            intake.take(kept)
            outbox.wake()

        heard = replace(core, notify=notify)
        pulse = Pulse(settings.telegram.mode == "polling", lambda: intake.heard_at)
        health, pages = Health(store, pulse, clock).routes(), Unsubscribing(core).routes()
        sites = server.sites(settings, partial(intake.receive, line.bot), health, pages)
        served = [
            (stack.enter_context(server.listener(at)), routes) for at, routes in sites.items()
        ]
        started()
        await intake.run(
            outbox.run,
            partial(keep_house, heard),
            partial(command_socket.serve, settings.control.socket, partial(carry_out, heard)),
            partial(listen, line, settings.telegram, intake),
            partial(insist, "the introduction", partial(_introduce, line.bot, core)),
            *(partial(server.serve, *site) for site in served),
            *wiring.edges(heard, pulse),
        )


async def _pipelines(
    core: Core, bot: Bot, press: StatementPress, stack: AsyncExitStack
) -> list[Pipeline]:
    settings, store, clock = core.settings, core.store, core.clock
    statements = Statements(store, press, core.texts, settings, clock)
    long = long_texts.of(settings, core.texts)
    wording = Wording(core.texts, known(settings), long, long_texts.notes(settings))
    telegram = Telegram(bot)
    talk = ChatPerformer(telegram, store, wording, statements)
    bulk, per_second = BulkChatPerformer(talk, telegram, store), settings.broadcast.per_second
    pipelines = [
        Pipeline("press", talk, lanes=64, lifetime=timedelta(minutes=3)),
        Pipeline("talk", talk, lanes=256),
        bulk_chat_pipeline(Limited(bulk, RateLimiter(per_second)), per_second),
        Pipeline("timer", TimerPerformer(core.writer), lanes=8),
    ]
    if settings.mail.smtp.host:
        post = wiring.post(core, partial(address, bot))
        pipelines += await wiring.letter_pipelines(core, post, statements, stack)
    return pipelines


async def _introduce(bot: Bot, core: Core) -> None:
    officers = core.settings.staff.officers
    await introduce(bot, core.texts, known(core.settings), officers)


def _bot(settings: Settings, calls: AiohttpRequest) -> Bot:
    telegram = settings.telegram
    urls = telegram.base_url, telegram.base_file_url
    return Bot(telegram.token.reveal(), *urls, request=calls)


def bulk_chat_pipeline(performer: Performer, per_second: int) -> Pipeline:
    """A 429 on one notice is about them all; talk goes on meanwhile.

    Calls of a third of a second keep the rate. More lanes would only leave more in doubt after a
    crash.
    """
    lanes = max(8, per_second // 3)
    breaker = BreakerPolicy("mailing", {Cause.THROTTLED: None})
    return Pipeline("mailing", performer, lanes, breaker=breaker)


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
