"""How the bot introduces itself: commands, name and descriptions, by language and scope."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Protocol

from telegram import Bot, BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat
from telegram.error import BadRequest

from domain.text.languages import FALLBACK

COMMANDS = (
    "start", "register", "signin", "results", "statement", "send", "details", "exams",
    "language", "privacy", "help", "other", "signout", "cancel", "delete_me",
)  # fmt: skip
STAFF_COMMANDS = ("import", "release")


class Speaker(Protocol):
    """Says a phrase in a language."""

    @property
    def languages(self) -> Sequence[str]:
        """The languages spoken."""

    def say(self, phrase: str, language: str, params: Mapping[str, object]) -> str:
        """The phrase as plain text."""


async def introduce(
    bot: Bot, texts: Speaker, known: Mapping[str, str | int], officers: Iterable[int] = ()
) -> None:
    """Register commands and descriptions for private chats, for each language and for all others.

    Telegram shows the list of the client's language, or else the one without a language; in the
    chats of `officers` it has the commands of staff as well.
    """
    await bot.get_me()  # the bot keeps what it learns: `address`
    for language in (*texts.languages, ""):
        await _introduce(bot, texts, language, known)
        commands = _commands(COMMANDS + STAFF_COMMANDS, texts, language, known)
        for officer in officers:
            scope = BotCommandScopeChat(officer)
            with suppress(BadRequest):  # who has never written to the bot has no chat yet
                await bot.set_my_commands(commands, scope, language_code=language or None)


def address(bot: Bot) -> str:
    """Where the bot is found, "" before Telegram has told its name."""
    try:
        return bot.link
    except RuntimeError:  # as the library says before the first `get_me`
        return ""


async def _introduce(
    bot: Bot, texts: Speaker, language: str, known: Mapping[str, str | int]
) -> None:
    spoken = language or FALLBACK
    commands = _commands(COMMANDS, texts, language, known)
    scope = BotCommandScopeAllPrivateChats()
    await bot.set_my_commands(commands, scope, language_code=language or None)
    about = texts.say("bot-about", spoken, known)
    await bot.set_my_short_description(about[:120], language_code=language or None)
    description = texts.say("bot-description", spoken, known)
    await bot.set_my_description(description[:512], language_code=language or None)


def _commands(
    names: Iterable[str], texts: Speaker, language: str, known: Mapping[str, str | int]
) -> list[BotCommand]:
    spoken = language or FALLBACK
    return [
        BotCommand(name, texts.say(f"command-{name.replace('_', '-')}", spoken, known))
        for name in names
    ]
