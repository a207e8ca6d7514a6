"""`results-desk letter`: what the desk makes of letters saved as files, and the ones it keeps."""

import asyncio
import json
from argparse import ArgumentParser, Namespace
from functools import partial
from pathlib import Path
from typing import Any

from bot.commands import Subparsers
from bot.commands.given_files import content
from bot.commands.numbers import row_number
from bot.commands.opening import STORE, looking_at, write_privately
from bot.commands.speaking import sentence
from bot.commands.terminal import complain, say
from bot.config import Settings, load
from bot.config.unreadable import why_of
from bot.core import Core
from bot.keys import SealBrokenError
from bot.mail.mail_store import SEAL
from bot.staff.order_values import refused
from bot.store.mail import mailbox
from domain.intake.letters import FIRST
from domain.mail.reading import LetterKind, Reading
from mailer.reading import Envelope, envelope, read, visible_text

PAGE = 20  # letters, a megabyte each at most
LONGEST_SUBJECT = 80


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `letter` with its actions `read`, `save` and `list`."""
    parser = subparsers.add_parser("letter", help="show what the desk makes of a letter")
    parser.add_argument("--json", action="store_true", help="for other programs")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    reader = actions.add_parser("read", help="who wrote it, what failed, what is new, what it asks")
    reader.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a letter as .eml")
    reader.add_argument("--sent", type=Path, metavar="FILE", help="the letter it answers")
    saver = actions.add_parser(
        "save",
        help="write a letter that the desk keeps to a file",
        description="Writes a letter as it arrived, for as long as it is kept.",
    )
    saver.add_argument(
        "letter", type=row_number, metavar="NUMBER", help="as the message to staff has it"
    )
    saver.add_argument("-o", dest="file", type=Path, required=True, metavar="FILE", help="an .eml")
    actions.add_parser(
        "list",
        help="the letters set aside for a person",
        description="One line for each letter in quarantine, for as long as it is kept: its "
        "number, the day, who wrote, and its subject. What stands there may be forged.",
    )
    return parser


def run(args: Namespace) -> int:
    """0 when all was read or written; 1 when a file could not be opened. Raises `OrderRefused`."""
    match args.action:
        case "save":
            return _save(args)
        case "list":
            return _list(args)
    return _read(args)


def _list(args: Namespace) -> int:
    settings = load(args.config, needs=STORE)
    asyncio.run(_each_aside(settings, as_json=args.json))
    return 0


async def _each_aside(settings: Settings, *, as_json: bool) -> None:
    after, listed = 0, list[dict[str, Any]]()
    async with looking_at(settings, "letter list") as core:
        while page := await core.store.read(partial(mailbox.load_aside, after=after, limit=PAGE)):
            after = page[-1].id
            for each in page:
                day, head = each.kept_at.date().isoformat(), _head(core, each.sealed)
                listed.append(_plain(each.id, day, head))
                if not as_json:
                    say(_line(each.id, day, head))
    if as_json:
        say(json.dumps(listed, ensure_ascii=False))
    elif not listed:
        say(sentence("told-letter-none"))


def _head(core: Core, sealed: bytes) -> Envelope | None:
    """Who wrote, and of what; None where the key does not open it."""
    try:
        return envelope(core.desk.keys.open(sealed, SEAL))
    except SealBrokenError:
        return None


def _plain(number: int, day: str, head: Envelope | None) -> dict[str, Any]:
    plain = {"letter": number, "day": day, "opens": head is not None}
    seen = {"sender": head.sender, "subject": _subject(head)} if head else {}
    return {**plain, **seen}


def _subject(head: Envelope) -> str:
    return " ".join(head.subject.split())[:LONGEST_SUBJECT]


def _line(number: int, day: str, head: Envelope | None) -> str:
    """A letter that waits, in a line; of one that the key does not open only that there is one."""
    if head is None:
        return "  ".join((f"{number:>6}", day, sentence("told-letter-sealed")))
    sender = head.sender or sentence("told-letter-nobody")
    return "  ".join((f"{number:>6}", day, sender, _subject(head)))


def _save(args: Namespace) -> int:
    settings = load(args.config, needs=STORE)
    raw, size = asyncio.run(_kept(settings, args.letter))
    write_privately(args.file, raw)
    cut = len(raw) < size and len(raw) % FIRST == 0  # at a piece; servers count line ends anyhow
    if args.json:
        kept = {"letter": args.letter, "file": str(args.file), "bytes": len(raw)}
        say(json.dumps({**kept, "whole": not cut}))
        return 0
    saved = {"path": str(args.file), "letter": str(args.letter)}
    say(sentence("told-letter-saved", size=len(raw), **saved))
    if cut:
        say(sentence("told-letter-cut", size=size))
    return 0


async def _kept(settings: Settings, letter: int) -> tuple[bytes, int]:
    """What is kept of a letter, and how long all of it is."""
    async with looking_at(settings, "letter save", f"letter {letter}") as core:
        sealed = await core.store.read(lambda tx: mailbox.load_pieces(tx, letter))
        size, passing = await core.store.read(lambda tx: mailbox.load_size(tx, letter))
        if not sealed and passing:
            raise refused("refused-letter-unkept", letter=str(letter))
        if not sealed:
            raise refused("refused-no-letter", letter=str(letter))
        try:
            return b"".join(core.desk.keys.open(piece, SEAL) for piece in sealed), size
        except SealBrokenError:
            raise refused("refused-letter-sealed", letter=str(letter)) from None


def _read(args: Namespace) -> int:
    sent = _content(args.sent) if args.sent else b""
    unread, readings = sent is None, list[dict[str, Any]]()
    for path in args.files:
        raw = _content(path)
        if raw is None:
            unread = True
            continue
        reading = read(raw, visible_text(sent or b""))
        readings.append(_as_plain(path, reading))
        if not args.json:
            say(_as_text(path, reading))
    if args.json:
        say(json.dumps(readings))
    return 1 if unread else 0


def _content(path: Path) -> bytes | None:
    """The file's bytes; None, and the reason on standard error, when it cannot be opened."""
    try:
        return content(path)
    except OSError as error:
        complain(sentence("told-letter-unread", path=str(path), why=why_of(error)))
        return None


def _as_plain(path: Path, reading: Reading) -> dict[str, Any]:
    return {
        "file": str(path),
        "kind": reading.kind,
        "recipients": reading.recipients,
        "permanent": reading.permanent,
        "hard": reading.hard,
        "reply": reading.reply,
        "intent": reading.intent,
    }


def _as_text(path: Path, reading: Reading) -> str:
    """The file, then what matters of its kind, a line each."""
    lines = [f"{path}: {sentence('told-letter-kind', kind=str(reading.kind))}"]
    if reading.kind is LetterKind.HUMAN:
        lines.append("  " + sentence("told-letter-wants", intent=str(reading.intent)))
        lines += [f"  | {line}" for line in reading.reply.splitlines()]
    if reading.recipients:
        about = ", ".join(reading.recipients)
        lines.append("  " + sentence("told-letter-about", addresses=about))
    if reading.permanent is not None:
        final, hard = ("yes" if each else "no" for each in (reading.permanent, reading.hard))
        lines.append("  " + sentence("told-letter-final", final=final, hard=hard))
    return "\n".join(lines)
