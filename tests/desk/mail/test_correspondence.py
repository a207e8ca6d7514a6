"""What the whole desk makes of letters, between real servers: chat, mailbox, records, answers."""

from collections import Counter
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.store.engine.times import stamp
from mailer.reading import envelope
from tests.support import world
from tests.support.clock import Clock
from tests.support.mail.letterbox import EMMA, raw_letter
from tests.support.mail.mail_scene import asked, in_folder, is_confirmed, said, value
from tests.support.servers.real_office import Servers
from tests.support.servers.wired import post_office
from tests.support.world import DESK, OFFICER, World

ALERTED = timedelta(minutes=11)
ON_NO_ENTRY = "Your result without Telegram"


@pytest.fixture
async def scene(servers: Servers | None, tmp_path: Path) -> AsyncIterator[World]:
    clock = Clock()
    async with world.between(tmp_path, post_office(clock, servers), clock) as scene:
        yield scene


async def written(scene: World, text: str, author: str = EMMA.email, **how: Any) -> None:
    """Somebody writes to the desk."""
    await scene.post.deliver(
        raw_letter(DESK, text, author), to=DESK, **{"envelope_from": author} | how
    )
    await scene.settle()


def answers(scene: World, address: str = EMMA.email) -> list[str]:
    """The subjects of what the desk wrote there."""
    return [each.subject for each in scene.post.letters(address)]


async def test_a_letter_leads_to_the_chat(scene: World) -> None:
    scene.give_account("Emma")
    await written(scene, "STATUS")
    [letter] = scene.post.letters(EMMA.email)
    assert "https://t.me/results_desk_bot" in letter.text


async def test_our_own_words_quoted_without_a_mark_command_nothing(scene: World) -> None:
    scene.give_account("Emma")
    scene.db.execute("UPDATE accounts SET news = 1")
    await scene.settle()
    await scene.broadcast("Reply\n\nSTOP\n\nto hear no more of us, or HELP.")
    await scene.settle()
    [letter] = scene.post.letters(EMMA.email)
    said = letter.text[letter.text.index("Reply\n") :]
    raw = raw_letter(letter.answer_to, f"Thank you for telling me!\n\n{said}", EMMA.email)
    await scene.post.deliver(raw, to=letter.answer_to, envelope_from=EMMA.email)
    await scene.settle()
    assert value(scene, "SELECT news FROM accounts WHERE id = 1003") == 1


# Confirmation and denial


@pytest.mark.real
async def test_an_empty_reply_confirms_and_the_chat_hears_it(scene: World) -> None:
    await scene.post.reply(await asked(scene), "")
    await scene.settle()
    assert is_confirmed(scene)
    assert "is confirmed" in said(scene)
    await in_folder(scene, "Processed")


@pytest.mark.real
async def test_a_reply_that_went_to_junk_counts_as_well(scene: World) -> None:
    letter = await asked(scene)
    raw = raw_letter(letter.answer_to, "Yes", EMMA.email)
    await scene.post.deliver(raw, to=letter.answer_to, envelope_from=EMMA.email, folder="Junk")
    await scene.settle()
    assert is_confirmed(scene)
    await in_folder(scene, "Junk", 0)


@pytest.mark.real
async def test_spam_stays_in_junk_until_a_person_takes_it_out(scene: World) -> None:
    await scene.settle()
    spam = raw_letter(DESK, "Cheap certificates, no exam!", "sales@spam.test")
    await scene.post.deliver(spam, to=DESK, envelope_from="a@spam.test", folder="Junk")
    await scene.settle()
    assert value(scene, "SELECT group_concat(state || ' ' || kind) FROM letters") == "junk junk"
    await in_folder(scene, "Junk")
    await scene.post.deliver(spam, to=DESK, envelope_from="a@spam.test")
    await scene.settle()
    await in_folder(scene, "Quarantine")


@pytest.mark.real
async def test_what_comes_to_nothing_stays_in_junk_as_well(scene: World) -> None:
    await scene.settle()
    news = raw_letter(DESK, "Two for one", "sales@spam.test", [("List-Id", "<news.spam.test>")])
    await scene.post.deliver(news, to=DESK, envelope_from="a@spam.test", folder="Junk")
    await scene.settle()
    assert value(scene, "SELECT state || ' ' || kind FROM letters") == "junk junk"
    await in_folder(scene, "Junk")


@pytest.mark.real
async def test_a_vacation_reply_that_quotes_token_and_yes_confirms_nothing(scene: World) -> None:
    letter = await asked(scene)
    head = [("Auto-Submitted", "auto-replied"), ("In-Reply-To", letter.message_id)]
    raw = raw_letter(letter.answer_to, "OUI, je suis absente", EMMA.email, head)
    await scene.post.deliver(raw, to=letter.answer_to, envelope_from=EMMA.email)
    await scene.settle()
    assert not is_confirmed(scene)


async def test_a_yes_that_asks_confirms_and_goes_to_staff(scene: World) -> None:
    await scene.post.reply(await asked(scene), "Yes. When are the results out?")
    await scene.settle()
    assert is_confirmed(scene)
    await in_folder(scene, "Quarantine")


@pytest.mark.real
async def test_no_frees_the_address_at_once_and_for_good(scene: World) -> None:
    letter = await asked(scene)
    await scene.post.reply(letter, "No, this is not me")
    await scene.settle()
    assert value(scene, "SELECT email FROM accounts") == ""
    assert "replied NO" in said(scene)
    await scene.post.reply(letter, "Yes")
    await scene.settle()
    assert not is_confirmed(scene)


async def test_no_after_a_yes_warns_chat_and_staff_and_changes_nothing(scene: World) -> None:
    officer = scene.telegram.person("Staff", person_id=OFFICER)
    officer.start()
    letter = await asked(scene)
    for text in ("Yes", "No, this is not me"):
        await scene.post.reply(letter, text)
        await scene.settle()
    assert is_confirmed(scene)
    assert "saying NO" in said(scene)
    await scene.later(ALERTED)
    await scene.settle()
    assert EMMA.id_number in officer.last.text


# Commands by reply


@pytest.mark.real
async def test_the_statement_comes_by_mail_where_its_owner_allowed_it(scene: World) -> None:
    scene.give_account("Emma")
    scene.give_result("Emma", "A")
    scene.db.execute("UPDATE accounts SET statement_by_mail = 1")
    await written(scene, "STATEMENT")
    (letter,) = scene.post.letters(EMMA.email)
    assert [each.mime for each in letter.attachments] == ["application/pdf"]
    assert letter.header("Auto-Submitted") == "auto-replied"


async def test_a_statement_asked_for_twice_a_day_is_sent_once(scene: World) -> None:
    scene.give_account("Emma")
    scene.give_result("Emma", "A")
    scene.db.execute("UPDATE accounts SET statement_by_mail = 1")
    await written(scene, "STATEMENT")
    await written(scene, "STATEMENT")
    assert [len(each.attachments) for each in scene.post.letters(EMMA.email)] == [1, 0]


async def test_without_leave_a_statement_is_answered_by_how_to_give_it(scene: World) -> None:
    scene.give_account("Emma")
    scene.give_result("Emma", "A")
    for text in ("STATEMENT", "STATUS"):
        await written(scene, text)
    first, second = scene.post.letters(EMMA.email)
    assert "Allow Statement by e-mail" in " ".join(first.text.split())
    assert "Your result is here" in second.text
    assert first.attachments == second.attachments == ()
    assert "182" not in first.text + first.html


@pytest.mark.real
@pytest.mark.parametrize("text", ["STATUT", "Help!"])
async def test_a_command_has_its_answer_once_a_day_and_later_a_short_one(
    scene: World, text: str
) -> None:
    scene.give_account("Emma")
    await written(scene, text)
    [whole] = answers(scene)
    await written(scene, text)
    assert Counter(answers(scene)) == {whole: 1, "Today’s answer still holds": 1}
    scene.clock.at += timedelta(days=1)
    await written(scene, text)
    assert Counter(answers(scene)) == {whole: 2, "Today’s answer still holds": 1}


async def test_stop_ends_the_news(scene: World) -> None:
    scene.give_account("Emma")
    scene.db.execute("UPDATE accounts SET news = 1")
    await written(scene, "STOP")
    assert value(scene, "SELECT news FROM accounts") == 0
    assert len(answers(scene)) == 1


@pytest.mark.real
@pytest.mark.parametrize("how", [{"author": "thief@mail.test"}, {"dmarc": "fail"}])
async def test_only_the_confirmed_address_commands(scene: World, how: dict[str, str]) -> None:
    scene.give_account("Emma")
    scene.give_result("Emma", "A")
    scene.db.execute("UPDATE accounts SET news = 1, statement_by_mail = 1")
    for text in ("STOP", "STATUS", "HELP", "STATEMENT", "No"):
        await written(scene, text, **how)
    assert (value(scene, "SELECT news FROM accounts"), scene.post.letters(EMMA.email)) == (1, [])
    thief = {each.subject for each in scene.post.letters("thief@mail.test")}
    assert thief == (set() if how.get("dmarc") else {"Your message has arrived", ON_NO_ENTRY})
    await in_folder(scene, "Quarantine", 5)


async def test_an_address_not_yet_confirmed_hears_that_it_has_arrived(scene: World) -> None:
    await asked(scene)
    await written(scene, "HELP")
    assert answers(scene)[1:] == ["Your message has arrived"]


ROBOTS = [
    ("Auto-Submitted", "auto-replied"),
    ("List-Id", "<staff.school.uk>"),
    ("Precedence", "bulk"),
    ("X-Results-Desk", "centre.fr"),
]


@pytest.mark.real
async def test_a_robot_gets_no_answer(scene: World) -> None:
    scene.give_account("Emma")
    for mark in ROBOTS:
        raw = raw_letter(DESK, "HELP", EMMA.email, [mark])
        await scene.post.deliver(raw, to=DESK, envelope_from=EMMA.email)
    await scene.post.deliver(raw_letter(DESK, "HELP", EMMA.email), to=DESK, envelope_from="")
    await scene.settle()
    assert answers(scene) == []


@pytest.mark.real
async def test_a_letter_from_our_own_address_is_nobodys(scene: World) -> None:
    scene.give_account("Emma")
    scene.db.execute("UPDATE accounts SET email = ?", (DESK,))
    before = len(scene.post.letters(DESK))
    await written(scene, "HELP", DESK)
    assert len(scene.post.letters(DESK)) == before + 1  # the letter itself


# The mailbox


async def test_a_letter_that_fails_is_set_aside_and_the_others_go_on(scene: World) -> None:
    officer = scene.telegram.person("Staff", person_id=OFFICER)
    officer.start()
    scene.give_account("Emma")
    scene.db.execute(
        """INSERT INTO letters (mailbox, folder, uid_validity, uid, digest, sealed, kept_at)
           VALUES (?, 'INBOX', 0, 1, '', X'00', ?)""",
        (DESK, stamp(scene.clock())),
    )
    await scene.post.deliver(raw_letter(DESK, "HELP", EMMA.email), to=DESK, envelope_from="a@b.fr")
    await scene.settle()
    assert value(scene, "SELECT state FROM letters WHERE uid_validity = 0") == "quarantine"
    assert value(scene, "SELECT tries FROM letters WHERE uid_validity = 0") == 3
    assert len(answers(scene)) == 1
    await scene.later(ALERTED)
    await scene.settle()
    assert "in the quarantine folder of the desk’s mailbox" in officer.last.text


@pytest.mark.real
async def test_the_same_letter_in_two_folders_is_answered_once(scene: World) -> None:
    scene.give_account("Emma")
    raw = raw_letter(DESK, "HELP", EMMA.email)
    for folder in ("INBOX", "Junk"):
        await scene.post.deliver(raw, to=DESK, envelope_from=EMMA.email, folder=folder)
    await scene.settle()
    assert value(scene, "SELECT count(*) FROM letters WHERE kind = 'duplicate'") == 1
    assert len(answers(scene)) == 1


async def test_raw_letters_are_kept_sealed(scene: World) -> None:
    scene.give_account("Emma")
    await written(scene, "HELP me with my own words, please")
    sealed = value(scene, "SELECT sealed FROM letters")
    assert b"own words" not in sealed
    assert envelope(scene.keys.open(sealed, "letters")).sender == EMMA.email
