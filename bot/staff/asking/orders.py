"""Questions to the centre at the word of a command: taken, answered, done.

What was decided is looked at as in a chat: whose it is, whether it is still open, and what in an
answer has to be looked at once more.
"""

from bot.core import Core
from bot.decisions.facts import Prepared, StoredFacts
from bot.outbox.writer import ParcelOrigin
from bot.staff.order_values import Answer, Arguments, Progress, refused
from bot.store.asking import asked, questions
from bot.store.change_context import ChangeContext
from bot.store.codecs import FIRST_STEP
from bot.store.engine.store import Tx
from bot.store.inbox import InboxItem
from bot.store.people.chats import Chat
from domain.conversations.asking.answer_checks import seems_personal, seems_result
from domain.conversations.asking.answering import asked_last
from domain.conversations.asking.answers import Way, answered, closed, no_way, way_to
from domain.conversations.asking.said import LONGEST
from domain.machine.asking.changes import AnswerQuestion
from domain.machine.asking.records import CentreQuestion
from domain.machine.effects import Effect
from domain.text.languages import FALLBACK


async def take_question(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """It is whose command it is; another's only where `over` says so."""
    number, by = int(arguments["question"]), arguments["by"]

    def work(tx: Tx) -> None:
        _own(_open(tx, core, number), by, over=bool(arguments.get("over")))
        questions.take(tx, number, by, core.clock())

    await core.store.write(work)
    return {"question": number, "owner": by}


async def answer_question(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Send `words` to who asked, and be `done` with it or not.

    Refused where they seem to hold a result or what we know of somebody, unless `sure`.
    """
    number, by, words = int(arguments["question"]), arguments["by"], arguments["words"].strip()
    if not 0 < len(words) <= LONGEST:
        raise refused("refused-answer-length", signs=len(words), most=LONGEST)

    def work(tx: Tx) -> tuple[str, list[InboxItem]]:
        known, facts = _open(tx, core, number), _facts(tx, core)
        _own(known, by)
        way, _ = way_to(known, facts)
        if way is Way.NONE:
            raise refused("refused-question-no-way", number=str(number), why=no_way(known, facts))
        if not arguments.get("sure"):
            _doubt(known, words)
        effects = answered(known, words, asked_last(facts.question_words(number)), facts)
        change = AnswerQuestion(number, words, bool(arguments["done"]))
        seal, now = core.desk.seal_address, core.clock()
        questions.answer(change, ChangeContext(tx, 0, now, core.desk.digest, seal=seal), by)
        return way.name.lower(), _put(tx, core, known, effects)

    way, raised = await core.store.write(work)
    core.notify(raised)
    return {"question": number, "by": way, "done": bool(arguments["done"])}


async def close_question(core: Core, arguments: Arguments, progress: Progress) -> Answer:
    """Be done with it; who asked is told."""
    number, by = int(arguments["question"]), arguments["by"]

    def work(tx: Tx) -> tuple[bool, list[InboxItem]]:
        known = _open(tx, core, number)
        _own(known, by)
        effects = closed(known, _facts(tx, core))
        questions.close(tx, number, by, core.clock())
        return bool(effects), _put(tx, core, known, effects)

    told, raised = await core.store.write(work)
    core.notify(raised)
    return {"question": number, "told": told}


def _open(tx: Tx, core: Core, number: int) -> CentreQuestion:
    known = asked.load(tx, number, core.clock())
    if known is None:
        raise refused("refused-no-question", number=str(number))
    if known.done:
        raise refused("refused-question-done", number=str(number))
    return known


def _own(known: CentreQuestion, by: str, *, over: bool = False) -> None:
    if known.owner not in {"", by} and not over:
        raise refused("refused-question-taken", number=str(known.id), owner=known.owner)


def _doubt(known: CentreQuestion, words: str) -> None:
    result, personal = seems_result(words), seems_personal(words, known)
    if result or personal:
        what = "both" if result and personal else "result" if result else "personal"
        raise refused("refused-answer-doubted", what=what)


def _facts(tx: Tx, core: Core) -> StoredFacts:
    nobody = Chat(id=0, language=FALLBACK, step=FIRST_STEP)
    return StoredFacts(tx, core.desk, nobody, core.clock(), Prepared())


def _put(tx: Tx, core: Core, known: CentreQuestion, effects: tuple[Effect, ...]) -> list[InboxItem]:
    cause = f"question {known.id} {known.version}"
    return core.writer.put(tx, cause, ParcelOrigin(0, 0, core.clock()), effects)
