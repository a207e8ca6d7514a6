"""Of which kind a question is, by its words."""

from domain.conversations.asking.kinds import kind_of
from domain.machine.asking.records import QuestionKind

OF_DATA = (
    "copie de toutes ses données",
    "effacement de mon compte",
    "je demande la suppression du compte",
    "a copy of his data, please",
    "erasure of my account",
)


def test_a_copy_or_an_erasure_is_a_data_request_whoever_asks() -> None:
    assert {each: kind_of(each) for each in OF_DATA} == dict.fromkeys(OF_DATA, QuestionKind.DATA)


def test_a_copy_of_a_statement_is_about_a_result() -> None:
    assert kind_of("une copie de mon relevé") == QuestionKind.RESULT
