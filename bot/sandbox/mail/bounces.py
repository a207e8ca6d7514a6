"""The report that a mail system sends back when it cannot deliver after all (RFC 3464)."""

_BOUNCE = """\
From: Mail Delivery System <MAILER-DAEMON@mx.sandbox.test>
To: {sender}
Subject: Undelivered Mail Returned to Sender
Date: {date}
Message-ID: <{queue_id}.bounce@mx.sandbox.test>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="=_bounce"

--=_bounce
Content-Type: text/plain; charset=us-ascii

This is the mail system at host mx.sandbox.test.

I'm sorry to have to inform you that your message could not
be delivered to one or more recipients.

<{recipient}>: host mail.remote.test said: 550 5.1.1 User unknown

--=_bounce
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.sandbox.test
X-Postfix-Queue-ID: {queue_id}

Final-Recipient: rfc822; {recipient}
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.remote.test
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--=_bounce
Content-Type: text/rfc822-headers

"""


def bounce(raw: bytes, *, sender: str, recipient: str, queue_id: str, date: str) -> bytes:
    """The report about `raw`, addressed to `sender`, its envelope sender."""
    head = _BOUNCE.format(sender=sender, recipient=recipient, queue_id=queue_id, date=date)
    returned = raw.partition(b"\r\n\r\n")[0]
    return head.replace("\n", "\r\n").encode() + returned + b"\r\n\r\n--=_bounce--\r\n"
