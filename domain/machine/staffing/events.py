"""What happens to who is staff."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RolesChanged:
    """What this person is to the desk was changed by others."""
