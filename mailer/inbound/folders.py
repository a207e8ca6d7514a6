"""What the folders of one mailbox are called on its server.

Providers differ: at some every folder of one's own begins with "INBOX." (RFC 2342), and the
folder for spam has any name, which the server may mark (RFC 6154). A name in raw UTF-8, which RFC
3501 does not know and servers write, opens by the bytes it came in. A line of LIST that nobody can
read, or whose name is neither ("R&D"), is left out: it says not how such a folder is opened.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import filterfalse
from typing import TypeAlias

from imap_tools.imap_utf7 import utf7_decode, utf7_encode

from mailer.inbound.connection import INBOX, MARKED

UNUSABLE = {"\\noselect", "\\nonexistent"}
JUNK = "\\junk"
USUAL_JUNK = (
    "junk", "spam", "pourriel", "pourriels", "indésirable", "indésirables", "no deseado",
    "no deseados", "indesiderata", "non desiderata", "ongewenst", "ongewenste", "unerwünscht",
    "unerwünschte", "spamverdacht", "indesejado", "indesejada", "skräppost", "søppelpost",
    "uønsket", "roskaposti", "önemsiz", "niechciane", "nevyžádaná", "спам", "небажана",
    "нежелательная", "垃圾邮件", "垃圾郵件", "迷惑メール", "스팸", "العشوائي", "bulk",
    "quarantaine", "quarantine", "quarantäne", "cuarentena", "quarantena", "quarentena",
    "spams", "junkmail", "spammail", "lixo eletrônico", "lixo eletrónico", "wiadomości śmieci",
    "unwanted", "gereksiz", "levélszemét", "정크", "דואר זבל", "thư rác", "ανεπιθύμητη",
    "ανεπιθύμητα", "brossa", "nedorite", "neželjena", "ungewollt",
)  # fmt: skip
"""What tells such a folder, the surest first."""
BESIDE = {
    "e", "mail", "mails", "email", "emails", "courrier", "courriel", "courriels", "correo",
    "correio", "posta", "poczta", "pošta", "пошта", "почта", "البريد", "message", "messages",
    "electrónico", "eletrónico", "eletrônico", "courriers", "correos", "folder", "dossier",
    "ordner", "carpeta", "cartella", "pasta", "map", "items", "éléments", "elementos", "werbung",
    "post", "box", "boîte", "caixa", "de", "auto", "correu", "mesaje", "메일", "αλληλογραφία",
}  # fmt: skip
"""What may stand beside it; "Not spam" and "Spam reports" are other folders."""
DEGREE = {
    "probable", "probables", "possible", "possibles", "suspect", "suspects", "suspecté",
    "suspectés", "suspected", "likely", "probably", "detected", "détecté", "détectés", "certain",
    "sûr", "confirmé", "confirmed", "posible", "probabile", "possibile", "provável", "sospechoso",
    "sospetto", "mutmaßlich", "vermutlich", "verdacht", "mogelijk", "vermoedelijk",
}  # fmt: skip
"""How sure it is, which changes nothing: what is only probably spam is what we look for."""
_BETWEEN = re.compile(r"[./\\]")  # the separators of nearly all servers
_PERSONAL = re.compile(rb'\(\("((?:[^"\\]|\\.)*)"')
_LINE = re.compile(rb'\(([^()]*)\) ("(?:[^"\\]|\\.)*"|[^ ]+) (.*)', re.DOTALL)
_ESCAPED = re.compile(rb"\\(.)")
_TO_ESCAPE = re.compile(rb'["\\]')

Line: TypeAlias = bytes | tuple[bytes, bytes] | None
"""One line of LIST as imaplib gives it: where a name comes as a literal, in two pieces."""


@dataclass(frozen=True)
class ListedFolder:
    """One line of LIST; `raw` is what opens it where that is not the name as RFC 3501 has it."""

    name: str
    flags: tuple[str, ...]
    raw: bytes = b""


@dataclass(frozen=True)
class Folders:
    """The folders that can be opened, with their marks in lower case.

    `prefix` is what every folder of one's own but INBOX begins with. `written` are the names that
    the server has in raw UTF-8, in quotes.
    """

    prefix: str = ""
    marks: Mapping[str, frozenset[str]] = field(default_factory=dict)
    written: Mapping[str, bytes] = field(default_factory=dict)

    def opens(self, name: str) -> str | bytes:
        """What a folder is called when it is opened: its name, or its bytes where that is raw."""
        return self.written.get(name, name)

    def find(self, name: str) -> str | None:
        """The folder that a setting names, with or without the prefix."""
        if name.upper() == INBOX:
            return INBOX
        return next((each for each in (name, self.prefix + name) if each in self.marks), None)

    def to_create(self, name: str) -> str:
        """What a folder has to be called that does not exist yet."""
        return name if name.startswith(self.prefix) else self.prefix + name

    def junk(self, setting: str, own: Collection[str] = ()) -> str | None:
        """Where spam lies: the folder named, or the one marked so, or else usually called so.

        The desk's `own` folders are never it: one of them is a quarantine.
        """
        if setting != MARKED:
            return self.find(setting) if setting else None
        ours = {self.find(each) for each in own}
        others = [name for name in self.marks if name not in ours]
        marked = (name for name in others if JUNK in self.marks[name])
        return next(marked, None) or _usual_junk(others)


def _usual_junk(names: Iterable[str]) -> str | None:
    """By the last part of the name, whatever its case, accents, signs and numbers.

    Of several that tell the same, the one that says least beside it.
    """
    known: dict[str, str] = {}
    for name in sorted(names, key=lambda each: len(_words(each))):
        words = _words(name)
        known.setdefault(" ".join(words), name)
        known.setdefault(" ".join(word for word in words if word not in _BESIDE), name)
    return next((known[word] for word in map(_fold, USUAL_JUNK) if word in known), None)


def _words(name: str) -> list[str]:
    """Without numbers, which only put a folder in its place: "00_Spam"."""
    return re.findall(r"[^\W\d_]+", _fold(_BETWEEN.split(name)[-1]))


def _fold(name: str) -> str:
    marks = unicodedata.normalize("NFKD", name.casefold())
    return "".join(filterfalse(unicodedata.combining, marks)).replace("_", " ")


_BESIDE = frozenset(map(_fold, BESIDE | DEGREE))


def folders(namespace: bytes, listed: Iterable[ListedFolder]) -> Folders:
    """From the answers to NAMESPACE, b"" where the server knows none, and to LIST."""
    personal = _PERSONAL.match(namespace)
    prefix = personal[1].decode("ascii", "replace") if personal else ""
    usable = [each for each in listed if not UNUSABLE & _lower(each.flags)]
    marks = {each.name: _lower(each.flags) for each in usable}
    return Folders(prefix, marks, {each.name: each.raw for each in usable if each.raw})


def listed(lines: Iterable[Line]) -> Iterator[ListedFolder]:
    """The folders that lines of LIST name; those that cannot be read are passed over."""
    for line in lines:
        head, literal = line if isinstance(line, tuple) else (line, None)
        found = _LINE.match(head or b"")
        if not found:
            continue
        flags, _, written = (each.strip() for each in found.groups())
        said = _unquoted(written) if literal is None else literal
        marks = tuple(_text(flags).split())
        if name := _name(said):
            yield ListedFolder(name, marks)
        elif name := _raw_name(said):
            yield ListedFolder(name, marks, b'"%b"' % _TO_ESCAPE.sub(rb"\\\g<0>", said))


def _name(written: bytes) -> str:
    """The name that opens the folder again; "" where it is none."""
    try:
        name: str = utf7_decode(written)
        same = utf7_encode(name) == written
    except ValueError:  # binascii.Error and UnicodeError are such
        return ""
    return name if same else ""


def _raw_name(written: bytes) -> str:
    """A name in UTF-8; "" where it is none, or holds what no command can."""
    with suppress(UnicodeDecodeError):
        name = written.decode()
        return name if not name.isascii() and name.isprintable() else ""
    return ""


def _unquoted(written: bytes) -> bytes:
    quoted = written.startswith(b'"') and written.endswith(b'"') and len(written) > 1
    return _ESCAPED.sub(rb"\1", written[1:-1]) if quoted else written


def _text(written: bytes) -> str:
    return written.decode("ascii", "replace")


def _lower(flags: Iterable[str]) -> frozenset[str]:
    return frozenset(flag.lower() for flag in flags)
