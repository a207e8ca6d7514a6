"""HTML is read as it is seen, and what its styles, attributes and struck words say is heard."""

import pytest

from domain.mail.reading import Intent
from mailer.reading import read
from tests.support.mail.answers import SENT, written
from tests.support.offenders import each_of, name_offenders


def reply(html: str) -> str:
    return read(written(html, Content_Type="text/html; charset=utf-8")).reply


@pytest.mark.parametrize("style", ["margin:0 0 0 40px;border:none;padding:0px", "border: 0"])
def test_a_paragraph_its_writer_indented_is_hers(style: str) -> None:
    html = f'<blockquote style="{style}">Mon code manque.</blockquote><blockquote>OUI</blockquote>'
    assert reply(html) == "Mon code manque."


@each_of(["", "border:none;border-left:solid #ccc 1pt", "margin:0 .8ex"])
def test_a_quote_inside_an_indented_paragraph_is_one(style: str) -> None:
    quote = f'<blockquote style="{style}">OUI</blockquote>'
    assert reply(f'<blockquote style="border:none">Non lu.{quote}</blockquote>') == "Non lu."


def test_the_last_item_of_a_list_is_no_signature() -> None:
    assert reply("<ul><li>Inès</li><li>Karim</li></ul>") == "- Inès\n- Karim"


def meaning(page: str) -> Intent:
    raw = written(
        page,
        From="Inès Morel <ines.morel@lycee-monnet.example>",
        Content_Type="text/html; charset=utf-8",
    )
    return read(raw, SENT).intent


HIDDEN = [
    '<style>p::after {{ content: "{}" }}</style>',
    "<style>li {{ list-style-type: '{}' }}</style>",
    "<span style=\"content:'{}'\"></span>",
    "<style>/* {} */</style>",
    '<meta name="description" content="{}">',
    '<p title="{}">&nbsp;</p>',
    '<img src="https://x.example/a.gif" alt="{}">',
    '<div aria-label="{}"></div>',
    '<input value="{}">',
    '<input placeholder="{}">',
    '<object standby="{}"></object>',
    "<details><summary>.</summary>{}</details>",
    '<iframe src="data:text/html,{}"></iframe>',
    '<a href="mailto:x@y.example?body={}">&nbsp;</a>',
    "<ruby>Oui<rt>{}</rt></ruby>",
    "<math><mtext>{}</mtext></math>",
    '<span style="font-size:0">{}</span>',
]


def is_heard(hidden: str) -> None:
    said = [meaning(f"<p>Oui</p>{hidden.format(one)}") for one in ("NON", "Paul habite Lyon")]
    assert Intent.CONFIRM not in said


def test_words_that_a_page_shows_beside_its_text_are_heard() -> None:
    name_offenders(is_heard, HIDDEN)


STRUCK = [
    "<s>Oui</s>",
    "<del>Oui</del>",
    "<strike>Oui</strike>",
    '<span style="text-decoration: line-through">Oui</span>',
    '<style>.x {{ text-decoration: line-through }}</style><p class="x">Oui</p>',
]


def is_no_yes(page: str) -> None:
    assert meaning(page) is Intent.QUESTION


def test_a_struck_yes_is_a_question() -> None:
    name_offenders(is_no_yes, STRUCK)


@each_of(
    [
        "<style><!-- /* Font Definitions */ @font-face {font-family:'Segoe UI';} --></style>",
        '<style>q { quotes: "\\201C" "\\201D" } p::before { content: "" }</style>',
        '<div data-ogsc="rgb(0, 0, 0)" data-outlook-trace="F:1|T:1"></div>',
        '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">',
        '<a href="https://x.example/" rel="noopener noreferrer" target="_blank"></a>',
        '<span style="color:red">&nbsp;</span>',
        '<img src="data:image/png;base64,AAAA" alt="Logo du lycée Monnet">',
    ]
)
def test_what_programs_write_there_leaves_a_yes_as_it_is(page: str) -> None:
    assert meaning(f"{page}<p>Oui</p>") is Intent.CONFIRM
