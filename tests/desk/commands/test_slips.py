"""Every slip on the command line ends in a sentence: whatever is typed, missing or piped in."""

import io
import sys
from argparse import ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from bot import cli
from bot.config import load
from tests.desk.commands.conftest import Type
from tests.support.offenders import offenders

HOSTILE = (
    "9" * 40, "--", "\udcff", "", "/nonexistent/x", "/", " ", "-1", "abc", "é", "2026-13-45", "٣",
    "2026-11", "0", "bytes", "empty", "ABC123456", "a\nb", "x" * 5000, "1e5",
)  # fmt: skip
"""What nobody should have typed, the oddest first."""

INPUTS = (b"", b"\xff\xfe\x00\n" * 9, b"yes\n" * 9, None)
"""What comes as answers; None: the input is closed."""

STARTS = {"run", "demo"}  # would not end by themselves, at port 0 for instance
Words = tuple[str, ...]


def leaves(parser: ArgumentParser, path: Words = ()) -> Iterator[tuple[Words, ArgumentParser]]:
    """Every command with its parser, down to its actions."""
    actions = [each for each in parser._actions if isinstance(each, _SubParsersAction)]  # noqa: SLF001 (argparse tells it nowhere else)
    if not actions:
        yield path, parser
    for action in actions:
        for name, below in action.choices.items():
            yield from leaves(below, (*path, name))


def slips(*, every: bool) -> Iterator[Words]:
    """Command lines with one thing wrong: `every` such thing at each place, or the next one."""
    turn = cycle(HOSTILE)
    for path, parser in leaves(cli._parser(list(cli.commands([])))):  # noqa: SLF001
        own = [each for each in parser._actions if each.dest not in {"help", "config"}]  # noqa: SLF001
        places = [each for each in own if not each.option_strings]
        options = [each for each in own if each.option_strings and each.nargs != 0]
        usual = [str(next(iter(each.choices or ["ABC123456"]))) for each in places]
        needed = [f"{each.option_strings[0]}=2026-11" for each in options if each.required]
        if path[0] not in STARTS:
            yield (*path, *usual, *needed)
        for at in range(len(places)):
            for odd in HOSTILE if every else [next(turn)]:
                yield (*path, *usual[:at], odd, *usual[at + 1 :], *needed)
        for option in options:
            for odd in HOSTILE if every else [next(turn)]:
                if path[0] not in STARTS or odd != "0":
                    yield (*path, *usual, *needed, f"{option.option_strings[0]}={odd}")


@pytest.fixture
def ends(command: Type, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Ends":
    """Runs a command line in a folder with odd files beside a store."""
    monkeypatch.chdir(tmp_path)
    Path("bytes").write_bytes(bytes(range(256)) * 8)
    Path("empty").write_bytes(b"")
    assert command("migrate") == 0
    return Ends(monkeypatch)


class Ends:
    """A command line ends in a code that is no bug's, and no traceback is said."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._patch = monkeypatch
        self._inputs = cycle(INPUTS)

    def __call__(self, *words: str) -> None:
        content, said = next(self._inputs), io.StringIO()
        given = io.TextIOWrapper(io.BytesIO(content), "utf-8") if content is not None else None
        self._patch.setattr(sys, "stdin", given)
        self._patch.setattr(sys, "stderr", said)
        code = cli.main(words)
        assert code != cli.BUG, said.getvalue()
        assert "Traceback" not in said.getvalue(), said.getvalue()


def test_no_slip_in_a_word_is_called_a_bug(ends: Ends) -> None:
    assert not offenders(ends, slips(every=False))


@pytest.mark.long
def test_no_slip_of_any_kind_is_called_a_bug(ends: Ends) -> None:
    assert not offenders(ends, slips(every=True))


@pytest.mark.parametrize("closed", ["stdin", "stdout", "stderr"])
def test_a_closed_input_or_output_is_no_bug(
    ends: "Ends", command: Type, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    monkeypatch.setattr(sys, closed, None)
    for words in ("outbox", "erase ABC123456", "chek"):
        assert cli.main(words.split()) in {0, 1, 2}


def test_what_init_asks_can_be_answered_beforehand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config = tmp_path / "desk" / "config.toml"
    answers = {"centre.name": "Centre de Lyon", "centre.number": "FR001", "centre.city": "Lyon",
               "centre.email": "a@lyon.test", "centre.timezone": "", "telegram.token": "",
               "staff.officers": "7, 8", "mail.address": ""}  # fmt: skip
    monkeypatch.setattr(sys, "stdin", None)
    given = [word for key, value in answers.items() for word in ("--answer", f"{key}={value}")]
    assert init(config, *given) == 0
    assert load(config, {}).staff.officers == (7, 8)
    config.unlink()
    for wrong in ("centre.nom=x", "centre.name", "staff.officers=ana", "centre.name="):
        assert init(config, *given, "--answer", wrong) == 1
        assert "--answer" in capsys.readouterr().err
    assert not config.exists()


def init(config: Path, *words: str) -> int:
    return cli.main(["--config", str(config), "init", *words])
