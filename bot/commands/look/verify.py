"""`results-desk verify`: whether a Statement that somebody shows says what this desk has issued."""

import asyncio
import json
import re
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from bot.commands import Subparsers
from bot.commands.opening import STORE, looking_at, perform
from bot.commands.speaking import sentence, sentences
from bot.commands.terminal import say
from bot.config import Settings, load
from bot.core import Core
from bot.staff.order_values import OrderRefused, refused
from bot.store.exams.issued import KnownPaper, find_paper
from bot.store.people import entries
from bot.verifying.answering import Verifier
from bot.verifying.pdf_words import LARGEST
from domain.exams.issued import IssuedPaper
from domain.exams.names import exam_named
from domain.exams.reference import reference
from domain.text.identifiers import compact
from domain.verifying.answers import ISSUED_HERE, SHOWING, TO_BE_RELIED_ON, PaperAnswer
from domain.verifying.codes import typed_code
from domain.verifying.saying import answer_lines

FOUR = 4  # values of a paper
ISSUED = 3  # the exit code for what was issued here, and is not to be relied on as it is


def add_parser(subparsers: Subparsers) -> ArgumentParser:
    """The command `verify`."""
    parser = subparsers.add_parser(
        "verify",
        help="whether a Statement that somebody shows is ours",
        usage="results-desk verify [--json] (FILE [FILE …] | CODE | REFERENCE NAME EXAM SCORE)",
        description="Tells whether this desk has issued a Statement: by its file, by the code that "
        "stands on it, or by four of its values, also where its candidate is erased. Case, accents "
        "and an exam's old name do not matter. Exit: 0 genuine, or a code or four values that are "
        "known; 3 issued here, but replaced, withdrawn, revoked, expired, no longer kept or not "
        "the file as issued; 1 anything else.",
    )
    parser.add_argument(
        "shown",
        nargs="+",
        metavar="WHAT",
        help="PDF files; or a code such as 7K2M-9QXW-4T3B-H6ZP; or a reference number, the "
        "candidate's whole name, the exam and the overall score, each in quotes (of young learners "
        "the shields from above, such as 4-5-3; of Linguaskill the average or the only module, "
        "such as 159 or 180+)",
    )
    parser.add_argument("--json", action="store_true", help="for other programs")
    return parser


def run(args: Namespace) -> int:
    """0 where it may be relied on, 3 where it was issued and may not, 1 for anything else."""
    settings = load(args.config, needs=STORE)
    if len(args.shown) == FOUR and reference(args.shown[0]):
        return _by_values(settings, args.shown, as_json=args.json)
    return asyncio.run(_by_proof(settings, args.shown, as_json=args.json))


async def _by_proof(settings: Settings, shown: Sequence[str], *, as_json: bool) -> int:
    """Files, or the signs of one code; several groups of them may come as several words."""
    files = [Path(each) for each in shown if Path(each).is_file()]  # noqa: ASYNC240 - no desk runs here
    typed = " ".join(shown)
    if not files and len(shown) == FOUR and typed_code(typed) is None:
        raise refused("told-verify-no-reference", reference=shown[0])
    if not files and typed_code(typed) is None:
        raise refused("told-verify-nothing", what=typed)
    if files and len(files) < len(shown):
        lost = next(each for each in shown if not Path(each).is_file())  # noqa: ASYNC240
        raise refused("told-verify-nothing", what=lost)
    by = {"shown": "file" if files else "code"}
    async with looking_at(settings, "verify", values=by) as core:
        verifier = Verifier(core)
        if files:
            answers = [(str(each), await verifier.file(_content(each))) for each in files]
        else:
            answers = [("", await verifier.code(typed))]
        for _, answer in answers:
            await _note(core, answer)
    if as_json:
        say(json.dumps([plain_answer(answer, name) for name, answer in answers]))
    else:
        _tell(core, answers)
    return max(_exit(answer) for _, answer in answers)


def _content(file: Path) -> bytes:
    """No more of it than is looked at."""
    with file.open("rb") as stream:
        return stream.read(LARGEST + 1)


async def _note(core: Core, answer: PaperAnswer) -> None:
    """Looking at somebody's result is an act; whose it is shows first."""
    entry = (
        await core.store.read(lambda tx: entries.load(tx, answer.entry)) if answer.entry else None
    )
    whom = entry.id_number if entry else ""
    of = {"what": "verify", "whom": whom, "values": {"verdict": str(answer.verdict)}}
    await perform(core.settings, "look", of)


def _tell(core: Core, answers: Sequence[tuple[str, PaperAnswer]]) -> None:
    for name, answer in answers:
        head, *values = sentences(core.texts, answer_lines(answer))
        say(f"{name}: {head}" if name else head)
        for each in values:
            say(f"    {each}")


def plain_answer(answer: PaperAnswer, name: str = "") -> dict[str, object]:
    """For other programs: keys never change."""
    values = answer.values if answer.verdict in SHOWING else None
    shown = {} if values is None else {
        "name": values.candidate,
        "exam": values.result.exam,
        "session": values.session,
        "grade": values.result.grade,
        "overall": values.result.overall,
        "skills": dict(values.result.skills),
        "reference": values.result.reference,
        "released_on": values.released_on.isoformat(),
        "version": values.result.version,
    }  # fmt: skip
    return {
        **({"file": name} if name else {}),
        "verdict": str(answer.verdict),
        "why": answer.why,
        "left_as": answer.left_as,
        "differs": list(answer.differs),
        "current_version": answer.current.number if answer.current else None,
        "issued": shown or None,
    }


def _exit(answer: PaperAnswer) -> int:
    if answer.verdict in TO_BE_RELIED_ON:
        return 0
    return ISSUED if answer.verdict in ISSUED_HERE else 1


def _by_values(settings: Settings, shown: Sequence[str], *, as_json: bool) -> int:
    cited, name, exam, typed = shown
    score = _score_or_shields(typed)
    if exam_named(exam) is None:
        raise OrderRefused(sentence("told-verify-no-exam", exam=exam))
    paper = IssuedPaper(
        reference=compact(cited),
        candidate=name,
        exam=exam,
        overall=score[0] if len(score) == 1 else 0,
        shields=score if len(score) > 1 else (),
    )
    known = asyncio.run(_known(settings, paper))
    if as_json:
        say(json.dumps(_plain(settings, known)))
        return 0 if known else 1
    if known is None:
        say(sentence("told-verify-unknown"))
        return 1
    say(sentence("told-verify-known", day=_day(settings, known)))
    if known.withdrawn:
        say(sentence("told-verify-withdrawn"))
    if known.corrected:
        say(sentence("told-verify-corrected"))
    return 0


def _day(settings: Settings, known: KnownPaper) -> str:
    return known.released_at.astimezone(settings.centre.timezone).date().isoformat()


def _plain(settings: Settings, known: KnownPaper | None) -> dict[str, object]:
    """For other programs: keys never change."""
    if known is None:
        return {"known": False}
    fate = {"withdrawn": bool(known.withdrawn), "corrected": bool(known.corrected)}
    return {"known": True, "released_on": _day(settings, known), **fate}


def _score_or_shields(text: str) -> tuple[int, ...]:
    """One score, or the shields of three parts."""
    if re.fullmatch("[1-5](?:[-/ ][1-5]){2}", text):
        return tuple(map(int, re.split("[-/ ]", text)))
    if re.fullmatch("[0-9]{1,3}|180[+]", text):
        return (int(text.rstrip("+")),)
    raise refused("told-verify-no-score", score=text)


async def _known(settings: Settings, paper: IssuedPaper) -> KnownPaper | None:
    async with looking_at(settings, "verify", paper.reference) as core:
        return await core.store.read(
            lambda tx: find_paper(tx, paper, core.keys.of_statement, core.clock())
        )
