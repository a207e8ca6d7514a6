"""The table of the registration's questions holds together."""

from dataclasses import fields
from typing import Any

from domain.conversations.registration import form
from domain.conversations.registration.form import FormQuestion, asked_at
from domain.machine.steps.registration import Form, ReviewingForm

ANSWER: Any = "answered"
ANSWERED = Form(**{each.name: ANSWER for each in fields(Form)})


def test_every_question_is_asked_by_its_own_step() -> None:
    assert [each for each in FormQuestion if asked_at(each.step(Form())) is not each] == []


def test_every_field_of_the_form_is_filled_by_a_question() -> None:
    filled = {field for each in FormQuestion for field in each.fields}
    assert filled == {each.name for each in fields(Form)}


def test_a_form_with_every_answer_is_reviewed() -> None:
    assert form.next_step(ANSWERED) == ReviewingForm(ANSWERED)


def test_an_answer_that_is_taken_away_is_asked_for_again() -> None:
    for each in FormQuestion:
        without = each.without_answer(ANSWERED)
        asked = asked_at(form.next_step(without))
        assert each.is_open(without)
        assert asked
        assert asked.fields[0] in each.fields


def test_the_steps_are_counted_along_the_table() -> None:
    counted = [form.place(each.step(Form()))[0].params for each in FormQuestion]
    total = str(len(FormQuestion))
    assert counted == [
        {"step": str(number), "steps": total} for number in range(1, len(FormQuestion) + 1)
    ]


def test_a_word_that_names_no_answer_edits_nothing() -> None:
    assert form.edit(ANSWERED, "shoe-size") is None
