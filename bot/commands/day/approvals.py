"""A release that waits for approval is approved or let go by a command."""

import asyncio
import json
from argparse import Namespace
from typing import Any

from bot.commands.opening import looking, perform
from bot.commands.speaking import language_here, sentence
from bot.commands.terminal import ask, complain, say
from bot.config import Settings
from bot.staff.order_values import refused
from bot.staff.releasing.listing import WaitingSaid, load_list


def answer(settings: Settings, args: Namespace) -> int:
    """0 when it was done, 1 when the answer was no; what does not count is refused."""
    show = complain if args.json else say
    if not (args.json and args.yes):
        for each in asyncio.run(_looked_at(settings, args)):
            show(each)
    if not args.yes and ask(sentence("told-type", word=args.action)).lower() != args.action:
        show(sentence("told-nothing-changed"))
        return 1
    order = {"release": args.release}
    done = asyncio.run(perform(settings, f"release-{args.action}", order))
    plain = json.dumps({**order, "done": args.action})
    for each in [plain] if args.json else done["lines"]:
        say(each)
    return 0


async def _looked_at(settings: Settings, args: Namespace) -> list[str]:
    """What is answered, and before an approval what it covers now."""
    async with looking(settings) as core:
        found = await core.store.read(lambda tx: load_list(tx, core.clock(), 0))
        waits = next((each for each in found.waiting if each.release.id == args.release), None)
        if waits is None:
            raise refused("refused-not-waiting", number=str(args.release))
        words = core.texts.say(waits.line.phrase, language_here(), waits.line.params)
    if args.action == "refuse":
        return [words]
    seen = await perform(settings, "release-preview", _wish(waits))
    return [words, *seen["lines"]]


def _wish(waits: WaitingSaid) -> dict[str, Any]:
    plain = waits.json
    of = {each: plain[each] for each in ("exam", "session", "delivery", "centre", "entry")}
    return of | {"at": plain["opens_at"]}
