"""A date of birth and an ID number as people type them into a page."""

from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.texts.texts import Texts
from domain.machine.effects import Line
from domain.mail.pages.records import PageAnswer
from domain.mail.pages.typed_answers import LONGEST, typed_answer
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import BORN
from tests.support.pure.facts import FakeFacts

TEXTS = Texts(ZoneInfo("Europe/Paris"))


def say(sentence: Line, language: str) -> str:
    return TEXTS.say(sentence.phrase, language, sentence.params)


FACTS = FakeFacts(say=say)


def born(day: str = "", month: str = "", year: str = "") -> PageAnswer:
    return typed_answer({"day": day, "month": month, "year": year}, FACTS, born=True)


@each_of(
    [
        (("17", "5", "2008"),),
        ((" 17 ", "05", "2008"),),
        (("17", "mai", "2008"),),
        (("17", "MAY", "2008"),),
        (("17th", "May", "08"),),
        (("17/05/2008", "", ""),),
        (("", "", "2008-05-17"),),
        (("17 mai 2008", "", ""),),
        (("le samedi 17 mai 2008", "", ""),),
        (("May 17th, 2008", "", ""),),
        (("2008, 17 may", "", ""),),
        (("né le 17/5/2008", "", ""),),
        (("17052008", "", ""),),
        (("١٧", "٥", "٢٠٠٨"),),
        (("１７", "５", "２００８"),),
        (("17.", "5.", "2008."),),
    ]
)
def test_a_date_is_read_in_the_forms_that_people_use(fields: tuple[str, str, str]) -> None:
    assert born(*fields) == PageAnswer(born=BORN)


@each_of(
    [
        (("31", "2", "2008"),),
        (("17", "", "2008"),),
        (("17", "ma", "2008"),),
        (("17", "ju", "2008"),),
        (("17", "5", "2999"),),
        (("17", "5", "0008"),),
        (("17", "5", "208"),),
        (("dix-sept", "mai", "2008"),),
        (("17 mai ou juin 2008", "", ""),),
        (("17 5 mai 2008", "", ""),),
        (("mai", "mai", "mai"),),
        (("17 5 2008", "17 5 2008", ""),),
        (("1" * (LONGEST + 1), "5", "2008"),),
    ]
)
def test_what_is_no_date_is_none(fields: tuple[str, str, str]) -> None:
    assert born(*fields) == PageAnswer()


def test_the_first_of_a_month_may_be_written_so() -> None:
    first = born("1er", "juin", "2010").born
    assert first is not None
    assert first.isoformat() == "2010-06-01"


def test_a_year_of_two_digits_is_the_latest_that_has_been() -> None:
    late, early = born("1", "1", "26").born, born("1", "1", "27").born
    assert late
    assert early
    assert (late.year, early.year) == (MORNING.year, 1927)


@each_of(["ABC123456", "abc 123 456", "ABC-123-456", "n° ABC123456"])
def test_an_id_number_is_read_as_in_the_chat(number: str) -> None:
    assert typed_answer({"number": number}, FACTS, born=False) == PageAnswer(number="ABC123456")


@each_of([{}, {"day": " "}, {"number": "ABC123456"}, {"get": "pdf"}])
def test_a_form_without_its_fields_says_nothing(fields: dict[str, str]) -> None:
    assert typed_answer(fields, FACTS, born=True) == PageAnswer(blank=True)


@settings(max_examples=100)
@given(st.dictionaries(st.sampled_from(["day", "month", "year", "number"]), st.text(max_size=70)))
def test_whatever_is_typed_is_read_as_something(fields: dict[str, str]) -> None:
    for asked in (True, False):
        answer = typed_answer(fields, FACTS, born=asked)
        assert not (answer.born and answer.number)
