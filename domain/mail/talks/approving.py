"""A release, or a broadcast to all, waits for an approver, who need not be on Telegram: by letter.

    OUI, alone       it is approved        NON        it is let go
    anything else    nothing happens: which of both it is, is asked once more, and staff see it

Only from the address that was asked, and in so many words: an empty reply or a thumb is no
approval. Whether that address still approves, and whether it still waits, is looked up when the
answer is carried out.
"""

from domain.machine.effects import Line, Write
from domain.machine.events import Received, Written
from domain.machine.facts import Facts
from domain.machine.releasing.effects import AnswerByLetter
from domain.mail.alerts import question
from domain.mail.reading import Intent
from domain.mail.verdict import Verdict, is_from, is_proven
from domain.text.folding import fold
from domain.text.labels import answer_words
from domain.text.words.bare_answers import yes_or_no

ASKED = "staff.action.approve-release"
UNCLEAR = "staff.action.approve-release-again"
ANSWERED = "staff.answer.release"
NEWS = "staff.notice.release"
BROADCAST_ASKED = "staff.action.approve-broadcast"
BROADCAST_UNCLEAR = "staff.action.approve-broadcast-again"
BROADCAST_ANSWERED = "staff.answer.broadcast"
BROADCAST_NEWS = "staff.notice.broadcast"
NUMBER = "number"
"""The value of these letters that names what waits, by which a reply is known to be about it."""


def letter(to: str, seen: tuple[Line, ...], asked: Line, kind: str = ASKED) -> Write:
    """What it covers, and how to answer; `asked` is what an approver is asked in a chat."""
    return Write(kind, to, asked.params, lines=seen)


def release_of(sent: Write) -> int:
    """The release that a letter of ours asks about, 0 for any other letter."""
    return _number(sent) if sent.letter in {ASKED, UNCLEAR} else 0


def broadcast_of(sent: Write) -> int:
    """The same of a broadcast."""
    return _number(sent) if sent.letter in {BROADCAST_ASKED, BROADCAST_UNCLEAR} else 0


def _number(sent: Write) -> int:
    number = str(sent.params.get(NUMBER, ""))
    return int(number) if number.isdecimal() else 0


def decide_reply(about: Written, received: Received, facts: Facts) -> Verdict:
    """What a reply to one of these letters does."""
    seen = Verdict((question(received, facts),), aside=True)
    if not is_from(received, about.to) or not is_proven(received):
        return seen
    reading = received.reading
    plain = any(map(str.isalpha, reading.answer)) and not reading.enclosed
    match reading.intent:
        case Intent.CONFIRM if plain and not received.asks and _is_yes(reading.answer, facts):
            return Verdict((_answer(about, received, approve=True),))
        case Intent.DENY if reading.answer:
            refused = _answer(about, received, approve=False)
            alone = plain and not received.asks
            return Verdict((refused,)) if alone else Verdict((refused, *seen.effects), aside=True)
    again = Write(
        UNCLEAR if about.release else BROADCAST_UNCLEAR,
        about.to,
        {NUMBER: str(about.release or about.broadcast)},
        in_reply_to=received.message_id,
    )
    return Verdict((again, *seen.effects), aside=True)


def _is_yes(answer: str, facts: Facts) -> bool:
    """Whether its first line is one word that is a yes, as the letter asks for; a name may follow.

    That the reader heard a yes is not enough: whatever it made of another word would approve.
    """
    said = answer.split("\n", 1)[0]
    agrees = yes_or_no(said, answer_words(facts.say, facts.languages)) is True
    return agrees and len(fold(said).split()) == 1


def _answer(about: Written, received: Received, *, approve: bool) -> AnswerByLetter:
    number = about.release or about.broadcast
    return AnswerByLetter(number, approve, mailbox=about.to, in_reply_to=received.message_id)
