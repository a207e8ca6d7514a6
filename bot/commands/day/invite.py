"""`results-desk invite`: letters to candidates without an account, once the count was typed."""

import asyncio
import json
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.day.audience import add_audience, add_sending, audience, is_typed, sure
from bot.commands.opening import STORE, perform
from bot.commands.terminal import complain, say
from bot.config import load
from bot.staff.order_values import refused


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `invite`."""
    parser = subparsers.add_parser(
        "invite",
        help="ask those without an account to open one by replying",
        description="Shows how many of a session have no account and how many letters would go, "
        "and asks for that number. Each is invited once and reminded once, a week later at the "
        "soonest; an address of more than six entries is listed, and gets nothing.",
    )
    add_audience(parser, school=True)
    parser.add_argument("--dry-run", action="store_true", help="only show what would be sent")
    add_sending(parser, "letters")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when the letters are on their way or were only counted, 1 where none went."""
    settings = load(args.config, needs=STORE)
    if not args.dry_run:
        _require_mail(settings.mail.address, settings.mail.imap.host)
    order = audience(args)
    seen = asyncio.run(perform(settings, "invite-preview", order))
    if args.dry_run:
        plain = json.dumps({**order, "letters": seen["count"]})
        for line in [plain] if args.json else seen["lines"]:
            say(line)
        return 0
    if not is_typed(args, seen, "told-letters-ask", complain if args.json else say):
        return 1
    answer = asyncio.run(perform(settings, "invite", order | sure(args, seen)))
    say(json.dumps({**order, "sent": answer["sent"]}) if args.json else answer["lines"][0])
    return 0


def _require_mail(address: str, mailbox: str) -> None:
    """Letters that nobody could answer are not sent."""
    if not (address and mailbox):
        raise refused("refused-no-mailbox")
