"""Where am I signed in? Every chat of an account, and the way to sign another one out.

Seeing needs an open sign-in; signing another out the password as well, or whoever finds a phone
could turn its owner's other phones away. Telegram tells no device, so that a chat has a number and
times, and nobody's name.
"""

from domain.conversations import menu, new_address, proofs, signin
from domain.conversations.signed_in import keeping, own_phone
from domain.conversations.signed_in.ago import ago
from domain.machine.changes import CloseSignInElsewhere
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, move, row_named
from domain.machine.effects import Button, Keyboard, Line, Tell, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account, SignedInChat
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.open_sign_ins import (
    AtSignIns,
    ConfirmingKept,
    ConfirmingSignOut,
    OpenSignInsStep,
)
from domain.machine.steps.step import AtRest, Step

SHOWN = 8  # others; more than that nobody has by themselves
FIRST = 2  # the number of the first other; this one is 1


def overview(account: Account, facts: Facts) -> Decision:
    """The list as it is now: those that were used last, if there are many."""
    return move(_listed(account.id, facts))


def _listed(account: int, facts: Facts) -> AtSignIns:
    others = [each for each in facts.signed_in_chats(account) if each.chat != facts.chat]
    newest = sorted(others, key=lambda each: each.seen, reverse=True)[:SHOWN]
    return AtSignIns(account, tuple(each.chat for each in others if each in newest))


def typed(step: OpenSignInsStep, event: Typed, facts: Facts) -> Decision:
    """Nothing is typed here."""
    if not proofs.is_awake(step.account, facts):
        return move(AtRest(), line(Phrase.NOT_SIGNED_IN))
    return ask_again(step, line(Phrase.USE_THE_BUTTONS))


def pressed(step: OpenSignInsStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for buttons of other conversations."""
    if event.verb not in {"phone-out", "back"}:
        return None
    if not proofs.is_awake(step.account, facts):
        return move(AtRest(), line(Phrase.NOT_SIGNED_IN))
    match step, event.verb:
        case AtSignIns(account, chats), "phone-out":
            number = row_named(event.argument)
            chosen = dict(enumerate(chats, FIRST)).get(number)
            if chosen is None or chosen not in facts.chats(account):
                return move(_listed(account, facts), line(SignInPhrase.PHONE_GONE))
            return move(ConfirmingSignOut(account, chosen, number))
        case ConfirmingSignOut(account), "back":
            return move(_listed(account, facts))
    return move(AtRest())


def sign_out(step: Step, account: Account, facts: Facts) -> Decision:
    """The chat that was asked about is signed out and told; it is a stranger from now on."""
    if not isinstance(step, ConfirmingSignOut) or step.account != account.id:
        return overview(account, facts)
    listed = _listed(account.id, facts)
    if step.chat not in listed.chats:
        return move(listed, line(SignInPhrase.PHONE_GONE))
    rest = tuple(each for each in listed.chats if each != step.chat)
    gone = line(SignInPhrase.SIGNED_OUT_PHONE, number=str(step.number))
    said = gone, *signin.taken_away(account, facts), *new_address.ended(account, facts)
    change = CloseSignInElsewhere(account.id, step.chat)
    return move(AtSignIns(account.id, rest), *said, changes=(change,)).also(
        Tell(step.chat, signin.closed(account))
    )


def question(step: OpenSignInsStep, facts: Facts) -> Question:
    """What the step asks, under the name of whose account it is; nothing once that is asleep."""
    if not proofs.is_awake(step.account, facts):
        return Question((line(Phrase.NOT_SIGNED_IN),), ((button(Phrase.BUTTON_BACK, "back"),),))
    known = {each.chat: each for each in facts.signed_in_chats(step.account)}
    match step:
        case AtSignIns():
            asked = _list(step, known, facts)
        case ConfirmingSignOut():
            asked = _asked(step, known, facts)
        case ConfirmingKept():
            asked = own_phone.question(step.account, facts)
    return menu.under_name(step.account, asked, facts)


def _list(step: AtSignIns, known: dict[int, SignedInChat], facts: Facts) -> Question:
    numbered = [(number, each) for number, each in enumerate(step.chats, FIRST) if each in known]
    lines = [line(SignInPhrase.SIGN_INS)]
    own = known.get(facts.chat)
    if own:
        here = SignInPhrase.SIGN_IN_HERE_KEPT if own.kept else SignInPhrase.SIGN_IN_HERE
        lines.append(line(here, since=ago(own.since, facts.now)))
    lines += [_there(number, known[each], facts) for number, each in numbered]
    if more := len(known) - len(numbered) - 1:
        lines.append(line(SignInPhrase.SIGN_INS_MORE, more=more))
    lines.append(line(SignInPhrase.SIGN_INS_NOTE if numbered else SignInPhrase.ONLY_HERE))
    outs = tuple((_out(number),) for number, _ in numbered)
    everywhere = (button(Phrase.BUTTON_EVERYWHERE, "everywhere", step.account),)
    back = (button(Phrase.BUTTON_BACK, "back"),)
    return Question(tuple(lines), (*_own(step, own, facts), *outs, everywhere, back))


def _own(step: AtSignIns, here: SignedInChat | None, facts: Facts) -> Keyboard:
    account = facts.account(step.account)
    if here and here.kept:
        return ((button(SignInPhrase.BUTTON_KEEP_NOT, "keep-not", step.account),),)
    return keeping.offer(account, facts) if account else ()


def _there(number: int, chat: SignedInChat, facts: Facts) -> Line:
    state = SignInPhrase.SIGN_IN_KEPT if chat.kept else SignInPhrase.SIGN_IN_AWAKE
    state = SignInPhrase.SIGN_IN_ASLEEP if chat.asleep else state
    return line(
        SignInPhrase.SIGN_IN_THERE,
        number=str(number),
        since=ago(chat.since, facts.now),
        seen=ago(chat.seen, facts.now),
        state=line(state),
    )


def _out(number: int) -> Button:
    return Button(
        line(SignInPhrase.BUTTON_SIGN_OUT_PHONE, number=str(number)), "phone-out", str(number)
    )


def _asked(step: ConfirmingSignOut, known: dict[int, SignedInChat], facts: Facts) -> Question:
    back = (button(Phrase.BUTTON_BACK, "back"), button(Phrase.BUTTON_CANCEL, "cancel"))
    chat = known.get(step.chat)
    if chat is None:
        return Question((line(SignInPhrase.PHONE_GONE),), (back,))
    asked = line(
        SignInPhrase.ASK_SIGN_OUT_PHONE,
        number=str(step.number),
        since=ago(chat.since, facts.now),
        seen=ago(chat.seen, facts.now),
    )
    label = line(SignInPhrase.BUTTON_SIGN_OUT_PHONE, number=str(step.number))
    yes = Button(label, "sign-out-there", str(step.account))
    return Question((asked,), ((yes,), back), yes=yes, no=back[0])


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed)
