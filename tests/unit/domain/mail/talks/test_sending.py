"""ENVOYER: three letters, a yes that is one, an hour to take it back, and the rules of the chat."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from domain.machine.changes import OpenShare, SetNews
from domain.machine.effects import Alert, Line, Write, line
from domain.machine.events import Received, Written
from domain.machine.phrases import Phrase
from domain.machine.records import Account, Rules
from domain.machine.sharing.changes import CancelShare
from domain.machine.sharing.records import Share
from domain.machine.standstill.records import Standstill
from domain.mail.letter_limits import SHARE
from domain.mail.letters import decide_letter
from domain.mail.reading import Intent, LetterKind, Reading
from domain.mail.talks.changes import CountMailTry, OpenMailStep, UseMailStep
from domain.mail.talks.steps import (
    AskedStep,
    ChoosingRecipient,
    ConfirmingSend,
    MailStep,
    NamingRecipient,
    SentAway,
)
from domain.mail.verdict import Verdict
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.offenders import each_of
from tests.support.people import CANDIDATES
from tests.support.pure.candidates import EMMA, LEEDS, LYON_2, TOM, UNIVERSITIES, result_of
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
WORDS: dict[str, str] = {TypedPhrase.WORDS_FOR_WHOM: "le | svp | number"}


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


def send(argument: str, facts: FakeFacts) -> Verdict:
    """The command, in answer to some letter of ours."""
    reading = Reading(LetterKind.HUMAN, reply="x", intent=Intent.SEND, argument=argument)
    about = Written(EMMA.email, EMMA.id)
    return decide_letter(Received(reading, EMMA.email, purpose="reply", row=3, about=about), facts)


def letters(verdict: Verdict) -> list[Write]:
    return [each for each in verdict.effects if isinstance(each, Write)]


def opened(verdict: Verdict) -> list[MailStep]:
    """What is asked from now on."""
    return [each.step for each in verdict.changes if isinstance(each, OpenMailStep)]


def test_what_a_name_finds_is_numbered() -> None:
    done = send("univ lyon", known())
    [asking] = letters(done)
    assert asking.letter == "candidate.action.choose-recipient"
    assert [each.params["number"] for each in asking.lines] == ["1", "2"]
    [step] = opened(done)
    assert isinstance(step, ChoosingRecipient)
    assert set(step.organisations) == {LYON_2.id, UNIVERSITIES[1].id}


@each_of(["Univrsité Lyon 2", "l'université de Lyon", "Lyom"])
def test_a_misspelt_name_is_found(misspelt: str) -> None:
    [step] = opened(send(misspelt, known()))
    assert isinstance(step, ChoosingRecipient)
    assert LYON_2.id in step.organisations


@each_of(["", "Zzyzx", "?"])
def test_without_a_name_that_is_found_one_is_asked_for(name: str) -> None:
    assert opened(send(name, known())) == [NamingRecipient(EMMA.id)]


@each_of(["1", "le 1 svp", "1."])
def test_a_number_leads_to_the_read_back(text: str) -> None:
    done = decide_letter(reply(text), known(ChoosingRecipient(EMMA.id, (LEEDS.id, LYON_2.id))))
    [asking] = letters(done)
    assert [each.phrase for each in asking.lines] == ["mail-read-back", "mail-send-number"]
    assert asking.lines[0].params["email"] == LEEDS.email
    assert opened(done) == [CONFIRMING]
    assert done.changes[0] == UseMailStep(ROW)


@each_of(["3", "0", "1 2", "not 1", "1 or 2?", "", "both"])
def test_any_other_number_is_asked_again(text: str) -> None:
    done = decide_letter(reply(text), known(ChoosingRecipient(EMMA.id, (LEEDS.id, LYON_2.id))))
    assert done.changes == (CountMailTry(ROW),)


@each_of(["École\nwww.ecole.fr\na@ecole.fr", "École, www.ecole.fr, a@ecole.fr"])
@each_of([NamingRecipient(EMMA.id), ChoosingRecipient(EMMA.id, (1,))])
def test_another_is_named_with_website_and_address_in_one_letter(step: MailStep, text: str) -> None:
    assert opened(decide_letter(reply(text), known(step))) == [TO_OTHER]


@each_of(["a@ecole.fr", "École a@ecole.fr", "École www.ecole.fr a@b@c"])
def test_half_an_organisation_is_asked_again(text: str) -> None:
    done = decide_letter(reply(text), known(NamingRecipient(EMMA.id)))
    assert done.changes == (CountMailTry(ROW),)


@pytest.mark.parametrize("step", [CONFIRMING, TO_OTHER])
def test_a_yes_sends_in_an_hour_and_says_when(step: ConfirmingSend) -> None:
    done = decide_letter(reply("OUI", Intent.CONFIRM), known(step))
    share, told = letters(done)
    goes = MORNING + timedelta(hours=1)
    assert (share.letter, share.not_before, share.result) == (SHARE, goes, RESULT.id)
    assert share.to == (LEEDS.email if step.organisation else step.email)
    assert (told.letter, told.params["goes"]) == ("candidate.answer.on-its-way", goes)
    assert [type(each) for each in done.changes] == [UseMailStep, OpenShare, OpenMailStep]
    assert opened(done) == [SentAway(EMMA.id, share.share)]


@each_of([reply(""), reply("", Intent.CONFIRM), reply("peut-être"), reply("1")])
def test_what_is_no_yes_sends_nothing(answer: Received) -> None:
    done = decide_letter(answer, known(CONFIRMING))
    assert done.changes == (CountMailTry(ROW),)


@each_of([Intent.DENY, Intent.CANCEL])
@each_of([NamingRecipient(EMMA.id), ChoosingRecipient(EMMA.id, (1,)),
                                  CONFIRMING])  # fmt: skip
def test_a_no_and_a_cancel_end_it(step: MailStep, intent: Intent) -> None:
    done = decide_letter(reply("non", intent), known(step))
    assert done.changes == (UseMailStep(ROW),)
    assert [each.letter for each in letters(done)] == ["candidate.answer.not-sent"]


@each_of([{"sender": "who@x.fr"}, {"dmarc_failed": True}, {"purpose": "reply", "row": 3}])
def test_a_yes_from_elsewhere_or_without_the_token_sends_nothing(forged: dict[str, object]) -> None:
    done = decide_letter(reply("OUI", Intent.CONFIRM, **forged), known(CONFIRMING))
    assert done.changes == ()


@pytest.mark.parametrize("kept", [{"used": True}, {"expires": MORNING}])
def test_a_second_or_late_yes_sends_nothing(kept: dict[str, object]) -> None:
    facts = known(CONFIRMING)
    facts.asked = [replace(facts.asked[0], **kept)]  # type: ignore[arg-type]
    done = decide_letter(reply("OUI", Intent.CONFIRM), facts)
    assert done.changes == ()
    assert [each.letter for each in letters(done)] == ["candidate.answer.step-over"]


def test_a_result_that_changed_since_the_read_back_is_not_sent() -> None:
    later = replace(RESULT, id=RESULT.id + 1)
    facts = known(CONFIRMING, outcomes={EMMA.id: (RESULT, later)})
    done = decide_letter(reply("OUI", Intent.CONFIRM), facts)
    assert done.changes == (UseMailStep(ROW),)
    assert letters(done)[0].lines == (Line("mail-send-stale"),)


@pytest.mark.parametrize("hides", [True, False])
def test_nothing_is_sent_in_a_standstill(hides: bool) -> None:
    still = Standstill(since=MORNING, by="telegram 9", hides=hides)
    for done in (
        send("Leeds", known(still=still)),
        decide_letter(reply("OUI", Intent.CONFIRM), known(CONFIRMING, still=still)),
    ):
        assert [each.letter for each in letters(done)] == ["candidate.answer.not-sent"]
        assert not [each for each in done.changes if isinstance(each, OpenShare)]


def test_the_shares_of_a_day_have_the_limit_of_the_chat() -> None:
    gone: dict[tuple[str, str, str], list[datetime]] = {
        (SHARE, "entry", EMMA.entry.id_number): [MORNING] * 10
    }
    done = decide_letter(reply("OUI", Intent.CONFIRM), known(CONFIRMING, letters=gone))
    assert letters(done)[0].lines[0].phrase == "mail-send-enough"


@each_of(
    [
        (known(account=EMMA), "candidate.answer.leave"),
        (known(outcomes={}), "candidate.answer.not-sent"),
        (known(rules=Rules(by_mail="no_results")), "candidate.answer.not-by-mail"),
        (known(rules=Rules(by_mail="off")), "candidate.answer.not-by-mail"),
    ]
)
def test_who_may_not_send_by_mail_hears_why(facts: FakeFacts, answered: str) -> None:
    done = send("Leeds", facts)
    assert [each.letter for each in letters(done)] == [answered]
    assert opened(done) == []


def test_a_question_beside_a_yes_reaches_a_person() -> None:
    done = decide_letter(reply("OUI, quand ?", Intent.CONFIRM, asks=True), known(CONFIRMING))
    assert any(isinstance(each, Alert) for each in done.effects)
    assert done.aside


def share(number: int, *, waits: bool, account: int = EMMA.id, days: int = 0) -> Share:
    return Share(
        id=number,
        account=account,
        organisation="Leeds",
        state="queued" if waits else "sent",
        reason="none",
        at=MORNING - timedelta(days=days),
        waits=waits,
    )


@pytest.mark.parametrize("intent", [Intent.CANCEL, Intent.DENY])
def test_until_its_hour_a_share_is_taken_back_by_a_reply(intent: Intent) -> None:
    facts = known(SentAway(EMMA.id, 5), sent=(share(5, waits=True), share(6, waits=True)))
    done = decide_letter(reply("ANNULER", intent), facts)
    assert done.changes == (CancelShare(5),)
    assert letters(done)[0].lines == (line(Phrase.SHARE_CANCELLED, organisation="Leeds"),)


@pytest.mark.parametrize(("to", "back"), [(LEEDS.email, True), (LYON_2.email, False)])
def test_a_no_behind_the_yes_takes_back_what_that_yes_sent(to: str, back: bool) -> None:
    facts = known(CONFIRMING, sent=(replace(share(5, waits=True), email=to),))
    facts = replace(facts, asked=(replace(facts.asked[0], used=True),))
    done = decide_letter(reply("NON", Intent.DENY), facts)
    assert done.changes == ((CancelShare(5),) if back else ())
    told = "candidate.answer.cancelled" if back else "candidate.answer.step-over"
    assert [each.letter for each in letters(done)] == [told]


def test_an_answer_to_a_closed_question_is_never_met_with_silence() -> None:
    facts = known(CONFIRMING)
    facts = replace(facts, asked=(replace(facts.asked[0], used=True),), answered=set())
    said = [letters(decide_letter(reply("OUI", Intent.CONFIRM), facts))[0].letter for _ in "ab"]
    assert said == ["candidate.answer.step-over", "candidate.answer.already"]


def test_what_is_going_this_moment_is_told_and_stays() -> None:
    facts = known(SentAway(EMMA.id, 5), sent=(replace(share(5, waits=False), state="queued"),))
    done = decide_letter(reply("ANNULER", Intent.CANCEL), facts)
    assert done.changes == ()
    assert letters(done)[0].lines == (Line("mail-share-going", {"organisation": "Leeds"}),)


def test_another_persons_share_is_not_taken_back() -> None:
    facts = known(SentAway(TOM.id, 5), sent=(share(5, waits=True, account=TOM.id),))
    done = decide_letter(reply("ANNULER", Intent.CANCEL), facts)
    assert not [each for each in done.changes if isinstance(each, CancelShare)]


def test_a_cancel_takes_back_all_that_waits_and_else_ends_the_news() -> None:
    cancel = reply("ANNULER", Intent.CANCEL, purpose="reply", row=3)
    waiting = known(sent=(share(5, waits=True), share(6, waits=True)))
    assert set(decide_letter(cancel, waiting).changes) == {CancelShare(5), CancelShare(6)}
    old = known(sent=(share(5, waits=False, days=3),))
    assert decide_letter(cancel, old).changes == (SetNews(EMMA.id, wanted=False),)


def test_of_a_typed_address_the_likelier_one_is_named() -> None:
    text = "École\nwww.ecole.fr\na@gmial.com"
    done = decide_letter(reply(text), known(NamingRecipient(EMMA.id)))
    assert letters(done)[0].lines[1] == Line("mail-send-likelier", {"email": "a@gmail.com"})
