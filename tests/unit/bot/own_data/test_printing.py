"""How what is stored about somebody is laid out on pages."""

from hypothesis import given
from hypothesis import strategies as st

from bot.own_data.printing import ROOM, TOGETHER, Piece, paged, parts

TEXTS = st.text("ab c\n", max_size=3_000)
SECTIONS = st.lists(st.lists(TEXTS, min_size=1, max_size=5), min_size=1, max_size=8)


def pieces_of(sections: list[list[str]]) -> list[Piece]:
    """A title each, and what stands below."""
    return [
        piece
        for section in sections
        for piece in (
            Piece("Title", titled=True),
            *(Piece(each) for text in section for each in [*parts(text)] or [""]),
        )
    ]


@given(SECTIONS)
def test_every_piece_stands_on_a_page_in_its_order_and_has_room_there(
    sections: list[list[str]],
) -> None:
    pieces, pages = pieces_of(sections), [*paged(pieces_of(sections))]
    assert [each for page in pages for each in page] == pieces
    assert all(sum(each.lines for each in page) <= ROOM for page in pages)
    assert not any(page[-1].titled for page in pages)


@given(TEXTS)
def test_no_word_of_a_long_text_is_lost_between_its_parts(text: str) -> None:
    found = [*parts(text)]
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(each.count("\n") < TOGETHER for each in found)
