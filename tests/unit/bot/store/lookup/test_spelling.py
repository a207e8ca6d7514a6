"""Two slips in an ID number: whoever is meant is among those that are looked for."""

import random
from string import ascii_uppercase, digits

from bot.store.lookup.spelling import id_numbers_two_away, neighbours
from domain.text.identifiers import id_number

MEANT = "CLM204817"


SLIPS = "CLM240871 CLM2O48I7 CLM20487 CLM2048 CLM20481712 LM204817X LCM204871".split()  # noqa: SIM905


def test_the_number_that_was_meant_is_among_them() -> None:
    assert not [each for each in SLIPS if MEANT not in id_numbers_two_away(each)]


def test_any_two_slips_of_any_number_are_undone() -> None:
    chance = random.Random(7)
    for _ in range(200):
        letters, numbers = chance.choices(ascii_uppercase, k=3), chance.choices(digits, k=6)
        meant = "".join(chance.choice([letters + numbers, numbers + letters]))
        once = chance.choice([*neighbours(meant)])
        typed = chance.choice([*neighbours(once)])
        assert meant in id_numbers_two_away(typed), (meant, once, typed)


def test_nothing_else_than_id_numbers_is_looked_for() -> None:
    found = id_numbers_two_away("CLM240871")
    assert found == {each for each in found if id_number(each) == each}
    assert not id_numbers_two_away("9" * 13)
