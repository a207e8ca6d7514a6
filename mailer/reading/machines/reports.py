"""Delivery reports as RFC 3464 writes them, also where the report lost its MIME dress.

Some systems put the fields into the text itself (Amazon WorkMail), or break the boundaries: the
fields are looked for in the delivery-status parts first and in any text after that.
"""

import re
from collections.abc import Iterator
from email.message import Message

from mailer.reading.machines.failures import Failure
from mailer.reading.parts import mime
from mailer.reading.parts.addresses import first_address

_FIELD = re.compile(r"[> \t]{0,8}([A-Za-z][A-Za-z-]{2,40})[ \t]{0,4}:(.*)")
_SIGN = re.compile(r"\\x\{((?!D[89A-F]..\})(?:10|[1-9A-F])?[0-9A-F]{2,4})\}", re.I)  # RFC 6533
_RECIPIENTS = ("final-recipient", "original-recipient", "x-actual-recipient")
_INNER = (".local", ".localdomain", ".internal", ".lan")  # RFC 6762 and custom
_MOST_LINES = 5_000
_LONGEST_REPORT = 200_000

Fields = dict[str, str]


def status_text(message: Message) -> str:
    """The fields of every delivery-status part, a blank line between groups."""
    return "\n\n".join(
        _written(part)
        for part in mime.parts(message)
        if part.get_content_type() in {"message/delivery-status", "message/global-delivery-status"}
    )


def _written(part: Message) -> str:
    """The part's text again: the parser takes each group of fields for headers of a letter.

    It also forgets to decode a part that it takes for a letter; RFC 6533 allows base64 there.
    """
    if not part.is_multipart():
        return mime.text(part)
    encoding = mime.header(part, "content-transfer-encoding").lower()
    if encoding not in {"base64", "quoted-printable"}:
        return _fields(part)
    bare = Message()
    bare["Content-Transfer-Encoding"] = encoding
    bare.set_payload(_fields(part))
    return mime.text(bare)


def _fields(part: Message) -> str:
    groups = []
    for group in mime.children(part):
        fields = (f"{name}: {' '.join(value.split())}" for name, value in group.items())
        rest = group.get_payload()
        groups.append("\n".join([*fields, rest if isinstance(rest, str) else ""]))
    return "\n\n".join(groups)


def failures(text: str) -> tuple[Failure, ...]:
    """One for every recipient the fields in `text` name, in their order."""
    read = (_failure(group) for group in _groups(text))
    return tuple(failure for failure in read if failure is not None)


def field(text: str, name: str) -> str:
    """The first field of that name; empty when missing."""
    return next((group[name] for group in _groups(text) if name in group), "")


def _groups(text: str) -> Iterator[Fields]:
    """Fields up to the next blank line, or to a second recipient where blank lines are missing."""
    group: Fields = {}
    name = ""
    for line in text[:_LONGEST_REPORT].split("\n")[:_MOST_LINES]:
        found = _FIELD.match(line)
        if found and line[:1] not in " \t":
            name = found[1].lower()
        if not line.strip("> \t") or (found and name in group and name in _RECIPIENTS):
            yield group
            group = {}
        if found and line[:1] not in " \t":
            group.setdefault(name, found[2].strip())
        elif name in group:
            group[name] += " " + line.strip("> \t")
    yield group


def _failure(group: Fields) -> Failure | None:
    named = [first_address(_without_type(group.get(name, ""))) for name in _RECIPIENTS]
    recipient = next(filter(_is_public, named), next(filter(None, named), ""))
    if not recipient or not {"action", "status", "diagnostic-code"} & group.keys():
        return None
    action = re.match(r"[a-z]*", group.get("action", "failed").strip().lower())
    words = group.get("diagnostic-code", "")
    return Failure(recipient, action[0] if action else "", group.get("status", ""), words)


def _is_public(address: str) -> bool:
    """Whether we can have written to it; ann@mailhub0 or ann@mail.local is a host's inner name."""
    domain = address.rpartition("@")[2]
    return "." in domain and not domain.endswith(_INNER)


def _without_type(value: str) -> str:
    r""" "rfc822; ann@example.org" without its address type; the type is forgotten by some.

    An internationalised address comes as it is or, on a 7-bit way, as "utf-8; andr\x{E9}@…".
    """
    return _SIGN.sub(lambda sign: chr(int(sign[1], 16)), value.partition(";")[2] or value)
