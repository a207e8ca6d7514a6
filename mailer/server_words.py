"""What a mail server's sentence speaks about: our account's limit, our side, or a recipient.

There are as many wordings as servers, so none is known here. A reply is taken apart into clauses,
and each is asked for its subject (whose) beside its predicate (what is wrong): "Sender address
rejected" is about us, "Recipient address rejected" is not, nor is a sender that is only named.
"""

import re
from collections.abc import Collection, Iterator

HOUR = 3600.0
DAY = 24 * HOUR
MINUTE = 60.0

_LONGEST = 2_000
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")  # SubmissionQuotaExceededException
_CLAUSE = re.compile(
    r"[\n;:]|(?<=[a-zé)\]>])[.!?](?=\s|$)|\s-\s|(?:^|\s)[245]\d\d[ -](?:\d\.\d+\.\d+)?"
)
_ADDRESS = re.compile(r"<?[^\s<>()\[\];:,@]{1,128}@[^\s<>()\[\];:,]{1,255}>?")
_REPLY = re.compile(r"(?:^|\s)5\d\d[ -]")


def _one_of(*words: str) -> re.Pattern[str]:
    """Any of these in a clause; `*` ends a word freely."""
    written = "|".join(re.escape(each).replace(r"\*", r"\w*").replace(r"\ ", " ") for each in words)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")


_SENDING = _one_of(
    "send*", "sent", "outgoing", "outbound", "submission", "submit*", "tenant", "daily", "hourly",
    "envoi*", "envoy*", "sortant*", "expédi*", "quotidien*",
)  # fmt: skip
_SPAN = re.compile(r"(?:\b(?:per|an?|each|every|this|par)|/) ?(?:hour|day|minute|heure|jour)\b")
_EXCESS = _one_of(
    "exceed*", "limit*", "quota*", "too many", "maximum", "max", "allowance", "dépass*", "atteint*",
    "trop de",
)  # fmt: skip
_OTHERS_LIMIT = _one_of(  # a recipient's, or one of the letter itself
    "receiv*", "reçoi*", "mailbox*", "inbox", "storage", "disk", "boîte", "size*", "bytes", "kb",
    "mb", "attachment*", "line", "lines", "header*", "hop", "hops", "connection*", "contact",
    "reach", "recipient's",
)  # fmt: skip
_DAYS = _one_of("day", "daily", "24 h*", "24-h*", "24h", "jour*", "quotidien*")
_MINUTES = _one_of("minute*")

_OURS = _one_of(
    "sender", "senders", "sender's", "from address", "return path", "return-path", "helo", "ehlo",
    "callout", "callback", "sending host", "sending server", "sending ip", "sending domain",
    "sending mta", "connecting host", "connecting server", "connecting ip", "client host",
    "client ip", "source ip", "originating ip", "your ip", "your server", "your host",
    "your hostname", "your domain", "your network", "your mail server", "your isp",
    "your reputation", "message from", "messages from", "mail from", "email from", "emails from",
    "their network", "ip range", "ip block", "block list", "blocklist", "blocklist*",
    "black list", "blacklist*", "deny list", "denylist", "rbl", "dnsbl", "spamhaus", "spamcop",
    "barracuda", "sorbs", "reputation", "reverse dns", "rdns", "ptr", "spf", "dkim", "dmarc",
)  # fmt: skip
_DNS = _one_of("dns", "mx record*", "mx or a", "resource record*", "no mx", "aaaa", "ip address")
"""A server that answers has records of its own: those it misses are ours."""
_FAULT = _one_of(
    "reject*", "refus*", "deny", "denied", "denies", "block*", "black*", "fail*", "invalid",
    "unknown", "missing", "bad", "poor", "low", "listed", "banned", "unresolv*", "unauthori*",
    "not", "no", "without", "cannot", "could", "unable", "must", "require*", "doesn't", "can't",
    "isn't", "couldn't", "don't", "won't", "limit*", "exceed*",
)  # fmt: skip
_PERHAPS = _one_of("may", "might", "perhaps", "if")
_THEIRS = _one_of(
    "recipient*", "rcpt", "mailbox", "account", "user", "destinat*", "addressee", "to address",
)  # fmt: skip


def limit_wait(words: str) -> float | None:
    """Seconds that a used-up limit of our own account asks for; None where nothing says so.

    For the day or minute that is named, else an hour.
    """
    for clause in _clauses(words):
        sending = _SENDING.search(clause) or _SPAN.search(clause)
        if sending and _EXCESS.search(clause) and not _OTHERS_LIMIT.search(clause):
            if _DAYS.search(clause):
                return DAY
            return MINUTE if _MINUTES.search(clause) else HOUR
    return None


def blames_us(words: str, ours: Collection[str] = (), *, dead: bool = False) -> bool:
    """Whether our sender, domain, greeting or address block is at fault, or our own limit.

    `ours` are addresses of ours without tags: a fault found with one of them is ours as well.
    `dead`: a code says that the address is dead, so that missing records are the recipient's.
    """
    records = not dead and _REPLY.search(words) is not None
    return (
        limit_wait(words) is not None
        or any(_is_ours(clause, records=records) for clause in _clauses(words))
        or any(_names(clause, ours) for clause in _clauses(words, addresses=True))
    )


def _is_ours(clause: str, *, records: bool) -> bool:
    """Ours is at fault in it, for sure, and nobody it was for."""
    subject = _OURS.search(clause) or (records and _DNS.search(clause))
    besides = _THEIRS.search(clause) or _PERHAPS.search(clause)
    return bool(subject and _FAULT.search(clause)) and not besides


def _names(clause: str, ours: Collection[str]) -> bool:
    """Whether a clause finds fault with an address of ours: "Verification failed for <desk@…>"."""
    said = {untagged(one.strip("<>")) for one in _ADDRESS.findall(clause)}
    return bool(said) and said <= set(ours) and _FAULT.search(clause) is not None


def untagged(address: str) -> str:
    """An address without what stands behind a plus."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _clauses(words: str, *, addresses: bool = False) -> Iterator[str]:
    said = _CAMEL.sub(" ", words[:_LONGEST])
    text = said if addresses else _ADDRESS.sub(" ", said)
    yield from (clause.lower() for clause in _CLAUSE.split(text) if clause.strip())
