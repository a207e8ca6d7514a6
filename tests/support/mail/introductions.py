"""How the mail programs of people here introduce the letter they quote, in many languages.

Each is one for our letter to Inès, who has it from `DESK` and answers to the address beside it.
"""

from tests.support.mail.our_letters import Valmont
from tests.support.places import LETTERS

OURS = Valmont.name
HERS = "ines.morel@example.fr"
DESK = "desk@valmont.example"
ANSWERED = "desk+c.k7m2qh4xwz@valmont.example"
SUBJECT = "Confirmez votre adresse : répondez à ce message"
HEADS = [
    each.strip().format(ours=OURS, hers=HERS, desk=DESK, answered=ANSWERED, subject=SUBJECT)
    for each in (LETTERS / "introductions.txt").read_text("utf-8").split("\n%\n")
]
