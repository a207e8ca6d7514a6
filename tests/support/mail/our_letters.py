"""Every letter of ours, in every language, as the centre of Valmont sends it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from bot.texts.letter_forms import LETTERS
from bot.texts.letters import LetterWriter, Rendered
from bot.texts.texts import Texts
from domain.machine.effects import Line

TEXTS = Texts(ZoneInfo("Europe/Paris"))
EVERY = [(name, language) for name in LETTERS for language in TEXTS.languages]
WINDOW = Line("date-span", {"from": date(2026, 12, 5), "by": date(2026, 12, 19)})
EXPECTED = Line("mail-status-expected", {"window": WINDOW})
VALUES: dict[str, object] = {
    "chat": "https://t.me/valmont_bot",
    "name": "Zoé", "whom": "Zoé", "exam": "B2 First", "code": "048213", "hours": 24,
    "minutes": 30, "tries": 3,
    "at": datetime(2026, 12, 1, 13, 30, tzinfo=UTC), "new": "z•••@e•••.org", "status": EXPECTED,
    "subject": "Noël", "text": "Fermé <le 24> & le 25.\nRouvert le 26.\n\nÀ bientôt",
    "known": "Zoé N’Diaye", "wanted": "Zoë N’Diaye",
    "command": Line("mail-command-status"), "organisation": "Université Lyon 2",
    "goes": datetime(2026, 12, 1, 14, 30, tzinfo=UTC),
    "candidate": "Zoé N’Diaye", "reference": "26BFR1810000", "share": "4F7K2",
    "filed": "N’Diaye, Zoé", "born": "none", "result": "Pass at Grade B, 174",
    "check": Line("share-check-page", {"code": "7K2M", "page": "centre.example/v"}),
    "note": "Un extrait de nos dossiers.", "until": date(2026, 12, 2),
    "agreed": "yes", "reads": "yes",
    "claim": "yes", "seen": "yes", "waits": date(2026, 12, 8),
    "number": "103", "session": Line("month-10", {"year": "2026"}), "results": 3,
    "count": 2, "by": "Claire",
    "when": Line("opens-approved"), "ends": datetime(2026, 12, 2, 9, 0, tzinfo=UTC),
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Valmont:
    name: str = "Centre d’examen de Valmont"
    email: str = "examens@valmont.example"
    address: tuple[str, ...] = ("12, rue des Tilleuls", "68000 Valmont")
    phone: str = "+33 3 89 00 00 00"
    hours: str = ""
    website: str = "https://www.valmont.example"


WRITER = LetterWriter(TEXTS, Valmont())


def written(letter: str, language: str = "fr", /, **values: object) -> Rendered:
    return WRITER.write(letter, language, VALUES | values) if values else _as_ever(letter, language)


@cache
def _as_ever(letter: str, language: str) -> Rendered:
    return WRITER.write(letter, language, VALUES)
