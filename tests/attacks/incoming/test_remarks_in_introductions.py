"""A remark on the line by which a mail program introduces our letter confirmed the address.

Such a line was judged by its words of refusal: « Centre (Sophie habite Lyon) » held none, nor did a
stranger's name behind « À : ». Now each word there is a program's or names one of us.
"""

import re
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.mail.reading import Intent, LetterKind
from mailer.reading import read
from tests.support.examples import examples, one_in
from tests.support.mail.introductions import ANSWERED, DESK, HEADS, HERS, OURS, SUBJECT
from tests.support.mail.our_letters import written
from tests.support.offenders import name_offenders

LETTER = written("candidate.action.confirm-address")
SENT = f"{OURS}\n{LETTER.text}"
QUOTED = "\n".join(f"> {line}" for line in LETTER.text.split("\n"))
STRANGERS = "sophie.durand@free.example"


def meaning(head: str, said: str = "") -> Intent | None:
    lines = (
        f"From: Inès Morel <{HERS}>\nTo: {ANSWERED}\nSubject: Re: {SUBJECT}\n"
        f"Content-Type: text/plain; charset=utf-8\n\n{said}\n\n{head}\n\n{QUOTED}\n"
    )
    reading = read(lines.encode(), SENT, f"{SUBJECT}\n{LETTER.subject}")
    return reading.intent if reading.kind is LetterKind.HUMAN else None


def is_an_introduction(head: str) -> None:
    assert meaning(head, "Oui") is Intent.CONFIRM


def test_the_introductions_of_all_mail_programs_leave_a_yes_as_it_is() -> None:
    name_offenders(is_an_introduction, HEADS)


REMARKS = st.sampled_from(
    [
        "Sophie habite Lyon", "(Sophie)", "Léo Durand", "NON", "(n)", "pas lui", "not me", "Nein",
        "my son's", "ma fille", "c'est mon fils", "décédé en mars", "Lyon", "no soy", "не я",
        "чужа адреса", "ليس لي", "不是我", "아닙니다", "δεν είμαι", "qui ?", "?", "👎", ":-(",
        "N0N", f"<{STRANGERS}>", STRANGERS, "Cc : Sophie Durand", "Note : Lyon",
    ]
) | st.text("zxqwбщЖ字", min_size=9, max_size=30)  # fmt: skip


SAID = st.sampled_from(["", "Oui"])


def test_a_strangers_address_on_a_line_of_its_own_is_a_question() -> None:
    head, ending = HEADS[0].rsplit(" ", 1) if HEADS[0].endswith(" :") else (HEADS[0], "")
    alone = (f"<{STRANGERS}>", f"<mailto:{STRANGERS}>", f"<MAILTO:{STRANGERS}?subject=x>",
             f"<{HERS}> <{STRANGERS}>", f"> <{STRANGERS}>")  # fmt: skip
    for place in (f"{head}\n<{STRANGERS}>  {ending}", *(f"{HEADS[0]}\n{one}" for one in alone)):
        assert meaning(place, "Oui") is Intent.QUESTION, place
    beside = f"On Mon, Nov 30, 2026 at 9:00 AM\n<{STRANGERS}> {OURS} <{DESK}>\nwrote:"
    for said in ("", "Oui"):
        assert meaning(beside, said) is Intent.QUESTION
    for known in (f"<{HERS}>", f"<mailto:{HERS}>", f"<{HERS}> <mailto:{HERS}>"):
        assert meaning(f"{HEADS[0]}\n{known}", "Oui") is Intent.CONFIRM, known


@settings(max_examples=examples(3))
@given(st.sampled_from(HEADS), REMARKS, st.integers(0, 60), st.sampled_from([" ", "\n"]), SAID)
def test_a_remark_anywhere_in_an_introduction_never_confirms(
    head: str, remark: str, at: int, before: str, said: str
) -> None:
    words = re.split(r"( )", head)
    at = 2 * (at % (len(words) // 2 + 1))
    told = f"{''.join(words[: at + 1])}{before}{remark} {''.join(words[at + 1 :])}"
    assert meaning(told, said) not in {Intent.NOTHING, Intent.CONFIRM}


@settings(max_examples=examples(2))
@given(st.sampled_from(HEADS), REMARKS, st.sampled_from([OURS, DESK, HERS, SUBJECT, "30", "2026"]))
def test_a_remark_in_the_place_of_what_programs_write_never_confirms(
    head: str, remark: str, replaced: str
) -> None:
    told = head.replace(replaced, remark, 1)
    if told != head:
        assert meaning(told, "Oui") is not Intent.CONFIRM


UNHEARD = "Lo dl. 30 nov. 2026 a 09:00, {} a escrich :"
SHORT = ["bof", "hm", "ex", "is ok", "my son", "mon", "old", "to do", "lol", "ça va", "un ami"]
TOLD = ["habite ailleurs", "déménagé", "Sophie", "not mine", "ikke mig", "ma voisine", "parti",
        "N0N", "(n)", "qui ?", "returned"]  # fmt: skip


def test_in_an_introduction_of_a_language_nobody_knows_no_word_is_a_remark() -> None:
    ours = f"{OURS} <{DESK}>"
    assert meaning(UNHEARD.format(ours), "Oui") is Intent.CONFIRM
    assert meaning(f"2026-11-30 09:00, {ours} parti :", "Oui") is Intent.QUESTION
    assert meaning(UNHEARD.format(f"{OURS} <{STRANGERS}>"), "Oui") is Intent.QUESTION
    words = UNHEARD.format(ours).split(" ")
    for told, at in one_in(5, product(TOLD, range(len(words) + 1))):
        line = " ".join([*words[:at], told, *words[at:]])
        assert meaning(line, "Oui") not in {Intent.CONFIRM, Intent.NOTHING}, line


def test_a_short_word_that_joins_no_date_is_a_remark_in_an_introduction_of_any_language() -> None:
    maltese = "Nhar it-Tnejn, 30 ta' Novembru 2026 fil-09:00, {} kiteb:"
    for unheard in (UNHEARD, maltese):
        words = unheard.format(f"{OURS} <{DESK}>").split(" ")
        for told, at in one_in(5, product(SHORT, range(len(words) + 1))):
            line = " ".join([*words[:at], told, *words[at:]])
            assert meaning(line, "Oui") is Intent.QUESTION, line


def test_above_a_line_of_ones_own_no_date_is_an_introduction() -> None:
    for said in (f"Wrong guy {DESK} 30/11/2026 09:00", "Wrong guy\n30/11/2026 09:00"):
        assert meaning(said) not in {Intent.CONFIRM, Intent.NOTHING}, said
