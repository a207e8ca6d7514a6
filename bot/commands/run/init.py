"""`results-desk init`: asks what a desk has to know and writes a `config.toml` that works."""

import json
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.speaking import sentence
from bot.commands.terminal import ask, complain, say
from bot.config.kinds import FromEnvironment, WrongValueError, convert
from bot.config.schema import schema
from bot.config.unreadable import why_of
from bot.keys import Keys
from bot.staff.order_values import refused
from bot.store.engine.faults import fault_of
from bot.store.engine.private_files import create_private
from domain.machine.sentence import Line

KEY_FILE = "master.key"

HEAD = """\
# Written by `results-desk init`. Every other setting, with its default: config.example.toml.
"""


@dataclass(frozen=True)
class SetupQuestion:
    """What is asked for one setting; an answer is needed unless `default` stands for it."""

    key: str
    default: str | None = None
    _: KW_ONLY
    hidden: bool = False
    shape: str = ".*"
    like: str = "init-like-text"

    @property
    def words(self) -> str:
        """How it is asked, with what stands where nothing is typed."""
        asked = sentence(f"init-ask-{self.key.replace('.', '-')}")
        return f"{asked} [{self.default}]" if self.default else asked


CENTRE = (
    SetupQuestion("centre.name"),
    SetupQuestion("centre.number"),
    SetupQuestion("centre.city"),
    SetupQuestion("centre.email"),
    SetupQuestion("centre.timezone", "Europe/Paris"),
)
TELEGRAM = (
    SetupQuestion(
        "telegram.token",
        "",
        hidden=True,
        shape=r"\d+:[\w-]{35}",
        like="init-like-token",
    ),
    SetupQuestion("staff.officers", ""),
)
MAILBOX = SetupQuestion("mail.address", "")
MAIL = (
    SetupQuestion("mail.imap.host"),
    SetupQuestion("mail.imap.port", "993"),
    SetupQuestion("mail.smtp.host"),
    SetupQuestion("mail.smtp.port", "587"),
    SetupQuestion("mail.imap.user"),
    SetupQuestion("mail.imap.password", hidden=True),
)

Plain = str | int | tuple[int, ...]
"""What TOML can say."""

IMPLIED: Mapping[tuple[str, Plain], tuple[str, str]] = {
    ("mail.imap.port", 143): ("mail.imap.security", "starttls"),
    ("mail.smtp.port", 465): ("mail.smtp.security", "tls"),
}
"""What a port other than the usual one says of its security."""


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `init`."""
    parser = subparsers.add_parser(
        "init",
        help="write a config.toml by answering a few questions",
        description="Asks what a desk has to know and writes the settings, for your eyes only. "
        "Answers may be piped in, a line each. An existing file is never overwritten.",
    )
    parser.add_argument(
        "--answer",
        action="append",
        default=[],
        metavar="SETTING=VALUE",
        help="do not ask for this setting; others see what is typed here, so pipe secrets in",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 when the settings were written, 1 when they were there already or answers ended early."""
    config: Path = args.config
    if config.exists():
        complain(sentence("init-there-already", path=str(config)))
        return 1
    try:
        answers = dict(_answers(dict(map(_given, args.answer))))
    except EOFError as question:
        complain("\n" + sentence("init-ended", question=str(question)))
        return 1
    try:
        _write(config, {**answers, "store.key_file": KEY_FILE})
    except OSError as error:
        if fault_of(error):
            raise
        complain(sentence("init-unwritten", path=str(error.filename), why=why_of(error)))
        return 1
    if args.json:
        say(json.dumps({"config": str(config), "key": str(config.with_name(KEY_FILE))}))
        return 0
    say("\n" + sentence("init-written", config=str(config), key=KEY_FILE))
    say(sentence("init-next"))
    return 0


def _given(said: str) -> tuple[str, str]:
    """A setting that is asked for, and its value. Raises `OrderRefused`."""
    key, sign, value = said.partition("=")
    asked = [each.key for each in (*CENTRE, *TELEGRAM, MAILBOX, *MAIL)]
    if not sign or key.strip() not in asked:
        known = ", ".join(asked)
        raise refused("refused-init-answer", said=said, known=known)
    return key.strip(), value.strip()


def _answers(given: Mapping[str, str]) -> Iterator[tuple[str, Plain]]:
    for question in (*CENTRE, *TELEGRAM):
        yield question.key, _answer(question, given)
    address = _answer(MAILBOX, given)
    yield MAILBOX.key, address
    for question in MAIL if address else ():
        answer = _answer(question, given)
        yield question.key, answer
        if (question.key, answer) in IMPLIED:
            yield IMPLIED[question.key, answer]
        if question.key in ("mail.imap.user", "mail.imap.password"):
            yield question.key.replace("imap", "smtp"), answer


def _answer(question: SetupQuestion, given: Mapping[str, str]) -> Plain:
    """The first answer that its setting takes; empty where the question's default is.

    What is `given` is not asked for. Raises `OrderRefused` where its setting does not take it.
    """
    if question.key in given:
        try:
            return _plain(question, given[question.key] or question.default)
        except WrongValueError as wrong:
            raise refused("refused-init-value", key=question.key, why=wrong.said) from None
    while True:
        answer = ask(question.words, hidden=question.hidden) or question.default
        try:
            return _plain(question, answer)
        except WrongValueError as wrong:
            complain(f"  {sentence(wrong.said.phrase, **wrong.said.params)}")


def _plain(question: SetupQuestion, answer: str | None) -> Plain:
    if answer is None:
        raise WrongValueError(Line("init-needed"))
    if not answer.isprintable() or (answer and not re.fullmatch(question.shape, answer)):
        raise WrongValueError(Line(question.like))
    kind = schema()[question.key].kind
    value = convert(kind, FromEnvironment(answer), Path()) if answer else ""
    return value if isinstance(value, int | tuple) else answer


def _toml(answers: Mapping[str, Plain]) -> str:
    """The answers as TOML; a JSON text, number or list of these is TOML too."""
    sections: dict[str, str] = {}
    for key, answer in answers.items():
        section, _, name = key.rpartition(".")
        head = sections.get(section, f"\n[{section}]\n")
        sections[section] = f"{head}{name} = {json.dumps(answer, ensure_ascii=False)}\n"
    return "".join(sections.values())


def _write(config: Path, answers: Mapping[str, Plain]) -> None:
    """The key first, unless there is one: what is sealed with it must stay readable."""
    config.parent.mkdir(parents=True, exist_ok=True)
    key = config.with_name(KEY_FILE)
    if not key.exists():
        create_private(key, f"{Keys.generate()}\n".encode())
    given = {name: answer for name, answer in answers.items() if answer not in ("", ())}
    create_private(config, (HEAD + _toml(given)).encode())
