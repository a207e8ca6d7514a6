"""What staff are told of a release that waits for approval; the words: `approvals.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class ApprovalPhrase(Sentence):
    """A sentence to staff about approving a release; its value is its key."""

    ASK_PROPOSE = auto()
    BUTTON_PROPOSE_NOW = auto()
    BUTTON_PROPOSE_TOMORROW = auto()
    OPENS_FROM = auto()
    OPENS_APPROVED = auto()
    OPENS_NOW = auto()
    PROPOSED = auto()
    PROPOSED_TO = auto()
    PROPOSED_TO_NOBODY = auto()
    APPROVAL_ASKED = auto()
    BUTTON_APPROVE = auto()
    BUTTON_REFUSE = auto()
    APPROVED_ONE = auto()
    APPROVED = auto()
    APPROVED_NEWS = auto()
    REFUSED = auto()
    REFUSED_NEWS = auto()
    APPROVAL_OWN = auto()
    APPROVAL_NO_APPROVER = auto()
    APPROVAL_AGAIN = auto()
    APPROVAL_OVER = auto()
    APPROVAL_EXPIRED = auto()
    APPROVAL_CHANGED = auto()
    APPROVAL_BUSY = auto()
    REFUSED_BY_LETTER = auto()
    REFUSED_NEWS_BY_LETTER = auto()
    APPROVAL_OVER_BY_LETTER = auto()
    APPROVAL_EXPIRED_BY_LETTER = auto()
    APPROVAL_CHANGED_BY_LETTER = auto()
    APPROVAL_BUSY_BY_LETTER = auto()
    RELEASES_WAITING = auto()
    EMERGENCY_NEWS = auto()
    EMERGENCY_NEWS_BY_LETTER = auto()
    APPROVERS_LACKING = auto()
    HOME_APPROVALS = auto()
    BUTTON_APPROVALS = auto()
