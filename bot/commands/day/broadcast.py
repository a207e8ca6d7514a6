"""`results-desk broadcast`: one text to all of a session, once the count has been typed."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import Any

from bot.commands import Subparsers, numbers
from bot.commands.day.audience import add_audience, add_sending, audience, is_typed, sure
from bot.commands.given_files import content
from bot.commands.opening import STORE, perform
from bot.commands.speaking import sentence
from bot.commands.terminal import complain, say
from bot.config import LANGUAGES, load
from bot.config.unreadable import why_of
from bot.staff.broadcasting.broadcasts import Text
from bot.staff.broadcasting.wording import samples
from bot.staff.order_values import refused
from domain.exams.exams import Delivery, Status
from domain.machine.broadcasting.records import NO_RESULT, Channel
from domain.machine.broadcasting.texts import LONGEST, subject_and_text


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `broadcast`."""
    parser = subparsers.add_parser(
        "broadcast",
        help="say one thing to all of a session",
        description="Shows the text and how many would get it, and asks for that number. The first "
        "line of a text file is the subject.",
    )
    add_audience(parser, whole=False)
    parser.add_argument(
        "--corrects",
        type=numbers.row_number,
        default=0,
        metavar="NUMBER",
        help="instead of a session: to exactly those who got that broadcast",
    )
    parser.add_argument(
        "--in-place",
        action="store_true",
        help="with --corrects: in chats these words take the place of the others",
    )
    _add_narrowing(parser)
    parser.add_argument("--text", type=Path, metavar="FILE", help="the text, in any language")
    for language in LANGUAGES:
        name, words = f"--text-{language}", f"the text for those who read {language}"
        parser.add_argument(name, type=Path, metavar="FILE", help=words)
    parser.add_argument("--news", action="store_true", help="only to those who asked for news")
    add_sending(parser, "messages and letters")
    parser.add_argument(
        "--emergency",
        default="",
        metavar="REASON",
        help="to everybody without a second approver; all approvers hear why",
    )
    parser.add_argument("--json", action="store_true", help="the answer as one JSON object")
    return parser


def run(args: Namespace) -> int:
    """0 when it is on its way or waits, 1 when the count was not typed or there is nobody."""
    settings = load(args.config, needs=STORE)
    reason, texts = _reason(args.emergency), _texts(args)
    order = _whom(args) | {"texts": texts, "news": args.news} | _narrowed(args)
    seen = asyncio.run(perform(settings, "broadcast-preview", order))
    show = complain if args.json else say
    for sample in samples([(language, *said) for language, said in texts.items()]):
        show(sentence(sample.phrase, **sample.params))
    if not is_typed(args, seen, "told-broadcast-ask", show):
        return 1
    how = sure(args, seen) | {"emergency": reason}
    answer = asyncio.run(perform(settings, "broadcast", order | how))
    waits = answer.get("waits", False)  # unsaid by a desk of an earlier version
    said = {"broadcast": answer["broadcast"], "count": seen["count"], "waits": waits}
    for each in [json.dumps(said)] if args.json else answer["lines"]:
        say(each)
    return 0


def _whom(args: Namespace) -> dict[str, Any]:
    """A session, or those who got another broadcast."""
    if bool(args.session) == bool(args.corrects):
        raise refused("refused-broadcast-whom")
    if args.in_place and not args.corrects:
        raise refused("refused-broadcast-in-place")
    if args.corrects:
        corrected = {"corrects": args.corrects, "in_place": args.in_place}
        return {"session": "", "exam": "", **corrected}
    return audience(args)


def _reason(text: str) -> str:
    """Why it is to go without a second approver, "" where it is not."""
    reason = " ".join(text.split())
    if text and not reason:
        raise refused("refused-broadcast-emergency")
    return reason


def _add_narrowing(parser: ArgumentParser) -> None:
    """The options that make it fewer people, and by which roads it goes."""
    parser.add_argument("--delivery", choices=[each.value for each in Delivery], default="")
    parser.add_argument("--centre", default="", help="only entries of this centre number")
    states = [each.value for each in Status] + [NO_RESULT]
    parser.add_argument(
        "--status", choices=states, default="", help="of the result they can see; NONE: of none"
    )
    parser.add_argument(
        "--language", choices=LANGUAGES, default="", help="only those who read this one"
    )
    parser.add_argument(
        "--channel",
        choices=[each.value for each in Channel],
        default=Channel.BOTH.value,
        help="chats and letters (both), one of them, or letters only to who has no chat",
    )


def _narrowed(args: Namespace) -> dict[str, str]:
    """The same, as orders have it."""
    names = ("delivery", "centre", "status", "language")
    said = {f"of_{each}": getattr(args, each) for each in names}
    return said | {"channel": args.channel, "of_centre": args.centre.upper()}


def _texts(args: Namespace) -> dict[str, Text]:
    """The texts by language; "" is for every language that has none of its own."""
    files = {"": args.text} | {each: getattr(args, f"text_{each}") for each in LANGUAGES}
    texts = {language: _text(file) for language, file in files.items() if file}
    if not texts.keys() >= set(LANGUAGES) and "" not in texts:
        ways = " ".join(f"--text-{each} FILE" for each in LANGUAGES)
        raise refused("refused-broadcast-texts", ways=ways)
    return texts


def _text(file: Path) -> Text:
    try:
        subject, text = subject_and_text(content(file).decode("utf-8"))
    except OSError as error:
        raise refused("refused-unread", path=str(file), why=why_of(error)) from None
    except UnicodeDecodeError:
        raise refused("refused-file-no-utf8", path=str(file)) from None
    if not subject or not text:
        raise refused("refused-broadcast-incomplete", path=str(file))
    if len(subject) + len(text) > LONGEST:
        raise refused("refused-broadcast-long", path=str(file), signs=str(LONGEST))
    return subject, text
