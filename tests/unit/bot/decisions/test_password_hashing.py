"""Passwords: Argon2id at the stated cost, nobody told apart by time, nobody waiting for ever."""

import asyncio
import time
from collections.abc import Iterator
from statistics import median

import pytest

from bot.decisions.facts import COMMONEST
from bot.decisions.password_hashing import NOBODY, Busy, Passwords


@pytest.fixture(scope="module")
def passwords() -> Iterator[Passwords]:
    passwords = Passwords()
    yield passwords
    passwords.close()


async def test_the_right_password_is_right(passwords: Passwords) -> None:
    stored = await passwords.hash("correct horse")
    assert await passwords.verify(stored, "correct horse")


async def test_a_wrong_password_is_wrong(passwords: Passwords) -> None:
    stored = await passwords.hash("correct horse")
    assert not await passwords.verify(stored, "correct horsf")


async def test_the_cost_is_stated_in_the_hash(passwords: Passwords) -> None:
    stored = await passwords.hash("correct horse")
    assert stored.startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_ten_thousand_passwords_are_the_commonest() -> None:
    assert len(COMMONEST) == 10_000
    assert {"123456", "password", "qwerty"} <= COMMONEST
    assert not any(each != each.casefold() for each in COMMONEST)


async def test_the_same_password_hashes_differently(passwords: Passwords) -> None:
    assert await passwords.hash("correct horse") != await passwords.hash("correct horse")


async def test_nobody_has_no_password(passwords: Passwords) -> None:
    assert not await passwords.verify(None, "correct horse")


async def test_an_account_without_a_password_has_none_that_is_right(passwords: Passwords) -> None:
    for tried in ("", "correct horse", NOBODY):
        assert not await passwords.verify("", tried)


async def test_an_unknown_account_takes_as_long_as_a_known_one(passwords: Passwords) -> None:
    async def seconds(stored: str | None) -> float:
        start = time.process_time()  # of all threads, however busy the machine is
        await passwords.verify(stored, "wrong")
        return time.process_time() - start

    stored = await passwords.hash("correct horse")
    pairs = [
        (await seconds(stored), await seconds(other)) for _ in range(2) for other in (None, "")
    ]
    assert 0.5 < median(known / unknown for known, unknown in pairs) < 2


async def test_a_full_waiting_room_says_busy() -> None:
    small = Passwords(threads=1, waiting=2)
    answers = await asyncio.gather(
        *(small.verify(NOBODY, "wrong") for _ in range(5)), return_exceptions=True
    )
    small.close()
    assert [type(answer) for answer in answers] == [bool, bool, bool, Busy, Busy]


async def test_some_places_are_kept_for_chats_that_were_never_wrong() -> None:
    small = Passwords(threads=1, waiting=3, kept=2)
    failed = [small.verify(NOBODY, "wrong", failed=True) for _ in range(4)]
    others = [small.verify(NOBODY, "wrong") for _ in range(3)]
    answers = await asyncio.gather(*failed, *others, return_exceptions=True)
    small.close()
    assert [type(answer) for answer in answers] == [bool, bool, Busy, Busy, bool, bool, Busy]


async def test_a_chat_that_was_refused_a_place_holds_none() -> None:
    small = Passwords(threads=1, waiting=0, kept=0)
    for _ in range(2):
        tries = [small.verify(NOBODY, "wrong", failed=True) for _ in range(2)]
        answers = await asyncio.gather(*tries, return_exceptions=True)
        assert [type(answer) for answer in answers] == [bool, Busy]
    small.close()


async def test_the_waiting_room_empties() -> None:
    small = Passwords(threads=1, waiting=0)
    for _ in range(2):
        assert not await small.verify(None, "wrong")
    small.close()


async def test_a_caller_who_gave_up_gives_back_the_place() -> None:
    small = Passwords(threads=1, waiting=1)
    async with asyncio.TaskGroup() as group:
        group.create_task(small.verify(None, "working"))
        waiting = group.create_task(small.verify(None, "waiting"))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.sleep(0)
        assert not await small.verify(None, "in its place")
    small.close()


async def test_the_loop_runs_on_while_hashing(passwords: Passwords) -> None:
    turns = 0
    async with asyncio.TaskGroup() as group:
        hashing = group.create_task(passwords.hash("correct horse"))
        while not hashing.done():
            await asyncio.sleep(0.001)
            turns += 1
    assert turns > 3
