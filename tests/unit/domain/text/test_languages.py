"""Which language is spoken, and which one a switch leads to."""

from domain.text.languages import FALLBACK, led_to, spoken


def test_who_speaks_none_of_ours_is_spoken_to_in_the_fallback() -> None:
    assert spoken(["de", "fr"], ["en", "fr"]) == "fr"
    assert spoken(["de"], ["en", "fr"]) == FALLBACK


def test_a_switch_that_names_no_language_leads_to_the_next_one() -> None:
    three = ("en", "fr", "it")
    assert [led_to("", each, three) for each in three] == ["fr", "it", "en"]
    assert led_to("it", "en", three) == "it"
    assert led_to("xx", "en", three) == "fr"
