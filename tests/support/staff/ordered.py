"""One of each kind of effect that staff's work in a chat orders."""

from domain.machine.effects import (
    Effect,
    ImportFile,
    InviteCandidates,
    PreviewInvitations,
    PreviewRelease,
    ReadFile,
    ReleaseResults,
    RemindUnconfirmed,
    ShowHome,
)
from domain.machine.releasing.effects import CancelRelease, ListReleases, WatchRelease

OF_STAFF: tuple[Effect, ...] = (
    ReadFile("file", 5),
    ImportFile("file", "results"),
    PreviewRelease("B2 First", "2026-10"),
    ReleaseResults("B2 First", "2026-10", "digest"),
    PreviewInvitations("2026-10"),
    InviteCandidates("2026-10", "", "", 1),
    ListReleases(),
    CancelRelease(1),
    WatchRelease(1),
    ShowHome(),
    RemindUnconfirmed("2026-10"),
)
