"""Lays a statement out: plain values become one self-contained HTML page."""

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from bot.documents.scale import Chart
from bot.documents.statement import StatementData
from bot.documents.typefaces import composed
from bot.texts.texts import Texts
from domain.exams.linguaskill import LinguaskillReport, level_word, score_words
from domain.exams.young_learners import MOST_SHIELDS, Shields

TEMPLATES = Path(__file__).parent / "templates"
INK = "#14264d"

Say = Callable[..., str]
"""A sentence of the page, by its name, in the page's language."""


class StatementLayout:
    """The template and the sentences. The page asks for no other file and runs no script."""

    def __init__(self, texts: Texts) -> None:
        """`texts` are the sentences on the page."""
        self._texts = texts
        self._template = _template()

    def html(self, data: StatementData) -> str:
        """The page of a statement, in its language."""
        say = partial(self._say, data.language)
        issuer = data.issuer
        return self._template.render(
            data=data,
            issuer=issuer,
            outcome=self._outcome(data, say),
            notes=_notes(data, say),
            contact=" · ".join(filter(None, (issuer.contact, issuer.website))),
            qr=_qr(data.check.link, say("qr")) if data.check else "",
            say=say,
            day=partial(self._texts.day, language=data.language),
        )

    def _outcome(self, data: StatementData, say: Say) -> dict[str, object]:
        """What is drawn and said of the result, by the template of its kind."""
        meaning = data.meaning
        if isinstance(meaning, Shields):
            parts = [(say(f"skill-{part}"), won) for part, won in meaning.of_parts]
            return {
                "template": "shields.html.j2",
                "parts": parts,
                "next": meaning.next_exam,
                "most": MOST_SHIELDS,
            }
        if isinstance(meaning, LinguaskillReport):
            return self._modules(meaning, data.language)
        scale = meaning.exam.lowest, meaning.exam.highest
        skills = [(say(f"skill-{_key(skill)}"), score) for skill, score in data.skills]
        return {
            "template": "scores.html.j2",
            "scale": scale,
            "chart": Chart(scale, (*skills, (say("overall"), meaning.overall))),
            "level": meaning.level or self._texts.say("level-not-certified", data.language),
            "where": self._texts.say("scale-band", data.language, meaning.values()),
        }

    def _modules(self, found: LinguaskillReport, language: str) -> dict[str, object]:
        """The modules by their names: scores with levels, as a report has them, and days."""
        rows = [
            (
                self._say(language, f"skill-{each.module}"),
                *self._score(each.score, language),
                self._texts.day(each.day, language=language) if each.day else "–",
            )
            for each in found.modules
        ]
        overall = self._score(found.overall, language)
        return {"template": "modules.html.j2", "modules": rows, "overall": overall}

    def _score(self, score: int, language: str) -> tuple[str, str]:
        level = self._texts.say("linguaskill-level", language, {"cefr": level_word(score)})
        return score_words(score), level

    def title(self, data: StatementData) -> str:
        """The document's title, as a viewer shows it above the page."""
        return self._say(data.language, "file-title", exam=data.exam, name=data.candidate)

    def _say(self, language: str, phrase: str, **params: object) -> str:
        return self._texts.say(f"statement-{phrase}", language, params)


def _notes(data: StatementData, say: Say) -> tuple[str, ...]:
    """What the document is, for who reads it; of Linguaskill no certificate follows."""
    name = data.issuer.name
    if isinstance(data.meaning, LinguaskillReport):
        return (say("issuer-note-modules", centre=name),)
    notes = data.issuer.notes or (say("issuer-note", centre=name), say("verification-note"))
    return notes if data.certificate_out else (*notes, say("may-change"))


def _qr(link: str, words: str) -> Markup:
    """One path, which both engines draw at once; the mask is set, since trying all eight takes
    three times as long.
    """
    made = segno.make(link, error="m", micro=False, mask=3, boost_error=False)
    drawn = made.svg_inline(border=0, omitsize=True, dark=INK, light=None, title=words)
    return Markup(drawn)  # noqa: S704 - our own drawing


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_composed,
        auto_reload=False,
    )
    return environment.get_template("statement.html.j2")


def _composed(value: object) -> object:
    """Text as the faces draw it best; what is markup already stays."""
    return composed(value) if type(value) is str else value


def _key(skill: str) -> str:
    return "-".join(skill.lower().replace("_", " ").split())
