"""The quiet hours: notices wait for the morning, in the centre's own time."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo


@dataclass(frozen=True)
class QuietHours:
    """From `start` to `end` of the next morning nothing is sent that nobody asked for."""

    start: time
    end: time
    zone: tzinfo

    def allowed_from(self, when: datetime) -> datetime:
        """`when`, or the end of the quiet hours it falls into; aware UTC in, same instant out."""
        local = when.astimezone(self.zone)
        clock = local.time()
        if self.start > self.end:
            quiet = clock >= self.start or clock < self.end
        else:
            quiet = self.start <= clock < self.end
        if not quiet:
            return when
        day = local.date() + timedelta(days=clock >= self.end)
        return datetime.combine(day, self.end, self.zone).astimezone(when.tzinfo)
