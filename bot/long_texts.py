"""The centre's long texts for the chat: terms of use and privacy notice, as Telegram's HTML."""

from collections.abc import Mapping
from html import escape

from bot.config import Settings


def of(settings: Settings) -> Mapping[str, Mapping[str, str]]:
    """By name, then by language."""
    return {"terms": _terms(settings), "privacy": _privacy(settings)}


def _terms(settings: Settings) -> dict[str, str]:
    return {
        language: escape("\n\n".join(part for part in (terms.text, terms.url) if part), quote=False)
        for language, terms in settings.terms.texts.items()
    }


def _privacy(settings: Settings) -> dict[str, str]:
    return {
        language: "\n\n".join(
            escape(part.strip(), quote=False)
            for part in (
                texts.data,
                texts.purposes,
                texts.legal_bases,
                texts.recipients,
                texts.telegram,
                texts.retention,
                texts.rights,
            )
            if part
        )
        for language, texts in settings.privacy.texts.items()
    }
