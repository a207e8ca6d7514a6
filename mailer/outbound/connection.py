"""One connection to the mail server, step by step: exactly what was said when it breaks.

`smtplib.sendmail` lost: it forgets the queue id of the final 250, and cannot tell a loss before
the final dot (certainly not delivered) from one after it (perhaps delivered).
"""

import re
import smtplib
import socket
import ssl
from contextlib import suppress
from dataclasses import KW_ONLY, dataclass, field
from pathlib import Path
from typing import Literal

from domain.machine.outbound import Cause, DeliveryError, Doubtful, Receipt, TryLater
from mailer.outbound.replies import Stage, queue_id, refusal

Security = Literal["none", "starttls", "tls"]
# No encryption on offer, a certificate that nobody vouches for, a `ca_file` that is not there.
_MISCONFIGURED = (
    smtplib.SMTPNotSupportedError,
    ssl.SSLCertVerificationError,
    FileNotFoundError,
)


@dataclass(frozen=True)
class SmtpSettings:
    """The centre's submission server; times in seconds.

    `answer_timeout` is the wait after the final dot, 600 s by RFC 5321, 4.5.3.2.6: giving up
    sooner makes duplicates. `ca_file` replaces the system's certificate authorities.
    """

    host: str
    port: int = 587
    security: Security = "starttls"
    _: KW_ONLY
    user: str = ""
    password: str = field(default="", repr=False)
    ca_file: Path | None = None
    timeout: float = 30.0
    answer_timeout: float = 600.0
    connections: int = 6
    ehlo_name: str = "[127.0.0.1]"


@dataclass(frozen=True, kw_only=True)
class SmtpEnvelope:
    """One transaction: who answers for the letter, who gets it, and its bytes.

    `copy_to` is a second recipient of ours, by which a doubtful delivery can be looked up.
    """

    sender: str
    recipient: str
    raw: bytes = field(repr=False)
    envid: str = ""
    copy_to: str = ""


class SmtpConnection:
    """Opened when first needed and kept while it works; blocking, for one thread."""

    def __init__(self, settings: SmtpSettings) -> None:
        """Connects to nothing yet."""
        self._settings = settings
        self._client: smtplib.SMTP | None = None

    def send(self, envelope: SmtpEnvelope) -> Receipt:
        """Raises TryLater, Doubtful or Undeliverable; what was refused does not stop the next."""
        self._begin(envelope)
        try:
            self._address(envelope)
            self._say(Stage.CONTENT, "DATA")
        except DeliveryError:
            self._reset()
            raise
        return self._hand_over(envelope.raw)

    def close(self) -> None:
        """Takes leave of the server where there is one."""
        if self._client is not None:
            with suppress(OSError):
                self._client.quit()
        self._drop()

    def interrupt(self) -> None:
        """Called from another thread: what is under way here ends at once."""
        client = self._client
        if client is not None and client.sock is not None:
            with suppress(OSError):
                client.sock.shutdown(socket.SHUT_RDWR)

    def _begin(self, envelope: SmtpEnvelope) -> None:
        """A kept connection may be dead by now: what it says counts only once a new one agrees."""
        if self._client is not None:
            with suppress(TryLater):
                self._say(Stage.SENDER, "MAIL", self._sender(envelope))
                return
        self._open()
        self._say(Stage.SENDER, "MAIL", self._sender(envelope))

    def _address(self, envelope: SmtpEnvelope) -> None:
        self._say(Stage.RECIPIENT, "RCPT", self._recipient(envelope.recipient))
        if envelope.copy_to:
            with suppress(DeliveryError):  # the letter goes without its copy
                self._say(Stage.RECIPIENT, "RCPT", f"TO:<{envelope.copy_to}>")

    def _sender(self, envelope: SmtpEnvelope) -> str:
        client = self._standing()
        size = f" SIZE={len(envelope.raw)}" if client.has_extn("size") else ""
        report = " RET=HDRS" if client.has_extn("dsn") else ""
        if report and envelope.envid:
            report += f" ENVID={_xtext(envelope.envid)}"
        return f"FROM:<{envelope.sender}>{size}{report}"

    def _recipient(self, address: str) -> str:
        if not self._standing().has_extn("dsn"):
            return f"TO:<{address}>"
        return f"TO:<{address}> NOTIFY=FAILURE,DELAY ORCPT=rfc822;{_xtext(address)}"

    def _say(self, stage: Stage, verb: str, argument: str = "") -> None:
        """One command and its good reply, or the outcome that the reply means."""
        try:
            code, answer = self._standing().docmd(verb, argument)
        except OSError as error:
            self._drop()
            raise TryLater(Cause.BROKEN_OFF, _reason(error)) from None
        if not 200 <= code < 400:
            self._judge(stage, code, answer)

    def _judge(self, stage: Stage, code: int, answer: bytes) -> None:
        if code == 421:  # the server hangs up after it
            self._drop()
        raise refusal(stage, code, answer.decode("utf-8", "replace"))

    def _hand_over(self, raw: bytes) -> Receipt:
        """Until the final dot is out nothing has happened; after it, only the answer tells."""
        client = self._standing()
        try:
            client.send(_transparent(raw))
        except OSError as error:
            self._drop()
            raise TryLater(Cause.BROKEN_OFF, _reason(error)) from None
        code, answer = self._await_answer(client)
        if not 200 <= code < 300:
            self._judge(Stage.CONTENT, code, answer)
        return Receipt(queue_id=queue_id(answer.decode("utf-8", "replace")))

    def _await_answer(self, client: smtplib.SMTP) -> tuple[int, bytes]:
        try:
            _wait_up_to(self._settings.answer_timeout, client)
            code, answer = client.getreply()
            _wait_up_to(self._settings.timeout, client)
        except OSError as error:
            self._drop()
            raise Doubtful(Cause.BROKEN_OFF, _reason(error)) from None
        if not 200 <= code < 300 and not 400 <= code < 600:
            self._drop()
            raise Doubtful(Cause.BROKEN_OFF, "the answer after the letter was no SMTP reply")
        return code, answer

    def _reset(self) -> None:
        """Clears the transaction that a refusal left open."""
        if self._client is not None:
            with suppress(DeliveryError):
                self._say(Stage.SENDER, "RSET")

    def _standing(self) -> smtplib.SMTP:
        if self._client is None:
            raise TryLater(Cause.BROKEN_OFF, "the server has closed the connection")
        return self._client

    def _drop(self) -> None:
        if self._client is not None:
            self._client.close()
        self._client = None

    def _open(self) -> None:
        """Connected, encrypted as configured or not at all, and logged in."""
        self._drop()
        stage = Stage.OPENING
        try:
            self._client = self._connect()
            if self._settings.security == "starttls":
                self._client.starttls(context=self._trust())
            self._client.ehlo_or_helo_if_needed()
            stage = Stage.LOGIN
            self._log_in(self._client)
        except _MISCONFIGURED as error:
            self._drop()
            raise TryLater(Cause.CONFIGURATION, _reason(error)) from None
        except smtplib.SMTPResponseException as error:
            self._drop()
            raise refusal(stage, error.smtp_code, _text(error.smtp_error)) from None
        except OSError as error:
            self._drop()
            raise TryLater(Cause.UNREACHABLE, _reason(error)) from None

    def _connect(self) -> smtplib.SMTP:
        host, port, name = self._settings.host, self._settings.port, self._settings.ehlo_name
        if self._settings.security == "tls":
            context = self._trust()
            return smtplib.SMTP_SSL(
                host, port, name, timeout=self._settings.timeout, context=context
            )
        return smtplib.SMTP(host, port, name, timeout=self._settings.timeout)

    def _trust(self) -> ssl.SSLContext:
        """Always verified: smtplib's own context checks nothing."""
        return ssl.create_default_context(cafile=self._settings.ca_file)

    def _log_in(self, client: smtplib.SMTP) -> None:
        if not self._settings.user:
            return
        try:
            client.login(self._settings.user, self._settings.password)
        except UnicodeEncodeError:  # its traceback would show the password
            raise TryLater(
                Cause.LOGIN, "SMTP takes only ASCII in user names and passwords"
            ) from None


def _wait_up_to(seconds: float, client: smtplib.SMTP) -> None:
    if client.sock is not None:
        client.sock.settimeout(seconds)


def _transparent(raw: bytes) -> bytes:
    """The letter as DATA takes it, final dot included (RFC 5321, 4.5.2)."""
    return re.sub(rb"(?m)^\.", b"..", raw) + b".\r\n"


def _xtext(value: str) -> str:
    """RFC 3461, 4."""
    return re.sub(r"[^!-*,-<>-~]", lambda odd: f"+{ord(odd[0]):02X}", value)


def _text(answer: bytes | str) -> str:
    return answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer


def _reason(error: OSError) -> str:
    """What broke, for staff: kind and system message only."""
    detail = error.strerror or str(error)
    return f"{type(error).__name__}: {detail}"[:200]
