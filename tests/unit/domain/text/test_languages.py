"""Which language is spoken, and which one a switch leads to."""

from domain.text.languages import FALLBACK, SWITCH, led_to, of_label, spoken


def test_who_speaks_none_of_ours_is_spoken_to_in_the_fallback() -> None:
    assert spoken(["de", "fr"], ["en", "fr"]) == "fr"
    assert spoken(["de"], ["en", "fr"]) == FALLBACK


def test_a_switch_that_names_no_language_leads_to_the_next_one() -> None:
    three = ("en", "fr", "it")
    assert [led_to("", each, three) for each in three] == ["fr", "it", "en"]
    assert led_to("it", "en", three) == "it"
    assert led_to("xx", "en", three) == "fr"
    assert led_to("", "xx", three) == "en"


def test_a_button_that_leads_to_a_language_speaks_that_one() -> None:
    three = ("en", "fr", "it")
    assert of_label(SWITCH, "it", "fr", three) == "it"
    assert of_label(SWITCH, "", "en", ("en", "fr")) == "fr"
    assert of_label("help", "it", "fr", three) == "fr"
