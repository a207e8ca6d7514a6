"""Writes every letter of the desk: a name, a language and values become subject, text and HTML.

Names are addresses: who reads it, whether something must be done, and what it is about. The
sentences stand in `letters.ftl`, the two layouts in `mailer/templates/`; both are made from the
same blocks, so that text and HTML cannot tell different stories.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, replace
from html import unescape
from itertools import groupby
from typing import Protocol

from bot.texts.catalogue import PhraseError
from bot.texts.letter_forms import LETTERS, NEW_WORDS, LetterForm
from bot.texts.letter_layouts import layouts
from bot.texts.texts import Texts, clean
from domain.machine.sentence import Line

PREVIEW = 140  # signs that a mailbox's list shows beside the subject
FULL = "full"  # what the foot offers where nothing is said of the setting `by_mail`
Params = Mapping[str, object]
USUAL: Params = {"by_mail": FULL, "look_days": 0, "telegram": "yes", "until_agreed": "no",
                 "caring": "no"}  # fmt: skip
"""The values of letters that say nothing of them."""
Notes = Mapping[str, Mapping[str, str]]
NO_NOTES: Notes = {}
FORMER = {"subject": "former-subject", "body": "former", "aside": "former-aside"}
"""Of each part of a letter the attribute that keeps what an earlier version said there."""
_SAID_IN_ALL = ("open_chat", "open_page", "page_note", "signature")

_TAG = re.compile(r"</?[a-z]+>")  # of our own sentences: those in values are escaped


class LetterCentre(Protocol):
    """Who writes: what of the centre stands on a letter. Only name and e-mail must not be empty."""

    @property
    def name(self) -> str:
        """As it signs."""

    @property
    def email(self) -> str:
        """Where people answer its questions, not the desk's own mailbox."""

    @property
    def address(self) -> tuple[str, ...]:
        """Its postal address, line by line."""

    @property
    def phone(self) -> str:
        """For lost codes only."""

    @property
    def hours(self) -> str:
        """When somebody is there."""

    @property
    def website(self) -> str:
        """With its scheme."""


@dataclass(frozen=True)
class Rendered:
    """A letter that can be read; `preview` is what a mailbox's list shows beside its subject."""

    language: str
    subject: str
    text: str
    html: str
    _: KW_ONLY
    preview: str

    @property
    def quoted(self) -> str:
        """Its words as whoever answers quotes them: some programs quote what the page hides."""
        return f"{self.preview}\n{self.text}"


@dataclass(frozen=True)
class Block:
    """A paragraph, a code set large ("code"), a "box", or a list ("list": one item a line)."""

    kind: str
    lines: tuple[str, ...]


class LetterWriter:
    """Writes the letters of one centre."""

    def __init__(self, texts: Texts, centre: LetterCentre, notes: Notes = NO_NOTES) -> None:
        """`centre` is who writes, `notes` what it says in its own words, by language."""
        self._texts = texts
        self._centre = centre
        self._notes = notes
        self._layouts = layouts()

    def write(self, name: str, language: str, params: Mapping[str, object]) -> Rendered:
        """The letter `name`; values it does not take are passed over.

        `chat` and `page`, where values of these names are there, are the addresses of the Telegram
        chat and of the page of a result.
        Raises `PhraseError` for an unknown letter or language and for a value that is missing.
        """
        page = self._page_of(name, language, params)
        text = self._plain(page)
        html = self._layouts.get_template("letter.html.j2").render(page)
        return Rendered(language, str(page["subject"]), text, html, preview=str(page["preview"]))

    def versions(
        self, name: str, language: str, params: Mapping[str, object]
    ) -> Iterator[Rendered]:
        """That letter, and as an earlier version of the desk wrote it: somebody may answer that.

        Raises as `write` does.
        """
        yield self.write(name, language, params)
        if self._is_reworded(name) or LETTERS[name].words in NEW_WORDS:
            page = self._page_of(name, language, params, former=True)
            preview = str(page["preview"])
            yield Rendered(language, str(page["subject"]), self._plain(page), "", preview=preview)

    def _plain(self, page: Mapping[str, object]) -> str:
        text = self._layouts.get_template("letter.txt.j2").render(page)
        return re.sub(r"\n{3,}", "\n\n", text)

    def _page_of(
        self, name: str, language: str, params: Params, *, former: bool = False
    ) -> dict[str, object]:
        form = LETTERS.get(name)
        if form is None:
            raise PhraseError(f"{name}: no such letter")
        if missing := form.takes - params.keys():
            raise PhraseError(f"{name} cannot do without {', '.join(sorted(missing))}")
        parts = {part: self._part(_phrase(name), part, former=former) for part in FORMER}
        parts["more"] = f"{_phrase(name)}.more"
        if former and form.words in NEW_WORDS:
            form = replace(form, words="")
        if former and self._is_reworded(name):  # its box stood where all others stand
            parts, form = {**parts, "more": ""}, replace(form, urgent=False)
        return self._page(parts, language, form, params)

    def _is_reworded(self, name: str) -> bool:
        return any(self._texts.has(f"{_phrase(name)}.{part}") for part in FORMER.values())

    def _part(self, phrase: str, part: str, *, former: bool) -> str:
        """The key of a part of a letter, or of its former words where the catalogue keeps them."""
        kept = f"{phrase}.{FORMER[part]}"
        return kept if former and self._texts.has(kept) else f"{phrase}.{part}"

    def _page(
        self, parts: Mapping[str, str], language: str, form: LetterForm, params: Params
    ) -> dict[str, object]:
        page = str(params.get("page", "")) if form.page else ""
        values = {**USUAL, **params} | {
            "leads": "page" if page else "nowhere",
            "centre": self._centre.name,
            "email": self._centre.email,
        }
        taken = {each: value for each, value in values.items() if each != form.prose}

        def say(part: str) -> str:
            return self._texts.say(part, language, taken) if self._texts.has(part) else ""

        said = str(params[form.prose]) if form.prose else say(parts["body"])
        body = (*blocks(said, soft=not form.prose), *self._spoken(params, language))
        aside = tuple(blocks(say(parts["aside"])))
        again = tuple(blocks(say("letter-not-understood") if params.get("again") else ""))
        first, aside = (aside, ()) if form.urgent else (again, aside)
        beside, small = ((), aside) if form.small else (aside, ())
        to_do, body = _lead(body), _boxed_above(body, first)
        return {
            "language": language,
            "subject": self._subject(say(parts["subject"]), language, params, form),
            "mark": say("letter-reply-above") if form.answered else "",
            "preview": textwrap.shorten(_lead(body), PREVIEW, placeholder="…"),
            "to_do": to_do if form.asks or "-action-" in parts["body"] else "",
            "asks": form.asks and (not form.page or values["by_mail"] == FULL),
            "blocks": body,
            "more": tuple(blocks(say(parts["more"]))),
            "aside": beside,
            "small": small,
            "chat": str(params.get("chat", "")) if form.chat else "",
            "result_page": page,
            **{each: say(f"letter-{each}".replace("_", "-")) for each in _SAID_IN_ALL},
            "centre": self._centre,
            "contact": self._contact(language),
            "words": say(self._foot(form.words, str(values["by_mail"]))),
            "why": say(f"letter-why.{form.why}"),
        }

    def _foot(self, words: str, by_mail: str) -> str:
        """The key of the words that a foot offers; some hang on what is given by mail."""
        hanging = f"letter-words-{words}.{by_mail}"
        return hanging if self._texts.has(hanging) else f"letter-words-{words}"

    def _subject(
        self, subject: str, language: str, params: Mapping[str, object], form: LetterForm
    ) -> str:
        """With the name of whom it is for, where a mailbox stands for several people.

        Our own subjects go on in small letters; staff's stay as they are: one may be a name.
        """
        whom = params.get("for_whom")
        ours = subject[1:2].islower() and "subject" not in form.takes
        goes_on = subject[:1].lower() + subject[1:] if ours else subject
        named = {"whom": whom, "subject": goes_on}
        return self._texts.say("letter-for-whom", language, named) if whom else subject

    def _spoken(self, params: Mapping[str, object], language: str) -> Iterator[Block]:
        """What the chat would say, without its tags; neighbours of one phrase stand together.

        Those that have paragraphs of their own stand apart.
        """
        centre = self._centre
        known = {"centre": centre.name, "contact": centre.email, "phone": centre.phone,
                 "telegram": params.get("telegram", USUAL["telegram"]),
                 "wait_days": params.get("wait_days", ""),
                 **self._notes.get(language, {})}  # fmt: skip
        given = params.get("lines")
        lines = given if isinstance(given, tuple) else ()
        sentences = [each for each in lines if isinstance(each, Line)]
        for _, same in groupby(sentences, key=lambda each: each.phrase):
            marked = [self._texts.html(each.phrase, language, {**known, **each.params})
                      for each in same]  # fmt: skip
            apart = "\n\n" if any("\n\n" in each for each in marked) else "\n"
            yield from _hard_blocks(unescape(_TAG.sub("", apart.join(marked))))

    def _contact(self, language: str) -> list[str]:
        """The lines about reaching the centre, those that are empty left out."""
        lines = (("email", self._centre.email), ("phone", self._centre.phone),
                 ("hours", self._centre.hours), ("website", self._centre.website))  # fmt: skip
        return [
            self._texts.say(f"letter-{each}", language, {each: value})
            for each, value in lines
            if value
        ]


def blocks(body: str, *, soft: bool = True) -> Iterator[Block]:
    """The body's paragraphs; a `soft` line break is the catalogue's and counts as a space."""
    for paragraph in re.split(r"\n\s*\n", body.strip()):
        lines = tuple(line.strip() for line in paragraph.splitlines())
        if not soft:
            yield Block("paragraph", tuple(clean(line, len(line)) for line in lines))
        elif paragraph.strip().isdigit():
            yield Block("code", lines)
        elif paragraph.startswith("• "):
            yield Block("list", tuple(line.removeprefix("• ") for line in lines))
        elif paragraph:
            yield Block("paragraph", (" ".join(lines),))


def _hard_blocks(text: str) -> Iterator[Block]:
    """The paragraphs of a message, whose line breaks stand."""
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        lines = tuple(line.strip() for line in paragraph.splitlines())
        listed = all(line.startswith("• ") for line in lines)
        bare = tuple(line.removeprefix("• ") for line in lines)
        yield Block("list", bare) if listed else Block("paragraph", lines)


def _boxed_above(body: tuple[Block, ...], first: Iterable[Block]) -> tuple[Block, ...]:
    """The body with what stands above all but the greeting."""
    return (*body[:1], *(replace(each, kind="box") for each in first), *body[1:])


def _lead(body: Iterable[Block]) -> str:
    """The first line that is no greeting: what the letter is about, or what is to be done."""
    lines = (line for block in body for line in block.lines)
    return next((line for line in lines if not line.endswith(",")), "")


def _phrase(name: str) -> str:
    return name.replace(".", "-")
