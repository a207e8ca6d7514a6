"""A remark on the line by which a mail program introduces our letter confirmed the address.

Such a line was judged by its words of refusal: « Centre (Sophie habite Lyon) » held none, nor did a
stranger's name behind « À : ». Now each word there is a program's or names one of us.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain, product

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.mail.reading import Intent, LetterKind
from mailer.reading import read
from mailer.reading.people.dates import date_names
from mailer.reading.people.quoting.correspondents import JOINING
from mailer.reading.words.languages import words
from mailer.reading.words.phrases import fold
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
    spaced = re.split(r"( )", head)
    at = 2 * (at % (len(spaced) // 2 + 1))
    told = f"{''.join(spaced[: at + 1])}{before}{remark} {''.join(spaced[at + 1 :])}"
    assert meaning(told, said) not in {Intent.NOTHING, Intent.CONFIRM}


@settings(max_examples=examples(2))
@given(st.sampled_from(HEADS), REMARKS, st.sampled_from([OURS, DESK, HERS, SUBJECT, "30", "2026"]))
def test_a_remark_in_the_place_of_what_programs_write_never_confirms(
    head: str, remark: str, replaced: str
) -> None:
    told = head.replace(replaced, remark, 1)
    if told != head:
        assert meaning(told, "Oui") is not Intent.CONFIRM


# Each is a day, a month or what joins a date in some language, and a word in others.
FRAGMENTS = ["me", "ne", "pa", "er", "du", "da", "lui", "si", "sie", "no", "son", "man", "out",
             "NE", "Me", "led", "hin", "med", "min", "pro", "sub", "bof", "hm", "ex"]  # fmt: skip
HERE = [each for each in HEADS if each.startswith(("Le ", "On ", "De :", "From:", "*De", "envoyé"))]


def inserted(head: str, words: Iterable[str], share: int) -> Iterator[tuple[str, str]]:
    """Each word at each place inside of an introduction, or one in so many."""
    told = re.split(r"( )", head)
    for word, at in one_in(share, product(words, range(2, len(told), 2))):
        yield word, f"{''.join(told[:at])}{word} {''.join(told[at:])}"


def test_a_word_that_is_part_of_a_date_elsewhere_is_a_remark_here() -> None:
    for head in HERE:
        for _, line in inserted(head, FRAGMENTS, 47):
            assert meaning(line, "Oui") not in {Intent.CONFIRM, Intent.NOTHING}, line


def test_a_refusal_spelt_with_digits_is_nobodys_name() -> None:
    for said in ("N0N", "n0n", "N0", "Ne1n", "N4o"):
        head = f"{said} (<{DESK}>) kirjutas kuupäeval E, 30. november 2026 kell 10:02:"
        assert meaning(head, "Oui") is not Intent.CONFIRM, said


def spoken(head: str) -> set[str]:
    """The languages of an introduction's verb or label."""
    said = f" {fold(head)} "
    return {
        language
        for language, lists in words().introductions.items()
        for one in (*lists.get("verbs", ()), *lists.get("dates", ()))
        if f" {fold(one)} " in said
    }


def own(head: str) -> set[str]:
    """The words by which the languages of an introduction's verb or label have dates.

    A date all of another language is one: those of its month lend it their days.
    """
    said, known = f" {fold(head)} ", spoken(head)
    listed = (
        one for each in known for name in words().introductions[each].values() for one in name
    )
    dates = (
        one for each in known & date_names().keys() for kind in date_names()[each] for one in kind
    )
    lent = (
        one
        for names in date_names().values()
        if any(f" {month} " in said for month in names.months)
        for one in chain(names.days, names.halves)
        if len(one) > SHORT
    )
    return {part for one in chain(listed, dates, lent, SHARED) for part in fold(one).split()}


SHORT = 2  # letters of a day that no other language has
SHARED = (
    *JOINING,
    *words().lists["clocks_anywhere"],
    *words().lists["senders"],
    *OURS.split(),
    HERS,
)
EVERY = sorted(
    {
        part
        for lists in words().introductions.values()
        for listed in lists.values()
        for one in listed
        for part in fold(one).split()
        if not any(map(str.isdigit, part))
    }
    | {
        part
        for names in date_names().values()
        for kind in names
        for one in kind
        for part in one.split()
        if not any(map(str.isdigit, part))
    }
)


@settings(max_examples=examples(3))
@given(st.sampled_from(HEADS), st.sampled_from(EVERY), st.integers(0, 60))
def test_a_word_of_any_table_counts_in_its_own_language_alone(
    head: str, word: str, at: int
) -> None:
    places = list(inserted(head, [word], 1))
    _, line = places[at % len(places)]
    if meaning(line, "Oui") in {Intent.CONFIRM, Intent.NOTHING}:
        assert not spoken(head) or word in own(head), line


def test_what_only_holds_letters_of_a_name_or_lends_a_lone_day_is_a_remark() -> None:
    french = f"{OURS} <{DESK}> a écrit :"
    for line in (
        *(f"Le 30/11/2026 à 09:00, {word} {french}" for word in ("lin", "ore", "line", "orele")),
        *(f"Le lun. 30 nov. 2026 à 09:00, {word} {french}" for word in ("вер", "Ιούνιος")),
        *(f"Le {day} 30/11/2026 à 09:00, {french}" for day in ("sat", "Sunday", "fri")),
        f"2026년 11월 30일 (월) lin 오전 9:00, {OURS} <{DESK}>님이 작성:",
        f"De : {OURS} <{DESK}>\nDate : pecp 30/11/2026 09:00\nÀ : {HERS}\nObjet : {SUBJECT}",
    ):
        for said in ("", "Oui"):
            assert meaning(line, said) is Intent.QUESTION, line


def test_a_second_day_in_a_date_is_a_remark() -> None:
    for line in (
        f"po ne 30. 11. 2026 v 9:00 odesílatel {OURS} <{DESK}> napsal:",
        f"Den man. søn 30. nov. 2026 kl. 09.00 skrev {OURS} <{DESK}>:",
        f"po 30. 11. 2026 v 9:00 odesílatel {OURS} <{DESK}> ne napsal:",
    ):
        assert meaning(line, "Ano") is not Intent.CONFIRM, line
        assert meaning(line) is Intent.QUESTION, line


OUT_OF_PLACE = (
    f"Le le lun. 30 nov. 2026 à 09:00, {OURS} <{DESK}> a écrit :",
    f"à Le lun. 30 nov. 2026 à 09:00, {OURS} <{DESK}> a écrit :",
    f"Le lun. 30 nov. 2026 à 09:00 le, {OURS} <{DESK}> a écrit :",
    f"Le lun. 30 mar nov. 2026 à 09:00, {OURS} <{DESK}> a écrit :",
    f"Le 30/11/2026 mai à 09:00, {OURS} <{DESK}> a écrit :",
    f"Le mai 30/11/2026 à 09:00, {OURS} <{DESK}> a écrit :",
    f"Le am lun. 30 nov. 2026 à 09:00, {OURS} <{DESK}> a écrit :",
    f"On Nov 30, 2026 on at 9:00 AM {OURS} <{DESK}> wrote:",
    f"On Nov 30, 2026 at 9:00 AM at {OURS} <{DESK}> wrote:",
    f"On 11/30/2026 May at 9:00 AM {OURS} <{DESK}> wrote:",
    f"Me Në hën, 30 nën 2026 në 10:02, {OURS} <{DESK}> shkroi:",
    f"Në hën, 30 nën 2026 në 10:02 ne, {OURS} <{DESK}> shkroi:",
    f"Në hën, 30 nën 2026 në ne 10:02, {OURS} <{DESK}> shkroi:",
    f"Le 30/11/2026 à jeudi 09:00, {OURS} <{DESK}> a écrit :",
    f"Le 30/11/2026 à 09:00 mar, {OURS} <{DESK}> a écrit :",
    f"po 30. listopadu 11. 2026 v 9:00 odesílatel {OURS} <{DESK}> napsal:",
    f"po 30. 11. 2026 června v 9:00 odesílatel {OURS} <{DESK}> napsal:",
    f"Op op ma 30 nov 2026 om 09:00 schreef {OURS} <{DESK}>:",
    f"po 30. 11. 2026 v 9:00 {OURS} <{DESK}> napsal: odesílatel",
)


def test_a_word_of_a_date_out_of_its_place_is_a_remark_in_its_own_language_too() -> None:
    for line in OUT_OF_PLACE:
        for said in ("", "Oui"):
            assert meaning(line, said) is Intent.QUESTION, line


def test_an_introduction_of_a_language_nobody_knows_asks() -> None:
    assert meaning(f"Ze 30 nov. 2026 09:00, {OURS} <{DESK}> skrovit:", "Oui") is Intent.QUESTION
    assert meaning(f"2026-11-30 09:00, {OURS} parti :", "Oui") is Intent.QUESTION


def test_above_a_line_of_ones_own_no_date_is_an_introduction() -> None:
    for said in (f"Wrong guy {DESK} 30/11/2026 09:00", "Wrong guy\n30/11/2026 09:00"):
        assert meaning(said) not in {Intent.CONFIRM, Intent.NOTHING}, said
