"""`/readiness`: each thing is green or says what to do, and a button leads to the list."""

import json
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot.commands.look.finding_words import in_words
from bot.config import TelegramSection
from bot.core import opened
from bot.sandbox.telegram import Person
from bot.staff.readiness.looking import Readiness, look
from bot.store.engine.store import Tx
from bot.store.guardians import agreements
from bot.store.home.reached import SchoolReached, count_out_of_reach, load_by_school
from bot.store.staff import roles
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.guardians.records import AgreedHow, Agreement
from domain.machine.staffing.records import GivenRole
from domain.machine.staffing.roles import Role
from tests.support.staff.commanded import command, running_desk
from tests.support.staff.officers import does
from tests.support.world import World

DAY = timedelta(days=1)
Capture = pytest.CaptureFixture[str]


def found(seen: Readiness, name: str) -> dict[str, Any]:
    [one] = [each.json() for each in seen.findings if each.name == name]
    return one


async def looked(world: World) -> Readiness:
    await world.stop()
    async with opened(world.settings, world.clock) as core:
        return await look(core)


def update(world: World, sql: str) -> None:
    world.write(lambda tx: tx.execute(sql))


async def test_each_thing_is_green_or_says_what_to_do(world: World, helene: Person) -> None:
    world.give_account("Lucas", confirmed=False)
    world.import_result("Lucas", "B")
    await does(world, helene, "/readiness")
    *_, people, others = [each.text for each in helene.chat if each.from_bot]
    assert "⚠️ 4 entries: 0 invited by e-mail, 1 with an account, 0 with a confirmed" in people
    assert "Invite the 3 without an account." in people
    assert "✅ No e-mail comes back." in people
    assert "✅ Telegram answers." in others
    assert "✅ E-mails can leave." in others
    assert "Statements of Results may be asked for. This machine prints" in others
    assert "⚠️ There is no backup beside the database." in others


@pytest.mark.long
async def test_a_guardian_who_keeps_silent_for_a_week_is_counted_until_the_child_is_of_age(
    world: World,
) -> None:
    child = "UPDATE entries SET birth_date = '2012-05-01' WHERE id = 1"
    update(world, child)
    ask = RecordAgreement(entry=1, said=Agreement.ASKED, how=AgreedHow.DESK, terms_version="1")
    for age, silent in ((6, 0), (8, 1)):
        update(world, "DELETE FROM agreements")
        asked_at = world.clock() - age * DAY
        world.write(partial(agreements.keep, change=ask, now=asked_at))
        assert found(await looked(world), "guardians")["entries"] == silent
    update(world, "UPDATE entries SET birth_date = '2009-05-01' WHERE id = 1")
    assert found(await looked(world), "guardians")["ready"]


async def test_a_silent_guardians_child_is_in_the_home_with_whom_to_call_and_what_to_record(
    world: World, helene: Person
) -> None:
    child = "UPDATE entries SET birth_date = '2012-05-01', guardian_email = 'mum@petit.fr'"
    update(world, f"{child} WHERE id = 2")
    world.give_account("Lucas")
    await world.does("Lucas", "/start")
    await does(world, helene, "/desk")
    assert "keep silent" not in helene.last.text
    await world.later(7 * DAY + timedelta(minutes=1))
    await does(world, helene, "/desk")
    helene.tap("Parents who keep silent: 1")
    await world.settle()
    said = helene.last.text
    assert "• Lucas Petit, 234567LPT, C1 Advanced: asked on" in said
    assert "at mum@petit.fr" in said
    assert "results-desk account agree ID --checked HOW" in said
    await world.post.reply(world.post.letters("mum@petit.fr")[0], "OUI")
    await world.settle()
    await does(world, helene, "/desk")
    assert "keep silent" not in helene.last.text


@pytest.mark.long
async def test_a_button_leads_to_the_list_below_all_else(world: World, helene: Person) -> None:
    await does(world, helene, "/readiness")
    helene.tap("Without an account: 4")
    await world.settle()
    assert "• Marie Durand, ABC123456, B2 First" in helene.last.text
    assert helene.pinned == [helene.last]


@pytest.mark.long
async def test_a_technician_sees_the_machine_and_nothing_of_candidates(
    world: World, helene: Person
) -> None:
    tom = world.person("Tom")
    world.write(lambda tx: roles.give(tx, technician(tom.id), "uid 0", world.clock()))
    await does(world, tom, "/start", "/readiness")
    [others] = [each for each in tom.chat if each.from_bot and "Telegram answers." in each.text]
    assert "entries" not in others.text
    assert not others.buttons
    tom.press(tom.last, "*:desk:new:2026-10|entries")
    await does(world, tom, "/desk")
    assert not world.db.execute("SELECT * FROM homes").fetchall()


async def test_an_alert_of_the_machine_leads_there(world: World, helene: Person) -> None:
    tom = world.person("Tom")
    world.write(lambda tx: roles.give(tx, technician(tom.id), "uid 0", world.clock()))
    for each in (tom, helene):
        await does(world, each, "/start")
    await world.stop()
    async with opened(world.settings, world.clock) as core:
        put = partial(core.writer.alert, AlertPhrase.MAILBOX_AWAY, world.clock())
        await core.store.write(put)
    await world.settle()
    assert "results-desk check" in tom.last.text
    assert "results-desk" not in helene.last.text
    tom.tap("Are we ready?")
    helene.tap("Are we ready?")
    await world.settle()
    assert "Telegram answers." in tom.last.text
    assert "Telegram answers." in helene.last.text


def technician(person: int) -> GivenRole:
    return GivenRole(id=0, person=person, name="Tom", role=Role.TECHNICIAN)


async def test_for_anybody_else_there_is_no_such_command(world: World) -> None:
    tom = world.person("Tom")
    unknown = (await does(world, tom, "/start", "/nonsense")).split("/nonsense")[1]
    assert (await does(world, tom, "/readiness")).split("/readiness")[1] == unknown
    tom.press(tom.last, "*:readiness:")
    tom.press(tom.last, "*:desk:new:2026-10|entries")
    await world.settle()
    assert not world.db.execute("SELECT * FROM homes").fetchall()
    assert not world.db.execute("SELECT * FROM outbox WHERE class = 'staff'").fetchall()


@pytest.mark.long
async def test_a_session_is_told_by_school_and_without_schools_by_centre(world: World) -> None:
    def schools(tx: Tx) -> list[SchoolReached]:
        return load_by_school(tx, "2026-10")

    [one] = world.write(schools)
    assert (one.name, one.entries) == ("FR181", 4)
    update(world, "UPDATE entries SET school = 'Lycée Hugo' WHERE id_number <> 'ABC123456'")
    world.give_account("Lucas", confirmed=False)
    world.give_account("Emma")
    unnamed, hugo = world.write(schools)
    assert (unnamed.name, unnamed.entries, unnamed.opened) == ("", 1, 0)
    assert (hugo.entries, hugo.invited, hugo.opened, hugo.registered) == (3, 0, 2, 1)
    await world.invite()
    assert sum(each.invited for each in world.write(schools)) == 2
    [session] = (await looked(world)).sessions
    said = [each.params["name"] for each in session.lines() if each.phrase == "readiness-school"]
    assert len(said) == 2


async def test_who_can_be_reached_on_no_road_is_counted(world: World) -> None:
    world.give_account("Lucas", confirmed=False)
    world.give_account("Emma")
    update(world, "UPDATE entries SET email = '' WHERE id_number = 'ABC123456'")
    nobody = world.write(lambda tx: count_out_of_reach(tx, "2026-10"))
    assert (nobody.unaddressed, nobody.lost) == (1, 0)
    update(world, "DELETE FROM sign_ins WHERE account > 0")
    nobody = world.write(lambda tx: count_out_of_reach(tx, "2026-10"))
    assert (nobody.unaddressed, nobody.lost) == (1, 1)


async def test_a_button_names_them_with_why_and_what_can_be_done(
    world: World, helene: Person
) -> None:
    world.give_account("Lucas", confirmed=False)
    update(world, "UPDATE entries SET email = '' WHERE id_number = 'ABC123456'")
    await does(world, helene, "/readiness")
    update(world, "DELETE FROM sign_ins WHERE account > 0")
    helene.tap("Out of reach: 1")
    await world.settle()
    said = helene.last.text
    assert "Out of reach: 2" in said
    assert "• Marie Durand, ABC123456, B2 First: no account and no address" in said
    assert "• Lucas Petit, 234567LPT, C1 Advanced: address not confirmed, in no chat" in said
    assert "call them, hand out slips" in said
    helene.tap("Import a file")
    await world.settle()
    assert "file" in helene.last.text


async def test_by_command_they_are_named_too(tmp_path: Path, capsys: Capture) -> None:
    async with running_desk(tmp_path) as world:
        update(world, "UPDATE entries SET email = '' WHERE id_number = 'ABC123456'")
        await world.settle()
        named = ("desk", "--list", "out-of-reach", "--session", "2026-10")
        assert await command(world, *named) == 0
        assert capsys.readouterr().out == (
            "ABC123456 Marie Durand, B2 First: no account and no address\n"
        )


async def test_by_command_the_children_of_silent_guardians_are_named(
    tmp_path: Path, capsys: Capture
) -> None:
    async with running_desk(tmp_path) as world:
        update(world, "UPDATE entries SET birth_date = '2012-05-01' WHERE id = 1")
        asked = RecordAgreement(
            entry=1, said=Agreement.ASKED, how=AgreedHow.DESK, terms_version="1"
        )
        world.write(partial(agreements.keep, change=asked, now=world.clock() - 8 * DAY))
        await world.settle()
        assert await command(world, "desk", "--list", "guardians", "--session", "2026-10") == 0
        named = capsys.readouterr().out
        assert "ABC123456 Marie Durand, B2 First: no guardian" in named
        assert await command(world, "guardians") == 0
        assert capsys.readouterr().out == named


@pytest.mark.long
async def test_letters_beyond_a_day_are_something_to_do(world: World) -> None:
    mail = world.settings.mail
    smtp = replace(mail.smtp, per_minute=1, per_hour=1, per_day=1)
    world.settings = replace(world.settings, mail=replace(mail, smtp=smtp))
    letters = found(await looked(world), "letters")
    assert (letters["ready"], letters["letters"]) == (False, 4)
    assert letters["ends"] > letters["begins"]


@pytest.mark.long
async def test_servers_that_do_not_answer_are_something_to_do(world: World) -> None:
    gone = TelegramSection(token=world.settings.telegram.token, base_url="http://127.0.0.1:9/bot")
    world.settings = replace(world.settings, telegram=gone)
    telegram = found(await looked(world), "telegram")
    assert not telegram["ready"]
    assert "telegram.base_url" in in_words(telegram["advice"])


@pytest.mark.long
async def test_a_copy_beside_the_store_is_the_last_backup(world: World) -> None:
    assert not found(await looked(world), "backup-none")["ready"]
    store: Path = world.settings.store.path
    world.db.execute("VACUUM INTO ?", (str(store.with_name("copy.sqlite3")),))
    assert found(await looked(world), "backup")["at"]


async def test_by_command_it_ends_with_1_while_anything_is_to_be_done(
    tmp_path: Path, capsys: Capture
) -> None:
    async with running_desk(tmp_path) as world:
        await world.settle()
        assert await command(world, "readiness", "--json", "--session", "2026-10") == 1
        seen = json.loads(capsys.readouterr().out)
        assert not seen["ready"]
        [session] = seen["sessions"]
        assert session["schools"][0]["name"] == "FR181"
        assert {each["name"] for each in session["findings"]} == {
            "registered", "unconfirmed", "bounced", "missing", "unreached", "guardians",
        }  # fmt: skip
        assert await command(world, "readiness", "--session", "2026-10") == 1
        said = capsys.readouterr().out
        assert "<" not in said
        assert "Invite the 4 without an account." in said
        assert await command(world, "readiness", "--session", "2040-01") == 1
        assert "no entry is of the session 2040-01" in capsys.readouterr().err
