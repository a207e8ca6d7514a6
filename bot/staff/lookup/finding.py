"""Finds whom staff mean by what they typed, the likest first; twins stand side by side."""

from collections.abc import Iterable

from bot.staff.lookup.likeness import of_numbers, of_words
from bot.store.engine.store import Store, Tx
from bot.store.lookup import candidates, words
from bot.store.lookup.candidates import FoundEntry
from bot.store.lookup.spelling import words_of, words_of_address
from domain.text.identifiers import compact

SHOWN = 8
LIKE_ENOUGH = 0.72
LONGEST = 200  # signs that are looked at
AT_ONCE = 10  # slices of words that a look waits for: `indexing.py` puts those of a whole import


async def find(store: Store, typed: str) -> tuple[int, ...]:
    """The entries that may be meant, `SHOWN` and their twins at most, the likest first."""
    for _ in range(AT_ONCE):
        if not await store.write(words.put_some):
            break
    return await store.read(lambda tx: find_in(tx, typed))


def find_in(tx: Tx, typed: str) -> tuple[int, ...]:
    """The same, within a transaction; of names that have just come in perhaps not all."""
    typed = typed.strip()[:LONGEST]
    found = (candidates.load(tx, each) for each in dict.fromkeys(_candidates(tx, typed)))
    weighed = [(_likeness(tx, typed, each), each) for each in found if each]
    likely = [each for each in weighed if each[0] >= LIKE_ENOUGH]
    likely.sort(key=lambda each: (-each[0], each[1].family_name, each[1].id))
    if likely and likely[0][0] == 1 and _is_exact(typed):
        return tuple(each.id for weight, each in likely if weight == 1)[:SHOWN]
    return tuple(_beside_twins(tx, [each for _, each in likely[:SHOWN]]))


def _candidates(tx: Tx, typed: str) -> list[int]:
    if "@" in typed:
        near = candidates.of_words(tx, words_of_address(typed), _of_words)
        return [*candidates.of_address(tx, typed), *near][: candidates.MOST]
    if _is_number(typed):
        return candidates.of_number(tx, typed)
    return candidates.of_words(tx, words_of(typed), _of_words)


def _is_number(typed: str) -> bool:
    """Whether an ID number or a reference was meant, with a slip or none."""
    number = compact(typed)
    digits = sum(each.isdigit() for each in number)
    return number.isascii() and number.isalnum() and 7 <= len(number) <= 13 and digits >= 3


def _is_exact(typed: str) -> bool:
    """Whether somebody has been named by what only few have, so that no other is meant."""
    return "@" in typed or _is_number(typed)


def _likeness(tx: Tx, typed: str, found: FoundEntry) -> float:
    if "@" in typed:
        address = typed.casefold()
        known = [of_numbers(address, each.casefold()) for each in found.addresses]
        return max(known, default=0.0)
    if _is_number(typed):
        numbers = (found.id_number, *candidates.load_references(tx, found.id))
        return max(of_numbers(compact(typed), each) for each in numbers)
    return _of_name(words_of(typed), words_of(f"{found.first_name} {found.family_name}"))


def _of_name(typed: tuple[str, ...], known: tuple[str, ...]) -> float:
    """How well every word that was typed is found; a name that holds others as well comes later."""
    if not typed or not known:
        return 0.0
    each = [max(_of_words(word, other) for other in known) for word in typed]
    unsaid = max(0, len(known) - len(typed)) * 0.01
    return sum(each) / len(each) - min(unsaid, 0.05)


def _of_words(typed: str, known: str) -> float:
    """As far as they are the same; the beginning of a word is nearly as good as the word."""
    same = of_words(typed, known)
    return max(same, 0.95) if len(typed) > 2 and known.startswith(typed) else same


def _beside_twins(tx: Tx, found: Iterable[FoundEntry]) -> list[int]:
    together: dict[int, None] = {}
    for each in found:
        together[each.id] = None
        together |= dict.fromkeys(twins_of(tx, each))
    return [*together]


def twins_of(tx: Tx, found: FoundEntry) -> list[int]:
    """Others of the same family name and birth date; the same person's other entries are none."""
    first, family = found.first_name.casefold(), found.family_name.casefold()
    born = candidates.load_born_alike(tx, found)
    return [each for each, name, of in born if of.casefold() == family and name.casefold() != first]
