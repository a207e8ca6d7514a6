"""What one failed delivery means: is it final, and is the address dead?

The class of the most precise code decides whether it is final (RFC 3463); an SMTP reply code
where there is no better one; words where there is none at all. Final is not dead: full
mailboxes, spam filters and policies also say 5.x.x, and only a dead address may be given up.
"""

import re
from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass, replace
from functools import cached_property
from itertools import islice

from mailer.outbound.replies import DEAD_CODES
from mailer.reading.parts.addresses import without_addresses
from mailer.reading.words.phrases import fold, phrases
from mailer.server_words import blames_us

# About our letter, its sender, a full mailbox or a policy: none of them the address. Of X.2.X
# RFC 3463 says that the mailbox exists; only a disabled one is as good as dead.
_ALIVE_CODES = re.compile(r"5\.7\.\d+|5\.6\.\d+|5\.2\.(?!1$)\d+|5\.3\.4|5\.1\.[78]")
_ENHANCED = re.compile(r"(?<![\d.])([245])\.(\d{1,3})\.(\d{1,3})(?![\d.]*\d)")
_REPLY = re.compile(r"(?:(?<![\w.:/-])|(?<=\s:))([245]\d\d)(?=[\s\-:,;(<]|$)")
_LONGEST_WORDS = 8_000
_MOST_REASONS = 20


@dataclass(frozen=True)
class Failure:
    """One recipient a report speaks of.

    `action` is RFC 3464's (failed, delayed, delivered, relayed, expanded), `words` what the
    other server said, `status` the report's own code, `prose` the notice in prose. Each is empty
    where nothing is said. `ours` are the addresses that what comes back was sent from.
    """

    recipient: str
    action: str = "failed"
    status: str = ""
    words: str = ""
    _: KW_ONLY
    prose: str = ""
    ours: frozenset[str] = frozenset()

    def code(self) -> str:
        """The most precise code: "5.1.1", else a bare class such as "5", else nothing.

        The other server's words come before the report's `Status`, which is often a mere 5.0.0.
        """
        found = [*_enhanced(self.words[:_LONGEST_WORDS]), *_enhanced(self.status)]
        precise = [code for code in found if not code.endswith(".0.0") and code[0] != "2"]
        reply = [code for code in _REPLY.findall(self.words[:_LONGEST_WORDS]) if code[0] != "2"]
        return next(iter([*precise, *(code[0] for code in reply), *found]), "")

    def permanent(self) -> bool:
        """Whether no further attempt is made or worth making; a delay is never final."""
        code = self.code()
        return self.action != "delayed" and not code.startswith("4")

    def hard(self) -> bool:
        """Whether the address itself is dead: said in words, or by a code that means only that.

        Words about load, policy or our letter win: servers use 5.1.1 and 550 for anything. When
        in doubt the address lives: two passing failures are told like a dead address.
        """
        if not self.permanent() or self._about_the_letter() or self.blames_us:
            return False
        if self._says("gone"):
            return True
        if self._says("alive"):
            return False
        return self._says("dead") or self.code() in DEAD_CODES

    @cached_property
    def blames_us(self) -> bool:
        """Whether our own side is at fault: then nothing is said of the address."""
        return blames_us(self.words, self.ours, dead=self.code() in DEAD_CODES)

    def _about_the_letter(self) -> bool:
        """Refused by a code that never means the address, or after the recipient was accepted.

        A server that takes the recipient and then, having seen the letter, answers "user unknown"
        hides a filter: mobile networks do. A code of its own for dead addresses it means.
        """
        code = self.code()
        late = phrases("after_data").within(fold((self.prose or self.words)[:_LONGEST_WORDS]))
        return _ALIVE_CODES.fullmatch(code) is not None or (late and code not in DEAD_CODES)

    def _says(self, listed: str) -> bool:
        return phrases(listed).within(self._said)

    @cached_property
    def _said(self) -> str:
        """The words folded; an address in them says nothing, user-unknown@… neither."""
        return fold(without_addresses(self.words[:_LONGEST_WORDS]))


def reasons(failures: Iterable[Failure]) -> list[Failure]:
    """What was said, each once and of whomever: a report may name thousands."""
    said = dict.fromkeys(replace(failure, recipient="") for failure in failures)
    return list(islice(said, _MOST_REASONS))


def _enhanced(text: str) -> list[str]:
    return [".".join(code) for code in _ENHANCED.findall(text)]
