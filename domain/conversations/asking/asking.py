"""Whoever has a question asks the centre: in one message, at any moment.

    "Ask the centre" -> the question, typed  -> it is with the centre: its number, by when
    something typed where nothing is awaited -> send it to the centre? -> the same
    "Answer back" below an answer            -> more of the same question, which is open again

What may be a secret is blanked, and the message leaves the chat.
"""

from datetime import datetime, timedelta

from domain.conversations.asking.due import due_of
from domain.conversations.asking.guesses import guesses
from domain.conversations.asking.kinds import kind_of
from domain.conversations.asking.naming import about_line, named_in
from domain.conversations.asking.said import kept, said
from domain.conversations.deadlines import is_ahead
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.asking.changes import AddWords, OpenQuestion
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.asking.records import MOST_A_DAY, CentreQuestion, QuestionKind
from domain.machine.conversation import Conversation
from domain.machine.decision import Decision, Question, ask_again, button, ignore, move, row_named
from domain.machine.effects import Alert, Line, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import Account
from domain.machine.steps.asking import AskingCentre, AskingStep, ReviewingQuestion
from domain.machine.steps.step import AtRest, Step
from domain.mail.letter_limits import next_minute
from domain.text.passwords import is_password
from domain.text.secrets.disclosed_secrets import holds_secret
from domain.text.secrets.secret_words import SecretWords

LASTS = timedelta(hours=1)
A_DAY = timedelta(days=1)
FEWEST = 3  # words that are said to somebody
NOBODY = "nobody"
"""Said in the place of whoever is not known: the sentences have words for it."""


def begin(step: Step, argument: str, facts: Facts) -> Decision:
    """Where the button leads; below an answer it names the question, which is this chat's alone."""
    number = row_named(argument)
    known = facts.question(number) if number else None
    if argument and (known is None or known.chat != facts.chat):
        return ignore(step, line(Phrase.OLD_BUTTON))
    return move(AskingCentre(facts.now + LASTS, number))


def offered(event: Typed, facts: Facts) -> Decision | None:
    """What is typed where nothing is awaited may be meant for a person; None where it is not."""
    asks = len(event.text.split()) >= FEWEST
    secret = is_password(event.text) or holds_secret(event.text, facts.secret_words)
    if facts.staff.roles or secret or not asks or event.text.startswith("/"):
        return None
    return move(ReviewingQuestion(event.text.strip(), facts.now + LASTS))


def typed(step: AskingStep, event: Typed, facts: Facts) -> Decision:
    """The question; beside one that waits for a yes, another in its place."""
    if isinstance(step, ReviewingQuestion):
        return offered(event, facts) or ask_again(step)
    if not is_ahead(step.until, facts.now, LASTS):
        return move(AskingCentre(facts.now + LASTS), line(AskingPhrase.QUESTION_LATE))
    return _asked(step, event.text, facts)


def pressed(step: AskingStep, event: Pressed, facts: Facts) -> Decision | None:
    """Yes; None for buttons of other conversations."""
    if not isinstance(step, ReviewingQuestion) or event.verb != "ask-send":
        return None
    if not is_ahead(step.until, facts.now, LASTS):
        return move(AskingCentre(facts.now + LASTS), line(AskingPhrase.QUESTION_LATE))
    return _asked(step, step.words, facts)


def handed_over(text: str, facts: Facts) -> Decision:
    """What goes to the centre without being asked about: a complaint, a doubt about a result."""
    return _asked(AskingCentre(facts.now + LASTS), text, facts)


def tells_secret(step: Step, text: str, words: SecretWords) -> bool:
    """Whether what is typed as a question leaves the chat."""
    return isinstance(step, AskingStep) and (holds_secret(text, words) or is_password(text))


def _asked(step: AskingStep, text: str, facts: Facts) -> Decision:
    words, account = kept(text, facts.secret_words), asks_as(facts)
    if not words or is_password(text):
        return ask_again(step, line(AskingPhrase.QUESTION_EMPTY))
    named = facts.question(step.question) if isinstance(step, AskingCentre) else None
    if named and named.chat != facts.chat:
        named = None
    known = named or facts.question_here(account.id if account else 0)
    if known and len(known.asked_lately) >= MOST_A_DAY:
        return move(AtRest(), _enough(known))
    return _more(known, words, facts) if known else _first(words, account, facts)


def _enough(known: CentreQuestion) -> Line:
    """No more of it for now, and from when on: a day after the oldest that still counts."""
    oldest = known.asked_lately[MOST_A_DAY - 1]
    return Line(AskingPhrase.QUESTION_ENOUGH, {"until": next_minute(oldest + A_DAY)})


def opened_here(
    number: int, kind: QuestionKind, words: str, *, due: datetime, facts: Facts
) -> OpenQuestion:
    """A question that begins in this chat, asked as whoever is shown in it."""
    account = asks_as(facts)
    return OpenQuestion(
        id=number,
        kind=kind,
        words=words,
        due=due,
        language=facts.language,
        proven=account is not None,
        account=account.id if account else 0,
        entry=account.entry.id if account else 0,
    )


def asks_as(facts: Facts) -> Account | None:
    """Whoever is shown in the chat; None where nobody is, or the sign-in has gone idle."""
    shown = facts.shown()
    return shown.account if shown and not shown.idle else None


def _first(words: str, account: Account | None, facts: Facts) -> Decision:
    kind, number = kind_of(words), facts.fresh()
    due = due_of(kind, facts.rules, facts.now)
    opened = opened_here(number, kind, words, due=due, facts=facts)
    about = account.entry.id_number if account else ""
    named = named_in((words,), (about,), facts.numbered)
    seen = about_line(about, named)
    said_to_staff = alert(number, kind, "chat", about=seen, proven=account is not None)
    done = move(AtRest(), _sent(AskingPhrase.QUESTION_SENT, number, due), changes=(opened,))
    return done.also(said_to_staff)


def _more(known: CentreQuestion, words: str, facts: Facts) -> Decision:
    due = due_of(known.kind, facts.rules, facts.now)
    due = min(due, known.due) if not known.done else due
    named = named_in((words,), known.about, facts.numbered)
    about = about_line(", ".join(known.about), named)
    said_to_staff = alert(known.id, known.kind, "chat", about=about, proven=known.proven)
    told = _sent(AskingPhrase.QUESTION_MORE_SENT, known.id, due)
    return move(AtRest(), told, changes=(AddWords(known.id, words, due),)).also(said_to_staff)


def _sent(phrase: AskingPhrase, number: int, due: datetime) -> Line:
    return Line(phrase, {"number": str(number), "until": due})


def alert(number: int, kind: QuestionKind, who: str, *, about: str | Line, proven: bool) -> Alert:
    """Staff hear that there is a question: its number, of what kind, from whom and about whom."""
    told = line(
        AlertPhrase.ASKED,
        number=str(number),
        kind=kind_line(kind),
        who=who or NOBODY,
        about=about or NOBODY,
        proven="yes" if proven else "no",
    )
    return Alert((line(AlertPhrase.QUESTION, count=1), told), gathered=AlertPhrase.QUESTION)


def told_at_once(number: int, about: str | Line, answered: AlertPhrase) -> Alert:
    """Staff hear of distress: whatever the hour, and not gathered with anything.

    `answered`: by what the numbers to call were given, or that nothing has given them yet.
    """
    told = line(AlertPhrase.DISTRESS, number=str(number), about=about or NOBODY)
    return Alert((told, line(answered)))


def kind_line(kind: QuestionKind) -> Line:
    """What a kind is called."""
    return Line(f"question-kind-{kind}")


def question(step: AskingStep, facts: Facts) -> Question:
    """What the steps ask."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    secrets = line(AskingPhrase.ASK_CENTRE_SECRETS)
    if isinstance(step, ReviewingQuestion):
        yes = button(AskingPhrase.BUTTON_SEND_QUESTION, "ask-send")
        asked = (line(AskingPhrase.ASK_SEND_QUESTION), *said(step.words))
        guessed = tuple((each,) for each in guesses(step.words))
        return Question(asked, ((yes,), *guessed, (cancel,)), yes=yes, no=cancel)
    if step.question:
        head = line(AskingPhrase.ASK_CENTRE_MORE, number=str(step.question))
    else:
        head = line(
            AskingPhrase.ASK_CENTRE, until=due_of(QuestionKind.OTHER, facts.rules, facts.now)
        )
    return Question((head,), ((cancel,),), more=(secrets,), no=cancel)


CONVERSATION = Conversation(question=question, typed=typed, pressed=pressed)
