"""A mailbox of two people, whole desk: asked for whom, answered for one, named in subjects."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.support import world
from tests.support.mail.letterbox import EMMA
from tests.support.people import CANDIDATES
from tests.support.world import World

MAILBOX = EMMA.email
EXAMS = {CANDIDATES[name].exam for name in ("Emma", "Tom")}


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[World]:
    async with world.opened(tmp_path) as scene:
        for name in ("Emma", "Tom"):
            scene.give_account(name)
        scene.db.execute("UPDATE accounts SET statement_by_mail = 1, email = ?", [MAILBOX])
        scene.give_result("Emma", "A")
        scene.give_result("Tom", "X")
        await scene.write_letter("RESULT", MAILBOX)
        await scene.settle()
        yield scene


async def answers(scene: World, text: str) -> None:
    """Somebody there answers the last letter."""
    last = max(at for at, each in enumerate(scene.letters) if each.mailbox == MAILBOX)
    await scene.reply(last, text, MAILBOX)
    await scene.settle()


def subjects(scene: World) -> list[str]:
    return [each.subject for each in scene.post.letters(MAILBOX)]


async def test_a_name_in_the_reply_has_one_persons_answer(scene: World) -> None:
    await answers(scene, "Tom")
    assert subjects(scene)[-1] == "For Tom: where your exam stands"
    assert not [each for each in scene.letters if each.attachments]
    await answers(scene, "RESULT")  # the letter says whose it is
    assert subjects(scene)[2:] == ["For Tom: today’s answer still holds"]


async def test_two_names_and_none_have_no_answer(scene: World) -> None:
    for text in ("Emma and Tom", "both please", ""):
        await answers(scene, text)
    assert subjects(scene) == ["Your request: reply with a first name"] * 4


async def test_a_name_a_day_late_changes_nothing(scene: World) -> None:
    scene.clock.at += timedelta(days=1)
    await answers(scene, "Tom")
    assert subjects(scene)[-1] == "That question is closed"


async def test_what_one_heard_today_is_no_answer_to_the_other(scene: World) -> None:
    for word, answer in (
        ("CERTIFICATE", "about the certificate"),
        ("NAME Zoë Clarke", "the centre is looking at your name"),
        ("STOP ALL", "signed out everywhere"),
    ):
        for name in ("Emma", "Tom"):
            await scene.write_letter(word, MAILBOX)
            await scene.settle()
            await answers(scene, name)
            assert subjects(scene)[-1] == f"For {name}: {answer}"


async def test_who_has_no_account_yet_may_be_meant_and_is_invited(scene: World) -> None:
    scene.db.execute("DELETE FROM accounts WHERE id = ?", [CANDIDATES["Tom"].account])
    await scene.enter_at("Tom", MAILBOX)
    for name, told in (
        ("Emma", "For Emma: where your exam stands"),
        ("Tom", "For Tom: how to read the exam result"),
    ):
        await scene.write_letter("STATUS", MAILBOX)
        await scene.settle()
        assert subjects(scene)[-1] == "Your request: reply with a first name"
        await answers(scene, name)
        assert subjects(scene)[-1] == told


async def test_who_sits_two_exams_sees_which_is_meant(scene: World) -> None:
    scene.db.execute("UPDATE entries SET first_name = 'Emma', family_name = 'Clarke'")
    await scene.write_letter("DELETE", MAILBOX)
    await scene.settle()
    assert subjects(scene)[1:] == ["Your request: reply with a number"]
    assert all(exam in scene.post.letters(MAILBOX)[-1].text for exam in EXAMS)
    await answers(scene, "B1 Preliminary please")
    deletes = "For B1 Preliminary: please reply if you want to delete your account"
    assert subjects(scene)[2:] == [deletes]


async def test_a_score_stands_in_the_letter_of_its_owner_alone(scene: World) -> None:
    await answers(scene, "for Emma please")
    letter = scene.post.letters(MAILBOX)[-1]
    assert letter.subject == "For Emma: your Statement of Results"
    assert "Overall score: 182" in letter.text
    assert "Tom" not in letter.text
    assert len(letter.attachments) == 1
