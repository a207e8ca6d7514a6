"""Where things lie that tests read: the tree itself, and the corpus."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
DIALOGUES = ROOT / "tests" / "dialogues"
CORPUS = ROOT / "tests" / "corpus"
LETTERS = ROOT / "tests" / "corpus" / "letters"
SENTENCES = ROOT / "tests" / "corpus" / "sentences.toml"
SAMPLES = ROOT / "tests" / "corpus" / "files"
STORES = ROOT / "tests" / "corpus" / "stores"


@cache
def tree(module: Path) -> ast.Module:
    """A module as Python reads it, to be looked at only; read once, many look at all of them."""
    return ast.parse(module.read_text("utf-8"))
