"""What a mail server's sentence speaks about: our account's limit, our side, or a recipient.

There are as many wordings as servers, so none is known here. A reply is taken apart into clauses,
and each is asked for its subject (whose) beside its predicate (what is wrong): "Sender address
rejected" is about us, "Recipient address rejected" is not, nor is a sender that is only named.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from itertools import filterfalse

HOUR = 3600.0
DAY = 24 * HOUR
MINUTE = 60.0

_LONGEST = 2_000
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")  # SubmissionQuotaExceededException
_CLAUSE = re.compile(
    r"[\n;:]|(?<=[a-zé)\]>])[.!?](?=\s|$)|\s-\s|(?:^|\s)[245]\d\d[ -]"
    r"(?!(?:recipients|destinataires|messages|mails|e-?mails|courriels)\b(?! from))"
    r"(?:\d\.\d+\.\d+)?"
)
_ELIDED = re.compile(r"\b([cdjlmnst]|qu)'(?=\w)")
_ADDRESS = re.compile(r"<?[^\s<>()\[\];:,@]{1,128}@[^\s<>()\[\];:,]{1,255}>?")
_REPLY = re.compile(r"(?:^|\s)5\d\d[ -]")
_BLOCK = re.compile(
    r"\[?(?<![\w.:])(?:\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{1,4}:+){2,7}[0-9a-f]{1,4})"
    r"(?:/\d+)?(?![\w.:]*\w)\]?",
    re.IGNORECASE,
)
"""The numbers of a machine on the net: "from 203.0.113.7" is said of an address block."""


def _one_of(*words: str) -> re.Pattern[str]:
    """Any of these in a clause; `*` ends a word freely."""
    written = "|".join(re.escape(each).replace(r"\*", r"\w*").replace(r"\ ", " ") for each in words)
    return re.compile(rf"(?<!\w)(?:{written})(?!\w)")


_SENDING = _one_of(
    "send*", "sent", "outgoing", "outbound", "submission", "submit*", "tenant", "relay*",
    "envoi*", "envoy*", "sortant*", "expedi*", "emis", "emise*", "emettre", "credit*",
    "versand*", "sendelimit", "gesendet*", "ausgehend*", "envio*", "enviar", "enviad*", "invio",
    "invii", "inviat*",
)  # fmt: skip
_COUNTED = _one_of(
    "message limit*", "mail limit*", "email limit*", "messages limit*", "rate limit*",
    "too many messages", "too many mails", "too many emails", "trop de messages", "trop de mails",
    "trop d emails", "trop de courriels",
)  # fmt: skip
"""Letters are counted, and not what a mailbox holds."""
_SPAN = re.compile(
    r"\b(?:(?:(?:per|an?|one|each|every|this|last|next|past|par|une?|chaque|derniere?|prochaine?) "
    r"|/ ?|\d )(?:hour|day|minute|month|heure|jour|mois)s?"
    r"|24 ?-?h\w*|daily|hourly|monthly|today|journali\w+|quotidien\w*|horaires?|mensuel\w*"
    r"|aujourd'hui|ce jour|ce mois)\b|/ ?(?:hour|day|minute|month|heure|jour|mois)\b"
)
_EXCESS = _one_of(
    "exceed*", "limit*", "quota*", "too many", "maximum", "max", "allowance", "exhaust*",
    "used up", "depass*", "atteint*", "epuis*", "trop de", "trop d",
    "tageslimit*", "stundenlimit*", "versandlimit*", "sendelimit*", "kontingent*", "uberschritten",
    "superado", "superato", "excedid*",
)  # fmt: skip
_CREDITS = re.compile(
    r"\b(?:out of|no|no more|insufficient|not enough|plus de) (?:\w+ )?credits?\b"
)
_RETRY = re.compile(r"\b(?:(?:re-?)?try|please wait|reessay\w*|patient\w*)\b.*")
_LETTERS_LIMIT = _one_of(  # or the connection's
    "size*", "taille", "bytes", "kb", "mb", "attachment*", "line", "lines", "header*", "hop",
    "hops", "connection*", "login*", "attempt*", "password*", "timeout", "time limit", "expired",
)  # fmt: skip
_RECIPIENTS_LIMIT = _one_of(
    "receiv*", "recoi*", "mailbox*", "inbox", "storage", "stockage", "disk", "disque", "boite",
    "contact", "reach", "recipient's", "this recipient", "this user", "ce destinataire",
    "cet utilisateur", "diesen empfanger", "postfach*", "empfanger*", "empfang*", "buzon",
)  # fmt: skip
_CERTAINLY_OURS = _one_of(
    "outgoing", "outbound", "sortant*", "your mailbox", "your account", "your inbox",
    "votre boite", "votre compte",
)  # fmt: skip
_WRITTEN_TO = re.compile(r"\b\d+ (?:recipients|destinataires)\b")
"""Whom an account writes to is counted; a mailbox is full of letters."""
_FULL = re.compile(r"\b(?:[45]\.2\.2|552)\b")
_DAYS = _one_of(
    "day", "daily", "24 h*", "24-h*", "24h", "jour*", "quotidien*", "today", "aujourd'hui",
    "tomorrow", "demain", "tag", "tages*", "taglich*", "diario*", "dia", "giornalier*", "giorno",
)  # fmt: skip
_MINUTES = _one_of("minute*")

_OURS = _one_of(
    "sender", "senders", "sender's", "from address", "return path", "return-path", "helo", "ehlo",
    "callout", "callback", "sending host", "sending server", "sending ip", "sending domain",
    "sending mta", "connecting host", "connecting server", "connecting ip", "client host",
    "client ip", "source ip", "originating ip", "your ip", "your server", "your host",
    "your hostname", "your domain", "your network", "your mail server", "your isp",
    "your reputation", "your account", "your range", "this ip", "the ip", "from ip", "ip not",
    "this host", "this server", "this network", "this domain", "their network", "ip range",
    "ip block", "block list", "blocklist", "blocklist*",
    "black list", "blacklist*", "deny list", "denylist", "rbl", "dnsbl*", "spamhaus", "spamcop",
    "barracuda", "sorbs", "ip on", "user complaint*",
    "recipient complaint*", "reputation", "reverse dns", "rdns", "ptr", "spf", "dkim", "dmarc",
    "expediteur*", "expeditrice*", "emetteur*", "adresse ip", "votre ip", "votre serveur",
    "votre domaine", "votre compte", "votre reseau", "liste noire", "listes noires",
    "cette ip", "cette adresse ip", "de ip", "dieser ip*", "diese ip*", "von ip",
    "absender*", "ihre ip*", "ihr server*", "ihre domain*", "sperrliste*", "remitente*", "su ip",
    "direccion ip", "lista negra", "mittente*", "indirizzo ip", "lista nera",
)  # fmt: skip
_NAMED = _one_of("message from", "messages from", "mail from", "email from", "emails from")
"""Ours, unless it only says which letter could not be delivered."""
_DELIVERED = _one_of("deliver*", "remis*", "distribu*", "achemin*")
_DNS = _one_of("dns", "mx record*", "mx or a", "resource record*", "no mx", "aaaa", "ip address")
"""A server that answers has records of its own: those it misses are ours."""
_FAULT = _one_of(
    "reject*", "refus*", "deny", "denied", "denies", "block*", "black*", "fail*", "invalid",
    "unknown", "missing", "bad", "poor", "low", "listed", "banned", "unresolv*", "unauthori*",
    "not", "no", "without", "cannot", "could", "unable", "must", "require*", "doesn't", "can't",
    "isn't", "couldn't", "don't", "won't", "limit*", "exceed*", "suspend*", "disabled", "correct",
    "removed", "unusual", "unsolicited", "spam", "abuse", "fehlend*", "rejet*", "bloqu*",
    "inconnu*", "invalide*", "introuvable*", "echec*", "echou*", "pas", "non", "aucun*", "sans",
    "interdit*", "manqu*", "sur liste noire", "listes noires", "politique", "inexistant*",
    "null", "abgelehnt", "gesperrt", "blockiert", "ungultig*", "unbekannt*", "nicht", "steht",
    "auf einer",
    "rechazad*", "bloquead*", "inexistente", "desconocid*", "en una", "rifiutat*", "bloccat*",
    "sconosciut*", "in una",
)  # fmt: skip
_HELD_BACK = _one_of(
    "defer*", "delay*", "throttl*", "slow*", "postpone*", "too many", "too much", "complaint*",
    "probation", "weren't", "wasn't", "aren't", "differe*", "retarde*", "ralenti*", "trop de",
    "plainte*", "zuruckgestellt", "verzoger*", "zu viele", "aplazad*", "demasiad*", "rinviat*",
    "ritardat*", "troppi", "troppe",
)  # fmt: skip
"""What happens to the mail of a host or address block; a single letter is put off as well."""
_STOPPED = _one_of(
    "suspend*", "disabl*", "block*", "restrict*", "revok*", "bloqu*", "interdit*", "desactiv*",
)  # fmt: skip
_SENDS = _one_of("sending", "outgoing", "outbound", "envoi*", "sortant*")
_PERHAPS = _one_of("may", "might", "perhaps", "if", "si", "peut-etre")
_THEIRS = _one_of(
    "recipient*", "rcpt", "mailbox", "account", "user", "destinat*", "addressee", "to address",
    "compte", "boite", "utilisateur", "empfanger*", "postfach*", "benutzer*", "usuario", "utente",
)  # fmt: skip
_RECIPIENT = _one_of("recipient*", "rcpt", "destinat*", "addressee", "to address", "empfanger*")


def limit_wait(words: str) -> float | None:
    """Seconds that a used-up limit of our own account asks for; None where nothing says so.

    For the day or minute that is named, else an hour.
    """
    full = _FULL.search(words) is not None
    for clause in _clauses(words):
        if _is_used_up(clause, full=full):
            if _DAYS.search(clause):
                return DAY
            return MINUTE if _MINUTES.search(clause) else HOUR
    return None


def _is_used_up(clause: str, *, full: bool) -> bool:
    """Whether sending is limited in it, or a pace; `full`: a code says that a mailbox is full."""
    if _CREDITS.search(clause):
        return True
    ours = _CERTAINLY_OURS.search(clause) or _WRITTEN_TO.search(clause)
    theirs = _RECIPIENTS_LIMIT.search(clause) and not ours
    if not _EXCESS.search(clause) or _LETTERS_LIMIT.search(clause) or theirs:
        return False
    paced = _SPAN.search(_RETRY.sub("", clause)) or _COUNTED.search(clause)
    return bool(_SENDING.search(clause) or (paced and not full))


def fit_for_staff(text: str) -> str:
    """A server's words without addresses, which carry tokens, and on one short line."""
    visible = "".join(c if c.isprintable() else " " for c in text)
    return re.sub(r"[^\s<>]+@[^\s<>]+", "(address)", " ".join(visible.split()))[:200]


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
    if _PERHAPS.search(clause):
        return False
    if _SENDS.search(clause) and _STOPPED.search(clause) and not _RECIPIENT.search(clause):
        return True
    named = _NAMED.search(clause) and not _DELIVERED.search(clause)
    subject = _OURS.search(clause) or named or (records and _DNS.search(clause))
    besides = _THEIRS.search(_OURS.sub(" ", clause))
    held_back = _OURS.search(clause) and _HELD_BACK.search(clause)
    return bool(held_back or (subject and _FAULT.search(clause))) and not besides


def _names(clause: str, ours: Collection[str]) -> bool:
    """Whether a clause finds fault with an address of ours: "Verification failed for <desk@…>"."""
    said = {untagged(one.strip("<>")) for one in _ADDRESS.findall(clause)}
    return bool(said) and said <= set(ours) and _FAULT.search(clause) is not None


def untagged(address: str) -> str:
    """An address without what stands behind a plus."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _clauses(words: str, *, addresses: bool = False) -> Iterator[str]:
    said = _BLOCK.sub(" ip ", _CAMEL.sub(" ", words[:_LONGEST]))
    text = said if addresses else _ADDRESS.sub(" ", said)
    yield from (_fold(clause) for clause in _CLAUSE.split(text) if clause.strip())


def _fold(clause: str) -> str:
    """In small letters without accents, which servers often leave out; "d'envoi" in two words."""
    plain = unicodedata.normalize("NFKD", clause.lower().replace("’", "'"))
    bare = "".join(filterfalse(unicodedata.combining, plain))
    return " ".join(_ELIDED.sub(r"\1 ", bare).split())
