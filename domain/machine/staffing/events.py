"""What happens to who is staff."""

from dataclasses import dataclass

from domain.machine.releasing.records import PlannedRelease


@dataclass(frozen=True)
class RolesChanged:
    """What this person is to the desk was changed by others."""


@dataclass(frozen=True)
class ReleasesHandedOver:
    """This person has planned releases from now on that were those of somebody so called."""

    name: str
    by: str
    releases: tuple[PlannedRelease, ...]


StaffingEvent = RolesChanged | ReleasesHandedOver
