"""The centre's papers on personal data, filled in from the settings: Markdown, to be completed.

What the desk cannot know (a data protection officer, where a provider keeps its data, what the
centre decides) is marked ✎ in them.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from bot.config import Settings
from bot.texts.long_texts import durations
from bot.texts.texts import Texts

LOCALES = Path(__file__).parent / "locales"
PAPERS = ("register", "assessment", "processors", "children")
"""The record of processing (GDPR, article 30), the impact assessment (35), the processors (28), and
a notice in words for children (12).
"""


def filled(settings: Settings, texts: Texts, language: str, today: date) -> Mapping[str, str]:
    """Each of them by the name of its file."""
    folder = Environment(
        loader=FileSystemLoader(LOCALES / language / "papers"),
        autoescape=False,  # noqa: S701 - Markdown for the centre, from its own settings
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    values = _values(settings, texts, language, today)
    return {f"{name}.md": folder.get_template(f"{name}.md.j2").render(values) for name in PAPERS}


def _values(settings: Settings, texts: Texts, language: str, today: date) -> dict[str, object]:
    centre, privacy = settings.centre, settings.privacy
    ages = settings.ages
    notice = privacy.texts[language]
    return {
        "centre": centre,
        "place": ", ".join(centre.address) or centre.city,
        "controller": privacy.controller,
        "contact": privacy.contact,
        "authority": privacy.authority,
        "day": texts.day(today, language),
        "notice": notice,
        "telegram": notice.telegram,
        "kept": tuple(durations(settings, texts, language)),
        "births": ages.keep_birth_dates,
        "guardian": ages.guardian_from,
        "chatting": ages.telegram_from,
        "care": centre.texts[language].care_note,
        "imap": settings.mail.imap.host,
        "smtp": settings.mail.smtp.host,
        "page": settings.public.url,
    }
