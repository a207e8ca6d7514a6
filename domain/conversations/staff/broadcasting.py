"""An approver writes to many in the chat: to whom, in which words, and their number, typed.

    /broadcast -> a session -> what narrows it, typed or pressed -> the text in each language
               -> read as it will be read -> the number of messages and letters -> they go
               <- below: how far it is, pause, resume, stop, whom it missed

A language without a text is said to be one, and gets another's at staff's word alone. Nothing but
the number sends anything, and it is counted again when the order is performed.
"""

from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from domain.conversations.deadlines import is_ahead
from domain.conversations.staff import audiences
from domain.conversations.staff.inviting import session_buttons
from domain.exams.sessions import session_named
from domain.machine.broadcasting.effects import (
    BROADCAST_WISHES,
    ChangeBroadcast,
    PreviewBroadcast,
    SendBroadcast,
)
from domain.machine.broadcasting.events import BroadcastPreviewed
from domain.machine.broadcasting.phrases import BroadcastPhrase
from domain.machine.broadcasting.records import Audience, Channel
from domain.machine.broadcasting.texts import LONGEST, subject_and_text
from domain.machine.decision import (
    Decision,
    Question,
    ask_again,
    button,
    ignore,
    move,
    row_named,
)
from domain.machine.effects import Button, Keyboard, Line, line
from domain.machine.events import Pressed, Typed
from domain.machine.facts import Facts
from domain.machine.phrases import Phrase
from domain.machine.steps.broadcasting import (
    BroadcastStep,
    ChoosingAudience,
    ReviewingBroadcast,
    WritingBroadcast,
)
from domain.machine.steps.step import AtRest, Step
from domain.text.identifiers import is_count

ASKED_TWICE = {"stop": "ask-stop", "retract": "ask-retract", "end": "stop", "delete": "retract"}
"""What cannot be undone is asked about where there is anything to ask, and the answer does it."""
LASTS = timedelta(hours=1)  # that what was shown may be followed by its number


def typed(step: BroadcastStep, event: Typed, facts: Facts) -> Decision:
    """A session, what narrows it, a text, or the number."""
    match step:
        case ChoosingAudience():
            return _chosen(step, event.text, facts)
        case WritingBroadcast():
            return _written(step, event.text, facts)
        case ReviewingBroadcast():
            return _numbered(step, event.text.strip(), facts)
        case _:
            assert_never(step)


def _chosen(step: ChoosingAudience, text: str, facts: Facts) -> Decision:
    if step.to is None:
        return _of_session(step, session_named(text))
    if narrowed := audiences.narrowed(step.to, text, facts):
        return _counted(step, narrowed)
    return ask_again(step, audiences.unknown(text))


def _of_session(step: ChoosingAudience, session: str) -> Decision:
    if not session:
        return ask_again(step, line(BroadcastPhrase.BROADCAST_SESSION_UNKNOWN))
    return _counted(step, Audience(session=session))


def _counted(step: ChoosingAudience, to: Audience) -> Decision:
    return ignore(step).also(PreviewBroadcast(to))


def _written(step: WritingBroadcast, content: str, facts: Facts) -> Decision:
    if not step.language:
        return ask_again(step)
    subject, text = subject_and_text(content)
    if not subject or not text:
        return ask_again(step, line(BroadcastPhrase.BROADCAST_TEXT_INCOMPLETE))
    if len(subject) + len(text) > LONGEST:
        most = {"signs": LONGEST, "over": len(subject) + len(text) - LONGEST}
        return ask_again(step, Line(BroadcastPhrase.BROADCAST_TEXT_LONG, most))
    return _next(replace(step, texts=(*step.texts, (step.language, subject, text))), facts)


def _next(step: WritingBroadcast, facts: Facts) -> Decision:
    """The next language, or how it all reads."""
    written = {language for language, _, _ in step.texts}
    left = [each for each in _spoken(step.to, facts) if each not in written]
    if left and "" not in written:
        return move(replace(step, language=left[0]))
    done = replace(step, language="")
    return ignore(done).also(PreviewBroadcast(step.to, step.texts))


def _spoken(to: Audience, facts: Facts) -> list[str]:
    """The languages to write in, that of whoever writes first."""
    return sorted(facts.languages, key=lambda each: each != (to.language or facts.language))


def _numbered(step: ReviewingBroadcast, number: str, facts: Facts) -> Decision:
    if not is_ahead(step.until, facts.now, LASTS):
        again = WritingBroadcast(step.to, "", step.texts)
        return ignore(again).also(PreviewBroadcast(step.to, step.texts))
    if not is_count(number, step.count):
        return ask_again(step, line(BroadcastPhrase.BROADCAST_MISCOUNTED))
    order = SendBroadcast(step.to, step.texts, step.count)
    return move(AtRest(), line(Phrase.STAFF_BEGUN)).also(order)


def pressed(step: BroadcastStep, event: Pressed, facts: Facts) -> Decision | None:
    """What a button of these steps does; None for those of other conversations."""
    match step, event.verb:
        case ChoosingAudience(), "broadcast-session":
            session = session_named(event.argument)  # a client can forge what a press sends
            return _of_session(step, session) if session else None
        case ChoosingAudience(to=Audience() as to), _:
            return _pressed_at(step, to, event, facts)
        case WritingBroadcast(language=language, texts=(first, *_)), "broadcast-same" if language:
            _, subject, text = first
            return _next(replace(step, texts=(*step.texts, ("", subject, text))), facts)
        case WritingBroadcast(language=language), "back" if language and _leads_back(step):
            return _back(step, facts)
        case ReviewingBroadcast(to, texts), "back":
            return _back(WritingBroadcast(to, "", texts), facts)
    return None


def _leads_back(step: WritingBroadcast) -> bool:
    """A correction begins with its words: before them nothing was asked."""
    return bool(step.texts) or not step.to.corrects


def _back(step: WritingBroadcast, facts: Facts) -> Decision:
    """The text before is written anew; before the first, whom it is for is asked again."""
    if step.texts:
        return _next(replace(step, texts=step.texts[:-1]), facts)
    return _counted(ChoosingAudience(step.to), step.to)


def _pressed_at(
    step: ChoosingAudience, to: Audience, event: Pressed, facts: Facts
) -> Decision | None:
    match event.verb:
        case "broadcast-all":
            return _counted(step, Audience(session=to.session))
        case "broadcast-news":
            return _counted(step, replace(to, news=not to.news))
        case "broadcast-road" if event.argument in set(Channel):
            return _counted(step, replace(to, channel=Channel(event.argument)))
        case "broadcast-write" if step.count:
            return move(WritingBroadcast(to, _spoken(to, facts)[0]))
    return None


def heard(step: Step, event: BroadcastPreviewed, facts: Facts) -> Decision:
    """Whom it would reach stands in the chat; of what is not awaited any more nothing comes.

    A correction begins with its words: whom it is for is known.
    """
    if event.to.corrects and not event.texts:
        return move(WritingBroadcast(event.to, _spoken(event.to, facts)[0]))
    if isinstance(step, ChoosingAudience) and not event.texts:
        return move(ChoosingAudience(event.to, event.count))
    if not isinstance(step, WritingBroadcast) or step.texts != event.texts or step.language:
        return ignore(step)
    if not event.count:
        again = AtRest() if event.to.corrects else ChoosingAudience(event.to)
        return move(again, line(BroadcastPhrase.BROADCAST_NOBODY))
    shown = ReviewingBroadcast(event.to, event.texts, event.count, until=facts.now + LASTS)
    return move(shown)


def question(step: BroadcastStep, facts: Facts) -> Question:
    """What the steps ask."""
    cancel = button(Phrase.BUTTON_CANCEL, "cancel")
    match step:
        case ChoosingAudience():
            return _whom(step, cancel, facts)
        case WritingBroadcast(language=""):
            return Question((line(BroadcastPhrase.BROADCAST_BEING_COUNTED),), ((cancel,),))
        case WritingBroadcast(language=language, texts=texts):
            back = (button(Phrase.BUTTON_BACK, "back"),) if _leads_back(step) else ()
            return _which_text(language, texts[0][0] if texts else "", (*back, cancel))
        case ReviewingBroadcast(count=count):
            asked = line(BroadcastPhrase.ASK_BROADCAST_COUNT, count=count)
            ways = (button(Phrase.BUTTON_BACK, "back"), cancel)
            return Question((asked,), (ways,), no=cancel)
        case _:
            assert_never(step)


def _whom(step: ChoosingAudience, cancel: Button, facts: Facts) -> Question:
    if step.to is not None:
        whom = audiences.whom_lines(step.to)
        asked = line(BroadcastPhrase.ASK_BROADCAST_AUDIENCE, count=step.count)
        return Question((*whom, asked), (*_narrowing(step.to, step.count), (cancel,)), no=cancel)
    label = BroadcastPhrase.BUTTON_BROADCAST_SESSION
    rows = session_buttons(label, "broadcast-session", facts)
    asked = line(BroadcastPhrase.ASK_BROADCAST_SESSION)
    return Question((asked,), (*rows, (cancel,)), no=cancel)


def _narrowing(to: Audience, count: int) -> Keyboard:
    """The other roads, whether only to who wants news, everybody of the session again, and on."""
    label = BroadcastPhrase.BUTTON_BROADCAST_ROAD
    roads = [
        Button(line(label, road=Line(f"broadcast-road-{each}")), "broadcast-road", each.value)
        for each in Channel
        if each is not to.channel
    ]
    wants = Line(f"broadcast-news-{'off' if to.news else 'on'}")
    news = Button(line(BroadcastPhrase.BUTTON_BROADCAST_NEWS, wish=wants), "broadcast-news")
    everybody = button(BroadcastPhrase.BUTTON_BROADCAST_ALL, "broadcast-all")
    write = ((button(BroadcastPhrase.BUTTON_BROADCAST_WRITE, "broadcast-write"),),)
    return (*(write if count else ()), *((each,) for each in roads), (news,), (everybody,))


def _which_text(language: str, first: str, ways: tuple[Button, ...]) -> Question:
    asked = line(BroadcastPhrase.ASK_BROADCAST_TEXT, language=_named(language))
    if not first:
        return Question((asked,), (ways,), no=ways[-1])
    said = {"language": _named(language), "other": _named(first)}
    same = Button(Line(BroadcastPhrase.BUTTON_BROADCAST_SAME, said), "broadcast-same")
    return Question((asked,), ((same,), ways), no=ways[-1])


def _named(language: str) -> Line:
    return Line(f"broadcast-language-{language}")


def wished(step: Step, argument: str, facts: Facts) -> Decision:
    """A button below a broadcast; one that ends it has it asked about first."""
    wish, _, number = argument.partition(":")
    broadcast = row_named(number)
    wish = "" if wish.startswith("ask-") else ASKED_TWICE.get(wish, wish)
    if wish not in BROADCAST_WISHES or not broadcast:  # a client can forge what a press sends
        return ignore(step, line(Phrase.OLD_BUTTON))
    return ignore(step).also(ChangeBroadcast(wish, broadcast))
