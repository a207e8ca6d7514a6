"""Alerts of one name become one message that counts, and a flood one message an hour."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.outbox.gathering import SHOWN, counted
from bot.outbox.writer import ParcelOrigin
from bot.store.codecs import EFFECTS
from bot.store.engine.store import Tx
from bot.store.engine.times import moment, stamp
from bot.store.staff.alerted import AlertedStaff
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.effects import Alert, Line, line
from domain.machine.staffing.records import ConfiguredStaff
from domain.office.office_hours import OfficeHours
from tests.support.clock import MORNING
from tests.support.outbox_bench import WRITER
from tests.support.stores.new_store import lay

RECOVERY = line(AlertPhrase.LIMIT_RECOVERY, count=1)
LATE = line(AlertPhrase.MAIL_LATE, count=2, cause="busy")
OFFICERS = 1


@pytest.fixture
def tx(tmp_path: Path) -> Iterator[Tx]:
    db = sqlite3.connect(lay(tmp_path / "desk.sqlite3"), isolation_level=None)
    db.row_factory = sqlite3.Row
    db.execute("BEGIN")
    yield Tx(db)
    db.close()


def alert(tx: Tx, now: datetime) -> None:
    WRITER.put(tx, "a cause", ParcelOrigin(7, 3, now), [Alert((RECOVERY,), gathered="limits")])


def told(tx: Tx) -> list[tuple[int, datetime]]:
    rows = tx.execute("SELECT effect, due_at FROM outbox ORDER BY id", {})
    said = [(EFFECTS.loads(row["effect"]), moment(row["due_at"])) for row in rows]
    return [(effect.lines[0].params["count"], due) for effect, due in said][::OFFICERS]


def test_forty_alerts_of_some_minutes_are_one_that_counts_them(tx: Tx) -> None:
    for second in range(40):
        alert(tx, MORNING + timedelta(seconds=second))
    assert told(tx) == [(40, MORNING + timedelta(minutes=10))]


def test_what_comes_after_it_has_gone_waits_for_the_next_hour(tx: Tx) -> None:
    alert(tx, MORNING)
    tx.execute("UPDATE outbox SET state = 'sent'", {})
    for minute in (11, 30, 59):
        alert(tx, MORNING + timedelta(minutes=minute))
    assert told(tx)[1:] == [(3, MORNING + timedelta(hours=1))]


def test_one_that_waits_since_the_hour_before_is_counted_on(tx: Tx) -> None:
    alert(tx, MORNING + timedelta(minutes=55))
    alert(tx, MORNING + timedelta(minutes=62))
    assert told(tx) == [(2, MORNING + timedelta(minutes=65))]


def test_one_that_is_being_sent_is_left_alone(tx: Tx) -> None:
    alert(tx, MORNING)
    tx.execute("UPDATE outbox SET state = 'sending', tries = 1", {})
    alert(tx, MORNING + timedelta(minutes=10))
    assert [count for count, _ in told(tx)] == [1, 1]


def letters(*numbers: int) -> tuple[Line, ...]:
    named = {"who": "who@x.fr", "about": "nobody", "proven": "no"}
    each = (line(AlertPhrase.LETTER, letter=str(number), **named) for number in numbers)
    return tuple(counted((*each,)))


def test_of_lines_that_each_name_somebody_the_first_are_said_and_the_others_counted() -> None:
    first, rest = letters(*range(40)), letters(40, 41)
    assert first == (*letters(*range(SHOWN)), line(AlertPhrase.MORE, count=40 - SHOWN))
    assert counted((*first, *rest)) == (*first[:-1], line(AlertPhrase.MORE, count=42 - SHOWN))


def asked(*numbers: int) -> tuple[Line, ...]:
    head = line(AlertPhrase.QUESTION, count=1)
    each = {"kind": "result", "who": "chat", "proven": "yes"}
    about = (f"word {place}" for place in range(len(numbers)))  # differs from message to message
    lines = zip(numbers, about, strict=True)
    return tuple(
        one
        for number, whom in lines
        for one in (head, line(AlertPhrase.ASKED, number=str(number), about=whom, **each))
    )


@pytest.mark.parametrize(("numbers", "count"), [([7] * 9, 1), ([7, 8] * 3, 2), (range(40), 40)])
def test_a_question_that_goes_on_in_several_messages_is_one(numbers: list[int], count: int) -> None:
    said: tuple[Line, ...] = ()
    for number in numbers:
        said = counted((*said, *asked(number)))
    assert said[0] == line(AlertPhrase.QUESTION, count=count)
    assert [each.phrase for each in said].count(AlertPhrase.ASKED) == min(count, SHOWN)


def test_beyond_those_that_are_said_a_question_counts_once_too() -> None:
    said: tuple[Line, ...] = ()
    for number in (*range(SHOWN), *[50, 51, 50] * 4, 5):
        said = counted((*said, *asked(number)))
    assert said[0] == line(AlertPhrase.QUESTION, count=SHOWN + 2)
    assert said[-1].params["count"] == 2
    flood = tuple(counted(asked(*range(5000))))
    assert flood[-1].params["count"] == 5000 - SHOWN
    assert len(str(flood[-1].params["unsaid"])) < 1100


def test_letters_of_nobody_known_are_questions_of_their_own() -> None:
    head = line(AlertPhrase.QUESTION, count=1)
    letter = [one for each in letters(3, 4) for one in (head, each)]
    said = counted(counted((*letter, *asked(7, 7))))
    assert said[0] == line(AlertPhrase.QUESTION, count=3)


def test_an_alert_of_a_former_version_is_said_as_one() -> None:
    old = EFFECTS.loads('{"is":"Say","lines":[{"is":"Line","phrase":"alert-question"}]}')
    assert old.lines == (line(AlertPhrase.QUESTION, count=1),)


def test_lines_that_say_something_else_stay_apart() -> None:
    busy = line(AlertPhrase.MAIL_LATE, count=1, cause="login")
    assert counted((RECOVERY, LATE, RECOVERY, busy, LATE)) == (
        line(AlertPhrase.LIMIT_RECOVERY, count=2),
        line(AlertPhrase.MAIL_LATE, count=4, cause="busy"),
        busy,
    )


def ask(tx: Tx, now: datetime) -> None:
    asked = Alert((line(AlertPhrase.QUESTION, count=1),), gathered="question")
    WRITER.put(tx, "a cause", ParcelOrigin(7, 3, now), [asked])


def deliver(tx: Tx, now: datetime) -> list[str]:
    """What is due goes; the key of the message that it is written into, "" for a new one."""
    due = {"now": stamp(now)}
    sql = "SELECT effect FROM outbox WHERE state = 'waiting' AND due_at <= :now ORDER BY id"
    said = [EFFECTS.loads(row["effect"]).edits for row in tx.execute(sql, due)]
    tx.execute("UPDATE outbox SET state = 'sent' WHERE state = 'waiting' AND due_at <= :now", due)
    return said


def test_ninety_questions_of_an_hour_are_one_message_that_is_kept_up_to_date(tx: Tx) -> None:
    new, edits = 0, 0
    for second in range(0, 3600, 40):
        now = MORNING + timedelta(seconds=second)
        ask(tx, now)
        said = deliver(tx, now)
        new, edits = new + said.count(""), edits + len(said) - said.count("")
    last = MORNING + timedelta(hours=1, minutes=5)
    said = deliver(tx, last)
    assert (new, said.count("")) == (1, 0)
    assert edits + len(said) <= 50  # one a minute
    assert [count for count, _ in told(tx)][-1] == 90


def test_what_is_asked_an_hour_after_a_message_is_another(tx: Tx) -> None:
    for minute in (0, 10, 69, 71, 82):
        now = MORNING + timedelta(minutes=minute)
        if minute != 10:
            ask(tx, now)
        deliver(tx, now)
    asked = [
        (EFFECTS.loads(row["effect"]).edits == "")
        for row in tx.execute("SELECT effect FROM outbox ORDER BY id", {})
    ]
    assert [(new, count) for new, (count, _) in zip(asked, told(tx), strict=True)] == [
        (True, 1),
        (False, 2),
        (True, 2),
    ]


def test_each_edit_is_of_the_one_before_it(tx: Tx) -> None:
    ask(tx, MORNING)
    for minute in (10, 12, 14):
        deliver(tx, MORNING + timedelta(minutes=minute))
        ask(tx, MORNING + timedelta(minutes=minute))
    rows = tx.execute("SELECT key, effect FROM outbox ORDER BY id", {})
    keys = [row["key"] for row in rows]
    assert [EFFECTS.loads(row["effect"]).edits for row in rows] == ["", *keys[:-1]]


def test_what_is_asked_at_night_rings_in_the_morning_though_a_message_stands(tx: Tx) -> None:
    writer = IN_HOURS
    evening = MORNING.replace(hour=17, minute=45)
    for now in (evening, evening + timedelta(minutes=20)):
        asked = Alert((line(AlertPhrase.QUESTION, count=1),), gathered="question")
        writer.put(tx, "a cause", ParcelOrigin(7, 3, now), [asked])
        deliver(tx, now + timedelta(minutes=10))
    assert told(tx)[-1] == (1, NEXT_OPENING)


OFFICE = OfficeHours(
    opens=time(8),
    closes=time(18),
    days=("mon", "tue", "wed", "thu", "fri"),
    closed=(),
    french=True,
    zone=MORNING.tzinfo or UTC,
)
IN_HOURS = replace(WRITER, office=OFFICE)
NIGHT = MORNING.replace(hour=20)
NEXT_OPENING = MORNING.replace(hour=8) + timedelta(days=1)


def test_what_stops_no_result_waits_for_the_office_as_one_message(tx: Tx) -> None:
    for minute in range(0, 600, 7):
        now = NIGHT + timedelta(minutes=minute)
        asked = Alert((line(AlertPhrase.QUESTION, count=1),), gathered="question")
        IN_HOURS.put(tx, "a cause", ParcelOrigin(7, 3, now), [asked])
    assert told(tx) == [(86, NEXT_OPENING)]


def test_what_stops_results_is_told_at_night(tx: Tx) -> None:
    IN_HOURS.put(tx, "a cause", ParcelOrigin(7, 3, NIGHT), [Alert((LATE,))])
    assert [due for _, due in told(tx)] == [NIGHT]


def test_below_an_alert_stands_what_can_be_done(tx: Tx) -> None:
    employed = AlertedStaff(ConfiguredStaff(officers=frozenset({7})))
    writer = replace(IN_HOURS, staff=employed)
    for lines in ((line(AlertPhrase.QUESTION, count=1),), (LATE,), (RECOVERY,)):
        writer.put(tx, f"{lines}", ParcelOrigin(7, 3, MORNING), [Alert(lines)])
    rows = tx.execute("SELECT effect FROM outbox ORDER BY id", {})
    offered = [EFFECTS.loads(row["effect"]).keyboard for row in rows]
    assert [[(key.verb, key.argument) for row in each for key in row] for each in offered] == [
        [("staff", "/questions")],
        [("readiness", "")],
        [("desk", "")],
    ]
