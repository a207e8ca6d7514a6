"""What has happened, in the past tense: everything `decide` can be asked about.

Edges say what arrived and never what it means: a password or a greeting, only `decide` can tell.
"""

from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime

from domain.machine.asking.events import AskingEvent
from domain.machine.broadcasting.events import BroadcastPreviewed
from domain.machine.guardians.events import GuardianAnswered
from domain.machine.lookup.events import CandidateActedOn
from domain.machine.reading_wish import NO_WISH, PossibleReading, ReadingWish, UnknownColumn
from domain.machine.releasing.events import ReleasePreviewed, ReleaseWithdrawn, WithdrawalPreviewed
from domain.machine.releasing.events import ReleasesListed as ReleasesListed  # noqa: PLC0414
from domain.machine.secret_pages.events import SecretGiven
from domain.machine.sentence import Line
from domain.machine.staffing.events import StaffingEvent
from domain.mail.reading import Intent, Reading


@dataclass(frozen=True)
class Typed:
    """A text in the chat, commands and edited messages included.

    `styled` says that the client turned signs into formatting (`**` into bold), so that the
    text is perhaps not what was typed. The text never shows in a repr: it may be a password.
    """

    text: str = field(repr=False)
    message_id: int
    edited: bool = False
    styled: bool = False


@dataclass(frozen=True)
class Sent:
    """Anything but a text: a document, a photo, a sticker, a contact, with or without caption."""

    message_id: int
    _: KW_ONLY
    caption: str = field(default="", repr=False)
    file_id: str = ""
    file_name: str = ""
    size: int = 0
    edited: bool = False


@dataclass(frozen=True)
class Pressed:
    """A button's press. `version` is that of the step which showed it, None on lasting buttons."""

    verb: str
    argument: str
    version: int | None
    _: KW_ONLY
    query_id: str
    message_id: int = 0


@dataclass(frozen=True)
class Blocked:
    """The person blocked the bot."""


@dataclass(frozen=True)
class Unblocked:
    """The person came back."""


@dataclass(frozen=True)
class AddedToGroup:
    """Somebody put the bot into a group or channel."""


@dataclass(frozen=True)
class Elapsed:
    """A timer that was set at `version` came due."""

    timer: str
    version: int


@dataclass(frozen=True)
class AddressConfirmed:
    """The address of an account has been confirmed, by letter or by code."""

    account: int


@dataclass(frozen=True)
class AddressDenied:
    """Whoever reads the address of an account says: that is not me.

    `new`: it is the one that was to become the account's; where `confirmed`, the account's own does
    not want that one.
    """

    account: int
    confirmed: bool
    new: str = field(default="", repr=False)


@dataclass(frozen=True)
class ConfirmationStrayed:
    """A reply that would confirm came from another address, or failed the sender's own checks."""

    account: int


@dataclass(frozen=True)
class AddressDead:
    """Letters to the address of an account come back: it is `dead`, or takes none for now.

    `new`: to the one that was to become the account's.
    """

    account: int
    dead: bool = True
    new: str = field(default="", repr=False)


@dataclass(frozen=True)
class LetterStopped:
    """A letter that this chat waits for did not arrive, by no fault of its address."""

    account: int


@dataclass(frozen=True)
class SignedInElsewhere:
    """Another chat signed in to an account this chat is signed in to."""

    account: int
    at: datetime


@dataclass(frozen=True)
class AccountClosed:
    """An account this chat was signed in to is gone: deleted by its owner, or reset by staff.

    Its entry was called so; "" of earlier versions. `account`, or 0: its owner signed it out.
    """

    called: str = field(default="", repr=False)
    full_name: str = field(default="", repr=False)
    account: int = 0


@dataclass(frozen=True)
class AccountFrozen:
    """A mailbox of the entry disowned an account of this chat; staff look `until` then. Or staff
    themselves have locked it (`by_staff`).
    """

    until: date
    called: str = field(default="", repr=False)
    full_name: str = field(default="", repr=False)
    by_staff: bool = False


@dataclass(frozen=True)
class AccountUnfrozen:
    """Staff have looked: a frozen account of this chat is shown again."""

    called: str = field(default="", repr=False)
    full_name: str = field(default="", repr=False)


@dataclass(frozen=True)
class ShareSettled:
    """A letter to an organisation was taken by its server, or will never be."""

    share: int
    delivered: bool


@dataclass(frozen=True, kw_only=True)
class FileRead:
    """A file that staff sent was read: so many rows are new or changed, as its `report` says.

    `secrets`: it holds secret numbers, and is for the command line only. `kinds`, `sheets`, `ways`:
    of these nobody can tell which is meant. `unknown`: nor of these columns what they are. `wish`
    is what it was read with. `message_id` 0: it has left the chat, or does. `file` is how it is
    kept.
    """

    file_id: str
    message_id: int
    kind: str
    rows: int
    secrets: bool = False
    sheets: tuple[str, ...] = ()
    unknown: tuple[UnknownColumn, ...] = ()
    wish: ReadingWish = NO_WISH
    file: int = 0
    kinds: tuple[str, ...] = ()
    report: tuple[Line, ...] = ()
    ways: tuple[PossibleReading, ...] = ()


@dataclass(frozen=True)
class InvitationsPreviewed:
    """Whom invitations would reach was said to staff; `count` letters would go."""

    session: str
    exam: str
    school: str
    count: int


Heard = (
    Elapsed
    | AddressConfirmed
    | AddressDenied
    | ConfirmationStrayed
    | AddressDead
    | LetterStopped
    | SignedInElsewhere
    | AccountClosed
    | AccountFrozen
    | AccountUnfrozen
    | ShareSettled
    | GuardianAnswered
    | AskingEvent
    | StaffingEvent
)
"""What comes from elsewhere than the chat's own person."""

OfReleases = ReleasePreviewed | ReleasesListed | WithdrawalPreviewed | ReleaseWithdrawn
ForStaff = FileRead | OfReleases | InvitationsPreviewed | BroadcastPreviewed | CandidateActedOn
"""What an officer asked for and has to approve."""

Event = Typed | Sent | Pressed | SecretGiven | Blocked | Unblocked | AddedToGroup | Heard | ForStaff


@dataclass(frozen=True)
class Written:
    """A letter of ours that comes back: whom it was for, and whether they wait for it.

    `invitation`: the one that it was, to no account. `of_one`: where a mailbox stands for several
    people, it says whom it is about. `question`: what it answered. `closed`: an entry whose account
    is gone. `warns`: it told a proven address that another was asked for; `former`: that this took
    its place. `release`, `broadcast`: it asked an approver about that one.
    """

    to: str
    account: int
    share: int = 0
    awaited: bool = False
    _: KW_ONLY
    invitation: int = 0
    of_one: bool = True
    warns: bool = False
    former: bool = False
    question: int = 0
    closed: int = 0
    release: int = 0
    broadcast: int = 0


@dataclass(frozen=True)
class Received:
    """A letter that was read. `sender` is its one From address, "" where it has none or several.

    `purpose` and `row` come from the token it was sent to, if that token is ours; `about` is the
    letter of ours that such a token names. `asks`: whatever else it says, it holds a question.
    `in_junk`: the provider took it for spam. `vouched`: our mail server says that it is by its
    author. `number` is that of the letter as kept. `beside` is what it wants beside an ID number in
    it and a word on Telegram; `without_telegram`: it says that somebody has or wants none.
    `secret`: it seems to hold a secret number or a password. `language`: the one of ours that its
    words are plainly in, "" for any other.
    """

    reading: Reading
    sender: str
    _: KW_ONLY
    purpose: str = ""
    row: int = 0
    about: Written | None = None
    dmarc_failed: bool = False
    message_id: str = ""
    asks: bool = False
    in_junk: bool = False
    vouched: bool = False
    number: int = 0
    beside: Intent = Intent.NOTHING
    without_telegram: bool = False
    secret: bool = False
    language: str = ""


@dataclass(frozen=True)
class Arrival:
    """An event, and the chat it belongs to. `language` is what the person's client speaks."""

    chat: int
    event: Event
    language: str = ""
    message_id: int = 0
