"""Alerts staff once that the mailbox cannot be read, and once that it can again."""

import asyncio
import logging
from datetime import datetime, timedelta
from functools import partial

from bot.core import Core
from bot.store import alarms
from bot.store.engine.store import Tx
from bot.web.health import Pulse
from domain.machine.alert_phrases import AlertPhrase
from mailer.inbound.watch import MailboxState

log = logging.getLogger(__name__)

NAME = "mailbox"
LONG = timedelta(hours=1)  # that the mailbox may be out of reach before staff are alerted
AT_ONCE = {
    MailboxState.LOGIN_REFUSED: AlertPhrase.MAILBOX_LOGIN,
    MailboxState.MISCONFIGURED: AlertPhrase.MAILBOX_REFUSED,
}
LOOK = 60.0  # seconds between two looks at how long it has been


class Alarm:
    """What there is to report, as the mailbox changes its state and time goes by."""

    def __init__(self, *, alerted: bool) -> None:
        """`alerted`: staff know that the mailbox cannot be read, and no more."""
        self.alerted = alerted
        self._away: datetime | None = None

    def news(self, state: MailboxState, now: datetime) -> AlertPhrase | None:
        """The alert; what does not pass by itself at once, any other trouble once it lasts."""
        if state is MailboxState.WATCHING:
            alerted, self.alerted, self._away = self.alerted, False, None
            return AlertPhrase.MAILBOX_BACK if alerted else None
        self._away = self._away or now
        at_once = AT_ONCE.get(state)
        if self.alerted or not (at_once or now - self._away >= LONG):
            return None
        self.alerted = True
        return at_once or AlertPhrase.MAILBOX_AWAY


async def watch(core: Core, pulse: Pulse, states: "asyncio.Queue[MailboxState]") -> None:
    """Hear of every change, for ever; health hears of it as well."""
    known = await core.store.read(alarms.load_raised)
    alarm, state = Alarm(alerted=NAME in known), MailboxState.CONNECTING
    while True:
        try:
            async with asyncio.timeout(LOOK):
                state = await states.get()
        except TimeoutError:
            pass
        else:
            pulse.mailbox_is(state)
            log.info("the mailbox changed its state", extra={"state": state})
        if news := alarm.news(state, core.clock()):
            await core.store.write(partial(_report, core, news, alerted=alarm.alerted))
            core.notify([])


def _report(core: Core, news: AlertPhrase, tx: Tx, *, alerted: bool) -> None:
    now = core.clock()
    if alerted:
        alarms.raise_alarm(tx, NAME, now)
    else:
        alarms.clear_alarm(tx, NAME)
    core.writer.alert(news, now, tx)
