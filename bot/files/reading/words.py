"""The words that exports use, English and French, folded."""

import re

from domain.exams.exams import Delivery, Grade, Status
from domain.exams.organisations import Kind
from domain.machine.certificates.records import CertificateState

DELIVERIES = {
    **dict.fromkeys(("paper", "papier", "sur papier", "paper based", "pb"), Delivery.PAPER),
    **dict.fromkeys(
        ("digital", "computer", "computer based", "cb", "ordinateur", "sur ordinateur",
         "numerique", "online"),
        Delivery.DIGITAL,
    ),
}  # fmt: skip

STATUSES = {
    **dict.fromkeys(("released", "publie", "reported"), Status.RELEASED),
    **dict.fromkeys(("x", "absent from part", "absent a une partie"), Status.X),
    **dict.fromkeys(("z", "absent", "absent from all", "absent a tout l examen",
                     "absent a tout lexamen"), Status.Z),
    **dict.fromkeys(("pending", "en attente"), Status.PENDING),
    **dict.fromkeys(
        ("withheld", "retenu", "withdrawn", "disqualified", "retire", "disqualifie"),
        Status.WITHHELD,
    ),
}  # fmt: skip

GRADE = re.compile("(?:pass at )?(?:grade |note )?([abc])")
LEVEL_RESULT = re.compile("(?:council of europe |cambridge english )?(?:level|niveau) ([abc][12])")
GRADES = {
    **dict.fromkeys(("none", "no result", "aucun", "neant", "sans resultat"), Grade.NONE),
    **dict.fromkeys(("distinction", "pass with distinction"), Grade.DISTINCTION),
    **dict.fromkeys(("merit", "pass with merit"), Grade.MERIT),
    **dict.fromkeys(("pass", "reussi"), Grade.PASS),
    **dict.fromkeys(("shields", "boucliers"), Grade.SHIELDS),
    **dict.fromkeys(("modules", "scores by module", "scores par module"), Grade.MODULES),
}
NO_LEVEL = frozenset(
    {"none", "aucun", "below a1", "pre a1", "inferieur a a1", "en dessous de a1", "moins de a1"}
)

KINDS = {
    **dict.fromkeys(
        ("education", "school", "university", "education institution", "enseignement",
         "etablissement denseignement", "universite", "ecole"),
        Kind.EDUCATION,
    ),
    **dict.fromkeys(("employer", "employeur", "company", "entreprise"), Kind.EMPLOYER),
    **dict.fromkeys(
        ("immigration", "immigration authority", "service dimmigration", "visa"), Kind.IMMIGRATION
    ),
    **dict.fromkeys(("other", "autre"), Kind.OTHER),
}  # fmt: skip

# Not "received", nor "delivered": by the centre, or by the candidate?
CERTIFICATES = {
    **dict.fromkeys(
        ("arrived", "has arrived", "at the centre", "at centre", "here", "available",
         "ready", "to collect", "to be collected", "ready to collect", "ready for collection",
         "not collected", "uncollected",
         "arrive", "arrivee", "est arrive", "au centre", "disponible", "pret", "a retirer",
         "a recuperer", "pas encore retire", "non retire"),
        CertificateState.ARRIVED,
    ),
    **dict.fromkeys(
        ("collected", "has been collected", "picked up", "handed out", "handed over", "fetched",
         "retire", "retiree", "a ete retire", "remis", "remise", "recupere", "recuperee"),
        CertificateState.COLLECTED,
    ),
}  # fmt: skip
