"""Questions to the centre on the command line: read, taken, answered, done."""

import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.support.people import CANDIDATES
from tests.support.staff.commanded import command, running_desk
from tests.support.world import World

MARIE = CANDIDATES["Marie"]
WORDS = "Bonjour, quand arrive mon certificat ?\nMon code secret est 0427."


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Marie has asked by mail."""
    async with running_desk(tmp_path) as world:
        world.give_account("Marie")
        await world.settle()
        await world.write_letter(WORDS, MARIE.email)
        await world.settle()
        yield world


def number(world: World) -> str:
    [row] = world.db.execute("SELECT id FROM questions").fetchall()
    return str(row["id"])


def letters(world: World) -> list[str]:
    return [each.text for each in world.letters if each.recipient == MARIE.email]


async def test_they_are_listed_and_shown(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert await command(world, "questions") == 0
    assert f"certificate  {MARIE.email}" in capsys.readouterr().out
    assert await command(world, "questions", "show", number(world)) == 0
    told = capsys.readouterr().out
    assert "quand arrive mon certificat" in told
    assert "0427" not in told
    assert await command(world, "questions", "--json", "list") == 0
    [plain] = json.loads(capsys.readouterr().out)
    assert (plain["kind"], plain["channel"], plain["about"]) == (
        "certificate",
        "mail",
        [MARIE.id_number],
    )


async def test_an_answer_goes_to_the_address_it_came_from_with_the_question_below(
    world: World,
) -> None:
    of = ("questions", "answer", number(world), "--text", "Il arrive en juin.\n\nÀ bientôt !")
    assert await command(world, *of) == 0
    await world.settle()
    told = letters(world)[-1]
    assert "Il arrive en juin." in told
    assert "> Bonjour, quand arrive mon certificat ?" in told
    assert MARIE.id_number not in told
    assert "0427" not in told
    assert await command(world, *of) == 1


@pytest.mark.parametrize("text", ["Vous avez obtenu 174 points.", f"Numéro {MARIE.id_number}", ""])
async def test_what_seems_a_result_or_personal_is_not_sent_unasked(world: World, text: str) -> None:
    sent = len(letters(world))
    assert await command(world, "questions", "answer", number(world), "--text", text) == 1
    await world.settle()
    assert len(letters(world)) == sent


@pytest.mark.parametrize(
    ("stdin", "complaint"),
    [
        (None, "No answer came to “The words of the answer"),
        (io.TextIOWrapper(io.BytesIO(b"\xff\xfe"), "utf-8"), "is no text"),
        (io.StringIO(""), "0 signs"),
    ],
)
async def test_words_that_do_not_come_are_told(
    world: World,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    stdin: io.TextIOBase | None,
    complaint: str,
) -> None:
    monkeypatch.setattr("sys.stdin", stdin)
    assert await command(world, "questions", "answer", number(world)) == 1
    assert complaint in capsys.readouterr().err


async def test_done_tells_who_asked_once(world: World) -> None:
    assert await command(world, "questions", "done", number(world)) == 0
    assert await command(world, "questions", "done", number(world)) == 1
    await world.settle()
    assert sum("a traité votre message" in each for each in letters(world)) == 1


async def test_what_another_has_is_taken_over_only_where_that_is_said(world: World) -> None:
    world.db.execute("UPDATE questions SET owner = 'telegram 5'")
    assert await command(world, "questions", "done", number(world)) == 1
    assert await command(world, "questions", "take", number(world)) == 1
    assert await command(world, "questions", "take", number(world), "--over") == 0


async def test_an_erased_person_leaves_no_question(world: World) -> None:
    await world.order("erase", id_numbers=[MARIE.id_number])
    assert not world.db.execute("SELECT 1 FROM questions").fetchall()
    assert not world.db.execute("SELECT 1 FROM question_words").fetchall()
