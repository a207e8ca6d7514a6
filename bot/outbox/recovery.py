"""Settles what a crash left in the middle of its delivery, before anything is delivered again.

And tells of what a clock had opened that proves to have been ahead.
"""

from datetime import datetime, timedelta

from bot.outbox.delivery import BUG_TRIES
from bot.outbox.writer import OutboxWriter, ParcelOrigin
from bot.store.engine.store import Tx
from bot.store.exams import releases
from bot.store.outbox import parcels
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, Write, line
from domain.machine.outbound import Cause

COPY_COMES = timedelta(minutes=2)  # back to our mailbox, where the letter was taken
NOW, HOUR = timedelta(0), timedelta(hours=1)
STOPPED = "the program was stopped"


def recover(tx: Tx, now: datetime) -> None:
    """What was being sent is doubtful: it goes again, or is left for staff.

    No letter is before its bytes are sealed: it has only waited for its turn. A statement for an
    organisation waits for the copy that may prove its delivery.
    """
    for parcel in parcels.load_sending(tx):
        effect = parcel.holds
        if isinstance(effect, Write) and parcel.sealed is None:
            parcels.give_back(tx, [parcel.id])
        elif effect is None or effect.again:
            unproven = isinstance(effect, Write) and effect.share and not parcel.copied
            due = now + (COPY_COMES if unproven else _calm(parcel.tries))
            parcels.schedule_retry(tx, parcel.id, due, Cause.BROKEN_OFF, words=STOPPED)
            parcels.mark_doubted(tx, parcel.id, now)
        else:
            parcels.give_up(tx, parcel.id, "doubtful", Cause.BROKEN_OFF, words=STOPPED)


def report_opened_early(tx: Tx, writer: OutboxWriter, ahead: datetime, now: datetime) -> None:
    """Staff hear, once, of each release that is still to open and was open while the clock was
    `ahead`.
    """
    for number, at in releases.load_planned(tx, now):
        if at <= ahead:
            early = line(AlertPhrase.CLOCK_WAS_AHEAD, number=str(number), at=at)
            key = f"early:{number}:{at.isoformat()}"
            writer.put(tx, key, ParcelOrigin(0, 0, now), [Alert((early,))])


def _calm(tries: int) -> timedelta:
    """At once, unless the parcel was under way whenever the program ended: perhaps it ends it."""
    if tries <= BUG_TRIES:
        return NOW
    return min(timedelta(minutes=2 ** min(tries - BUG_TRIES, 6)), HOUR)
