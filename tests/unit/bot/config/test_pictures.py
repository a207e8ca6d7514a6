"""The centre's own pictures on documents: small, drawn by nobody else, and without Cambridge."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from bot.config.pictures import MOST_BYTES, OWN, PICTURE, PLAIN, flaw, picture
from tests.support.config import desk, mistakes
from tests.support.offenders import each_of

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'viewBox="0 0 40 20">{}</svg>'
)
PNG = b"\x89PNG\r\n\x1a\n"


def png(width: int, height: int, note: str = "") -> bytes:
    said, into = PngImagePlugin.PngInfo(), BytesIO()
    said.add_text("Title", note)
    Image.new("1", (width, height)).save(into, "PNG", pnginfo=said)
    return into.getvalue()


def written(folder: Path, content: bytes | str, name: str = "logo.svg") -> Path:
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return file


def test_a_picture_is_as_large_as_its_room_lets_it_be(tmp_path: Path) -> None:
    drawn = picture(written(tmp_path, SVG.format('<path d="M0 0h40"/>')))
    assert drawn.within(76, 76) == (76, 38)
    assert drawn.url.startswith("data:image/svg+xml;base64,")
    scanned = picture(written(tmp_path, png(300, 100), "hand.png"))
    assert scanned.within(206, 44) == (132, 44)
    assert scanned.url.startswith("data:image/png;base64,")


@each_of(
    [
        '<use href="#a"/>',
        '<g style="fill: url(#shade)"/>',
        "<g style=\"fill: url('#shade')\"/>",
        "<metadata>drawn by hand</metadata>",
        '<n:view xmlns:n="http://sodipodi.example/dtd" onload="" href="x.svg"/>',
    ]
)
def test_what_only_draws_is_taken(inside: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    assert flaw(written(tmp_path_factory.mktemp("svg"), SVG.format(inside))) is None


@each_of(
    [
        "<script>1</script>",
        '<path onclick="go()"/>',
        '<a href="https://tracker.example"><path/></a>',
        '<image href="file:///etc/passwd"/>',
        '<image xlink:href="data:image/png;base64,AAAA"/>',
        '<use xlink:href="other.svg#a"/>',
        "<style>@import 'https://tracker.example/a.css'</style>",
        '<rect style="fill: url(https://tracker.example/a)"/>',
        "<foreignObject><b/></foreignObject>",
        '<animate attributeName="x"/>',
    ]
)
def test_what_does_more_than_draw_is_refused(
    inside: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert flaw(written(tmp_path_factory.mktemp("svg"), SVG.format(inside))) == PLAIN


def test_an_entity_is_refused_before_anything_is_parsed(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE svg [<!ENTITY a "aaaa">]>' + SVG.format("<text>&a;</text>")
    assert flaw(written(tmp_path, bomb)) == PLAIN


@each_of(
    [
        b"",
        b"GIF89a",
        PNG + b"cut off",
        png(40, 40)[:-20],
        png(3000, 10),
        b" " * (MOST_BYTES + 1),
        SVG.replace('viewBox="0 0 40 20"', "").encode(),
        SVG.replace("40 20", "0 20").encode(),
        b"<html></html>",
        b"<svg",
    ]
)
def test_what_is_no_small_picture_is_refused(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    assert flaw(written(tmp_path_factory.mktemp("any"), content)) in (PICTURE, PLAIN)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert flaw(tmp_path / "none.png") == PICTURE
    assert flaw(tmp_path) == PICTURE


def test_cambridge_is_refused_by_name_and_by_what_a_picture_says(tmp_path: Path) -> None:
    drawn = SVG.format("<title>CAMBRIDGE English</title>")
    assert flaw(written(tmp_path, SVG.format(""), "Cambridge-logo.svg")) == OWN
    assert flaw(written(tmp_path, drawn)) == OWN
    assert flaw(written(tmp_path, png(9, 9, "Cambridge Assessment"), "ours.png")) == OWN


def test_the_settings_say_which_key_has_no_picture_and_what_it_needs(tmp_path: Path) -> None:
    [told] = mistakes(desk(documents={"logo": "cambridge.png"}), folder=tmp_path)
    assert told.startswith("documents.logo: expected")
