"""What our letters said, written again: an answer that quotes them is read without these words."""

from bot.facts import Desk
from bot.keys import Token
from bot.letters import LetterWriter

ASKING = {
    "confirm": "candidate.action.confirm-address",
    "recover": "candidate.action.reset-password",
}


class SentTexts:
    """Writes the letters that expect an answer, as they were sent under a token."""

    def __init__(self, writer: LetterWriter, shared: Desk) -> None:
        """`shared` has the keys of the codes."""
        self._writer = writer
        self._shared = shared

    def of(self, token: Token) -> str:
        """The text in every language we write, "" for letters that ask nothing.

        In which one it went out does not matter: nobody quotes the other.
        """
        name = ASKING.get(token.purpose)
        if name is None:
            return ""
        code = self._shared.keys.code(token.purpose, token.row)
        values = {"name": "", "code": code, "hours": self._shared.rules.mail_code_hours}
        languages = self._shared.texts.languages
        return "\n".join(self._writer.write(name, each, values).text for each in languages)
