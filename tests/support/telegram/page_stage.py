"""The demo's page with invented people, and what tests do behind its back."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from telegram import Bot

from bot.sandbox.mail.post_office import Delivered, PostOffice
from bot.sandbox.page import Action, Candidate, Cast, Confirmation, Correspondent, Page
from bot.sandbox.telegram import Person, Telegram
from domain.machine.outbound import Document, Letter
from mailer.outbound.compose import DeskAddress, compose

ZOE = "zoe@example.org"
FAMILY = "famille@example.org"
UNIVERSITY = "admissions@university.example"
RESULTS = Document("results.csv", "text/csv", b"ID Number,Result\n474354URR,B\n")
CONFIRMATION = Confirmation(
    centre="Centre d’examen de Valmont", name="Zoé N’Diaye",
    exam="B2 First",
    exam_date=date(2026, 11, 14), id_number="474354URR", secret_number="1542",
)  # fmt: skip
LEO = Correspondent(
    name="Léo Petit", email=FAMILY, exam="A2 Key", id_number="415926LPT", language="fr"
)
PAGES, HERE = "https://results.example", "http://127.0.0.1:9"
"""Where letters lead to public pages, and where those are on this machine."""
CHAT_LINK = "https://t.me/valmont_bot?start=a1"


@dataclass(kw_only=True)
class Stage:
    """All that a test plays with; `performed` notes the demo's own actions."""

    telegram: Telegram
    post: PostOffice
    bot: Bot
    zoe: Person
    staff: Person
    page: Page = field(init=False)
    url: str = ""
    performed: list[str] = field(default_factory=list)
    happened: frozenset[str] = frozenset()

    async def progress(self) -> frozenset[str]:
        """What a desk would have in its store."""
        return self.happened

    async def release(self) -> None:
        self.performed.append("release")

    def cast(self) -> Cast:
        return Cast(
            candidates=(Candidate(self.zoe, ZOE, CONFIRMATION),),
            staff=self.staff,
            university=UNIVERSITY,
            correspondents=(LEO,),
            other_phone=self.telegram.person("Paul"),
            files=(RESULTS,),
            actions=(Action("release", {"fr": "Publier", "en": "Release"}, self.release),),
        )

    async def send_letter(self, to: str = ZOE, html: str = "") -> Delivered:
        """What the desk would send."""
        letter = Letter(
            to=to,
            subject="Confirmez votre adresse",
            text="Bonjour Zoé,\n\nrépondez à ce message.",
            html=html or f'<p style="color:#123456">Bonjour</p><a href="{CHAT_LINK}">Ouvrir</a>',
            language="fr",
            message_id=f"{len(self.post.journal)}@centre.test",
            date=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
            reply_to="desk+c.7f3k@centre.test",
            envelope_from="desk+b.7f3k@centre.test",
            documents=(Document("relevé.pdf", "application/pdf", b"%PDF-1.7"),),
        )
        raw = compose(letter, DeskAddress("Centre d’examen de Valmont", self.post.desk))
        return await self.post.deliver(raw, to=to, envelope_from=letter.envelope_from)
