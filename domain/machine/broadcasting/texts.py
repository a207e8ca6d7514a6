"""What a broadcast says: a subject, and the text below it, in each language that has its own."""

LONGEST = 3500  # characters: with its subject one message of Telegram, which takes 4096

LanguageText = tuple[str, str, str]
"""A language, "" for every other one; subject and text."""


def subject_and_text(content: str) -> tuple[str, str]:
    """The first line, and what follows; "" for what is missing."""
    subject, _, text = content.strip().partition("\n")
    return subject.strip(), text.strip()
