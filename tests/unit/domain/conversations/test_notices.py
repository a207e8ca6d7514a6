"""What people hear without having asked tells no result, and names only who must be told apart."""

from dataclasses import replace

from domain.conversations.notices import (
    as_it_stands,
    is_news,
    letter_as_it_stands,
    result_letter,
    result_out,
    whom,
)
from domain.machine.decision import lasting
from domain.machine.effects import Say, Write, line
from domain.machine.outcomes.phrases import OutcomePhrase
from domain.machine.phrases import Phrase
from domain.machine.records import Entry
from tests.support.offenders import each_of
from tests.support.pure.candidates import EMMA, MARIE, TOM

SHOW = (
    (
        lasting(Phrase.BUTTON_SHOW, "results", 7),
        lasting(OutcomePhrase.BUTTON_RESULT_LATER, "result-later", 7),
    ),
    (lasting(OutcomePhrase.BUTTON_RESULT_OTHERWISE, "result-otherwise", 7),),
)
LEO, LEA = MARIE.entry, TOM.entry


def named(entry: Entry, first: str, family: str) -> Entry:
    return replace(entry, first_name=first, family_name=family)


def test_a_notice_has_no_value_of_anybodys() -> None:
    assert result_out(7) == Say((line(Phrase.RESULT_OUT),), SHOW, kept=True, quiet=True, account=7)
    assert result_letter() == ("candidate.notice.result-news", {})


def test_where_several_people_are_a_notice_bears_the_name_it_is_given() -> None:
    assert result_out(7, name="Léo").lines == (line(Phrase.RESULT_OUT_FOR, name="Léo"),)
    assert result_letter("Léo") == ("candidate.notice.result-news-for", {"whom": "Léo"})


@each_of(["", "Léo"])
def test_a_notice_of_what_waits_for_a_guardian_is_news_that_promises_no_result(name: str) -> None:
    said = result_out(7, name=name, waits=True)
    letter, values = result_letter(name, waits=True)
    assert is_news(said)
    assert [button.verb for row in said.keyboard for button in row] == ["results"]
    assert said.lines[0].phrase not in {Phrase.RESULT_OUT, Phrase.RESULT_OUT_FOR}
    assert (letter, values["until_agreed"]) == (result_letter(name)[0], "yes")


@each_of(["", "Léo"])
def test_a_notice_put_out_before_a_guardians_answer_says_what_is_so_as_it_goes(name: str) -> None:
    promised, waiting = (result_out(7, name=name, release=3, waits=each) for each in (False, True))
    assert as_it_stands(promised, waits=True) == waiting
    assert as_it_stands(waiting, waits=False) == promised
    letters = [
        Write(*(named := result_letter(name, waits=each))[:1], "a@b.fr", named[1], account=7)
        for each in (False, True)
    ]
    assert letter_as_it_stands(letters[0], waits=True) == letters[1]
    assert letter_as_it_stands(letters[1], waits=False) == letters[0]


def test_what_is_no_notice_stays_as_it_is() -> None:
    said = Say((line(Phrase.OLD_BUTTON),))
    assert as_it_stands(said, waits=True) is said


@each_of(
    [
        (named(LEA, "Léa", "Martin"), "Léo"),
        (named(LEA, "leo", "Durand"), "Léo Martin"),
        (named(LEA, "LÉO", "MARTIN"), ""),  # a second entry of the same person
    ]
)
def test_a_notice_names_one_of_several_people_so_that_it_is_clear(other: Entry, name: str) -> None:
    leo = named(LEO, "Léo", "Martin")
    assert whom(leo, [leo, other]) == name


def test_a_person_with_one_name_is_named_by_it() -> None:
    only = named(LEO, "", "Sukarno")
    assert whom(only, [only, EMMA.entry]) == "Sukarno"


def test_alone_in_a_chat_nobody_is_named() -> None:
    assert whom(LEO, [LEO]) == ""
