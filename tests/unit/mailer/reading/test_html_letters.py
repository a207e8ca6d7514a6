"""HTML is read as it is seen: what is indented is no quote, and a list is a list."""

import pytest

from mailer.reading import read
from tests.support.mail.answers import written


def reply(html: str) -> str:
    return read(written(html, Content_Type="text/html; charset=utf-8")).reply


@pytest.mark.parametrize("style", ["margin:0 0 0 40px;border:none;padding:0px", "border: 0"])
def test_a_paragraph_its_writer_indented_is_hers(style: str) -> None:
    html = f'<blockquote style="{style}">Mon code manque.</blockquote><blockquote>OUI</blockquote>'
    assert reply(html) == "Mon code manque."


@pytest.mark.parametrize("style", ["", "border:none;border-left:solid #ccc 1pt", "margin:0 .8ex"])
def test_a_quote_inside_an_indented_paragraph_is_one(style: str) -> None:
    quote = f'<blockquote style="{style}">OUI</blockquote>'
    assert reply(f'<blockquote style="border:none">Non lu.{quote}</blockquote>') == "Non lu."


def test_the_last_item_of_a_list_is_no_signature() -> None:
    assert reply("<ul><li>Inès</li><li>Karim</li></ul>") == "- Inès\n- Karim"
