"""The sentences: sound files, the same in every language, safe whatever is put into them."""

import re
from datetime import UTC, date, datetime, time
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.texts.catalogue import PhraseError
from bot.texts.language import LOCALES, LanguageError
from bot.texts.texts import Texts, clean, prose
from domain.conversations.menu import MAIN_EXAMS
from domain.exams.exams import EXAMS, Delivery, Exam, Grade, Skill
from domain.machine.outbound import Cause
from domain.machine.sentence import Line
from tests.support.offenders import each_of, name_offenders

TEXTS = Texts(ZoneInfo("Europe/Paris"))
PHRASES = [
    (language, phrase)
    for language in TEXTS.languages
    for phrase in TEXTS.placeholders(language)
    if not phrase.startswith("date")  # the calendar, from real dates only
]
HOSTILE = "<b>&\"'}{ $x" + "\u202e\u200f\n\r\x00</a>" * 3 + "é" * 5000


class TelegramHtml(HTMLParser):
    """As strict as Telegram: few tags, closed in order, no bare `<`, few entities."""

    TAGS = frozenset({"b", "i", "a", "code", "u", "s", "pre", "blockquote", "tg-spoiler"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.open: list[str] = []
        self.seen = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in self.TAGS, tag
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else []), attrs
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        assert "<" not in data
        self.seen += data

    def handle_entityref(self, name: str) -> None:
        assert name in {"lt", "gt", "amp", "quot"}, name

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


def accepted(html: str) -> str:
    parser = TelegramHtml()
    parser.feed(html)
    parser.close()
    assert not parser.open
    return parser.seen


def catalogue(tmp_path: Path, **entries: str) -> Texts:
    for language, text in entries.items():
        (tmp_path / language).mkdir()
        (tmp_path / language / "a.ftl").write_text(text, encoding="utf-8")
    return Texts(ZoneInfo("Europe/Paris"), tmp_path)


def html(language: str, phrase: str, value: object) -> str:
    """A phrase as Telegram gets it, with one value for all it takes."""
    names = TEXTS.placeholders(language)[phrase]
    return TEXTS.html(phrase, language, dict.fromkeys(names, value))


def takes_hostile_values(language: str, phrase: str) -> None:
    seen = accepted(html(language, phrase, HOSTILE))
    assert not {"\u202e", "\x00"} & set(seen)


def test_every_phrase_takes_hostile_values_in_telegram_html() -> None:
    name_offenders(takes_hostile_values, PHRASES)


def takes_counts(language: str, phrase: str) -> None:
    for count in (0, 1, 2, 21):
        accepted(html(language, phrase, count))


def test_every_phrase_takes_counts() -> None:
    name_offenders(takes_counts, PHRASES)


def takes_nothing(language: str, phrase: str) -> None:
    accepted(html(language, phrase, ""))


def test_every_phrase_takes_empty_values() -> None:
    name_offenders(takes_nothing, PHRASES)


def says_no_tag(language: str, phrase: str) -> None:
    """What a person typed stands as it was: it is no tag of ours."""
    names = TEXTS.placeholders(language)[phrase]
    typed = TEXTS.say(phrase, language, dict.fromkeys(names, "<b>&amp;"))
    assert not re.search(r"</?[a-z]+>", typed.replace("<b>&amp;", ""))


def test_a_terminal_and_a_file_are_shown_no_tags_of_the_chat() -> None:
    name_offenders(says_no_tag, PHRASES)
    [value] = TEXTS.placeholders("en")["address-unconfirmed"]
    assert "confirm <b>&amp;: reply" in TEXTS.say("address-unconfirmed", "en", {value: "<b>&amp;"})


def test_french_days_months_and_hours() -> None:
    assert TEXTS.day(date(2026, 12, 1), "fr") == "1er\u00a0décembre 2026"
    at = datetime(2026, 11, 21, 13, 30, tzinfo=UTC)
    assert TEXTS.moment(at, "fr") == "21\u00a0novembre 2026 à 14\u00a0h\u00a030"
    assert TEXTS.moment(at.replace(hour=7, minute=0), "fr") == "21\u00a0novembre 2026 à 8\u00a0h"


def test_english_days_and_hours() -> None:
    assert TEXTS.day(date(2026, 12, 1), "en") == "1\u00a0December 2026"
    at = datetime(2026, 7, 1, 7, 5, tzinfo=UTC)
    assert TEXTS.moment(at, "en") == "1\u00a0July 2026 at 09:05"


def test_a_window_names_the_year_once_unless_it_spans_two() -> None:
    start, end = date(2026, 11, 21), date(2026, 12, 5)
    assert TEXTS.span(start, end, "fr") == "entre le 21\u00a0novembre et le 5\u00a0décembre 2026"
    assert TEXTS.span(start, end, "en") == "between 21\u00a0November and 5\u00a0December 2026"
    assert "2026" in TEXTS.span(start, date(2027, 1, 9), "en").partition("and")[0]


def test_a_window_of_one_day_is_that_day() -> None:
    day = date(2026, 12, 5)
    assert TEXTS.span(day, day, "fr") == "le 5\u00a0décembre 2026"
    assert TEXTS.span(day, day, "en") == "on 5\u00a0December 2026"


def test_a_window_is_said_within_a_sentence() -> None:
    window = Line("date-span", {"from": date(2026, 12, 5), "by": date(2026, 12, 19)})
    said = TEXTS.html("mail-status-expected", "fr", {"window": window})
    assert "attendus entre le 5\u00a0décembre et le 19\u00a0décembre 2026." in said


def test_whoever_is_told_of_nobody_is_not_told_of_one() -> None:
    for phrase in ("release-reach", "broadcast-reach", "release-entries", "import-counts"):
        names = TEXTS.placeholders("fr")[phrase]
        none, one = (TEXTS.say(phrase, "fr", dict.fromkeys(names, count)) for count in (0, 1))
        assert re.search(r"\b[Aa]ucune\b", none), phrase
        assert not re.search(r"\b([Uu]ne?|1)\b", none), phrase
        assert "1" in one, phrase


def test_a_release_at_night_tells_the_hour_of_the_settings_where_there_is_one() -> None:
    values = {"exam": "A2 Key", "session": "octobre 2026", "results": 5}
    assert ", ou à 8\u00a0h si" in TEXTS.say("ask-release", "fr", values | {"morning": time(8)})
    assert "or at 07:30 if" in TEXTS.say("ask-release", "en", values | {"morning": time(7, 30)})
    assert "night" not in TEXTS.say("ask-release", "en", values | {"morning": "none"})


def test_lists_are_spoken() -> None:
    assert TEXTS.join(["a", "b", "c"], "fr") == "a, b et c"
    assert TEXTS.join(["a", "b", "c"], "en") == "a, b and c"
    assert TEXTS.join([], "en") == ""


def test_dates_references_and_lists_are_said_in_the_language(tmp_path: Path) -> None:
    texts = catalogue(
        tmp_path,
        fr="a = { $x }\nb = chat\n" + (LOCALES / "fr/dates.ftl").read_text(),
    )
    assert texts.say("a", "fr", {"x": date(2026, 12, 1)}) == "1er\u00a0décembre 2026"
    assert texts.say("a", "fr", {"x": Line("b")}) == "chat"
    assert texts.say("a", "fr", {"x": [Line("b"), "chien"]}) == "chat et chien"


def test_a_year_as_text_is_not_grouped_and_a_count_is(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, fr="a = { $x }")
    assert texts.say("a", "fr", {"x": "2026"}) == "2026"
    assert texts.say("a", "fr", {"x": 2026}) == "2\u202f026"


def test_a_tag_in_a_sentence_stands_and_a_tag_in_a_value_does_not(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, en="a = <b>{ $x }</b>\nb = <i>{ $x }</i>")
    assert texts.html("a", "en", {"x": "<i>"}) == "<b>&lt;i&gt;</b>"
    inner = Line("b", {"x": "<i>"})
    assert texts.html("a", "en", {"x": inner}) == "<b><i>&lt;i&gt;</i></b>"


@pytest.mark.parametrize(
    "text", ["junk", "a = { $x", "a = { b }", "a = { -term }", "a = 1\na = 2", "a = { UNKNOWN() }"]
)
def test_an_unsound_file_or_sentence_raises(tmp_path: Path, text: str) -> None:
    with pytest.raises(PhraseError):
        catalogue(tmp_path, en=text).say("a", "en", {"x": "y"})


@pytest.mark.parametrize("text", ["junk", "", 'locale = "it"\nnevre = "x"', "[[printed]]"])
def test_an_unsound_description_of_a_language_raises(tmp_path: Path, text: str) -> None:
    (tmp_path / "it").mkdir()
    (tmp_path / "it/language.toml").write_text(text)
    with pytest.raises(LanguageError, match=r"it/language\.toml"):
        Texts(ZoneInfo("Europe/Rome"), tmp_path)


@pytest.mark.parametrize("params", [{}, {"x": None}, {"x": 1.5}, {"x": True}])
def test_a_missing_or_odd_value_raises(tmp_path: Path, params: dict[str, object]) -> None:
    with pytest.raises(PhraseError):
        catalogue(tmp_path, en="a = { $x }").say("a", "en", params)


@pytest.mark.parametrize(("phrase", "language"), [("b", "en"), ("a", "xx"), ("a.b", "en")])
def test_an_unknown_phrase_or_language_raises(tmp_path: Path, phrase: str, language: str) -> None:
    with pytest.raises(PhraseError):
        catalogue(tmp_path, en="a = A").say(phrase, language)


def test_has_means_every_language(tmp_path: Path) -> None:
    texts = catalogue(tmp_path, en="a = A\nb =\n    .title = B", fr="a = A")
    assert texts.has("a")
    assert not texts.has("b.title")


@each_of([each for each in EXAMS if each.name in MAIN_EXAMS])
def test_the_exam_screens_tell_the_rules_of_the_scale(exam: Exam) -> None:
    told = TEXTS.say(f"exam-{exam.level.lower()}-grades", "en")
    for first, last, level in re.findall(r"(\d+) to (\d+): (?:level (\w\w))?", told):
        assert {exam.level_of(int(first)), exam.level_of(int(last))} == {level or None}
    assert str(exam.lowest) in told
    assert str(exam.highest) in told


@each_of([each for each in EXAMS if each.name in MAIN_EXAMS])
def test_the_exam_screens_give_the_same_numbers_in_every_language(exam: Exam) -> None:
    for part in ("papers", "grades"):
        phrase = f"exam-{exam.level.lower()}-{part}"
        numbers = [re.findall(r"\d+", TEXTS.say(phrase, language)) for language in TEXTS.languages]
        assert numbers[1:] == numbers[:-1]


def test_every_word_of_the_exams_is_known() -> None:
    families = {"skill": Skill, "grade": Grade, "delivery": Delivery}
    families["cause"] = Cause
    for family, words in families.items():
        for word in words:
            assert TEXTS.has(f"{family}-{re.sub('[ _]', '-', word.lower())}")


def test_printed_french_comes_from_plain_typing() -> None:
    printed = TEXTS.language("fr").typeset("L'heure : « oui » ! 1 h 15 ?")
    assert printed == "L’heure\u00a0: «\u00a0oui\u00a0»\u202f! 1\u00a0h\u00a015\u202f?"


def test_a_number_does_not_part_from_what_it_counts() -> None:
    french = TEXTS.language("fr")
    assert french.typeset("20 Mo, n° 4, 140 à 150") == "20\u00a0Mo, n°\u00a04, 140 à 150"
    assert french.typeset_after_value(" jours, 4 mois") == "\u00a0jours, 4\u00a0mois"


def test_a_value_is_one_line_and_hides_nothing() -> None:
    assert clean("Ada\n\u202eLove\x00lace\ud800 ") == "Ada Lovelace"
    assert clean("a" * 500, 10) == "aaaaaaaaa…"


def test_free_text_keeps_its_lines_and_is_escaped() -> None:
    assert prose("One <b>\n\nTwo & three\r\n") == "One &lt;b&gt;\n\nTwo &amp; three"
    assert len(prose("a" * 9000)) == 3500
