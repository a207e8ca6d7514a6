"""`results-desk questions`: what people ask the centre; one is read, taken, answered, done."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from datetime import datetime
from functools import partial
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.given_files import content
from bot.commands.numbers import row_number
from bot.commands.opening import STORE, looking_at, perform
from bot.commands.speaking import sentence
from bot.commands.terminal import piped, say
from bot.config import Settings, load
from bot.config.unreadable import why_of
from bot.core import Core
from bot.staff.order_values import refused
from bot.store.asking import asked
from bot.store.engine.store import Tx
from bot.store.people import entries
from domain.conversations.asking.naming import named_in
from domain.machine.asking.records import AskedWords, CentreQuestion

PAGE = 200


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `questions` with its actions."""
    parser = subparsers.add_parser(
        "questions",
        help="what people ask the centre: list, show, take, answer, done",
        description="Lists the open questions, the first due first. `show` prints what was said in "
        "one; `answer` sends your words to where it was asked, in a frame in the language of who "
        "asked. Exit code 0: it was shown or done; 1: it was not, and nothing was changed.",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help="the open ones")
    show = actions.add_parser("show", help="one, and all that was said in it")
    take = actions.add_parser("take", help="have it from now on: nobody else answers it")
    take.add_argument("--over", action="store_true", help="also where somebody else has it")
    answer = actions.add_parser("answer", help="answer it, and be done with it")
    source = answer.add_mutually_exclusive_group()
    source.add_argument("--text", help="the answer; else it is read from FILE or the input")
    source.add_argument("-f", dest="file", type=Path, metavar="FILE", help="a file in UTF-8")
    answer.add_argument("--open", action="store_true", help="it stays open")
    answer.add_argument(
        "--sure", action="store_true", help="send what seems to hold a result or personal data"
    )
    done = actions.add_parser("done", help="be done with it without another word; who asked hears")
    for each in (show, take, answer, done):
        each.add_argument("question", type=row_number, metavar="NUMBER")
    return parser


def run(args: Namespace) -> int:
    """0 when it was shown or done. Raises `OrderRefused`."""
    settings = load(args.config, needs=STORE)
    match args.action:
        case "show":
            return _show(settings, args)
        case "take":
            return _order(settings, args, {"over": args.over})
        case "answer":
            values = {"words": _words(args), "done": not args.open, "sure": args.sure}
            return _order(settings, args, values)
        case "done":
            return _order(settings, args, {})
        case _:
            return _list(settings, args)


def _words(args: Namespace) -> str:
    if args.text is not None:
        return str(args.text)
    if not args.file:
        return piped(sentence("told-question-words"))
    try:
        return content(args.file).decode("utf-8")
    except UnicodeDecodeError:
        raise refused("refused-file-no-utf8", path=str(args.file)) from None
    except OSError as error:
        raise refused("refused-unread", path=str(args.file), why=why_of(error)) from None


def _order(settings: Settings, args: Namespace, values: dict[str, object]) -> int:
    order = {"question": args.question, **values}
    done = asyncio.run(perform(settings, f"question-{args.action}", order))
    if args.json:
        say(json.dumps(done, ensure_ascii=False))
        return 0
    number = str(args.question)
    match args.action:
        case "take":
            say(sentence("told-question-taken", number=number))
        case "answer":
            left = "done" if done["done"] else "open"
            say(sentence("told-question-answered", number=number, left=left))
        case _:
            told = "yes" if done["told"] else "no"
            say(sentence("told-question-done", number=number, told=told))
    return 0


def _list(settings: Settings, args: Namespace) -> int:
    found, zone = asyncio.run(_open(settings)), settings.centre.timezone
    if args.json:
        say(json.dumps([_plain(each) for each in found], ensure_ascii=False))
        return 0
    for each in found:
        due = f"{each.due.astimezone(zone):%Y-%m-%d %H:%M}"
        owner = each.owner or sentence("told-question-free")
        by = sentence("told-question-by", due=due)
        kind = sentence(f"question-kind-{each.kind}")
        say(f"{each.id:>6}  {kind}  {_asker(each)}  {by}  {owner}")
    if not found:
        say(sentence("questions-none"))
    return 0


async def _open(settings: Settings) -> list[CentreQuestion]:
    found: list[CentreQuestion] = []
    async with looking_at(settings, "questions") as core:
        while page := await core.store.read(partial(_page, core, found[-1].id if found else 0)):
            found += page
    return found


def _page(core: Core, after: int, tx: Tx) -> list[CentreQuestion]:
    return asked.load_open(tx, after, PAGE, core.clock())


def _asker(each: CentreQuestion) -> str:
    said = {
        "who": each.address or "chat",
        "proven": "yes" if each.proven else "no",
        "about": ", ".join(each.about) or "nobody",
    }
    return sentence("told-question-asker", **said)


def _show(settings: Settings, args: Namespace) -> int:
    known, words, names = asyncio.run(_known(settings, args.question))
    if args.json:
        said = [
            {"at": each.at.isoformat(), "by": each.by, "letter": each.letter, "text": each.text}
            for each in words
        ]
        say(json.dumps({**_plain(known), "names": names, "words": said}, ensure_ascii=False))
        return 0
    of = {
        "number": str(known.id),
        "kind": sentence(f"question-kind-{known.kind}"),
        "asker": _asker(known),
        "done": "yes" if known.done else "no",
        "due": _told(settings, known.due),
        "owner": known.owner or "nobody",
    }
    say(sentence("told-question", **of))
    if names:
        say(sentence("question-names", names=", ".join(names)))
    for each in words:
        by = {"by": each.by or "asker", "letter": str(each.letter or "none")}
        who = sentence("told-question-said", **by)
        say(f"{_told(settings, each.at)}  {who}")
        kept = each.text or sentence(f"told-question-{'unkept' if each.letter else 'sealed'}")
        for line in kept.splitlines():
            say(f"  | {line}")
    return 0


def _told(settings: Settings, at: datetime) -> str:
    return f"{at.astimezone(settings.centre.timezone):%Y-%m-%d %H:%M}"


_Known = tuple[CentreQuestion, list[AskedWords], tuple[str, ...]]


async def _known(settings: Settings, number: int) -> _Known:
    """It, what was said, and the ID numbers of ours that the words name."""
    async with looking_at(settings, "questions", f"question {number}") as core:

        def look(tx: Tx) -> _Known:
            known = _load(tx, core, number)
            words = asked.load_words(tx, number, core.desk.open_address)
            said = (each.text for each in words if not each.by)
            names = named_in(said, known.about, partial(entries.find_numbered, tx))
            return known, words, names

        return await core.store.read(look)


def _load(tx: Tx, core: Core, number: int) -> CentreQuestion:
    known = asked.load(tx, number, core.clock())
    if known is None:
        raise refused("refused-no-question", number=str(number))
    return known


def _plain(each: CentreQuestion) -> dict[str, object]:
    return {
        "question": each.id,
        "kind": each.kind,
        "done": each.done,
        "owner": each.owner,
        "channel": "mail" if each.address else "chat",
        "address": each.address,
        "proven": each.proven,
        "about": each.about,
        "letter": each.letter,
        "asked": each.asked_at.isoformat(),
        "due": each.due.isoformat(),
    }
