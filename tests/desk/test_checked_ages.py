"""`results-desk check` counts the entries whose birth date nobody knows."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.commands.look.checked_ages import ages_found
from bot.commands.speaking import sentence
from bot.core import Core
from bot.staff.found import Finding
from bot.store.engine.store import Tx
from tests.support.staff.office import desk_with_people


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


async def found(desk: Core, *, kept: bool = True) -> list[Finding]:
    """What is found, where birth dates are kept for something, or for nothing."""
    settings = desk.settings
    rules = replace(settings.rules, ask_birth_dates=kept)
    asked = replace(settings, rules=rules)
    return await asyncio.to_thread(lambda: list(ages_found(asked)))


def _forget_two(tx: Tx) -> None:
    tx.execute("UPDATE entries SET birth_date = '' WHERE id < 3")


async def test_all_is_well_where_everybodys_is_known(desk: Core) -> None:
    [finding] = await found(desk)
    assert finding.well


async def test_those_without_are_counted_and_stop_nothing(desk: Core) -> None:
    await desk.store.write(_forget_two)
    [finding] = await found(desk)
    assert not finding.well
    assert not finding.needed
    said = sentence(finding.said.phrase, **finding.said.params)
    assert said.startswith("2 entries of 4 without a birth date")


async def test_nothing_is_said_where_no_birth_date_is_kept_for_anything(desk: Core) -> None:
    assert await found(desk, kept=False) == []
