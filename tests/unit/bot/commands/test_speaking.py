"""The command line speaks the system's language, where the desk has it."""

from collections.abc import Mapping

from bot.commands.speaking import language_here, sentence
from bot.texts.texts import plain
from tests.support.offenders import each_of


@each_of(
    [
        ("fr", {"LANG": "fr_FR.UTF-8"}),
        ("fr", {"LANG": "fr_CA@euro"}),
        ("fr", {"LC_ALL": "fr", "LANG": "en_GB.UTF-8"}),
        ("fr", {"LC_MESSAGES": "fr_BE.UTF-8", "LANG": "en_GB.UTF-8"}),
        ("en", {"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}),
        ("en", {"LC_ALL": "", "LANG": "C.UTF-8"}),
        ("en", {"LANG": "POSIX"}),
        ("en", {"LANG": "de_DE.UTF-8"}),
        ("en", {"LANG": "../fr"}),
        ("en", {}),
    ]
)
def test_the_first_that_says_anything_counts(language: str, environment: Mapping[str, str]) -> None:
    assert language_here(environment) == language


def test_what_telegram_makes_bold_is_plain_here() -> None:
    assert plain("<b>5</b> &lt;6&gt; <code>x</code>") == "5 <6> x"


def test_what_a_file_holds_is_shown_as_it_stands_there() -> None:
    assert sentence("told-cell", row="2", found="Zo&#233; <b>", became="Zoé").count("Zo&#233; <b>")
