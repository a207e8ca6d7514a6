"""Our own words, however a mail program quotes them, neither confirm nor refuse for anybody."""

import textwrap
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.texts.letters import LetterWriter
from bot.texts.texts import Texts
from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.mail.answers import DESK, INTRODUCTIONS, written
from tests.support.mail.our_letters import Valmont
from tests.support.offenders import each_of

WRITER = LetterWriter(Texts(ZoneInfo("Europe/Paris")), Valmont())
VALUES = {"code": "048213", "hours": 24}
OURS = {one: WRITER.write("candidate.action.confirm-address", one, VALUES) for one in ("fr", "en")}
SENT = "\n".join(letter.text for letter in OURS.values())
SUBJECTS = "\n".join(letter.subject for letter in OURS.values())

LANGUAGES = st.sampled_from(sorted(OURS))
WIDTHS = st.integers(60, 78) | st.none()
MARKS = st.sampled_from(["> ", ">", ">> ", "    ", "| ", ""])
INTRODUCED = INTRODUCTIONS | st.just("")
REFUSALS = st.sampled_from(["NON", "Non merci", "STOP", "stop svp", "Ce n'est pas moi.", "Not me"])


def paragraphs(language: str, width: int | None) -> list[str]:
    """Our letter as a mail program wraps it anew, or does not wrap it at all."""
    whole = (" ".join(part.split()) for part in OURS[language].text.split("\n\n"))
    return [textwrap.fill(part, width) if width else part for part in whole]


def quoted(parts: list[str], mark: str) -> str:
    return textwrap.indent("\n\n".join(parts), mark, lambda _: True)


@given(LANGUAGES, WIDTHS, MARKS, INTRODUCED)
def test_our_letter_alone_says_nothing(
    language: str, width: int | None, mark: str, introduction: str
) -> None:
    text = f"{introduction}\n\n{quoted(paragraphs(language, width), mark)}\n"
    reading = read(written(text), SENT, SUBJECTS)
    assert (reading.reply, reading.intent) == ("", Intent.NOTHING)


@given(LANGUAGES, WIDTHS, MARKS, INTRODUCED, REFUSALS, st.data())
def test_a_refusal_above_below_or_between_our_words_is_seen(
    language: str,
    width: int | None,
    mark: str,
    introduction: str,
    refusal: str,
    data: st.DataObject,
) -> None:
    parts = paragraphs(language, width)
    place = data.draw(st.integers(0, len(parts)))
    above, below = quoted(parts[:place], mark), quoted(parts[place:], mark)
    told = (
        f"{refusal}\n\n{introduction}" if place == 0 else f"{introduction}\n\n{above}\n\n{refusal}"
    )
    assert read(written(f"{told}\n\n{below}\n"), SENT).intent in {Intent.DENY, Intent.STOP}


@each_of(OURS)
@each_of(["blockquote", "div"])
@each_of([f"Le 23/11/2026, Centre &lt;{DESK}&gt; a écrit :", ""])
def test_our_html_alone_says_nothing(introduction: str, tag: str, language: str) -> None:
    html = f"<p>{introduction}</p><{tag}>{OURS[language].html}</{tag}>"
    reading = read(written(html, Content_Type="text/html; charset=utf-8"), SENT)
    assert (reading.reply, reading.intent) == ("", Intent.NOTHING)


@pytest.mark.parametrize("language", OURS)
def test_a_question_below_our_unmarked_words_is_kept(language: str) -> None:
    text = f"-----Original Message-----\n\n{OURS[language].text}\nQui êtes-vous ?\n"
    reading = read(written(text), SENT)
    assert (reading.reply, reading.intent) == ("Qui êtes-vous ?", Intent.QUESTION)


def test_what_is_typed_below_a_head_that_quotes_nothing_of_ours_is_kept() -> None:
    head = f"Envoyé : lundi 23 novembre 2026\nDe : {DESK}\nObjet : Confirmez"
    text = "Bonjour,\nil manque une page au certificat."
    assert read(written(f"{head}\n\n{text}\n"), SENT).reply == text


@pytest.mark.parametrize("language", OURS)
def test_a_no_below_a_letter_we_know_nothing_of_is_seen(language: str) -> None:
    text = f"-----Original Message-----\n\n{OURS[language].text}\nNON\n"
    assert read(written(text)).reply == "NON"


def test_our_own_sentence_about_stop_at_the_end_of_a_quote_stops_nothing() -> None:
    text = "-----Original Message-----\n\nPour ne plus les recevoir, répondez\nSTOP.\n"
    assert read(written(text)).intent is Intent.NOTHING


MARKER = "— répondez au-dessus de cette ligne —"
FRENCH = OURS["fr"].text
MARKED = f"Le 26/11/2026 à 09:12, <{DESK}> a écrit :\n\n{quoted([FRENCH], '> ')}"


@each_of([FRENCH, MARKED])
@each_of([f"NON {MARKER}", f"{MARKER} NON"])
def test_a_no_on_the_line_of_our_marker_is_heard(around: str, letter: str) -> None:
    assert MARKER in letter
    assert read(written(letter.replace(MARKER, around)), SENT).intent is Intent.DENY


@each_of(
    [
        ("NON", Intent.DENY),
        ("Ce n'est pas moi", Intent.DENY),
        ("Qui êtes-vous ?", Intent.QUESTION),
    ]
)
def test_words_put_in_place_of_ours_inside_the_quote_are_heard(word: str, meant: Intent) -> None:
    html = f"<blockquote>{FRENCH.replace('048213', word)}</blockquote>".replace("\n", "<br>")
    in_html = written(html, Content_Type="text/html; charset=utf-8")
    readings = read(written(MARKED.replace("048213", word)), SENT), read(in_html, SENT)
    assert [(one.reply, one.intent) for one in readings] == [(word, meant)] * 2


@each_of(["\n", "\n\n"])
@each_of(["Ce Telegram ne me dit rien du tout", "Merci de m'expliquer"])
def test_a_sentence_between_our_unmarked_words_is_kept(said: str, gap: str) -> None:
    parts = [gap.join(part.split("\n")) for part in FRENCH.split("\n\n")]
    for place in range(1, len(parts)):
        text = "\n".join([*parts[:place], said, *parts[place:]])
        assert said in read(written(text), SENT).reply


def test_what_is_left_of_a_line_that_somebody_cut_is_theirs() -> None:
    """No mail program takes the middle of a line away and leaves nothing in its place."""
    lines = [f"> {line}" for line in OURS["fr"].text.split("\n")]
    [at] = [at for at, line in enumerate(lines) if "pas vous" in line]
    for left in ("pas vous", "NON : nous retirerons aussitôt votre"):
        cut = "\n".join([*lines[:at], f"> {left}", *lines[at + 1 :]])
        reading = read(written(f"Le 23/11/2026, Centre <{DESK}> a écrit :\n\n{cut}\n"), SENT)
        assert reading.intent not in {Intent.CONFIRM, Intent.NOTHING}, left
    left_out = "\n".join([*lines[: at - 1], *lines[at + 4 :]])
    reading = read(written(f"Le 23/11/2026, Centre <{DESK}> a écrit :\n\n{left_out}\n"), SENT)
    assert reading.intent is Intent.NOTHING
