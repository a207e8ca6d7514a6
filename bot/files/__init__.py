"""Reads the files a centre imports: entries, results, organisations, from CSV or Excel."""

from bot.files.checking.checks import read
from bot.files.checking.matching import EntryNumbers, mismatch
from bot.files.rows import (
    Batch,
    EntryRow,
    OrganisationRow,
    RefusedRow,
    RepairedRow,
    ResultRow,
    WarnedRow,
)

__all__ = [
    "Batch",
    "EntryNumbers",
    "EntryRow",
    "OrganisationRow",
    "RefusedRow",
    "RepairedRow",
    "ResultRow",
    "WarnedRow",
    "mismatch",
    "read",
]
