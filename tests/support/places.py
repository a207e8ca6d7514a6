"""Where things lie that tests read: the tree itself, and the corpus."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
DIALOGUES = ROOT / "tests" / "dialogues"
CORPUS = ROOT / "tests" / "corpus"
LETTERS = ROOT / "tests" / "corpus" / "letters"
SENTENCES = ROOT / "tests" / "corpus" / "sentences.toml"
SAMPLES = ROOT / "tests" / "corpus" / "files"
STORES = ROOT / "tests" / "corpus" / "stores"
