"""The lanes of mail domains: one that asks for less rests, longer each time, the others go on.

open -> resting: nothing goes -> tried: one letter at a time, until it is answered -> open
           ^                       |
           +- asked for less again +
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.outbox.queues import Queue
from domain.machine.outbound import Cause

FIRST = timedelta(minutes=5)
LONGEST = timedelta(hours=1)
TRYING = timedelta(minutes=1)  # as long as most tries take; the others are put off meanwhile
JITTER = 0.2
SLICE = 500  # rows to a claim: some 4 ms
ALL = 1_000_000
ANSWERS = {
    Cause.DEAD_ADDRESS,
    Cause.MAILBOX_FULL,
    Cause.POLICY,
    Cause.SENDER,
    Cause.TEMPORARY,
}

_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True)
class DomainRest:
    """A domain that asked for less, and when a letter tries it again."""

    domain: str
    until: datetime


def rest_domain(tx: Tx, domain: str, now: datetime) -> None:
    """A domain asked for less: it rests, twice as long where letters were trying it.

    Answers to letters that were under way together make one rest, not a longer one each.
    """
    known = tx.one("SELECT * FROM resting WHERE domain = :domain", {"domain": domain})
    if known and not known["tried"] and known["until"] > stamp(now):
        return
    wait = min(2 * known["wait"] * _MICROSECOND, LONGEST) if known else FIRST
    jittered = min(wait * random.uniform(1, 1 + JITTER), LONGEST)
    tx.execute(
        """INSERT INTO resting (domain, until, wait) VALUES (:domain, :until, :wait)
           ON CONFLICT (domain) DO UPDATE SET until = :until, wait = :wait, tried = 0""",
        {"domain": domain, "until": stamp(now + jittered), "wait": wait // _MICROSECOND},
    )


def open_answered(tx: Tx, domain: str, now: datetime) -> None:
    """A domain said anything else: it is open, unless that was to a letter of before the rest."""
    sql = "SELECT until FROM resting WHERE domain = :domain AND tried = 1"
    if known := tx.one(sql, {"domain": domain}):
        _recall(tx, domain, known["until"], now, most=SLICE)  # the others come due within a minute
        tx.execute("DELETE FROM resting WHERE domain = :domain", {"domain": domain})


def learn(tx: Tx, domain: str, cause: Cause, now: datetime) -> None:
    """What a failure says of a letter's domain: one that answers anything else is open."""
    if cause is Cause.THROTTLED and domain:
        rest_domain(tx, domain, now)
    elif cause in ANSWERS:
        open_answered(tx, domain, now)
    else:
        try_next(tx, domain, now)


def open_at_once(tx: Tx, domain: str, now: datetime) -> None:
    """Staff know better."""
    if known := tx.one("SELECT until FROM resting WHERE domain = :domain", {"domain": domain}):
        _recall(tx, domain, known["until"], now, most=ALL)
        tx.execute("DELETE FROM resting WHERE domain = :domain", {"domain": domain})


def try_next(tx: Tx, domain: str, now: datetime) -> None:
    """A try found nothing out, because nobody was spoken to: the next need not wait."""
    sql = "SELECT until FROM resting WHERE domain = :domain AND tried = 1"
    if known := tx.one(sql, {"domain": domain}):
        _recall(tx, domain, known["until"], now, most=1)
        sql = "UPDATE resting SET until = :now WHERE domain = :domain"
        tx.execute(sql, {"domain": domain, "now": stamp(now)})


def _recall(tx: Tx, domain: str, until: int, now: datetime, *, most: int) -> None:
    """What was put off to then, or was itself asked to come later, comes due: the oldest first."""
    tx.execute(
        """UPDATE outbox SET due_at = :now WHERE id IN (
             SELECT id FROM outbox
             WHERE state = 'waiting' AND domain <> '' AND domain = :domain AND due_at > :now
               AND (due_at = :until OR cause = :cause) ORDER BY id LIMIT :most)""",
        {
            "domain": domain,
            "until": until,
            "now": stamp(now),
            "cause": Cause.THROTTLED,
            "most": most,
        },
    )


def begin_try(tx: Tx, domain: str, now: datetime) -> None:
    """A letter is about to try for all."""
    sql = "UPDATE resting SET until = :until, tried = 1 WHERE domain = :domain"
    tx.execute(sql, {"domain": domain, "until": stamp(now + TRYING)})


def load_rests(tx: Tx, now: datetime) -> list[DomainRest]:
    """Every domain to which nothing goes now, by its name."""
    sql = "SELECT domain, until FROM resting WHERE until > :now ORDER BY domain"
    return [
        DomainRest(row["domain"], moment(row["until"]))
        for row in tx.execute(sql, {"now": stamp(now)})
    ]


def put_off_letters(tx: Tx, queue: Queue, now: datetime) -> None:
    """The due letters of resting domains come due when the rest ends, a slice a claim: else each
    claim would look through all of them.
    """
    tx.execute(
        """UPDATE outbox SET due_at = (SELECT until FROM resting r WHERE r.domain = outbox.domain),
             words = CASE cause WHEN '' THEN :words ELSE words END,
             cause = CASE cause WHEN '' THEN :cause ELSE cause END
           WHERE id IN (
             SELECT o.id FROM resting r JOIN outbox o ON o.state = 'waiting' AND o.domain <> ''
               AND o.domain = r.domain AND o.class = :queue AND o.due_at <= :now
             WHERE r.until > :now LIMIT :slice)""",
        {
            "queue": queue,
            "now": stamp(now),
            "cause": Cause.THROTTLED,
            "words": "its domain has asked for less",
            "slice": SLICE,
        },
    )


def forget_rests(tx: Tx, before: datetime) -> int:
    """Rests that ended so long ago that the next begins from the start."""
    tx.execute("DELETE FROM resting WHERE until < :before", {"before": stamp(before)})
    return tx.changed
