"""`results-desk letter read`: what the desk makes of letters saved as files."""

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from bot.commands import Subparsers
from bot.terminal import complain, say
from domain.correspondence import LetterKind, Reading
from mailer.reading import read, visible_text


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `letter` with its one action `read`."""
    parser = subparsers.add_parser("letter", help="show what the desk makes of a letter")
    actions = parser.add_subparsers(dest="action", required=True, metavar="read")
    reader = actions.add_parser("read", help="who wrote it, what failed, what is new, what it asks")
    reader.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a letter as .eml")
    reader.add_argument("--json", action="store_true", help="one JSON object a line for each file")
    reader.add_argument("--sent", type=Path, metavar="FILE", help="the letter it answers")
    return parser


def run(args: Namespace) -> int:
    """Writes a verdict for every file; 1 when a file could not be opened, else 0."""
    show = _as_json if args.json else _as_text
    sent = _content(args.sent) if args.sent else b""
    unread = sent is None
    for path in args.files:
        raw = _content(path)
        if raw is None:
            unread = True
            continue
        reading = read(raw, visible_text(sent or b""))
        say(show(path, reading))
    return 1 if unread else 0


def _content(path: Path) -> bytes | None:
    """The file's bytes; None, and the reason on standard error, when it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        complain(f"{path}: {error.strerror}. Whatever else is named is read without it.")
        return None


def _as_json(path: Path, reading: Reading) -> str:
    verdict = {
        "file": str(path),
        "kind": reading.kind,
        "recipients": reading.recipients,
        "permanent": reading.permanent,
        "hard": reading.hard,
        "reply": reading.reply,
        "intent": reading.intent,
    }
    return json.dumps(verdict)


def _as_text(path: Path, reading: Reading) -> str:
    """The file, then what matters of its kind, a line each."""
    lines = [f"{path}: {reading.kind}"]
    if reading.kind is LetterKind.HUMAN:
        lines.append(f"  wants: {reading.intent}")
        lines += [f"  | {line}" for line in reading.reply.splitlines()]
    if reading.recipients:
        lines.append(f"  about: {', '.join(reading.recipients)}")
    if reading.permanent is not None:
        final = "for good" if reading.permanent else "for now"
        lines.append(f"  {final}{', the address is dead' if reading.hard else ''}")
    return "\n".join(lines)
