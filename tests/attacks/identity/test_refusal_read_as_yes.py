"""A refusal where nobody looked for one confirmed the address.

An empty reply is a yes, and four roads made a reply empty that was none: base64 that ends inside, a
plain part with only a phone's line while the HTML says NON, comments and tags never closed, a
remark between the lines of our letter. Whatever somebody writes, wherever it stands in a letter and
however that is encoded, the letter is no yes.
"""

import html
from base64 import encodebytes
from quopri import encodestring
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.texts.letters import LetterWriter
from bot.texts.texts import Texts
from domain.mail.reading import Intent, LetterKind
from mailer.reading import read
from mailer.reading.people.below import is_bare
from tests.support.examples import examples
from tests.support.mail.answers import DESK
from tests.support.mail.our_letters import Valmont

WRITER = LetterWriter(Texts(ZoneInfo("Europe/Paris")), Valmont())
OURS = {
    each: WRITER.write("candidate.action.confirm-address", each, {"code": "048213", "hours": 24})
    for each in ("fr", "en")
}
SENT = "\n".join(letter.text for letter in OURS.values())
REMARKS = st.sampled_from(
    [
        "NON",
        "NON, ce n'est pas moi.",
        "C'est l'adresse de mon fils",
        "Qui êtes-vous ?",
        "pas vous",
        "Je ne confirme pas",
        "C'est l'adresse du lycée",
        "WRONG GUY",
        "Who is this?",
        "The address belongs to a colleague",
        "No soy yo",
        "Das bin ich nicht",
        "不是我",
        "لست أنا",
        "Це не я",
        "👎",
        "?",
        "🤔",
        "~~oui~~",
        "o\u0336u\u0336i\u0336",
        "¬ oui",
        "<pas-moi.>",
        "Oui, mais c'est l'adresse d'un collègue",
    ]
) | st.text("zxqwбщЖ字", min_size=9, max_size=30)
INTRODUCTION = f"Le lun. 23 nov. 2026 à 10:02, Centre <{DESK}> a écrit :"
PLACES = st.sampled_from(["above", "glued", "between", "in place", "below", "signed"])


def plain(language: str, base: str, remark: str, place: str, at: int) -> str:
    """Our letter quoted, and the remark somewhere."""
    quoted = [f"> {line}" for line in OURS[language].text.split("\n")]
    at %= len(quoted)
    middle = {"between": [remark, quoted[at]], "in place": [f"> {remark}"]}.get(place, [quoted[at]])
    above = {"above": f"{remark}\n\n", "glued": f"{remark} "}.get(place, "")
    ends = {"below": ["", remark], "signed": ["", "-- ", "Inès Morel", remark.lower()]}
    lines = [*quoted[:at], *middle, *quoted[at + 1 :], *ends.get(place, [])]
    return "\n".join([base, "", f"{above}{INTRODUCTION}", "", *lines])


HIDING = st.sampled_from(
    [
        "<p>{}</p>",
        "<!-- {} -->",
        "<!-- {}",
        "<!--[if mso]><p>{}</p><![endif]-->",
        "<style>p {{ margin: 0 }} {}</style>",
        "<style><!-- p {{ margin: 0 }} </style><p>{}</p>",
        "<style>p {{ margin: 0 }}<p>{}</p>",
        "<p {}",
        "<div style='display:none'>{}</div>",
        "<pre>&gt; a\n{}\n&gt; b</pre>",
        "<title>x<p>{}",
        "</body></html>\n{}\n",
    ]
)


def page(language: str, base: str, remark: str, hiding: str, *, first: bool) -> str:
    """Our letter quoted in HTML, and the remark hidden before or behind it."""
    hidden = hiding.format(html.escape(remark))
    quoted = f"<p>{html.escape(INTRODUCTION)}</p><blockquote>{OURS[language].html}</blockquote>"
    told = [hidden, quoted] if first else [quoted, hidden]
    return f"<html><body><p>{base}</p>{told[0]}{told[1]}"


def encoded(kind: str, text: str, charset: str, transfer: str) -> bytes:
    """One part."""
    octets = text.encode(
        PYTHON.get(charset, charset), "xmlcharrefreplace" if kind == "text/html" else "replace"
    )
    pieces = {
        "8bit": octets,
        '"quoted-printable" ;': encodestring(octets),
        "base64": encodebytes(octets),
        "Base64 ": b"".join(encodebytes(line + b"\n") for line in octets.split(b"\n")),
        "base64\t": b"Courriel externe\n\n" + encodebytes(octets),
        "base64;": encodebytes(octets)[:-3],
        "quoted-printable": encodestring(octets)[:-1] + b"=",
    }
    head = f"Content-Type: {kind}; charset={charset}\nContent-Transfer-Encoding: {transfer}\n\n"
    return head.encode() + pieces[transfer]


TRANSFERS = st.sampled_from(
    ["8bit", '"quoted-printable" ;', "base64", "Base64 ", "base64\t", "base64;", "quoted-printable"]
)
CHARSETS = st.sampled_from(["utf-8", "iso-8859-1", "utf-16", "gb18030", "utf-7", "x-mac-roman"])
PYTHON = {"x-mac-roman": "mac-roman"}


def boxed(kind: str, *parts: bytes) -> bytes:
    """Parts in a part; the box's name differs by its depth."""
    name = f"b{sum(map(len, parts))}"
    inside = b"".join(b"--%b\n%b\n" % (name.encode(), part) for part in parts)
    return (
        f"Content-Type: multipart/{kind}; boundary={name}\n\n".encode()
        + inside
        + f"--{name}--\n".encode()
    )


HEAD = (
    f"From: Inès Morel <ines.morel@example.fr>\nTo: Centre <{DESK}>\n"
    "Subject: Re: Confirmez votre adresse\nIn-Reply-To: <c.k7m2qh4xwz@x>\nMIME-Version: 1.0\n"
).encode()


def confirms(raw: bytes) -> bool:
    reading = read(HEAD + raw, SENT)
    assert reading.kind in {LetterKind.HUMAN, LetterKind.AUTOREPLY}
    return reading.kind is LetterKind.HUMAN and reading.intent in {Intent.CONFIRM, Intent.NOTHING}


BASES = st.sampled_from(["", "OUI"])
LANGUAGES = st.sampled_from(sorted(OURS))


@settings(max_examples=examples(3))
@given(LANGUAGES, BASES, REMARKS, PLACES, st.integers(0, 60), CHARSETS, TRANSFERS)
def test_a_remark_anywhere_in_a_plain_text_never_confirms(
    language: str, base: str, remark: str, place: str, at: int, charset: str, transfer: str
) -> None:
    text = plain(language, base, remark, place, at)
    assert not confirms(encoded("text/plain", text, charset, transfer))


BELOW_THE_MARK = "\n".join(letter.text.split("\n", 1)[1] for letter in OURS.values())
OUR_WORDS = [word for word in BELOW_THE_MARK.split() if word.isalpha()]
OWN_REMARKS = st.builds(
    lambda start, length: " ".join(OUR_WORDS[start : start + length]),
    st.integers(0, len(OUR_WORDS) - 10),
    st.integers(4, 9),
) | st.sampled_from(["Ce n’était pas vous", "This was not you", "Ne le communiquez à personne"])


@settings(max_examples=examples(3))
@given(LANGUAGES, BASES, OWN_REMARKS, st.integers(0, 60), st.sampled_from(["", "> "]))
def test_our_own_words_put_between_others_of_ours_never_confirm(
    language: str, base: str, remark: str, at: int, mark: str
) -> None:
    quoted = [f"> {line}" for line in OURS[language].text.split("\n")]
    at = at % (len(quoted) - 2) + 1
    lines = [*quoted[:at], f"{mark}{remark}", *quoted[at:]]
    text = "\n".join([base, "", INTRODUCTION, "", *lines])
    assert not confirms(encoded("text/plain", text, "utf-8", "8bit"))


@settings(max_examples=examples(3))
@given(LANGUAGES, BASES, REMARKS, HIDING, st.booleans(), TRANSFERS)
def test_a_remark_anywhere_in_a_page_never_confirms(
    language: str, base: str, remark: str, hiding: str, first: bool, transfer: str
) -> None:
    text = page(language, base, remark, hiding, first=first)
    assert not confirms(encoded("text/html", text, "utf-8", transfer))


WAYS = st.sampled_from(
    ["plain", "page", "mixed", "attached", "deep", "bytes", "enclosed", "around"]
)


@settings(max_examples=examples(3))
@given(LANGUAGES, BASES, REMARKS, WAYS, TRANSFERS)
def test_a_remark_in_any_part_never_confirms(
    language: str, base: str, remark: str, way: str, transfer: str
) -> None:
    silent = encoded("text/plain", plain(language, base, "", "above", 0), "utf-8", "8bit")
    blank = encoded("text/html", page(language, base, "", "<p>{}</p>", first=True), "utf-8", "8bit")
    said = encoded("text/plain", remark, "utf-8", transfer)
    shown = encoded("text/html", f"<p>{html.escape(remark)}</p>", "utf-8", transfer)
    attached = b"Content-Disposition: attachment; filename=note.txt\n"
    letters = {
        "plain": boxed("alternative", said, blank),
        "page": boxed("alternative", silent, shown),
        "mixed": boxed("mixed", silent, said),
        "attached": boxed("mixed", silent, attached + said),
        "deep": boxed("mixed", silent, boxed("related", boxed("alternative", silent, shown))),
        "bytes": boxed("mixed", silent, attached + said.replace(b"text/plain", b"application/x")),
        "enclosed": boxed("mixed", silent, b"Content-Type: message/rfc822\n\nSubject: x\n" + said),
        "around": boxed("mixed", silent).replace(b"--\n", b"--\n\n%b\n" % remark.encode()),
    }
    assert not confirms(letters[way])


@given(LANGUAGES, BASES, CHARSETS, st.sampled_from(["8bit", '"quoted-printable" ;', "base64"]))
def test_nothing_but_our_own_letter_and_a_yes_confirms(
    language: str, base: str, charset: str, transfer: str
) -> None:
    text = plain(language, base, "", "above", 0)
    written = encoded("text/plain", text, charset, transfer)
    shown = encoded(
        "text/html", page(language, base, "", "<p>{}</p>", first=True), "utf-8", transfer
    )
    assert confirms(boxed("alternative", written, shown))


@pytest.mark.parametrize("lost", ["???", "? ?", "!?"])
def test_a_remark_of_which_only_signs_are_left_never_confirms(lost: str) -> None:
    """A script that the letter's own cannot write arrives as question marks."""
    assert is_bare("Inès Morel", "Inès Morel")
    assert not is_bare(f"Inès Morel\n{lost}", "Inès Morel")
