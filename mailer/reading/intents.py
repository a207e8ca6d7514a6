"""What a person's words ask for, in French and English.

The order is the rule: a denial, then STOP, then a command that stands alone, then a yes, and
everything else is a question for a person. A yes counts only where a clause opens with it (or
says "je confirme"), outside a question, beside no "not" and in a sentence without doubt or
condition: "OK, quand ?" confirms, "dois-je répondre oui ?" asks, and so do "si c'est le B2, oui"
and "yes, who is this?": a wrong yes would confirm somebody else's address, a missed one costs a
glance of the staff. A confirmation that goes on to ask is reported as `CONFIRM`; `asks` then tells
that somebody still waits for an answer, which stands in `Reading.reply`.
"""

import re
from collections.abc import Iterator

from domain.correspondence import Intent
from mailer.reading.phrases import Phrases, fold, phrases

_MOST = 10_000  # letters at either end; nobody's yes or no stands in the midst of more
_POSTSCRIPT = 60  # letters; the lines of a disclaimer are longer
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;]*")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")  # "ouiiii"; no word of ours has a letter three times
_FULL_LINE = 60  # letters; a longer line goes on below
_REPLY = re.compile(
    r"^\s*(?:(?:re|ref|aw|sv|antw|rép|rep|fwd?|tr|wg|vs|rv)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.I
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
    text = _ends(text)
    topic = _REPLY.sub("", subject, count=1)
    postscripts = [line for line in below.split("\n") if len(line) <= _POSTSCRIPT]
    if any(map(_denies, [text, *postscripts, topic])):
        return Intent.DENY
    if _stops(text) or (len(topic.split()) <= 4 and _stops(topic)):
        return Intent.STOP
    wanted = _wanted(text)
    fresh = topic == subject
    return _wanted(topic) if wanted is Intent.NOTHING and fresh and topic else wanted


def _ends(text: str) -> str:
    """A text of any length without its midst."""
    if len(text) <= 2 * _MOST:
        return text
    _, _, last = text[-_MOST:].partition("\n")
    return f"{text[:_MOST]}\n{last}"


def refuses(text: str) -> bool:
    """Whether somebody denies or says STOP in these words."""
    return _denies(text) or _stops(text)


def asks(text: str) -> bool:
    """Whether the words hold a question, beside whatever else they say."""
    return "?" in text or any(_list("asks").opens(_bare(clause)) for clause, _ in _clauses(text))


def _heard(text: str) -> str:
    """Folded, and without the letters that people stretch."""
    return _STRETCHED.sub(r"\1", fold(text))


def _ungreeted(text: str) -> str:
    """Without the "oui bonjour" with which people begin to speak; alone it is a yes."""
    greeting = _GREETING.match(text)
    rest = text[greeting.end() :] if greeting else ""
    return rest if _bare(_heard(rest)) else text


def _wanted(text: str) -> Intent:
    text = _ungreeted(_NODS.sub(", ok ", text))
    if not _bare(_heard(text)):
        return Intent.QUESTION if "?" in text else Intent.NOTHING
    first = text.strip().split("\n")[0]
    command = _command(_heard(text)) or _command(_heard(first))
    return command or (Intent.CONFIRM if _confirms(text) else Intent.QUESTION)


def _command(heard: str) -> Intent | None:
    """A command that stands alone, or in a request: "pouvez-vous m'envoyer mon relevé"."""
    said = {_bare(heard), _bare(_list("requests").without(heard))}
    for command in (Intent.HELP, Intent.STATEMENT, Intent.STATUS):
        if any(map(_list(command.value).whole, said)):
            return command
    return None


def _denies(text: str) -> bool:
    if _list("deny").within(_heard(text)) or _NOBODY.search(text):
        return True
    said = (_bare(clause) for clause, asked in _clauses(text) if not asked)
    return any(_list("deny_alone").whole(one) or _list("deny_opens").opens(one) for one in said)


def _stops(text: str) -> bool:
    heard = _heard(text)
    if _SHOUTED_STOP.search(text):
        return True
    if _list("stop").within(heard) and not _list("withdrawals").within(heard):
        return True
    return any(_list("stop_alone").whole(_bare(clause)) for clause, _ in _clauses(text))


def _confirms(text: str) -> bool:
    """A yes in a sentence that sets no condition, by somebody who knows who we are."""
    if _list("doubts").within(_heard(text)):
        return False
    plain = (one for one in _sentences(text) if not _list("hesitant").within(_bare(_heard(one))))
    return any(_is_yes(clause) for one in plain for clause, asked in _parts(one) if not asked)


def _is_yes(clause: str) -> bool:
    bare = _bare(clause)
    if _list("confirm_alone").whole(bare):
        return True
    said = _list("confirm_opens").opens(bare) or _list("confirm").within(bare)
    # "pas de souci" is on that list, and no negation
    return said and not _list("unsure").within(_list("confirm_alone").without(bare))


def _sentences(text: str) -> list[str]:
    """Each sentence with its stop; a line that was wrapped goes on in the next."""
    unwrapped = re.sub(rf"([^\n]{{{_FULL_LINE}}})\n(?=\S)", r"\1 ", text)
    return _SENTENCE.findall(unwrapped)


def _parts(sentence: str) -> Iterator[tuple[str, bool]]:
    """Each clause as it is heard, and whether it is the one that a question mark closes."""
    *before, last = re.split(r"[,:–—]", sentence.rstrip(".!;"))
    yield from ((_heard(clause), False) for clause in before)
    yield _heard(last), "?" in last


def _clauses(text: str) -> Iterator[tuple[str, bool]]:
    return (part for sentence in _sentences(text) for part in _parts(sentence))


def _bare(folded: str) -> str:
    """Without greetings and thanks; a text of nothing else says nothing."""
    return _list("courtesies").without(folded)


def _list(name: str) -> Phrases:
    return phrases("intents", name)
