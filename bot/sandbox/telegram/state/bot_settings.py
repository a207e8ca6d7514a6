"""What a bot says about itself: its commands by scope and language, its name and descriptions."""

import re
from typing import Any

from bot.sandbox.telegram.errors import bad_request
from bot.sandbox.telegram.text import Json

Commands = tuple[Json, ...]

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_SCOPES = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat")
_LONGEST = {"name": 64, "description": 512, "short_description": 120}


class BotSettings:
    """One bot's settings."""

    def __init__(self) -> None:
        self._commands: dict[tuple[str, int, str], Commands] = {}
        self._words: dict[tuple[str, str], str] = {}

    def set_commands(self, given: Any, scope: Json, language: str) -> None:
        """Raises Telegram's 400 for a wrong name or description, and for more than 100."""
        commands = tuple(_checked(each) for each in given or ())
        if len(commands) > 100:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._commands[_key(scope, language)] = commands

    def commands(self, scope: Json, language: str) -> Commands:
        """Exactly the list that was set, without falling back."""
        return self._commands.get(_key(scope, language), ())

    def delete_commands(self, scope: Json, language: str) -> None:
        self._commands.pop(_key(scope, language), None)

    def shown_commands(self, chat_id: int, language: str) -> Commands:
        """What a person sees in a private chat: the first list that exists, in Telegram's order."""
        places = (("chat", chat_id), ("all_private_chats", 0), ("default", 0))
        keys = [(kind, chat, lang) for kind, chat in places for lang in (language, "")]
        return next((found for key in keys if (found := self._commands.get(key))), ())

    def set_words(self, kind: str, words: str, language: str) -> None:
        """`kind` is name, description or short_description; raises 400 for one too long."""
        if len(words) > _LONGEST[kind]:
            raise bad_request(f"bot {kind.replace('_', ' ')} is too long")
        self._words[kind, language] = words

    def words(self, kind: str, language: str) -> str:
        """The words in that language, else those for all."""
        return self._words.get((kind, language)) or self._words.get((kind, ""), "")


def _key(scope: Json, language: str) -> tuple[str, int, str]:
    kind = str(scope.get("type", "default"))
    if kind not in _SCOPES:
        raise bad_request("unsupported BotCommandScope type specified")
    return kind, int(scope.get("chat_id", 0)), language


def _checked(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad_request("expected an Object of type BotCommand")
    name = str(given.get("command", "")).removeprefix("/")
    description = str(given.get("description", ""))
    if not _COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": description}
