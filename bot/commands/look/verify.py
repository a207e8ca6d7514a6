"""`results-desk verify`: whether a Statement that somebody shows says what this desk has issued."""

import asyncio
import json
import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace

from bot.commands import Subparsers
from bot.commands.opening import STORE, looking_at
from bot.commands.speaking import sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.staff.order_values import OrderRefused
from bot.store.exams.issued import KnownPaper, find_paper
from domain.exams.issued import IssuedPaper
from domain.exams.names import exam_named
from domain.exams.reference import reference


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `verify`."""
    parser = subparsers.add_parser(
        "verify",
        help="whether a Statement that somebody shows is ours",
        description="Tells whether this desk has issued a Statement with these four values, also "
        "where its candidate is erased. Case, accents and an exam's old name do not matter.",
    )
    parser.add_argument("reference", help="the reference number, such as 26BFR1810003")
    parser.add_argument("name", help="the candidate's whole name, in quotes")
    parser.add_argument("exam", help="such as “B2 First”, in quotes")
    parser.add_argument(
        "score",
        type=_score_or_shields,
        help="the overall score; of young learners the shields from above, such as 4-5-3; of "
        "Linguaskill the average or the only module, such as 159 or 180+",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 where it is known, 1 where it is not."""
    settings = load(args.config, needs=STORE)
    cited = reference(args.reference)
    if cited is None:
        raise OrderRefused(sentence("told-verify-no-reference", reference=args.reference))
    if exam_named(args.exam) is None:
        raise OrderRefused(sentence("told-verify-no-exam", exam=args.exam))
    paper = IssuedPaper(
        reference=cited.number,
        candidate=args.name,
        exam=args.exam,
        overall=args.score[0] if len(args.score) == 1 else 0,
        shields=args.score if len(args.score) > 1 else (),
    )
    known = asyncio.run(_known(settings, paper))
    if args.json:
        say(json.dumps(_plain(settings, known)))
        return 0 if known else 1
    if known is None:
        say(sentence("told-verify-unknown"))
        return 1
    say(sentence("told-verify-known", day=_day(settings, known)))
    if known.withdrawn:
        say(sentence("told-verify-withdrawn"))
    if known.corrected:
        say(sentence("told-verify-corrected"))
    return 0


def _day(settings: Settings, known: KnownPaper) -> str:
    return known.released_at.astimezone(settings.centre.timezone).date().isoformat()


def _plain(settings: Settings, known: KnownPaper | None) -> dict[str, object]:
    """For other programs: keys never change."""
    if known is None:
        return {"known": False}
    fate = {"withdrawn": bool(known.withdrawn), "corrected": bool(known.corrected)}
    return {"known": True, "released_on": _day(settings, known), **fate}


def _score_or_shields(text: str) -> tuple[int, ...]:
    """One score, or the shields of three parts: for argparse."""
    if re.fullmatch("[1-5](?:[-/ ][1-5]){2}", text):
        return tuple(map(int, re.split("[-/ ]", text)))
    if re.fullmatch("[0-9]{1,3}|180[+]", text):
        return (int(text.rstrip("+")),)
    raise ArgumentTypeError(
        f"“{text}” is neither an overall score, such as 174, nor shields, such as 4-5-3"
    )


async def _known(settings: Settings, paper: IssuedPaper) -> KnownPaper | None:
    async with looking_at(settings, "verify", paper.reference) as core:
        return await core.store.read(
            lambda tx: find_paper(tx, paper, core.keys.of_statement, core.clock())
        )
