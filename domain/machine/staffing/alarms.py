"""Which of staff hears an alert: the one table of alarms and roles, and the words each gets.

    technical       technicians the whole, with the commands; others what it means, in a sentence
    of people       officers and approvers
    to be approved  approvers
    anything else   all of staff

Nothing goes unheard: where nobody has the role, the next are told, and the whole of it.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum, auto
from types import MappingProxyType

from domain.machine.alert_phrases import AlertPhrase
from domain.machine.releasing.phrases import ReleasingPhrase
from domain.machine.sentence import Line, Sentence
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.records import StaffMember
from domain.machine.staffing.roles import Role


class MeaningPhrase(Sentence):
    """What a technical alarm means for candidates, in one sentence; the words: `alarms.ftl`."""

    MEANS_UNANSWERED = auto()
    MEANS_OTHER_DESK = auto()
    MEANS_CLOCK = auto()
    MEANS_NOT_ALL_TOLD = auto()
    MEANS_LETTERS_WAIT = auto()
    MEANS_LETTERS_REFUSED = auto()
    MEANS_LETTERS_GO = auto()
    MEANS_REPLIES_WAIT = auto()
    MEANS_REPLIES_READ = auto()
    MEANS_REPLIES_IN_SPAM = auto()
    MEANS_DISK_LOW = auto()
    MEANS_NOTHING_IN = auto()
    MEANS_DISK_WELL = auto()
    MEANS_STATEMENTS_WAIT = auto()
    MEANS_STATEMENTS_GO = auto()


class Hearers(Enum):
    """Whom an alert is for."""

    STAFF = auto()
    OFFICERS = auto()
    APPROVERS = auto()
    TECHNICIANS = auto()


TECHNICAL: Mapping[str, MeaningPhrase] = MappingProxyType(
    {
        AlertPhrase.SET_ASIDE: MeaningPhrase.MEANS_UNANSWERED,
        AlertPhrase.SEALED_ASIDE: MeaningPhrase.MEANS_UNANSWERED,
        AlertPhrase.UNREAD_ASIDE: MeaningPhrase.MEANS_UNANSWERED,
        AlertPhrase.BOT_CONTESTED: MeaningPhrase.MEANS_OTHER_DESK,
        AlertPhrase.CLOCK_LEAPT: MeaningPhrase.MEANS_CLOCK,
        AlertPhrase.NOT_ALL_TOLD: MeaningPhrase.MEANS_NOT_ALL_TOLD,
        AlertPhrase.MAIL_LOGIN: MeaningPhrase.MEANS_LETTERS_WAIT,
        AlertPhrase.MAIL_REFUSED: MeaningPhrase.MEANS_LETTERS_WAIT,
        AlertPhrase.MAIL_LIMIT: MeaningPhrase.MEANS_LETTERS_WAIT,
        AlertPhrase.MAIL_LATE: MeaningPhrase.MEANS_LETTERS_WAIT,
        AlertPhrase.MAIL_OURS: MeaningPhrase.MEANS_LETTERS_REFUSED,
        AlertPhrase.MAIL_TURNED_DOWN: MeaningPhrase.MEANS_LETTERS_REFUSED,
        AlertPhrase.MAIL_LOGIN_BACK: MeaningPhrase.MEANS_LETTERS_GO,
        AlertPhrase.MAILBOX_LOGIN: MeaningPhrase.MEANS_REPLIES_WAIT,
        AlertPhrase.MAILBOX_REFUSED: MeaningPhrase.MEANS_REPLIES_WAIT,
        AlertPhrase.MAILBOX_AWAY: MeaningPhrase.MEANS_REPLIES_WAIT,
        AlertPhrase.MAILBOX_BACK: MeaningPhrase.MEANS_REPLIES_READ,
        AlertPhrase.NO_JUNK: MeaningPhrase.MEANS_REPLIES_IN_SPAM,
        AlertPhrase.DISK_LOW: MeaningPhrase.MEANS_DISK_LOW,
        AlertPhrase.DISK_GOES_ON: MeaningPhrase.MEANS_DISK_LOW,
        AlertPhrase.DISK_FULL: MeaningPhrase.MEANS_NOTHING_IN,
        AlertPhrase.DISK_WELL: MeaningPhrase.MEANS_DISK_WELL,
        AlertPhrase.PRINTING: MeaningPhrase.MEANS_STATEMENTS_WAIT,
        AlertPhrase.PRINTING_BACK: MeaningPhrase.MEANS_STATEMENTS_GO,
    }
)
"""The technical alarms, each with what it means."""

OF_PEOPLE = frozenset[str](
    {
        AlertPhrase.UNREACHED,
        AlertPhrase.DENIED_LATE,
        AlertPhrase.FROZEN,
        AlertPhrase.QUESTION,
        AlertPhrase.DISTRESS,
        AlertPhrase.QUESTIONS_LATE,
        AlertPhrase.LIMIT_RECOVERY,
        AlertPhrase.LIMIT_PASSWORD,
        AlertPhrase.LIMIT_NUMBER,
        AlertPhrase.LIMIT_NEWCOMERS,
        AlertPhrase.LIMIT_PERSON,
        AlertPhrase.LIMIT_OVERALL,
        AlertPhrase.LIMIT_INVITATION,
        AlertPhrase.LIMIT_PAGE,
        AlertPhrase.INVITATION_REFUSED,
        AlertPhrase.DIRECTORY_DEAD,
        AlertPhrase.GUESSED,
        ReleasingPhrase.RELEASE_LEFT,
        ReleasingPhrase.RELEASE_EMPTIED,
        ReleasingPhrase.RELEASE_CANCELLED_ALERT,
        ReleasingPhrase.RELEASE_WITHDRAWN_ALERT,
    }
)
"""What officers deal with, and approvers as well, since they may do whatever officers may."""

TO_BE_APPROVED = frozenset[str]({StaffingPhrase.STAFF_APPROVERS_END_ALERT, AlertPhrase.AUDIT_HEAD})
"""What approvers alone can do something about, or keep."""

WAITING = frozenset[str](
    {
        AlertPhrase.DENIED_LATE,
        AlertPhrase.FROZEN,
        AlertPhrase.QUESTION,
        AlertPhrase.QUESTIONS_LATE,
        AlertPhrase.UNREACHED,
        AlertPhrase.LIMIT_RECOVERY,
        AlertPhrase.LIMIT_PASSWORD,
        AlertPhrase.LIMIT_NUMBER,
        AlertPhrase.LIMIT_NEWCOMERS,
        AlertPhrase.LIMIT_PERSON,
        AlertPhrase.LIMIT_OVERALL,
        AlertPhrase.LIMIT_INVITATION,
        AlertPhrase.LIMIT_PAGE,
        AlertPhrase.INVITATION_REFUSED,
        AlertPhrase.LETTER_ASIDE,
        AlertPhrase.NO_JUNK,
        AlertPhrase.DIRECTORY_DEAD,
        AlertPhrase.GUESSED,
    }
)
"""What stops no result, and waits for the office to open; anything else is told at once."""

STANDING = frozenset[str]({AlertPhrase.QUESTION})
"""What stands in one message an hour: what comes while it stands is written into it, unheard.

What would be missed so is no hurry: it stands in a list, has a day by which it is due, and is told
of once more where that has passed.
"""

OF_ALL = frozenset[str](
    {AlertPhrase.LETTER_ASIDE, AlertPhrase.NOT_PRINTED, AlertPhrase.CLOCK_WAS_AHEAD}
)
"""What takes an officer and a technician; anything that no list has is of all as well."""


def hearers_of(phrase: str) -> Hearers:
    """Whom an alert with this head is for."""
    if phrase in TECHNICAL:
        return Hearers.TECHNICIANS
    if phrase in TO_BE_APPROVED:
        return Hearers.APPROVERS
    return Hearers.OFFICERS if phrase in OF_PEOPLE else Hearers.STAFF


def heard(
    lines: Sequence[Line], members: Collection[StaffMember]
) -> Iterator[tuple[int, tuple[Line, ...]]]:
    """Who of staff is told of an alert, and in which words."""
    whole, brief = _split(hearers_of(lines[0].phrase), members)
    for each in whole:
        yield each.person, tuple(lines)
    meanings = dict.fromkeys(TECHNICAL[each.phrase] for each in lines if each.phrase in TECHNICAL)
    for each in brief:
        yield each.person, tuple(map(Line, meanings))


def _split(
    hearers: Hearers, members: Collection[StaffMember]
) -> tuple[Collection[StaffMember], Collection[StaffMember]]:
    """Who is told the whole, and who what it means alone."""
    approvers, officers = _with(members, Role.APPROVER), _with(members, Role.OFFICER)
    technicians = _with(members, Role.TECHNICIAN)
    match hearers:
        case Hearers.TECHNICIANS if technicians:
            return technicians, [each for each in members if each not in technicians]
        case Hearers.APPROVERS:
            return approvers or officers or members, ()
        case Hearers.OFFICERS:
            both = [each for each in members if each in officers or each in approvers]
            return both or members, ()
    return members, ()


def _with(members: Collection[StaffMember], role: Role) -> list[StaffMember]:
    return [each for each in members if role in each.roles]
