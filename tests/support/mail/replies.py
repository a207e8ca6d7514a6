"""Replies to the letter that asks for a confirmation, with everything that may be wrong with them.

What must come of each is said here in the requirement's own terms, apart from the code: every
table says with each of its entries whether that entry is in order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from typing import TypeVar

from hypothesis import strategies as st

from bot.keys import PURPOSES
from tests.support.mail.letterbox import EMMA, MARIE, Letterbox, raw_letter, tagged
from tests.support.world import DESK

T = TypeVar("T")

HERS = MARIE.email
LOCAL, _, DOMAIN = HERS.partition("@")
THIEF = "thief@mail.test"

YES = (
    "",
    "OUI",
    "Oui, c'est bien moi.",
    "yes please",
    "OK merci",
    "oui, quand aurai-je mon résultat ?",
)
NEITHER = (
    "STOP",
    "STATUT",
    "Quand aurai-je mon certificat ?",
    "Dois-je répondre oui ?",
    "OUI\n\nSTOP",
)
NO = (
    "NON",
    "No, this is not me",
    "oui bonjour, je ne suis pas cette personne",
    "Wrong person, sorry. OK?",
)

AUTHORS: Mapping[str, bool] = {
    HERS: True,
    HERS.upper(): True,
    f"Marie Durand <{HERS}>": True,
    f'"{THIEF}" <{HERS}>': True,
    f"=?utf-8?q?Lyc=C3=A9e?= <{HERS}>": True,
    f"{HERS} (Marie, du lycée)": True,
    f"({THIEF}) {HERS}": True,
    THIEF: False,
    f'"{HERS}" <{THIEF}>': False,
    f"{HERS} <{THIEF}>": False,
    f"{THIEF} ({HERS})": False,
    f"{HERS}, {THIEF}": False,
    f"<{HERS}>, <{THIEF}>": False,
    f"{HERS}, {HERS}": False,
    f"Friends: {HERS}, {THIEF};": False,
    f"{HERS}]<{THIEF}>": False,
    f"{HERS}.": False,
    f"{HERS}.evil.test": False,
    f"{LOCAL}+tag@{DOMAIN}": False,
    f"{LOCAL}@{DOMAIN}@{DOMAIN}": False,
    f"{LOCAL.replace('a', 'а', 1)}@{DOMAIN}": False,
    f"=?utf-8?q?{LOCAL}?=@{DOMAIN}": False,
    "lucas.petit@lycee.fr": False,
    DESK: False,
    "": False,
    "<>": False,
    "undisclosed-recipients:;": False,
}
"""What the From header says, and whether that is the registered address and no other."""

TOKENS: Mapping[str, bool] = {
    "right": True,
    "in capitals": True,
    "by reference": True,
    "used": False,
    "expired": False,
    "another's": False,
    "recover": False,
    "reply": False,
    "unsubscribe": False,
    "share": False,
    "changed": False,
    "cut short": False,
    "forged": False,
    "none": False,
}

AUTOMATIC = ("Subject", "Réponse automatique : absente")
"""Programs write so; but they deny nothing and ask nothing, so that then a person did."""

MARKS: Mapping[tuple[str, str], bool] = {
    ("Subject", "Re: Confirmez votre adresse"): True,
    ("Auto-Submitted", "no"): True,
    ("Reply-To", THIEF): True,
    ("Sender", THIEF): True,
    ("X-Mailer", "MAILER-DAEMON"): True,
    ("Auto-Submitted", "auto-replied"): False,
    ("Auto-Submitted", "auto-generated (vacation)"): False,
    ("Precedence", "bulk"): False,
    ("Precedence", "list"): False,
    ("List-Id", "<students.lycee.fr>"): False,
    ("X-Autoreply", "yes"): False,
    ("Return-Path", "<>"): False,
    ("X-Auto-Response-Suppress", "All"): False,
    ("X-Apple-Action", "VACATION"): False,
    ("X-Results-Desk", "centre.fr"): False,
    AUTOMATIC: False,
    ("Content-Type", 'multipart/report; report-type=delivery-status; boundary="b"'): False,
    ("Content-Type", 'multipart/report; report-type=disposition-notification; boundary="b"'): False,
    ("From", THIEF): False,
    ("From", HERS): False,
}
"""One more header, and whether the reply still comes from one person who means it."""

OURS = "mx.centre.fr"
VERDICTS: Mapping[str, str] = {
    f"{OURS}; spf=fail; dmarc=pass header.from={DOMAIN}": "passes",
    f"{OURS};\r\n spf=pass;\r\n\tdmarc=none": "passes",
    f"{OURS} 1; dkim=pass (dmarc=fail (p=reject)); dmarc=pass": "passes",
    f'{OURS}; spf=pass smtp.mailfrom="; dmarc=fail"@{DOMAIN}; dmarc=pass': "passes",
    f"{OURS}; none": "passes",
    f"{OURS}; dmarc=fail header.from={DOMAIN}": "fails",
    f"{OURS.upper()} 1;\r\n spf=pass;\r\n DMARC = FAIL (p=none)": "fails",
    f'(by) {OURS}; dkim=pass; dmarc=fail reason="dmarc=pass"': "fails",
    f"mx.elsewhere.test; dmarc=fail header.from={DOMAIN}": "of no account",
    f"{OURS}.evil.test; dmarc=fail": "of no account",
    f"mx.elsewhere.test ({OURS}); dmarc=fail": "of no account",
    f"evil-{OURS}; dmarc=pass": "of no account",
}
"""Authentication-Results, and what they say in the name of our own server."""


@dataclass(frozen=True)
class Reply:
    """As it stands it confirms. `verdicts` stand in it from top to bottom."""

    text: str = "OUI"
    token: str = "right"
    _: KW_ONLY
    author: str = HERS
    marks: tuple[tuple[str, str], ...] = ()
    verdicts: tuple[str, ...] = ()

    @property
    def counts(self) -> bool:
        """Whether it is the candidate's own and in time, by all that is not its words."""
        return TOKENS[self.token] and self._hers

    @property
    def _hers(self) -> bool:
        return self.is_from_her(all(MARKS[mark] for mark in self.marks))

    def is_from_her(self, human: bool) -> bool:
        """Whether it is hers, where it is a person's, and our server does not disown it."""
        return AUTHORS[self.author] and human and self.spoken[:1] != ["fails"]

    @property
    def speaks(self) -> bool:
        """Whether a person wrote it, who may deny or ask below any subject."""
        said = self.text in NO or "?" in self.text
        return all(MARKS[mark] or (said and mark == AUTOMATIC) for mark in self.marks)

    @property
    def spoken(self) -> list[str]:
        """What our own server says of it, topmost first."""
        said = [VERDICTS[each] for each in self.verdicts]
        return [each for each in said if each != "of no account"]

    @property
    def confirms(self) -> bool:
        """What the requirement asks for."""
        return self.counts and self.text in YES

    @property
    def denies(self) -> bool:
        """The same for a denial, which counts as long as somebody may still find our letter."""
        named = TOKENS[self.token] or self.token in {"used", "expired"}
        return named and self.is_from_her(self.speaks) and self.text in NO


def replies(words: Sequence[str]) -> st.SearchStrategy[Reply]:
    """Every second part of a reply is in order, so that those with one fault are the commonest."""
    marks = st.lists(_often(MARKS), max_size=2, unique_by=lambda mark: mark[0])
    return st.builds(
        Reply,
        text=st.sampled_from(words),
        token=_often(TOKENS),
        author=_often(AUTHORS),
        marks=st.just(()) | marks.map(tuple),
        verdicts=st.lists(st.sampled_from(sorted(VERDICTS)), max_size=3).map(tuple),
    )


def _often(table: Mapping[T, bool]) -> st.SearchStrategy[T]:
    right = [key for key, in_order in table.items() if in_order]
    return st.sampled_from(right) | st.sampled_from(right) | st.sampled_from(list(table))


async def arrive(box: Letterbox, reply: Reply) -> None:
    """Marie and Emma are asked anew, and the reply is written and decided."""
    others = await box.ask(EMMA)
    asked = await box.ask(used=reply.token == "used", hours=-1 if reply.token == "expired" else 24)
    verdicts = [("Authentication-Results", each) for each in reply.verdicts]
    to, reference = _addressed(box, reply.token, asked, others)
    more = [*verdicts, *reply.marks, *reference]
    await box.take(raw_letter(to, reply.text, reply.author, more))


def _addressed(
    box: Letterbox, token: str, asked: int, others: int
) -> tuple[str, list[tuple[str, str]]]:
    """Where the reply is sent, and what it says it answers."""
    right = box.core.keys.token("confirm", asked)
    if token == "by reference":
        return DESK, [("In-Reply-To", f"<{right}@centre.fr>"), ("References", "<1@mail.test>")]
    if token == "none":
        return DESK, []
    spelt = {
        "in capitals": right.upper(),
        "another's": box.core.keys.token("confirm", others),
        "changed": right[:-1] + ("a" if right[-1] != "a" else "b"),
        "cut short": right[:-1],
        "forged": "c" + "a" * 32,
    }
    if token in PURPOSES.values():
        return box.token(token, asked), []
    return tagged(spelt.get(token, right)), []
