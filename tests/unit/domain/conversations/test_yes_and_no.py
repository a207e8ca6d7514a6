"""A typed yes or no does what the button of the question does; what is neither does nothing."""

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from bot.texts.texts import Texts
from domain.conversations.desk import question
from domain.machine.decision import Decision, ask_again
from domain.machine.effects import Answer, Button, Line
from domain.machine.steps.details import CheckingNewEmail, ConfirmingDeletion
from domain.machine.steps.registration import (
    AwaitingEmail,
    AwaitingNews,
    AwaitingPassword,
    AwaitingTerms,
    CheckingEmail,
    Form,
    ReviewingForm,
)
from domain.machine.steps.staff import ReviewingImport, ReviewingRelease
from domain.machine.steps.step import Step
from domain.text.typed_phrases import TypedPhrase
from tests.support.clock import MORNING
from tests.support.people import CANDIDATES
from tests.support.pure.acts import EMMAS, IN_AN_HOUR, decide, pressed, typed
from tests.support.pure.candidates import (
    EMMA,
    MARIE,
    UNIVERSITIES,
    at_leeds,
    result_of,
    signed_in,
)

WORDS: dict[str, str] = {
    TypedPhrase.WORDS_YES: "oui|yes",
    TypedPhrase.WORDS_NO: "non|no",
    TypedPhrase.WORDS_OF_COURTESY: "merci",
}


def said(sentence: Line, language: str) -> str:
    """A catalogue of the words of yes and no alone."""
    return WORDS.get(sentence.phrase, f"{sentence.phrase} {language}")


RESULT = result_of(CANDIDATES["Emma"], "B")
FACTS = replace(
    signed_in(EMMA),
    entries=(MARIE.entry, EMMA.entry),
    outcomes={EMMA.id: (RESULT,)},
    listed=UNIVERSITIES,
    officer=True,
    say=said,
)
FORM = Form(
    id_number=MARIE.entry.id_number,
    entry=MARIE.entry.id,
    proven_until=MORNING + timedelta(days=1),
)
WHOLE = replace(FORM, email="a@b.fr", password_hash="hash", terms_version="1", terms_at=MORNING)
TO_LEEDS = at_leeds(RESULT.id)
ASKED: tuple[Step, ...] = (
    CheckingEmail(FORM, "marie@orange.fr"),
    CheckingEmail(FORM, "marie@gmial.com", "marie@gmail.com"),
    AwaitingTerms(replace(WHOLE, terms_version="", terms_at=None)),
    AwaitingNews(WHOLE),
    ReviewingForm(replace(WHOLE, news=False)),
    CheckingNewEmail(EMMA.id, "emma@gmial.com", "emma@gmail.com", proof=EMMAS),
    ConfirmingDeletion(EMMA.id, proof=EMMAS),
    ConfirmingDeletion(EMMA.id, sure=True, proof=EMMAS),
    TO_LEEDS,
    replace(TO_LEEDS, organisation=0, name="X", email="a@gmial.com", suggestion="a@gmail.com"),
    ReviewingImport("file", "entries", rows=3, until=IN_AN_HOUR),
    ReviewingRelease(exam="B2 First", session="2026-11", digest="d", covers=2, until=IN_AN_HOUR),
)


def by(button: Button, step: Step) -> Decision:
    """What pressing it decides, without the press's own answer."""
    decision = decide(step, pressed(button.verb, button.argument), FACTS)
    effects = tuple(each for each in decision.effects if not isinstance(each, Answer))
    return replace(decision, effects=effects)


def test_a_typed_yes_or_no_is_the_button_of_its_question() -> None:
    for step in ASKED:
        asked = question(step, FACTS)
        answers = {"Oui, merci": asked.yes, "yes": asked.yes, "NON": asked.no}
        assert any(answers.values()), step
        for text, button in answers.items():
            if button:
                assert decide(step, typed(text), FACTS) == by(button, step), (step, text)


def test_a_yes_to_the_likelier_spelling_takes_it() -> None:
    doubted = CheckingEmail(FORM, "marie@gmial.com", "marie@gmail.com")
    taken = AwaitingPassword(replace(FORM, email="marie@gmail.com"))
    kept = CheckingEmail(FORM, "marie@gmial.com")  # and whether it will be read is asked of it
    assert decide(doubted, typed("oui"), FACTS).step == taken
    assert decide(doubted, typed("non merci"), FACTS).step == kept


def test_a_no_to_the_address_read_asks_for_it_again() -> None:
    read = CheckingEmail(FORM, "marie@orange.fr")
    assert decide(read, typed("non"), FACTS).step == AwaitingEmail(FORM)


def test_a_yes_with_a_remark_is_no_button() -> None:
    for step in ASKED:
        asked = question(step, FACTS)
        buttons = [by(each, step) for each in (asked.yes, asked.no) if each]
        for text in ("oui mais non", "oui, je crois", "yes?no", "oui oui attendez"):
            decision = decide(step, typed(text), FACTS)
            assert decision not in buttons, (step, text)
            assert not decision.changes, (step, text)


YESES = ("oui", "yes", "ok", "Oui !", "d'accord", "Yes please")
NOES = (
    *("non", "no", "nope", "No thanks", "non merci", "No, keep it", "not now", "pas maintenant"),
    *("Non, laissez comme ça", "non, gardez-la", "not yet, thanks", "maybe later", "👎"),
)
TEXTS = Texts(ZoneInfo("Europe/Paris"))


def in_full(sentence: Line, language: str) -> str:
    """What the catalogues say."""
    return TEXTS.say(sentence.phrase, language, sentence.params)


SPOKEN = replace(FACTS, say=in_full)


def refused(step: Step) -> Decision:
    """What a no does: what its button says, or a word on how to go on."""
    asked = question(step, SPOKEN)
    if asked.no:
        return by(asked.no, step)
    assert asked.refused, step
    return ask_again(step, asked.refused).also(*decide(step, typed("?"), SPOKEN).effects)


def test_every_question_takes_the_words_of_both_languages() -> None:
    for step in ASKED:
        agreed, no = question(step, SPOKEN).yes, refused(step)
        heard = {each: decide(step, typed(each), SPOKEN) for each in (*YESES, *NOES)}
        assert [each for each in NOES if heard[each] != no] == [], step
        unheard = [each for each in YESES if agreed and heard[each] != by(agreed, step)]
        assert unheard == [], step


def test_the_beginning_of_a_label_presses_nothing() -> None:
    for step in ASKED:
        shown = [each for row in question(step, SPOKEN).keyboard for each in row]
        does = [by(each, step) for each in shown]
        for words in (SPOKEN.say(each.label, "en").split() for each in shown):
            begun = " ".join(words[: len(words) - 1])
            decision = decide(step, typed(begun), SPOKEN)
            assert decision not in does or begun.lower() in {"", "yes,"}, (step, begun)
            assert not decision.changes, (step, begun)
