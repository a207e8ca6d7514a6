"""Telegram's HTML, what clients make of typed signs, and what a page is given to show."""

import pytest
from telegram import Bot

from bot.sandbox.telegram import Person
from bot.sandbox.telegram.api.markup import parse_html
from bot.sandbox.telegram.errors import RefusedError
from bot.sandbox.telegram.people.typed import typed
from tests.support.offenders import each_of
from tests.support.telegram.telegram_client import raised

pytest_plugins = ["tests.support.telegram.sandboxed_telegram"]


async def test_html_becomes_text_and_entities(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "<b>A&amp;B</b> &nbsp; é", parse_mode="HTML")
    assert sent.text == "A&B &nbsp; é"
    assert anna.last.html == "<b>A&amp;B</b> &amp;nbsp; é"


async def test_text_without_parse_mode_stays_as_it_is(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "<b>1 < 2</b>")
    assert anna.last.text == "<b>1 < 2</b>"
    assert anna.last.html == "&lt;b&gt;1 &lt; 2&lt;/b&gt;"


@each_of(
    [
        ("a<br>b", 'Unsupported start tag "br" at byte offset 1'),
        ("é < 2", 'Unsupported start tag "" at byte offset 3'),
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b x", 'Unclosed start tag "b" at byte offset 0'),
        ("<b 'x'>y</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
        ("<a href=http://x.y>z</a>", "Unexpected end of name token at byte offset 8"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    ]
)
def test_bad_markup_is_refused_in_telegrams_words(source: str, words: str) -> None:
    with pytest.raises(RefusedError) as refused:
        parse_html(source)
    assert refused.value.description == f"Bad Request: can't parse entities: {words}"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("&lt;&gt;&quot;&amp", '<>"&'),
        ("&#39;&#x27;&#128512", "''😀"),
        ("&LT;&ltx;&nbsp;&#0;&#1114112;", "&LT;&ltx;&nbsp;&#0;&#1114112;"),
    ],
)
def test_only_telegrams_references_are_decoded(source: str, text: str) -> None:
    assert parse_html(source).text == text


@each_of(
    [
        ("<B>x</B><i>y</>", ["bold", "italic"]),
        ("<pre><code class='language-py'>x</code></pre>", ["pre"]),
        ("<blockquote expandable>x</blockquote>", ["expandable_blockquote"]),
        ("<a href='http://x.y/?a&amp;b'>x</a>", ["text_link"]),
        ("<a href='nowhere'>x</a>", []),
        ("<b></b>", []),
        ("<tg-spoiler><u>x</u></tg-spoiler>", ["spoiler", "underline"]),
    ]
)
def test_tags_become_entities(source: str, kinds: list[str]) -> None:
    assert [each["type"] for each in parse_html(source).entities] == kinds


async def test_entities_are_measured_in_utf16_after_trimming(bot: Bot, anna: Person) -> None:
    sent = await bot.send_message(anna.id, "\n 😀<b> x </b>\n", parse_mode="HTML")
    assert sent.text == "😀 x"
    assert [(each.offset, each.length) for each in sent.entities] == [(2, 2)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "message text is empty"),
        (" \n", "text must be non-empty"),
        ("<b> </b>", "text must be non-empty"),
        ("x" * 4097, "message is too long"),
        ("😀" * 2049, "message is too long"),
    ],
)
async def test_text_out_of_bounds_is_refused(bot: Bot, anna: Person, text: str, words: str) -> None:
    error = await raised(bot.send_message(anna.id, text, parse_mode="HTML"))
    assert str(error).lower() == words


async def test_length_counts_after_markup(bot: Bot, anna: Person) -> None:
    await bot.send_message(anna.id, "<b>" + "x" * 4096 + "</b>", parse_mode="HTML")
    assert len(anna.last.text) == 4096


def test_clients_turn_signs_into_formatting() -> None:
    marked = typed("my **pass__word** is `x`")
    assert marked.text == "my pass__word is x"
    assert [(each["type"], each["offset"], each["length"]) for each in marked.entities] == [
        ("bold", 3, 10),
        ("code", 17, 1),
    ]


@each_of(
    [
        ("/help me", [("bot_command", 0, 5)]),
        ("see 1/2 and a/b", []),
        ("😀 anna@example.org", [("email", 3, 16)]),
        ("https://example.org/a", [("url", 0, 21)]),
    ]
)
def test_clients_mark_commands_and_addresses(text: str, found: list[tuple[str, int, int]]) -> None:
    entities = typed(text).entities
    assert [(each["type"], each["offset"], each["length"]) for each in entities] == found


async def test_page_gets_safe_html(bot: Bot, anna: Person) -> None:
    markup = "<a href='javascript://x.y/'>a</a> <tg-spoiler><b>&lt;i&gt;</b></tg-spoiler>"
    await bot.send_message(anna.id, markup, parse_mode="HTML")
    assert anna.last.html == 'a <span class="spoiler"><b>&lt;i&gt;</b></span>'
