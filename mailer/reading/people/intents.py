"""What a person's words ask for, in the languages that are heard.

The order is the rule: a denial, then STOP, then a command that stands alone, then a yes, and
everything else is a question for a person. A yes counts only where a clause opens with it (or
says "je confirme") and nothing stands beside it but words that agree, the writer's name and a
question about their own results: "OK, quand ?" confirms; "oui, mais…", "yes, delete it", "I confirm
that this is fraud" and "yes, who is this?" ask. Lists of what takes a yes back (not, but, if, who)
lost: there was always one more. A wrong yes would confirm somebody else's address, a missed one
costs a glance of the staff. A confirmation that goes on to ask is reported as `CONFIRM`; `asks`
then tells that somebody still waits for an answer, which stands in `Reading.reply`.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import chain

from domain.mail.reading import Intent
from mailer.reading.words.languages import words
from mailer.reading.words.phrases import Phrases, either, fold, phrases

CONFIRMING = {Intent.CONFIRM, Intent.NOTHING}  # an empty reply does, too
_ADDED = re.compile(r"\s[-–—|/]+\s|[()\[\]…]")  # "Re: Confirmez votre adresse - NON"
_MOST_ADDED = 20
_MOST = 10_000  # letters at either end; nobody's yes or no stands in the midst of more
_POSTSCRIPT = 60  # letters; the lines of a disclaimer are longer
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;]*")
_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")  # "ouiiii"; no word of ours has a letter three times
_HARMLESS = ("confirm_opens", "confirm_alone", "confirm", "agreeing")
_FULL_LINE = 60  # letters; a longer line goes on below
_REPLY = re.compile(
    r"^\s*(?:(?:re|ref|aw|sv|antw|rép|rep|fwd?|tr|wg|vs|rv)\s*(?:\[\d+\])?\s*[:：]\s*)+", re.I
)
_SHOUTED_STOP = re.compile(r"^[^\w\n]*STOP\b", re.MULTILINE)
_NODS = re.compile(
    "[\N{THUMBS UP SIGN}\N{OK HAND SIGN}\N{WHITE HEAVY CHECK MARK}\N{HEAVY CHECK MARK}]"
)
_FROWNS = re.compile(
    "[\N{THUMBS DOWN SIGN}\N{CROSS MARK}\N{NO ENTRY SIGN}\N{THINKING FACE}\N{SHRUG}"
    "\N{HEAVY MULTIPLICATION X}\N{ANGRY FACE}\N{POUTING FACE}]"
)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\W\d_]+")


@cache
def _nobody() -> re.Pattern[str]:
    """ "I am not Marie": the name tells it from "I am not sure"."""
    return re.compile(rf"(?i:{either('deny_name')})\s+[A-ZÀ-Þ][a-zà-ÿ]")


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{either('hails')})[\s,]+(?:{either('greetings')})\b", re.IGNORECASE)


@cache
def _introduced() -> re.Pattern[str]:
    return re.compile(
        rf"\b((?i:{either('introduce')}))"
        r" [A-ZÀ-Þ][a-zà-ÿ][\w'’-]{0,30}(?: [A-ZÀ-Þ][\w'’-]{1,30}){0,2}"
    )


def intent(text: str, subject: str = "", below: str = "", author: str = "") -> Intent:
    """What new text wants; `below` is its signature, searched for a short refusal only.

    The subject speaks where it refuses or asks, and, unless it answers ours ("Re:"), for an empty
    text; behind ours, something may have been added.
    Of the `author`, as the From header names them, name and address may stand beside a yes.
    """
    text = _ends(text)
    topic = _REPLY.sub("", subject, count=1)
    postscripts = [line for line in below.split("\n") if len(line) <= _POSTSCRIPT]
    added = [topic, *_ADDED.split(topic, _MOST_ADDED)]
    if any(map(denies, [text, *postscripts, *added])):
        return Intent.DENY
    if _stops(text) or any(_stops(one) for one in added if len(one.split()) <= 4):
        return Intent.STOP
    wanted = _wanted(text, author)
    if wanted is Intent.NOTHING and topic == subject and topic:
        return _wanted(topic, author)
    doubted = "?" in topic or phrases("deny_alone").ends(_heard(topic))
    return Intent.QUESTION if doubted and wanted in CONFIRMING else wanted


def _ends(text: str) -> str:
    """A text of any length without its midst."""
    if len(text) <= 2 * _MOST:
        return text
    _, _, last = text[-_MOST:].partition("\n")
    return f"{text[:_MOST]}\n{last}"


def refuses(text: str) -> bool:
    """Whether somebody denies or says STOP in these words."""
    return denies(text) or _stops(text)


def asks(text: str) -> bool:
    """Whether the words hold a question, beside whatever else they say."""
    return "?" in text or any(phrases("asks").opens(_bare(clause)) for clause, _ in _clauses(text))


def _heard(text: str) -> str:
    """Folded, and without the letters that people stretch."""
    return _STRETCHED.sub(r"\1", fold(text))


def _ungreeted(text: str) -> str:
    """Without the "oui bonjour" with which people begin to speak; alone it is a yes."""
    greeting = _greeting().match(text)
    rest = text[greeting.end() :] if greeting else ""
    return rest if _bare(_heard(rest)) else text


def _wanted(text: str, author: str) -> Intent:
    text = _ungreeted(_FROWNS.sub("?", _NODS.sub(", ok ", text)))
    if not _bare(_heard(text)):
        return Intent.QUESTION if "?" in text else Intent.NOTHING
    first = text.strip().split("\n")[0]
    command = _command(_heard(text)) or _command(_heard(first))
    return command or (Intent.CONFIRM if _confirms(text, author) else Intent.QUESTION)


def _command(heard: str) -> Intent | None:
    """A command that stands alone, or in a request: "pouvez-vous m'envoyer mon relevé"."""
    said = {_bare(heard), _bare(phrases("requests").without(heard))}
    for command in (Intent.HELP, Intent.STATEMENT, Intent.STATUS):
        if any(map(phrases(command.value).whole, said)):
            return command
    return None


def denies(text: str) -> bool:
    """Whether somebody says in these words that they are not who we think, or did not ask."""
    if phrases("deny").within(_heard(text)) or _nobody().search(text):
        return True
    said = (_bare(clause) for clause, asked in _clauses(text) if not asked)
    return any(phrases("deny_alone").whole(one) or phrases("deny_opens").opens(one) for one in said)


def _stops(text: str) -> bool:
    heard = _heard(text)
    if _SHOUTED_STOP.search(text):
        return True
    if phrases("stop").within(heard) and not phrases("withdrawals").within(heard):
        return True
    return any(phrases("stop_alone").whole(_bare(clause)) for clause, _ in _clauses(text))


def _confirms(text: str, author: str) -> bool:
    """A yes, and nothing beside it that could take it back."""
    spoken = [list(_parts(one)) for one in _sentences(_nameless(text, author))]
    said = (clause for parts in spoken for clause, asked in parts if not asked)
    return all(map(_is_harmless, spoken)) and any(map(_is_yes, said))


def _is_harmless(parts: list[tuple[str, bool]]) -> bool:
    """A sentence of words that agree; a question may add those that ask for one's own results."""
    said = [clause for clause, _ in parts]
    _, asked = parts[-1]
    if not asked:
        return not any(map(_disagreeing, said))
    asking = _union(*_HARMLESS, "own_questions").without
    return _disagreeing(said[-1]) != "" and not any(map(asking, map(_bare, said)))


def _is_yes(clause: str) -> bool:
    bare = _bare(clause)
    said = phrases("confirm_opens").opens(bare) or phrases("confirm").within(bare)
    return phrases("confirm_alone").whole(bare) or (said and not _disagreeing(clause))


def _disagreeing(clause: str) -> str:
    """What is left of a clause without the words that agree; a receipt is none, but no harm."""
    bare = _bare(clause)
    received = phrases("receipts").whole(phrases("confirm_opens").without(bare))
    return "" if received else _union(*_HARMLESS).without(bare)


@cache
def _union(*names: str) -> Phrases:
    lists = words().lists
    return Phrases(chain.from_iterable(lists[name] for name in names))


def _nameless(text: str, author: str) -> str:
    """Without the author's own name and address, and without names that introduce a person."""
    named = set(fold(re.sub(r"\d+", " ", author)).split())
    own = author.casefold()
    text = _ADDRESS.sub(lambda one: " " if one[0].casefold() in own else one[0], text)
    text = _introduced().sub(r"\1", text)
    return _CAPITALISED.sub(lambda word: "" if fold(word[0]) in named else word[0], text)


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
    return phrases("courtesies").without(folded)
