"""That everything which goes out is stopped."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, kw_only=True)
class Standstill:
    """Staff have stopped everything that goes out; `hides`: no result is shown meanwhile either."""

    since: datetime
    by: str
    hides: bool = False
