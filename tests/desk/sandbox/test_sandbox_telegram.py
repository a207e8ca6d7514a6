"""The embedded Telegram's methods, called over HTTP by the real python-telegram-bot."""

import httpx
import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    ReplyKeyboardMarkup,
)
from telegram.error import BadRequest, Forbidden, InvalidToken

from bot.sandbox.telegram import Person, Telegram
from tests.support.telegram.telegram_client import Clock, client, heard, keyboard, latest

pytest_plugins = ["tests.support.telegram.sandboxed_telegram"]


async def test_stranger_is_an_unknown_chat(telegram: Telegram, bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await bot.send_message(telegram.person("Dora").id, "hello")


async def test_who_blocked_the_bot_gets_nothing(bot: Bot, anna: Person) -> None:
    anna.block()
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await bot.send_message(anna.id, "hello")
    assert (await latest(bot)).my_chat_member is not None


async def test_start_unblocks(bot: Bot, anna: Person) -> None:
    anna.block()
    anna.start()
    changes = [each.my_chat_member for each in await bot.get_updates() if each.my_chat_member]
    assert [each.new_chat_member.status for each in changes] == ["kicked", "member"]


async def test_wrong_token_is_refused(telegram: Telegram) -> None:
    with pytest.raises(InvalidToken):
        await client(telegram, token="1:wrong").get_me()


async def test_unknown_method_is_not_found(telegram: Telegram) -> None:
    async with httpx.AsyncClient() as http:
        answer = await http.get(f"{telegram.base_url}{telegram.token}/sendPoem")
    assert (answer.status_code, answer.json()["description"]) == (404, "Not Found")


async def test_json_bodies_and_query_strings_work_too(telegram: Telegram, anna: Person) -> None:
    address = f"{telegram.base_url}{telegram.token}/sendMessage"
    async with httpx.AsyncClient() as http:
        await http.post(address, json={"chat_id": anna.id, "text": "by JSON"})
        await http.get(address, params={"chat_id": anna.id, "text": "by query"})
    assert [each.text for each in anna.chat[1:]] == ["by JSON", "by query"]


async def test_person_sees_buttons_and_bot_hears_the_press(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "Sure?", reply_markup=keyboard([("Yes", "y"), ("No", "n")]))
    anna.tap("No")
    query = (await latest(bot)).callback_query
    assert query is not None
    assert (query.data, query.from_user.first_name) == ("n", "Anna")
    assert [each.label for each in anna.last.buttons] == ["Yes", "No"]


async def test_toast_reaches_the_person_once(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "Sure?", reply_markup=keyboard([("Yes", "y")]))
    press = anna.tap("Yes")
    await bot.answer_callback_query(press.id, "Done", show_alert=True)
    answer = await anna.answer(press)
    assert (answer.text, answer.alert) == ("Done", True)
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(press.id)


async def test_late_answer_finds_the_query_too_old(bot: Bot, anna: Person, clock: Clock) -> None:
    press = anna.press(anna.last, "forged")
    clock.now += 151
    with pytest.raises(BadRequest, match=r"(?i)query id is invalid"):
        await bot.answer_callback_query(press.id)


async def test_toast_has_at_most_200_characters(bot: Bot, anna: Person) -> None:
    press = anna.press(anna.last, "forged")
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.answer_callback_query(press.id, "x" * 201)


async def test_press_under_a_deleted_message_arrives_without_it(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Sure?", reply_markup=keyboard([("Yes", "y")]))
    seen = anna.last
    await sent.delete()
    anna.press(seen, "y")
    query = (await latest(bot)).callback_query
    assert query is not None
    assert query.message is not None
    assert not query.message.is_accessible


@pytest.mark.parametrize("data", ["x" * 65, "é" * 33])
async def test_callback_data_has_at_most_64_bytes(bot: Bot, anna: Person, data: str) -> None:
    with pytest.raises(BadRequest, match=r"(?i)button_data_invalid"):
        await bot.send_message(anna.id, "?", reply_markup=keyboard([("Yes", data)]))


@pytest.mark.parametrize("shape", [[9], [8] * 13])
async def test_keyboard_has_at_most_100_buttons_8_in_a_row(
    bot: Bot, anna: Person, shape: list[int]
) -> None:
    rows = [[("x", "x")] * width for width in shape]
    with pytest.raises(BadRequest, match="Reply markup is too long"):
        await bot.send_message(anna.id, "?", reply_markup=keyboard(*rows))


async def test_button_without_action_is_refused(bot: Bot, anna: Person) -> None:
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Yes")]])
    with pytest.raises(BadRequest, match=r"(?i)text buttons are unallowed"):
        await bot.send_message(anna.id, "?", reply_markup=markup)


async def test_reply_keyboard_shows_its_labels(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "?", reply_markup=ReplyKeyboardMarkup([["Help", "Stop"]]))
    assert anna.keyboard == (("Help", "Stop"),)


async def test_edit_changes_the_text_and_drops_the_buttons(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Sure?", reply_markup=keyboard([("Yes", "y")]))
    await sent.edit_text("Done")
    assert (anna.last.text, anna.last.buttons, anna.last.edited) == ("Done", (), True)


async def test_unchanged_edit_is_refused(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "<b>A</b>", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_text("<b>A</b> ", parse_mode="HTML")
    with pytest.raises(BadRequest, match="Message is not modified"):
        await sent.edit_reply_markup(None)


async def test_buttons_alone_can_be_changed(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "Sure?", reply_markup=keyboard([("Yes", "y")]))
    await sent.edit_reply_markup(None)
    assert (anna.last.text, anna.last.buttons) == ("Sure?", ())


async def test_unknown_and_foreign_messages_cannot_be_edited(bot: Bot, anna: Person) -> None:
    with pytest.raises(BadRequest, match="Message to edit not found"):
        await bot.edit_message_text("x", anna.id, 4711)
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await bot.edit_message_text("x", anna.id, anna.last.id)


async def test_bot_deletes_what_the_person_typed(bot: Bot, anna: Person) -> None:
    secret = anna.say("hunter2")
    await bot.delete_message(anna.id, secret.id)
    assert secret.id not in [each.id for each in anna.chat]
    assert anna.history[-1].deleted


async def test_what_is_gone_cannot_be_deleted_again(bot: Bot, anna: Person) -> None:
    typed_text = anna.say("hunter2")
    await bot.delete_message(anna.id, typed_text.id)
    with pytest.raises(BadRequest, match="Message to delete not found"):
        await bot.delete_message(anna.id, typed_text.id)


async def test_nothing_is_deleted_after_48_hours(bot: Bot, anna: Person, clock: Clock) -> None:
    clock.now += 48 * 3600 + 1
    with pytest.raises(BadRequest, match="Message can't be deleted"):
        await bot.delete_message(anna.id, anna.last.id)


async def test_many_are_deleted_at_once_missing_ones_passed_over(bot: Bot, anna: Person) -> None:
    ids = [anna.say("a").id, anna.say("b").id]
    assert await bot.delete_messages(anna.id, [*ids, 4711])
    assert len(anna.chat) == 1


async def test_document_arrives_with_its_bytes_and_goes_again_by_file_id(
    bot: Bot, anna: Person
) -> None:
    pdf = InputFile(b"%PDF-1.7", filename="relevé.pdf")
    sent = await bot.send_document(anna.id, pdf, caption="<i>Yours</i>", parse_mode="HTML")
    assert sent.document is not None
    again = await bot.send_document(anna.id, sent.document.file_id)
    assert again.document == sent.document
    shown = anna.chat[-2]
    assert shown.file is not None
    assert (shown.file.name, shown.file.content) == ("relevé.pdf", b"%PDF-1.7")
    assert (shown.html, shown.file.mime) == ("<i>Yours</i>", "application/pdf")


async def test_document_keeps_its_buttons(bot: Bot, anna: Person) -> None:
    await bot.send_document(anna.id, b"x", filename="a.txt", reply_markup=keyboard([("Ok", "k")]))
    assert anna.last.button("Ok").data == "k"


async def test_unknown_file_id_is_refused(bot: Bot, anna: Person) -> None:
    with pytest.raises(BadRequest, match="Wrong file identifier/http url specified"):
        await bot.send_document(anna.id, "BQACnothing")


async def test_caption_has_at_most_1024_characters(bot: Bot, anna: Person) -> None:
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(anna.id, b"x", filename="a.txt", caption="x" * 1025)


async def test_bot_fetches_what_a_person_sends(bot: Bot, anna: Person) -> None:
    anna.send_document("list.csv", b"id;name\n", caption="the list")
    message = await heard(bot)
    assert message.document is not None
    assert message.caption == "the list"
    file = await message.document.get_file()
    assert bytes(await file.download_as_bytearray()) == b"id;name\n"


async def test_photo_has_no_name(bot: Bot, anna: Person) -> None:
    anna.send_photo(b"\xff\xd8", caption="me")
    message = await heard(bot)
    assert [each.file_size for each in message.photo] == [2]


async def test_narrowest_commands_in_the_persons_language_win(bot: Bot, anna: Person) -> None:
    await bot.set_my_commands([BotCommand("help", "Help")])
    assert anna.commands() == [("help", "Help")]
    private = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands([BotCommand("help", "Aide")], private, language_code="fr")
    assert anna.commands() == [("help", "Aide")]
    await bot.set_my_commands([BotCommand("release", "Release")], BotCommandScopeChat(anna.id))
    assert anna.commands() == [("release", "Release")]
    await bot.delete_my_commands(BotCommandScopeChat(anna.id))
    assert anna.commands() == [("help", "Aide")]


async def test_command_names_are_checked(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([BotCommand("Help!", "x")])


async def test_descriptions_are_kept_per_language(bot: Bot) -> None:
    await bot.set_my_description("Results")
    await bot.set_my_description("Résultats", language_code="fr")
    assert (await bot.get_my_description("fr")).description == "Résultats"
    assert (await bot.get_my_description("de")).description == "Results"


async def test_chat_is_described(bot: Bot, anna: Person) -> None:
    assert (await bot.get_chat(anna.id)).first_name == "Anna"


async def test_caption_is_edited_apart_from_text(bot: Bot, anna: Person) -> None:
    sent = await bot.send_document(anna.id, b"x", filename="a.txt", caption="old")
    await sent.edit_caption("new")
    assert anna.last.text == "new"
    with pytest.raises(BadRequest, match="There is no text in the message to edit"):
        await sent.edit_text("newer")
