"""Commands serve programs and people alike: `--json`, exit codes that are told, and words that are
in the catalogue. What is not so yet is listed here, and nothing joins these lists.
"""

import ast
import re
from argparse import ArgumentParser
from collections.abc import Collection, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from zoneinfo import ZoneInfo

from bot.cli import COMMANDS
from bot.staff.checks import EXPLANATIONS
from bot.texts.language import LOCALES
from bot.texts.texts import Texts
from tests.support.places import ROOT

HERE = ROOT / "bot" / "commands"
PAGE = ROOT / "docs" / "commands.md"
ROW = re.compile(r"^\| `([\w-]+)` \| (yes|no) \| (.+) \|$", re.MULTILINE)
WORD = re.compile(r"[A-Za-z]{4,}")
WITHOUT_JSON = {"demo", "run"}
"""Commands that only run."""

FOUND = re.compile(r"""\b(well|wrong)\(\s*"\w+",\s*"([\w-]+)\"""")
MISTAKE = re.compile(r"""\"((?:mistake|expected|unreadable)-[\w-]+)\"""")
TEXTS = Texts(ZoneInfo("UTC"))

DEFS = (ast.FunctionDef, ast.AsyncFunctionDef)
SAYS = {"say", "complain", "ask", "show", "OrderRefused"}


def modules() -> Iterator[tuple[str, ModuleType]]:
    for name, where in COMMANDS.items():
        yield name, import_module(f"bot.commands.{where}")


def parser_of(module: ModuleType) -> ArgumentParser:
    parser: ArgumentParser = module.add_parser(ArgumentParser().add_subparsers())
    return parser


def takes_json(parser: ArgumentParser) -> bool:
    """By itself, or in each of its actions."""
    options = parser._actions  # noqa: SLF001 - there is no other way to ask
    if any("--json" in each.option_strings for each in options):
        return True
    inner = [each.choices for each in options if isinstance(each.choices, dict)]
    return bool(inner) and all(takes_json(each) for one in inner for each in one.values())


def returned(source: str) -> set[int]:
    """The exit codes that stand in a command's functions."""
    functions = (each for each in ast.walk(ast.parse(source)) if isinstance(each, DEFS))
    coded = [each for each in functions if each.returns and ast.unparse(each.returns) == "int"]
    return {code for one in coded for each in ast.walk(one) for code in _codes(each)}


def _codes(node: ast.AST) -> Iterator[int]:
    match node:
        case ast.Return(ast.Constant(int(code))):
            yield code
        case ast.Return(ast.IfExp(_, one, other)):
            sides = (one, other)
            yield from (
                each.value
                for each in sides
                if isinstance(each, ast.Constant) and isinstance(each.value, int)
            )


def documented() -> dict[str, tuple[bool, str]]:
    rows = ROW.findall(PAGE.read_text("utf-8"))
    return {name: (json == "yes", codes) for name, json, codes in rows}


def sentences_in(source: str, says: Collection[str] = SAYS) -> list[str]:
    """What a module says in words of its own; those of a refusal may have been given a name."""
    nodes = list(ast.walk(ast.parse(source)))
    given = {ast.unparse(each.targets[0]): each.value for each in nodes if type(each) is ast.Assign}
    calls = (each for each in nodes if isinstance(each, ast.Call))
    named = [each for each in calls if isinstance(each.func, ast.Name) and each.func.id in says]
    texts = [each.args[0] for each in named if each.args]
    refusals = [each for each in named if ast.unparse(each.func) == "OrderRefused"]
    texts += [given[each] for one in refusals if (each := ast.unparse(one.args[0])) in given]
    own = [each for each in texts if isinstance(each, ast.Constant | ast.JoinedStr)]
    return [words for each in own if (words := _words(each))]


def _words(text: ast.expr) -> str:
    parts = [each for each in ast.walk(text) if isinstance(each, ast.Constant)]
    return next((str(each.value) for each in parts if WORD.search(str(each.value))), "")


def source_of(module: ModuleType) -> str:
    assert module.__file__
    return Path(module.__file__).read_text("utf-8")


def test_every_command_and_its_codes_are_on_the_page() -> None:
    told = documented()
    assert list(told) == list(COMMANDS)
    missing = {
        (name, code)
        for name, module in modules()
        for code in returned(source_of(module)) | {0, 1}
        if not re.search(rf"\b{code}\b", told[name][1])
    }
    assert not missing


def test_every_command_speaks_to_programs_but_those_still_to_learn_it() -> None:
    found = {name: takes_json(parser_of(module)) for name, module in modules()}
    assert {name for name, takes in found.items() if not takes} == WITHOUT_JSON
    assert found == {name: takes for name, (takes, _) in documented().items()}


def test_no_module_says_what_is_not_in_the_catalogue() -> None:
    found = {
        str(path.relative_to(HERE).with_suffix(""))
        for path in HERE.rglob("*.py")
        if sentences_in(path.read_text("utf-8"))
    }
    assert not found


def test_no_order_is_refused_in_words_that_are_not_in_the_catalogue() -> None:
    found = {
        str(path.relative_to(ROOT))
        for path in (ROOT / "bot").rglob("*.py")
        if sentences_in(path.read_text("utf-8"), {"OrderRefused"})
    }
    assert not found


def test_every_finding_of_check_has_its_sentence_and_its_advice() -> None:
    files = [each.read_text("utf-8") for each in (ROOT / "bot").rglob("*.py")]
    named = [each for one in files for each in FOUND.findall(one)]
    explained = {f"server-{each}" for each in EXPLANATIONS.values()}
    well = {f"found-{name}" for verdict, name in named if verdict == "well"}
    wrong = {f"found-{name}" for verdict, name in named if verdict == "wrong"}
    needed = well | {each for name in wrong for each in (name, f"{name}.todo")}
    needed |= {f"found-{name}{end}" for name in explained for end in ("", ".todo")}
    assert len(needed) > 90
    assert not needed - TEXTS.placeholders("en").keys()


def test_what_check_finds_is_all_said_in_french_too() -> None:
    names = {each for each in TEXTS.placeholders("en") if each.startswith("found-")}
    assert names == {each for each in TEXTS.placeholders("fr") if each.startswith("found-")}


def test_every_mistake_of_the_settings_has_its_sentence_and_none_is_left_over() -> None:
    files = [each.read_text("utf-8") for each in (ROOT / "bot" / "config").glob("*.py")]
    named = {each for one in files for each in MISTAKE.findall(one)}
    assert len(named) > 50
    for language in TEXTS.languages:
        told = (LOCALES / language / "settings.ftl").read_text("utf-8")
        assert set(re.findall(r"^([a-z][\w-]*) =", told, re.MULTILINE)) == named | {"mistake"}


def test_a_command_that_lacks_something_is_found() -> None:
    parser = ArgumentParser()
    assert not takes_json(parser)
    action = parser.add_subparsers().add_parser("list")
    assert not takes_json(parser)
    action.add_argument("--json", action="store_true")
    assert takes_json(parser)
    odd = (
        "def run(args) -> int:\n    say(f'{args.n} rows are done.')\n    return 7 if args else 0\n"
    )
    assert returned(odd) == {0, 7}
    assert sentences_in(odd)
    assert sentences_in("words = f'{text} is no time'\nraise OrderRefused(words)\n")
