"""A clock that was set back leaves moments that are too far off to be meant: they are now.

Only where a wait has a longest there is one to compare with. What was put off on purpose (until the
morning, an announcement's hour) has none, and is left as it is. What was made in what is now the
future, to wait for so long, waits for so long from now.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.engine.store import Tx
from bot.store.engine.times import FOREVER, stamp
from bot.store.outbox.mail_domains import LONGEST
from bot.store.outbox.queues import Queue
from domain.machine.outbound import Cause
from domain.office.office_hours import LOOKED_AHEAD

PUT_OFF = timedelta(days=2)  # a notice waits for the morning, what may be taken back for its hour
CLOSED = timedelta(days=LOOKED_AHEAD + 1)  # staff hear of a question when the office opens
PLANNED = (Queue.ANNOUNCE, Queue.TIMER, Queue.STAFF)
"""What is put off for weeks on purpose; of staff's, the end of what nobody has approved."""

BRIEF = timedelta(hours=1)
BRIEFLY = (Queue.PRESS, Queue.DELETION, Queue.TALK, Queue.CODES, Queue.MAIL)
"""Where what waits for an hour at most waits for nothing but so long: an alert that is gathered."""

SLICE = 500  # rows to a transaction


@dataclass(frozen=True)
class LongestWait:
    """How far ahead a parcel of a queue is ever due again: by our own rule, or as it was asked."""

    queue: Queue
    own: timedelta
    asked: timedelta


def end_far_retries(tx: Tx, longest: LongestWait, now: datetime) -> int:
    """Parcels that wait for another try further ahead than any; how many came due, a slice."""
    tx.execute(
        """UPDATE outbox SET due_at = :now WHERE id IN (
             SELECT id FROM outbox
             WHERE state = 'waiting' AND cause <> '' AND class = :queue AND due_at > :own
               AND (cause <> :throttled OR due_at > :asked) LIMIT :slice)""",
        {
            "queue": longest.queue,
            "now": stamp(now),
            "own": stamp(now + longest.own),
            "asked": stamp(now + longest.asked),
            "throttled": Cause.THROTTLED,
            "slice": SLICE,
        },
    )
    return tx.changed


def end_far_beginnings(tx: Tx, queue: Queue, now: datetime) -> int:
    """Parcels that were due at once when they were made, in what is now the future; a slice.

    And those put off further than to a morning or an hour, in talk than any office is closed,
    where nothing is put off for longer.
    Looks at all that is put off, so it is for when a clock was set back, not for every look.
    """
    tx.execute(
        """UPDATE outbox SET due_at = :now WHERE id IN (
             SELECT id FROM outbox
             WHERE state = 'waiting' AND class = :queue AND due_at > :now
               AND (due_at <= made_at OR due_at > :far) LIMIT :slice)""",
        {"queue": queue, "now": stamp(now), "far": stamp(_far(queue, now)), "slice": SLICE},
    )
    return tx.changed


def begin_anew(tx: Tx, queue: Queue, now: datetime) -> int:
    """Parcels that were to wait for so long, made in what is now the future: they do from now on.

    Not those for a moment that was meant as such.
    """
    if queue is not Queue.TIMER and queue not in BRIEFLY:
        return 0
    tx.execute(
        """UPDATE outbox SET due_at = :now + due_at - made_at, made_at = :now WHERE id IN (
             SELECT id FROM outbox
             WHERE state = 'waiting' AND class = :queue AND due_at > :now AND made_at > :now
               AND due_at > made_at AND (due_at <= made_at + :brief OR class = :timer)
             LIMIT :slice)""",
        {
            "queue": queue,
            "now": stamp(now),
            "brief": BRIEF // timedelta(microseconds=1),
            "timer": Queue.TIMER,
            "slice": SLICE,
        },
    )
    return tx.changed


def _far(queue: Queue, now: datetime) -> datetime:
    if queue in PLANNED:
        return FOREVER
    return now + (CLOSED if queue is Queue.TALK else PUT_OFF)


def end_far_rests(tx: Tx, now: datetime) -> int:
    """Mail domains that rest for longer than any does; how many may be tried."""
    tx.execute(
        "UPDATE resting SET until = :now WHERE until > :longest",
        {"now": stamp(now), "longest": stamp(now + LONGEST)},
    )
    return tx.changed
