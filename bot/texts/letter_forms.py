"""The letters of the desk in one table: what each takes, how it ends, and whether it is answered.

Names are addresses: who reads it, whether something must be done, and what it is about.
"""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, replace


@dataclass(frozen=True)
class LetterForm:
    """What a letter takes and how it ends.

    `takes`: the values it cannot do without. `why` is the reason told at its foot. `answered`:
    a reply is read, so the mark goes on top. `prose` names the value that is staff's own text and
    becomes the paragraphs. `chat`: it leads to the chat; `page`: it may lead to the page of a
    result. `asks`: an answer is what there is to do; then there is no button, and where it leads is
    a link. `words` names the three words that its foot offers; an organisation is offered none.
    `urgent`: its box stands above all else, since it is
    what to do if it was somebody else. `small`: it has no box, but stands small at the foot.
    """

    why: str
    takes: frozenset[str] = frozenset()
    _: KW_ONLY
    answered: bool = False
    chat: bool = False
    page: bool = False
    asks: bool = False
    words: str = ""
    urgent: bool = False
    small: bool = False
    prose: str = ""


def _form(why: str, takes: str = "", words: str = "any", *, chat: bool = False) -> LetterForm:
    """To anybody who took an exam, or may have: a reply is read, whoever they are."""
    taken = frozenset(takes.split())
    return LetterForm(why, taken, answered=True, chat=chat, words=words)


def _known(why: str, takes: str = "", *, chat: bool = False) -> LetterForm:
    """To an address that may command."""
    return _form(why, takes, "usual", chat=chat)


def _staffs(why: str, words: str) -> LetterForm:
    """In staff's own words, to an address that may command."""
    return replace(_form(why, "subject text", words), prose="text")


def _organisations(takes: str) -> LetterForm:
    """To whoever was sent a result; nothing is asked of them."""
    return LetterForm("organisation", frozenset(takes.split()), small=True)


def _checkers() -> LetterForm:
    """To whoever asked whether a Statement is ours."""
    return LetterForm("wrote", frozenset({"at"}))


def _staff(takes: str) -> LetterForm:
    """To an approver, who need not be a candidate."""
    return LetterForm("staff", frozenset(takes.split()), answered=True)


def _urgent(form: LetterForm) -> LetterForm:
    """A warning of what was done to an account."""
    return replace(form, urgent=True)


def _asking(form: LetterForm) -> LetterForm:
    """One whose answer is what there is to do."""
    return replace(form, asks=True)


def _leading(form: LetterForm) -> LetterForm:
    """One that tells of a result: it may lead to the page where that is read."""
    return replace(form, page=True)


NEW_WORDS = {"yes", "invited", "any", "warned", "still", "closed"}
"""The feet that the last release did not have: what it sent is quoted without (`.former`)."""

# The values: `name` first name · `whom` of several people it is for ("nobody": of one) ·
# `exam` "B2 First" · `code` six digits · `hours`, `minutes`, `tries` counts · `at` a moment ·
# `new` a masked address · `status` a phrase · `subject`, `text` staff's own · `candidate` by name ·
# `filed` family name first · `born` a date, "none" for none · `result` in words ·
# `number` the applicant's at an organisation, `until` when it holds, "none" for none ·
# `check` how it is checked · `reference` of the Statement · `share` the number of the dispatch ·
# `note` the centre's ·
# `command` what somebody wrote. Beside these any letter may have: `lines` what the chat would say ·
# `for_whom` whom of several it is for · `again`: a reply was not understood ·
# `by_mail` the setting · `telegram`: "no" to a child ·
# `until_agreed`: "yes" where a guardian agrees first ·
# `caring`: "yes" to words of distress · `page` the address of the page of a result
LETTERS: Mapping[str, LetterForm] = {
    "candidate.action.confirm-address": _asking(_form("typed", "code hours", "yes")),
    "candidate.action.reset-password": _known("account", "name code hours"),
    "candidate.action.sign-in-code": _known("account", "name code hours"),
    "candidate.action.open-chat": _known("wrote", "name hours", chat=True),
    "candidate.action.repeat-command": _asking(_known("account", chat=True)),
    "candidate.action.invite": _asking(_form("entry", "whom", "invited", chat=True)),
    "candidate.action.invite-again": _asking(_form("entry", "whom", "invited", chat=True)),
    "guardian.action.agree": _asking(_form("guardian", "whom exam reads", "yes")),
    "guardian.answer.agreed": _form("guardian", "whom exam", "yes"),
    "guardian.answer.refused": _form("guardian", "whom exam", "yes"),
    "guardian.answer.unclear": _asking(_form("guardian", "whom exam", "yes")),
    "candidate.notice.guardian-answered": _known("account", "name agreed"),
    "candidate.action.for-whom": _asking(_known("wrote", "command")),
    "candidate.action.which-exam": _asking(_known("wrote", "command")),
    "candidate.action.name-recipient": _asking(_known("wrote", "name")),
    "candidate.action.choose-recipient": _asking(_known("wrote", "name")),
    "candidate.action.confirm-send": _asking(_known("wrote", "name")),
    "candidate.action.revoke-share": _asking(_known("wrote", "name")),
    "candidate.action.delete": _asking(_known("wrote", "name")),
    "candidate.action.delete-sure": _asking(_known("wrote", "name")),
    "candidate.notice.other-address-used": _urgent(_form("entry", "name at new", "warned")),
    "candidate.notice.account-locked": _known("account", "name at tries minutes"),
    "candidate.notice.new-sign-in": _urgent(_known("account", "name at")),
    "candidate.notice.password-changed": _urgent(_known("account", "name at")),
    "candidate.notice.new-address-asked": _urgent(_known("account", "name at new")),
    "candidate.notice.address-changed": _urgent(_form("former", "name at new", "warned")),
    "candidate.notice.result-news": _leading(_known("account", chat=True)),
    "candidate.notice.result-news-for": _leading(_known("account", "whom", chat=True)),
    "candidate.notice.result-news-by-mail": _asking(_leading(_known("account", "whom"))),
    "candidate.notice.result-news-invited": _asking(_form("entry", "whom", "invited", chat=True)),
    "candidate.notice.result-taken-back": _form("told", "whom"),
    "candidate.notice.result-not-valid": _form("told", "whom"),
    "candidate.notice.certificate-here": _known("account", "whom", chat=True),
    "candidate.notice.day-put-off": _known("account", "name at"),
    "candidate.notice.try-password": _known("account", "name at", chat=True),
    "candidate.notice.broadcast": _staffs("news", "news"),
    "candidate.notice.service": _staffs("account", "usual"),
    "candidate.notice.share-settled": _known("account", "name"),
    "candidate.notice.account-closed": _form("former", "name at claim waits"),
    "candidate.answer.statement": _known("wrote", "name exam"),
    "candidate.answer.without-statement": _known("wrote", "name exam"),
    "candidate.answer.leave": _known("wrote", "name exam", chat=True),
    "candidate.answer.status": _leading(_known("wrote", "name exam status", chat=True)),
    "candidate.answer.already": _known("wrote"),
    "candidate.answer.arrived": _form("wrote"),
    "candidate.answer.from-team": _form("wrote", "at"),
    "candidate.answer.question-done": _form("wrote", "at"),
    "candidate.answer.enough": _form("wrote", "until", "still"),
    "candidate.answer.not-by-mail": _form("wrote", words="closed", chat=True),
    "candidate.answer.help": _known("wrote", chat=True),
    "candidate.answer.question": _known("wrote"),
    "candidate.answer.not-sent": _known("wrote", "name"),
    "candidate.answer.on-its-way": _known("wrote", "name organisation goes"),
    "candidate.answer.cancelled": _known("wrote", "name"),
    "candidate.answer.account-gone": _form("wrote", "name until claim seen"),
    "candidate.answer.account-kept": _known("wrote", "name"),
    "candidate.answer.signed-out": _known("wrote", "name"),
    "candidate.answer.language": _known("wrote", "name"),
    "candidate.answer.languages": _known("wrote", "name"),
    "candidate.answer.name": _known("wrote", "name known"),
    "candidate.answer.name-noted": _known("wrote", "name known wanted"),
    "candidate.answer.certificate": _known("wrote", "name exam"),
    "candidate.answer.certificate-known": _known("wrote", "name exam"),
    "candidate.answer.step-over": _known("wrote"),
    "candidate.answer.step-strayed": _known("wrote"),
    "candidate.answer.unclear": _asking(_form("wrote", "code", "yes", chat=True)),
    "candidate.answer.late": _form("wrote", chat=True),
    "candidate.answer.stopped": _known("wrote", chat=True),
    "candidate.answer.denied": _form("wrote"),
    "candidate.answer.address-kept": _known("wrote", "name"),
    "candidate.answer.frozen": _form("wrote", "until"),
    "candidate.answer.account-opened": _known("wrote", "name"),
    "candidate.answer.account-exists": _form("wrote", chat=True),
    "candidate.answer.invitation-unclear": _asking(_form("wrote", "whom", "invited")),
    "candidate.answer.invitation-number-wrong": _asking(_form("wrote", "whom", "invited")),
    "candidate.answer.invitation-strayed": _asking(_form("entry", "whom", "invited")),
    "candidate.answer.invitation-over": _form("wrote", words="closed"),
    "candidate.answer.invitation-refused": _form("wrote", words="invited"),
    "candidate.answer.sign-in-chat": _known("wrote", "name", chat=True),
    "candidate.answer.no-secrets": _form("wrote"),
    "candidate.answer.way-through-centre": _form("wrote"),
    "staff.action.approve-release": _asking(_staff("number exam session results when ends by")),
    "staff.action.approve-release-again": _asking(_staff("number")),
    "staff.answer.release": _staff("number"),
    "staff.notice.release": _staff("number"),
    "staff.action.approve-broadcast": _asking(_staff("number session count ends by")),
    "staff.action.approve-broadcast-again": _asking(_staff("number")),
    "staff.answer.broadcast": _staff("number"),
    "staff.notice.broadcast": _staff("number"),
    "institution.notice.result-shared": _organisations(
        "filed candidate born exam session result reference number until check share note"
    ),
    "institution.notice.share-withdrawn": _organisations("share at"),
    "institution.notice.result-taken-back": _organisations("share at"),
    "institution.notice.result-not-valid": _organisations("share at"),
    "institution.notice.result-updated": _organisations("share at"),
    "institution.answer.checked": _checkers(),
    "institution.answer.checked-briefly": _checkers(),
}
