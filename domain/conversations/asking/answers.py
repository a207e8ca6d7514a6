"""An answer on its way to who asked: where it goes, and in which frame.

    asked by mail    a letter to that address and no other, about nobody, with their own words below
    asked in a chat  said there; where the chat has signed out since, a letter to the account's
                     confirmed address; where there is none, or no account any more, staff call

The frame is in the asker's language and signed by the team. It holds nothing that the desk knows.
"""

from enum import Enum, auto

from domain.conversations.asking.said import quoted, said
from domain.machine.asking.events import QuestionAnswered, QuestionDone
from domain.machine.asking.phrases import AskingPhrase
from domain.machine.asking.records import CentreQuestion
from domain.machine.decision import Decision, ignore, lasting
from domain.machine.effects import Effect, Line, Say, Tell, Write, line
from domain.machine.facts import Facts
from domain.machine.steps.step import Step

ANSWER = "candidate.answer.from-team"
DONE = "candidate.answer.question-done"


class Way(Enum):
    """How who asked can be answered."""

    CHAT = auto()
    MAIL = auto()
    NONE = auto()


def way_to(question: CentreQuestion, facts: Facts) -> tuple[Way, str]:
    """The way, and where a letter goes."""
    if question.address:
        return Way.MAIL, question.address
    if not question.account:
        return Way.CHAT, ""
    account = facts.account(question.account)
    if account is None or account.frozen:
        return Way.NONE, ""
    if question.chat in facts.chats(account.id):
        return Way.CHAT, ""
    return (Way.MAIL, account.email) if account.confirmed and account.email else (Way.NONE, "")


def no_way(question: CentreQuestion, facts: Facts) -> Line:
    """Why nobody can be answered from here, and what staff do instead."""
    account = facts.account(question.account)
    if account is None:
        return line(AskingPhrase.QUESTION_NO_ACCOUNT)
    return line(AskingPhrase.QUESTION_FROZEN if account.frozen else AskingPhrase.QUESTION_NO_WAY)


def answered(question: CentreQuestion, words: str, asked: str, facts: Facts) -> tuple[Effect, ...]:
    """What an answer owes; `asked` are the asker's words that it answers."""
    way, to = way_to(question, facts)
    if way is Way.CHAT:
        event = QuestionAnswered(question.id, words, question.account)
        return (Tell(question.chat, event),)
    if way is Way.NONE:
        return ()
    quote = quoted(asked) if question.address else ()
    return (_letter(ANSWER, to, question, (*said(words), *quote)),)


def closed(question: CentreQuestion, facts: Facts) -> tuple[Effect, ...]:
    """That it is done, without another word."""
    way, to = way_to(question, facts)
    if way is Way.CHAT:
        return (Tell(question.chat, QuestionDone(question.id, question.account)),)
    return (_letter(DONE, to, question, ()),) if way is Way.MAIL else ()


def _letter(name: str, to: str, question: CentreQuestion, lines: tuple[Line, ...]) -> Write:
    return Write(
        name,
        to,
        {"at": question.asked_at, "question": question.id},
        language=question.language,
        lines=lines,
        in_reply_to=question.message_id,
    )


def received(step: Step, event: QuestionAnswered | QuestionDone) -> Decision:
    """It is said in the chat where it was asked, in a message that stays."""
    number = str(event.question)
    back = ((lasting(AskingPhrase.BUTTON_ANSWER_BACK, "ask", number),),)
    if isinstance(event, QuestionDone):
        lines: tuple[Line, ...] = (line(AskingPhrase.QUESTION_DONE, number=number),)
    else:
        lines = (line(AskingPhrase.QUESTION_ANSWERED, number=number), *said(event.words))
    return ignore(step).also(Say(lines, back, kept=True, account=event.account))
