"""Letters that answer ours, as people write them and programs introduce them."""

from hypothesis import strategies as st

from tests.support.places import LETTERS

SENT = (LETTERS / "confirm-address.txt").read_text("utf-8")
DESK = "resultats+c.k7m2qh4xwz@centre.example"
INTRODUCTIONS = st.sampled_from(
    [
        f"Le lun. 23 nov. 2026 à 10:02, Centre <{DESK}> a écrit :",
        f"Le lun. 23 nov. 2026 à 10:02, Centre d'examen <\n{DESK}> a\nécrit :",
        f"On Mon, Nov 23, 2026 at 10:02 AM Centre\n<{DESK}> wrote:",
        "-----Message d'origine-----",
        f"De : Centre <{DESK}>\nEnvoyé : lundi 23 novembre 2026 10:02\nObjet : Confirmez",
        f"envoyé : 23 novembre 2026 à 10:02\nde : Centre <{DESK}>\nobjet : Confirmez",
        f"Message du : 23/11/2026 10:02\nDe : Centre <{DESK}>\nCopie à :\nSujet : Confirmez",
        f"-------- Message d'origine --------\nLe Lundi 23/11/26 10:02, {DESK} a écrit :",
    ]
)


def written(text: str, **headers: str) -> bytes:
    """A letter by Inès Morel that answers ours."""
    lines = {"From": "ines.morel@example.fr", "To": DESK, "In-Reply-To": "<c.k7m2qh4xwz@x>"}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\n" for name, value in lines.items())
    return f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}".encode()
