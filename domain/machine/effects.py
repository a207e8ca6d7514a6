"""What the desk owes the world, as orders: each becomes one parcel of the outbox.

Effects carry ids, phrases and versions, never rendered bytes: what a person reads is made when
it is sent. Each class says what happens to it after a crash in the middle of its delivery.
"""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime
from typing import ClassVar

from domain.machine.broadcasting.effects import BroadcastingEffect
from domain.machine.broadcasting.effects import SayBroadcast as SayBroadcast  # noqa: PLC0414
from domain.machine.events import Event
from domain.machine.home.effects import RemindUnconfirmed as RemindUnconfirmed  # noqa: PLC0414
from domain.machine.home.effects import ShowHome as ShowHome  # noqa: PLC0414
from domain.machine.home.effects import TellReadiness as TellReadiness  # noqa: PLC0414
from domain.machine.home.effects import TellReport as TellReport  # noqa: PLC0414
from domain.machine.inviting.effects import InviteCandidates as InviteCandidates  # noqa: PLC0414
from domain.machine.inviting.effects import PreviewInvitations as PreviewInvitations  # noqa: PLC0414
from domain.machine.outcomes.effects import HideShown as HideShown  # noqa: PLC0414
from domain.machine.outcomes.effects import SendCalendar as SendCalendar  # noqa: PLC0414
from domain.machine.own_data.effects import SendOwnData as SendOwnData  # noqa: PLC0414
from domain.machine.reading_wish import NO_WISH, ReadingWish
from domain.machine.releasing.announced import AnnouncedKind
from domain.machine.releasing.effects import ReleasingEffect
from domain.machine.releasing.records import WHOLE, CohortPart
from domain.machine.sentence import Line as Line  # noqa: PLC0414 (where it is looked for)
from domain.machine.sentence import Sentence
from domain.machine.staffing.effects import StaffingEffect
from domain.verifying.effects import CheckPaper as CheckPaper  # noqa: PLC0414


@dataclass(frozen=True)
class Button:
    """What a press means. `lasting` buttons work for ever, the others while their step stands."""

    label: Line
    verb: str = ""
    argument: str = ""
    _: KW_ONLY
    lasting: bool = False
    url: str = ""


Keyboard = tuple[tuple[Button, ...], ...]

HERE = -1
"""In the place of a message's number: whose button was pressed; without a press a new message."""


@dataclass(frozen=True)
class Say:
    """A message to the chat: paragraphs and buttons. Doubtful: said again.

    It edits the chat's panel while that is the last message, and is sent anew otherwise; `anew`
    asks for that in any case: an edit rings no bell. `kept` messages (results, receipts, warnings)
    are new, and never edited but by what names the key of theirs: it `edits` that parcel's message,
    without a sound. Those marked `quiet` wait for the morning (centre time). What is
    about an `account`, and a panel, by `whose` it is, is not said to a chat signed out since; nor
    one with the form of an `entry` to a chat that fills it in no more.
    `ahead_of`: the release before which it is of use; `tells_of`: the one that it is news of;
    `shows`: the result version that it tells; `takes_back`: that which it says is shown no more.
    `at`: it takes the place of that message, or of the one whose button was pressed (`HERE`).
    `covered`: all below its first line shows at a touch alone.
    """

    again: ClassVar[bool] = True
    lines: tuple[Line, ...]
    keyboard: Keyboard = ()
    _: KW_ONLY
    kept: bool = False
    quiet: bool = False
    anew: bool = False
    account: int = 0
    ahead_of: int = 0
    tells_of: int = 0
    shows: int = 0
    takes_back: int = 0
    for_staff: bool = False  # not said to who no longer is
    edits: str = ""
    whose: tuple[int, ...] = ()
    entry: int = 0
    at: int = 0
    covered: bool = False


@dataclass(frozen=True)
class Answer:
    """The answer to a press, which stops the button's spinning. Doubtful: let go."""

    again: ClassVar[bool] = False
    query_id: str
    toast: Line | None = None


@dataclass(frozen=True)
class Forget:
    """Delete a message of the person's. Doubtful: again, it does no harm."""

    again: ClassVar[bool] = True
    message_id: int


@dataclass(frozen=True)
class LeaveGroup:
    """Say goodbye to a group and leave it. Doubtful: again."""

    again: ClassVar[bool] = True


@dataclass(frozen=True)
class SendStatement:
    """The Statement of Results of one result version, as a PDF in the chat. Doubtful: again."""

    again: ClassVar[bool] = True
    account: int
    result: int


@dataclass(frozen=True)
class SendText:
    """A long text of the centre (terms of use, privacy notice) as a document. Doubtful: again."""

    again: ClassVar[bool] = True
    name: str


@dataclass(frozen=True)
class Write:
    """A letter to `to`, by its name. Doubtful: the same bytes again, under the same Message-ID.

    `purpose` and `row` make the tokens of its Reply-To and its code (`bot/keys.py`); the letter
    dies unsent where what it is about was revoked meanwhile (`bot/outbox/gate/still_owed.py`).
    `result` attaches the Statement; `lines` are what the chat would say, below the letter's words.
    `entry`: of somebody without an account, whom it is about.
    `not_before`: it waits until then, and may be taken back meanwhile.
    `counts_as`: under which limit of letters it counts, where that is not its name's.
    `ahead_of`: the release before which it is of use; `tells_of`: the one that it is news of;
    `takes_back`: the result version that it says is not shown, or holds, no more.
    """

    again: ClassVar[bool] = True
    letter: str
    to: str
    params: Mapping[str, "str | int | date | datetime | Line"] = field(default_factory=dict)
    _: KW_ONLY
    language: str = ""
    account: int = 0
    entry: int = 0
    purpose: str = ""
    row: int = 0
    result: int = 0
    lines: tuple[Line, ...] = ()
    share: int = 0
    in_reply_to: str = ""
    quiet: bool = False
    not_before: datetime | None = None
    counts_as: str = ""
    ahead_of: int = 0
    tells_of: int = 0
    takes_back: int = 0


@dataclass(frozen=True)
class WakeAt:
    """A timer of this chat; a newer one of the same name takes its place."""

    again: ClassVar[bool] = True
    timer: str
    due: datetime


@dataclass(frozen=True)
class Tell:
    """An event for another chat, decided there, in that chat's own order."""

    again: ClassVar[bool] = True
    chat: int
    event: Event


@dataclass(frozen=True)
class Alert:
    """Something staff should look at, but for the chat it is `about`. Doubtful: again. Those
    `gathered` under one name are one message that counts, some minutes later.
    """

    again: ClassVar[bool] = True
    lines: tuple[Line, ...]
    _: KW_ONLY
    gathered: str = ""
    about: int = 0


@dataclass(frozen=True)
class Announce:
    """Notices to everybody whom something concerns (`AnnouncedKind`). Doubtful: again.

    Its expansion can stop and go on anywhere, since each notice has its own key; where `quiet` they
    wait for the morning.
    """

    again: ClassVar[bool] = True
    kind: AnnouncedKind
    id: int
    quiet: bool = True


@dataclass(frozen=True)
class ReadFile:
    """Say to staff what is in a file they sent; nothing is imported. Doubtful: again.

    `file` is kept before anything else, and then the message leaves the chat; `message_id` 0 where
    it has. One that is not kept, of an earlier version, is fetched by its `file_id` each time.
    """

    again: ClassVar[bool] = True
    file_id: str
    message_id: int
    wish: ReadingWish = NO_WISH
    file: int = 0


@dataclass(frozen=True)
class ImportFile:
    """Import a file that staff approved. Doubtful: again, what is in already stays."""

    again: ClassVar[bool] = True
    file_id: str
    kind: str
    wish: ReadingWish = NO_WISH
    file: int = 0


@dataclass(frozen=True)
class PreviewRelease:
    """Say to staff what a release would cover, of one `id_number` alone too. Doubtful: again."""

    again: ClassVar[bool] = True
    exam: str
    session: str
    part: CohortPart = WHOLE
    id_number: str = ""


@dataclass(frozen=True)
class ReleaseResults:
    """Release the results that `digest` names, `opens_at`, else at once or tomorrow at eight.
    Doubtful: again, what is released already has no such digest."""

    again: ClassVar[bool] = True
    exam: str
    session: str
    digest: str
    tomorrow: bool = False
    _: KW_ONLY
    part: CohortPart = WHOLE
    opens_at: datetime | None = None


Effect = (
    Say
    | Answer
    | Forget
    | LeaveGroup
    | SendStatement
    | SendOwnData
    | SendText
    | Write
    | WakeAt
    | Tell
    | Alert
    | Announce
    | BroadcastingEffect
    | ReadFile
    | ImportFile
    | PreviewRelease
    | ReleaseResults
    | PreviewInvitations
    | InviteCandidates
    | ReleasingEffect
    | StaffingEffect
    | ShowHome
    | RemindUnconfirmed
    | TellReadiness
    | TellReport
    | CheckPaper
    | HideShown
    | SendCalendar
)


def line(phrase: Sentence, **params: "str | int | date | datetime | Line") -> Line:
    """A phrase with its values."""
    return Line(phrase, params)
