"""What lies beside the texts of a letter: pictures, seals and files, and what each is called.

A picture is one by its first bytes, whatever it calls itself, and so is a seal. Of everything else
that is no text, from a PDF to an Outlook winmail.dat, nobody here has read a word. The names that
parts bear, their descriptions and their odd headers are labels: somebody may have typed those.
"""

import re
from collections.abc import Iterator
from email.message import Message
from email.utils import collapse_rfc2231_value

from mailer.reading.parts import mime, written_headers

_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF", b"\0\0\1\0")
_HEIC = re.compile(rb"....ftyp(?:heic|heix|mif1|msf1|avif)", re.DOTALL)
_SEALS = frozenset({"pkcs7-signature", "x-pkcs7-signature", "pgp-signature", "pgp-keys"})
_SEALED = b"\x30"  # a sequence, as every certificate begins (X.690)
_UNREAD = frozenset({"message/external-body", "message/partial"})
_TECHNICAL = frozenset(
    {"content-type", "content-transfer-encoding", "content-disposition", "content-id"}
    | {"content-language", "content-class", "content-md5", "content-duration", "mime-version"}
)
_OF_LETTER = ("comments", "keywords", "summary", "content-description")
_PARAMETERS = frozenset(
    {"charset", "format", "delsp", "boundary", "type", "start", "protocol", "micalg", "size"}
    | {"creation-date", "modification-date", "read-date", "method", "component", "smime-type"}
    | {"x-unix-mode", "x-mac-creator", "x-mac-type", "x-apple-part-url", "report-type", "markup"}
    | {"x-mac-hide-extension", "reply-type", "hp", "protected-headers", "version", "profile"}
)
_DISPOSITIONS = frozenset({"", "inline", "attachment"})


def unread(part: Message, content: bytes) -> str:
    """The type and name of a part of which nothing was read; "" for a picture or a seal."""
    if not content.strip(b"\0\r\n\t "):
        return ""
    subtype = part.get_content_subtype()
    sealed = subtype in _SEALS or "".join(names(part)).lower().endswith(".p7s")
    if (sealed and content.startswith(_SEALED)) or _is_picture(part, content):
        return ""
    return " ".join([part.get_content_type(), *names(part)])


def is_elsewhere(part: Message) -> bool:
    """Whether its words are to be fetched from another place, or from another letter."""
    return part.get_content_type() in _UNREAD


def _is_picture(part: Message, content: bytes) -> bool:
    kind = part.get_content_maintype()
    called = kind == "image" or part.get_content_type() == "application/octet-stream"
    return called and (content.startswith(_PICTURES) or _HEIC.match(content) is not None)


def names(part: Message) -> tuple[str, ...]:
    """What the part is called, decoded; programs say it twice."""
    called = (part.get_filename(), *_parameter(part, "name"))
    return tuple(dict.fromkeys(mime.decoded(str(one)) for one in called if one))


def labels(part: Message, *, outermost: bool) -> Iterator[str]:
    """What somebody may have typed around a part: names, descriptions, headers, parameters.

    Of the whole letter only those headers count that people fill in; servers write the others.
    """
    yield from names(part)
    for key, said in _all_parameters(part):
        yield from written_headers.of_parameter(key, said) if key in _PARAMETERS else (said,)
    disposition = str(part.get("content-disposition", "")).partition(";")[0].strip()
    if disposition.lower() not in _DISPOSITIONS:
        yield disposition
    typed = [name.lower() for name in part if name.lower() in _OF_LETTER]
    if not outermost:
        typed = [name.lower() for name in part if _is_of_parts(name.lower())]
    yield from (mime.decoded(str(value)) for name in typed for value in part.get_all(name, []))
    yield from written_headers.remarks(part, typed=frozenset(typed))


def _is_of_parts(name: str) -> bool:
    return name not in _TECHNICAL and not name.startswith("x-")


def code(part: Message) -> str:
    """What a picture is called by the page that shows it, where a refusal would still be one."""
    return str(part.get("content-id", "")).strip("<> ").partition("@")[0]


def _parameter(part: Message, wanted: str) -> Iterator[str]:
    return (said for key, said in _all_parameters(part) if key == wanted)


def _all_parameters(part: Message) -> Iterator[tuple[str, str]]:
    for header in ("content-type", "content-disposition"):
        for key, value in (part.get_params([], header) or [])[1:]:
            name = key.lower()
            yield ("name" if name == "filename" else name), collapse_rfc2231_value(value)
