"""My details: address, password, news, language, and leaving."""

from dataclasses import replace
from datetime import date, timedelta

from domain.conversations import confirmation, menu, new_address, proofs
from domain.conversations.notices import notice_letter, notify_other_chats
from domain.conversations.registration.asking import (
    DELETED_AT_ONCE,
    RULE_OF_PASSWORDS,
    check_email,
)
from domain.conversations.registration.doubted_address import doubts, is_unseen, likelier
from domain.conversations.registration.former_accounts import shut_out_until, what_waits
from domain.conversations.registration.registration import refused_password
from domain.conversations.sharing.revoking import of_deletion
from domain.conversations.signin import closed, farewell_letter
from domain.machine.changes import (
    AllowStatementByMail,
    Change,
    ChangePassword,
    CloseAccount,
    OpenSignIn,
    SetNews,
)
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, move
from domain.machine.effects import line
from domain.machine.events import AccountClosed, Pressed, Typed
from domain.machine.facts import Facts, HashOf, Matches, Need
from domain.machine.own_data.phrases import OwnDataPhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.sharing.records import Share
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.details import (
    AtDetails,
    AwaitingNewEmail,
    AwaitingNewPassword,
    AwaitingNewPasswordAgain,
    CheckingNewEmail,
    ConfirmingDeletion,
    DetailsStep,
)
from domain.machine.steps.step import AtRest
from domain.text.passwords import worth_hashing
from domain.text.typed_addresses import no_address


def needs(step: DetailsStep, text: str, facts: Facts) -> Need | None:
    """The hashing that a password typed here wants."""
    match step:
        case AwaitingNewPassword() if worth_hashing(text):
            return HashOf(text)
        case AwaitingNewPasswordAgain(_, stored):
            return Matches(stored, text)
    return None


def typed(step: DetailsStep, event: Typed, facts: Facts) -> Decision:
    """What a text means here."""
    account = facts.account(step.account)
    if not account or not _proven(step, account, facts):
        return _unproven(step, account, facts)
    match step:
        case AwaitingNewEmail() | CheckingNewEmail():
            return _email(step, event.text, facts)
        case AwaitingNewPassword():
            refusal = refused_password(event, account.entry, account.email, facts)
            if refusal:
                return ask_again(step, refusal)
            return move(AwaitingNewPasswordAgain(account.id, facts.hashed, step.proof))
        case AwaitingNewPasswordAgain():
            return _password_again(step, account, facts)
        case AtDetails() if code := confirmation.code_heard(step, event.text, facts):
            return code
        case AtDetails() | ConfirmingDeletion():
            return ask_again(step, line(Phrase.USE_THE_BUTTONS))


def _email(step: AwaitingNewEmail | CheckingNewEmail, text: str, facts: Facts) -> Decision:
    address = facts.address(text)
    if not address:
        return ask_again(step, no_address(text, facts))
    account = facts.account(step.account)
    better = likelier(address, account.entry if account else None)
    return move(CheckingNewEmail(step.account, address, better, step.proof))


def _password_again(step: AwaitingNewPasswordAgain, account: Account, facts: Facts) -> Decision:
    if not facts.right:
        return move(AwaitingNewPassword(account.id, step.proof), line(Phrase.PASSWORDS_DIFFER))
    changes = (ChangePassword(account.id, step.password_hash), OpenSignIn(account.id))
    said = line(Phrase.PASSWORD_CHANGED), *new_address.ended(account, facts)
    done = move(AtRest(entered=True), *said, changes=changes)
    notices = notify_other_chats(account.id, closed(account), facts)
    return done.also(*notices, *notice_letter("candidate.notice.password-changed", account))


def pressed(step: DetailsStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    account = facts.account(step.account)
    if not account or not _proven(step, account, facts):
        return _unproven(step, account, facts)
    match step, event.verb:
        case CheckingNewEmail(_, email), "email-right":
            return _chosen(step, email, account, facts)
        case CheckingNewEmail(_, _, better), "email-better" if better:
            return _chosen(step, better, account, facts)
        case AtDetails(), "set-news":
            wanted = event.argument == "yes"
            said = line(Phrase.NEWS_ON if wanted else Phrase.NEWS_OFF)
            return ask_again(step, said, changes=(SetNews(account.id, wanted),))
        case AtDetails(), "by-mail":
            allowed = event.argument == "yes"
            said = line(Phrase.BY_MAIL_ON if allowed else Phrase.BY_MAIL_OFF)
            return ask_again(step, said, changes=(AllowStatementByMail(account.id, allowed),))
        case ConfirmingDeletion(), "delete-yes" | "delete-shares":
            return _confirmed(step, account, event.verb, facts)
        case ((AtDetails() | ConfirmingDeletion()), "back"):
            return move(AtRest())
        case CheckingNewEmail(), "back":
            return move(AwaitingNewEmail(account.id, step.proof))
        case _, "back":
            return move(AtDetails(account.id) if _is_shown(account, facts) else AtRest())
    return None


def _chosen(step: CheckingNewEmail, email: str, account: Account, facts: Facts) -> Decision:
    if is_unseen(email, step.suggestion, facts, entry=account.entry):
        return move(replace(step, email=email, suggestion=""))
    return new_address.ask(account, email, facts)


def _is_shown(account: Account, facts: Facts) -> bool:
    """Whether the buttons of its details would mean this account, and not another or none."""
    shown = facts.shown()
    return shown is not None and shown.account.id == account.id and not shown.idle


def _proven(step: DetailsStep, account: Account, facts: Facts) -> bool:
    """A new password may be chosen by whoever came with a code; all else needs the sign-in."""
    if isinstance(step, AtDetails):
        return proofs.is_awake(account.id, facts)
    by_code = isinstance(step, AwaitingNewPassword | AwaitingNewPasswordAgain)
    return proofs.holds(step.proof, account, facts) and (
        by_code or proofs.is_awake(account.id, facts)
    )


def _unproven(step: DetailsStep, account: Account | None, facts: Facts) -> Decision:
    """Nothing is done by a proof that is over; nobody is told what ended it."""
    by_code = isinstance(step, AwaitingNewPassword | AwaitingNewPasswordAgain)
    if account is None or not (by_code or proofs.is_awake(account.id, facts)):
        return move(AtRest(), line(Phrase.NOT_SIGNED_IN))
    return move(AtRest(), line(Phrase.PROOF_OVER))


def _confirmed(step: ConfirmingDeletion, account: Account, verb: str, facts: Facts) -> Decision:
    if not step.sure:
        return move(replace(step, sure=True))
    return delete(account, facts, revoking=verb == "delete-shares")


def delete(account: Account, facts: Facts, *, revoking: bool = False) -> Decision:
    """The other chats hear no name: what names the owner is blanked with the account. `revoking`:
    what was shared is void as well, which is the first that changes, while it is there.
    """
    void = tuple(of_deletion(account, facts)) if revoking else ()
    notices = notify_other_chats(account.id, AccountClosed(), facts)
    free_at = facts.now + timedelta(days=facts.rules.entry_wait_days)
    closing = CloseAccount(account.id, free_at, forget=True)
    changes: tuple[Change, ...] = (*(change for change, _ in void), closing)
    gone = move(AtRest(), line(Phrase.DELETED), changes=changes)
    waits = shut_out_until(account, facts)
    farewell = farewell_letter(account, facts.rules, facts.now, waits=waits)
    return gone.also(*notices, *farewell, *(letter for _, letter in void))


def _delivered(account: int, facts: Facts) -> tuple[Share, ...]:
    return tuple(each for each in facts.shares(account) if each.state == "sent")


def question(step: DetailsStep, facts: Facts) -> Question:
    """What the step asks; where it does not name the candidate itself, under the name."""
    asked = _asked(step, facts)
    return asked if isinstance(step, AtDetails) else menu.under_name(step.account, asked, facts)


def _asked(step: DetailsStep, facts: Facts) -> Question:
    ways = (button(Phrase.BUTTON_BACK, "back"), button(Phrase.BUTTON_CANCEL, "cancel"))
    match step:
        case AtDetails():
            return _details(facts.account(step.account), facts)
        case AwaitingNewEmail():
            return Question((line(Phrase.ASK_NEW_EMAIL),), (ways,))
        case CheckingNewEmail(_, email, better):
            account = facts.account(step.account)
            entry = account.entry if account else None
            checked = check_email(email, better, doubts(email, facts, entry=entry))
            return replace(checked, keyboard=(*checked.keyboard, ways))
        case AwaitingNewPassword():
            return Question((line(Phrase.ASK_NEW_PASSWORD),), (ways,), more=RULE_OF_PASSWORDS)
        case AwaitingNewPasswordAgain():
            again = line(Phrase.ASK_PASSWORD_AGAIN)
            return Question((again,), (ways,), more=(DELETED_AT_ONCE,))
        case ConfirmingDeletion(_, sure):
            return deletion(step.account, facts, sure=sure)


def deletion(account: int, facts: Facts, *, sure: bool) -> Question:
    """Asked twice: what goes and stays, then the last look."""
    return _surely_delete(account, facts) if sure else _delete_at_all(account, facts)


def _delete_at_all(account: int, facts: Facts) -> Question:
    """What goes with the account, and what stays."""
    keep = button(Phrase.BUTTON_KEEP, "back")
    yes = button(Phrase.BUTTON_DELETE, "delete-yes")
    known = facts.account(account)
    if not known:
        return Question((line(Phrase.NOT_SIGNED_IN),))
    gone = line(Phrase.DELETE_WHAT, until=_kept_until(known, facts))
    stay = line(Phrase.SHARES_KEPT, shares_months=facts.rules.shares_months)
    shares = (stay,) if _delivered(account, facts) else ()
    asked, rows = (line(Phrase.ASK_DELETE),), ((keep,), (yes,))
    return Question(asked, rows, more=(gone, *shares), yes=yes, no=keep)


def _surely_delete(account: int, facts: Facts) -> Question:
    """The last look, where what was shared can be stopped as well."""
    keep = button(Phrase.BUTTON_KEEP, "back")
    yes = button(Phrase.BUTTON_DELETE_SURE, "delete-yes")
    asked, rows = (line(Phrase.ASK_DELETE_SURE),), ((keep,), (yes,))
    then = what_waits(account, facts)
    if not _delivered(account, facts):
        return Question(asked, rows, more=(then,), yes=yes, no=keep)
    stop = (button(Phrase.BUTTON_STOP_SHARES, "delete-shares"),)
    stopping = (line(Phrase.ASK_STOP_SHARES), then)
    return Question(asked, (*rows, stop), more=stopping, yes=yes, no=keep)


def _kept_until(account: Account, facts: Facts) -> date:
    """When the centre forgets the entry and the result, unless a later one comes."""
    due, result = account.entry.results_by, facts.result(account.id)
    last = max(due, result.released_at.date()) if result else due
    return last + facts.rules.candidates_stay


def _details(account: Account | None, facts: Facts) -> Question:
    if not account:
        return Question((line(Phrase.NOT_SIGNED_IN),))
    known = Phrase.EMAIL_CONFIRMED if account.confirmed else Phrase.EMAIL_UNCONFIRMED
    shown = line(
        Phrase.DETAILS,
        name=account.entry.full_name,
        exam=account.entry.exam,
        email=account.email or "–",
        state=line(known),
        news=line(Phrase.NEWS_WANTED if account.news else Phrase.NEWS_UNWANTED),
    )
    news = (Phrase.BUTTON_NEWS_OFF, "no") if account.news else (Phrase.BUTTON_NEWS_ON, "yes")
    by_mail = account.statement_by_mail
    mail = (Phrase.BUTTON_BY_MAIL_OFF, "no") if by_mail else (Phrase.BUTTON_BY_MAIL_ON, "yes")
    rows = (
        *new_address.ways_on(account, facts),
        (
            button(Phrase.BUTTON_CHANGE_EMAIL, "email"),
            button(Phrase.BUTTON_CHANGE_PASSWORD, "password"),
        ),
        *menu.in_pairs((button(news[0], "set-news", news[1]), *menu.languages(facts))),
        (button(mail[0], "by-mail", mail[1]),),
        (
            button(SignInPhrase.BUTTON_SIGN_INS, "sign-ins"),
            button(Phrase.BUTTON_EVERYWHERE, "everywhere"),
        ),
        (button(OwnDataPhrase.BUTTON_MY_DATA, "my-data"),),
        (button(Phrase.BUTTON_DELETE_ME, "delete"),),
        (button(Phrase.BUTTON_BACK, "back"),),
    )
    more = tuple(new_address.standing(account, facts)) or (line(Phrase.NAME_WRONG),)
    return Question((shown,), rows, more=more)


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed, needs=needs)
