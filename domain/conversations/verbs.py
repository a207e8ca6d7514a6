"""What may be asked at any step, by a command or by a button: the verbs and who may use them."""

from collections.abc import Callable
from functools import partial

from domain.conversations import (
    confirmation,
    menu,
    new_address,
    proofs,
    results,
    signin,
)
from domain.conversations.asking import asking
from domain.conversations.guardians import giving
from domain.conversations.home import home
from domain.conversations.lookup import acting
from domain.conversations.outcomes import checking, expecting, looking, meaning, moment
from domain.conversations.outcomes.moment import ResultView
from domain.conversations.own_data import asking as own_data
from domain.conversations.registration import form, secret_number
from domain.conversations.sharing import fates, revoking, sharing
from domain.conversations.signed_in import by_link, own_phone, places, rehearsal
from domain.conversations.staff import approving, broadcasting, doubted, files, staff
from domain.conversations.understood import certificate
from domain.machine.changes import ShowAccount
from domain.machine.decision import Decision, ask_again, ignore, move
from domain.machine.effects import line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, SignIn
from domain.machine.steps.details import (
    AtDetails,
    AwaitingNewEmail,
    AwaitingNewPassword,
    ConfirmingDeletion,
)
from domain.machine.steps.registration import Form, RegistrationStep
from domain.machine.steps.signin import AwaitingLoginId, AwaitingRecoveryId, ChoosingAccount
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, Step

OPEN_VERBS: dict[str, Callable[[Step, str, Facts], Decision]] = {
    "start": by_link.start,
    "cancel": lambda step, _, facts: files.cancelled(step, menu.cancel(step), facts),
    "help": lambda step, _, facts: menu.help_here(step, facts),
    "privacy": lambda step, _, facts: menu.privacy(step),
    "language": menu.switch_language,
    "exams": menu.about_exams,
    "certificate": lambda step, _, facts: certificate.asked(facts),
    "lost-codes": lambda step, _, facts: menu.lost_codes(step),
    "register": lambda step, _, facts: form.begin(),
    "signin": lambda step, _, facts: move(AwaitingLoginId()),
    "hide-all": lambda step, _, facts: signin.hide_all(facts),
    "forgotten": lambda step, _, facts: move(AwaitingRecoveryId()),
    "other": lambda step, _, facts: move(ChoosingAccount()),
    "staff": staff.begin,
    "desk": home.look,
    "desk-act": home.act,
    "readiness": home.readiness,
    "report": home.report,
    "broadcasts": home.broadcasts,
    "file": files.look,
    "ask": asking.begin,
    "approve": approving.approve,
    "refuse": approving.refuse,
    "unshare": fates.cancel,
    "revoke": revoking.begin,
    "result-later": looking.later,
    "result-otherwise": looking.otherwise,
    "broadcast": broadcasting.wished,
    "doubtful": doubted.wished,
    "candidate": acting.opened,
}
"""What anybody may ask, whatever the step; `unshare` and `revoke` see to it whose share it is."""


def _view(view: ResultView, step: Step, account: Account, facts: Facts) -> Decision:
    return moment.show(step, account, facts, view)


ACCOUNT_VERBS: dict[str, Callable[[Step, Account, Facts], Decision]] = {
    **{each.value: partial(_view, each) for each in ResultView},
    "calendar": expecting.calendar,
    "result-means": meaning.means,
    "result-certificate": meaning.certificate,
    "result-now": meaning.what_now,
    "result-check": checking.look,
    "result-check-ask": checking.ask,
    "result-check-yes": checking.agreed,
    "statement": lambda step, account, facts: results.statement(account, facts),
    "send": lambda step, account, facts: sharing.begin(account, facts),
    "shares": lambda step, account, facts: fates.overview(account, facts),
    "details": lambda step, account, facts: move(AtDetails(account.id)),
    "sign-ins": lambda step, account, facts: places.overview(account, facts),
    "keep": own_phone.ask,
    "keep-not": own_phone.stop,
    "resend": confirmation.send_again,
    giving.VERB: giving.begin,
    "keep-address": new_address.keep,
    "signout": lambda step, account, facts: signin.sign_out(account, facts),
    "show": lambda step, account, facts: move(AtRest(), changes=(ShowAccount(account.id),)),
}
"""What needs an open sign-in."""

FRESH_VERBS: dict[str, Callable[[Step, Account, Facts], Decision]] = {
    "email": lambda step, account, facts: move(
        AwaitingNewEmail(account.id, proofs.prove(account, facts))
    ),
    "password": lambda step, account, facts: move(
        AwaitingNewPassword(account.id, proofs.prove(account, facts))
    ),
    "delete": lambda step, account, facts: move(
        ConfirmingDeletion(account.id, proof=proofs.prove(account, facts))
    ),
    "my-data": lambda step, account, facts: own_data.asked(account, facts),
    "everywhere": lambda step, account, facts: signin.sign_out_everywhere(account, facts),
    "sign-out-there": places.sign_out,
    "try-password": rehearsal.tried,
    "keep-here": own_phone.keep,
    "share": sharing.send,
    "revoke-yes": revoking.agreed,
}
"""What needs the password as well, unless it was given a moment ago."""

COMMANDS = {
    "start": "start", "register": "register", "signin": "signin", "results": "results",
    "statement": "statement", "send": "send", "details": "details", "exams": "exams",
    "language": "language", "privacy": "privacy", "help": "help", "other": "other",
    "signout": "signout", "cancel": "cancel", "delete_me": "delete",
    "my_data": "my-data",
}  # fmt: skip
"""The verb of each command that may be typed."""

OF_RESULT = {"result-means", "result-certificate", "result-now"}
OF_RESULT |= {"result-check", "result-check-ask", "result-check-yes"}
HELD_BACK = {*ResultView, *OF_RESULT, "statement", "send", "share", "email", "my-data"}
"""What waits for the proof that a held account's address is its owner's."""

_OF_EVERYWHERE = {
    "ask",
    "hide-all",
    "certificate",
    "register",
    "other",
    "staff",
    "desk-act",
    "file",
    "revoke",
}
LEAVES_FORM = {*_OF_EVERYWHERE, *ACCOUNT_VERBS, *FRESH_VERBS} - {"resend", "keep-address"}
"""What would throw away an open form without a word; `cancel` says so."""

WAYS_ON = {"signin", "forgotten"}
"""What a refused secret number leads to: good until the secret is proven."""


def command_verb(text: str) -> str:
    """The verb of a command: `/start`, `/start payload`, `/help@OurBot`; "" for other texts."""
    first, _, rest = text.partition(" ")
    name = first[1:].partition("@")[0].casefold() if first.startswith("/") else ""
    return COMMANDS.get(name, "") if not rest or name == "start" else ""


def payload(text: str) -> str:
    """What a link to the chat hands on behind `/start`; "" for other texts."""
    first, _, rest = text.partition(" ")
    return rest.strip() if command_verb(first) == "start" else ""


def perform(step: Step, verb: str, argument: str, facts: Facts) -> Decision:
    """What a command or a button of everywhere asks for."""
    if isinstance(step, RegistrationStep):
        step = secret_number.current(step, facts)
        if _would_lose(step.form, verb):
            return ask_again(step, line(Phrase.FORM_OPEN))
    if verb in OPEN_VERBS:
        return OPEN_VERBS[verb](step, argument, facts)
    if verb not in ACCOUNT_VERBS and verb not in FRESH_VERBS:
        return ignore(step, line(Phrase.OLD_BUTTON))
    sign_in = _sign_in_meant(argument, facts)
    if sign_in is None:
        return move(AtRest(), line(Phrase.NOT_SIGNED_IN))
    account = sign_in.account
    if sign_in.idle or (verb in FRESH_VERBS and not sign_in.fresh):
        return move(AwaitingOwnPassword(account.id, verb, argument, step))
    done = perform_signed_in(step, verb, account, facts)
    return done.also(changes=(ShowAccount(account.id),)) if argument else done


def perform_signed_in(step: Step, verb: str, account: Account, facts: Facts) -> Decision:
    """What an account's owner, proven to be that, asks for; little while the account is held."""
    if account.held and verb in HELD_BACK:
        return move(AtRest(), line(Phrase.ACCOUNT_HELD, email=account.email))
    return (ACCOUNT_VERBS | FRESH_VERBS)[verb](step, account, facts)


def _would_lose(begun: Form, verb: str) -> bool:
    """Whether a verb would throw away answers without a word."""
    return bool(begun.id_number and verb in LEAVES_FORM) or bool(begun.entry and verb in WAYS_ON)


def _sign_in_meant(argument: str, facts: Facts) -> SignIn | None:
    """The sign-in a lasting button names, or the one that is shown."""
    if not argument.isdecimal():
        return facts.shown()
    named = (each for each in facts.sign_ins() if each.account.id == int(argument))
    return next(named, None)
