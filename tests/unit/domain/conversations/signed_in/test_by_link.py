"""A link that a letter brings adds a chat to an account by mail: once, in time, with a password."""

from dataclasses import replace
from datetime import timedelta

from domain.conversations.signed_in.by_link import numbered
from domain.machine.changes import UseMailCode
from domain.machine.decision import Decision
from domain.machine.effects import line
from domain.machine.phrases import Phrase
from domain.machine.records import Account, MailCode
from domain.machine.sign_in_phrases import SignInPhrase
from domain.machine.steps.details import AwaitingNewPassword
from domain.machine.steps.registration import AwaitingSecret, Form
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.pure.acts import EMMAS, PROVEN_FOR, decide, typed
from tests.support.pure.candidates import EMMA
from tests.support.pure.facts import FakeFacts, Proof

BY_MAIL = replace(EMMA, has_password=False)
CODE = MailCode(
    id=5, account=EMMA.id, email=EMMA.email, chat=0, expires=MORNING + timedelta(days=1),
    used=False, tries=0,
)  # fmt: skip
OVER = Decision(AtRest(), (line(SignInPhrase.LINK_OVER),))
START = typed("/start link5")


def facts(account: Account | None = BY_MAIL, purpose: str = "chat", **code: object) -> FakeFacts:
    proof = Proof(replace(CODE, **code), purpose)  # type: ignore[arg-type]
    return FakeFacts(accounts=(account,) if account else (), proofs=(proof,))


@each_of(["/start link5", "/start@DeskBot link5", "/start  link5 "])
def test_it_leads_to_a_password_and_is_used_up(text: str) -> None:
    opened = Decision(
        AwaitingNewPassword(EMMA.id, EMMAS),
        (line(SignInPhrase.LINK_OPENS, name="Emma Clarke"),),
        effects=(PROVEN_FOR,),
        changes=(UseMailCode(5),),
    )
    assert decide(AtRest(), typed(text), facts()) == opened


@each_of(
    [
        facts(used=True),
        facts(expires=MORNING),
        facts(email="former@clarke.uk"),
        facts(None),
        facts(replace(BY_MAIL, frozen=True)),
        facts(EMMA),
    ]
)
def test_a_used_late_or_voided_link_opens_nothing(over: FakeFacts) -> None:
    assert decide(AtRest(), START, over) == OVER


@each_of(["confirm", "recover", "signin"])
def test_no_other_proof_is_a_link(purpose: str) -> None:
    assert decide(AtRest(), START, facts(purpose=purpose)) == Decision(AtRest(welcome=True))


@each_of(["/start", "/start x", "/start link77", "/start link5 link5"])
def test_what_is_no_link_is_the_greeting(text: str) -> None:
    assert decide(AtRest(), typed(text), facts()) == Decision(AtRest(welcome=True))


def test_an_open_form_is_kept_and_the_link_stays_good() -> None:
    form = AwaitingSecret(Form(id_number=EMMA.entry.id_number))
    kept = decide(form, START, facts())
    assert (kept.step, kept.saying, kept.changes) == (form, (line(Phrase.FORM_OPEN),), ())


def test_the_code_of_a_slip_fills_in_the_id_number_and_proves_nothing() -> None:
    decision = decide(AtRest(), typed(f"/start {numbered(EMMA.entry.id_number)}"), FakeFacts())
    assert decision.step == AwaitingSecret(Form(id_number=EMMA.entry.id_number))
    assert decision.changes == ()


@each_of(["id_", "id_x", "id_ABC12345", "id_ABC123456x", "ABC123456"])
def test_another_payload_is_the_greeting(payload: str) -> None:
    assert decide(AtRest(), typed(f"/start {payload}"), facts()) == Decision(AtRest(welcome=True))
