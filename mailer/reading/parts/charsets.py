"""Bytes to text by the name of their charset, as mail programs and browsers understand the names.

The WHATWG's list says what a label means in real mail: "gb2312" is GB 18030, "iso-8859-1" is
Windows-1252, "x-mac-roman" the Macintosh's. What it does not know Python may ("cp-850", "utf-7").
"""

import codecs
import re
from collections.abc import Iterator
from contextlib import suppress

import webencodings  # type: ignore[import-untyped]

# Codecs whose decoding is quadratic, or that are no charset of any letter.
_NO_CHARSET = frozenset({"punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined"})
_WIDER = {"gbk": "gb18030", "replacement": "ascii", "x-user-defined": "cp1252"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNSEEN = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe0f\ufeff]"
)
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def decode(octets: bytes, label: str = "utf-8") -> str:
    """Text of these bytes: the named charset, else UTF-8, else Windows-1252; never raises."""
    for name in _candidates(octets, label):
        with suppress(LookupError, UnicodeError, ValueError):
            return _clean(octets.decode(name))
    return _clean(octets.decode("cp1252", "replace"))


def _candidates(octets: bytes, label: str) -> Iterator[str]:
    """The codecs to try, the surest first.

    A byte order mark outranks the label. So does UTF-8 where the label has one byte a sign: such
    bytes are UTF-8 by chance in no letter, and programs that send on often keep the old label.
    """
    yield from (name for mark, name in _MARKS if octets.startswith(mark))
    named = _codec(label)
    if named in _bytewise():
        yield "utf-8"
    yield from filter(None, (named, "utf-8"))


def _codec(label: str) -> str:
    """The codec that a label means; "" for none."""
    known = webencodings.lookup(label.strip(" \t\"';"))
    if known is not None:
        return _WIDER.get(known.name, str(known.codec_info.name))
    for spelled in (label, re.sub(r"[^A-Za-z0-9]", "", label)):
        with suppress(LookupError, ValueError):
            name = codecs.lookup(spelled).name
            return "" if name.replace("-", "_") in _NO_CHARSET else name
    return ""


def _bytewise() -> frozenset[str]:
    return frozenset({"ascii", "cp1252", "iso8859-1", "iso8859-15", "latin-1"})


def undirected(written: str) -> str:
    """A header's text without the marks that Hebrew and Arabic programs put around theirs."""
    return _DIRECTIONS.sub("", written)


def _clean(written: str) -> str:
    r"""Line ends as \n, no NULs and other control signs, no invisible joiners and directions."""
    unified = written.replace("\r\n", "\n").replace("\r", "\n").replace("\xa0", " ")
    return _UNSEEN.sub("", unified)
