"""How the bot introduces itself: commands, name and descriptions, by language and scope."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from typing import Protocol

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import BadRequest

from domain.machine.staffing.records import StaffRights
from domain.machine.staffing.roles import STAFF_COMMANDS
from domain.text.languages import FALLBACK
from handlers.retrying import Call, insist_on_all

COMMANDS = (
    "start", "register", "signin", "results", "statement", "send", "details", "exams",
    "language", "privacy", "help", "other", "signout", "cancel", "my_data", "delete_me",
)  # fmt: skip

NOBODY: Mapping[int, StaffRights] = {}


class Speaker(Protocol):
    """Says a phrase in a language."""

    @property
    def languages(self) -> Sequence[str]:
        """The languages spoken."""

    def say(self, phrase: str, language: str, params: Mapping[str, object]) -> str:
        """The phrase as plain text."""


async def introduce(
    bot: Bot,
    texts: Speaker,
    known: Mapping[str, object],
    staff: Mapping[int, StaffRights] = NOBODY,
) -> None:
    """Register commands and descriptions for private chats, for each language and for all others.

    Telegram shows the list of the client's language, or else the one without a language; in the
    chats of `staff` it has what they may do as well. Ends once Telegram has taken it all.
    """
    calls: dict[str, Call] = {"the bot's own name": bot.get_me}  # the bot keeps it: `address`
    for language in (*texts.languages, ""):
        calls |= _introduction(bot, texts, language, known)
        for person, rights in staff.items():
            commands = commands_of(rights, texts, language, known)
            named = f"the commands of staff ({language or 'any language'}, {person})"
            calls[named] = partial(_for_one, bot, person, commands, language)
    await insist_on_all(calls)


def commands_of(
    rights: StaffRights, texts: Speaker, language: str, known: Mapping[str, object]
) -> list[BotCommand]:
    """What Telegram lists in the chat of whoever has these rights; "" for all other languages."""
    may = [name for name, right in STAFF_COMMANDS.items() if rights.may(right)]
    return _commands((*COMMANDS, *may), texts, language, known)


async def _for_one(bot: Bot, person: int, commands: Sequence[BotCommand], language: str) -> None:
    with suppress(BadRequest):  # who has never written to the bot has no chat yet
        scope = BotCommandScopeChat(person)
        await bot.set_my_commands(commands, scope, language_code=language or None)


def address(bot: Bot) -> str:
    """Where the bot is found, "" before Telegram has told its name."""
    try:
        return bot.link
    except RuntimeError:  # as the library says before the first `get_me`
        return ""


def _introduction(
    bot: Bot, texts: Speaker, language: str, known: Mapping[str, object]
) -> dict[str, Call]:
    """The calls of one language, by what the log calls them."""
    spoken, code = language or FALLBACK, language or None
    commands = _commands(COMMANDS, texts, language, known)
    scope = BotCommandScopeAllPrivateChats()
    about = texts.say("bot-about", spoken, known)[:120]
    description = texts.say("bot-description", spoken, known)[:512]
    of = language or "any language"
    return {
        f"the commands ({of})": partial(bot.set_my_commands, commands, scope, language_code=code),
        f"the short description ({of})": partial(
            bot.set_my_short_description, about, language_code=code
        ),
        f"the description ({of})": partial(bot.set_my_description, description, language_code=code),
    }


def _commands(
    names: Iterable[str], texts: Speaker, language: str, known: Mapping[str, object]
) -> list[BotCommand]:
    spoken = language or FALLBACK
    return [
        BotCommand(name, texts.say(f"command-{name.replace('_', '-')}", spoken, known))
        for name in names
    ]
