"""Whom a command of results day is for: a session, an exam, a school; and the count typed back."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from typing import Any

from bot.commands.speaking import sentence
from bot.commands.terminal import ask, say
from bot.staff.order_values import Answer, refused
from domain.exams.exams import Delivery
from domain.exams.names import exam_named
from domain.exams.sessions import session_named
from domain.text.identifiers import is_count

SESSION = "such as “October 2026” or 2026-10"


def add_audience(parser: ArgumentParser, *, school: bool = False, whole: bool = True) -> None:
    """The options that say whom it is for; not `whole`: it can be said otherwise as well."""
    parser.add_argument("--session", required=whole, default="", help=SESSION)
    parser.add_argument("--exam", default="", help="only those entered for this one")
    if school:
        parser.add_argument("--school", default="", help="only those of this one, as in the file")


def add_part(parser: ArgumentParser) -> None:
    """The options that make it fewer entries."""
    ways = [each.value for each in Delivery]
    parser.add_argument("--delivery", choices=ways, default="", help="only those sat so")
    parser.add_argument("--centre", default="", help="only entries of this centre number")


def part(args: Namespace) -> dict[str, str]:
    """The same, as orders have it."""
    return {"delivery": args.delivery, "centre": "".join(args.centre.split()).upper()}


def add_sending(parser: ArgumentParser, what: str) -> None:
    """The options of what goes out once `what` was counted and the number typed."""
    parser.add_argument("--now-at-night", action="store_true", help="do not wait for the morning")
    parser.add_argument("--count", metavar="N", help=f"do not ask for the number of {what}")


def audience(args: Namespace) -> dict[str, Any]:
    """Whom it is for, as orders have it. Raises `OrderRefused`."""
    said = {
        "session": session_called(args.session),
        "exam": exam_called(args.exam) if args.exam else "",
    }
    return said | ({"school": args.school} if "school" in args else {})


def is_typed(
    args: Namespace, seen: Mapping[str, Any], phrase: str, show: Callable[[str], None] = say
) -> bool:
    """Shows who would get something; whether the count that `phrase` asks for was typed.

    Not where there is nobody.
    """
    for line in seen["lines"]:
        show(line)
    if not seen["count"]:
        return False
    typed = args.count or ask(sentence(phrase, count=seen["count"]))
    if not is_count(typed, seen["count"]):
        show(sentence("told-nothing-sent"))
        return False
    return True


def sure(args: Namespace, seen: Answer) -> dict[str, Any]:
    """What was approved, as orders have it."""
    return {"count": seen["count"], "quiet": not args.now_at_night}


def exam_called(text: str) -> str:
    """The exam's name of today. Raises `OrderRefused`."""
    if exam := exam_named(text):
        return exam.name
    raise refused("refused-no-exam", text=text)


def session_called(text: str) -> str:
    """The session as `YYYY-MM`. Raises `OrderRefused`."""
    if session := session_named(text):
        return session
    raise refused("refused-no-session", text=text)
