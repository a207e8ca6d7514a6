"""`results-desk broadcasts`: how far each has come; pauses, resumes, stops; whom it missed."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.numbers import row_number
from bot.commands.opening import STORE, looking, looking_at, perform, write_privately
from bot.commands.speaking import language_here, sentence, sentences
from bot.commands.terminal import ask, complain, say
from bot.config import Settings, load
from bot.staff.broadcasting.reporting import lines, missed, plain, spreadsheet
from bot.staff.broadcasting.wording import samples
from bot.staff.order_values import refused
from bot.store.broadcasting import broadcasts, progress
from domain.text.languages import FALLBACK

NEWEST = 100
ASKED = {"stop", "retry", "retract", "approve", "refuse"}
HELP = {
    "pause": "nothing more of it goes until it is resumed",
    "resume": "what was paused goes on",
    "stop": "what has not gone never goes",
    "retry": "send again what perhaps arrived: it may then come twice",
    "approve": "as a second approver, let one to everybody go",
    "retract": "delete it from the chats, where it is no older than 48 hours; letters stay",
    "refuse": "let go of one that waits for a second approver: nobody gets it",
}


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `broadcasts` with its actions."""
    parser = subparsers.add_parser(
        "broadcasts",
        help="how far each broadcast is; pause, resume, stop one; whom it missed",
        description="Tells of each broadcast whom it is for and how many messages and letters were "
        "sent, wait, are blocked, failed or perhaps arrived. Exit code 0: it was shown or done; "
        "1: it was not done, and nothing was changed.",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    for name, words in HELP.items():
        action = actions.add_parser(name, help=words)
        action.add_argument("broadcast", type=row_number, metavar="NUMBER")
        if name in ASKED:
            action.add_argument("--yes", action="store_true", help="do not ask if you are sure")
    report = actions.add_parser("missed", help="whom it did not reach, or perhaps, and why")
    report.add_argument("broadcast", type=row_number, metavar="NUMBER")
    report.add_argument("--csv", type=Path, metavar="FILE", help="write it for a spreadsheet")
    return parser


def run(args: Namespace) -> int:
    """0 when it was shown or done, 1 when it was not."""
    settings = load(args.config, needs=STORE)
    if args.action in HELP:
        return _change(settings, args)
    if args.action == "missed":
        return asyncio.run(_missed(settings, args))
    return asyncio.run(_list(settings, args))


def _change(settings: Settings, args: Namespace) -> int:
    show = complain if args.json else say
    shown = asyncio.run(_looked_at(settings, args)) if args.action in ASKED else []
    sure = getattr(args, "yes", True)
    for each in () if args.json and sure else shown:
        show(each)
    if not sure:
        show(sentence(f"told-broadcast-{args.action}", number=str(args.broadcast)))
        if ask(sentence("told-type", word=args.action)).lower() != args.action:
            show(sentence("told-nothing-changed"))
            return 1
    order = {"broadcast": args.broadcast, "done": args.action}
    answer = asyncio.run(perform(settings, "broadcast-change", order))
    for each in [json.dumps(order)] if args.json else answer["lines"]:
        say(each)
    return 0


async def _looked_at(settings: Settings, args: Namespace) -> list[str]:
    """How one stands, and before it is agreed to how it reads. Raises `OrderRefused`."""
    number: int = args.broadcast
    async with looking(settings) as core:
        known = await core.store.read(lambda tx: progress.load(tx, number))
        if known is None:
            raise refused("broadcast-unknown", number=str(number))
        texts = await core.store.read(lambda tx: broadcasts.load_texts(tx, number))
        of = [(language, *said) for language, said in texts.items()]
        read = samples(of) if args.action == "approve" else ()
        return sentences(core.texts, (*read, *lines(known)))


async def _list(settings: Settings, args: Namespace) -> int:
    async with looking(settings) as core:
        found = await core.store.read(lambda tx: progress.load_newest(tx, NEWEST))
        if args.json:
            say(json.dumps([plain(each) for each in found]))
            return 0
        for each in found:
            words = (core.texts.say(one.phrase, language_here(), one.params) for one in lines(each))
            say(" ".join(words))
        if not found:
            say(sentence("told-broadcasts-none"))
    return 0


async def _missed(settings: Settings, args: Namespace) -> int:
    async with looking_at(settings, "broadcasts missed") as core:
        number, texts = args.broadcast, core.texts
        if await core.store.read(lambda tx: progress.load(tx, number)) is None:
            raise refused("broadcast-unknown", number=str(number))
        rows = await core.store.read(lambda tx: missed(tx, number, core.clock(), core.desk.rules))
        if args.csv:
            write_privately(args.csv, spreadsheet(rows, texts, language_here()))
            (complain if args.json else say)(sentence("told-written-private", path=str(args.csv)))
        language = FALLBACK if args.json else language_here()
        told = [
            {"id_number": each[0], "name": each[1], "road": texts.say(each[2], language),
             "why": texts.say(each[3], language)}
            for each in rows
        ]  # fmt: skip
        if args.json:
            say(json.dumps(told, ensure_ascii=False))
            return 0
        for one in () if args.csv else told:
            values = {"number": one["id_number"], **one}
            say(sentence("told-broadcast-missed", **values))
        if not told and not args.csv:
            say(sentence("told-broadcast-missed-none"))
    return 0
