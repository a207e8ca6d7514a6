"""What stands in a cell of a file that a spreadsheet will open."""

MARK = "\ufeff"
"""At the head of a file in UTF-8: without it Excel takes it for something else."""

FORMULAS = tuple("=+-@\t\r")
"""With what a spreadsheet takes a cell for a formula."""


def defused(text: str) -> str:
    """A cell that is a text, whatever people chose: a name or an address may begin with “=”."""
    return f"'{text}" if text.startswith(FORMULAS) else text
