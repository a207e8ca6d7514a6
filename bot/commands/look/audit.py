"""`results-desk audit`: what staff did and looked at, who they were, and whom it was about.

`verify` walks along the chain that the acts make; `export` writes them out with it.
"""

import asyncio
import json
import re
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.commands import Subparsers
from bot.commands.moments import moment_named
from bot.commands.opening import STORE, looking, looking_at, write_privately
from bot.commands.speaking import sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.core import now
from bot.staff.audit import looks
from bot.staff.order_values import refused
from bot.store import audit, audit_chain
from bot.store.audit import AuditLine
from bot.store.audit_chain import ChainHead, ChainReport
from bot.store.engine.store import Tx
from domain.machine.staffing.roles import Role
from domain.text.identifiers import id_number

SHOWN = timedelta(days=30)
FAULTS_SHOWN = 10


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `audit`."""
    parser = subparsers.add_parser(
        "audit",
        help="what staff did and looked at",
        description="Tells what was ordered, from a chat or the command line, and who looked at "
        "whom, the oldest first. Nobody can take a line back; whom it was about is blanked when "
        "that person is erased.",
    )
    since = f"from this day or time on; the last {SHOWN.days} days where not given"
    parser.add_argument("--since", default="", metavar="TIME", help=since)
    parser.add_argument("--about", default="", metavar="ID", help="only about this candidate")
    by = "only by this user (name or uid) or officer (Telegram id)"
    parser.add_argument("--by", default="", metavar="WHO", help=by)
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    verifying = actions.add_parser(
        "verify",
        help="whether an act is missing or changed",
        description="Walks along the chain of the acts. Of an erased person's acts the words are "
        "gone, and the chain stays whole. The exit code is 1 where it does not hold.",
    )
    verifying.add_argument(
        "--head",
        type=_head,
        metavar="HEAD",
        help="as approvers were told it, such as 1234-0f3a5b7c9d1e2f40: whether it is still there",
    )
    exporting = actions.add_parser("export", help="all acts with their chain, as lines of JSON")
    exporting.add_argument(
        "-o", dest="file", type=Path, metavar="FILE", required=True, help="for your eyes only"
    )
    return parser


def _head(text: str) -> ChainHead:
    found = re.fullmatch("([0-9]{1,12})-([0-9a-f]{16,64})", text.strip())
    if not found:
        raise ArgumentTypeError(sentence("told-no-head", text=text))
    return ChainHead(int(found[1]), found[2])


def run(args: Namespace) -> int:
    """0, whether or not there is anything."""
    settings = load(args.config, needs=STORE)
    if args.action == "verify":
        return asyncio.run(_verify(settings, args.head, as_json=args.json))
    if args.action == "export":
        return asyncio.run(_export(settings, args.file, as_json=args.json))
    zone = settings.centre.timezone
    since = moment_named("--since", args.since, zone) if args.since else now() - SHOWN
    number = id_number(args.about)
    if args.about and not number:
        raise refused("told-account-no-number", number=args.about)
    found = [
        each
        for each in asyncio.run(_acts(settings, since, number))
        if not args.by or looks.was_by(each, args.by)
    ]
    if args.json:
        say(json.dumps([_plain(each) for each in found], ensure_ascii=False))
        return 0
    for each in found:
        say(_as_text(each, f"{each.at.astimezone(zone):%Y-%m-%d %H:%M:%S}"))
    if not found:
        say(sentence("told-audit-none"))
    return 0


async def _acts(settings: Settings, since: datetime, number: str) -> list[AuditLine]:
    async with looking_at(settings, "audit", number) as core:

        def look(tx: Tx) -> list[AuditLine]:
            lines = audit.load_acts(tx, since)
            whom = looks.about(tx, number) if number else set()
            return [each for each in lines if not number or each.act.whom in whom]

        return await core.store.read(look)


async def _verify(settings: Settings, known: ChainHead | None, *, as_json: bool) -> int:
    async with looking(settings) as core:
        report = await core.store.read(audit_chain.verify)
        there = known is None or await core.store.read(lambda tx: audit_chain.stands_at(tx, known))
    if as_json:
        say(json.dumps(_as_json(report, there=there if known else None)))
    else:
        for each in _told(report, known, there=there):
            say(each)
    return 0 if report.whole and there else 1


def _as_json(report: ChainReport, *, there: bool | None) -> dict[str, Any]:
    return {
        "whole": report.whole,
        "acts": report.acts,
        "erased": report.erased,
        "before_chain": report.before,
        "head": str(report.head) if report.head else None,
        "head_stands": there,
        "faults": [{"act": number, "fault": fault} for number, fault in report.faults],
    }


def _told(report: ChainReport, known: ChainHead | None, *, there: bool) -> Iterator[str]:
    if report.whole:
        yield sentence("told-audit-whole", acts=report.acts, erased=report.erased)
    for number, fault in report.faults[:FAULTS_SHOWN]:
        yield sentence("told-audit-fault", number=str(number), fault=fault.name.lower())
    if len(report.faults) > FAULTS_SHOWN:
        yield sentence("told-audit-more", acts=len(report.faults) - FAULTS_SHOWN)
    if not report.whole:
        yield sentence("told-audit-keep")
    if report.before:
        yield sentence("told-audit-before", acts=str(report.before))
    if known:
        stands = "yes" if there else "no"
        yield sentence("told-audit-stands", head=str(known), stands=stands)
    if report.head:
        yield sentence("told-audit-head", head=str(report.head))


async def _export(settings: Settings, file: Path, *, as_json: bool) -> int:
    async with looking_at(settings, "audit export") as core:
        acts = await core.store.read(audit_chain.load_all)
    lines = [json.dumps(each, ensure_ascii=False) for each in acts]
    write_privately(file, "".join(f"{each}\n" for each in lines).encode())
    told = sentence("told-audit-written", path=str(file), acts=str(len(acts)))
    say(json.dumps({"file": str(file), "acts": len(acts)}) if as_json else told)
    return 0


def _plain(line: AuditLine) -> dict[str, Any]:
    return {"at": line.at.isoformat(timespec="seconds"), **vars(line.act)}


def _as_text(line: AuditLine, at: str) -> str:
    """What became of what: values that changed with both, the others as they are."""
    act = line.act
    changes = [
        sentence("told-audit-value", name=name, value=_change(act.before, act.after, name))
        for name in _names(line)
    ]
    done = sentence("told-audit-act", act=act.what.replace(" ", "-"), what=act.what)
    words = " ".join(part for part in (done, act.whom) if part)
    return f"{at}  {act.who}: {words}" + (f" ({', '.join(changes)})" if changes else "")


def _names(line: AuditLine) -> list[str]:
    return list({**line.act.before, **line.act.after})


def _change(before: Any, after: Any, name: str) -> str:
    if name in before and name in after:
        return f"{_word(name, before[name])} -> {_word(name, after[name])}"
    return _word(name, after.get(name, before.get(name)))


def _word(name: str, value: Any) -> str:
    """Nothing, yes and no, and roles as people write them; all else as it is kept."""
    match value:
        case None | "" | []:
            return "–"
        case "yes" | "no":
            return sentence("told-yes-or-no", said=value)
        case str() if name in {"role", "roles"} and value in {*Role}:
            return sentence(f"staff-role-{value}")
        case bool():
            return sentence("told-yes-or-no", said="yes" if value else "no")
        case list():
            return ", ".join(_word(name, each) for each in value)
    return str(value)
