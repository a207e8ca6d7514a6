"""An approver writes to many in the chat; the wrong turns send nothing."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.config import StaffSection
from bot.sandbox.telegram import Person
from tests.support.staff.officers import does, screen
from tests.support.world import World, opened

FRENCH = "Salle\nLa salle a changé : <B12>."
ENGLISH = "Room\nThe room is now <B12>."
TO_THE_TEXT = ("/broadcast", "october 2026", "FR181", "[Write the text]")


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """Hélène approves, Paul is an officer; Marie reads French and Emma English, both of FR181."""
    async with opened(tmp_path) as world:
        staff = StaffSection(
            officers=(world.person("Paul").id,), approvers=(world.person("Hélène").id,)
        )
        world.settings = replace(world.settings, staff=staff)
        for name in ("Hélène", "Paul", "Marie", "Emma"):
            world.person(name).start()
        await world.settle()
        for name in ("Marie", "Emma", "Lucas"):
            world.give_account(name)
        sql = "UPDATE entries SET centre_number = :number WHERE exam LIKE :exam"
        for number, exam in (("FR181", "B2%"), ("FR200", "C1%")):
            of = {"number": number, "exam": exam}
            world.write(lambda tx, of=of: tx.execute(sql, of))  # type: ignore[misc]
        yield world


@pytest.fixture
def helene(world: World) -> Person:
    return world.person("Hélène")


def sent(world: World) -> int:
    return int(world.db.execute("SELECT count(*) FROM broadcasts").fetchone()[0])


async def test_from_the_session_to_everybodys_chat_and_mailbox(
    world: World, helene: Person
) -> None:
    told = await does(world, helene, *TO_THE_TEXT, ENGLISH, FRENCH)
    assert "In English:" in told
    assert "La salle a changé : <B12>." in told
    assert "Type 4 to confirm" in told
    told = await does(world, helene, "3", "oui", "4")
    assert told.count("Nothing was sent: that is not the number") == 2
    assert world.person("Marie").last.text == "Salle\n\nLa salle a changé : <B12>."
    assert world.person("Emma").last.text == "Room\n\nThe room is now <B12>."
    assert sorted(each.subject for each in world.letters) == ["Room", "Salle"]
    assert "Sent: 4." in await does(world, helene, "[How far is it?]")
    assert "missed nobody" in await does(world, helene, "[Whom did it miss?]")


async def test_it_is_narrowed_by_words_and_roads_and_by_nothing_else(
    world: World, helene: Person
) -> None:
    told = await does(world, helene, "/broadcast", "the last one")
    assert "I do not know this session" in told
    await does(world, helene, "[October 2026]", "FR181", "everybody please")
    assert "I do not know this word" in screen(helene)
    assert "4 messages and e-mails would go" in screen(helene)
    before = screen(helene).count("Only entries of centre FR181")
    told = await does(world, helene, "paper")
    assert told.count("Only entries of centre FR181") == before + 1
    await does(world, helene, "[Everybody of the session again]", "FR181")
    await does(world, helene, "[By: chat, else e-mail]")
    assert "2 messages and e-mails would go" in helene.last.text
    await does(world, helene, "french")
    assert "One message or e-mail would go" in helene.last.text
    await does(world, helene, "WITHHELD")
    assert "Nobody of these would get it" in helene.last.text
    assert sent(world) == 0


async def test_a_language_without_a_text_gets_anothers_at_staffs_word_alone(
    world: World, helene: Person
) -> None:
    told = await does(world, helene, *TO_THE_TEXT, "Room")
    assert "I need two parts" in told
    await does(world, helene, ENGLISH)
    assert "Type the text in French" in helene.last.text
    told = await does(world, helene, "[None: use the English one]")
    assert "In every other language: there is no text" in told
    await does(world, helene, "4")
    assert world.person("Marie").last.text == "Room\n\nThe room is now <B12>."


async def test_an_officer_writes_to_nobody(world: World) -> None:
    paul = world.person("Paul")
    await does(world, paul, "/broadcast")
    assert "session" not in paul.last.text
    assert sent(world) == 0


async def test_who_is_approver_no_more_sends_nothing(world: World, helene: Person) -> None:
    await does(world, helene, *TO_THE_TEXT, ENGLISH, FRENCH)
    await world.stop()
    officer = StaffSection(officers=(helene.id,), approvers=(world.person("Paul").id,))
    world.settings = replace(world.settings, staff=officer)
    await does(world, helene, "4")
    assert sent(world) == 0


async def test_whose_number_changed_meanwhile_gets_nothing(world: World, helene: Person) -> None:
    await does(world, helene, *TO_THE_TEXT, ENGLISH, FRENCH)
    world.write(lambda tx: tx.execute("UPDATE chats SET blocked = 1 WHERE id = 1"))
    world.write(lambda tx: tx.execute("UPDATE accounts SET confirmed_at = NULL"))
    told = await does(world, helene, "4")
    assert "the number of people has changed" in told
    assert sent(world) == 0


async def test_one_order_sends_once_however_often_it_is_begun_again(
    world: World, helene: Person
) -> None:
    await does(world, helene, *TO_THE_TEXT, ENGLISH, FRENCH, "4")
    sql = """UPDATE outbox SET state = 'waiting' WHERE class = 'staff'
      AND effect LIKE '%SendBroadcast%'"""
    world.write(lambda tx: tx.execute(sql))
    await world.later(world.clock() - world.clock())
    await world.settle()
    assert sent(world) == 1
    assert sum("La salle" in each.text for each in world.person("Marie").chat) == 1


async def test_it_is_stopped_after_a_second_press(world: World, helene: Person) -> None:
    await does(world, helene, *TO_THE_TEXT, ENGLISH, FRENCH)
    world.write(
        lambda tx: tx.execute(
            "INSERT INTO standstills (began_at, began_by, hides) VALUES (1, 'x', 0)"
        )
    )
    await does(world, helene, "4")
    await does(world, helene, "[Pause]")
    assert "Nothing more goes until you resume it" in screen(helene)
    paused = next(
        each for each in helene.chat if any("Stop…" in button.label for button in each.buttons)
    )
    await does(world, helene, "[Stop…]")
    assert "for good?" in helene.last.text
    told = await does(world, helene, "[Stop it for good]")
    assert "Stopped: what has not gone never goes" in told
    assert "Salle" not in screen(world.person("Marie"))
    asked = screen(helene).count("for good?")
    helene.press(paused, paused.button("Stop…"))
    await world.settle()
    assert "It is not being sent any more: nothing was changed." in helene.last.text
    assert screen(helene).count("for good?") == asked
