"""How much of a letter is kept, and for how many of strangers' letters a day.

    with a token of ours     all of it: it answers what we sent, or returns it
    a stranger's, with a PDF all of it up to 10 MB, which is a scan somebody was asked for
    any other stranger's     the first megabyte: it is all that is read

What strangers send beyond a day's budget is read and answered like the rest, and then not kept: it
still lies in the mailbox.
"""

from dataclasses import dataclass

FIRST = 1_000_000
LONGEST_SCAN = 14_000_000  # 10 MB as mail writes it: base64, in lines
LONGEST = 200_000_000  # Exchange, which takes the largest letters, stops at 150 MB


@dataclass(frozen=True, kw_only=True)
class LetterSigns:
    """What decides how much of a long letter is kept. `size`: all of it, as the server says."""

    ours: bool
    pdf: bool
    size: int


def worth_keeping(letter: LetterSigns, left: int) -> int:
    """How many bytes, where strangers have as many `left` today."""
    if letter.ours:
        return LONGEST
    scan = letter.pdf and letter.size <= min(LONGEST_SCAN, left)
    return LONGEST_SCAN if scan else FIRST  # not the size: a server may count line ends otherwise


def is_kept(spent: int, cost: int, budget: int) -> bool:
    """Whether a stranger's letter of that many bytes is kept once it was read."""
    return spent + cost <= budget
