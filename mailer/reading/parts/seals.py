"""The seal that OpenPGP puts around a text in plain sight (RFC 4880, 7).

-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA256                              said by the program, unless somebody changed it

Oui
-----BEGIN PGP SIGNATURE-----
Version: GnuPG v2
…
-----END PGP SIGNATURE-----
"""

import re

from mailer.reading.words.phrases import fold, phrases

_BEGUN = "-----BEGIN PGP SIGNED MESSAGE-----\n"
_SEAL = "\n-----BEGIN PGP SIGNATURE-----\n"
_END = "\n-----END PGP SIGNATURE-----"
_ESCAPED = re.compile(r"^- ", re.MULTILINE)
_PICTURE = re.compile(
    r"^[> \t]{0,20}\[((?:inline )?image ?:|cid:)?([^\[\]\n]{1,200})\][ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_ARMOUR = re.compile(  # of keys and seals
    r"^(?:-{5}(?:BEGIN|END) [A-Z ]{1,30}-{5}|Hash: (?:(?:SHA|RIPEMD|MD)\d{1,3},? ?){1,5}$"
    r"|(?:Version|Hash|Comment|Charset):"
    r"|[\w+/]{30,}={0,2}|[\w+/]{2,29}={1,2}$|=[\w+/]{4})"
    r"|(?<=\s)v\d[\d.]*\b",
    re.MULTILINE,
)


def unpictured(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without its "[image: logo.png]", as programs put for pictures, and their names."""
    names: list[str] = []

    def named(line: re.Match[str]) -> str:
        if not (line[1] or phrases("described").opens(fold(line[2]))):
            return line[0]
        names.append(line[2])
        return ""

    return _PICTURE.sub(named, text), tuple(names)


def labels(seal: str) -> tuple[str, ...]:
    """What a seal says in words: the names of programs and digests, mostly."""
    return tuple(_ARMOUR.sub("", seal).split("\n"))


def unsealed(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the seal around it, and what that says; a broken seal is text."""
    above, begun, rest = text.replace("\r\n", "\n").partition(_BEGUN)
    words, sealed, seal = rest.partition(_SEAL)
    armour, ended, below = seal.partition(_END)
    head, _, body = words.partition("\n\n")
    if not (begun and sealed and ended) or (above and not above.endswith("\n")):
        return text, ()
    return "\n".join([above, _ESCAPED.sub("", body), below]), labels(f"{head}\n{armour}")
