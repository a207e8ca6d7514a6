"""The menu, and what anybody may ask at any step: help, privacy, language, the exams."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from domain.conversations import confirmation, new_address
from domain.conversations.asking import asking
from domain.conversations.asking.guesses import guesses
from domain.conversations.guardians import giving
from domain.conversations.guardians.waiting import standing as guardian_standing
from domain.conversations.results import certificate_line, session_line
from domain.conversations.signed_in import keeping
from domain.conversations.staff.files import waiting
from domain.conversations.standstill import officers
from domain.exams.exams import EXAMS
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.certificates.records import CertificateState
from domain.machine.changes import SetLanguage
from domain.machine.conversation import Conversation, text_please
from domain.machine.decision import Decision, Question, ask_again, button, ignore, lasting, move
from domain.machine.effects import Button, Keyboard, Line, Say, SendText, line
from domain.machine.events import Sent, Typed
from domain.machine.exams.phrases import ExamPhrase
from domain.machine.facts import Facts
from domain.machine.home.phrases import HomePhrase
from domain.machine.inviting.phrases import InvitingPhrase
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.staffing.phrases import StaffingPhrase
from domain.machine.staffing.roles import STAFF_COMMANDS, Right
from domain.machine.steps.asking import LookingAtQuestion, LookingAtQuestions
from domain.machine.steps.lookup import LookingAtCandidate, LookingUp
from domain.machine.steps.registration import RegistrationStep
from domain.machine.steps.signin import SignInStep
from domain.machine.steps.staff import LookingAtReleases
from domain.machine.steps.staffing import LookingAtStaff
from domain.machine.steps.step import AtRest, AwaitingOwnPassword, Step
from domain.machine.understood.phrases import UnderstoodPhrase
from domain.text.languages import SWITCH, led_to
from domain.verifying.phrases import VerifyPhrase

MAIN_EXAMS = tuple(exam.name for exam in EXAMS[:5])
YOUNG, LINGUASKILL = "young", "linguaskill"  # exams which are explained together
WHEN, DOUBT = "when", "doubt"  # what may be asked of results besides

ONLY_LOOKED = (
    LookingAtReleases,
    LookingAtStaff,
    LookingAtQuestions,
    LookingAtQuestion,
    LookingUp,
    LookingAtCandidate,
)
"""What staff leave without having begun anything."""


def typed(step: AtRest, event: Typed, facts: Facts) -> Decision:
    """A text where none is awaited: the code of a letter, or nothing we understand."""
    code = confirmation.code_heard(AtRest(), event.text, facts)
    offered = code or asking.offered(event, facts)
    if offered or facts.staff.roles:
        return offered or ask_again(AtRest(), line(Phrase.NOT_UNDERSTOOD))
    return ignore(step).also(_perhaps(event.text))


def _perhaps(text: str) -> Say:
    """What may be meant, and a person; no menu below, which would push them out of sight."""
    likely = [(replace(each, lasting=True),) for each in guesses(text)]
    ask = (lasting(AskingPhrase.BUTTON_ASK, "ask"),)
    return Say((line(UnderstoodPhrase.UNCLEAR),), (*likely, ask), kept=True)


def question(step: AtRest, facts: Facts) -> Question:
    """The menu of whoever holds the chat: a stranger's, or that of the entry shown."""
    sign_in = facts.shown()
    if sign_in and not sign_in.idle:
        offered = keeping.offer(sign_in.account, facts) if step.entered else ()
        if step.brief:
            menu = (button(OutcomePhrase.BUTTON_RESULT_MENU, "start"),)
            return Question((line(OutcomePhrase.MENU_BRIEF),), (menu, *offered))
        return _signed_in(sign_in.account, (*offered, *waiting(facts)), facts)
    welcomed = step.welcome and not facts.staff.roles
    again = button(Phrase.BUTTON_RESUME, "other") if facts.sign_ins() else None
    rows: list[tuple[Button, ...]] = [(again,)] if again else []
    rows += _of_staff(facts)
    rows += [
        (button(Phrase.BUTTON_REGISTER, "register"), button(Phrase.BUTTON_SIGN_IN, "signin")),
        (button(Phrase.BUTTON_EXAMS, "exams"), button(Phrase.BUTTON_PRIVACY, "privacy")),
        *in_pairs((*languages(facts), button(Phrase.BUTTON_HELP, "help"))),
    ]
    if welcomed:
        return Question((), tuple(rows), more=(line(Phrase.WELCOME),))
    above = officers.notice(facts) if facts.staff.may(Right.LOOK) else ()
    return Question((*above, line(Phrase.MENU)), tuple(rows))


def _of_staff(facts: Facts) -> Keyboard:
    """What staff may do, before what everybody may."""
    home = button(HomePhrase.BUTTON_STAFF_HOME, "desk")
    commands = (
        (Right.IMPORT, button(Phrase.BUTTON_STAFF_IMPORT, "staff", "/import")),
        (Right.PREPARE, button(Phrase.BUTTON_STAFF_RELEASE, "staff", "/release")),
        (Right.STOP, officers.menu_button(facts)),
        (Right.INVITE, button(InvitingPhrase.BUTTON_STAFF_INVITE, "staff", "/invite")),
    )
    at_home = ((home,),) if facts.staff.may(Right.LOOK) else ()
    offered = [each for right, each in commands if facts.staff.may(right)]
    return (*waiting(facts), *at_home, *in_pairs(offered))


def languages(facts: Facts) -> tuple[Button, ...]:
    """A button for every other language, each labelled in its own."""
    others = (each for each in facts.languages if each != facts.language)
    return tuple(button(Phrase.BUTTON_LANGUAGE, SWITCH, each) for each in others)


def in_pairs(buttons: Sequence[Button]) -> Keyboard:
    """Two in a row."""
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))


def _signed_in(account: Account, offered: Keyboard, facts: Facts) -> Question:
    more = (
        *guardian_standing(account, facts),
        *_certificate(account, facts),
        *new_address.standing(account, facts),
    )
    rows = [
        *giving.offered(account, facts),
        *new_address.ways_on(account, facts),
        (button(Phrase.BUTTON_RESULT, "results"), button(Phrase.BUTTON_SEND, "send")),
        (button(Phrase.BUTTON_DETAILS, "details"), button(Phrase.BUTTON_SHARES, "shares")),
        (button(Phrase.BUTTON_EXAMS, "exams"), button(Phrase.BUTTON_HELP, "help")),
        (button(Phrase.BUTTON_OTHER, "other"), button(Phrase.BUTTON_SIGN_OUT, "signout")),
    ]
    if not account.confirmed:
        more = (confirmation.unconfirmed_line(account), *guardian_standing(account, facts))
        again = (button(Phrase.BUTTON_SEND_AGAIN, "resend"),) if account.email else ()
        other = () if account.held else (button(Phrase.BUTTON_CORRECT_EMAIL, "email"),)
        rows.insert(0, (*again, *other))
    return Question((_whose(account),), (*rows, *offered), more=more)


def _certificate(account: Account, facts: Facts) -> tuple[Line, ...]:
    """That it can be collected, as long as it was not."""
    known = facts.certificate(account.id)
    arrived = known is not None and known.state is CertificateState.ARRIVED
    return (certificate_line(known),) if known and arrived else ()


def _whose(account: Account) -> Line:
    entry = account.entry
    when = session_line(entry.session)
    return line(Phrase.MENU_SIGNED_IN, name=entry.full_name, exam=entry.exam, session=when)


def under_name(account: int, asked: Question, facts: Facts) -> Question:
    """A screen of one account, under the name of whose entry it shows."""
    known = facts.account(account)
    return replace(asked, lines=(_whose(known), *asked.lines)) if known else asked


def start(step: Step) -> Decision:
    """The greeting; an open form goes on where it was."""
    if isinstance(step, RegistrationStep) and step.form.id_number:
        return ask_again(step, line(Phrase.WELCOME_BACK))
    return move(AtRest(welcome=True))


def cancel(step: Step) -> Decision:
    """Out of whatever is under way; where one only looked at a list, nothing was cancelled."""
    if isinstance(step, AtRest):
        return ask_again(step, line(Phrase.NOTHING_TO_CANCEL))
    if isinstance(step, ONLY_LOOKED):
        return move(AtRest())
    return move(AtRest(), line(Phrase.CANCELLED))


def help_here(step: Step, facts: Facts) -> Decision:
    """Help on where one is, then where to find people; staff see their commands as well."""
    phrase = Phrase.HELP
    if isinstance(step, RegistrationStep):
        phrase = Phrase.HELP_REGISTRATION
    elif isinstance(step, SignInStep | AwaitingOwnPassword):
        phrase = Phrase.HELP_SIGN_IN
    more = (lasting(Phrase.BUTTON_EXAMS, "exams"), lasting(Phrase.BUTTON_PRIVACY, "privacy"))
    asks = (lasting(AskingPhrase.BUTTON_ASK, "ask"),)
    rows = (asks, (lasting(Phrase.BUTTON_LOST_CODES, "lost-codes"),), more)
    said = Say((line(phrase), line(Phrase.HELP_CONTACT)), rows, kept=True)
    return ask_again(step).also(said, *_commands_of_staff(facts))


def _commands_of_staff(facts: Facts) -> Iterator[Say]:
    """Those that somebody of staff may use; nothing for all others."""
    may = [name for name, right in STAFF_COMMANDS.items() if facts.staff.may(right)]
    if may:
        named = StaffingPhrase.STAFF_HELP_COMMAND
        listed = [line(named, command=f"/{each}", does=Line(f"command-{each}")) for each in may]
        home = lasting(HomePhrase.BUTTON_STAFF_HOME, "desk")
        ready = lasting(HomePhrase.BUTTON_HOME_READY, "readiness")
        first = home if facts.staff.may(Right.LOOK) else ready
        said = (line(StaffingPhrase.STAFF_HELP), *listed)
        yield Say(said, ((first,),), kept=True, for_staff=True)


def switch_language(step: Step, argument: str, facts: Facts) -> Decision:
    """The language named, or the other one; of several others each is offered."""
    offered = languages(facts)
    if argument not in facts.languages and len(offered) > 1:
        lasting_ones = [replace(each, lasting=True) for each in offered]
        choice = Say((line(Phrase.CHOOSE_LANGUAGE),), in_pairs(lasting_ones), kept=True)
        return ask_again(step).also(choice)
    wanted = led_to(argument, facts.language, facts.languages)
    return ask_again(step, changes=(SetLanguage(wanted),))


def privacy(step: Step) -> Decision:
    """The centre's privacy notice and how long data stay: as one, they would be no message."""
    return ask_again(step).also(SendText("privacy"), SendText("kept-data"))


def lost_codes(step: Step) -> Decision:
    """Who has lost the Confirmation of Entry, or the mailbox, goes to the centre."""
    more = ((lasting(Phrase.BUTTON_HELP, "help"),),)
    return ask_again(step).also(Say((line(Phrase.LOST_CODES),), more, kept=True))


def about_exams(step: Step, argument: str, facts: Facts) -> Decision:
    """Information on our exams: an overview with a button for each, or what a button names."""
    names = [
        Button(line(ExamPhrase.BUTTON_EXAM, exam=name), "exams", name, lasting=True)
        for name in MAIN_EXAMS
    ]
    names.append(lasting(ExamPhrase.BUTTON_EXAM_YOUNG, "exams", YOUNG))
    names.append(lasting(ExamPhrase.BUTTON_EXAM_LINGUASKILL, "exams", LINGUASKILL))
    back = (lasting(Phrase.BUTTON_EXAMS, "exams"),)
    when = lasting(ExamPhrase.BUTTON_EXAM_WHEN, "exams", WHEN)
    doubt = lasting(ExamPhrase.BUTTON_EXAM_DOUBT, "exams", DOUBT)
    if argument in MAIN_EXAMS:
        said = Say(_about_exam(argument), ((when, doubt), back), kept=True)
    elif argument == YOUNG:
        said = Say((line(ExamPhrase.EXAM_YOUNG),), ((when,), back), kept=True)
    elif argument == LINGUASKILL:
        said = Say((line(ExamPhrase.EXAM_LINGUASKILL),), (back,), kept=True)
    elif argument == WHEN:
        rules = facts.rules
        timing = line(ExamPhrase.EXAM_TIMING, paper=rules.paper_weeks, digital=rules.digital_weeks)
        said = Say((timing,), ((doubt,), back), kept=True)
    elif argument == DOUBT:
        said = Say((line(ExamPhrase.EXAM_ENQUIRY),), ((when,), back), kept=True)
    else:
        said = Say((line(ExamPhrase.EXAMS),), in_pairs(names), kept=True)
    return ask_again(step).also(said)


def _about_exam(exam: str) -> tuple[Line, ...]:
    code = exam.partition(" ")[0].lower()
    papers, grades = (Line(f"exam-{code}-{part}") for part in ("papers", "grades"))
    return line(ExamPhrase.EXAM_HEAD, exam=exam), papers, grades


def sent(step: AtRest, event: Sent) -> Decision:
    """A picture or a voice: perhaps of a Statement that is to be checked."""
    asked = text_please(step, event)
    if event.file_name or event.edited:
        return asked
    return replace(asked, saying=(*asked.saying, line(VerifyPhrase.VERIFY_BY_PHOTO)))


CONVERSATION = Conversation(question=question, typed=typed, sent=sent)
