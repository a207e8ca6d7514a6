"""What a walk of `decide` tries at each step: right answers, commands, what comes of itself."""

from collections.abc import Mapping
from dataclasses import replace

from domain.machine.broadcasting.events import BroadcastPreviewed
from domain.machine.broadcasting.records import Audience
from domain.machine.events import (
    Event,
    FileRead,
    InvitationsPreviewed,
)
from domain.machine.reading_wish import PossibleReading, UnknownColumn
from domain.machine.releasing.events import ReleasePreviewed
from domain.machine.steps.asking import AnsweringQuestion, AskingCentre
from domain.machine.steps.broadcasting import (
    ChoosingAudience,
    ReviewingBroadcast,
    WritingBroadcast,
)
from domain.machine.steps.details import AwaitingNewEmail
from domain.machine.steps.lookup import LookingUp
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingIdNumber,
    AwaitingSecret,
    AwaitingSecretAndMore,
)
from domain.machine.steps.sharing import (
    AwaitingOrganisationEmail,
    AwaitingWebsite,
    NamingOrganisation,
    SearchingOrganisation,
)
from domain.machine.steps.signin import (
    AwaitingLoginId,
    AwaitingRecoveryId,
)
from domain.machine.steps.staff import (
    AwaitingInvited,
    AwaitingStaffFile,
    ChoosingRelease,
    CountingResults,
    LookingAtReleases,
    ReviewingInvitations,
)
from domain.machine.steps.staffing import ChoosingEnd, NamingInvited
from domain.machine.steps.step import (
    AtRest,
    AwaitingPin,
    ChoosingPin,
    RepeatingPin,
    Step,
)
from tests.support.people import CANDIDATES
from tests.support.staff.ordered import LISTED, PREVIEWED, WITHDRAWN
from tests.support.stores.seeded_staff import PIN

OF_STAFF = ("/import", "/release", "/releases", "/questions", "/staff", "/broadcast", "/find")
RIGHT = {
    AwaitingIdNumber: CANDIDATES["Emma"].id_number,
    AwaitingSecret: CANDIDATES["Emma"].secret,
    AwaitingSecretAndMore: f"{CANDIDATES['Emma'].secret} 17/05/2008",
    AwaitingEmail: CANDIDATES["Emma"].email,
    AwaitingLoginId: CANDIDATES["Marie"].id_number,
    AwaitingRecoveryId: CANDIDATES["Marie"].id_number,
    AwaitingNewEmail: "emma@clarke.uk",
    SearchingOrganisation: "lyon",
    NamingOrganisation: "Springfield College",
    AwaitingWebsite: "www.springfield.edu",
    AwaitingOrganisationEmail: "office@springfield.edu",
    ReviewingInvitations: "4",
    ChoosingAudience: "2026-10",
    LookingUp: CANDIDATES["Lucas"].id_number,
    WritingBroadcast: "Room\nThe room is B12.",
    ReviewingBroadcast: "4",
    CountingResults: "2",
    AskingCentre: "When does it come?",
    AnsweringQuestion: "In two weeks.",
    NamingInvited: "Claire",
    ChoosingPin: PIN,
    RepeatingPin: PIN,
    AwaitingPin: PIN,
    ChoosingEnd: "31/01/2027",
}
"""Right answers; every other step that takes a text takes a password."""

COLUMN = UnknownColumn(title="Ref.", samples=("SIR094701",), could_be=("ID Number",))
READ = FileRead(file_id="file", message_id=1, kind="results", rows=3, file=7)
EVERYBODY = Audience(session="2026-10")
WRITTEN = (("en", "Room", "The room is B12."), ("fr", "Room", "The room is B12."))
HEARD: dict[type[Step], Mapping[str, Event]] = {
    AwaitingStaffFile: {
        "FileRead": READ,
        "several sheets": replace(READ, sheets=("A", "B")),
        "an unknown column": replace(READ, unknown=(COLUMN,)),
        "several readings": replace(READ, ways=(PossibleReading(encoding="cp1250", samples=()),)),
        "several kinds": replace(READ, kinds=("results", "organisations")),
    },
    AtRest: {"FileRead": READ, "ReleaseWithdrawn": WITHDRAWN},
    AwaitingInvited: {"InvitationsPreviewed": InvitationsPreviewed("2026-10", "", "", 4)},
    ChoosingAudience: {
        "BroadcastPreviewed": BroadcastPreviewed(Audience(session="2026-10"), (), 4)
    },
    WritingBroadcast: {
        "BroadcastPreviewed": BroadcastPreviewed(Audience(session="2026-10"), WRITTEN, 4)
    },
    ChoosingRelease: {"ReleasePreviewed": ReleasePreviewed("B2 First", "2026-10", "digest", 2)},
    LookingAtReleases: {"ReleasesListed": LISTED, "WithdrawalPreviewed": PREVIEWED},
}
"""What a step waits for that no person brings."""
