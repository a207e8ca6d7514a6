"""The letters: complete in every language, discreet, readable, and safe whatever is put in."""

import re
from html.parser import HTMLParser
from itertools import product

import pytest

from bot.texts.catalogue import PhraseError
from bot.texts.letter_forms import LETTERS
from bot.texts.letters import LetterWriter, blocks
from domain.machine.broadcasting.texts import LONGEST
from domain.mail.pages.offering import LEADING
from tests.support.mail.our_letters import EVERY, TEXTS, VALUES, WRITER, Valmont, written
from tests.support.offenders import each_of, name_offenders

COMMON = {"centre", "email", "by_mail", "look_days", "leads", "telegram", "until_agreed",
          "caring"}  # fmt: skip
HOSTILE = '<script>alert(1)</script> & "Zoé" }{ $x\r\nBcc: x@example.org\u202e'


SECURITY = [
    f"candidate.notice.{name}"
    for name in ("other-address-used", "account-locked", "new-sign-in", "password-changed",
                 "address-changed", "account-closed")
]  # fmt: skip


PURPOSE = {"fr": "Pour ", "en": "To "}
OURS = {"hours", "minutes", "tries", "at", "until", "chat"}  # values that nobody outside can choose


class Seen(HTMLParser):
    """What a reader sees of an HTML letter, and what it would fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self._hidden = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self._hidden = tag in {"style", "title"}
        self.links += [value or "" for name, value in attrs if name in {"href", "src"}]

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.words += re.findall(r"\w+", data)


def takes_what_its_sentences_name(name: str) -> None:
    phrase = name.replace(".", "-")
    said = TEXTS.placeholders("fr")
    parts = [
        said.get(f"{phrase}.{part}", frozenset()) for part in ("subject", "body", "more", "aside")
    ]
    assert frozenset().union(*parts) - COMMON | {LETTERS[name].prose} - {""} == LETTERS[name].takes


def test_a_letter_takes_exactly_the_values_its_sentences_name() -> None:
    name_offenders(takes_what_its_sentences_name, LETTERS)


def says_the_same_in_both(name: str, language: str) -> None:
    letter = written(name, language)
    text = letter.text.replace("https://t.me/valmont_bot", "")
    assert set(Seen(letter.html).words) == set(re.findall(r"\w+", text))


def test_text_and_html_say_the_same() -> None:
    name_offenders(says_the_same_in_both, EVERY)


def is_small_and_fetches_nothing(name: str, language: str) -> None:
    letter = written(name, language)
    seen = Seen(letter.html)
    assert len(letter.html.encode()) < 20_000
    assert not {"img", "script", "link", "iframe", "form", "object"} & set(seen.tags)
    assert not re.search(r"url\(|@import|@font-face", letter.html)
    assert set(seen.links) <= {"https://t.me/valmont_bot"}


def test_a_letter_is_small_and_fetches_nothing() -> None:
    name_offenders(is_small_and_fetches_nothing, EVERY)


def test_the_longest_announcement_is_small_too() -> None:
    longest = "Ouvert le 5 décembre à 9 h.\n" * (LONGEST // 28)
    assert len(written("candidate.notice.broadcast", text=longest).html.encode()) < 20_000


def keeps_hostile_values_words(name: str, language: str) -> None:
    hostile = {each: HOSTILE for each in VALUES if each not in OURS}
    letter = written(name, language, **hostile)
    assert "script" not in Seen(letter.html).tags
    assert "\n" not in letter.subject
    assert "\u202e" not in letter.subject + letter.text + letter.html


def test_hostile_values_stay_words() -> None:
    name_offenders(keeps_hostile_values_words, EVERY)


def is_wrapped(name: str, language: str) -> None:
    text = written(name, language).text
    assert max(map(len, text.splitlines())) <= 76
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text


def test_plain_text_is_wrapped_and_ends_with_one_newline() -> None:
    name_offenders(is_wrapped, EVERY)


def is_marked_where_an_answer_is_read(name: str, language: str) -> None:
    mark = TEXTS.say("letter-reply-above", language)
    letter = written(name, language)
    assert letter.text.startswith(mark) is LETTERS[name].answered
    assert (mark in letter.html) is LETTERS[name].answered


def test_the_mark_stands_first_where_an_answer_is_read_and_nowhere_else() -> None:
    name_offenders(is_marked_where_an_answer_is_read, EVERY)


def begins_with_what_it_is_about(name: str, language: str) -> None:
    """The first words of the HTML, however small the mark and friendly the greeting."""
    letter = written(name, language)
    first = Seen(letter.html).words[:5]
    greeting = r"(Bonjour|Hello|Madame|To whom)[^\n]*,\n\n"
    about = re.sub(rf"\A(—.*—\n\n)?({greeting})?", "", letter.text)
    assert first == re.findall(r"\w+", about)[:5]


def test_the_list_of_a_mailbox_shows_what_a_letter_is_about() -> None:
    name_offenders(begins_with_what_it_is_about, EVERY)


def says_who_writes_and_why(name: str, language: str) -> None:
    text = " ".join(written(name, language).text.split())
    assert "Centre d’examen de Valmont -- 12, rue des Tilleuls" in text
    why = f"letter-why.{LETTERS[name].why}"
    centre = {"centre": Valmont().name, "email": Valmont().email}
    assert TEXTS.say(why, language, centre) in text


def test_every_letter_says_who_writes_and_why() -> None:
    name_offenders(says_who_writes_and_why, EVERY)


def has_a_subject_that_fits(name: str, language: str) -> None:
    assert 10 <= len(written(name, language, subject="Nouveaux horaires").subject) < 60


def test_a_subject_is_whole_in_the_list_of_a_mailbox() -> None:
    name_offenders(has_a_subject_that_fits, EVERY)


def says_first_what_to_do(name: str, language: str) -> None:
    text = written(name, language).text.partition(",\n\n")[2]
    assert text.startswith(PURPOSE[language])


def test_what_to_do_stands_right_below_the_greeting() -> None:
    name_offenders(
        says_first_what_to_do,
        product([name for name in LETTERS if ".action." in name], PURPOSE),
    )


def says_what_to_do_about_it(name: str, language: str) -> None:
    phrase = f"{name.replace('.', '-')}.aside"
    assert "email" in TEXTS.placeholders(language)[phrase]
    aside = TEXTS.say(phrase, language, VALUES | {"email": Valmont().email, "telegram": "yes"})
    assert "".join(aside.split()) in "".join(written(name, language).text.split())


def test_whoever_did_not_do_it_is_told_what_to_do() -> None:
    name_offenders(says_what_to_do_about_it, product(SECURITY, TEXTS.languages))


@pytest.mark.parametrize("language", TEXTS.languages)
def test_the_confirmation_names_neither_person_nor_exam(language: str) -> None:
    letter = written("candidate.action.confirm-address", language)
    assert "Zoé" not in letter.text
    assert "B2 First" not in letter.text


@pytest.mark.parametrize("language", TEXTS.languages)
def test_news_about_a_withheld_result_does_not_call_it_available(language: str) -> None:
    text = written("candidate.notice.result-news", language).text
    assert not re.search(r"disponible|available|votre résultat|your result", text)


@each_of(TEXTS.languages)
@each_of(["result-news", "result-news-for"])
def test_a_release_is_told_without_a_link_but_the_chat(name: str, language: str) -> None:
    assert Seen(written(f"candidate.notice.{name}", language).html).links == [
        "https://t.me/valmont_bot"
    ]


def test_without_an_address_of_the_chat_there_is_no_button() -> None:
    letter = written("candidate.notice.result-news", chat="")
    assert Seen(letter.html).links == []


PAGE = "https://desk.valmont.example/result/v234"
LEAD_TO_PAGE = [(name, language) for name, language in EVERY if LETTERS[name].page]


def leads_to_its_page(name: str, language: str) -> None:
    letter = written(name, language, page=PAGE)
    seen = Seen(letter.html)
    assert seen.links.count(PAGE) == 1 == letter.text.count(PAGE)
    bare = written(name, language)
    assert {*seen.words} - {*Seen(bare.html).words} <= {*re.findall(r"\w+", letter.text)}
    assert len(letter.html.encode()) < 20_000
    is_wrapped(name, language)


def test_a_letter_that_leads_to_a_page_says_so_in_text_and_html() -> None:
    assert {name for name, _ in LEAD_TO_PAGE} == LEADING
    name_offenders(leads_to_its_page, LEAD_TO_PAGE)


def test_no_other_letter_leads_to_a_page() -> None:
    others = [each for each in EVERY if each not in LEAD_TO_PAGE]
    assert [each for each in others if PAGE in written(*each, page=PAGE).text] == []


@pytest.mark.parametrize("language", TEXTS.languages)
def test_where_no_result_goes_by_letter_the_page_is_what_there_is_to_do(language: str) -> None:
    name, mail = "candidate.notice.result-news-by-mail", {"by_mail": "no_results"}
    without = Seen(written(name, language, **mail).html).words
    leading = Seen(written(name, language, page=PAGE, **mail).html).words
    centre = {"en": "centre", "fr": "écrivez"}[language]
    assert (centre in without, "page" in without) == (True, False)
    assert "page" in leading
    assert leading.count(centre) < without.count(centre)


def test_the_code_stands_alone_and_is_set_large() -> None:
    letter = written("candidate.action.reset-password")
    assert "\n    048213\n" in letter.text
    assert re.search(r"<td [^>]*font-size:28px[^>]*>048213</td>", letter.html)


def test_an_announcement_keeps_its_paragraphs_and_lines() -> None:
    letter = written("candidate.notice.broadcast")
    assert "Fermé <le 24> & le 25.\nRouvert le 26.\n\nÀ bientôt\n" in letter.text
    assert "Fermé &lt;le 24&gt; &amp; le 25.<br>Rouvert le 26.</p>" in letter.html


def test_dates_and_counts_are_said_in_the_letter_s_language() -> None:
    assert "le 5\u00a0décembre et le 19\u00a0décembre 2026" in written(
        "candidate.answer.status"
    ).text.replace("\n", " ")
    signed_in = written("candidate.notice.new-sign-in").text.replace("\n", " ")
    assert "Le 1er\u00a0décembre 2026 à 14" in signed_in
    assert "1\u00a0heure," in written("candidate.action.confirm-address", hours=1).text


def test_what_the_centre_does_not_have_leaves_no_trace() -> None:
    bare = LetterWriter(TEXTS, Valmont(phone="", website="", address=()))
    text = bare.write("candidate.answer.help", "en", {}).text
    assert "Telephone" not in text
    assert "Website" not in text
    assert "-- \nE-mail: examens@valmont.example\n" in text


def names_a_missing_value(name: str) -> None:
    with pytest.raises(PhraseError, match="cannot do without"):
        WRITER.write(name, "fr", {})


def test_a_missing_value_is_named() -> None:
    name_offenders(names_a_missing_value, [name for name in LETTERS if LETTERS[name].takes])


@pytest.mark.parametrize(
    ("name", "language"), [("candidate.no.such", "fr"), (next(iter(LETTERS)), "xx")]
)
def test_an_unknown_letter_or_language_raises(name: str, language: str) -> None:
    with pytest.raises(PhraseError):
        WRITER.write(name, language, VALUES)


def test_blocks_are_paragraphs_lists_and_codes() -> None:
    kinds = [block.kind for block in blocks("A\nb\n\n123456\n\n• one\n• two")]
    assert kinds == ["paragraph", "code", "list"]
