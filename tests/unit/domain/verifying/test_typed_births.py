"""The date of birth beside a code: a line that says nothing else."""

from datetime import date
from zoneinfo import ZoneInfo

from bot.texts.texts import Texts
from domain.machine.effects import Line
from domain.verifying.typed_births import born_beside
from tests.support.offenders import each_of
from tests.support.people import BORN
from tests.support.pure.facts import FakeFacts

CODE = "7K2M-9QXW-4T3B-H6ZP"
TEXTS = Texts(ZoneInfo("Europe/Paris"))


def say(sentence: Line, language: str) -> str:
    return TEXTS.say(sentence.phrase, language, sentence.params)


FACTS = FakeFacts(say=say)


def beside(text: str) -> date | None:
    return born_beside(text, FACTS)


@each_of(
    [
        (f"{CODE} 17/05/2008",),
        (f"{CODE}\n17 mai 2008",),
        (f"née le 17 mai 2008, {CODE}",),
        (f"Date of birth: 17 May 2008\n{CODE.replace('-', '')}",),
        (f"Is it yours?\n{CODE}\nBorn on 2008-05-17\n> Born on 2008-05-17 is a question",),
    ]
)
def test_a_line_that_is_a_date_of_birth_is_read(text: str) -> None:
    assert beside(text) == BORN


@each_of(
    [
        (CODE,),
        (f"{CODE} 31/02/2008",),
        (f"{CODE}\nIssued on 17 May 2008",),
        (f"{CODE}\nTel. 17 05 2008",),
        (f"{CODE}\n17/05/2008\n18/05/2008",),
        (f"{CODE}\n{FACTS.now:%d/%m/%Y}",),
        ("7K2M 17.05.2008 " * 40,),
    ]
)
def test_any_other_date_is_left(text: str) -> None:
    assert beside(text) is None
