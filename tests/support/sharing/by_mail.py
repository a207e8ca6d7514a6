"""Somebody who lives by mail sends a result: the steps of it, and what is answered to them."""

from dataclasses import replace
from datetime import timedelta

from domain.machine.effects import Write
from domain.machine.events import Received, Written
from domain.machine.records import Account
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.talks.changes import OpenMailStep
from domain.mail.talks.steps import AskedStep, ConfirmingSend, MailStep
from domain.mail.verdict import Verdict
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, LEEDS, UNIVERSITIES, result_of
from tests.support.pure.facts import FakeFacts

HERS = replace(EMMA, statement_by_mail=True, has_password=False)
RESULT = result_of(CANDIDATES["Emma"], "B")
ROW = 70
CONFIRMING = ConfirmingSend(
    account=EMMA.id,
    organisation=LEEDS.id,
    name=LEEDS.name,
    email=LEEDS.email,
    result=RESULT.id,
)
TO_OTHER = replace(
    CONFIRMING, organisation=0, name="École", email="a@ecole.fr", website="www.ecole.fr"
)
ADDABLE = ("mail-send-number", "mail-send-end")
WORDS: dict[str, str] = {
    TypedPhrase.WORDS_FOR_WHOM: "le | svp | number",
    TypedPhrase.WORDS_NUMBER_THERE: "number | numéro",
    TypedPhrase.WORDS_DAYS: "days | day | jours",
    TypedPhrase.WORDS_EMPLOYER: "employer",
}


def known(step: MailStep | None = None, account: Account = HERS, **facts: object) -> FakeFacts:
    """Emma lives by mail, her result is out, and this step is open."""
    expires = MORNING + timedelta(days=1)
    open_step = step and AskedStep(
        id=ROW, account=EMMA.id, email=EMMA.email, step=step, expires=expires
    )
    there = FakeFacts(
        chat=0,
        accounts=(account,),
        outcomes={EMMA.id: (RESULT,)},
        listed=UNIVERSITIES,
        asked=(open_step,) if open_step else (),
        say=lambda said, _: WORDS.get(said.phrase, said.phrase),
    )
    return replace(there, **facts)  # type: ignore[arg-type]


def reply(text: str, intent: Intent = Intent.QUESTION, **more: object) -> Received:
    """An answer to the step."""
    about = Written(EMMA.email, EMMA.id)
    reading = Reading(LetterKind.HUMAN, reply=text, intent=intent)
    letter = Received(reading, EMMA.email, purpose="step", row=ROW, about=about)
    return replace(letter, **more)  # type: ignore[arg-type]


def letters(verdict: Verdict) -> list[Write]:
    return [each for each in verdict.effects if isinstance(each, Write)]


def opened(verdict: Verdict) -> list[MailStep]:
    """What is asked from now on."""
    return [each.step for each in verdict.changes if isinstance(each, OpenMailStep)]
