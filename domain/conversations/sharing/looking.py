"""What the steps of a share ask: whom to, and the last look before it goes."""

from dataclasses import replace

from domain.conversations import menu, proofs
from domain.conversations.registration.asking import check_email
from domain.conversations.sharing import revoking
from domain.conversations.sharing.searching import alike
from domain.exams.organisations import Label, labels
from domain.machine.decision import Question, button
from domain.machine.effects import Button, Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Organisation
from domain.machine.sharing.phrases import SharePhrase
from domain.machine.steps.sharing import (
    AwaitingOrganisationEmail,
    AwaitingWebsite,
    ChoosingOrganisation,
    ConfirmingShare,
    EndingShare,
    NamingOrganisation,
    NumberingShare,
    RevokingShare,
    SearchingOrganisation,
    ShareStep,
)
from domain.text.typed_phrases import TypedPhrase

SHOWN = 8
ENDS = (30, 90, 365)
"""The days after which it may be chosen to end, beside the centre's own."""


def recipient_of(step: ConfirmingShare, facts: Facts) -> Organisation | None:
    """To whom a look is: a listed one while it is listed, or another."""
    return facts.organisation(step.organisation) if step.organisation else _unlisted(step)


def _unlisted(step: ConfirmingShare) -> Organisation:
    return Organisation(
        id=0,
        name=step.name,
        type="other",
        city="",
        country="",
        website=step.website,
        email=step.email,
    )


def question(step: ShareStep, facts: Facts) -> Question:
    """What the step asks, under the name of whose result it is; nothing once that is asleep."""
    if not proofs.is_awake(step.account, facts):
        return Question((line(Phrase.NOT_SIGNED_IN),), ((button(Phrase.BUTTON_BACK, "back"),),))
    return menu.under_name(step.account, _asked(step, facts), facts)


def _asked(step: ShareStep, facts: Facts) -> Question:
    ways = (button(Phrase.BUTTON_BACK, "back"), button(Phrase.BUTTON_CANCEL, "cancel"))
    unlisted = (button(Phrase.BUTTON_UNLISTED, "unlisted"),)
    match step:
        case SearchingOrganisation():
            how = (line(TypedPhrase.ORGANISATION_HOW),)
            return Question((line(Phrase.ASK_ORGANISATION),), (unlisted, ways), more=how)
        case ChoosingOrganisation(_, query):
            return _found(query, facts, (unlisted, ways))
        case NamingOrganisation():
            return Question((line(Phrase.ASK_ORGANISATION_NAME),), (ways,))
        case AwaitingWebsite(_, name):
            return Question((line(Phrase.ASK_WEBSITE, organisation=name),), (ways,))
        case AwaitingOrganisationEmail(_, name):
            return Question((line(Phrase.ASK_ORGANISATION_EMAIL, organisation=name),), (ways,))
        case ConfirmingShare():
            return _last_look(step, facts, ways)
        case NumberingShare():
            return _number_there()
        case EndingShare(look):
            return _end(look, facts)
        case RevokingShare():
            return revoking.question(step, facts)


def _number_there() -> Question:
    skip = button(SharePhrase.BUTTON_NO_NUMBER, "no-number")
    asked, how = line(SharePhrase.ASK_NUMBER_THERE), line(SharePhrase.NUMBER_THERE_HOW)
    rows = ((skip,), (button(Phrase.BUTTON_BACK, "back"), button(Phrase.BUTTON_CANCEL, "cancel")))
    return Question((asked,), rows, more=(how,), no=skip)


def _end(look: ConfirmingShare, facts: Facts) -> Question:
    usual = facts.rules.share_days
    days = sorted({*ENDS, usual} - {0})
    rows = tuple(
        (Button(line(SharePhrase.BUTTON_DAYS, days=each), "holds-for", str(each)),) for each in days
    )
    never = button(SharePhrase.BUTTON_NO_END, "holds-for", 0)
    asked = line(SharePhrase.ASK_SHARE_END, organisation=look.name)
    back = button(Phrase.BUTTON_BACK, "back")
    return Question((asked,), (*rows, (never,), (back,)), no=back)


def _found(query: str, facts: Facts, below: tuple[tuple[Button, ...], ...]) -> Question:
    """Same names are told apart by place, then by kind; more than eight ask for another word."""
    exact = facts.organisations(query)
    found = exact or alike(query, facts)
    rows = tuple(
        (Button(_labelled(label), "org", str(each.id)),)
        for each, label in list(zip(found, labels(found), strict=True))[:SHOWN]
    )
    more = (line(Phrase.MORE_FOUND),) if len(found) > SHOWN else ()
    asked = Phrase.CHOOSE_ORGANISATION if exact else Phrase.DID_YOU_MEAN
    return Question((line(asked, query=query), *more), rows + below)


def _labelled(label: Label) -> Line:
    if not label.kind:
        return line(Phrase.BUTTON_ORGANISATION, label=str(label))
    kind = Line(f"organisation-{label.kind}")
    return line(Phrase.BUTTON_ORGANISATION_OF_KIND, label=str(label), kind=kind)


def read_back(account: Account, listed: Organisation, step: ConfirmingShare, facts: Facts) -> Line:
    """What would go, to whom, under which number there and for how long."""
    return line(
        Phrase.CONFIRM_SHARE,
        name=account.entry.full_name,
        exam=account.entry.exam,
        organisation=listed.name,
        type=Line(f"organisation-{listed.type}"),
        place=_place(listed, step, facts),
        email=listed.email,
    )


def _place(listed: Organisation, step: ConfirmingShare, facts: Facts) -> str | Line:
    """With the number there and how long it holds, where either is said."""
    place = ", ".join(part for part in (listed.city, listed.country) if part) or listed.website
    days = holds_for(step, facts)
    if not step.number and not days:
        return place
    number = step.number or "none"
    return line(SharePhrase.SHARE_PLACE, place=place, number=number, days=days)


def holds_for(step: ConfirmingShare, facts: Facts) -> int:
    """The days that it holds once sent; 0 for ever."""
    return facts.rules.share_days if step.days is None else step.days


def repeated(result: int, to: Organisation, account: Account, facts: Facts) -> tuple[Line, ...]:
    """That this very result has gone, or is going, to the same address."""
    there = (
        each for each in facts.shares(account.id) if each.email.casefold() == to.email.casefold()
    )
    same = (each for each in there if each.result == result and each.state in {"queued", "sent"})
    return tuple(line(SharePhrase.SHARE_REPEATED, at=each.at) for each in same)[:1]


def _last_look(step: ConfirmingShare, facts: Facts, ways: tuple[Button, ...]) -> Question:
    account = facts.account(step.account)
    listed = recipient_of(step, facts)
    if not account or not listed:
        return Question((line(Phrase.NOTHING_TO_SEND),), (ways,))
    asked, again = (
        read_back(account, listed, step, facts),
        repeated(step.result, listed, account, facts),
    )
    if step.suggestion:
        doubt = check_email(step.email, step.suggestion)
        lines = (asked, *again, *doubt.lines)
        return replace(doubt, lines=lines, keyboard=(*doubt.keyboard, ways))
    send_it = button(Phrase.BUTTON_SEND_NOW, "share")
    number = button(SharePhrase.BUTTON_NUMBER_THERE, "number-there")
    keyboard = ((send_it,), (number, button(SharePhrase.BUTTON_SHARE_END, "share-end")), ways)
    note = again or (line(Phrase.ISSUER_NOTE),)  # which was read the first time
    return Question((asked,), keyboard, more=note, yes=send_it, no=ways[0])
