"""When the disk has too little room: staff are alerted first, then nothing more is taken in.

well -> low    staff hear of it, while there is time
low -> full    nothing more is taken in; what waits outside waits there
back           a tenth more than the limit, so that it does not go to and fro
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from domain.machine.alert_phrases import AlertPhrase


class Disk(StrEnum):
    """How much room there is."""

    WELL = "well"
    LOW = "low"
    FULL = "full"


@dataclass(frozen=True, kw_only=True)
class DiskLimits:
    """Free bytes below which staff are alerted, and below which nothing more is taken in."""

    alarm: int
    least: int


NEWS: Mapping[tuple[Disk, Disk], AlertPhrase] = {
    (Disk.WELL, Disk.LOW): AlertPhrase.DISK_LOW,
    (Disk.WELL, Disk.FULL): AlertPhrase.DISK_FULL,
    (Disk.LOW, Disk.FULL): AlertPhrase.DISK_FULL,
    (Disk.FULL, Disk.LOW): AlertPhrase.DISK_GOES_ON,
    (Disk.FULL, Disk.WELL): AlertPhrase.DISK_WELL,
    (Disk.LOW, Disk.WELL): AlertPhrase.DISK_WELL,
}
"""What staff hear, by what they know and what is so."""


def judged(free: int, limits: DiskLimits, before: Disk) -> Disk:
    """How it is with so many bytes free, after what it was before."""
    if free < _limit(limits.least, inside=before is Disk.FULL):
        return Disk.FULL
    return Disk.LOW if free < _limit(limits.alarm, inside=before is not Disk.WELL) else Disk.WELL


def _limit(limit: int, *, inside: bool) -> int:
    return limit + limit // 10 if inside else limit
