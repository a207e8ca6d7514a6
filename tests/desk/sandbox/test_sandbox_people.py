"""People of the embedded Telegram, and its bad days."""

import asyncio

import httpx
import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter, TimedOut

from bot.sandbox.telegram import ChangeKind, Fault, Limits, Person, Telegram
from handlers.retrying import asked
from tests.support.telegram.telegram_client import Clock, client, heard, latest

pytest_plugins = ["tests.support.telegram.sandboxed_telegram"]


async def test_own_message_can_be_edited(bot: Bot, anna: Person) -> None:
    anna.edit(anna.say("12345"), "54321")
    update = await latest(bot)
    assert update.edited_message is not None
    assert update.edited_message.text == "54321"


async def test_contact_tells_whose_it_is(telegram: Telegram, bot: Bot, anna: Person) -> None:
    anna.share_contact("+33100000000", owner=telegram.person("Boris"))
    contact = (await heard(bot)).contact
    assert contact is not None
    assert contact.user_id != anna.id


async def test_reply_is_the_first_news_since_the_last_act(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "old")
    anna.say("hello")
    await bot.send_message(anna.id, "new")
    assert (await anna.reply()).text == "new"


async def test_waiting_in_vain_tells_the_screen(anna: Person) -> None:
    anna.say("hello")
    with pytest.raises(TimeoutError, match=r"Anna waited 0.01 s in vain; sees: .*'hello'"):
        await anna.reply(within=0.01)


async def test_waiting_ends_with_the_change(bot: Bot, anna: Person) -> None:
    async with asyncio.TaskGroup() as group:
        wait = group.create_task(anna.wait_for(lambda chat: "bonjour" in chat[-1].text))
        await bot.send_message(anna.id, "bonjour")
    assert wait.result()


async def test_bot_is_brought_into_a_group_and_leaves(
    telegram: Telegram, bot: Bot, anna: Person
) -> None:
    group = telegram.group("Class 4b")
    anna.add_bot(group)
    assert [bool(each.my_chat_member) for each in await bot.get_updates(offset=-2)] == [True, False]
    await bot.leave_chat(group.id)
    assert not group.has_bot
    with pytest.raises(Forbidden, match="bot is not a member of the group chat"):
        await bot.send_message(group.id, "bye")


async def test_in_a_group_only_commands_are_heard(
    telegram: Telegram, bot: Bot, anna: Person
) -> None:
    group = telegram.group("Class 4b")
    anna.add_bot(group)
    anna.say("/help", group)
    anna.say("just talk", group)
    assert (await heard(bot)).text == "/help"
    assert group.chat[-1].text == "just talk"


async def test_met_in_a_group_is_not_yet_a_chat(telegram: Telegram, bot: Bot) -> None:
    person = telegram.person("Emil")
    person.add_bot(telegram.group("Class 4b"))
    with pytest.raises(Forbidden, match="can't initiate conversation"):
        await bot.send_message(person.id, "hello")


async def test_changes_are_told_in_order(telegram: Telegram, bot: Bot, anna: Person) -> None:
    with telegram.changes() as changes:
        sent = await bot.send_message(anna.id, "a")
        await sent.edit_text("b")
        await sent.delete()
        await bot.send_chat_action(anna.id, "typing")
        kinds = [(await anext(changes)).kind for _ in range(4)]
    assert kinds == [ChangeKind.NEW, ChangeKind.EDITED, ChangeKind.DELETED, ChangeKind.ACTION]


async def test_scripted_429_says_how_long(telegram: Telegram, bot: Bot, anna: Person) -> None:
    telegram.refuse_next(Fault.throttled(7), "sendMessage")
    with pytest.raises(RetryAfter) as refused:
        await bot.send_message(anna.id, "a")
    assert asked(refused.value) == 7
    await bot.send_message(anna.id, "a")


async def test_fault_waits_for_its_chat(telegram: Telegram, bot: Bot, anna: Person) -> None:
    boris = telegram.person("Boris")
    boris.start()
    telegram.refuse_next(Fault.refused(403, "Forbidden: user is deactivated"), chat_id=boris.id)
    await bot.send_message(anna.id, "a")
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(boris.id, "a")


async def test_500_is_a_network_error(telegram: Telegram, bot: Bot, anna: Person) -> None:
    telegram.refuse_next(Fault.broken(), times=2)
    for _ in range(2):
        with pytest.raises(NetworkError, match="Internal Server Error"):
            await bot.send_message(anna.id, "a")
    await bot.send_message(anna.id, "a")


async def test_lost_answer_still_acts(telegram: Telegram, bot: Bot, anna: Person) -> None:
    telegram.refuse_next(Fault.lost(), "sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(anna.id, "twice?")
    assert anna.last.text == "twice?"


async def test_dropped_call_does_not_act(telegram: Telegram, bot: Bot, anna: Person) -> None:
    telegram.refuse_next(Fault.dropped(), "sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(anna.id, "never")
    assert anna.last.text == "/start"


async def test_hanging_call_times_out_without_acting(telegram: Telegram, anna: Person) -> None:
    telegram.refuse_next(Fault.hanging(), "sendMessage")
    async with client(telegram, read_timeout=0.05) as impatient:
        with pytest.raises(TimedOut):
            await impatient.send_message(anna.id, "never")
    assert anna.last.text == "/start"


async def test_latency_comes_after_the_act(telegram: Telegram, anna: Person) -> None:
    async with client(telegram, read_timeout=0.05) as impatient:
        telegram.latency = 0.5
        with pytest.raises(TimedOut):
            await impatient.send_message(anna.id, "done")
    assert anna.last.text == "done"


async def test_chat_limit_lets_a_burst_pass_then_asks_to_wait(
    telegram: Telegram, bot: Bot, anna: Person, clock: Clock
) -> None:
    telegram.limits = Limits(chat_rate=1, chat_burst=2)
    for text in "ab":
        await bot.send_message(anna.id, text)
    with pytest.raises(RetryAfter):
        await bot.send_message(anna.id, "c")
    clock.now += 1
    await bot.send_message(anna.id, "c")


async def test_total_limit_counts_all_chats(telegram: Telegram, bot: Bot, anna: Person) -> None:
    telegram.limits = Limits(total_rate=1, total_burst=1)
    boris = telegram.person("Boris")
    boris.start()
    await bot.send_message(anna.id, "a")
    with pytest.raises(RetryAfter):
        await bot.send_message(boris.id, "b")


async def test_calls_are_logged_with_what_was_sent(
    telegram: Telegram, bot: Bot, anna: Person
) -> None:
    await bot.send_message(anna.id, "a")
    (call,) = telegram.called("sendMessage")
    assert call.params["text"] == "a"


async def test_injected_update_arrives_as_it_is(telegram: Telegram, bot: Bot) -> None:
    telegram.inject("message", {"text": 4711})
    address = f"{telegram.base_url}{telegram.token}/getUpdates"
    async with httpx.AsyncClient() as http:
        (update,) = (await http.get(address)).json()["result"]
    assert update["message"] == {"text": 4711}


def test_who_blocked_the_bot_can_neither_write_nor_press(anna: Person) -> None:
    anna.block()
    for act in (lambda: anna.say("hello"), lambda: anna.press(anna.last, "x")):
        with pytest.raises(ValueError, match="has blocked the bot"):
            act()


async def test_client_may_tell_no_language(telegram: Telegram, bot: Bot) -> None:
    telegram.person("Boris", language="").start()
    message = await heard(bot)
    assert message.from_user is not None
    assert message.from_user.language_code is None
