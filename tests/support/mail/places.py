"""Every place of a letter where a person could have written, or any mail program shows something.

A letter is a leaf (what kind of text), in an encoding, in a nesting. Each is built around a remark;
beside it stands a yes. What people never write and no mail program shows is not here: see
docs/decisions.md, "A yes is heard against whatever a person could have written".
"""

import binascii
import html
from base64 import b64encode, encodebytes
from collections.abc import Callable, Mapping
from functools import partial
from quopri import encodestring
from urllib.parse import quote

from tests.support.mail.answers import DESK

HEAD = (
    f"From: Inès Morel <ines.morel@example.fr>\nTo: Centre <{DESK}>\n"
    "Subject: Re: Confirmez votre adresse\nIn-Reply-To: <c.k7m2qh4xwz@x>\nMIME-Version: 1.0\n"
)
YES = b"Content-Type: text/plain; charset=utf-8\n\nOUI\n"
SEAL = "-----BEGIN PGP SIGNED MESSAGE-----\n"
ARMOUR = "-----BEGIN PGP SIGNATURE-----\n\niQEzBAEBCAAdFiEE\n=abcd\n-----END PGP SIGNATURE-----\n"

Leaf = tuple[str, bytes]


def _page(template: str) -> Callable[[str], Leaf]:
    return lambda remark: (
        "text/html; charset=utf-8",
        template.replace("@", html.escape(remark)).encode(),
    )


def _text(kind: str, template: str = "@") -> Callable[[str], Leaf]:
    return lambda remark: (f"{kind}; charset=utf-8", template.replace("@", remark).encode())


def _link(tag: str) -> Callable[[str], Leaf]:
    return lambda said: ("text/html", f"<p>Oui</p>{tag.replace('@', quote(said))}".encode())


def _octets(kind: str, head: bytes) -> Callable[[str], Leaf]:
    return lambda said: (kind, head + said.encode())


def _uuencoded(remark: str) -> Leaf:
    octets = remark.encode()
    lines = [binascii.b2a_uu(octets[at : at + 45]).decode() for at in range(0, len(octets), 45)]
    return "text/plain; charset=utf-8", f"OUI\n\nbegin 644 a.txt\n{''.join(lines)}`\nend\n".encode()


def _yenc(remark: str) -> Leaf:
    octets = bytes((each + 42) % 256 for each in remark.encode())
    return "text/plain", b"OUI\n\n=ybegin line=128 size=9 name=a.txt\n%b\n=yend size=9\n" % octets


def _tnef(remark: str) -> Leaf:
    body = b"\x78\x9f\x3e\x22\x01\x00" + remark.encode("utf-16-le") + b"\0\0"
    return 'application/ms-tnef; name="winmail.dat"', body


def _rtf(remark: str) -> Leaf:
    said = "".join(each if each.isascii() else f"\\u{ord(each) & 0xFFFF}?" for each in remark)
    return "application/rtf", b"{\\rtf1\\ansi " + said.encode() + b"}"


_ATTRIBUTES = (
    "alt",
    "title",
    "aria-label",
    "placeholder",
    "value",
    "label",
    "summary",
)
LEAVES: Mapping[str, Callable[[str], Leaf]] = {
    **{
        kind: _text(kind)
        for kind in (
            "text/plain",
            "text/markdown",
            "text/csv",
            "text/x-unknown",
            "application/json",
            "application/xml",
            "application/x-note",
            "text/plain; format=flowed; delsp=yes",
        )
    },
    "enriched": _text("text/enriched", "<bold>@</bold>"),
    "flowed quote": _text("text/plain; format=flowed", "OUI \n> \n>@ \n"),
    "signed inline": _text("text/plain", f"{SEAL}Hash: SHA256\n\n@\n{ARMOUR}"),
    "below a seal": _text("text/plain", f"{SEAL}Hash: SHA256\n\nOUI\n{ARMOUR}\n@\n"),
    "in a seal": _text("text/plain", f"{SEAL}Comment: @\n\nOUI\n{ARMOUR}"),
    "calendar": _text("text/calendar", "BEGIN:VCALENDAR\nSUMMARY:@\nEND:VCALENDAR\n"),
    "card": _text("text/vcard", "BEGIN:VCARD\nVERSION:3.0\nFN:Inès Morel\nNOTE:@\nEND:VCARD\n"),
    "drawing": _text("image/svg+xml", "<svg><text>@</text></svg>"),
    "amp": _text("text/x-amp-html", "<!doctype html><html amp4email><body><p>@</p></body></html>"),
    "paragraph": _page("<p>@</p>"),
    "hidden": _page('<p>Oui</p><div style="display:none">@</div>'),
    "white": _page('<p>Oui</p><font color="#fff" style="font-size:0">@</font>'),
    "comment": _page("<p>Oui</p><!-- @ -->"),
    "comment left open": _page("<p>Oui</p><!-- @"),
    "conditional": _page("<p>Oui</p><!--[if mso]><p>@</p><![endif]-->"),
    "template": _page("<p>Oui</p><template><p>@</p></template>"),
    "noscript": _page("<p>Oui</p><noscript>@</noscript>"),
    "script": _page("<p>Oui</p><script>document.write('@')</script>"),
    "area": _page("<p>Oui</p><textarea>@</textarea>"),
    "option": _page("<p>Oui</p><select><option>@</option></select>"),
    "title": _page("<title>@</title><p>Oui</p>"),
    "heading": _page("<table><caption>@</caption><tr><td>Oui</td></tr></table>"),
    "behind the end": _page("<html><body><p>Oui</p></body></html>\n@\n"),
    "style": _page('<style>p:after { content: "@" }</style><p>Oui</p>'),
    "style of one": _page("<p style=\"--x: '@'; content: '@'\">Oui</p>"),
    "struck": _page("<p>Oui</p><s>@</s>"),
    "quoted": _page("<p>Oui</p><blockquote>@</blockquote>"),
    "tag": _page("<p>Oui</p><p @"),
    "meta": _page('<meta name="description" content="@"><p>Oui</p>'),
    "frame": _link('<iframe src="data:text/plain,@"></iframe>'),
    "mailto": _link('<a href="mailto:a@b.fr?body=@">.</a>'),
    **{f"@{name}": _page(f'<p>Oui</p><img {name}="@">') for name in _ATTRIBUTES},
    "uuencoded": _uuencoded,
    "yEnc": _yenc,
    "winmail.dat": _tnef,
    "rtf": _rtf,
    "sealed": _octets("application/pkcs7-mime; name=smime.p7m", b"0\x82\x01\x00\x06\x09"),
    "pdf": _octets("application/pdf", b"%PDF-1.4\n"),
    "bytes": _octets("application/octet-stream", b"\0\1"),
}


def _lying(octets: bytes, charset: str) -> bytes:
    return octets.decode("utf-8", "replace").encode(charset, "replace")


UNSEEN: Mapping[str, Callable[[str], Leaf]] = {
    "link": _link('<a href="https://x.example/?said=@">.</a>'),
    "data-note": _page('<p data-note="@">Oui</p>'),
}
"""Seen by who points there or reads the source: what refuses, asks or speaks is heard."""

ENCODINGS: Mapping[str, Callable[[bytes], tuple[str, bytes]]] = {
    "8bit": lambda octets: ("8bit", octets),
    "qp": lambda octets: ("quoted-printable", encodestring(octets)),
    "base64": lambda octets: ("base64", encodebytes(octets)),
    "base64 cut": lambda octets: ("base64", encodebytes(octets).rstrip()[:-1]),
    "base64 by lines": lambda octets: (
        "BASE64 ;",
        b"\n".join(b64encode(each + b"\n") for each in octets.split(b"\n")),
    ),
    "base64 below a warning": lambda octets: ("base64", b"[External]\n\n" + encodebytes(octets)),
    "qp cut": lambda octets: ("quoted-printable", encodestring(octets).rstrip() + b"="),
    "called base64": lambda octets: ("base64", octets),
    "called qp": lambda octets: ('"Quoted-Printable"', octets),
    "unknown": lambda octets: ("x-uue", octets),
    "twice": lambda octets: ("8bit\nContent-Transfer-Encoding: base64", encodebytes(octets)),
    "lie: utf-16": lambda octets: ("8bit", _lying(octets, "utf-16")),
    "lie: latin": lambda octets: ("8bit", _lying(octets, "latin-1")),
}


def part(kind: str, octets: bytes, transfer: str = "8bit", *more: str) -> bytes:
    """One part with its headers."""
    heads = [f"Content-Type: {kind}", f"Content-Transfer-Encoding: {transfer}", *more]
    return "\n".join([*heads, "", ""]).encode() + octets + b"\n"


def box(kind: str, *parts: bytes, name: str = "", end: bool = True) -> bytes:
    """Parts in a part."""
    bound = name or f"b{sum(map(len, parts))}x{len(parts)}"
    inside = b"".join(b"--%b\n%b\n" % (bound.encode(), each) for each in parts)
    closing = f"--{bound}--\n".encode() if end else b""
    return f"Content-Type: multipart/{kind}; boundary={bound}\n\n".encode() + inside + closing


def _attached(said: bytes, name: str = "note.txt") -> bytes:
    return f"Content-Disposition: attachment; filename={name}\n".encode() + said


def _letter(said: bytes) -> bytes:
    return b"Content-Type: message/rfc822\n\nFrom: a@b.fr\nSubject: x\nMIME-Version: 1.0\n" + said


NESTINGS: Mapping[str, Callable[[bytes], bytes]] = {
    "alone": lambda said: said,
    "behind": lambda said: box("mixed", YES, said),
    "before": lambda said: box("mixed", said, YES),
    "another version": lambda said: box("alternative", YES, said),
    "first version": lambda said: box("alternative", said, YES),
    "related": lambda said: box("related", YES, said),
    "attached": lambda said: box("mixed", YES, _attached(said)),
    "picture by name": lambda said: box("mixed", YES, _attached(said, "image001.png")),
    "enclosed": lambda said: box("mixed", YES, _letter(said)),
    "related enclosed": lambda said: box("mixed", YES, _letter(box("related", YES, said))),
    "enclosed twice": lambda said: box("mixed", YES, _letter(box("mixed", _letter(said)))),
    "digest": lambda said: box("digest", YES, _letter(said)),
    "signed": lambda said: box("signed; micalg=pgp-sha256", box("mixed", YES, said)),
    "sealed": lambda said: box("encrypted", YES, said),
    "report": lambda said: box("report; report-type=x-note", YES, said),
    "form": lambda said: box("form-data", YES, b"Content-Disposition: form-data; name=a\n" + said),
    "never ended": lambda said: box("mixed", YES, said, end=False),
    "same boundary": lambda said: box("mixed", YES, box("mixed", said, name="b"), name="b"),
    "preamble": lambda said: box("mixed", YES).replace(b"\n\n--", b"\n\n" + said + b"\n--", 1),
    "epilogue": lambda said: box("mixed", YES) + b"\n" + said,
    "no such boundary": lambda said: b"Content-Type: multipart/mixed; boundary=no\n\n" + said,
}


def letter(leaf: str, encoding: str, nesting: str, remark: str) -> bytes:
    """A letter with a remark there, and a yes."""
    kind, octets = {**LEAVES, **UNSEEN}[leaf](remark)
    transfer, encoded = ENCODINGS[encoding](octets)
    return HEAD.encode() + NESTINGS[nesting](part(kind, encoded, transfer))


def _word(remark: str) -> str:
    return f"=?utf-8?b?{b64encode(remark.encode()).decode()}?="


_FILLED_IN = (
    *("Comments", "Keywords", "Content-Description", "Organization", "X-Note", "Thread-Topic"),
    "Summary",
)


def _headed(name: str, remark: str) -> bytes:
    return f"{HEAD}{name}: {remark}\n".encode() + YES


def _changed(old: str, new: str) -> bytes:
    return HEAD.replace(old, new).encode() + YES


def _named(remark: str, name: str) -> bytes:
    return box("mixed", YES, part(f"image/png; {name}", b"\x89PNG\r\n", "8bit")) if remark else YES


HEADERS: Mapping[str, Callable[[str], bytes]] = {
    "subject": lambda said: _changed("Confirmez votre adresse", said),
    "encoded subject": lambda said: _changed("Re: Conf", f"Re: {_word(said)} Conf"),
    "second subject": partial(_headed, "Subject"),
    "name": lambda said: _changed("Inès Morel", f'"{said}"'),
    "encoded name": lambda said: _changed("Inès Morel", _word(said)),
    "comment behind the address": lambda said: _changed("example.fr>", f"example.fr> ({said})"),
    "name of the desk": lambda said: _changed("Centre <", f'"{said}" <'),
    "second sender": lambda said: _headed("Sender", f'"{said}" <ines.morel@example.fr>'),
    **{name: partial(_headed, name) for name in _FILLED_IN},
    "folded": lambda said: _headed("X-Note", said.replace(" ", "\n ")),
    "name of a file": lambda said: HEAD.encode() + _named(said, f'name="{said}.png"'),
    "encoded name of a file": lambda said: HEAD.encode() + _named(said, f'name="{_word(said)}"'),
    "parted name of a file": lambda said: HEAD.encode() + _named(said, f"n*=utf-8''{quote(said)}"),
}
"""Headers that people fill in, and whatever a mail program shows of the others."""
