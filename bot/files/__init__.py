"""Reads the files a centre imports: entries, results and the like, from CSV or Excel."""

from bot.files.checking.checks import read
from bot.files.checking.matching import EntryNumbers, mismatch
from bot.files.rows import (
    Batch,
    CertificateRow,
    EntryRow,
    OrganisationRow,
    RefusedRow,
    RepairedRow,
    ResultRow,
    WarnedRow,
)

__all__ = [
    "Batch",
    "CertificateRow",
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
