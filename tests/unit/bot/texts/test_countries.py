"""Countries in the reader's language, however the centre's list names them."""

from bot.texts.countries import country_in, names_of
from tests.support.offenders import each_of


@each_of(
    [
        ("Netherlands", "fr", "Pays-Bas"),
        ("PAYS-BAS", "en", "Netherlands"),
        ("Suisse", "fr", "Suisse"),
        ("United Kingdom", "fr", "Royaume-Uni"),
        ("Norlande", "en", "Norlande"),
        ("", "fr", ""),
    ]
)
def test_a_country_is_named_in_the_readers_language(listed: str, locale: str, told: str) -> None:
    assert country_in(listed, locale) == told


def test_a_country_is_found_by_its_name_in_every_language_and_as_it_is_listed() -> None:
    assert {*names_of("Netherlands")} == {"Netherlands", "Pays-Bas"}
    assert names_of("Norlande") == ("Norlande",)
