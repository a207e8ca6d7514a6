"""Measurements of what the design promises; run with `python -m tests.benchmarks [FOLDER]`."""

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))  # where pytest finds what tests share, too
