"""`results-desk invite`: letters to candidates without an account, once the count was typed."""

import asyncio
from argparse import ArgumentParser, Namespace

from bot.commands import Subparsers
from bot.commands.day.release import exam_called, session_called
from bot.commands.opening import STORE, perform
from bot.commands.terminal import ask, say
from bot.config import load
from bot.staff.order_values import OrderRefused


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `invite`."""
    parser = subparsers.add_parser(
        "invite",
        help="ask those without an account to open one by replying",
        description="Shows how many of a session have no account and how many letters would go, "
        "and asks for that number. Each is invited once and reminded once, a week later at the "
        "soonest; an address of more than six entries is listed, and gets nothing.",
    )
    parser.add_argument("--session", required=True, help="such as “October 2026” or 2026-10")
    parser.add_argument("--exam", default="", help="only those entered for this one")
    parser.add_argument("--school", default="", help="only those of this one, as in the file")
    parser.add_argument("--dry-run", action="store_true", help="only show what would be sent")
    parser.add_argument("--now-at-night", action="store_true", help="do not wait for the morning")
    parser.add_argument("--count", metavar="N", help="do not ask for the number of letters")
    return parser


def run(args: Namespace) -> int:
    """0 when the letters are on their way or were only counted, 1 where none went."""
    settings = load(args.config, needs=STORE)
    if not args.dry_run:
        _require_mail(settings.mail.address, settings.mail.imap.host)
    order = {
        "session": session_called(args.session),
        "exam": exam_called(args.exam) if args.exam else "",
        "school": args.school,
    }
    seen = asyncio.run(perform(settings, "invite-preview", order))
    for line in seen["lines"]:
        say(line)
    if args.dry_run:
        return 0
    if not seen["count"]:
        return 1
    typed = args.count or ask(f"Type {seen['count']}, the number of letters, to go on")
    if typed != str(seen["count"]):
        say("Nothing was sent.")
        return 1
    sure = {"count": seen["count"], "quiet": not args.now_at_night}
    answer = asyncio.run(perform(settings, "invite", {**order, **sure}))
    say(*answer["lines"])
    return 0


def _require_mail(address: str, mailbox: str) -> None:
    """Letters that nobody could answer are not sent."""
    if not (address and mailbox):
        raise OrderRefused("set mail.address and mail.imap first: replies have to come somewhere")
