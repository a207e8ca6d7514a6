"""What is read and compiled once is so before anybody writes."""

from bot.decisions.warming import warm
from bot.texts.public_words import secret_words
from domain.conversations import desk
from domain.machine.events import Typed
from domain.machine.steps.step import AtRest
from domain.text.secrets import announced_secrets
from domain.text.understood import concepts
from domain.text.understood.distress import distress_in
from domain.text.understood.meaning import wanted


def test_the_first_text_finds_every_pattern_compiled() -> None:
    warm()
    before = announced_secrets._patterns.cache_info().misses  # noqa: SLF001 - what takes the time
    told = Typed("my password is blue unicorn", 1)
    assert desk.forgets(AtRest(), told, secret_words()) is not None
    assert announced_secrets._patterns.cache_info().misses == before  # noqa: SLF001


def test_the_first_words_of_ones_own_find_every_list_read() -> None:
    warm()
    before = concepts.read.cache_info().misses
    assert distress_in("i want to die")
    assert wanted("thank you")
    assert concepts.read.cache_info().misses == before
