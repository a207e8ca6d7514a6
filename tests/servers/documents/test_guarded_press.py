"""An engine that fails makes documents wait; a document that fails alone is given up."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.documents.press import StatementPress
from bot.outbox.circuit_breaker import FIRST_PAUSE
from bot.outbox.performers.guarded_press import BLAMED_AFTER, GuardedPress
from domain.machine.outbound import Cause, DeliveryError, TryLater, Undeliverable
from tests.support.clock import Clock
from tests.support.staff.office import desk_with_people
from tests.support.staff.statements import INSTALLED, MAI, OTKIR, TEXTS

pytestmark = INSTALLED
POISON = replace(MAI, candidate="Poison")


class Guarded(GuardedPress):
    """With its clock, and the outcome of a try as a value."""

    clock: Clock
    log: Path

    def pages(self) -> int:
        """How many pages an engine was given."""
        return len(self.log.read_text().splitlines())

    async def outcome(self, data: object) -> Cause | None:
        assert isinstance(data, type(MAI))
        try:
            await self.statement(data)
        except DeliveryError as error:
            self.error = error
            return error.cause
        return None


@pytest.fixture
async def press(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Guarded]:
    """Prints all but what is of Poison."""
    program = tmp_path / "bin" / "wkhtmltopdf"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\necho >> "$0.log"\ncat > "$0.page"\ngrep -q Poison "$0.page" && exit 1\n'
        f'exec {shutil.which("wkhtmltopdf")} "$@" < "$0.page"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    clock = Clock()
    async with (
        desk_with_people(tmp_path) as core,
        StatementPress(TEXTS, "pdfkit", workers=1, base=tmp_path) as real,
    ):
        guarded = Guarded(replace(core, clock=clock), real)
        guarded.clock, guarded.log = clock, Path(f"{program}.log")
        yield guarded


async def test_while_the_engine_rests_nothing_is_tried_and_no_try_is_lost(press: Guarded) -> None:
    assert await press.outcome(POISON) is Cause.PRINTING
    with pytest.raises(TryLater) as resting:
        await press.statement(MAI)
    assert not resting.value.tried
    assert resting.value.after == pytest.approx(FIRST_PAUSE.total_seconds(), abs=1)


async def test_what_waits_for_an_engine_learns_at_once_that_it_rests(press: Guarded) -> None:
    others = [replace(POISON, reference=f"26BFR05700{number}") for number in range(10, 20)]
    async with asyncio.TaskGroup() as group:
        for each in others:
            group.create_task(press.outcome(each))
    assert press.pages() == 1


async def test_after_its_rest_one_document_shows_that_the_engine_works(press: Guarded) -> None:
    await press.outcome(POISON)
    press.clock.at += FIRST_PAUSE
    assert await press.outcome(MAI) is None
    assert await press.outcome(OTKIR) is None


async def test_what_failed_waits_longer_than_the_others(press: Guarded) -> None:
    await press.outcome(POISON)
    assert press.error.after is not None
    assert press.error.after > FIRST_PAUSE.total_seconds() * 1.5


async def test_a_document_that_fails_alone_is_given_up(press: Guarded) -> None:
    for _ in range(BLAMED_AFTER - 1):
        assert await press.outcome(POISON) is Cause.PRINTING
        press.clock.at += timedelta(hours=1)
        assert await press.outcome(MAI) is None
    assert await press.outcome(POISON) is Cause.UNPRINTABLE
    assert isinstance(press.error, Undeliverable)


async def test_an_engine_that_prints_nothing_gives_up_no_document(press: Guarded) -> None:
    other = replace(POISON, reference="26BFR0570099")
    for _ in range(2 * BLAMED_AFTER):
        assert {await press.outcome(POISON), await press.outcome(other)} == {Cause.PRINTING}
        press.clock.at += timedelta(hours=1)


async def test_a_name_that_cannot_be_printed_rests_no_engine(press: Guarded) -> None:
    assert await press.outcome(replace(MAI, candidate="გიორგი")) is Cause.UNPRINTABLE
    assert await press.outcome(MAI) is None
