"""The open questions as staff see them: a list, and each as it is now."""

from domain.conversations.asking.answers import Way, no_way, way_to
from domain.conversations.asking.asking import kind_line
from domain.conversations.asking.naming import named_in
from domain.conversations.guardians import accepting
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.asking.records import CentreQuestion
from domain.machine.decision import Question, button
from domain.machine.effects import Button, Line, line
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.records import officer_named
from domain.machine.staffing.records import called, giver
from domain.machine.steps.asking import LookingAtQuestion, LookingAtQuestions

PAGE = 8


def question_of(step: LookingAtQuestions, facts: Facts) -> Question:
    """A page of the list, the first due first."""
    cancel = (button(Phrase.BUTTON_CANCEL, "cancel"),)
    found = facts.questions(step.after, PAGE + 1)
    if not found:
        return Question((line(AskingPhrase.QUESTIONS_NONE),), (cancel,))
    page = found[:PAGE]
    rows = [(_to(each),) for each in page]
    if len(found) > PAGE:
        rows.append((button(AskingPhrase.BUTTON_QUESTIONS_MORE, "questions", page[-1].id),))
    lines = (line(AskingPhrase.QUESTIONS_HEAD), *(_listed(each, facts) for each in page))
    return Question(lines, (*rows, cancel))


def _to(each: CentreQuestion) -> Button:
    label = line(AskingPhrase.BUTTON_QUESTION, number=str(each.id), kind=kind_line(each.kind))
    return Button(label, "question", str(each.id))


def _listed(each: CentreQuestion, facts: Facts) -> Line:
    return line(
        AskingPhrase.QUESTION_LINE,
        number=str(each.id),
        kind=kind_line(each.kind),
        asker=_asker(each),
        due=each.due,
        owner=owner_line(each, facts),
    )


def _asker(each: CentreQuestion) -> Line:
    """Who asks, and whether that is proven."""
    proven = "yes" if each.proven else "no"
    who = each.name or ", ".join(each.about) or "nobody"
    if each.address:
        return line(AskingPhrase.QUESTION_ASKER_MAIL, address=each.address, who=who, proven=proven)
    return line(AskingPhrase.QUESTION_ASKER_CHAT, who=who, proven=proven)


def owner_line(each: CentreQuestion, facts: Facts) -> Line:
    """Whose it is, as who looks reads it."""
    if not each.owner:
        return line(AskingPhrase.QUESTION_OWNER_NONE)
    if each.owner == officer_named(facts.chat):
        return line(AskingPhrase.QUESTION_OWNER_YOU)
    return Line(AskingPhrase.QUESTION_OWNER, {"name": giver(called(each.owner, facts.members()))})


def screen(step: LookingAtQuestion, facts: Facts) -> Question:
    """One question: who, about whom, by when, whose, and what can be done."""
    back = (button(AskingPhrase.BUTTON_QUESTIONS, "questions"),)
    known = facts.question(step.question)
    if known is None:
        return Question((line(AskingPhrase.QUESTION_GONE),), (back,))
    if known.done:
        gone = line(AskingPhrase.QUESTION_IS_DONE, number=str(known.id))
        return Question((gone,), ((_words(known),), back))
    ways = (*accepting.offered(known, facts), *_ways(known, facts))
    return Question(tuple(_told(known, facts)), (*ways, back))


def _told(known: CentreQuestion, facts: Facts) -> list[Line]:
    lines = [
        line(
            AskingPhrase.QUESTION_HEAD,
            number=str(known.id),
            kind=kind_line(known.kind),
            at=known.asked_at,
            due=known.due,
        ),
        _asker(known),
    ]
    if known.about:
        about = ", ".join(known.about)
        lines.append(line(AskingPhrase.QUESTION_ABOUT, name=known.name or "nobody", about=about))
    else:
        lines.append(line(AskingPhrase.QUESTION_ABOUT_NOBODY))
    if named := _named(known, facts):
        lines.append(line(AskingPhrase.QUESTION_NAMES, names=", ".join(named)))
    if known.letter:
        lines.append(line(AskingPhrase.QUESTION_LETTER, letter=str(known.letter)))
    lines.append(owner_line(known, facts))
    if not known.proven:
        lines.append(line(AskingPhrase.QUESTION_UNPROVEN))
    if way_to(known, facts)[0] is Way.NONE:
        lines.append(no_way(known, facts))
    return lines


def _named(known: CentreQuestion, facts: Facts) -> tuple[str, ...]:
    """The ID numbers of ours in what the asker said."""
    said = [each.text for each in facts.question_words(known.id) if not each.by]
    return named_in(said, known.about, facts.numbered)


def _words(known: CentreQuestion) -> Button:
    return button(AskingPhrase.BUTTON_QUESTION_WORDS, "question-words", known.id)


def _ways(known: CentreQuestion, facts: Facts) -> list[tuple[Button, ...]]:
    """What can be done; the version says of what was seen."""
    seen = f"{known.id}:{known.version}"
    own = known.owner == officer_named(facts.chat)
    free, taken = AskingPhrase.BUTTON_QUESTION_TAKE, AskingPhrase.BUTTON_QUESTION_TAKE_OVER
    taking = button(taken if known.owner else free, "question-take", seen)
    leaving = button(AskingPhrase.BUTTON_QUESTION_LEAVE, "question-leave", seen)
    rows: list[tuple[Button, ...]] = [(_words(known), leaving if own else taking)]
    if own or not known.owner:
        answer = button(AskingPhrase.BUTTON_QUESTION_ANSWER, "question-answer", seen)
        done = button(AskingPhrase.BUTTON_QUESTION_DONE, "question-done", seen)
        able = way_to(known, facts)[0] is not Way.NONE
        rows.append((answer, done) if able else (done,))
    rows.append((button(AskingPhrase.BUTTON_QUESTION_SORT, "question-sort", known.id),))
    return rows
