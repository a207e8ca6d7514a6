"""The Bot API's methods that show something to people: send, edit, delete, answer."""

from bot.sandbox.telegram.api.markup import parse_html
from bot.sandbox.telegram.api.params import Params
from bot.sandbox.telegram.errors import NOT_MODIFIED, QUERY_TOO_OLD, bad_request
from bot.sandbox.telegram.state.feed import ChangeKind
from bot.sandbox.telegram.state.files import MOST_DOWNLOAD, StoredFile, Upload
from bot.sandbox.telegram.state.keyboards import inline_rows, reply_labels
from bot.sandbox.telegram.state.world import (
    ANSWERABLE_FOR,
    DELETABLE_FOR,
    Chat,
    Content,
    Message,
    PressAnswer,
    Reachability,
    World,
)
from bot.sandbox.telegram.text import Json, Marked, units

_MOST_TEXT, _MOST_CAPTION, _MOST_ENTITIES, _MOST_TOAST = 4096, 1024, 100, 200
_ACTIONS = frozenset(
    (
        "typing",
        "upload_photo",
        "record_video",
        "upload_video",
        "record_voice",
        "upload_voice",
        "upload_document",
        "choose_sticker",
        "find_location",
        "record_video_note",
        "upload_video_note",
    )
)


def send_message(world: World, params: Params) -> Json:
    """A text, with HTML markup and a keyboard."""
    chat = _chat(world, params)
    content = Content(_text(params), inline_rows(params.json("reply_markup")))
    return _sent(world, chat, content, params)


def send_document(world: World, params: Params) -> Json:
    """A file, uploaded or by `file_id`, with a caption."""
    chat = _chat(world, params)
    rows = inline_rows(params.json("reply_markup"))
    content = Content(_caption(params), rows, _document(world, params))
    return _sent(world, chat, content, params)


def send_chat_action(world: World, params: Params) -> bool:
    """ "typing…" and its like at the head of the chat."""
    chat = _chat(world, params)
    action = params.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.feed.publish(ChangeKind.ACTION, chat.id, words=action)
    return True


def edit_message_text(world: World, params: Params) -> Json:
    """Another text for a message of the bot; buttons not named again are gone."""
    chat = _chat(world, params)
    text = _text(params)
    message = _editable(world, chat, params)
    if message.content.file is not None:
        raise bad_request("there is no text in the message to edit")
    rows = inline_rows(params.json("reply_markup"))
    return _revised(world, message, Content(text, rows, extra=message.content.extra))


def edit_message_caption(world: World, params: Params) -> Json:
    """Another caption for a file of the bot; buttons not named again are gone."""
    chat = _chat(world, params)
    caption = _caption(params)
    message = _editable(world, chat, params)
    old = message.content
    if old.file is None:
        raise bad_request("there is no caption in the message to edit")
    rows = inline_rows(params.json("reply_markup"))
    return _revised(world, message, Content(caption, rows, old.file, old.extra))


def edit_message_reply_markup(world: World, params: Params) -> Json:
    """Other buttons, or none, under a message of the bot."""
    message = _editable(world, _chat(world, params), params)
    rows = inline_rows(params.json("reply_markup"))
    old = message.content
    return _revised(world, message, Content(old.text, rows, old.file, old.extra))


def pin_chat_message(world: World, params: Params) -> bool:
    """Holds a message at the head of the chat; the bot is told of that as of anything there."""
    chat = _chat(world, params)
    message = _present(chat, params.number("message_id"))
    if message is None:
        raise bad_request("message to pin not found")
    world.pin(message)
    return True


def unpin_chat_message(world: World, params: Params) -> bool:
    """Lets go of one message, or of the newest that is pinned."""
    chat = _chat(world, params)
    number = params.number("message_id")
    pinned = [each for each in chat.pinned if number in {0, each}]
    if not pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(pinned[-1])
    return True


def delete_message(world: World, params: Params) -> bool:
    """Takes a message from both sides."""
    chat = _chat(world, params)
    message = _present(chat, params.number("message_id"))
    if message is None:
        raise bad_request("message to delete not found")
    _delete(world, message)
    return True


def delete_messages(world: World, params: Params) -> bool:
    """Those that are not there are passed over, as at Telegram."""
    chat = _chat(world, params)
    numbers = params.json("message_ids")
    if not isinstance(numbers, list) or not all(isinstance(each, int) for each in numbers):
        raise bad_request("message identifiers are not specified")
    if len(numbers) > 100:
        raise bad_request("too many message identifiers specified")
    for message in (_present(chat, each) for each in numbers):
        if message is not None:
            _delete(world, message)
    return True


def answer_callback_query(world: World, params: Params) -> bool:
    """One answer a press: a second one finds the query gone."""
    text = params.text("text")
    if units(text) > _MOST_TOAST:
        raise bad_request("MESSAGE_TOO_LONG")
    press = world.presses.pop(params.text("callback_query_id"), None)
    if press is None or world.clock() - press.at > ANSWERABLE_FOR:
        raise bad_request(QUERY_TOO_OLD)
    press.answer = PressAnswer(text, params.flag("show_alert"), params.text("url"))
    world.feed.publish(ChangeKind.ANSWERED, press.chat_id, words=text)
    return True


def get_file(world: World, params: Params) -> Json:
    """Where a file can be fetched, up to 20 MB."""
    file = world.files.find(params.text("file_id"))
    if len(file.content) > MOST_DOWNLOAD:
        raise bad_request("file is too big")
    return {**file.described(), "file_path": file.path}


def get_chat(world: World, params: Params) -> Json:
    """The Bot API's ChatFullInfo object."""
    chat = _chat(world, params)
    gifts = dict.fromkeys(
        ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription"), False
    )
    return {
        **chat.profile,
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": {**gifts, "gifts_from_channels": False},
    }


def leave_chat(world: World, params: Params) -> bool:
    """The bot leaves a group."""
    chat = _chat(world, params)
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    chat.reach = Reachability.LEFT
    world.bot_membership(chat, world.bot, "member", "left")
    return True


def _chat(world: World, params: Params) -> Chat:
    if not params.text("chat_id"):
        raise bad_request("chat_id is empty")
    try:
        return world.reachable(int(params.text("chat_id")))
    except ValueError:
        raise bad_request("chat not found") from None


def _text(params: Params) -> Marked:
    if not params.text("text"):
        raise bad_request("message text is empty")
    text = _marked(params, "text", "entities")
    if not text.text:
        raise bad_request("text must be non-empty")
    if units(text.text) > _MOST_TEXT:
        raise bad_request("message is too long")
    return text


def _caption(params: Params) -> Marked:
    caption = _marked(params, "caption", "caption_entities")
    if units(caption.text) > _MOST_CAPTION:
        raise bad_request("message caption is too long")
    return caption


def _marked(params: Params, name: str, entities: str) -> Marked:
    mode = params.text("parse_mode").lower()
    if mode not in ("", "html"):
        raise bad_request("unsupported parse_mode")
    source = params.text(name)
    marked = parse_html(source) if mode else Marked(source, tuple(params.json(entities) or ()))
    trimmed = marked.trimmed()
    return Marked(trimmed.text, trimmed.entities[:_MOST_ENTITIES])


def _document(world: World, params: Params) -> StoredFile:
    given = params.file("document")
    return world.files.keep(given) if isinstance(given, Upload) else world.files.find(given)


def _sent(world: World, chat: Chat, content: Content, params: Params) -> Json:
    if params.flag("protect_content"):
        content.extra = {"has_protected_content": True}
    labels = reply_labels(params.json("reply_markup"))
    if labels is not None:
        chat.reply_keyboard = labels
    return world.post(chat, world.bot, content).as_json()


def _present(chat: Chat, number: int) -> Message | None:
    """The message, unless it is not there or no longer."""
    message = chat.messages.get(number)
    return None if message is None or message.deleted_at is not None else message


def _editable(world: World, chat: Chat, params: Params) -> Message:
    number = params.number("message_id")
    if not number:
        raise bad_request("message identifier is not specified")
    message = _present(chat, number)
    if message is None:
        raise bad_request("message to edit not found")
    if message.sender is not world.bot:
        raise bad_request("message can't be edited")
    return message


def _revised(world: World, message: Message, content: Content) -> Json:
    old = message.content
    if (old.text, old.rows) == (content.text, content.rows):
        raise bad_request(NOT_MODIFIED)
    world.revise(message, content)
    return message.as_json()


def _delete(world: World, message: Message) -> None:
    """In a private chat anybody's message, in a group only the bot's; all for 48 hours."""
    own = message.sender is world.bot
    if not (own or message.chat.private) or world.clock() - message.sent_at > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    world.delete(message)
