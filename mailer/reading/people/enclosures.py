"""What lies beside a letter's text: a reply is only empty where nothing was left unread.

Each enclosure stands below the text, in lines that open with a paper clip. Where a person wrote
nothing else, those lines are the reply; beside words of theirs they are not, so that a "OUI" with
a scan is a plain "OUI".
"""

_CLIP = "\N{WORD JOINER}\N{PAPERCLIP} "  # no letter holds the joiner: they are cleaned of it
_MOST_LINES = 50
_LONGEST_LINE = 200


def joined(text: str, beside: list[str]) -> str:
    """The text, and below it a line for each piece of what lies beside."""
    said = (" ".join(line.split())[:_LONGEST_LINE] for line in beside)
    lines = [f"{_CLIP}{line}" for line in filter(None, said)][:_MOST_LINES]
    return "\n".join([text, *lines])


def parted(text: str) -> tuple[str, str]:
    """The text alone, and the lines below it."""
    above, clip, beside = text.partition(_CLIP)
    return above.removesuffix("\n"), clip + beside


def spelled(beside: str) -> str:
    """The lines as people may see them."""
    return beside.replace("\N{WORD JOINER}", "")
