"""What is said of a typed text that is no e-mail address."""

from domain.machine.effects import Line, line
from domain.machine.facts import Facts
from domain.text.passwords import repeatable
from domain.text.typed_phrases import TypedPhrase


def no_address(text: str, facts: Facts) -> Line:
    """With the text as it was read, unless it could be a secret typed too early."""
    found = repeatable(text, facts.rules, facts.secret_words)
    if not found:
        return line(TypedPhrase.EMAIL_MISSING)
    return line(TypedPhrase.EMAIL_MALFORMED, found=found)
