"""Fills a Statement in: what it says of an entry and one version of its result."""

from bot.config.settings import CentreSection
from bot.documents.statement import Issuer, StatementData
from bot.texts.texts import Texts
from domain.conversations.outcomes.modules import report_of
from domain.conversations.outcomes.shields import shields_of
from domain.conversations.results import meaning_of, phrase_key, session_line
from domain.machine.records import Entry, Result


class StatementFiller:
    """Of one centre, which signs. The same values give the same document."""

    def __init__(self, centre: CentreSection, texts: Texts) -> None:
        """`texts` has the words of grades and sessions."""
        self._centre, self._texts = centre, texts

    def filled(self, entry: Entry, result: Result, language: str) -> StatementData | None:
        """What the document says; None for a result that no exam of ours gives."""
        meaning = meaning_of(result) or shields_of(result) or report_of(result)
        if meaning is None:
            return None
        released = result.released_at.astimezone(self._centre.timezone).date()
        session = session_line(entry.session)
        return StatementData(
            issuer=issuer_of(self._centre, language),
            candidate=entry.full_name,
            place=self._centre.city,
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
        )


def issuer_of(centre: CentreSection, language: str) -> Issuer:
    """The centre as it stands on a document in a language."""
    texts = centre.texts[language]
    return Issuer(
        name=centre.name,
        number=centre.number,
        address=", ".join(centre.address) or centre.city,
        contact=centre.email,
        website=centre.website,
        head=centre.head,
        notes=(texts.issuer_note, texts.verification_note),
    )
