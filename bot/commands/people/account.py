"""`results-desk account`: show the account of an ID number, and what staff may do with it."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.commands import Subparsers
from bot.commands.opening import STORE, looking_at, perform, write_privately
from bot.commands.speaking import language_here, sentence
from bot.commands.terminal import ask, complain, say
from bot.config import Settings, load
from bot.staff import accounts
from bot.staff.audit.how_known import how_known, must_be_known
from bot.staff.lookup.new_secrets import slip_of
from bot.staff.order_values import OrderRefused
from domain.text.identifiers import id_number
from domain.text.languages import FALLBACK

WIDTH = 24  # signs of the longest label, and a gap
ACTIONS = {
    "show": "what the desk knows of an ID number",
    "resend": "send the letter again that asks to confirm its address",
    "readdress": "put in another address, which is then to be confirmed",
    "freeze": "lock it: nothing of it is shown or sent until `unfreeze`",
    "reset": "close its account, sign everybody out; it can be registered anew",
    "reopen": "let it be registered again after too many wrong secret numbers",
    "renew": "issue a new secret number; `slip` writes it down",
    "slip": "write the secret number that was issued last into a file of your own",
    "unfreeze": "show an account again that is frozen",
    "admit": "let another address have the entry of an account deleted lately, before its time",
    "agree": "record that a guardian has agreed that the candidate uses the desk",
    "disagree": "record that no guardian agrees, or not any more; why is not kept",
    "guardian-add": "put in a guardian's address, one of two of equal rights",
    "guardian-remove": "take a guardian's address out; why is not kept",
    "rest": "never again tell the candidate anything unasked; why is not kept",
    "wake": "undo that",
}
CHECKING = {
    "admit": True,
    "unfreeze": True,
    "reset": True,
    "renew": True,
    "agree": True,
    "guardian-add": True,
    "readdress": False,
}
"""What is done for somebody whose identity was checked: how is noted. `readdress` asks for it where
an address is proven.
"""

ADDRESSED = {"readdress", "guardian-add", "guardian-remove"}


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `account` with its actions."""
    parser = subparsers.add_parser(
        "account", help="show, reset or reopen an account, or let one in"
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for name, words in ACTIONS.items():
        action = actions.add_parser(name, help=words, description=words)
        action.add_argument("number", metavar="ID")
        if name == "slip":
            action.add_argument("--to", metavar="FILE", type=Path, required=True, help="mode 0600")
        elif name != "show":
            action.add_argument(
                "--yes", action="store_true", help="do not ask whether you are sure"
            )
        if name in CHECKING:
            how = "how you know who it is: kept with what was done"
            action.add_argument("--checked", metavar="HOW", required=CHECKING[name], help=how)
        if name in ADDRESSED:
            action.add_argument("--email", metavar="NEW", required=True, help="the address")
    return parser


def run(args: Namespace) -> int:
    """0 when it was shown or done, 1 when it was refused or the answer was no."""
    settings = load(args.config, needs=STORE)
    number = id_number(args.number)
    if not number:
        raise OrderRefused(sentence("told-account-no-number", number=args.number))
    if args.action == "slip":
        return asyncio.run(_slip(settings, number, args))
    seen = asyncio.run(_view(settings, number, args))
    if args.action == "show":
        _show(seen, as_json=args.json)
        return 0
    show = complain if args.json else say
    who = {"number": number, "name": seen["name"], "exam": seen["exam"]}
    show(sentence("told-account-sure", action=args.action, **who))
    if not args.yes and ask(sentence("told-unfreeze-ask", word=number)).upper() != number:
        show(sentence("told-nothing-changed"))
        return 1
    arguments = {"id_number": number}
    if args.action in CHECKING:
        arguments["checked"] = args.checked or ""
    if args.action in ADDRESSED:
        arguments["email"] = args.email
    answer = asyncio.run(perform(settings, f"account-{args.action}", arguments))
    _report(args.action, answer, as_json=args.json)
    return 0


async def _slip(settings: Settings, number: str, args: Namespace) -> int:
    """Only its owner may read the file, and what is printed does not say the number."""
    async with looking_at(settings, "account slip", number) as core:
        own = await core.store.read(lambda tx: slip_of(tx, core, number))
    if own is None:
        raise OrderRefused(sentence("told-slip-none", number=number))
    write_privately(args.to, own.encode())
    done = {"id_number": number, "path": str(args.to)}
    told = sentence("told-slip-written", path=str(args.to), number=number)
    say(json.dumps(done, ensure_ascii=False) if args.json else told)
    return 0


async def _view(settings: Settings, number: str, args: Namespace) -> dict[str, Any]:
    """The account; raises `OrderRefused` for a `--checked` that says nothing, before it asks."""
    language = FALLBACK if args.json else language_here()
    async with looking_at(settings, "account show", number) as core:
        if args.action in CHECKING:
            known = must_be_known if CHECKING[args.action] else how_known
            known(core, {"checked": args.checked})
        return await core.store.read(lambda tx: accounts.view_account(tx, core, number, language))


def _report(action: str, answer: Mapping[str, Any], *, as_json: bool) -> None:
    done = {name: value for name, value in answer.items() if name != "lines"}
    if as_json:
        say(json.dumps(done, ensure_ascii=False))
        return
    for each in answer.get("lines", ()):
        say(each)
    if "lines" not in answer:
        chats, wrong = done.get("chats", 0), done.get("wrong", 0)
        say(sentence("told-account-done", action=action, chats=chats, wrong=wrong))
    if action == "reset":
        say(sentence("told-account-reset-next"))


def _show(seen: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        say(json.dumps(seen, ensure_ascii=False))
        return
    account = seen.pop("account")
    for name, value in {**seen, **(account or {"account": None})}.items():
        label = sentence("told-account-label", name=name)
        say(f"{label:{WIDTH}}{_word(name, value)}")


def _word(name: str, value: object) -> str:
    match value:
        case None | [] | "":
            return "–"
        case bool():
            return sentence("told-yes-or-no", said="yes" if value else "no")
        case list():
            return ", ".join(map(str, value))
    if name == "guardian_agreed":
        return sentence("told-account-agreed", said=str(value))
    return str(value)
