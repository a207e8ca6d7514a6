"""What the browser is told, as plain JSON values: the cast, messages and letters."""

from typing import Any

from bot.sandbox.mail.delivered import Delivered
from bot.sandbox.page.cast import Candidate, Cast, Correspondent
from bot.sandbox.telegram import Button, Person, Shown

Json = dict[str, Any]


def cast_json(cast: Cast) -> Json:
    """Who plays, what lies ready."""
    return {
        "phones": [_phone(cast, person) for person in cast.phones.values()],
        "mailboxes": [
            *({"address": each.email, "role": "candidate"} for each in cast.candidates),
            *map(_correspondent, cast.correspondents),
            {"address": cast.university, "role": "university"},
        ],
        "confirmations": [_confirmation(each) for each in cast.candidates],
        "files": [{"name": file.name, "size": len(file.content)} for file in cast.files],
        "actions": [{"name": each.name, "labels": dict(each.labels)} for each in cast.actions],
    }


def message_json(message: Shown) -> Json:
    """One message; its `html` is made of known tags and escaped text."""
    file = message.file
    return {
        "id": message.id,
        "chat": message.chat_id,
        "own": not message.from_bot,
        "html": message.html,
        "rows": [[_button(each) for each in row] for row in message.rows],
        "file": {"name": file.name, "mime": file.mime, "size": len(file.content)} if file else None,
        "at": message.sent_at.isoformat(),
        "edited": message.edited,
    }


def letter_json(letter: Delivered) -> Json:
    """One letter with its text; its HTML is fetched apart."""
    return {
        "number": letter.number,
        "mailbox": letter.mailbox,
        "recipient": letter.recipient,
        "sender": letter.sender,
        "senderName": letter.sender_name,
        "subject": letter.subject,
        "date": letter.header("Date"),
        "text": letter.text,
        "html": bool(letter.html),
        "attachments": [
            {"name": each.name, "mime": each.mime, "size": len(each.content)}
            for each in letter.attachments
        ],
        "messageId": letter.message_id,
        "inReplyTo": letter.header("In-Reply-To"),
    }


def _phone(cast: Cast, person: Person) -> Json:
    return {"id": person.id, "name": person.first_name, "role": cast.role(person)}


def _correspondent(each: Correspondent) -> Json:
    return {
        "address": each.email,
        "role": "byMail",
        "name": each.name,
        "exam": each.exam,
        "idNumber": each.id_number,
        "language": each.language,
    }


def _confirmation(candidate: Candidate) -> Json:
    given = candidate.confirmation
    return {
        "phone": candidate.person.id,
        "email": candidate.email,
        "centre": given.centre,
        "name": given.name,
        "exam": given.exam,
        "examDate": given.exam_date.isoformat(),
        "idNumber": given.id_number,
        "secretNumber": given.secret_number,
    }


def _button(button: Button) -> Json:
    return {
        "label": button.label,
        "data": button.data,
        "url": button.url,
        "copies": button.copies,
        "webApp": button.web_app,
        "style": button.style,
    }
