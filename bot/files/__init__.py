"""Reads the files a centre imports: entries, results, organisations, from CSV or Excel."""

from bot.files.checking.checks import read
from bot.files.checking.matching import EntryNumbers, mismatch
from bot.files.rows import (
    Batch,
    EntryRow,
    OrganisationRow,
    Refused,
    Repaired,
    ResultRow,
    Warned,
)

__all__ = [
    "Batch",
    "EntryNumbers",
    "EntryRow",
    "OrganisationRow",
    "Refused",
    "Repaired",
    "ResultRow",
    "Warned",
    "mismatch",
    "read",
]
