"""The organisations that a centre lists, as a reader of a language finds them."""

from collections.abc import Iterable
from dataclasses import replace

from bot.texts.countries import country_in
from domain.exams.organisations import fold, matches
from domain.machine.records import Organisation


def search(listed: Iterable[Organisation], query: str, language: str) -> tuple[Organisation, ...]:
    """Those that hold every word, the shortest name first."""
    found = (
        each for each in listed if matches(query, fold(f"{each.name} {each.city} {each.country}"))
    )
    by_name = sorted(found, key=lambda each: (len(each.name), each.name, each.city))
    return tuple(_placed(each, language) for each in by_name[:9])


def load(listed: Iterable[Organisation], number: int, language: str) -> Organisation | None:
    """One by its id."""
    return next((_placed(each, language) for each in listed if each.id == number), None)


def _placed(organisation: Organisation, language: str) -> Organisation:
    return replace(organisation, country=country_in(organisation.country, language))
