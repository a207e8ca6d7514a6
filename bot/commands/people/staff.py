"""`results-desk staff`: who is staff, and how they become it or cease to be."""

import asyncio
import json
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from datetime import datetime, timedelta

from bot.commands import Subparsers
from bot.commands.day.slips import chat_called
from bot.commands.moments import moment_named
from bot.commands.opening import STORE, looking, perform
from bot.commands.speaking import sentence
from bot.commands.terminal import ask, complain, say
from bot.config import Settings, load
from bot.staff import checks
from bot.staff.order_values import Answer, refused
from bot.store.engine.store import Tx
from bot.store.staff import roles
from domain.conversations.staffing.ends import last_of
from domain.machine.staffing.records import StaffMember
from domain.machine.staffing.roles import Role

YES = "remove"
ROLES = [each.value for each in Role]  # plain words: a refusal shows them as Python does


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `staff` with its actions."""
    parser = subparsers.add_parser(
        "staff",
        help="who is staff: list, invite by a link, add, remove",
        description="Officers import, prepare and answer; approvers release as well, and invite; "
        "technicians get the technical alarms. Who stands in [staff] of the settings is changed "
        "there. Exit code 0: it was shown or done; 1: it was not, and nothing was changed.",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    actions.add_parser("list", help="everybody and their roles")
    link = actions.add_parser("link", help="print a link, good once within 24 hours, that invites")
    link.add_argument("--chat", metavar="NAME", help="the bot's name, as @OurBot; else it is asked")
    link.add_argument("--name", required=True, help="whom it is for")
    link.add_argument(
        "--role",
        choices=[each.value for each in Role],
        default=Role.APPROVER.value,
        help="as it is approver",
    )
    add = actions.add_parser("add", help="give somebody a role whose Telegram id you know")
    add.add_argument("person", type=_person, metavar="ID")
    add.add_argument("--name", default="", help="what they are called")
    add.add_argument("--role", choices=ROLES, required=True)
    for each in (link, add):
        each.add_argument("--until", default="", metavar="DAY", help="2027-01-31: the last day")
    new_pin = actions.add_parser("new-pin", help="have somebody choose another PIN")
    new_pin.add_argument("person", type=_person, metavar="ID")
    remove = actions.add_parser("remove", help="take every role that somebody was given")
    remove.add_argument("person", type=_person, metavar="ID")
    remove.add_argument("--yes", action="store_true", help="do not ask whether you are sure")
    over = actions.add_parser(
        "hand-over", help="give somebody's planned releases and open questions to another"
    )
    over.add_argument("person", type=_person, metavar="ID")
    for each, needed in ((remove, False), (over, True)):
        takes = "who takes their planned releases and open questions over, and may"
        each.add_argument("--to", type=_person, metavar="ID", required=needed, help=takes)
    return parser


def _person(text: str) -> int:
    """Raises `ArgumentTypeError` for what is no Telegram id."""
    if not (text.isascii() and text.isdecimal() and 0 < int(text) < 2**52):
        raise ArgumentTypeError(sentence("told-no-telegram-id", text=text))
    return int(text)


def run(args: Namespace) -> int:
    """0 when it was shown or done, 1 when the answer was no."""
    settings = load(args.config, needs=STORE)
    match args.action:
        case "link":
            return _link(settings, args)
        case "add":
            return _add(settings, args)
        case "new-pin":
            return _new_pin(settings, args)
        case "remove":
            return _remove(settings, args)
        case "hand-over":
            return _hand_over(settings, args)
        case _:
            return _list(settings, args)


def _list(settings: Settings, args: Namespace) -> int:
    members = asyncio.run(_members(settings))
    if args.json:
        say(json.dumps([_plain(each) for each in members], ensure_ascii=False))
        return 0
    for each in members:
        say(_worded(each, settings))
    if not any(Role.APPROVER in each.roles for each in members):
        say(sentence("told-staff-no-approver"))
    return 0


async def _members(settings: Settings) -> list[StaffMember]:
    async with looking(settings) as core:

        def look(tx: Tx) -> list[StaffMember]:
            return roles.load_members(tx, core.desk.staff, core.clock())

        return await core.store.read(look)


def _plain(member: StaffMember) -> dict[str, object]:
    return {
        "person": member.person,
        "name": member.name,
        "roles": sorted(member.roles),
        "in_settings": sorted(member.configured),
        "until": member.ends_at.isoformat() if member.ends_at else None,
    }


def _worded(member: StaffMember, settings: Settings) -> str:
    there = f" {sentence('told-staff-settings')}"
    said = [
        sentence(f"staff-role-{each}") + there * (each in member.configured)
        for each in sorted(member.roles)
    ]
    until = ""
    if member.ends_at:
        zone = settings.centre.timezone
        last = last_of(member.ends_at, zone)
        at = f"{last.astimezone(zone):%Y-%m-%d %H:%M}" if isinstance(last, datetime) else str(last)
        until = sentence("told-staff-until", at=at)
    return f"{member.person}  {member.name or '–'}  {', '.join(said)}{until}"


def _until(settings: Settings, text: str) -> str:
    """The end of a day, or the moment itself, as ISO."""
    if not text:
        return ""
    moment = moment_named("--until", text, settings.centre.timezone)
    whole_day = len(text.strip()) == len("2027-01-31")
    return (moment + timedelta(days=1) if whole_day else moment).isoformat()


def _link(settings: Settings, args: Namespace) -> int:
    home = chat_called(args.chat) if args.chat else asyncio.run(_home(settings))
    values = {"called": args.name, "role": args.role, "until": _until(settings, args.until)}
    made = asyncio.run(perform(settings, "staff-link", values))
    link = f"{home}?start={made['payload']}"
    if args.json:
        say(json.dumps({"link": link, "expires": made["expires"]}))
        return 0
    expires = datetime.fromisoformat(made["expires"]).astimezone(settings.centre.timezone)
    say(link)
    role = sentence(f"staff-role-{args.role}")
    say(sentence("told-staff-link", until=f"{expires:%Y-%m-%d %H:%M}", name=args.name, role=role))
    return 0


async def _home(settings: Settings) -> str:
    name = await checks.bot_name(settings.telegram)
    if not name:
        raise refused("refused-no-bot-name")
    return chat_called(name)


def _add(settings: Settings, args: Namespace) -> int:
    values = {
        "person": args.person,
        "called": args.name,
        "role": args.role,
        "until": _until(settings, args.until),
    }
    done = asyncio.run(perform(settings, "staff-add", values))
    said = {"who": str(args.person), "role": sentence(f"staff-role-{args.role}")}
    say(json.dumps(done) if args.json else sentence("told-staff-added", **said))
    return 0


def _new_pin(settings: Settings, args: Namespace) -> int:
    done = asyncio.run(perform(settings, "staff-new-pin", {"person": args.person}))
    said = sentence("told-staff-new-pin", who=str(args.person))
    say(json.dumps(done) if args.json else said)
    return 0


def _remove(settings: Settings, args: Namespace) -> int:
    asked = sentence("told-staff-ask", word=YES, who=str(args.person))
    if not args.yes and ask(asked).lower() != YES:
        (complain if args.json else say)(sentence("told-nothing-changed"))
        return 1
    values = {"person": args.person, "to": args.to or 0}
    done = asyncio.run(perform(settings, "staff-remove", values))
    roles_were = ", ".join(sentence(f"staff-role-{each}") for each in done["roles"])
    said = sentence("told-staff-removed", who=str(args.person), roles=roles_were)
    say(json.dumps(done) if args.json else f"{said} {_left(done)}".strip())
    return 0


def _left(done: Answer) -> str:
    """What became of the planned releases and the open questions."""
    said = []
    for kind in ("releases", "questions"):
        numbers = ", ".join(str(each) for each in done.get(kind, ()))
        to = str(done["to"] or "nobody")
        if numbers:
            said.append(sentence("told-staff-left", what=kind, numbers=numbers, to=to))
    return " ".join(said)


def _hand_over(settings: Settings, args: Namespace) -> int:
    values = {"person": args.person, "to": args.to}
    done = asyncio.run(perform(settings, "staff-hand-over", values))
    say(json.dumps(done) if args.json else _left(done))
    return 0
