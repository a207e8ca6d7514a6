"""Staff answer what was asked: a question is taken, answered in their words, and done.

    /questions -> the list -> one -> its words, on demand
                                  -> taken; the second press hears who has it
                                  -> the answer, typed -> looked at as it goes -> sent, done or not
                                  -> done, which the asker hears

What others did meanwhile is looked up at each press: a question has a version.
"""

from datetime import timedelta

from domain.conversations.asking import listing
from domain.conversations.asking.answer_checks import seems_personal, seems_result
from domain.conversations.asking.answers import Way, answered, closed, no_way, way_to
from domain.conversations.asking.asking import kind_line
from domain.conversations.asking.due import due_of
from domain.conversations.asking.said import LONGEST, said
from domain.conversations.deadlines import is_ahead
from domain.conversations.guardians import accepting
from domain.machine.asking.changes import (
    AnswerQuestion,
    CloseQuestion,
    LeaveQuestion,
    SortQuestion,
    TakeQuestion,
)
from domain.machine.asking.effects import ShowWords
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.asking.records import AskedWords, CentreQuestion, QuestionKind
from domain.machine.decision import Decision, Question, ask_again, button, move, row_named
from domain.machine.effects import Button, Line, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import officer_named
from domain.machine.steps.asking import (
    AnsweringQuestion,
    AnsweringStep,
    LookingAtQuestion,
    LookingAtQuestions,
    ReviewingAnswer,
    SortingQuestion,
)

LASTS = timedelta(hours=1)


def typed(step: AnsweringStep, event: Typed, facts: Facts) -> Decision:
    """The answer; a text where a button is awaited changes nothing."""
    if isinstance(step, ReviewingAnswer):
        step = AnsweringQuestion(step.question, step.version)
    if not isinstance(step, AnsweringQuestion):
        return ask_again(step)
    words = event.text.strip()
    if len(words) > LONGEST:
        return ask_again(step, line(AskingPhrase.ANSWER_TOO_LONG, most=LONGEST, signs=len(words)))
    known = facts.question(step.question)
    if known is None or known.version != step.version:
        return _others_were_faster(step.question, facts)
    return move(ReviewingAnswer(step.question, step.version, words, facts.now + LASTS))


def pressed(step: AnsweringStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for those of other conversations."""
    match event.verb:
        case "questions":
            return move(LookingAtQuestions(row_named(event.argument)))
        case "question":
            return move(LookingAtQuestion(row_named(event.argument)))
        case "question-words":
            return ask_again(step).also(ShowWords(row_named(event.argument)))
        case accepting.VERB:
            return accepting.begin(event.argument, facts)
        case "question-sort":
            return move(SortingQuestion(row_named(event.argument)))
    if isinstance(step, SortingQuestion) and event.verb == "question-kind":
        return _sorted(step, event.argument, facts)
    if isinstance(step, ReviewingAnswer):
        return _reviewed(step, event.verb, facts)
    return _acted(event, facts)


def _sorted(step: SortingQuestion, argument: str, facts: Facts) -> Decision | None:
    known = facts.question(step.question)
    if known is None or argument not in [*QuestionKind]:
        return None
    kind = QuestionKind(argument)
    change = SortQuestion(known.id, kind, due_of(kind, facts.rules, known.asked_at))
    told = line(AskingPhrase.QUESTION_SORTED, kind=kind_line(kind))
    return move(LookingAtQuestion(known.id), told, changes=(change,))


def _acted(event: Pressed, facts: Facts) -> Decision | None:
    """Taking, leaving, answering, being done: of the question as it was seen."""
    number, _, version = event.argument.partition(":")
    known, verb = facts.question(row_named(number)), event.verb
    if verb not in {"question-take", "question-leave", "question-answer", "question-done"}:
        return None
    if known is None or version != str(known.version):
        return _others_were_faster(row_named(number), facts)
    here = LookingAtQuestion(known.id)
    if verb == "question-take":
        return move(here, line(AskingPhrase.QUESTION_TAKEN), changes=(TakeQuestion(known.id),))
    if known.owner not in {"", officer_named(facts.chat)}:
        return _others_were_faster(known.id, facts)
    if verb == "question-leave":
        return move(here, line(AskingPhrase.QUESTION_LEFT), changes=(LeaveQuestion(known.id),))
    if verb == "question-answer":
        return _begun(known, facts)
    owed, phrase = closed(known, facts), AskingPhrase.QUESTION_CLOSED
    told = Line(phrase if owed else AskingPhrase.QUESTION_CLOSED_UNTOLD, {"number": str(known.id)})
    return move(LookingAtQuestions(), told, changes=(CloseQuestion(known.id),)).also(*owed)


def _begun(known: CentreQuestion, facts: Facts) -> Decision:
    """Who begins to answer has taken it: two do not write the same."""
    if way_to(known, facts)[0] is Way.NONE:
        return ask_again(LookingAtQuestion(known.id))
    if known.owner:
        return move(AnsweringQuestion(known.id, known.version))
    return move(AnsweringQuestion(known.id, known.version + 1), changes=(TakeQuestion(known.id),))


def _others_were_faster(number: int, facts: Facts) -> Decision:
    """The question as it is now, and who has it."""
    known = facts.question(number)
    if known is None or known.done:
        return move(LookingAtQuestion(number))
    if known.owner not in {"", officer_named(facts.chat)}:
        told = line(AskingPhrase.QUESTION_TAKEN_BY, owner=listing.owner_line(known, facts))
    else:
        told = line(AskingPhrase.QUESTION_CHANGED)
    return move(LookingAtQuestion(number), told)


def _reviewed(step: ReviewingAnswer, verb: str, facts: Facts) -> Decision | None:
    if verb == "answer-again":
        return move(AnsweringQuestion(step.question, step.version))
    if verb not in {"answer-send", "answer-send-on"}:
        return None
    if not is_ahead(step.until, facts.now, LASTS):
        later = ReviewingAnswer(step.question, step.version, step.words, facts.now + LASTS)
        return move(later, line(Phrase.STAFF_LOOK_OVER))
    known = facts.question(step.question)
    if known is None or known.version != step.version or way_to(known, facts)[0] is Way.NONE:
        return _others_were_faster(step.question, facts)
    asked = asked_last(facts.question_words(known.id))
    answer = AnswerQuestion(known.id, step.words, done=verb == "answer-send")
    sent = move(LookingAtQuestions(), line(AskingPhrase.ANSWER_SENT, number=str(known.id)))
    return sent.also(*answered(known, step.words, asked, facts), changes=(answer,))


def asked_last(words: tuple[AskedWords, ...]) -> str:
    """What the asker said last."""
    return next((each.text for each in reversed(words) if not each.by), "")


def question(step: AnsweringStep, facts: Facts) -> Question:
    """What the steps ask."""
    match step:
        case LookingAtQuestions():
            return listing.question_of(step, facts)
        case LookingAtQuestion():
            return listing.screen(step, facts)
        case SortingQuestion():
            return _kinds(step)
        case AnsweringQuestion():
            head = line(AskingPhrase.ASK_ANSWER, number=str(step.question))
            words = button(AskingPhrase.BUTTON_QUESTION_WORDS, "question-words", step.question)
            return Question((head,), ((words,), (_back(step.question),)))
        case ReviewingAnswer():
            return _review(step, facts)


def _back(number: int) -> Button:
    return button(Phrase.BUTTON_CANCEL, "question", number)


def _kinds(step: SortingQuestion) -> Question:
    buttons = [Button(kind_line(each), "question-kind", each) for each in QuestionKind]
    rows = tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
    return Question((line(AskingPhrase.ASK_QUESTION_KIND),), (*rows, (_back(step.question),)))


def _review(step: ReviewingAnswer, facts: Facts) -> Question:
    """The answer as it goes, where it goes, and what in it is questioned."""
    again = button(AskingPhrase.BUTTON_ANSWER_AGAIN, "answer-again")
    back = (_back(step.question),)
    known = facts.question(step.question)
    if known is None:
        return Question((line(AskingPhrase.QUESTION_GONE),), (back,))
    send = button(AskingPhrase.BUTTON_ANSWER_SEND, "answer-send")
    more = button(AskingPhrase.BUTTON_ANSWER_SEND_ON, "answer-send-on")
    head = line(AskingPhrase.ASK_SEND_ANSWER, number=str(known.id))
    lines = (head, *said(step.words), _where(known, facts), *doubts(known, step.words))
    return Question(lines, ((send,), (more,), (again,), back), no=back[0])


def _where(known: CentreQuestion, facts: Facts) -> Line:
    way, to = way_to(known, facts)
    if way is Way.MAIL:
        proven = "yes" if known.proven else "no"
        return line(AskingPhrase.ANSWER_GOES_MAIL, address=to, proven=proven)
    return line(AskingPhrase.ANSWER_GOES_CHAT) if way is Way.CHAT else no_way(known, facts)


def doubts(known: CentreQuestion, words: str) -> tuple[Line, ...]:
    """What in an answer has to be looked at once more."""
    result = (line(AskingPhrase.ANSWER_SEEMS_RESULT),) if seems_result(words) else ()
    personal = (line(AskingPhrase.ANSWER_SEEMS_PERSONAL),) if seems_personal(words, known) else ()
    return (*result, *personal)
