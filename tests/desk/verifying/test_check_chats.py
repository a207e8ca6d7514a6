"""Statements checked in the chat, by anybody: by a link, a code or a PDF."""

import pytest

from bot.store.codecs import EFFECTS
from domain.machine.effects import CheckPaper
from domain.mail.letter_limits import CHECKS
from domain.verifying.by_chat import PREFIX
from domain.verifying.codes import grouped
from tests.support.people import CANDIDATES
from tests.support.verifying.papers import code_on, locked, one_off, paper, saved_again
from tests.support.world import World

HR = "Recruiter"
AT_ONCE = 25.0  # seconds: before the outbox looks of its own accord
MARIE = CANDIDATES["Marie"]


def counted(world: World) -> int:
    row = world.db.execute("SELECT sum(times) AS n FROM checks WHERE way = 'chat'").fetchone()
    return int(row["n"] or 0)


async def shown(world: World, content: bytes, name: str = "statement.pdf", who: str = HR) -> str:
    """What somebody hears who sends a file."""
    world.person(who).send_document(name, content)
    await world.settle(AT_ONCE)
    return str(world.person(who).last.text)


async def test_link_and_typed_code_have_the_whole_answer(world: World) -> None:
    code = code_on(await paper(world))
    by_link = await world.does(HR, f"/start {PREFIX}{code}")
    assert "This code is ours" in by_link
    assert "Name: Marie" in by_link
    for typed in (grouped(code), f"Is {grouped(code).lower()} yours?", code):
        assert await world.does(HR, typed) == by_link, typed
    assert counted(world) == 4


async def test_the_answer_tells_neither_id_number_nor_birth_date(world: World) -> None:
    said = await shown(world, await paper(world))
    assert MARIE.id_number not in said
    born = world.db.execute("SELECT birth_date FROM entries WHERE birth_date <> ''").fetchall()
    assert not [each for each in born if each["birth_date"][:4] in said]


async def test_a_pdf_is_genuine_altered_or_unread_and_leaves_the_chat(world: World) -> None:
    made = await paper(world)
    assert "This is the very file" in await shown(world, made)
    assert "Compare what you see" in await shown(world, saved_again(made))
    assert "locked with a password" in await shown(world, locked(made))
    assert "damaged" in await shown(world, made[:400], "STATEMENT.PDF")
    assert "is no PDF" in await shown(world, b"hello", "x.pdf")
    assert not [each for each in world.person(HR).chat if each.file]


async def test_below_an_answer_the_centre_can_be_asked_or_the_menu_opened(world: World) -> None:
    code = code_on(await paper(world))
    await world.does(HR, grouped(code))
    assert labels(world, HR) == ["Ask the centre", "Menu"]
    assert "Create an account" in await world.does(HR, "[Menu]")
    await shown(world, b"%PDF", who="Staff")
    assert labels(world, "Staff") == ["Menu"]


def labels(world: World, who: str) -> list[str]:
    return [each.label for each in world.person(who).last.buttons]


@pytest.mark.long
@pytest.mark.parametrize("role", ["Staff", HR])
async def test_an_officer_whose_file_is_no_statement_hears_what_is_imported(
    world: World, role: str
) -> None:
    officer = role == "Staff"
    said = await shown(world, b"%PDF-1.4 hello", who=role)
    assert (".xlsx" in said) is officer
    assert ("abîmé" if officer else "damaged") in said
    assert ("efface le fichier" if officer else "I delete the file") in said
    assert ".xlsx" not in await shown(world, await paper(world), who=role)


async def test_a_wrong_code_is_mistyped_unknown_or_none(world: World) -> None:
    code = code_on(await paper(world))
    assert "Nearly" in await world.does(HR, grouped(one_off(code)))
    assert "Nearly" in await world.does(HR, f"/start {PREFIX}{one_off(code)}")
    assert "This is no code" in await world.does(HR, f"/start {PREFIX}hello")
    assert counted(world) == 3


async def test_a_french_chat_is_answered_in_french_by_the_candidates_own_too(world: World) -> None:
    made = await paper(world)
    assert "bien le fichier délivré" in await shown(world, made, who="Marie")


@pytest.mark.long
async def test_an_open_form_goes_on_where_it_was(world: World) -> None:
    code = code_on(await paper(world))
    question = await world.does(HR, "/signin")
    assert await world.does(HR, f"/start {PREFIX}{code}") == question
    assert "This code is ours" in world.person(HR).chat[-2].text
    assert not world.person(HR).chat[-2].buttons
    step = world.db.execute(
        "SELECT step FROM chats WHERE id = :id", {"id": world.person(HR).id}
    ).fetchone()["step"]
    assert "AwaitingLoginId" in step


@pytest.mark.long
async def test_a_chat_has_so_many_checks_a_day(world: World) -> None:
    code = code_on(await paper(world))
    for _ in range(CHECKS):
        assert "This code is ours" in await world.does(HR, f"/start {PREFIX}{code}")
    assert f"{CHECKS} checks" in await world.does(HR, grouped(code))
    refused = await shown(world, b"%PDF-1.4 hello")
    assert f"{CHECKS} checks" in refused
    assert "I delete the file" in refused
    assert counted(world) == CHECKS
    assert "This code is ours" in await world.does("Another", grouped(code))


async def test_neither_code_nor_file_stays_in_what_was_ordered(world: World) -> None:
    made = await paper(world)
    await shown(world, made)
    await world.does(HR, grouped(code_on(made)))
    kept = [
        each["effect"]
        for each in world.db.execute("SELECT effect FROM outbox")
        if "CheckPaper" in each["effect"]
    ]
    assert kept == [EFFECTS.dumps(CheckPaper())] * 2
    journal = " ".join(str(tuple(each)) for each in world.db.execute("SELECT * FROM journal"))
    assert code_on(made) not in journal
