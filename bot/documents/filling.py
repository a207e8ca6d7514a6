"""Fills a Statement in: what it says of an entry and one version of its result."""

from dataclasses import replace

from bot.config import Settings
from bot.config.pictures import picture
from bot.config.settings import CentreSection
from bot.documents.statement import Issuer, StatementData
from bot.store.people.entries import NOTHING_BESIDE, OnPaper
from bot.texts.texts import Texts
from domain.conversations.outcomes.modules import report_of
from domain.conversations.outcomes.shields import shields_of
from domain.conversations.results import meaning_of, phrase_key, session_line
from domain.machine.records import Entry, Result


class StatementFiller:
    """Of one centre, which signs. The same values give the same document."""

    def __init__(self, settings: Settings, texts: Texts) -> None:
        """`texts` has the words of grades and sessions."""
        self._settings, self._texts = settings, texts

    def filled(
        self, entry: Entry, result: Result, language: str, beside: OnPaper = NOTHING_BESIDE
    ) -> StatementData | None:
        """What the document says; None for a result that no exam of ours gives."""
        centre, wanted = self._settings.centre, self._settings.documents
        meaning = meaning_of(result) or shields_of(result) or report_of(result)
        if meaning is None:
            return None
        released = result.released_at.astimezone(centre.timezone).date()
        session = session_line(entry.session)
        return StatementData(
            issuer=self._issuer(language, result.reference),
            candidate=entry.full_name,
            place=centre.city,
            meaning=meaning,
            session=self._texts.say(session.phrase, language, session.params),
            result=self._texts.say(f"grade-{phrase_key(result.grade)}", language),
            skills=result.skills,
            released_on=released,
            issued_on=released,
            reference=result.reference,
            language=language,
            version=result.version,
            file_stem=self._texts.say("statement-file-stem", language),
            mode=self._texts.say(f"delivery-{entry.delivery}", language) if entry.delivery else "",
            candidate_number=beside.candidate_number if wanted.candidate_number else "",
            born=beside.born if wanted.birth_date else None,
            certificate_out=beside.certificate_out,
        )

    def _issuer(self, language: str, reference: str) -> Issuer:
        """The centre with its pictures; Cambridge verifies nothing without a reference number."""
        logo, signature = (
            picture(file) if file else None
            for file in (self._settings.documents.logo, self._settings.documents.signature)
        )
        issuer = issuer_of(self._settings.centre, language)
        notes = issuer.notes if reference else issuer.notes[:1]
        return replace(issuer, logo=logo, signature=signature, notes=notes)


def issuer_of(centre: CentreSection, language: str) -> Issuer:
    """The centre as it stands on a document in a language, in words."""
    texts = centre.texts[language]
    return Issuer(
        name=centre.name,
        number=centre.number,
        address=", ".join(centre.address) or centre.city,
        contact=centre.email,
        website=centre.website,
        head=centre.head,
        role=texts.head_role,
        notes=(texts.issuer_note, texts.verification_note),
    )
