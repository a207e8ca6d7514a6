"""An officer's home: one message, pinned, that shows how everything stands and leads on."""

from datetime import timedelta

from bot.core import opened
from bot.sandbox.telegram import Person
from bot.sandbox.telegram.api.faults import Fault
from bot.staff.home.watch import EVERY, refresh
from domain.conversations.home.home import OPEN_FOR
from tests.support.staff.officers import does, employ, screen, until
from tests.support.world import World

MINUTE = timedelta(minutes=1)
ORDERED = "SELECT 1 FROM outbox WHERE key LIKE 'home:%' AND state = 'waiting'"


def homes(person: Person) -> list[str]:
    """What every message says that is, or was, a home."""
    return [each.text for each in person.chat if each.from_bot and "Entries" in each.text]


def edits(world: World) -> int:
    return len(world.telegram.called("editMessageText"))


async def ordered(world: World) -> int:
    """How many edits one look of the watch orders, the desk being off."""
    await world.stop()
    async with opened(world.settings, world.clock) as core:
        await refresh(core)
        await refresh(core)
    return len(world.db.execute(ORDERED).fetchall())


async def pressed(world: World, person: Person, label: str) -> str:
    """What a press is answered in passing."""
    press = person.tap(label)
    await world.settle()
    return press.answer.text if press.answer else "nothing"


async def test_it_is_one_message_pinned_with_a_line_a_state(world: World, helene: Person) -> None:
    world.give_account("Lucas", confirmed=False)
    world.import_result("Lucas", "B")
    await does(world, helene, "/desk")
    [home] = helene.pinned
    assert home.text.splitlines()[-7:] == [
        "Entries: 4",
        "With an account: 1",
        "Address not confirmed: 1",
        "Without an account: 3",
        "Result imported: 1",
        "Not released: 1",
        "No result yet: 3",
    ]
    [call] = [each for each in world.telegram.called("sendMessage") if "Entries" in str(each)]
    assert call.params["protect_content"]


async def test_for_anybody_else_there_is_no_such_command(world: World) -> None:
    tom = world.person("Tom")
    unknown = (await does(world, tom, "/start", "/nonsense")).split("/nonsense")[1]
    assert (await does(world, tom, "/desk")).split("/desk")[1] == unknown
    tom.press(tom.last, "*:desk:1:2026-10|entries")
    tom.press(tom.last, "*:desk-act:remind:2026-10")
    await world.settle()
    assert not world.db.execute("SELECT * FROM homes").fetchall()


async def test_asked_for_again_it_moves_down_and_stays_one(world: World, helene: Person) -> None:
    await does(world, helene, "/desk", "/desk", "/help", "/desk")
    assert len(homes(helene)) == len(helene.pinned) == 1
    assert helene.last == helene.pinned[0]


async def test_a_list_is_written_down_leads_on_and_back(world: World, helene: Person) -> None:
    said = await does(world, helene, "/desk", "[Without an account]")
    assert "• Marie Durand, ABC123456, B2 First" in said
    [act] = world.db.execute("SELECT who, after FROM audit WHERE what = 'desk'").fetchall()
    assert act["who"] == f"telegram {helene.id}"
    assert "Marie" not in await does(world, helene, "[Back]")
    assert "Entries: 4" in helene.pinned[0].text


async def test_it_is_edited_only_where_something_has_changed(world: World, helene: Person) -> None:
    await does(world, helene, "/desk")
    world.clock.at += MINUTE
    assert await ordered(world) == 0
    world.give_account("Lucas")
    assert await ordered(world) == 1
    await world.settle()
    assert edits(world) == 1
    assert "With an account: 1" in helene.pinned[0].text


async def test_an_hour_later_names_give_way_and_nothing_is_edited_any_more(
    world: World, helene: Person
) -> None:
    await does(world, helene, "/desk", "[Without an account]")
    world.clock.at += OPEN_FOR
    assert await ordered(world) == 1
    await world.settle()
    assert "Marie" not in screen(helene)
    world.give_account("Lucas")
    assert await ordered(world) == 0


async def test_it_is_not_edited_by_itself_within_five_seconds(world: World, helene: Person) -> None:
    await does(world, helene, "/desk")
    world.give_account("Lucas")
    world.clock.at += EVERY - timedelta(seconds=1)
    assert await ordered(world) == 0
    world.clock.at += timedelta(seconds=1)
    assert await ordered(world) == 1


async def test_a_button_of_yesterday_shows_today_and_says_so(world: World, helene: Person) -> None:
    await does(world, helene, "/desk")
    world.give_account("Lucas")
    await world.later(timedelta(days=1))
    assert "old" in await pressed(world, helene, "Without an account")
    assert "With an account: 1" in helene.pinned[0].text
    assert "Marie" not in screen(helene)


async def test_one_that_was_deleted_comes_back_when_asked_for(world: World, helene: Person) -> None:
    await does(world, helene, "/desk")
    helene.delete(helene.pinned[0])
    world.give_account("Lucas")
    world.clock.at += MINUTE
    assert await ordered(world) == 1
    await world.settle()
    assert homes(helene) == []
    assert await ordered(world) == 0
    await does(world, helene, "/desk")
    assert len(homes(helene)) == len(helene.pinned) == 1


async def test_one_that_came_twice_is_one_home_and_the_other_says_so(
    world: World, helene: Person
) -> None:
    world.telegram.refuse_next(Fault.lost(), "sendMessage")
    helene.say("/desk")
    await world.settle()
    await world.later(MINUTE)  # of what was lost, another try
    await world.settle()
    first, second = (each for each in helene.chat if "Entries" in each.text)
    assert [each.id for each in helene.pinned] == [second.id]
    press = helene.press(first, first.button("Entries"))
    await world.settle()
    assert press.answer
    assert "/desk" in press.answer.text


async def test_it_is_harmless_that_it_cannot_be_pinned(world: World, helene: Person) -> None:
    refused = Fault.refused(400, "Bad Request: not enough rights to manage pinned messages")
    world.telegram.refuse_next(refused, "pinChatMessage")
    await does(world, helene, "/desk", "[Without an account]")
    assert helene.pinned == []
    assert "Marie" in helene.last.text


async def test_of_who_is_of_staff_no_more_it_is_closed(world: World, helene: Person) -> None:
    await does(world, helene, "/desk", "[Without an account]")
    employ(world, "Paul")
    await world.later(MINUTE)
    await until(lambda: "Marie" not in screen(helene))
    await world.settle()
    assert not world.db.execute("SELECT * FROM homes").fetchall()


async def test_what_is_wrong_is_told_by_what_it_means(world: World, helene: Person) -> None:
    world.write(lambda tx: tx.execute("INSERT INTO alarms VALUES ('smtp', 0), ('odd', 0)"))
    said = await does(world, helene, "/desk")
    assert "• E-mails cannot leave: they wait" in said
    assert "(odd)" in said


async def test_a_home_over_48_hours_old_says_that_it_moved(world: World, helene: Person) -> None:
    await does(world, helene, "/desk")
    await world.later(timedelta(days=3))
    await does(world, helene, "/desk")
    assert len(homes(helene)) == len(helene.pinned) == 1
    assert "moved further down" in screen(helene)
