"""How staff know whose account an order is about: a word on that is kept with the act."""

from bot.core import Core
from bot.staff.order_values import Arguments, refused
from domain.conversations.lookup import mending
from domain.text.labels import answer_words
from domain.text.words.bare_answers import AnswerWords


def how_known(core: Core, arguments: Arguments) -> str:
    """What an order says of it, which may be nothing.

    Raises `OrderRefused` for words that say it of nobody.
    """
    words = " ".join(str(arguments.get("checked") or "").split())
    if words and not mending.says_how(words, _bare(core)):
        raise refused("refused-unchecked")
    return words


def must_be_known(core: Core, arguments: Arguments) -> str:
    """The same, where saying nothing is refused as well."""
    if words := how_known(core, arguments):
        return words
    raise refused("refused-unchecked")


def _bare(core: Core) -> AnswerWords:
    texts = core.texts
    return answer_words(lambda each, language: texts.say(each.phrase, language), texts.languages)
