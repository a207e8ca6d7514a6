"""`results-desk outbox`: what is owed, what fails and why; try again or drop."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from typing import Any

from bot.commands import Subparsers
from bot.commands.numbers import row_number
from bot.commands.opening import STORE, looking, perform
from bot.commands.speaking import language_here, sentence
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.core import Core
from bot.outbox.gate.standing_still import TO_MANY, count_stopped
from bot.staff.transcript import parcel_name, why_not
from bot.store import standstills
from bot.store.engine.store import Tx
from bot.store.mail import strangers
from bot.store.messages_heard import count_dropped
from bot.store.outbox import mail_domains, overview, parcels
from bot.store.outbox.overview import FailingParcels, ParcelFate
from bot.store.outbox.queues import IN_TELEGRAM
from bot.texts.causes import cause_phrase
from domain.text.languages import FALLBACK

LISTED = 50
RECENT = timedelta(days=1)


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `outbox` with its actions `retry` and `drop`."""
    parser = subparsers.add_parser(
        "outbox",
        help="what is owed, what fails and why",
        description="Tells what waits to be delivered, what is tried again and why, and what was "
        "given up. What is doubtful was perhaps delivered: look before you try it again.",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    retry = actions.add_parser("retry", help="try a row now, or everything that was given up")
    which = retry.add_mutually_exclusive_group(required=True)
    which.add_argument("row", nargs="?", type=row_number, default=0, metavar="ROW")
    which.add_argument("--all-dead", action="store_true", help="all but what is doubtful")
    actions.add_parser("drop", help="never deliver a row").add_argument("row", type=row_number)
    return parser


def run(args: Namespace) -> int:
    """0 when it was shown or done, 1 when it was refused."""
    settings = load(args.config, needs=STORE)
    if args.action:
        return asyncio.run(_order(settings, args))
    seen = asyncio.run(_looked_at(settings, FALLBACK if args.json else language_here()))
    if args.json:
        say(json.dumps(seen))
    else:
        _show(seen, settings.centre.timezone)
    return 0


async def _order(settings: Settings, args: Namespace) -> int:
    answer = await perform(settings, f"outbox-{args.action}", {"row": args.row})
    if args.json:
        say(json.dumps({"done": args.action, **answer}))
        return 0
    if args.action == "retry":
        say(sentence("told-outbox-retried", rows=str(answer["rows"])))
    else:
        say(sentence("told-outbox-dropped", row=str(args.row)))
    if answer.get("stands_still"):
        say(sentence("told-outbox-stands-still"))
    return 0


async def _looked_at(settings: Settings, language: str) -> dict[str, Any]:
    async with looking(settings) as core:
        return await core.store.read(lambda tx: _overview(tx, core, language))


def _overview(tx: Tx, core: Core, language: str) -> dict[str, Any]:
    """For programs causes are told in one language, whoever runs them."""
    return {
        "owed": [
            {
                "class": each.queue,
                "state": each.state,
                "rows": each.rows,
                "oldest": _at(each.oldest),
            }
            for each in overview.count_parcels(tx)
        ],
        "sent_today": overview.count_sent(tx, core.clock() - RECENT),
        "dropped": [vars(each) for each in count_dropped(tx, core.clock() - RECENT)],
        "letters": _letters(tx, core),
        "strangers": vars(strangers.load_today(tx, core.clock())),
        "failing": [
            {
                "class": each.queue,
                "cause": _words(core, each, language),
                "words": each.words,
                "rows": each.rows,
                "oldest": _at(each.oldest),
                "next_try": _at(each.next_try),
            }
            for each in overview.load_failing(tx)
        ],
        "resting": [
            {"domain": each.domain, "until": _at(each.until)}
            for each in mail_domains.load_rests(tx, core.clock())
        ],
        "standstill": _standstill(tx, core, language),
        "given_up": [_row(core, each, language) for each in overview.load_given_up(tx, LISTED)],
    }


def _standstill(tx: Tx, core: Core, language: str) -> dict[str, Any] | None:
    """What staff have stopped, and how much waits for that."""
    still = standstills.load_standing(tx)
    if still is None:
        return None
    stopped = {"since": _at(still.since), "by": still.by, "hides_results": still.hides}
    oldest = [_row(core, each, language) for each in overview.load_stopped(tx, TO_MANY, LISTED)]
    return {**stopped, "rows": count_stopped(tx), "oldest": oldest}


def _letters(tx: Tx, core: Core) -> dict[str, list[int]]:
    """How many letters the mail server took in each window, and how many it may take."""
    now = core.clock()
    return {
        window: [len(parcels.load_letters_sent(tx, now - span)), allowed]
        for window, (allowed, span) in core.settings.mail.smtp.limits.items()
    }


def _row(core: Core, parcel: ParcelFate, language: str) -> dict[str, Any]:
    return {
        "row": parcel.id,
        "state": parcel.state,
        "what": parcel_name(parcel, core.texts, language),
        "cause": why_not(parcel, core.texts, language),
        "words": parcel.words,
        "made": _at(parcel.made_at),
    }


def _words(core: Core, failing: FailingParcels, language: str) -> str:
    phrase = cause_phrase(failing.cause, by_telegram=failing.queue in IN_TELEGRAM)
    return core.texts.say(phrase, language) if core.texts.has(phrase) else failing.cause


def _at(when: datetime) -> str:
    return when.isoformat(timespec="seconds")


def _show(seen: dict[str, Any], zone: tzinfo) -> None:
    _show_standstill(seen["standstill"], zone)
    wide = _widest("told-outbox-class", "queue", [each["class"] for each in seen["owed"]])
    for each in seen["owed"]:
        oldest = sentence("told-outbox-oldest", at=_local(each["oldest"], zone))
        queue = sentence("told-outbox-class", queue=each["class"])
        state = sentence("told-outbox-state", state=each["state"])
        columns = f"{queue:{wide}}{state:12}{each['rows']:7}"
        say(f"{columns}   {oldest}")
    if not seen["owed"]:
        say(sentence("told-outbox-none"))
    say(sentence("told-outbox-sent", rows=seen["sent_today"]))
    say(sentence("told-outbox-letters", used=", ".join(_used(seen["letters"]))))
    if passed := seen["strangers"]["passed"]:
        kept = seen["strangers"]["kept"] // 1_000_000
        say(sentence("told-outbox-strangers", kept=kept, passed=passed))
    for each in seen["dropped"]:
        say(sentence("told-outbox-unheard", **each))
    for each in seen["failing"]:
        at = _local(each["next_try"], zone)
        queue = sentence("told-outbox-class", queue=each["class"])
        of = {"rows": each["rows"], "queue": queue, "why": _why(each)}
        say(sentence("told-outbox-failing", **of, at=at))
    for each in seen["resting"]:
        until = _local(each["until"], zone)
        say(sentence("told-outbox-resting", domain=each["domain"], until=until))
    for each in seen["given_up"]:
        of = {name: str(each[name]) for name in ("row", "state", "what")}
        say(sentence("told-outbox-given-up", **of, why=_why(each)))
    if seen["given_up"]:
        say(sentence("told-outbox-ways"))


def _widest(phrase: str, name: str, codes: Iterable[str]) -> int:
    """Of a column as it is shown: its longest word, and a gap."""
    return max((len(sentence(phrase, **{name: each})) for each in codes), default=0) + 2


def _used(letters: dict[str, list[int]]) -> Iterator[str]:
    for window, (sent, most) in letters.items():
        of = {"sent": sent, "most": most, "window": window}
        yield sentence("told-outbox-used", **of)


def _show_standstill(still: dict[str, Any] | None, zone: tzinfo) -> None:
    if still is None:
        return
    since, hidden = _local(still["since"], zone), "yes" if still["hides_results"] else "no"
    say(sentence("told-unfreeze-since", since=since, by=still["by"], hidden=hidden))
    say(sentence("told-outbox-waits-for-that", rows=still["rows"]))
    for each in still["oldest"]:
        say(sentence("told-outbox-waits", row=str(each["row"]), what=each["what"]))


def _why(each: dict[str, Any]) -> str:
    """The cause in our words, then what was said to us."""
    return " ".join(part for part in (each["cause"], f"({each['words']})") if part.strip("()"))


def _local(when: str, zone: tzinfo) -> str:
    return f"{datetime.fromisoformat(when).astimezone(zone):%Y-%m-%d %H:%M:%S}"
