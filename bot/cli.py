"""The command line: finds the command that is meant, runs it, and tells how it ended."""

import argparse
import logging
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn, cast

from bot.commands import Command, terminal
from bot.commands.endings import BUG, INTERRUPTED, PIPE_CLOSED, WRONG_SETTINGS, tell_programs
from bot.commands.help_words import SpokenHelp, SpokenLines, misread
from bot.commands.look.finding_words import in_words
from bot.commands.speaking import sentence
from bot.commands.terminal import complain
from bot.config import ConfigError, LogSection
from bot.logs.logs import configure
from bot.staff.order_values import OrderRefused
from bot.store.engine.faults import fault_of
from bot.store.engine.transactions import StoreError

COMMANDS: Mapping[str, str] = {
    "run": "run.run",
    "demo": "run.demo",
    "rehearse": "run.rehearse",
    "init": "run.init",
    "check": "look.check",
    "privacy": "run.privacy",
    "migrate": "store.migrate",
    "key": "store.key",
    "import": "day.import_files",
    "release": "day.release",
    "releases": "day.releases",
    "broadcast": "day.broadcast",
    "broadcasts": "day.broadcasts",
    "invite": "day.invite",
    "slips": "day.slips",
    "freeze": "incidents.freeze",
    "unfreeze": "incidents.unfreeze",
    "concerned": "incidents.concerned",
    "statement": "people.statement",
    "desk": "look.desk",
    "readiness": "look.readiness",
    "report": "look.report",
    "outbox": "look.outbox",
    "audit": "look.audit",
    "lookup": "people.lookup",
    "why": "people.why",
    "staff": "people.staff",
    "account": "people.account",
    "export": "people.export",
    "erase": "people.erase",
    "verify": "look.verify",
    "bounces": "people.bounces",
    "unreached": "people.unreached",
    "guardians": "people.guardians",
    "questions": "people.questions",
    "letter": "people.letter",
}
"""The commands in the order of --help, and their modules in `bot.commands`."""

NOTHING_AFTER = re.compile(r"--?\w[\w-]*=--")  # of which argparse makes an empty list (3.11)

CODES = """exit codes:
  0   done; 1 not done, and told why; 2 not understood
  65  the store is damaged
  66  a store was there, and is empty or gone
  70  a bug: please report it
  73  the disk is full
  74  the disk fails
  77  a file or folder may not be read or written
  78  the settings cannot be used, nor the key or token in them
  79  the store was written with another master key, or nothing in it shows with which
docs/operating.md tells what to do."""

log = logging.getLogger("cli")


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command and gives its exit code: see `CODES`."""
    _open_outputs()
    configure(LogSection())
    terminal.begin()
    words = sys.argv[1:] if argv is None else argv
    code = _ended(words)
    if "--json" in words:
        tell_programs(code)
    return code


def _ended(words: Sequence[str]) -> int:
    try:
        return _run(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except EOFError as unanswered:
        complain(sentence("told-unanswered", question=str(unanswered)))
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PIPE_CLOSED
    except ConfigError as error:
        complain(sentence("told-settings"))
        for mistake in error.found:
            complain(f"  {sentence(mistake.phrase, **mistake.params)}")
        return WRONG_SETTINGS
    except Exception as error:  # noqa: BLE001 - a bug's is logged
        return _failed(error)


def _open_outputs() -> None:
    """Where an output is closed (`>&-`), what is said goes nowhere; a sign it lacks is a “?”."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            setattr(sys, name, os.fdopen(nowhere, "w", encoding="utf-8"))
        elif isinstance(out := getattr(sys, name), TextIOWrapper):
            out.reconfigure(errors="replace")


def _failed(error: Exception) -> int:
    """Says what stopped a command: a fault of the machine's, a refusal, or a bug."""
    if fault := fault_of(error):
        complain(f"{in_words(fault.said)}. {in_words(fault.kind.todo)}")
        return fault.kind
    if isinstance(error, OrderRefused | StoreError):
        complain(in_words(error.line) if error.line else str(error))
        return 1
    log.critical("A bug stopped the command: please report it with these lines", exc_info=error)
    return BUG


def _run(words: Sequence[str]) -> int:
    try:
        code = _dispatch(words)
    except SystemExit as end:  # argparse ends so, after --help as after a mistake
        code = int(end.code or 0)
    sys.stdout.flush()  # here, so that a closed pipe is noticed by `main` and not at exit
    return code


def _dispatch(words: Sequence[str]) -> int:
    parser = command_line(commands(words))
    if odd := next((each for each in words if NOTHING_AFTER.fullmatch(each)), ""):
        parser.error(f"argument {odd[:-3]}: expected one argument")
    args = parser.parse_args(words)
    if "run" in args:
        return int(args.run(args))
    parser.print_help()
    return 2


class _Parser(argparse.ArgumentParser):
    """Takes `--config`, and a command's `--json`, wherever they stand among its words.

    argparse makes the parsers of commands, and of their actions, of this too.
    """

    actions: Any = None

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"formatter_class": SpokenHelp, **options})
        self.add_argument(
            "--config",
            type=Path,
            default=argparse.SUPPRESS,
            metavar="PATH",
            help="the settings (config.toml, or where RESULTS_DESK_CONFIG points)",
        )

    def add_subparsers(self, **options: Any) -> Any:
        """The actions of a command are remembered."""
        self.actions = super().add_subparsers(**options)
        return self.actions

    def lead_on(self) -> None:
        """What the command takes before an action is taken behind it."""
        if self.actions is None or self.get_default("json") is None:
            return
        for each in self.actions.choices.values():
            each.add_argument(
                "--json", action="store_true", default=argparse.SUPPRESS, help="for other programs"
            )

    def error(self, message: str) -> NoReturn:
        """Says what was not understood and where help is; the usage would bury it."""
        choice = re.search(r"invalid choice: '(.*?)' \(choose from (.*)\)", message)
        close = choice and get_close_matches(choice[1], re.findall(r"[\w-]+", choice[2]), n=1)
        hint = sentence("told-meant", close=close[0]) if close else ""
        mistake = sentence("told-mistake", prog=self.prog, said=f"{misread(message)}{hint}")
        said = [mistake, sentence("told-help", prog=self.prog)]
        self.exit(2, "\n".join([*said, ""]))


def commands(words: Sequence[str]) -> Iterator[Command]:
    """The one that is named first, or all where none is: they import for more than a second."""
    rest = [*words]
    while rest and rest[0].startswith("--config"):
        del rest[: 1 if "=" in rest[0] else 2]
    first = rest[0] if rest else ""
    for name in [first] if first in COMMANDS else COMMANDS:
        yield cast("Command", import_module(f"bot.commands.{COMMANDS[name]}"))


def command_line(known: Iterable[Command]) -> argparse.ArgumentParser:
    """What these commands take."""
    parser = _Parser(
        prog="results-desk",
        description="The chat and mail desk of an exam centre.",
        epilog=CODES,
        formatter_class=SpokenLines,
    )
    parser.add_argument(
        "--version", action="version", version=f"%(prog)s {version('results-desk')}"
    )
    parser.set_defaults(config=Path(os.environ.get("RESULTS_DESK_CONFIG", "config.toml")))
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND")
    for command in known:
        own = command.add_parser(subparsers)
        own.set_defaults(run=command.run)
        cast("_Parser", own).lead_on()
    return parser
