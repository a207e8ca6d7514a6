"""What becomes of a share, in plain records."""

from dataclasses import replace
from datetime import datetime

from domain.machine.sharing.changes import (
    CancelShare,
    FailShare,
    HearShare,
    RevokeShare,
    ShareChange,
)
from domain.machine.sharing.records import Share


def became(share: Share, change: ShareChange, now: datetime) -> Share:
    """The share after a change."""
    match change:
        case FailShare(_, reason):
            return replace(share, state="failed", reason=reason, waits=False)
        case CancelShare() if share.waits:
            return replace(share, state="cancelled", waits=False)
        case RevokeShare() if share.state == "sent":
            return replace(share, state="revoked")
        case HearShare():
            return replace(share, heard_at=share.heard_at or now)
    return share
