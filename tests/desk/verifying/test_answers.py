"""What is answered to who shows a Statement, by its code and by its file."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from bot.core import assembled
from bot.documents.press import StatementPress
from bot.store.engine.store import Store
from bot.verifying.answering import ShownFile, Verifier
from bot.verifying.pdf_words import PdfWords
from domain.verifying.answers import PaperAnswer, PaperVerdict
from domain.verifying.codes import grouped
from tests.support.people import CANDIDATES
from tests.support.staff.commanded import LONG_AGO, command, running_desk
from tests.support.staff.statements import BY_MAIL, MAI, TEXTS
from tests.support.verifying.papers import code_on, locked, one_off, paper, saved_again
from tests.support.world import World

MARIE = CANDIDATES["Marie"]


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with running_desk(tmp_path) as world:
        world.give_account("Marie")
        world.give_result("Marie", "B", LONG_AGO)
        yield world


@asynccontextmanager
async def verifier(world: World) -> AsyncIterator[Verifier]:
    """As any program that reads the store beside the desk."""
    store = await Store.open(world.settings.store.path, readers=1, writes=False)
    try:
        yield Verifier(assembled(world.settings, store, world.clock))
    finally:
        await store.close()


async def of_file(world: World, content: bytes) -> PaperAnswer:
    async with verifier(world) as asked:
        return await asked.file(content)


async def of_code(world: World, code: str) -> PaperAnswer:
    async with verifier(world) as asked:
        return await asked.code(code)


async def test_the_file_as_issued_is_genuine(world: World) -> None:
    answer = await of_file(world, await paper(world))
    assert answer.verdict is PaperVerdict.GENUINE
    assert answer.values is not None
    assert answer.values.candidate == "Marie Durand"


async def test_its_code_shows_the_same_values_to_be_compared(world: World) -> None:
    pdf = await paper(world)
    by_code, by_file = await of_code(world, code_on(pdf).lower()), await of_file(world, pdf)
    assert by_code.verdict is PaperVerdict.CODE_HOLDS
    assert by_code.values == by_file.values


async def test_a_statement_asked_for_again_has_the_same_code(world: World) -> None:
    first = code_on(await paper(world))
    assert code_on(await paper(world)) == first


async def test_what_was_saved_again_is_not_altered_and_not_called_genuine(world: World) -> None:
    answer = await of_file(world, saved_again(await paper(world)))
    assert (answer.verdict, answer.differs) == (PaperVerdict.NOT_AS_ISSUED, ())


async def test_a_name_that_was_put_right_is_another_paper(world: World) -> None:
    pdf = await paper(world)
    world.write(lambda tx: tx.execute("UPDATE entries SET first_name = 'Marion' WHERE id = 1"))
    assert code_on(await paper(world)) != code_on(pdf)
    answer = await of_file(world, pdf)
    assert answer.verdict is PaperVerdict.GENUINE
    assert answer.values is not None
    assert answer.values.candidate == "Marie Durand"  # as issued: nothing links the two names


async def test_a_result_that_was_withdrawn_holds_no_more(world: World) -> None:
    pdf = await paper(world)
    now = "UPDATE releases SET withdrawn_at = made_at + 1, withdrawn_by = 'Ada'"
    world.write(lambda tx: tx.execute(now))
    assert (await of_file(world, pdf)).verdict is PaperVerdict.WITHDRAWN


async def test_a_correction_says_which_version_holds(world: World) -> None:
    pdf = await paper(world)
    world.give_result("Marie", "A", LONG_AGO / 2)
    for answer in (await of_file(world, pdf), await of_code(world, code_on(pdf))):
        assert answer.verdict is PaperVerdict.CHANGED
        assert answer.current is not None
        assert answer.current.number == 2


async def test_a_code_stays_known_when_its_candidate_is_erased(world: World) -> None:
    pdf = await paper(world)
    code = code_on(pdf)
    await world.order("erase", id_numbers=[MARIE.id_number])
    for answer in (await of_file(world, pdf), await of_code(world, code)):
        assert (answer.verdict, answer.values) == (PaperVerdict.NOT_KEPT, None)
        assert answer.left_as == "stands"


async def test_a_file_without_a_code_is_not_disowned_once_its_candidate_is_erased(
    world: World,
) -> None:
    """Statements of before had none, and of whoever is erased only all four values tell."""
    number = world.db.execute("SELECT reference FROM results").fetchone()["reference"]
    ours = f"Marie Durand B2 First {number} 172"
    coded = f"{ours} {grouped(world.keys.fresh_code())}"
    before = [await of_words(world, each) for each in (ours, coded, "A diploma")]
    await world.order("erase", id_numbers=[MARIE.id_number])
    after = [await of_words(world, each) for each in (ours, coded, "A diploma")]
    assert PaperVerdict.NOT_OURS not in before[:2]
    assert after == [PaperVerdict.ASK, PaperVerdict.NOT_OURS, PaperVerdict.NOT_OURS]


async def of_words(world: World, text: str) -> PaperVerdict:
    shown = ShownFile(sha256="", words=PdfWords(text))
    async with verifier(world) as asked:
        return world.write(lambda tx: asked.of_file(tx, shown)).verdict


async def test_a_code_with_one_wrong_sign_is_called_mistyped(world: World) -> None:
    code = code_on(await paper(world))
    assert (await of_code(world, one_off(code))).verdict is PaperVerdict.MISTYPED


async def test_a_code_of_nobody_s_is_not_ours(world: World) -> None:
    assert (await of_code(world, world.keys.fresh_code())).verdict is PaperVerdict.NOT_OURS
    assert (await of_code(world, "hello")).verdict is PaperVerdict.NO_CODE


async def test_nothing_in_the_rows_shows_a_code_or_a_name(world: World) -> None:
    code = code_on(await paper(world))
    [row] = world.write(lambda tx: tx.execute("SELECT * FROM papers"))
    assert code not in str(tuple(row))
    assert b"Durand" not in row["sealed"]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no-pdf"),
        (b"PK\x03\x04" + b"x" * 100, "no-pdf"),
        (b"%PDF-1.7\n" + b"\x00" * 5000, "damaged"),
        (b"%PDF-1.7\n" + b"0" * (50 << 20), "too-large"),
    ],
    ids=["nothing", "a ZIP", "damaged", "50 MB"],
)
async def test_what_is_no_readable_pdf_is_said_to_be_so(
    world: World, content: bytes, why: str
) -> None:
    answer = await of_file(world, content)
    assert (answer.verdict, answer.why) == (PaperVerdict.UNREAD, why)


async def test_a_locked_copy_is_said_to_be_locked(world: World) -> None:
    answer = await of_file(world, locked(await paper(world)))
    assert (answer.verdict, answer.why) == (PaperVerdict.UNREAD, "locked")


async def test_a_command_tells_the_same_and_by_its_exit_whether_to_rely_on_it(
    world: World, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pdf = await paper(world)
    genuine, again = tmp_path / "genuine.pdf", tmp_path / "again.pdf"
    genuine.write_bytes(pdf)
    again.write_bytes(saved_again(pdf))
    assert await command(world, "verify", *code_groups(pdf)) == 0
    assert "Marie Durand" in capsys.readouterr().out
    assert await command(world, "verify", str(genuine), str(again), "--json") == 3
    seen = json.loads(capsys.readouterr().out)
    assert [each["verdict"] for each in seen] == ["genuine", "not-as-issued"]
    assert MARIE.id_number not in str(seen)
    assert await command(world, "verify", world.keys.fresh_code()) == 1


async def test_what_a_command_prints_can_be_checked(world: World, tmp_path: Path) -> None:
    file = tmp_path / "statement.pdf"
    assert await command(world, "statement", MARIE.id_number, "-o", str(file)) == 0
    assert (await of_file(world, file.read_bytes())).verdict is PaperVerdict.GENUINE


def code_groups(pdf: bytes) -> list[str]:
    return grouped(code_on(pdf)).split("-")


async def test_another_page_under_the_same_code_is_altered(world: World, tmp_path: Path) -> None:
    code = grouped(code_on(await paper(world)))
    forged = replace(MAI, check=replace(BY_MAIL, code=code))
    async with StatementPress(TEXTS, workers=1, base=tmp_path) as press:
        answer = await of_file(world, await press.statement(forged))
    assert answer.verdict is PaperVerdict.ALTERED
    assert {"name", "reference"} <= {*answer.differs}
