"""Somebody writes that they want to die: warm words, numbers to call, and a person hears of it.

The words stand in the question that staff read, sealed as all of them, and nowhere else. The alert
waits for no office hours and is not gathered; what was said laughing is a question as any other.
Where the chat stands is left as it is: nobody is asked for an e-mail address below such an answer.
"""

from domain.conversations.asking.asking import NOBODY, alert, asks_as, opened_here, told_at_once
from domain.conversations.asking.due import due_of
from domain.conversations.asking.said import kept
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.asking.changes import AddWords, OpenQuestion
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.asking.records import MOST_A_DAY, QuestionKind
from domain.machine.decision import Decision, ignore, lasting
from domain.machine.effects import Effect, Say, line
from domain.machine.facts import Facts
from domain.machine.steps.step import Step
from domain.machine.understood.phrases import UnderstoodPhrase
from domain.text.understood.distress import Heard


def cared_for(step: Step, text: str, heard: Heard, facts: Facts) -> Decision:
    """The words that answer distress, and what they set going."""
    account = asks_as(facts)
    known = facts.question_here(account.id if account else 0)
    words = kept(text, facts.secret_words)
    due = due_of(QuestionKind.DISTRESS, facts.rules, facts.now)
    number = known.id if known else facts.fresh()
    change: AddWords | OpenQuestion = (
        AddWords(number, words, min(due, known.due))
        if known
        else opened_here(number, QuestionKind.DISTRESS, words, due=due, facts=facts)
    )
    full = known is not None and len(known.asked_lately) >= MOST_A_DAY
    rings = heard is Heard.PLAINLY and not full
    person = UnderstoodPhrase.CARING_PERSON if rings else UnderstoodPhrase.CARING_CENTRE
    more = lasting(AskingPhrase.BUTTON_ASK, "ask", number)
    lines = (line(UnderstoodPhrase.CARING), line(person))
    said = ignore(step).also(Say(lines, ((more,),), kept=True))
    if full:
        return said
    about = account.entry.id_number if account else NOBODY
    told = _alert(number, heard, about, proven=account is not None)
    return said.also(told, changes=(change,))


def _alert(number: int, heard: Heard, about: str, *, proven: bool) -> Effect:
    if heard is Heard.LAUGHING:
        return alert(number, QuestionKind.DISTRESS, "chat", about=about, proven=proven)
    return told_at_once(number, about, AlertPhrase.DISTRESS_CHAT)
