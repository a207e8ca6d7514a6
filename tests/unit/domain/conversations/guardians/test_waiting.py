"""Until a guardian has agreed: what an account under age does not do, and who is asked."""

from dataclasses import replace
from datetime import date

from domain.conversations.desk import question
from domain.exams.ages import Ages
from domain.machine.changes import OpenShare
from domain.machine.decision import Decision
from domain.machine.effects import Line, Say, Write, line
from domain.machine.guardians.changes import RecordAgreement
from domain.machine.guardians.events import GuardianAnswered
from domain.machine.guardians.phrases import GuardianPhrase
from domain.machine.guardians.records import AgreedHow, Agreement
from domain.machine.records import Account, Rules
from domain.machine.sharing.records import Share
from domain.machine.steps.details import AtDetails
from domain.machine.steps.sharing import SearchingOrganisation
from domain.machine.steps.step import AtRest
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.acts import decide, pressed, typed
from tests.support.pure.candidates import EMMA, UNIVERSITIES, at_leeds, result_of, signed_in
from tests.support.pure.facts import FakeFacts

MUM = "mum@stone.uk"
RESULT = result_of(CANDIDATES["Emma"], "B")
STRICT = Rules(ages=Ages(result_before_agreement=False))
TO_LEEDS = at_leeds(RESULT.id)
SENT = Share(
    id=7, account=EMMA.id, organisation="University of Leeds", state="sent", reason="", at=MORNING
)


def child(agreement: Agreement, guardian: str = MUM) -> Account:
    """Emma at the age of fourteen."""
    entry = replace(EMMA.entry, born=date(2012, 5, 1), guardian_email=guardian, agreement=agreement)
    return replace(EMMA, entry=entry)


def chat(account: Account, **more: object) -> FakeFacts:
    """The chat where she is signed in, with a result and organisations."""
    facts = replace(signed_in(account), outcomes={EMMA.id: (RESULT,)}, listed=UNIVERSITIES)
    return replace(facts, **more)  # type: ignore[arg-type]


def phrases(decision: Decision) -> list[str]:
    return [each.phrase for each in decision.saying]


def letters(decision: Decision) -> list[Write]:
    return [each for each in decision.effects if isinstance(each, Write)]


@each_of([Agreement.ASKED, Agreement.NO])
def test_nothing_is_sent_before_a_guardian_agrees(agreement: Agreement) -> None:
    waiting = chat(child(agreement))
    begun = decide(AtRest(), pressed("send"), waiting)
    sent = decide(TO_LEEDS, pressed("share"), waiting)
    for decision in (begun, sent):
        assert decision.step == AtRest()
        assert phrases(decision)[0] == GuardianPhrase.GUARDIAN_SEND_WAITS
        assert (letters(decision), decision.changes) == ([], ())


def test_everything_is_sent_once_one_has_agreed() -> None:
    agreed = chat(child(Agreement.YES))
    assert decide(AtRest(), pressed("send"), agreed).step == SearchingOrganisation(EMMA.id)
    sent = decide(TO_LEEDS, pressed("share"), agreed)
    assert [type(each) for each in sent.changes] == [OpenShare]


def test_whoever_is_old_enough_or_of_unknown_age_is_never_asked() -> None:
    for born in (date(2011, 11, 30), date(1990, 1, 1), None):
        grown = replace(EMMA, entry=replace(EMMA.entry, born=born, guardian_email=MUM))
        begun = decide(AtRest(), pressed("send"), chat(grown))
        assert (begun.step, letters(begun), begun.changes) == (
            SearchingOrganisation(EMMA.id), [], (),
        )  # fmt: skip


def test_the_menu_says_who_is_waited_for_and_what_to_do() -> None:
    def told(account: Account) -> list[Line]:
        return list(question(AtRest(), chat(account)).more)

    asked = line(GuardianPhrase.GUARDIAN_ASKED, email="m…m@stone.uk", other="none")
    assert told(child(Agreement.ASKED)) == [asked]
    assert told(child(Agreement.NO)) == [line(GuardianPhrase.GUARDIAN_REFUSED)]
    assert told(child(Agreement.ASKED, "")) == [line(GuardianPhrase.GUARDIAN_UNKNOWN)]
    assert told(child(Agreement.YES)) == []


def test_an_address_is_asked_for_only_where_the_centre_knows_of_no_guardian() -> None:
    def asks(account: Account) -> bool:
        buttons = (each for row in question(AtRest(), chat(account)).keyboard for each in row)
        return any(each.verb == "guardian" for each in buttons)

    assert asks(child(Agreement.ASKED, ""))
    others = (child(Agreement.ASKED), child(Agreement.NO, ""), child(Agreement.YES, ""))
    assert not any(map(asks, others))
    late = decide(AtRest(), pressed("guardian"), chat(child(Agreement.ASKED)))
    assert (late.step, late.changes, letters(late)) == (AtRest(), (), [])


def test_the_result_is_shown_meanwhile_unless_the_centre_keeps_it_back() -> None:
    waiting = chat(child(Agreement.ASKED))
    assert waiting.result(EMMA.id) == RESULT
    kept = replace(waiting, rules=STRICT)
    shown = decide(AtRest(), pressed("results"), kept)
    said = str(shown)
    assert GuardianPhrase.GUARDIAN_RESULT_WAITS in said
    assert "result-head" not in said
    agreed = replace(chat(child(Agreement.YES)), rules=STRICT)
    assert agreed.result(EMMA.id) == RESULT


def test_an_account_of_before_asks_at_its_next_word_and_once() -> None:
    before = chat(child(Agreement.NONE), sent=(SENT,))
    said = decide(AtDetails(EMMA.id), typed("hello"), before)
    [asked] = letters(said)
    assert (asked.letter, asked.to, asked.purpose, asked.row) == (
        "guardian.action.agree", MUM, "guardian", EMMA.entry.id,
    )  # fmt: skip
    assert said.changes == (
        RecordAgreement(
            entry=EMMA.entry.id, said=Agreement.ASKED, how=AgreedHow.DESK, by=MUM, terms_version="1"
        ),
    )
    assert phrases(said)[:2] == [
        GuardianPhrase.GUARDIAN_ASKED,
        GuardianPhrase.GUARDIAN_SENT_STAYS,
    ]
    again = decide(AtDetails(EMMA.id), typed("hello"), chat(child(Agreement.ASKED)))
    assert (letters(again), again.changes) == ([], ())


def test_the_address_of_an_organisation_is_nobodys_guardian() -> None:
    school = tuple(
        replace(EMMA.entry, id=100 + each, guardian_email=MUM.upper()) for each in range(7)
    )
    many = decide(AtDetails(EMMA.id), typed("hello"), chat(child(Agreement.NONE), entries=school))
    assert letters(many) == []
    assert phrases(many)[0] == GuardianPhrase.GUARDIAN_UNKNOWN
    [noted] = many.changes
    assert isinstance(noted, RecordAgreement)
    assert noted.by == ""


def test_a_centre_that_asks_nobody_locks_nobody() -> None:
    rules = Rules(ages=Ages(guardian_from=0))
    young = replace(child(Agreement.NONE).entry, exam="Pre A1 Starters")
    begun = decide(AtRest(), pressed("send"), chat(replace(EMMA, entry=young), rules=rules))
    assert begun.step == SearchingOrganisation(EMMA.id)


@each_of(
    [
        (True, Agreement.YES, GuardianPhrase.GUARDIAN_AGREED),
        (False, Agreement.NO, GuardianPhrase.GUARDIAN_REFUSED),
        (False, Agreement.ASKED, GuardianPhrase.GUARDIAN_ASKED),
    ]
)
def test_the_chat_hears_how_it_stands(*, agreed: bool, stands: Agreement, said: str) -> None:
    heard = decide(AtRest(), GuardianAnswered(EMMA.id, agreed), chat(child(stands)))
    assert phrases(heard) == [said]


def test_the_chat_hears_that_what_was_waiting_is_stopped() -> None:
    stopped = GuardianAnswered(EMMA.id, agreed=False, stopped=True)
    heard = decide(AtRest(), stopped, chat(child(Agreement.NO)))
    assert phrases(heard) == [GuardianPhrase.GUARDIAN_REFUSED, GuardianPhrase.GUARDIAN_STOPPED]


@each_of([(Agreement.YES, ["results"]), (Agreement.NO, [])])
def test_a_yes_leads_to_the_result_that_is_there(said: Agreement, verbs: list[str]) -> None:
    agreed = said is Agreement.YES
    elsewhere = replace(chat(child(said)), rules=STRICT)
    heard = decide(
        SearchingOrganisation(account=EMMA.id), GuardianAnswered(EMMA.id, agreed), elsewhere
    )
    given = [
        each.verb
        for say in heard.effects
        if isinstance(say, Say)
        for row in say.keyboard
        for each in row
    ]
    assert given == verbs
