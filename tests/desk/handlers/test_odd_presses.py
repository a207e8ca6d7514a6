"""Presses and messages that clients and Telegram itself send, whatever stands behind them."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox.telegram.api.faults import Fault
from tests.support.world import World, opened

PRESS = {"id": "77", "data": "3:results:", "chat_instance": "1"}


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    async with opened(tmp_path) as world:
        yield world


async def test_a_press_whose_message_is_gone_is_answered(world: World) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    who = {"id": marie.id, "is_bot": False, "first_name": "Marie"}
    world.telegram.inject("callback_query", {**PRESS, "from": who})
    await world.settle()
    [answer] = world.telegram.called("answerCallbackQuery")
    assert answer.params["callback_query_id"] == "77"
    assert "n’est plus actif" in str(answer.params["text"])


async def test_staff_hear_of_a_second_desk_that_fetches_the_same_updates(world: World) -> None:
    staff = world.person("Staff")
    staff.start()
    await world.settle()
    await world.stop()
    conflict = Fault.refused(409, "Conflict: terminated by other getUpdates request")
    world.telegram.refuse_next(conflict, "getUpdates", times=2)
    await world.start()
    await staff.wait_for(lambda shown: any("relève aussi" in each.text for each in shown))


async def test_what_tells_of_the_chat_itself_is_not_answered(world: World) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    before = len(marie.chat)
    chat, who = {"id": marie.id, "type": "private"}, {"id": marie.id, "first_name": "Marie"}
    timer = {"message_auto_delete_time": 86_400}
    message = {"message_id": 900, "date": 1, "chat": chat, "from": who}
    world.telegram.inject("message", {**message, "message_auto_delete_timer_changed": timer})
    await world.settle()
    assert len(marie.chat) == before


async def test_a_picture_leaves_whose_caption_tells_an_id_number_and_a_secret(
    world: World,
) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    shown = marie.send_photo(b"jpeg", "Mon ID : 234567LPT, code 0427")
    await world.settle()
    assert all(each.id != shown.id for each in marie.chat)
    assert not any("0427" in each.text for each in marie.chat)


async def test_a_voice_message_leaves_where_the_id_number_is_asked_for(world: World) -> None:
    marie = world.person("Marie")
    marie.start()
    await world.settle()
    marie.say("/register")
    await world.settle()
    chat, who = {"id": marie.id, "type": "private"}, {"id": marie.id, "first_name": "Marie"}
    voice = {"file_id": "v", "file_unique_id": "v", "duration": 4, "mime_type": "audio/ogg"}
    spoken = {"message_id": 901, "date": 1, "chat": chat, "from": who, "voice": voice}
    world.telegram.inject("message", spoken)
    await world.settle()
    [deleted] = world.telegram.called("deleteMessage")
    assert deleted.params["message_id"] == 901
    assert "ni les photos, ni les messages vocaux" in marie.chat[-1].text
