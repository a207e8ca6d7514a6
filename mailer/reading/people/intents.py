"""What a person's words ask for, in the languages that are heard.

The order is the rule: a denial, then STOP, then a command (`commands.py`), then a yes, and
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
from unicodedata import category, combining

from domain.mail.reading import Intent
from mailer.reading.people import commands
from mailer.reading.people.hearing import bare, heard
from mailer.reading.people.subjects import parsed
from mailer.reading.words.languages import words
from mailer.reading.words.phrases import Phrases, either, fold, phrases
from mailer.reading.words.remembering import once_a_letter

CONFIRMING = {Intent.CONFIRM, Intent.NOTHING}  # an empty reply does, too
_MOST = 10_000  # letters at either end; nobody's yes or no stands in the midst of more
_POSTSCRIPT = 60  # letters; the lines of a disclaimer are longer
_SENTENCE = re.compile(r"[^.!?;\n]+[.!?;]*")
_HARMLESS = ("confirm_opens", "confirm_alone", "confirm", "agreeing", "relatives")
_WRAPPED = re.compile(r"([^\n]{60})\n(?=\S)")  # a line so long goes on below
_CLAUSE = re.compile(r"[,:–—]")
_SHOUTED_STOP = re.compile(r"^[^\w\n]*STOP\b", re.MULTILINE)
_NODS = re.compile(
    "[\N{THUMBS UP SIGN}\N{OK HAND SIGN}\N{WHITE HEAVY CHECK MARK}\N{HEAVY CHECK MARK}]"
)
_SMILES = re.compile(  # beside a yes; alone they are a question
    "[\U0001f600-\U0001f60d\U0001f642\U0001f643\U0001f64f\U0001f917\U0001f970\U0001f973"
    "\N{WHITE SMILING FACE}\N{HEAVY BLACK HEART}\N{PARTY POPPER}\N{SPARKLES}]"
)
_SULKS = re.compile(r"(?<!\S)[:;=]['’]?[-o]?[(\[/\\|<]+(?!\S)")
_GRINS = re.compile(r"(?<!\S)[:;=][-o]?[)\]]+(?!\S)")  # as the smiles above
_PUZZLED = re.compile(r"^[^\w\n]*\?[^\w\n]*$", re.MULTILINE)  # a line of nothing else
_THUMBS_DOWN = "\N{THUMBS DOWN SIGN}"
_WESTERN = str.maketrans("，、：。！？；؟،؛۔¿‽⸮⁇⁈⁉՞፧﹖", ",,:.!?;?,;." + 9 * "?")
_LETTERED = "°©®™"  # pictures to Unicode alone
_RECKONED = "+=<>|~±→←"  # signs of mathematics that say nothing
_STRUCK = re.compile(r"~\w|\w~")  # "~~oui~~"
_OVERLAY = 1  # the combining class of a stroke through a letter
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,255}")
_CAPITALISED = re.compile(r"[A-ZÀ-Þ][^\W\d_]+")
_NUMBERED = re.compile(  # "Candidat No: 0012", and no refusal
    r"\b(?:n[o°ºr]|num(?:é|e)ro|number)\s{0,3}[.:°º]{0,2}\s{0,3}[A-Za-z]{0,4}\d[\w/-]*",
    re.IGNORECASE,
)


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
    text, subject = western(_ends(text)), western(subject)
    about = parsed(subject)
    postscripts = [line for line in below.split("\n") if len(line) <= _POSTSCRIPT]
    said = [text, *postscripts, *about.pieces]
    if any(denies(_nameless(one, author)) for one in said):
        return Intent.DENY
    if _stops_all(text):
        return Intent.STOP_ALL
    if _stops(text) or any(_stops(one) for one in about.pieces if len(one.split()) <= 4):
        return Intent.STOP
    wanted = _wanted(text, author)
    if wanted is Intent.NOTHING and not about.answers and about.topic:
        wanted = _wanted(about.topic, author)
    named = wanted is not Intent.CONFIRM and any(map(denies, said))  # "Nan", and by whose name?
    doubted = named or about.asks or phrases("deny_alone").ends(heard(about.topic))
    return Intent.QUESTION if doubted and wanted in CONFIRMING else wanted


def agrees(text: str, author: str = "") -> bool:
    """Whether nothing stands in these words but what agrees, and the author's own name."""
    text = western(text)
    said = _nameless(text, author)
    if denies(said) or _stops(text):
        return False
    wanted = _wanted(said, author)
    return wanted is Intent.CONFIRM or (wanted is Intent.NOTHING and not denies(text))


def western(text: str) -> str:
    """The text with our stops and commas in the place of Chinese and Arabic ones."""
    return text.translate(_WESTERN)


def _ends(text: str) -> str:
    """A text of any length without its midst."""
    if len(text) <= 2 * _MOST:
        return text
    _, _, last = text[-_MOST:].partition("\n")
    return f"{text[:_MOST]}\n{last}"


@once_a_letter
def refuses(text: str) -> bool:
    """Whether somebody denies or says STOP in these words."""
    return denies(text) or _stops(text)


def asks(text: str) -> bool:
    """Whether the words hold a question, beside whatever else they say."""
    text = western(text)
    return "?" in text or any(phrases("asks").opens(bare(clause)) for clause, _ in _clauses(text))


def _ungreeted(text: str) -> str:
    """Without the "oui bonjour" with which people begin to speak; alone it is a yes."""
    greeting = _greeting().match(text)
    rest = text[greeting.end() :] if greeting else ""
    return rest if bare(heard(rest)) else text


def _wanted(text: str, author: str) -> Intent:
    if _is_odd(text) or _PUZZLED.search(text):
        return Intent.QUESTION
    text = _ungreeted(_SMILES.sub(" ", _NODS.sub(", ok ", text)))
    if not bare(heard(text)):
        return Intent.QUESTION if "?" in text else Intent.NOTHING
    first = text.strip().split("\n")[0]
    if _mocks(text) or _exclaims(text):
        return Intent.QUESTION
    command = commands.alone(text) or commands.alone(first)
    agreed = _confirms(text, author) or _is_whole_yes(text)
    if command or agreed:
        return command or Intent.CONFIRM
    return commands.opened(text) or commands.misspelt(text) or Intent.QUESTION


def _mocks(text: str) -> bool:
    """Whether careless yeses are all that is said, and more than one: "yeah, right"."""
    careless, said = phrases("careless"), bare(heard(text))
    return not careless.without(said) and len(careless.all_found(said)) > 1


def _exclaims(text: str) -> bool:
    """Whether it is praise and no answer: "Super…"; who thanks or greets us answers."""
    said = heard(text)
    return said == bare(said) and not phrases("praise").without(said)


def _is_whole_yes(text: str) -> bool:
    """A yes in a language that the desk does not speak: the whole answer, beside courtesies."""
    return "?" not in text and phrases("confirm_whole").whole(bare(heard(text)))


def _is_odd(text: str) -> bool:
    """Whether a picture says something: any but a nod, or a smile beside words."""
    smiling = _GRINS.sub("", _SMILES.sub("", _NODS.sub("", text)))
    alone = smiling != text and not fold(text) and not _NODS.search(text)
    return speaks_by_signs(smiling) or alone


def speaks_by_signs(text: str) -> bool:
    """Whether there is more than letters and stops: pictures, sad smileys, "≠", struck words."""
    return any(map(_speaks, text)) or bool(_SULKS.search(text) or _STRUCK.search(text))


def _speaks(sign: str) -> bool:
    if sign.isascii():
        return False
    kind = category(sign)
    pictured = kind == "So" and sign not in _LETTERED
    reckoned = kind == "Sm" and sign not in _RECKONED
    return pictured or reckoned or kind in {"Me", "Co", "Cn"} or combining(sign) == _OVERLAY


@once_a_letter
def denies(text: str) -> bool:
    """Whether somebody says in these words that they are not who we think, or did not ask."""
    text = _NUMBERED.sub(" ", western(text))
    if phrases("deny").within(heard(text)) or _nobody().search(text):
        return True
    if _THUMBS_DOWN in text and not fold(text):
        return True
    said = (bare(clause) for clause, asked in _clauses(text) if not asked)
    return any(phrases("deny_alone").whole(one) or phrases("deny_opens").opens(one) for one in said)


def _stops_all(text: str) -> bool:
    """Whether a clause says so and nothing else, whatever is told of a stolen telephone beside."""
    said = (clause for clause, asked in _clauses(text) if not asked)
    return commands.alone(text) is Intent.STOP_ALL or any(
        commands.alone(clause) is Intent.STOP_ALL for clause in said
    )


def _stops(text: str) -> bool:
    said = phrases("stop_not").without(heard(text))
    if _SHOUTED_STOP.search(text):
        return True
    if phrases("stop").within(said) and not phrases("withdrawals").within(said):
        return True
    clauses = (phrases("stop_not").without(heard(clause)) for clause, _ in _clauses(text))
    return any(phrases("stop_alone").whole(bare(clause)) for clause in clauses if bare(clause))


def _confirms(text: str, author: str) -> bool:
    """A yes, and nothing beside it that could take it back."""
    spoken = [list(_parts(one)) for one in _sentences(_nameless(text, author))]
    said = (clause for parts in spoken for clause, asked in parts if not asked)
    return all(map(_is_harmless, spoken)) and any(map(_is_yes, said))


def _is_harmless(parts: list[tuple[str, bool]]) -> bool:
    """A sentence of words that agree; a question may add those that ask for one's own results."""
    said = [clause for clause, _ in parts]
    _, asked = parts[-1]
    if any(map(phrases("relatives").within, said)) and not any(map(_is_yes, said)):
        return False  # "C'est l'adresse de mon fils" alone takes a yes back
    if not asked:
        return not any(map(_disagreeing, said))
    asking = _union(*_HARMLESS, "own_questions").without
    return _disagreeing(said[-1]) != "" and not any(map(asking, map(bare, said)))


def _is_yes(clause: str) -> bool:
    said = bare(clause)
    agreed = phrases("confirm_opens").opens(said) or phrases("confirm").within(said)
    return phrases("confirm_alone").whole(said) or (agreed and not _disagreeing(clause))


def _disagreeing(clause: str) -> str:
    """What is left of a clause without the words that agree; a receipt is none, but no harm."""
    said = bare(clause)
    received = phrases("receipts").whole(phrases("confirm_opens").without(said))
    return "" if received else _union(*_HARMLESS).without(said)


@cache
def _union(*names: str) -> Phrases:
    lists = words().lists
    return Phrases(chain.from_iterable(lists[name] for name in names))


def _nameless(text: str, author: str) -> str:
    """Without the author's own name and address, and without names that introduce a person."""
    named = set(fold(re.sub(r"\d+", " ", author)).split())
    own = author.casefold()
    text = _ADDRESS.sub(lambda one: " " if one[0].casefold() in own else one[0], text)
    text = _introduced().sub(r"\1", _NUMBERED.sub(" ", text))
    return _CAPITALISED.sub(lambda word: "" if fold(word[0]) in named else word[0], text)


def _sentences(text: str) -> list[str]:
    """Each sentence with its stop; a line that was wrapped goes on in the next."""
    unwrapped = _WRAPPED.sub(r"\1 ", text)
    return _SENTENCE.findall(unwrapped)


def _parts(sentence: str) -> Iterator[tuple[str, bool]]:
    """Each clause as it is heard, and whether it is the one that a question mark closes."""
    *before, last = _CLAUSE.split(sentence.rstrip(".!;"))
    yield from ((heard(clause), False) for clause in before)
    yield heard(last), "?" in last


def _clauses(text: str) -> Iterator[tuple[str, bool]]:
    return (part for sentence in _sentences(text) for part in _parts(sentence))
