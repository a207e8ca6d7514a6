"""A person's own lines are not taken for the head of a quote, nor an answer for its rest."""

import pytest
from test_reading import written

from mailer.reading import read


@pytest.mark.parametrize("greeting", ["", "Bonjour,\n\n"])
def test_a_formal_heading_that_names_nobody_quotes_nothing(greeting: str) -> None:
    text = f"{greeting}Date : 3 novembre 2026\nObjet : certificat\n\nIl n'est pas arrivé."
    assert read(written(text)).reply == text
