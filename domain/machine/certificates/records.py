"""Certificates as the centre says that they stand."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class CertificateState(StrEnum):
    """Where the paper is; until one of these is said nobody knows."""

    ARRIVED = "arrived"
    COLLECTED = "collected"


@dataclass(frozen=True)
class Certificate:
    """One entry's certificate, since which day where that was said."""

    state: CertificateState
    day: date | None = None
