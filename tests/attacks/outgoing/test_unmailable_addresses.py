"""An address that no letter can go to was taken, and its owner waited for the letter for ever."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.config import ConfigError, parse
from bot.decisions.typed_addresses import mailable
from bot.files.reading.cells import an_address
from bot.files.reading.odd_cells import Doubted
from mailer.outbound.addresses import is_mailable, wire_address
from tests.support.offenders import each_of

CENTRE = {"name": "Lyon", "number": "FR001", "city": "Lyon"}
UNMAILABLE = [
    "ａ@gmail.com",
    "ma\u0301rie@gmail.com",
    "zoé@lycee.fr",
    "ﬁona@gmail.com",
    "marie＠gmail.com",
    '"ma rie"@gmail.com',
    f"marie@{'lycee.' * 50}fr",
]


@each_of(UNMAILABLE)
def test_no_letter_could_go_there_so_it_is_refused_where_it_is_typed(address: str) -> None:
    assert mailable(address) == ""


@each_of(UNMAILABLE)
def test_a_file_s_is_left_out_with_a_word(address: str) -> None:
    assert isinstance(an_address(address), Doubted)


@each_of(UNMAILABLE)
def test_the_settings_have_none(address: str) -> None:
    with pytest.raises(ConfigError, match=r"centre\.email: expected a mail address"):
        parse({"centre": {**CENTRE, "email": address}})


@given(st.one_of(st.emails(), st.text(max_size=12).map(lambda local: f"{local}@gmail.com")))
@example("marie@faß.de")
@example("marie@ｇｍａｉｌ.com")
@example("marie@xn--.fr")
def test_what_is_taken_can_be_sent_to(address: str) -> None:
    taken = mailable(address)
    assert not taken or is_mailable(taken)


def test_a_domain_is_never_taken_for_another() -> None:
    assert wire_address(mailable("marie@faß.de")) == "marie@xn--fa-hia.de"


def test_a_domain_with_accents_stays_as_it_is_written() -> None:
    assert mailable("marie@lycée-lumière.fr") == "marie@lycée-lumière.fr"
