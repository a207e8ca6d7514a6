"""What people's mail programs write when they answer: thread, quotation, wrapped lines.

The shape is Gmail's, because it is the hard one: its attribution line is wrapped wherever it gets
too long, so that a reader that looks for "Le … a écrit :" on one line does not find it.
"""

import textwrap
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parsedate_to_datetime
from html import escape

from babel.dates import format_datetime as spell

from bot.sandbox.mail.delivered import Delivered

_WIDTH = 78


def answer(original: Delivered, text: str, *, sender: str, when: datetime) -> bytes:
    """A person's answer to a letter: raw, addressed to where the letter wants its answers."""
    message = EmailMessage(policy=SMTP)
    message["MIME-Version"] = "1.0"
    message["From"] = sender
    message["To"] = original.answer_to
    message["Subject"] = _answering(original.subject)
    message["Date"] = format_datetime(when)
    message["Message-ID"] = f"<CA+{original.number:05d}.{when:%Y%m%d%H%M%S%f}@mail.test>"
    if original.message_id:
        message["In-Reply-To"] = original.message_id
        message["References"] = f"{original.header('References')} {original.message_id}".strip()
    quoted = _attribution(original, when)
    message.set_content(_plain(text, quoted, original.text), cte="quoted-printable")
    html = _html(text, quoted, original.html or f"<pre>{escape(original.text)}</pre>")
    message.add_alternative(html, subtype="html", cte="quoted-printable")
    return message.as_bytes()


def _answering(subject: str) -> str:
    return subject if subject.lower().startswith("re:") else f"Re: {subject}"


def _attribution(original: Delivered, when: datetime) -> str:
    """In the language of the letter, as the language of a person's mail program mostly is."""
    name, address = original.sender_name, original.sender
    moment = _moment(original, when)
    if original.header("Content-Language").startswith("fr"):
        date = spell(moment, "EEE d MMM y 'à' HH:mm", locale="fr")
        return f"Le {date}, {name} <{address}> a écrit\u00a0:"
    date = spell(moment, "EEE, MMM d, y 'at' h:mm a", locale="en_US")
    return f"On {date} {name} <{address}> wrote:"


def _moment(original: Delivered, otherwise: datetime) -> datetime:
    try:
        return parsedate_to_datetime(original.header("Date"))
    except ValueError:
        return otherwise


def _plain(text: str, attribution: str, quoted: str) -> str:
    own = "\n".join(_wrapped(line) for line in text.splitlines())
    quotation = "\n".join(f"> {line}".rstrip() for line in quoted.splitlines())
    return f"{own}\n\n{_wrapped(attribution)}\n\n{quotation}\n"


def _wrapped(line: str) -> str:
    return textwrap.fill(line, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _html(text: str, attribution: str, quoted: str) -> str:
    own = "<br>".join(escape(line) for line in text.splitlines())
    return (
        f'<div dir="ltr">{own}</div><br><div class="gmail_quote">'
        f'<div dir="ltr" class="gmail_attr">{escape(attribution)}<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">{quoted}</blockquote></div>'
    )
