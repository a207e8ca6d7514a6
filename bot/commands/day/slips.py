"""`results-desk slips`: a PDF of slips to hand out to candidates without an account."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.day.audience import add_audience, audience
from bot.commands.opening import STORE, looking_at, write_privately
from bot.commands.speaking import sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.documents.printing import NotPrinted
from bot.staff.inviting.slips import PrintedSlips, SlipOrder, print_slips
from bot.staff.order_values import refused, unseen

PREFIX = "https://t.me/"


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `slips`."""
    parser = subparsers.add_parser(
        "slips",
        help="print slips for candidates without an account",
        description="Writes a PDF, eight slips to an A4 page, by school, class, exam and name: the "
        "name, the ID number, a code that opens the chat with that number, and what to write by "
        "mail. The secret number is not on it, unless secrets_on_slips in [rules] says so.",
    )
    add_audience(parser, school=True)
    parser.add_argument("--chat", required=True, metavar="NAME", help="the bot's name, as @OurBot")
    parser.add_argument("-o", dest="file", type=Path, required=True, metavar="FILE", help="a PDF")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when the file is written; raises `OrderRefused` where there is nobody."""
    settings = load(args.config, needs=STORE)
    order = SlipOrder(**audience(args), chat=chat_called(args.chat))
    made = asyncio.run(_printed(settings, order))
    write_privately(args.file, made.content)
    if args.json:
        counts = {"slips": made.slips, "with_secret": made.with_secret}
        say(json.dumps({"file": str(args.file), **counts}))
        return 0
    say(sentence("told-slips", path=str(args.file), slips=str(made.slips)))
    if made.with_secret:
        say(sentence("told-slips-secret", slips=str(made.with_secret)))
    return 0


def chat_called(text: str) -> str:
    """The chat's address. Raises `OrderRefused`."""
    name = text.strip().removeprefix(PREFIX).removeprefix("@")
    if not (name.isascii() and name.replace("_", "").isalnum() and 5 <= len(name) <= 32):
        raise refused("refused-bot-name", text=text)
    return f"{PREFIX}{name}"


async def _printed(settings: Settings, order: SlipOrder) -> PrintedSlips:
    values = {"session": order.session, "exam": order.exam, "school": order.school}
    if settings.rules.secrets_on_slips:
        values["with"] = "secret numbers"
    async with looking_at(settings, "slips", values=values) as core:
        try:
            return await print_slips(core, order, unseen)
        except NotPrinted as error:
            raise refused("told-not-printed", why=error.why) from None
