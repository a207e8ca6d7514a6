"""Files of certificates are known by their columns, and their words are French or English."""

from bot.files.reading.cells import a_certificate_state
from bot.files.reading.odd_cells import Wrong
from bot.staff.importing.kinds import KindLook, kinds_meant
from domain.exams.meaning import leads_to_certificate
from domain.machine.certificates.records import CertificateState
from tests.support.offenders import each_of


@each_of(
    ["Arrivé", "arrivée", "AT THE CENTRE", "à retirer", "Ready for collection", "not collected"]
)
def test_a_paper_at_the_centre_has_many_words(word: str) -> None:
    assert a_certificate_state(word) is CertificateState.ARRIVED


@each_of(["Collected", "retiré", "Remise", "picked up", "Récupéré"])
def test_so_has_one_that_its_candidate_has(word: str) -> None:
    assert a_certificate_state(word) is CertificateState.COLLECTED


@each_of(["received", "reçu", "délivré", "lost", "released", "oui", "x", "arrived?"])
def test_a_word_that_could_mean_something_else_is_none_of_them(word: str) -> None:
    assert isinstance(a_certificate_state(word), Wrong)


def look(kind: str, known: str, *, complete: bool = True) -> KindLook:
    return KindLook(kind=kind, complete=complete, known=tuple(known.split()))


def test_a_list_of_numbers_and_words_is_of_certificates() -> None:
    results = look("results", "id_number status", complete=False)
    assert kinds_meant([results, look("statuses", "id_number state")]) == ("statuses",)


def test_a_file_of_results_with_their_status_is_none_of_certificates() -> None:
    results = look("results", "id_number exam status grade overall")
    assert kinds_meant([results, look("statuses", "id_number state")]) == ("results",)


def test_where_the_column_of_a_status_could_be_either_it_is_asked() -> None:
    results = look("results", "id_number exam status")
    both = kinds_meant([results, look("statuses", "id_number state")])
    assert both == ("results", "statuses")


def test_a_certificate_takes_a_grade_that_earns_one_or_a_childs_shields() -> None:
    assert leads_to_certificate("A1 Movers", "RELEASED", "SHIELDS", None)
    assert leads_to_certificate("B2 First", "RELEASED", "LEVEL_B1", 152)
    for exam, status, grade, overall in (
        ("B2 First", "RELEASED", "NONE", 131),
        ("B2 First", "WITHHELD", "", None),
        ("A1 Movers", "X", "", None),
        ("Nobody's exam", "RELEASED", "A", 190),
    ):
        assert not leads_to_certificate(exam, status, grade, overall), (exam, status, grade)
