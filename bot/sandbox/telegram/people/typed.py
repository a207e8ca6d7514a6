"""What a Telegram client makes of the signs a person types before it sends them.

`**bold**`, `__italic__`, `` `code` ``, `~~struck~~` and `||spoiler||` become formatting and their
signs vanish from the text; commands, links and addresses are marked.
"""

import re

from bot.sandbox.telegram.text import Json, Marked, entity, units

_SIGNS = {
    "```": "pre",
    "`": "code",
    "**": "bold",
    "__": "italic",
    "~~": "strikethrough",
    "||": "spoiler",
}
_FORMATTED = re.compile(r"(?s)(```|`|\*\*|__|~~|\|\|)(\S|\S.*?\S)\1")
_FOUND = (
    ("bot_command", re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@\w{3,32})?(?![\w/])")),
    ("email", re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")),
    (
        "url",
        re.compile(r"https?://\S+|(?<![\w@.])(?:[\w-]+\.)+(?:com|org|net|fr|de|me)\b(?:/\S*)?"),
    ),
)


def typed(text: str) -> Marked:
    """The message a client sends when a person types `text` and presses Send."""
    marked = _formatted(text)
    found = [
        entity(kind, units(marked.text[: each.start()]), units(each[0]))
        for kind, pattern in _FOUND
        for each in pattern.finditer(marked.text)
    ]
    entities = sorted((*marked.entities, *found), key=lambda each: int(each["offset"]))
    return Marked(marked.text, tuple(entities)).trimmed()


def _formatted(text: str) -> Marked:
    """Takes the formatting signs out; nested signs stay as typed."""
    pieces: list[str] = []
    entities: list[Json] = []
    taken, offset = 0, 0
    for each in _FORMATTED.finditer(text):
        before = text[taken : each.start()]
        offset += units(before)
        pieces += (before, each[2])
        entities.append(entity(_SIGNS[each[1]], offset, units(each[2])))
        offset += units(each[2])
        taken = each.end()
    return Marked("".join((*pieces, text[taken:])), tuple(entities))
