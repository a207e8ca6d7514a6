"""After `key adopt` what was sealed under the former key was thrown away, or broke what met it.

Messages that waited were lost without a word, no person could be erased while such a letter was
kept, `letter list` ended as a bug, and whoever registered an entry that waited was never answered.
A Statement that had been handed out once was never again, and its delivery failed by a bug.
"""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.core import Core
from bot.decisions.facts import FORMER, Prepared, StoredFacts
from bot.keys import Keys
from bot.mail.mail_store import SEAL as LETTERS
from bot.outbox.performers.sealed_letters import SEAL as PARCELS
from bot.outbox.performers.sealed_letters import opened as unsealed
from bot.staff.erasure import erase_people
from bot.staff.order_values import unseen
from bot.store import inbox
from bot.store.engine.store import Tx
from bot.store.engine.times import stamp
from bot.store.exams import papers
from bot.store.exams.papers import Paper, Printing
from bot.store.mail import mailbox
from bot.store.outbox.parcels import Parcel
from bot.store.people.chats import Chat
from domain.machine.outbound import Undeliverable
from tests.support.people import CANDIDATES, give_result
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.office import NOW, desk_with_people, rows
from tests.support.world import World, opened

MARIE, EMMA = CANDIDATES["Marie"], CANDIDATES["Emma"]
FORMER_KEYS = Keys.read("0f" * 32)
LETTER = b"From: a@b.org\nSubject: Hello\n\nHello"


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Core]:
    async with desk_with_people(tmp_path) as core:
        yield core


def keep_letter(tx: Tx) -> None:
    tx.execute(
        """INSERT INTO letters (id, mailbox, folder, uid_validity, uid, digest, sealed, kept_at,
             state, kind)
           VALUES (7, 'desk', 'INBOX', 1, 1, 'd', :sealed, :at, 'quarantine', 'human')""",
        {"sealed": FORMER_KEYS.seal(LETTER, LETTERS), "at": stamp(NOW)},
    )


async def test_a_message_that_waited_is_kept_and_staff_hear_of_it(tmp_path: Path) -> None:
    async with opened(tmp_path) as world:
        world.person("Staff").start()
        await world.settle()
        await world.stop()
        item = ("1", FORMER_KEYS.seal(b"{}", "bot"))
        world.write(lambda tx: inbox.keep_items(tx, "bot", [item], world.clock()))
        await told_of(world)
        [row] = world.db.execute("SELECT sealed FROM inbox WHERE state = 'aside'").fetchall()
        assert FORMER_KEYS.open(row["sealed"], "bot") == b"{}"


async def told_of(world: World) -> None:
    await world.settle()
    await world.later(timedelta(minutes=11))
    await world.settle()
    assert "autre clé" in world.person("Staff").last.text


async def test_under_its_own_key_it_waits_again_and_what_a_bug_failed_does_not(desk: Core) -> None:
    def aside(tx: Tx) -> int:
        one, two = inbox.keep_items(tx, "bot", [("1", b"x"), ("2", b"y")], NOW)
        inbox.set_aside(tx, one.id)
        for _ in range(5):
            inbox.count_failure(tx, two.id, 5)
        return inbox.wait_again(tx)

    assert await desk.store.write(aside) == 1
    assert await rows(desk, "SELECT ref, state FROM inbox ORDER BY ref") == [
        ("1", "waiting"), ("2", "aside"),
    ]  # fmt: skip


async def test_so_does_a_letter_that_nobody_could_read(desk: Core) -> None:
    def aside(tx: Tx) -> int:
        keep_letter(tx)
        tx.execute("UPDATE letters SET kind = ''")
        return mailbox.wait_again(tx)

    assert await desk.store.write(aside) == 1
    assert await rows(desk, "SELECT state, tries FROM letters") == [("waiting", 0)]


async def test_who_registers_an_entry_that_waits_is_answered(desk: Core) -> None:
    def look(tx: Tx) -> str:
        tx.execute(
            """INSERT INTO closings (entry, closed_at, free_at, sealed_email)
               VALUES (:entry, :now, :until, :sealed)""",
            {"entry": MARIE.entry, "now": stamp(NOW), "until": stamp(NOW + timedelta(days=7)),
             "sealed": FORMER_KEYS.seal(b"a@b.org", FORMER)},
        )  # fmt: skip
        found = StoredFacts(tx, desk.desk, Chat(id=1, language="en"), NOW, Prepared()).closing(1)
        return found.email if found else "nothing"

    assert await desk.store.write(look) == ""


async def test_people_are_erased_all_the_same_and_what_nobody_could_look_through_is_told(
    desk: Core,
) -> None:
    await desk.store.write(keep_letter)
    done = await erase_people(desk, {"id_numbers": [EMMA.id_number], "by": "Ada"}, unseen)
    assert (done["people"], done["unread"]) == (1, 1)


async def test_the_list_of_letters_names_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_desk(tmp_path) as world:
        world.write(keep_letter)
        assert await command(world, "letter", "list") == 0
        assert "sealed under another master key" in capsys.readouterr().out
        assert await command(world, "letter", "save", "7", "-o", str(tmp_path / "7.eml")) == 1
        assert "sealed under another master key" in capsys.readouterr().err


@pytest.mark.parametrize("doubted", [False, True])
def test_a_letter_is_written_anew_unless_it_may_have_been_delivered(*, doubted: bool) -> None:
    keys, at = Keys.read("5e" * 32), datetime(2026, 11, 30, tzinfo=UTC)
    sealed = FORMER_KEYS.seal(LETTER, PARCELS)
    letter = Parcel(
        id=1, lane="mail:a", chat=0, version=0, effect="", tries=1, made_at=at,
        sealed=sealed, doubted_at=at if doubted else None,
    )  # fmt: skip
    if not doubted:
        assert unsealed(keys, letter) is None
        return
    with pytest.raises(Undeliverable):
        unsealed(keys, letter)


async def test_words_of_a_chat_that_nobody_can_read_are_not_said_to_be_in_the_mailbox(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    async with running_desk(tmp_path) as world:
        world.give_account("Emma")
        await world.does("Emma", "/help", "[Ask the centre]", "Where is my room?")
        lost = {"sealed": FORMER_KEYS.seal(b"Where is my room?", FORMER)}
        world.write(lambda tx: tx.execute("UPDATE question_words SET sealed = :sealed", lost))
        [(number,)] = world.db.execute("SELECT id FROM questions").fetchall()
        assert await command(world, "questions", "show", str(number)) == 0
        said = capsys.readouterr().out
        assert "another master key" in said
        assert "mailbox" not in said
        question = f"[{number}\N{NO-BREAK SPACE}: autre chose]"
        await world.does("Staff", "/start", "/questions", question, "[La lire]")
        texts = [each.text for each in world.person("Staff").chat]
        assert any("autre clé maîtresse" in each for each in texts)


PRINTING = Printing(result=500, language="fr", candidate="Marie Durand", session="2026-10")


async def test_a_statement_handed_out_before_is_handed_out_again_with_another_code(
    desk: Core,
) -> None:
    def work(tx: Tx) -> tuple[Paper, Paper, Paper]:
        printing = replace(PRINTING, result=give_result(tx, MARIE, "B", NOW))
        before = papers.make(tx, FORMER_KEYS, printing, NOW)
        now = papers.make(tx, desk.keys, printing, NOW)
        return before, now, papers.make(tx, FORMER_KEYS, printing, NOW)

    before, now, again = await desk.store.write(work)
    assert now.candidate == PRINTING.candidate
    assert now.code != before.code
    assert again == before  # by whoever has found the key
