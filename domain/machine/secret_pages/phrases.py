"""What a chat says of such a page; the words are in `secret-pages.ftl`."""

from enum import auto

from domain.machine.sentence import Sentence


class SecretPagePhrase(Sentence):
    """A sentence of the chat; its value is its key in the catalogues."""

    BUTTON_SECRET_PAGE = auto()
    PAGE_OR_HERE = auto()
    PASSWORD_IS_COMMAND = auto()
