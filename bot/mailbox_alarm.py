"""Tells staff once that the mailbox cannot be read, and once that it can again."""

import asyncio
import logging
from datetime import datetime, timedelta
from functools import partial

from bot.core import Core
from bot.health import Pulse
from domain.phrases import Phrase
from mailer.imap import MailboxState

log = logging.getLogger(__name__)

LONG = timedelta(hours=1)  # that the mailbox may be out of reach before staff are told
LOOK = 60.0  # seconds between two looks at how long it has been


class Alarm:
    """What there is to tell, as the mailbox changes its state and time goes by."""

    def __init__(self) -> None:
        """Nothing is known of it yet."""
        self._told = False
        self._away: datetime | None = None

    def news(self, state: MailboxState, now: datetime) -> Phrase | None:
        """What to tell; a refused login at once, any other trouble once it lasts."""
        if state is MailboxState.WATCHING:
            told, self._told, self._away = self._told, False, None
            return Phrase.ALERT_MAILBOX_BACK if told else None
        self._away = self._away or now
        refused = state is MailboxState.LOGIN_REFUSED
        if self._told or not (refused or now - self._away >= LONG):
            return None
        self._told = True
        return Phrase.ALERT_MAILBOX_LOGIN if refused else Phrase.ALERT_MAILBOX_AWAY


async def watch(parts: Core, pulse: Pulse, states: "asyncio.Queue[MailboxState]") -> None:
    """Hear of every change, for ever; health hears of it as well."""
    alarm, state = Alarm(), MailboxState.CONNECTING
    while True:
        try:
            async with asyncio.timeout(LOOK):
                state = await states.get()
        except TimeoutError:
            pass
        else:
            pulse.mailbox = state
            log.info("the mailbox changed its state", extra={"state": state})
        if news := alarm.news(state, parts.clock()):
            await parts.store.write(partial(parts.owing.alert, news, parts.clock()))
            parts.tell([])
