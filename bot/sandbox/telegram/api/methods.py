"""The table of Bot API methods, with those that concern the bot itself."""

from collections.abc import Callable

from bot.sandbox.telegram.api import chat_methods as chat
from bot.sandbox.telegram.api.params import Params
from bot.sandbox.telegram.state.webhook import Hook
from bot.sandbox.telegram.state.world import World
from bot.sandbox.telegram.text import Json

Method = Callable[[World, Params], object]


def get_me(world: World, _params: Params) -> Json:
    """The bot as a User object."""
    return world.bot


def set_webhook(world: World, params: Params) -> bool:
    """Updates are carried to `url` from now on; an empty one goes back to polling."""
    url = params.text("url")
    if not url:
        return delete_webhook(world, params)
    hook = Hook(url, params.text("secret_token"), params.number("max_connections", 40))
    world.updates.allow(params.strings("allowed_updates"))
    return _serve(world, hook, params)


def delete_webhook(world: World, params: Params) -> bool:
    """Back to polling."""
    return _serve(world, None, params)


def get_webhook_info(world: World, _params: Params) -> Json:
    """Where updates go and how many wait."""
    return world.postman.report()


def set_my_commands(world: World, params: Params) -> bool:
    """The commands for one scope and language."""
    world.settings.set_commands(params.json("commands"), *_scope(params))
    return True


def get_my_commands(world: World, params: Params) -> list[Json]:
    """The commands set for exactly this scope and language."""
    return list(world.settings.commands(*_scope(params)))


def delete_my_commands(world: World, params: Params) -> bool:
    """The next wider scope shows through."""
    world.settings.delete_commands(*_scope(params))
    return True


def _serve(world: World, hook: Hook | None, params: Params) -> bool:
    if params.flag("drop_pending_updates"):
        world.updates.clear()
    world.postman.serve(hook)
    return True


def _scope(params: Params) -> tuple[Json, str]:
    return params.json("scope") or {}, params.text("language_code")


def _setter(kind: str) -> Method:
    def put(world: World, params: Params) -> bool:
        world.settings.set_words(kind, params.text(kind), params.text("language_code"))
        return True

    return put


def _getter(kind: str) -> Method:
    def get(world: World, params: Params) -> Json:
        return {kind: world.settings.words(kind, params.text("language_code"))}

    return get


# Telegram reads the names of methods in any case.
METHODS: dict[str, Method] = {
    "getme": get_me,
    "setwebhook": set_webhook,
    "deletewebhook": delete_webhook,
    "getwebhookinfo": get_webhook_info,
    "sendmessage": chat.send_message,
    "senddocument": chat.send_document,
    "sendchataction": chat.send_chat_action,
    "editmessagetext": chat.edit_message_text,
    "editmessagecaption": chat.edit_message_caption,
    "editmessagereplymarkup": chat.edit_message_reply_markup,
    "deletemessage": chat.delete_message,
    "deletemessages": chat.delete_messages,
    "pinchatmessage": chat.pin_chat_message,
    "unpinchatmessage": chat.unpin_chat_message,
    "answercallbackquery": chat.answer_callback_query,
    "getfile": chat.get_file,
    "getchat": chat.get_chat,
    "leavechat": chat.leave_chat,
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmyname": _setter("name"),
    "getmyname": _getter("name"),
    "setmydescription": _setter("description"),
    "getmydescription": _getter("description"),
    "setmyshortdescription": _setter("short_description"),
    "getmyshortdescription": _getter("short_description"),
}
# The methods that count against the limits of section "My bot is hitting limits" of the Bot FAQ.
METERED = frozenset(
    (
        "sendmessage",
        "senddocument",
        "editmessagetext",
        "editmessagecaption",
        "editmessagereplymarkup",
    )
)
