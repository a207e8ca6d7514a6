"""The centre's long texts for the chat: terms of use and privacy notice, as Telegram's HTML."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from html import escape

from bot.config import Settings
from bot.config.keeping import kept
from bot.texts.texts import Texts
from domain.exams.ages import Ages

HELD = "addresses"
"""What a reset account holds for as long as that it was closed is kept."""


def of(settings: Settings, texts: Texts) -> Mapping[str, Mapping[str, str]]:
    """By name, then by language."""
    return {
        "terms": {each: _terms(settings, each) for each in settings.terms.texts},
        "privacy": {each: _privacy(settings, texts, each) for each in settings.privacy.texts},
        "kept-data": {each: _durations(settings, texts, each) for each in settings.privacy.texts},
    }


def notes(settings: Settings) -> Mapping[str, Mapping[str, str]]:
    """By language, what the centre says of its documents and of doubting a result."""
    return {
        language: {
            "issuer": texts.issuer_note,
            "verification": texts.verification_note,
            "enquiry": texts.enquiry_note,
            "collecting": texts.certificate_note,
            "care": texts.care_note,
        }
        for language, texts in settings.centre.texts.items()
    }


def _terms(settings: Settings, language: str) -> str:
    terms = settings.terms.texts[language]
    return escape("\n\n".join(part for part in (terms.text, terms.url) if part), quote=False)


def _privacy(settings: Settings, texts: Texts, language: str) -> str:
    """Who answers for the data, then each part of the notice (GDPR, articles 13 and 14)."""
    answers = {"controller": settings.privacy.controller, "contact": settings.privacy.contact}
    parts = [texts.html("privacy-head", language, answers)]
    notice = settings.privacy.texts[language]
    for part in fields(notice):
        title = texts.html(f"privacy-{part.name.replace('_', '-')}", language)
        words = escape(getattr(notice, part.name).strip(), quote=False)
        parts.append(f"<b>{title}</b>\n{words}")
    by_mail = f"privacy-by-mail-{settings.mail.by_mail.replace('_', '-')}"
    title = texts.html("privacy-by-mail", language)
    shown = [texts.html(by_mail, language, answers)]
    if settings.public.url and settings.mail.by_mail != "off":
        shown.append(texts.html("privacy-by-mail-page", language))
    parts.append(f"<b>{title}</b>\n{' '.join(shown)}")
    return "\n\n".join(parts)


def _young(ages: Ages, texts: Texts, language: str) -> Iterator[str]:
    """What holds under which age, to those it is about; 0 in the table is at any age."""
    reads = "yes" if ages.result_before_agreement else "no"
    each = {
        "guardian": {"age": str(ages.guardian_from), "reads": reads},
        "telegram": {"age": str(ages.telegram_from)},
        "linkedin": {"age": str(ages.linkedin_from)},
    }
    said = [
        texts.html(f"privacy-young-{name}", language, known)
        for name, known in each.items()
        if known["age"] != "0"
    ]
    if said:
        title = texts.html("privacy-young", language)
        yield f"<b>{title}</b>\n{' '.join(said)}"


def durations(settings: Settings, texts: Texts, language: str) -> Iterator[str]:
    """How long each kind of data stays, as it is: whatever the centre's own words promise."""
    spans = {
        kind: texts.say(f"privacy-kept-{stays.unit}", language, {"count": stays.count})
        for kind, stays in kept(settings).items()
    }
    for kind, span in spans.items():
        known = {"span": span, "reset": spans["closings"]} if kind == HELD else {"span": span}
        yield texts.say(f"privacy-kept-{kind}", language, known)
    yield texts.say("privacy-kept-issued", language)


def _durations(settings: Settings, texts: Texts, language: str) -> str:
    """With what holds under age: the notice above is as long as one message may be."""
    lines = [f"<b>{texts.html('privacy-kept', language)}</b>"]
    lines += [f"• {escape(each, quote=False)}" for each in durations(settings, texts, language)]
    return "\n\n".join(["\n".join(lines), *_young(settings.ages.table, texts, language)])
