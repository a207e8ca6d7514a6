"""The words by which secrets are known where none is asked for, in all languages that are heard."""

from functools import cache

from domain.text.secrets.secret_words import SecretWords
from mailer.reading.words.languages import words


@cache
def secret_words() -> SecretWords:
    """Those of the package."""
    lists = words().lists
    return SecretWords(
        names=lists["secret_names"],
        tells=lists["secret_tells"],
        where=lists["secret_where"],
        shown=lists["secret_shown"],
        changed=lists["secret_changed"],
        own=lists["own"],
        lost=lists["secret_lost"],
        said_of=lists["said_of_secrets"],
        to_somebody=lists["said_to_somebody"],
    )
