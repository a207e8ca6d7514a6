"""`results-desk import`: takes a file of entries, results and the like into the store."""

import asyncio
import errno
import json
import os
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from stat import S_ISREG
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from bot.commands import Subparsers
from bot.commands.opening import STORE, perform
from bot.commands.speaking import sentence
from bot.commands.terminal import complain, say
from bot.config import load
from bot.config.unreadable import why_of
from bot.files.reading.columns import LAYOUTS
from bot.files.reading.headers import header_key, standard_header
from bot.files.readings import ENCODINGS, encoding_named
from bot.staff.importing.imports import KINDS
from bot.staff.order_values import refused

NAMED = 8  # rows by number where many have the same doubtful cell


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `import`."""
    parser = subparsers.add_parser(
        "import",
        help="take in a file of entries, results, organisations or statuses of certificates",
        description="Takes in a CSV or Excel file: all of it or nothing. Results stay hidden until "
        "they are released; whose certificate has arrived is told. The exit code is 1 when a row "
        "is refused and not skipped.",
    )
    _add_reading(parser)
    _add_outputs(parser)
    return parser


def _add_reading(parser: ArgumentParser) -> None:
    """What is read, and how."""
    parser.add_argument("kind", choices=tuple(KINDS))
    parser.add_argument("file", type=Path, metavar="FILE")
    parser.add_argument("--sheet", default="", help="of a workbook, the sheet that is meant")
    parser.add_argument(
        "--encoding",
        default="",
        metavar="NAME",
        help="of a text that is no UTF-8, the encoding that is meant, such as Windows-1250",
    )
    parser.add_argument(
        "--column",
        action="append",
        default=[],
        metavar="TITLE=COLUMN",
        help="which column one with an unknown title is (- for none); remembered",
    )
    parser.add_argument(
        "--reading",
        default="",
        metavar="DIGEST",
        help="what a dry run named: the file is refused if it would be read in any other way",
    )


def _add_outputs(parser: ArgumentParser) -> None:
    """What is done with it, and told."""
    parser.add_argument("--dry-run", action="store_true", help="only tell what would be done")
    parser.add_argument("--skip-bad", action="store_true", help="leave refused rows out")
    parser.add_argument(
        "--secrets-to",
        type=Path,
        metavar="FILE",
        help="write the secret numbers that the desk made into a file for you alone",
    )
    parser.add_argument(
        "--corrections-to",
        type=Path,
        metavar="FILE",
        help="write the refused rows, with why, into a file to correct and import",
    )
    parser.add_argument("--json", action="store_true", help="the report as one JSON object")


def run(args: Namespace) -> int:
    """0 when the file went in or could, 1 when rows keep it out."""
    settings = load(args.config, needs=STORE)
    total = _rows(args.file)
    arguments = {
        "kind": args.kind,
        "path": str(args.file.absolute()),
        "dry_run": args.dry_run,
        "skip_bad": args.skip_bad,
        "sheet": args.sheet,
        "encoding": _encoding(args.encoding),
        "digest": args.reading,
        "secrets_to": str(args.secrets_to.absolute()) if args.secrets_to else "",
        "corrections_to": str(args.corrections_to.absolute()) if args.corrections_to else "",
        "columns": _columns(args.column, args.kind),
    }
    with _bar() as bar:
        task = bar.add_task(args.file.name, total=total)
        answer = asyncio.run(
            perform(settings, "import", arguments, lambda rows: bar.update(task, completed=rows))
        )
    if args.json:
        say(json.dumps(answer["report"], ensure_ascii=False))
    else:
        _show(answer["report"])
        for line in answer["lines"]:
            say(line)
        if args.corrections_to and answer["corrections"]:
            say(sentence("told-corrections", path=str(args.corrections_to)))
        if args.dry_run and answer["well"]:
            digest = answer["report"]["reading"]["digest"]
            say(sentence("told-reading", digest=digest))
    return 0 if answer["well"] else 1


def _encoding(said: str) -> str:
    """Python's name of an encoding. Raises `OrderRefused`."""
    found = encoding_named(said)
    if said and not found:
        known = ", ".join(ENCODINGS.values())
        raise refused("refused-encoding", said=said, known=known)
    return found


def _columns(said: Sequence[str], kind: str) -> list[tuple[str, str]]:
    """What was said of titles, each once. Raises `OrderRefused`."""
    named = [_named(each, kind) for each in said]
    meant: dict[str, str] = {}
    for title, column in named:
        if meant.setdefault(header_key(title), column) != column:
            raise refused("refused-column-twice", title=title)
    return named


def _named(said: str, kind: str) -> tuple[str, str]:
    """A title and the column it means. Raises `OrderRefused`."""
    title, sign, name = said.rpartition("=")
    layout = LAYOUTS[KINDS[kind]]
    meant = standard_header(name, layout)
    if not (sign and title.strip() and meant):
        known = ", ".join(each.header for each in layout.columns)
        raise refused("refused-column", said=said, known=known)
    return title.strip(), meant


def _rows(file: Path) -> int | None:
    """About how many rows there are; None for a workbook, which does not tell before it is read."""
    try:
        with file.open("rb") as stream:
            if not S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise OSError(errno.ESPIPE, os.strerror(errno.ESPIPE))  # it is read twice
            if stream.read(2) in {b"PK", b"\xd0\xcf"}:
                return None
            return 1 + sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 20), b""))
    except OSError as error:
        raise refused("refused-unread", path=str(file), why=why_of(error)) from None


def _bar() -> Progress:
    """A progress bar on standard error, where that is a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    left = TimeRemainingColumn()
    return Progress(
        *columns, left, console=console, transient=True, disable=not console.is_terminal
    )


def _show(report: Mapping[str, Any]) -> None:
    """Refused rows one by one; what is changed, repaired or doubtful by column, and reason."""
    for how in ("changes", "repaired"):
        for alike in _alike(report[how], "column"):
            complain(_cells(how, alike))
    for alike in _alike(report["warned"], "column", "why"):
        complain(_placed(alike, alike[0]["why"]))
    for each in report["refused"]:
        complain(_placed([each], each["expected"], each["found"] or "none"))


def _cells(how: str, alike: Sequence[Mapping[str, Any]]) -> str:
    """Cells of a column that were changed or repaired, the first ones of many."""
    said = ", ".join(_mended(each) for each in alike[:NAMED])
    column, more = alike[0]["column"], _left(alike)
    left = "left" if how == "repaired" and more != "none" else "said"  # those in `changes` are not
    return sentence("told-cells", how=how, column=column, said=said, more=more, all=left)


def _alike(cells: Sequence[Mapping[str, Any]], *by: str) -> Iterator[list[Mapping[str, Any]]]:
    """The cells that have these in common, together."""
    groups: dict[tuple[str, ...], list[Mapping[str, Any]]] = {}
    for each in cells:
        groups.setdefault(tuple(each[name] for name in by), []).append(each)
    yield from groups.values()


def _mended(cell: Mapping[str, Any]) -> str:
    cells = {each: cell[each] or "none" for each in ("found", "became")}
    return sentence("told-cell", row=str(cell["row"]), **cells)


def _left(cells: Sequence[object]) -> int | str:
    """How many are not named."""
    return len(cells) - NAMED if len(cells) > NAMED else "none"


def _placed(cells: Sequence[Mapping[str, Any]], said: str, found: str = "none") -> str:
    """What is said, behind where it is: nowhere where it is of the file as a whole."""
    place = ", ".join(filter(None, (_rows_of(cells), cells[0]["column"])))
    if not place and found == "none":
        return said
    return sentence("told-place", place=place, found=found, said=said)


def _rows_of(cells: Sequence[Mapping[str, Any]]) -> str:
    """The rows by number, the first ones of many; "" for the file as a whole."""
    if not cells[0]["row"]:
        return ""
    named = ", ".join(str(each["row"]) for each in cells[:NAMED])
    rows = "single" if len(cells) == 1 else "many"
    return sentence("told-rows", rows=rows, named=named, more=_left(cells))
