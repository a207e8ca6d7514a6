"""Every queue has its policy, and the lanes are the words that are stored."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.outbox.queues import POLICIES, RetryPolicy, queue_of
from bot.store.outbox.queues import Queue
from domain.machine.effects import (
    Announce,
    Answer,
    Effect,
    Forget,
    LeaveGroup,
    ReadFile,
    Say,
    SayBroadcast,
    WakeAt,
    Write,
)
from domain.machine.outbound import Cause, TryLater
from tests.support.offenders import each_of
from tests.support.outbox_bench import NOW

CHAT = 7
LETTER = Write("candidate.answer.help", "Emma@School.uk")
LANES: list[tuple[Effect, str, str]] = [
    (Say(()), "talk", "chat:7"),
    (Answer("query"), "press", "press:query"),
    (Forget(12), "deletion", "forget:7:12"),
    (LeaveGroup(), "press", "group:7"),
    (SayBroadcast(3), "mailing", "mailing:7"),
    (WakeAt("idle", NOW), "timer", "timer:7:idle"),
    (LETTER, "mail", "mail:emma@school.uk"),
    (replace(LETTER, purpose="share"), "mail", "mail:emma@school.uk"),
    (replace(LETTER, purpose="confirm"), "code", "code:emma@school.uk"),
    (replace(LETTER, purpose="recover"), "code", "code:emma@school.uk"),
    (Announce("release", 5), "announce", "announce:release:5"),
    (Announce("invitation", 5), "announce", "announce:invitation:5"),
    (ReadFile("file", 12), "staff", "staff:7"),
]


def test_every_queue_has_a_policy() -> None:
    assert set(POLICIES) == set(Queue)


def test_an_effect_goes_to_the_queue_and_lane_that_are_stored() -> None:
    found = [(queue_of(each), POLICIES[queue_of(each)].lane(each, CHAT)) for each, *_ in LANES]
    assert found == [tuple(stored) for _, *stored in LANES]


def test_bulk_mail_keeps_its_order_by_mailbox_under_its_stored_word() -> None:
    assert POLICIES[Queue.BULK_MAIL].lane(LETTER, 0) == "circular:emma@school.uk"


@each_of([Queue.MAIL, Queue.TIMER, Queue.ANNOUNCE, Queue.PRESS])
def test_a_queue_takes_only_what_belongs_to_it(queue: Queue) -> None:
    with pytest.raises(TypeError):
        POLICIES[queue].lane(Say(()), CHAT)


@each_of([1, 2, 5, 500])
def test_each_wait_is_twice_the_last_up_to_the_longest(tries: int) -> None:
    retry = RetryPolicy(timedelta(seconds=1), timedelta(seconds=16))
    wait = retry.wait(tries, TryLater(Cause.UNREACHABLE)).total_seconds()
    assert 0.8 <= wait / min(2 ** (tries - 1), 16) <= 1.2


def test_no_wait_is_shorter_than_the_other_side_asks() -> None:
    asked = TryLater(Cause.THROTTLED, after=60)
    assert RetryPolicy().wait(1, asked) >= timedelta(seconds=60)
