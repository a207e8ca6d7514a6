"""`results-desk desk`: how everything stands, as an officer's home in the chat shows it."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Any

from bot.commands import Subparsers
from bot.commands.day.audience import session_called
from bot.commands.opening import STORE, looking, looking_at, perform
from bot.commands.speaking import language_here, sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.core import Core
from bot.staff.home import figures
from bot.staff.home.figures import Today
from bot.staff.order_values import OrderRefused
from bot.store import standstills
from bot.store.engine.store import Tx
from domain.conversations.home.screens import screen
from domain.machine.home.records import (
    LOOKED_UP,
    OF_ENTRIES,
    HomeFigures,
    HomeList,
    HomeView,
    ListedHere,
    SessionStandings,
)
from domain.machine.standstill.records import Standstill

SLICE = 500


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `desk`."""
    parser = subparsers.add_parser(
        "desk",
        help="how everything stands: sessions, releases, letters, what is wrong",
        description="Shows what an officer's home in the chat (/desk) shows: for each session that "
        "runs how many stand how, what opens next, what waits for a person and what is wrong. "
        "With --list it names the entries that stand so.",
    )
    parser.add_argument("--session", default="", help="only this one, such as 2026-10")
    names = [each.value for each in (*OF_ENTRIES, *LOOKED_UP)]
    parser.add_argument("--list", choices=names, help="name these, of a session")
    parser.add_argument("--recount", action="store_true", help="count anew, where check says so")
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when it was shown."""
    settings = load(args.config, needs=STORE)
    session = session_called(args.session) if args.session else ""
    if args.list and not session:
        raise OrderRefused(sentence("told-desk-list"))
    if args.recount:
        asyncio.run(perform(settings, "recount", {}))
    seen = asyncio.run(_seen(settings, session, args.list))
    say(json.dumps(_plain(seen)) if args.json else "\n".join(_worded(seen)))
    return 0


@dataclass(frozen=True)
class DeskSeen:
    """What was looked up, and the core whose words tell it; `listed` where names were asked for."""

    core: Core
    found: HomeFigures
    still: Standstill | None
    listed: list[ListedHere] | None


async def _seen(settings: Settings, session: str, which: str | None) -> DeskSeen:
    async with _opened(settings, session, which) as core:
        return await core.store.read(lambda tx: _looked_up(tx, core, session, which))


def _opened(
    settings: Settings, session: str, which: str | None
) -> AbstractAsyncContextManager[Core]:
    """Names are a look at people; numbers are none."""
    if which:
        return looking_at(settings, "desk", values={"session": session, "list": which})
    return looking(settings)


def _looked_up(tx: Tx, core: Core, session: str, which: str | None) -> DeskSeen:
    now, rules = core.clock(), core.desk.rules
    found = figures.load(tx, HomeView(), now, session=session, rules=rules)
    listed = _all_of(tx, (found.sessions[0], HomeList(which)), (now, rules)) if which else None
    return DeskSeen(core, found, standstills.load_standing(tx), listed)


def _all_of(tx: Tx, of: tuple[SessionStandings, HomeList], today: Today) -> list[ListedHere]:
    listed: list[ListedHere] = []
    while True:
        after = listed[-1].id if listed else 0
        page = figures.load_list(tx, of, today, after=after, limit=SLICE)
        listed += page
        if len(page) < SLICE:
            return listed


def _worded(seen: DeskSeen) -> list[str]:
    """The same sentences as in the chat."""
    if seen.listed is not None:
        return [_listed(each) for each in seen.listed]
    shown = screen(HomeView(), seen.found, seen.still)
    centre, here = seen.core.settings.centre.name, language_here()
    return [
        seen.core.texts.say(each.phrase, here, {"centre": centre, **each.params})
        for each in shown.lines
    ]


def _listed(each: ListedHere) -> str:
    if each.asked:
        who = {"number": each.id_number, "name": each.name, "exam": each.exam}
        asked = {"at": each.asked, "email": each.email or "none"}
        return sentence("told-guardian-awaited", **who, **asked)
    said = f"{each.id_number} {each.name}, {each.exam}"
    return f"{said}: {sentence('told-desk-unreached', why=each.why)}" if each.why else said


def _plain(seen: DeskSeen) -> dict[str, Any]:
    found, listed = seen.found, seen.listed
    named = [
        {"id_number": each.id_number, "name": each.name, "exam": each.exam} for each in listed or ()
    ]
    return {
        "sessions": [
            {
                "session": each.session,
                **{which.value: each.count(which, found.now) for which in OF_ENTRIES},
                "guardians": found.silent.get(each.session, 0),
            }
            for each in found.sessions
        ],
        "releases": [
            {**vars(each), "opens": each.opens.isoformat(timespec="seconds")}
            for each in found.releases
        ],
        "approvals": found.approvals,
        "letters": found.letters,
        "given_up": found.given_up,
        "troubles": list(found.troubles),
        "stands_still": seen.still is not None,
        **({} if listed is None else {"listed": named}),
    }
