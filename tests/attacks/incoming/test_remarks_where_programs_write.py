"""A remark where programs write confirmed the address.

A letter's texts were heard, and names, subjects and labels; but nobody looked into an attribute's
joined words (`data-x="not-me"`), a comment in References, or an X- header. Whatever a program may
write there is no speech, so that speech there is somebody's.
"""

import html

from domain.mail.reading import Intent, LetterKind
from mailer.reading import read
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import name_offenders
from tests.support.places import CORPUS

SUBJECT = "Confirmez votre adresse : répondez à ce message"
REMARKS = [
    *("NON", "NON, ce n'est pas moi.", "C'est l'adresse de mon fils", "Qui êtes-vous ?", "not me"),
    *("pas moi", "No soy yo", "不是我", "Das bin ich nicht", "c'est mon fils", "👎"),
]


def confirms(raw: bytes) -> bool:
    reading = read(raw, SENT, SUBJECT)
    return reading.kind is LetterKind.HUMAN and reading.intent in {Intent.CONFIRM, Intent.NOTHING}


def page(source: str) -> bytes:
    return written(source, Content_Type="text/html; charset=utf-8")


ATTRIBUTES = ["data-note", "class", "id", "name", "for", "rel", "role", "data-smartmail", "cite",
              "datetime", "target", "itemprop", "aria-labelledby", "d", "sizes", "accept", "style",
              "content", "type", "bgcolor", "xmlns:o", "action", "href", "src"]  # fmt: skip
IN_PAGES = [
    *(f'<p {name}="{{}}">Oui</p>' for name in ATTRIBUTES),
    '<p>Oui</p><a href="https://x.example/?q={}">.</a>',
    '<head><meta name="generator" content="{}"></head><p>Oui</p>',
    "<style>p {{ --x: {}; }}</style><p>Oui</p>",
    "<style>p {{}} /* {} */</style><p>Oui</p>",
]


def is_heard_in_a_page(place: str) -> None:
    heard = [each for each in REMARKS if confirms(page(place.format(html.escape(each))))]
    assert heard == []


def test_a_remark_in_any_attribute_never_confirms() -> None:
    name_offenders(is_heard_in_a_page, IN_PAGES)
    joined = ["not-me", "wrong-guy", "this_is_my_son", "notMe"]
    assert [each for each in joined if confirms(page(f'<p data-x="{each}">Oui</p>'))] == []
    assert not confirms(page('<p data-not-me="1">Oui</p>'))


IN_HEADERS = [
    ("Date", "Tue, 01 Dec 2026 10:00:00 +0100 ({})"),
    ("Date", "Tue, 01 Dec 2026 10:00:00 +0100 (CET ({}))"),
    ("Date", "Tue, 01 Dec 2026 10:00:00 +0100 {}"),
    ("References", "<a@b> ({})"),
    ("References", "<a@b> {}"),
    ("In-Reply-To", '"{}" <a@b>'),
    ("Message-ID", "<a@b> ({})"),
    ("MIME-Version", "1.0 ({})"),
    ("Content-Transfer-Encoding", "8bit ({})"),
    ("Content-Language", "{}"),
    *((name, "{}") for name in ("X-Note", "X-Mailer", "Importance", "Status", "Foo", "Expires",
                                "Resent-Comments", "X-MS-Has-Attach", "List-Help")),
]  # fmt: skip


def is_heard_in_a_header(name: str, value: str) -> None:
    told = (written("Oui", **{name.replace("-", "_"): value.format(each)}) for each in REMARKS)
    assert [each for each, raw in zip(REMARKS, told, strict=True) if confirms(raw)] == []


def test_a_remark_in_any_header_never_confirms() -> None:
    name_offenders(is_heard_in_a_header, IN_HEADERS)
    told = "Sophie habite Lyon"
    assert not confirms(written("Oui", Date=f"Tue, 01 Dec 2026 10:00:00 +0100 ({told})"))
    assert not confirms(written("Oui", References=f"<a@b> ({told})"))
    assert not confirms(written("Oui", X_Note=told))


PARAMETERS = ['format="{}"', 'type="{}"', 'x-n="{}"', 'creation-date="{}"']


def is_heard_as_a_parameter(parameter: str) -> None:
    for each in REMARKS[:6]:
        kind = f"text/plain; charset=utf-8; {parameter.format(each)}"
        assert not confirms(written("Oui").replace(b"text/plain; charset=utf-8", kind.encode()))


def test_a_remark_in_a_parameter_never_confirms() -> None:
    name_offenders(is_heard_as_a_parameter, PARAMETERS)


OF_PROGRAMS = (CORPUS / "headers.txt").read_text("utf-8").splitlines()


def leaves_a_yes(line: str) -> None:
    name = line.partition(":")[0].lower()
    known = {"from": "Inès <ines.morel@example.fr>", "to": DESK, "in-reply-to": "<a@b>"}
    head = "".join(f"{key}: {value}\n" for key, value in known.items() if key != name)
    raw = f"{head}{line}\nContent-Type: text/plain; charset=utf-8\n\nOui\n"
    assert read(raw.encode(), SENT, SUBJECT).intent is Intent.CONFIRM


def test_the_headers_of_mail_programs_and_checks_leave_a_yes_as_it_is() -> None:
    name_offenders(leaves_a_yes, OF_PROGRAMS)


def test_what_servers_put_above_the_lowest_received_leaves_a_yes_as_it_is() -> None:
    report = "X-Check: our rules did not find anything you should worry about\n"
    trace = "Received: from a.example by b.example; Tue, 01 Dec 2026 10:00:00 +0100\n"
    assert confirms((report + trace).encode() + written("Oui"))
    assert not confirms((trace + report).encode() + written("Oui"))
