"""A letter in somebody's mailbox, as a page and a test want to look at it."""

from dataclasses import dataclass, field
from functools import cached_property

from imap_tools import MailMessage

from domain.machine.outbound import Document
from mailer.reading.parts.address_list import NamedAddress, address_list


def mailbox_of(address: str) -> str:
    """The mailbox that an address with or without `+tag` leads to, in lower case."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


@dataclass(frozen=True)
class Delivered:
    """One letter in one mailbox; `number` counts all deliveries from 1."""

    number: int
    recipient: str
    envelope_from: str
    raw: bytes = field(repr=False)

    @property
    def mailbox(self) -> str:
        """Whose it is, without tag."""
        return mailbox_of(self.recipient)

    @cached_property
    def subject(self) -> str:
        """Decoded, on one line."""
        return " ".join(self._message.subject.split())

    @cached_property
    def sender(self) -> str:
        """The address it says it is from."""
        return self._author.address

    @cached_property
    def sender_name(self) -> str:
        """The name it says it is from, decoded."""
        return self._author.name

    @cached_property
    def text(self) -> str:
        """The plain text, with LF line ends."""
        return self._message.text.replace("\r\n", "\n")

    @cached_property
    def html(self) -> str:
        """The HTML alternative, or ""."""
        return self._message.html

    @cached_property
    def attachments(self) -> tuple[Document, ...]:
        """The files that came with it."""
        return tuple(
            Document(part.filename, part.content_type, part.payload)
            for part in self._message.attachments
        )

    @cached_property
    def answer_to(self) -> str:
        """Where a mail program sends the answer: Reply-To, else From."""
        named = address_list(self.header("Reply-To") or self.header("From"))
        return named[0].address if named else ""

    @property
    def message_id(self) -> str:
        """With its angle brackets."""
        return self.header("Message-ID")

    def header(self, name: str) -> str:
        """The first header of that name, not decoded, unfolded; "" where there is none."""
        return " ".join(str(self._message.obj.get(name, "")).split())

    @cached_property
    def _author(self) -> NamedAddress:
        named = address_list(self.header("From"))
        return named[0] if named else NamedAddress("")

    @cached_property
    def _message(self) -> MailMessage:
        return MailMessage([(b"", self.raw)])
