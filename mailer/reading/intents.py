"""What a person's words ask for, in French and English.

The order is the rule: a denial, then STOP, then a command that stands alone, then a yes, and
everything else is a question for a person. A yes counts only where a clause opens with it (or
says "je confirme"), outside a question and beside no "not": "OK, quand ?" confirms, "dois-je
répondre oui ?" asks. A confirmation that goes on to ask is reported as `CONFIRM`; `asks` then
tells that somebody still waits for an answer, which stands in `Reading.reply`.
"""

import re
from collections.abc import Iterator

from domain.correspondence import Intent
from mailer.reading.phrases import Phrases, fold, phrases

_POSTSCRIPT = 60  # letters; the lines of a disclaimer are longer
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;]*")
_REPLY = re.compile(
    r"\s*(?:(?:re|ref|aw|sv|antw|rép|rep|fwd?|tr|wg|vs|rv)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.I
)
_NOBODY = re.compile(r"(?i:je ne suis pas|je suis pas|i am not|i['’]?m not)\s+[A-ZÀ-Þ][a-zà-ÿ]")
_GREETING = re.compile(r"\W*(?:oui|yes|all[oô])[\s,]+(?:bonjour|bonsoir|hello|hi)\b", re.IGNORECASE)
_SHOUTED_STOP = re.compile(r"^[^\w\n]*STOP\b", re.MULTILINE)
_NODS = re.compile(
    "[\N{THUMBS UP SIGN}\N{OK HAND SIGN}\N{WHITE HEAVY CHECK MARK}\N{HEAVY CHECK MARK}]"
)


def intent(text: str, subject: str = "", below: str = "") -> Intent:
    """What new text wants; `below` is its signature, searched for a short refusal only.

    The subject speaks where it refuses, and, unless it answers ours ("Re:"), for an empty text.
    """
    topic = _REPLY.sub("", subject, count=1)
    postscripts = [line for line in below.split("\n") if len(line) <= _POSTSCRIPT]
    if any(map(_denies, [text, *postscripts, topic])):
        return Intent.DENY
    if _stops(text) or (len(topic.split()) <= 4 and _stops(topic)):
        return Intent.STOP
    wanted = _wanted(text)
    fresh = topic == subject
    return _wanted(topic) if wanted is Intent.NOTHING and fresh and topic else wanted


def refuses(text: str) -> bool:
    """Whether somebody denies or says STOP in these words."""
    return _denies(text) or _stops(text)


def asks(text: str) -> bool:
    """Whether the words hold a question, beside whatever else they say."""
    return "?" in text or any(_list("asks").opens(_bare(clause)) for clause, _ in _clauses(text))


def _ungreeted(text: str) -> str:
    """Without the "oui bonjour" with which people begin to speak; alone it is a yes."""
    greeting = _GREETING.match(text)
    rest = text[greeting.end() :] if greeting else ""
    return rest if _bare(fold(rest)) else text


def _wanted(text: str) -> Intent:
    text = _ungreeted(_NODS.sub(" ok ", text))
    bare = _bare(fold(text))
    if not bare:
        return Intent.QUESTION if "?" in text else Intent.NOTHING
    for command in (Intent.HELP, Intent.STATEMENT, Intent.STATUS):
        first = _bare(fold(text.strip().split("\n")[0]))
        if _list(command.value).whole(bare) or _list(command.value).whole(first):
            return command
    return Intent.CONFIRM if _confirms(text) else Intent.QUESTION


def _denies(text: str) -> bool:
    if _list("deny").within(fold(text)) or _NOBODY.search(text):
        return True
    clauses = ((_bare(clause), asked) for clause, asked in _clauses(text))
    return any(_list("deny_alone").whole(clause) and not asked for clause, asked in clauses)


def _stops(text: str) -> bool:
    folded = fold(text)
    if _SHOUTED_STOP.search(text):
        return True
    if _list("stop").within(folded) and not _list("withdrawals").within(folded):
        return True
    return any(_list("stop_alone").whole(_bare(clause)) for clause, _ in _clauses(text))


def _confirms(text: str) -> bool:
    return any(_is_yes(clause) for clause, asked in _clauses(text) if not asked)


def _is_yes(clause: str) -> bool:
    bare = _bare(clause)
    if _list("confirm_alone").whole(bare):
        return True
    said = _list("confirm_opens").opens(bare) or _list("confirm").within(bare)
    # "pas de souci" is on that list, and no negation
    return said and not _list("unsure").within(_list("confirm_alone").without(bare))


def _clauses(text: str) -> Iterator[tuple[str, bool]]:
    """Each clause folded, and whether it is the one that a question mark closes."""
    for sentence in _SENTENCE.findall(text):
        *before, last = re.split(r"[,:–—]", sentence.rstrip(".!;"))
        yield from ((fold(clause), False) for clause in before)
        yield fold(last), "?" in last


def _bare(folded: str) -> str:
    """Without greetings and thanks; a text of nothing else says nothing."""
    return _list("courtesies").without(folded)


def _list(name: str) -> Phrases:
    return phrases("intents", name)
