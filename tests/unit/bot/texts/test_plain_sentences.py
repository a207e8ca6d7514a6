"""A sentence said plainly has none of its own tags, and every sign of the values in it."""

from zoneinfo import ZoneInfo

import pytest

from bot.texts.texts import Texts, plain

TEXTS = Texts(ZoneInfo("Europe/Paris"))
TYPED = "<b>R&D &amp; <code>"


@pytest.mark.parametrize("code", TEXTS.languages)
def test_no_tag_of_the_catalogue_is_left_and_no_sign_of_a_value_is_lost(code: str) -> None:
    marked = 0
    for phrase, names in TEXTS.placeholders(code).items():
        if phrase.startswith("date-"):  # said of numbers and of days
            continue
        bare = TEXTS.say(phrase, code, dict.fromkeys(names, "x"))
        assert plain(bare) == bare, phrase
        said, seen = (
            each(phrase, code, dict.fromkeys(names, TYPED)) for each in (TEXTS.say, TEXTS.html)
        )
        assert said.count(TYPED) == seen.count("&lt;b&gt;R&amp;D &amp;amp; &lt;code&gt;"), phrase
        marked += "<code>" in seen
    assert marked


def test_what_telegram_makes_bold_is_plain() -> None:
    assert plain("<b>5</b> &lt;6&gt; <code>x</code>") == "5 <6> x"
