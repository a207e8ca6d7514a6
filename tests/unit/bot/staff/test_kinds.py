"""Of which kind a file is that nobody named: one, several nobody can tell apart, or none known."""

from dataclasses import replace

import pytest

from bot.staff.importing.kinds import KindLook, kinds_meant
from tests.support.offenders import each_of

PEOPLE = ("id_number", "first_name", "family_name", "exam", "exam_date")
OUTCOME = ("id_number", "exam", "overall", "cefr")
RESULTS = KindLook(kind="results", complete=True, known=OUTCOME)
ORGANISATIONS = KindLook(kind="organisations", complete=True, known=("name", "type"))
ENTRIES = KindLook(kind="entries", complete=True, known=(*PEOPLE, "secret_number"))
NO_OUTCOME = KindLook(kind="results", complete=True, known=("id_number", "exam"))
NO_SECRETS = KindLook(kind="entries", complete=False, known=PEOPLE)
NOTHING = KindLook(kind="organisations", complete=False)


@each_of(
    [
        ((RESULTS, NOTHING, NO_SECRETS), "results"),
        ((RESULTS, NOTHING, ENTRIES), "results"),
        ((NO_OUTCOME, NOTHING, ENTRIES), "entries"),
        ((NO_OUTCOME, NOTHING, NO_SECRETS), "entries"),
        ((KindLook(kind="results", complete=False), ORGANISATIONS, NO_SECRETS), "organisations"),
        ((KindLook(kind="results", complete=False, known=OUTCOME), NOTHING), "results"),
        ((replace(RESULTS, complete=False, sheets=True), NOTHING), "results"),
        ((replace(NO_OUTCOME, complete=False, sheets=True), NO_SECRETS), "entries"),
    ]
)
def test_a_file_is_of_the_kind_whose_columns_it_has(
    looks: tuple[KindLook, ...], meant: str
) -> None:
    assert kinds_meant(looks) == (meant,)


@pytest.mark.parametrize(
    "looks",
    [
        (RESULTS, ORGANISATIONS),
        (KindLook(kind="results", complete=False, known=("exam",)),
         KindLook(kind="organisations", complete=False, known=("email",))),
    ],
)  # fmt: skip
def test_where_two_kinds_fit_as_well_or_as_badly_both_are_named(
    looks: tuple[KindLook, ...],
) -> None:
    assert kinds_meant(looks) == ("results", "organisations")


def test_where_no_header_is_known_those_are_meant_whose_columns_it_could_have() -> None:
    able = KindLook(kind="entries", complete=False, asks=True)
    assert kinds_meant((KindLook(kind="results", complete=False), able)) == ("entries",)


def test_where_no_header_is_known_no_kind_is_meant() -> None:
    assert kinds_meant((KindLook(kind="results", complete=False), NOTHING)) == ()
