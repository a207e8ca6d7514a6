"""Once an hour: forgets what the desk has no more use for, and tells staff of letters that wait."""

import asyncio
from collections import Counter
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import partial

from bot.config import Settings
from bot.core import Core
from bot.outbox.writer import Origin
from bot.store import mail_domains, outbox_overview, retention
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.outbox import LETTERS
from bot.store.outbox_overview import Unsent
from domain.machine.effects import Alert, line
from domain.machine.phrases import Phrase
from domain.text.quiet_hours import QuietHours

EVERY = timedelta(hours=1)
REFERENCES_STAY = timedelta(days=7)  # Telegram's update ids restart at random after such silence
DELIVERIES_STAY = timedelta(days=90)  # as long as a bounce or a question about it may come
JOURNAL_STAYS = timedelta(days=365)  # until the session of the next year
COUNTS_STAY = timedelta(days=2)  # limits are a day's
RESTS_STAY = timedelta(days=1)  # a domain that asks for less again later begins from the start
FETCHING = timedelta(days=1)  # that a long letter may take to be fetched
LATE = timedelta(hours=4)  # by then greylisting is over: something is wrong


async def keep_house(parts: Core) -> None:
    """Do what is due each hour, for ever."""
    while True:
        now = parts.clock()
        await forget_old(parts, now)
        await warn_of_late_letters(parts, now)
        await asyncio.sleep(EVERY.total_seconds())


async def forget_old(parts: Core, now: datetime) -> None:
    """Everything whose days are over goes, slice by slice."""
    for forget in _old(now, parts.settings):
        while await parts.store.write(forget):
            pass


def _old(now: datetime, settings: Settings) -> list[Callable[[Tx], int]]:
    letters = now - timedelta(days=settings.store.keep_letters_days)
    junk = now - timedelta(days=settings.store.keep_junk_days)
    return [
        partial(retention.references, before=now - REFERENCES_STAY),
        partial(retention.deliveries, before=now - DELIVERIES_STAY),
        partial(retention.letters, before=letters, junk_before=junk),
        partial(retention.pieces, before=now - FETCHING),
        partial(retention.happenings, before=now - JOURNAL_STAYS),
        partial(retention.counts_of_days, before=now - COUNTS_STAY),
        partial(mail_domains.forget, before=now - RESTS_STAY),
    ]


async def warn_of_late_letters(parts: Core, now: datetime) -> None:
    """Tell staff how many letters are late and why most of them are, once in a day of the centre.

    The day makes the alert's key, so that neither the next hour nor a restart repeats it.
    """
    causes = await parts.store.read(lambda tx: late_letters(tx, now, parts.owing.quiet))
    if not causes:
        return
    [(cause, _)] = causes.most_common(1)
    alert = Alert((line(Phrase.ALERT_MAIL_LATE, count=causes.total(), cause=cause or "none"),))
    day = now.astimezone(parts.settings.centre.timezone).date()
    key, origin = f"mail late {day}", Origin(0, 0, now)
    await parts.store.write(lambda tx: parts.owing.owe(tx, key, origin, [alert]))
    parts.tell([])


def late_letters(tx: Tx, now: datetime, quiet: QuietHours) -> Counter[str]:
    """How many letters have waited too long, by cause ("" for those that were not tried yet)."""
    since = now - LATE
    waiting = [each for name in LETTERS for each in outbox_overview.unsent(tx, name, now, since)]
    return Counter(each.cause for each in waiting if _began(each, quiet) < since)


def _began(letter: Unsent, quiet: QuietHours) -> datetime:
    """Since when it waits: a notice written at night only from the morning on."""
    effect = EFFECTS.loads(letter.effect)
    return quiet.allowed_from(letter.made_at) if effect.quiet else letter.made_at
