"""`results-desk why`: a conversation so far, as staff may read it."""

import asyncio
import json
import re
from argparse import ArgumentParser, Namespace
from datetime import datetime
from typing import Any, NamedTuple

from bot.app import known
from bot.commands import Subparsers
from bot.commands.opening import STORE, looking_at
from bot.commands.speaking import language_here, sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.core import Core
from bot.staff.order_values import refused
from bot.staff.transcript import parcel_name, why_not, words_said
from bot.store import journal
from bot.store.engine.store import Tx
from bot.store.outbox import overview
from bot.store.outbox.overview import ParcelFate
from bot.store.people import accounts, chats, sign_ins
from bot.store.people.traces import addresses_of
from bot.texts.long_texts import notes
from bot.texts.wording import Wording
from domain.text.identifiers import id_number
from domain.text.languages import FALLBACK

NEWEST = 500
MARKS = {"event": "<-", "desk": "->", "staff": "##"}


class Teller(NamedTuple):
    """What tells, and in which language; what was said in a chat stays in the chat's."""

    core: Core
    language: str


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `why`."""
    parser = subparsers.add_parser(
        "why",
        help="what was said in a chat, and what became of it",
        description="The conversation of a chat, or of every chat of an ID number: what happened, "
        "without a word that a person typed, and what the desk said. Of an ID number also the "
        "letters to its addresses that no chat asked for.",
    )
    parser.add_argument("who", metavar="ID|CHAT", help="an ID number, or the number of a chat")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0; raises `OrderRefused` where nothing is known of a chat or an ID number."""
    settings = load(args.config, needs=STORE)
    language = FALLBACK if args.json else language_here()
    lines = asyncio.run(_conversations(settings, args.who, language))
    if args.json:
        say(json.dumps(lines, ensure_ascii=False))
        return 0
    chat = None
    for each in lines:
        if each["chat"] != chat:
            chat = each["chat"]
            say(sentence("told-why-where", chat=str(chat or "none")))
        _show(each)
    return 0


def _show(line: dict[str, Any]) -> None:
    arrived = {"", sentence("told-outbox-state", state="sent")}
    state = "" if line["state"] in arrived else f"   ({line['state']})"
    first, *rest = line["text"].splitlines() or [""]
    say(f"{line['at'][:19].replace('T', ' ')}  {MARKS[line['who']]} {first}{state}")
    for each in rest:
        say(f"{'':21}   {each}")


async def _conversations(settings: Settings, who: str, language: str) -> list[dict[str, Any]]:
    chat = int(who) if re.fullmatch(r"-?\d{1,18}", who, re.ASCII) else None
    number = id_number(who)
    if chat is None and not number:
        raise refused("refused-no-chat", who=who)
    whom = number if chat is None else f"chat {chat}"
    async with looking_at(settings, "why", whom) as core:
        lines = await core.store.read(lambda tx: _lines(tx, Teller(core, language), number, chat))
    if not lines:
        raise refused("refused-nothing-said", who=who)
    return lines


def _lines(tx: Tx, teller: Teller, number: str, chat: int | None) -> list[dict[str, Any]]:
    """Of the chat that is meant, or of the chats and the mailbox of an ID number's account."""
    if chat is not None:
        return _conversation(tx, teller, chat)
    account = accounts.load_by_number(tx, number)
    if account is None:
        raise refused("refused-no-account", number=number)
    numbers = sorted({*sign_ins.load_chats(tx, account.id), *journal.load_chats(tx, account.id)})
    said = [line for each in numbers for line in _conversation(tx, teller, each)]
    own = sorted({*addresses_of(tx, [account.email], [account.id])})
    return [*said, *(line for each in own for line in _letters(tx, teller, each))]


def _letters(tx: Tx, teller: Teller, email: str) -> list[dict[str, Any]]:
    core, language = teller
    zone = core.settings.centre.timezone
    return [
        {
            "chat": 0,
            "at": _at(each.made_at.astimezone(zone)),
            "who": "desk",
            "text": f"({parcel_name(each, core.texts, language)})",
            "state": _fate(teller, each),
        }
        for each in overview.load_of_address(tx, email, NEWEST)
    ]


def _conversation(tx: Tx, teller: Teller, number: int) -> list[dict[str, Any]]:
    """What happened and what was said, in order of time; what happened comes first."""
    core = teller.core
    chat = chats.load(tx, number)
    # long texts are named only
    wording = Wording(core.texts, known(core.settings), {}, notes(core.settings))
    language = chat.language if chat else FALLBACK
    lines = [
        (each.at, "event" if each.step else "staff", each.said, each.step)
        for each in journal.load_of_chat(tx, number, NEWEST)
    ]
    lines += [
        (each.made_at, "desk", words, _fate(teller, each))
        for each in overview.load_of_chat(tx, number, NEWEST)
        if (words := words_said(each, wording, language, teller.language))
    ]
    zone = core.settings.centre.timezone
    return [
        {"chat": number, "at": _at(at.astimezone(zone)), "who": who, "text": text, "state": state}
        for at, who, text, state in sorted(lines, key=lambda line: line[0])
    ]


def _fate(teller: Teller, parcel: ParcelFate) -> str:
    """What became of a row; the cause where it has not arrived."""
    texts, language = teller.core.texts, teller.language
    state = texts.say("told-outbox-state", language, {"state": parcel.state})
    why = "" if parcel.state == "sent" else why_not(parcel, texts, language)
    return texts.say("told-why-fate", language, {"state": state, "why": why}) if why else state


def _at(when: datetime) -> str:
    return when.isoformat(timespec="seconds")
