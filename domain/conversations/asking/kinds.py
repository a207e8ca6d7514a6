"""Of which kind a question is, by its words; staff put right what was guessed wrong.

The first kind whose words are there: what has a term of its own in law stands before all else.
"""

import re

from domain.machine.asking.records import QuestionKind
from domain.text.folding import fold

_DATA = (
    r"rgpd|gdpr|mes donnees|my data|donnees personnelles|personal data|droit d acces"
    r"|right of access|effac\w+ (?:de )?(?:toutes )?mes|erase my|delete my data|cnil|dpo"
)
_COMPLAINT = (
    r"reclam\w*|plainte|inadmissible|scandal\w*|complain\w*|unacceptable|appeal|contest\w*"
    r"|rembours\w*|refund\w*"
)
_NAME = (
    r"mon nom|mon prenom|my name|(?:mal|bien) orthographie\w*|orthographe|misspel\w*|spelling"
    r"|nom de famille|family name|surname|first name"
)
_CERTIFICATE = r"certificats?|certificates?|diplomes?|diplomas?|attestations?"
_TECHNICAL = (
    r"mot de passe|password|connect\w*|sign in|log in|login|telegram|bot|link|lien|code|bug"
    r"|erreur|error|marche pas|fonctionne pas|does not work|doesnt work|pdf|page"
)
_RESULT = (
    r"resultats?|results?|notes?|scores?|grades?|reussi|rate|passed|failed|releves?"
    r"|statements?|copies?|correction|remark"
)
_SCHOOL = (
    r"ecoles?|school|lycee|college|classe|class|professeure?s?|teachers?|eleves?|pupils?"
    r"|students?|etablissement"
)
_WORDS: tuple[tuple[QuestionKind, str], ...] = (
    (QuestionKind.DATA, _DATA),
    (QuestionKind.COMPLAINT, _COMPLAINT),
    (QuestionKind.NAME, _NAME),
    (QuestionKind.CERTIFICATE, _CERTIFICATE),
    (QuestionKind.TECHNICAL, _TECHNICAL),
    (QuestionKind.RESULT, _RESULT),
    (QuestionKind.SCHOOL, _SCHOOL),
)
_KNOWN = [(kind, re.compile(rf"\b(?:{words})\b")) for kind, words in _WORDS]


def kind_of(text: str) -> QuestionKind:
    """The kind of a question."""
    folded = fold(text)
    return next((kind for kind, words in _KNOWN if words.search(folded)), QuestionKind.OTHER)
