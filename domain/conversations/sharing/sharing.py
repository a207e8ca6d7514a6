"""Send my result: to a listed organisation or another, as a letter with the Statement.

search -> choose -> look again -> (password) -> queued -> sent | failed, with the reason
                                                  +-> cancelled, while nothing of it has gone
"""

from dataclasses import replace
from datetime import datetime, timedelta

from domain.conversations import proofs
from domain.conversations.guardians.waiting import sends_nothing
from domain.conversations.results import statement_allowed
from domain.conversations.sharing.ending import END_VERBS, changed, numbered
from domain.conversations.sharing.looking import holds_for, question, recipient_of
from domain.conversations.sharing.searching import alike
from domain.conversations.standstill.candidates import stopped
from domain.machine.changes import OpenShare
from domain.machine.conversation import Conversation
from domain.machine.decision import (
    Decision,
    ask_again,
    move,
    row_named,
)
from domain.machine.effects import Write, line
from domain.machine.events import Pressed, Typed
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
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, Step
from domain.mail import letter_limits
from domain.text.addresses import is_place, suggestion
from domain.text.passwords import unrevealing
from domain.text.typed_addresses import no_address

OWN_VERBS = {"org", "unlisted", "email-better", "email-right", "back", *END_VERBS}


def begin(account: Account, facts: Facts) -> Decision:
    """Whom to? Only where there is a Statement to send and the address is confirmed."""
    if still := stopped(facts):
        return move(AtRest(), still)
    if waits := sends_nothing(account, facts):
        return move(AtRest(), *waits)
    result = facts.result(account.id)
    if result is None:
        return move(AtRest(), line(Phrase.NOTHING_TO_SEND))
    if not statement_allowed(result):
        return move(AtRest(), line(Phrase.NO_STATEMENT))
    if not account.confirmed:
        return move(AtRest(), line(Phrase.CONFIRM_FIRST))
    return move(SearchingOrganisation(account.id))


def typed(step: ShareStep, event: Typed, facts: Facts) -> Decision:
    """What a text means here."""
    if not proofs.is_awake(step.account, facts):
        return _asleep(step.account, facts)
    text = " ".join(event.text.split())[:100]
    match step:
        case SearchingOrganisation(account) | ChoosingOrganisation(account):
            return _search(account, text, facts)
        case NamingOrganisation():
            return _named(step, text, facts)
        case AwaitingWebsite():
            return _found_at(step, text, facts)
        case AwaitingOrganisationEmail(account, name, website):
            return _address(
                ConfirmingShare(
                    account=account, organisation=0, name=name, email="", website=website
                ),
                text,
                facts,
            )
        case ConfirmingShare(organisation=0):
            return _address(step, text, facts)
        case NumberingShare():
            return numbered(step, text, facts)
        case ConfirmingShare() | EndingShare() | RevokingShare():
            return ask_again(step, line(Phrase.USE_THE_BUTTONS))


def _named(step: NamingOrganisation, text: str, facts: Facts) -> Decision:
    if len(text) < 2:
        return ask_again(step)
    if is_place(text):
        found = unrevealing(text, facts.secret_words)
        return ask_again(step, line(SharePhrase.ORGANISATION_NAME_FIRST, found=found))
    return move(AwaitingWebsite(step.account, text))


def _found_at(step: AwaitingWebsite, text: str, facts: Facts) -> Decision:
    if "." not in text or " " in text or "@" in text:
        found = unrevealing(text, facts.secret_words)
        return ask_again(step, line(Phrase.WEBSITE_MALFORMED, found=found))
    return move(AwaitingOrganisationEmail(step.account, step.name, text))


def _asleep(account: int, facts: Facts) -> Decision:
    """Whoever holds the phone gives the password before anything is shown."""
    if any(each.account.id == account for each in facts.sign_ins()):
        return move(AwaitingOwnPassword(account, "send", str(account)))
    return move(AtRest(), line(Phrase.NOT_SIGNED_IN))


def _search(account: int, text: str, facts: Facts) -> Decision:
    if len(text) < 2 or not (facts.organisations(text) or alike(text, facts)):
        return ask_again(
            SearchingOrganisation(account),
            line(Phrase.NONE_FOUND, query=unrevealing(text, facts.secret_words)),
        )
    return move(ChoosingOrganisation(account, text))


def _address(step: ConfirmingShare, text: str, facts: Facts) -> Decision:
    email = facts.address(text)
    if not email:
        back = AwaitingOrganisationEmail(step.account, step.name, step.website)
        return ask_again(back, no_address(text, facts))
    return move(_shown(replace(step, email=email, suggestion=suggestion(email)), facts))


def _shown(step: ConfirmingShare, facts: Facts) -> ConfirmingShare:
    """The last look, at the result and the recipient as they are now."""
    result, listed = facts.result(step.account), recipient_of(step, facts)
    seen = replace(step, result=result.id if result else 0)
    return replace(seen, name=listed.name, email=listed.email) if listed else seen


def pressed(step: ShareStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    if event.verb in OWN_VERBS and not proofs.is_awake(step.account, facts):
        return _asleep(step.account, facts)
    if look := changed(step, event):
        return move(look)
    match step, event.verb:
        case ChoosingOrganisation(account), "org" if listed := row_named(event.argument):
            chosen = ConfirmingShare(account=account, organisation=listed)
            return move(_shown(chosen, facts))
        case ((SearchingOrganisation(account) | ChoosingOrganisation(account)), "unlisted"):
            return move(NamingOrganisation(account))
        case ConfirmingShare(suggestion=better), "email-better" if better:
            return move(replace(step, email=better, suggestion=""))
        case ConfirmingShare(suggestion=better), "email-right" if better:
            return move(replace(step, suggestion=""))
        case _, "back":
            return _back(step)
    return None


def _back(step: ShareStep) -> Decision:
    match step:
        case SearchingOrganisation() | RevokingShare():
            return move(AtRest())
        case NumberingShare(look) | EndingShare(look):
            return move(look)
        case AwaitingWebsite(account):
            return move(NamingOrganisation(account))
        case AwaitingOrganisationEmail(account, name):
            return move(AwaitingWebsite(account, name))
        case ConfirmingShare(account=account, organisation=0, name=name, email=_, website=website):
            return move(AwaitingOrganisationEmail(account, name, website))
    return move(SearchingOrganisation(step.account))


def send(step: Step, account: Account, facts: Facts) -> Decision:
    """The letter goes into the outbox; the share follows it."""
    if not isinstance(step, ConfirmingShare) or step.account != account.id:
        return begin(account, facts)
    if step.suggestion:
        return ask_again(step)
    if still := stopped(facts):
        return ask_again(step, still)
    if waits := sends_nothing(account, facts):
        return move(AtRest(), *waits)
    result = facts.result(account.id)
    listed = recipient_of(step, facts)
    if listed is None or not account.confirmed or not result or not statement_allowed(result):
        return begin(account, facts)
    if result.id != step.result:
        return move(_shown(step, facts), line(Phrase.RESULT_CHANGED))
    if (listed.name, listed.email) != (step.name, step.email):
        return move(_shown(step, facts), line(Phrase.RECIPIENT_CHANGED))
    share = facts.fresh()
    written = _letter(listed, account, share, result.id)
    if until := letter_limits.full_until(written, account.entry.id_number, facts):
        enough = Phrase.ENOUGH_SHARES if listed.id else Phrase.ENOUGH_UNLISTED_SHARES
        return ask_again(step, line(enough, until=until))
    opened = OpenShare(
        share=share,
        account=account.id,
        result=result.id,
        organisation=listed.id,
        name=listed.name,
        email=listed.email,
        website=listed.website,
        city=listed.city,
        number=step.number,
        expires=_expires(step, facts),
    )
    said = line(Phrase.SHARE_QUEUED, organisation=listed.name)
    return move(AtRest(), said, changes=(opened,)).also(written)


def _expires(step: ConfirmingShare, facts: Facts) -> datetime | None:
    days = holds_for(step, facts)
    return facts.now + timedelta(days=days) if days else None


def _letter(to: Organisation, account: Account, share: int, result: int) -> Write:
    return Write(
        letter_limits.SHARE, to.email, {"organisation": to.name}, language=to.language,
        account=account.id, purpose="share", row=share, result=result, share=share,
        counts_as="" if to.id else letter_limits.UNLISTED_SHARE,
    )  # fmt: skip


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed)
