"""What a Statement says of its candidate and its signer, as the centre's settings want it."""

import re
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config.settings import CentreSection
from tests.support.people import CANDIDATES
from tests.support.staff.statements import read
from tests.support.world import World, opened

SAID_OF_HER = "UPDATE entries SET birth_date = '2008-03-02', candidate_number = '0042'"
MAY_CHANGE = "un résultat peut encore être corrigé"
ARRIVED = """INSERT INTO certificates (entry, state, day, brought_by)
  VALUES (1, 'arrived', '2026-12-20', 0)"""


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Marie's result is released; she sat on paper."""
    async with opened(tmp_path) as world:
        world.settings = replace(world.settings, centre=signed(world.settings.centre))
        world.give_account("Marie")
        world.write(lambda tx: tx.execute(SAID_OF_HER))
        world.give_result("Marie", "A")
        yield world


def signed(centre: CentreSection) -> CentreSection:
    """The same centre with a head, whose title is its own in French."""
    french = replace(centre.texts["fr"], head_role="Directrice")
    return replace(centre, head="Ada Roux", texts={**centre.texts, "fr": french})


def want(world: World, **documents: object) -> None:
    wanted = replace(world.settings.documents, **documents)  # type: ignore[arg-type]
    world.settings = replace(world.settings, documents=wanted)


async def paper(world: World) -> str:
    await world.does("Marie", "/statement")
    *_, newest = [each.file for each in world.person("Marie").chat if each.file]
    words = " ".join(read("pdftotext", newest.content, "-layout").split())
    return re.sub(r"(\w{4}-){3}\w{4}", "CODE", words).replace("’", "'")


async def test_a_statement_names_who_signs_with_the_title_and_how_it_was_sat(world: World) -> None:
    words = await paper(world)
    for each in ("Ada Roux", "Directrice", "octobre 2026, sur papier"):
        assert each in words


async def test_number_and_birth_date_stand_there_only_where_the_centre_wants_them(
    world: World,
) -> None:
    words = await paper(world)
    assert "0042" not in words
    assert "2008" not in words


async def test_what_the_centre_wants_stands_there(world: World) -> None:
    want(world, candidate_number=True, birth_date=True)
    words = await paper(world)
    assert "0042" in words
    assert "2 mars 2008" in words
    for secret in ("ABC123456", "0427"):
        assert secret not in words


async def test_nothing_is_said_of_corrections_once_the_certificate_is_out(world: World) -> None:
    assert MAY_CHANGE in await paper(world)
    world.write(lambda tx: tx.execute(ARRIVED))
    assert MAY_CHANGE not in await paper(world)


async def test_the_small_print_speaks_to_who_reads_the_paper(world: World) -> None:
    words = " ".join((await paper(world)).split())
    assert "Un organisme peut vérifier ce résultat" in words
    assert "site candidat" not in words


async def test_a_score_that_no_exam_gives_is_told_nowhere(world: World) -> None:
    """An import refuses it; what stands in the store all the same is a mistake or a forgery."""
    world.write(lambda tx: tx.execute("UPDATE results SET overall = 250"))
    assert "pas encore communiqué" in await world.does("Marie", "/results")
    await world.does("Marie", "/statement")
    assert not any(each.file for each in world.person("Marie").history)
    await world.write_letter("RÉSULTAT", CANDIDATES["Marie"].email)
    await world.settle()
    assert "pas encore communiqué" in " ".join(world.letters[-1].text.split())


async def test_no_bot_is_named_where_the_settings_name_none(world: World) -> None:
    assert "Telegram" not in await paper(world)


async def test_a_second_line_names_the_bot_where_the_settings_do(world: World) -> None:
    telegram = replace(world.settings.telegram, name="lyon_results_bot")
    world.settings = replace(world.settings, telegram=telegram)
    assert "Sur Telegram : envoyez-le à @lyon_results_bot." in await paper(world)
