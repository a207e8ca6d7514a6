"""The lanes of mail domains: one that asks for less rests, longer each time, the others go on.

    open -> resting (nothing is claimed) -> probed (one letter tries for all) -> open
               ^                               |
               +-------- asked for less again -+

A probe that finds nothing out, because our own server is away, leaves it to the next.
"""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.store.engine import Tx
from bot.store.times import moment, stamp
from domain.delivery import Cause

FIRST = timedelta(minutes=5)
LONGEST = timedelta(hours=1)
PROBING = timedelta(minutes=1)  # then another letter may try: the first may wait for its answer
JITTER = 0.2
SLICE = 200  # rows to a claim: some 2 ms

_MICROSECOND = timedelta(microseconds=1)


@dataclass(frozen=True)
class Rest:
    """A domain that asked for less, and when a letter tries it again; `probed`: one does now."""

    domain: str
    until: datetime
    probed: bool


def rest(tx: Tx, domain: str, row: int, now: datetime) -> None:
    """A domain asked for less in answer to a row: it rests, twice as long where that was a probe.

    Answers to letters that were under way together make one rest, not a longer one each.
    """
    known = tx.one("SELECT * FROM resting WHERE domain = :domain", {"domain": domain})
    if known and known["probe"] != row and known["until"] > stamp(now):
        return
    wait = min(2 * known["wait"] * _MICROSECOND, LONGEST) if known else FIRST
    tx.execute(
        """INSERT INTO resting (domain, until, wait) VALUES (:domain, :until, :wait)
           ON CONFLICT (domain) DO UPDATE SET until = :until, wait = :wait, probe = 0""",
        {
            "domain": domain,
            "until": stamp(now + min(wait * random.uniform(1, 1 + JITTER), LONGEST)),
            "wait": wait // _MICROSECOND,
        },
    )


def open_again(tx: Tx, row: int) -> None:
    """A row had another answer: where it was a probe, its domain is open."""
    tx.execute("DELETE FROM resting WHERE probe = :row", {"row": row})


def unprobed(tx: Tx, row: int, now: datetime) -> None:
    """A row had no answer of its domain: where it was a probe, the next may try."""
    sql = "UPDATE resting SET until = :now, probe = 0 WHERE probe = :row"
    tx.execute(sql, {"row": row, "now": stamp(now)})


def rests(tx: Tx) -> list[Rest]:
    """Every domain that rests or is being probed, by its name."""
    rows = tx.execute("SELECT domain, until, probe FROM resting ORDER BY domain")
    return [Rest(row["domain"], moment(row["until"]), row["probe"] > 0) for row in rows]


def rested(tx: Tx, now: datetime) -> list[str]:
    """The domains that one letter may try."""
    rows = tx.execute("SELECT domain FROM resting WHERE until <= :now", {"now": stamp(now)})
    return [row["domain"] for row in rows]


def probed(tx: Tx, domain: str, row: int, now: datetime) -> None:
    """A row tries for all of its domain."""
    sql = "UPDATE resting SET until = :until, probe = :row WHERE domain = :domain"
    tx.execute(sql, {"domain": domain, "row": row, "until": stamp(now + PROBING)})


def put_off(tx: Tx, klass: str, now: datetime) -> None:
    """The due letters of resting domains come due when the rest ends, a slice a claim: else each
    claim would look through all of them. A probe is soon over.
    """
    for each in rests(tx):
        if each.until > now and not each.probed:
            _put_off(tx, klass, each, now)


def _put_off(tx: Tx, klass: str, each: Rest, now: datetime) -> None:
    tx.execute(
        """UPDATE outbox SET due_at = :until, cause = :cause, words = :words WHERE id IN (
             SELECT id FROM outbox WHERE state = 'waiting' AND domain <> ''
               AND domain = :domain AND class = :klass AND due_at <= :now
             ORDER BY due_at, id LIMIT :slice)""",
        {
            "domain": each.domain,
            "klass": klass,
            "now": stamp(now),
            "until": stamp(each.until),
            "cause": Cause.THROTTLED,
            "words": "its domain has asked for less",
            "slice": SLICE,
        },
    )


def forget(tx: Tx, before: datetime) -> int:
    """Rests that ended so long ago that the next begins from the start."""
    tx.execute("DELETE FROM resting WHERE until < :before", {"before": stamp(before)})
    return tx.changed
