"""A guardian's agreement, whole desk: from the form on paper, by reply, taken back."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.config import TermsSection
from tests.support.mail.mail_scene import LEEDS
from tests.support.mail.result_page import released, with_pages
from tests.support.people import CANDIDATES
from tests.support.staff.bringing import ENTRY, ENTRY_HEADER, Bring, bringing
from tests.support.staff.office import desk_with_people, rows
from tests.support.world import World, opened

LUCAS, MARIE = CANDIDATES["Lucas"], CANDIDATES["Marie"]
MUM = "mum@petit.fr"
HOUR = timedelta(hours=1, minutes=1)
HEADER = f"{ENTRY_HEADER},Guardian Consent"
TERMS = TermsSection().version
EVENTS = "SELECT said, how, said_by, terms_version FROM agreements ORDER BY id"
STANDS = "SELECT agreement FROM entries WHERE first_name = 'Ana'"


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        child = (
            "UPDATE entries SET birth_date = '2012-05-01', guardian_email = ? WHERE id IN (1, 2)"
        )
        world.db.execute(child, [MUM])
        world.db.commit()
        yield world


def events(world: World) -> list[tuple[str, ...]]:
    return [tuple(each) for each in world.db.execute(EVENTS)]


async def test_a_consent_on_paper_is_an_event_with_the_terms_and_the_same_file_is_no_other(
    tmp_path: Path,
) -> None:
    async with desk_with_people(tmp_path) as desk:
        bring: Bring = bringing(desk, tmp_path)
        assert (await bring("entries", ENTRY_HEADER, ENTRY)).new == 1
        assert (await bring("entries", HEADER, f"{ENTRY},")).unchanged == 1
        assert await rows(desk, EVENTS) == []
        changed = await bring("entries", HEADER, f"{ENTRY},oui")
        assert [(each.column, each.became) for each in changed.changes] == [
            ("Guardian Consent", "yes")
        ]
        assert (await bring("entries", HEADER, f"{ENTRY},yes")).unchanged == 1
        assert await rows(desk, EVENTS) == [("yes", "import", "", TERMS)]
        assert await rows(desk, STANDS) == [("yes",)]


async def test_a_file_takes_back_no_answer_that_came_after_it(tmp_path: Path) -> None:
    async with desk_with_people(tmp_path) as desk:
        bring: Bring = bringing(desk, tmp_path)
        await bring("entries", HEADER, f"{ENTRY},yes")
        refused = "UPDATE entries SET agreement = 'no' WHERE first_name = 'Ana'"
        await desk.store.write(lambda tx: tx.execute(refused) and None)
        moved = ENTRY.replace("ana@", "ana.lopez@")
        assert (await bring("entries", HEADER, f"{moved},yes")).changed == 1
        assert (await bring("entries", ENTRY_HEADER, moved)).unchanged == 1
        assert (await bring("entries", HEADER, f"{moved},yes")).unchanged == 1
        assert await rows(desk, STANDS) == [("no",)]
        await bring("entries", HEADER, f"{moved},no")
        await bring("entries", HEADER, f"{moved},yes")
        assert await rows(desk, STANDS) == [("yes",)]


async def test_a_childs_account_waits_for_the_guardian_who_may_change_their_mind(
    world: World,
) -> None:
    world.give_account("Marie")
    world.give_result("Marie", "A")
    assert "un e-mail l’attend" in await world.does("Marie", "/start")
    [asked] = world.post.letters(MUM)
    assert "répondez OUI" in asked.text
    assert "Rien n’a été envoyé" in await world.does("Marie", "/send")
    await world.post.reply(asked, "Oui")
    await world.settle()
    assert "a donné son accord" in world.person("Marie").last.text
    assert "À qui" in await world.does("Marie", "/send")
    await world.post.reply(asked, "NON")
    await world.settle()
    assert "Rien n’a été envoyé" in await world.does("Marie", "/send")
    assert events(world) == [
        ("asked", "desk", MUM, TERMS),
        ("yes", "reply", MUM, TERMS),
        ("no", "reply", MUM, TERMS),
    ]


async def test_a_child_who_answers_in_the_guardians_place_changes_nothing(world: World) -> None:
    world.give_account("Marie")
    await world.does("Marie", "/start")
    [asked] = world.post.letters(MUM)
    await world.post.reply(asked, "Oui", sender=MARIE.email)
    await world.settle()
    assert [each[0] for each in events(world)] == ["asked"]


async def test_the_guardian_who_answers_an_invitation_is_asked_nothing_more(world: World) -> None:
    await world.invite()
    await world.settle()
    await world.post.reply(world.post.letters(MUM)[-1], f"OUI {LUCAS.id_number}")
    await world.settle()
    assert events(world) == [("yes", "reply", MUM, TERMS)]


async def test_a_no_stops_what_was_waiting_to_be_sent(tmp_path: Path) -> None:
    async with with_pages(tmp_path) as world:
        await world.write_letter("Je n'ai pas Telegram", LUCAS.email)
        await world.settle()
        await answers(world, LUCAS.email, f"OUI {LUCAS.id_number}")
        child = "UPDATE entries SET birth_date = '2012-05-01', guardian_email = ? WHERE id = 2"
        world.db.execute(child, [MUM])
        world.db.commit()
        world.import_result("Lucas", "A")
        await world.release(LUCAS.exam)
        await answers(world, LUCAS.email, "STATUT")
        await answers(world, MUM, "OUI")
        for text in ("ENVOYER Leeds", "1", "OUI"):
            await answers(world, LUCAS.email, text)
        [share] = world.db.execute("SELECT state FROM shares")
        assert share["state"] == "queued"
        await answers(world, MUM, "NON")
        await world.later(HOUR)
        await world.settle()
        assert world.post.letters(LEEDS) == []
        [share] = world.db.execute("SELECT state FROM shares")
        assert share["state"] == "cancelled"


async def test_news_that_wait_for_a_guardian_say_so_and_open_with_the_yes(tmp_path: Path) -> None:
    async with with_pages(tmp_path) as world:
        ages = replace(world.settings.ages, result_before_agreement=False)
        world.settings = replace(world.settings, ages=ages)
        child = "UPDATE entries SET birth_date = '2012-05-01', guardian_email = ? WHERE id = 1"
        world.db.execute(child, [MUM])
        world.db.commit()
        await world.does("Marie", "/start")
        letter = await released(world, "Marie")
        notice = world.person("Marie").last.text
        for said in (letter.text, notice):
            assert "aura donné son accord" in said
        assert "/result/" not in letter.text
        assert "Le résultat sera montré" in await world.does("Marie", "[Afficher]")
        await world.post.reply(world.post.letters(MUM)[0], "OUI")
        await world.settle()
        assert "174" in await world.does("Marie", "[Afficher]")


async def test_a_no_in_the_quiet_hours_leaves_no_promise_in_the_morning(tmp_path: Path) -> None:
    async with with_pages(tmp_path) as world:
        ages = replace(world.settings.ages, result_before_agreement=False)
        night = replace(world.settings.rules, quiet_from=time(0), quiet_until=time(23, 59))
        world.settings = replace(world.settings, ages=ages, rules=night)
        child = "UPDATE entries SET birth_date = '2012-05-01', guardian_email = ? WHERE id = 1"
        world.db.execute(child, [MUM])
        world.db.commit()
        await world.does("Marie", "/start")
        await world.post.reply(world.post.letters(MUM)[0], "OUI")
        world.import_result("Marie", "A")
        await world.release(MARIE.exam)
        await world.settle()
        before = len(world.post.letters(MARIE.email))
        await world.post.reply(world.post.letters(MUM)[0], "NON")
        await world.settle()
        await world.later(timedelta(days=1))
        await world.settle()
        [letter] = world.post.letters(MARIE.email)[before:]
        for said in (letter.text, world.person("Marie").last.text):
            assert "aura donné son accord" in said
        assert "/result/" not in letter.text


async def answers(world: World, whose: str, text: str) -> None:
    """A reply to the newest letter in a mailbox."""
    await world.settle()
    await world.post.reply(world.post.letters(whose)[-1], text)
    await world.settle()
