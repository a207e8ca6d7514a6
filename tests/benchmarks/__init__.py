"""Measurements of what the design promises; run with `python -m tests.benchmarks [FOLDER]`."""


def goal(words: object, *, met: bool) -> str:
    """What stands behind a figure: its goal, and whether it was missed."""
    return f" (goal {words}{'' if met else ', MISSED'})"
