"""A mail domain that asks for less rests, longer each time, and one letter tries for all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.store.engine.transactions import Tx
from bot.store.outbox import mail_domains, parcels
from bot.store.outbox.parcels import NewParcel, Parcel
from bot.store.outbox.queues import Queue
from tests.support.stores.new_store import lay

NOW = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LATER = NOW + 7 * MINUTE  # past the first rest, jitter included


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Tx]:
    path = lay(tmp_path / "desk.sqlite3")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.row_factory = sqlite3.Row
        connection.execute("BEGIN")
        yield Tx(connection)


def owe(tx: Tx, *addresses: str, queue: Queue = Queue.MAIL) -> None:
    rows = [
        NewParcel(
            key=f"{queue} {each}",
            queue=queue,
            lane=f"{queue}:{each}",
            chat=0,
            version=0,
            effect="",
            due=NOW,
            domain=each.partition("@")[2],
        )
        for each in addresses
    ]
    parcels.put_parcels(tx, rows, NOW)


def claimed(tx: Tx, now: datetime = NOW, queue: Queue = Queue.MAIL, limit: int = 9) -> list[Parcel]:
    return parcels.claim_due(tx, queue, now, limit)


def lanes(rows: list[Parcel]) -> list[str]:
    return [row.lane.partition(":")[2] for row in rows]


def refuse(tx: Tx, *rows: Parcel) -> None:
    """The domain asks for less."""
    for row in rows:
        parcels.schedule_retry(tx, row.id, NOW + 5 * MINUTE, "throttled", words="421")
        mail_domains.rest_domain(tx, row.domain, NOW)


def test_nothing_goes_to_a_domain_that_rests_and_the_others_go_on(tx: Tx) -> None:
    owe(tx, "a@orange.fr")
    refuse(tx, *claimed(tx))
    owe(tx, "b@orange.fr", "c@free.fr", "d@orange.fr")
    assert lanes(claimed(tx)) == ["c@free.fr"]


def test_no_try_is_lost_by_a_rest(tx: Tx) -> None:
    owe(tx, "a@orange.fr")
    refuse(tx, *claimed(tx))
    owe(tx, "b@orange.fr")
    claimed(tx)
    assert [row["tries"] for row in tx.execute("SELECT tries FROM outbox ORDER BY id")] == [1, 0]


def test_what_is_put_off_comes_due_with_the_end_of_the_rest(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr")
    first, _ = claimed(tx)
    refuse(tx, first)
    owe(tx, "c@orange.fr")
    claimed(tx)
    [rest] = mail_domains.load_rests(tx, NOW)
    row = tx.one("SELECT due_at FROM outbox WHERE lane = 'mail:c@orange.fr'")
    assert row
    assert row["due_at"] == tx.execute("SELECT until FROM resting")[0]["until"]
    assert NOW + 5 * MINUTE <= rest.until < LATER


def test_one_letter_tries_for_all_whatever_its_class(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr")
    refuse(tx, *claimed(tx, limit=1))
    owe(tx, "c@orange.fr", queue=Queue.BULK_MAIL)
    assert len(claimed(tx, LATER)) == 1
    assert claimed(tx, LATER, Queue.BULK_MAIL) == []


def test_a_try_that_arrives_opens_the_domain(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr", "c@orange.fr")
    refuse(tx, *claimed(tx, limit=1))
    assert len(claimed(tx, LATER)) == 1
    mail_domains.open_answered(tx, "orange.fr", LATER)
    assert len(claimed(tx, LATER)) == 2


def test_an_answer_to_a_letter_that_was_under_way_opens_nothing(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr")
    first, _ = claimed(tx)
    refuse(tx, first)
    mail_domains.open_answered(tx, "orange.fr", LATER)
    assert [each.domain for each in mail_domains.load_rests(tx, NOW)] == ["orange.fr"]


def test_a_try_that_found_nothing_out_leaves_it_to_the_next(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr", "c@orange.fr")
    refuse(tx, *claimed(tx, limit=1))
    [gone] = claimed(tx, LATER)
    parcels.give_up(tx, gone.id, "dead", "gone", words="")
    mail_domains.try_next(tx, "orange.fr", LATER)
    assert len(claimed(tx, LATER)) == 1


def test_while_a_try_is_under_way_no_other_is_begun(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr")
    refuse(tx, *claimed(tx, limit=1))
    tries = [len(claimed(tx, LATER + minute * MINUTE)) for minute in range(9)]
    assert tries == [1, *[0] * 8]


def test_an_answer_after_minutes_opens_the_domain_as_well(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr", "c@orange.fr")
    refuse(tx, *claimed(tx, limit=1))
    assert len(claimed(tx, LATER)) == 1
    mail_domains.open_answered(tx, "orange.fr", LATER + 9 * MINUTE)
    assert len(claimed(tx, LATER + 9 * MINUTE)) == 2


def test_slow_domains_leave_lanes_to_those_that_are_well(tx: Tx) -> None:
    owe(tx, *(f"a@{number}.fr" for number in range(4)))
    refuse(tx, *claimed(tx))
    owe(tx, "b@free.fr", "c@free.fr")
    assert len(claimed(tx, LATER, limit=4)) == 4
    assert len(claimed(tx, LATER, limit=4)) == 0


def test_what_staff_try_again_brings_all_others_of_its_domain(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr")
    first, second = claimed(tx)
    parcels.schedule_retry(tx, second.id, NOW, "temporary", words="450")
    refuse(tx, first)
    assert claimed(tx) == []
    parcels.try_again(tx, [first.id], NOW)
    assert len(claimed(tx)) == 2


def test_rested_domains_without_a_letter_keep_no_other_waiting(tx: Tx) -> None:
    owe(tx, *(f"a@{number}.fr" for number in range(9)))
    refuse(tx, *claimed(tx))
    tx.execute("UPDATE outbox SET state = 'dropped' WHERE domain <> '8.fr'")
    assert lanes(claimed(tx, LATER, limit=1)) == ["a@8.fr"]


def test_letters_to_one_mailbox_keep_their_order_through_a_rest(tx: Tx) -> None:
    owe(tx, "a@orange.fr")
    refuse(tx, *claimed(tx))
    for key in ("first", "second"):
        parcels.put_parcels(
            tx,
            [
                NewParcel(
                    key=key,
                    queue=Queue.MAIL,
                    lane="mail:b@orange.fr",
                    chat=0,
                    version=0,
                    effect=key,
                    due=NOW,
                    domain="orange.fr",
                )
            ],
            NOW,
        )
        claimed(tx)
        mail_domains.rest_domain(tx, "free.fr", NOW)  # whatever else happens
    tx.execute("UPDATE outbox SET due_at = 0 WHERE key = 'second'")
    mail_domains.open_at_once(tx, "orange.fr", NOW)
    assert [row.effect for row in claimed(tx, LATER)] == ["", "first"]


def test_staff_can_end_a_rest(tx: Tx) -> None:
    owe(tx, "a@orange.fr")
    [row] = claimed(tx)
    refuse(tx, row)
    assert parcels.try_again(tx, [row.id], NOW) == 1
    assert len(claimed(tx)) == 1


def test_what_was_said_of_a_letter_is_not_lost_in_a_rest(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr")
    first, second = claimed(tx)
    parcels.schedule_retry(tx, second.id, NOW, "mailbox-full", words="452 4.2.2")
    refuse(tx, first)
    claimed(tx)
    row = tx.one("SELECT cause, words FROM outbox WHERE id = :id", {"id": second.id})
    assert row
    assert tuple(row) == ("mailbox-full", "452 4.2.2")


def test_each_rest_is_twice_as_long_up_to_an_hour(tx: Tx) -> None:
    owe(tx, "a@orange.fr")
    now, waits = NOW, []
    for _ in range(6):
        mail_domains.rest_domain(tx, "orange.fr", now)
        [rest] = mail_domains.load_rests(tx, now)
        waits.append((rest.until - now) // MINUTE)
        now = rest.until
        mail_domains.begin_try(tx, "orange.fr", now)
    for wait, least in zip(waits, [5, 10, 20, 40, 60, 60], strict=True):
        assert least <= wait <= min(1.2 * least, 60)


def test_letters_that_are_refused_together_make_one_rest(tx: Tx) -> None:
    owe(tx, "a@orange.fr", "b@orange.fr")
    refuse(tx, *claimed(tx))
    assert tx.execute("SELECT wait FROM resting")[0]["wait"] == 5 * 60 * 1_000_000


def test_however_many_rest_a_claim_puts_off_a_slice(tx: Tx) -> None:
    owe(tx, "a@orange.fr")
    refuse(tx, *claimed(tx))
    owe(tx, *(f"{number}@orange.fr" for number in range(2 * mail_domains.SLICE)), "b@free.fr")
    assert lanes(claimed(tx)) == ["b@free.fr"]
    late = tx.one("SELECT count(*) AS n FROM outbox WHERE cause = 'throttled' AND tries = 0")
    assert late
    assert late["n"] == mail_domains.SLICE


def test_a_domain_that_asks_again_after_a_day_begins_from_the_start(tx: Tx) -> None:
    owe(tx, "a@orange.fr")
    refuse(tx, *claimed(tx))
    assert mail_domains.forget_rests(tx, LATER) == 1
    assert tx.execute("SELECT * FROM resting") == []
