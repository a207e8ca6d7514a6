"""What is left of an answer beside the numbers and a word on Telegram."""

from domain.mail.reading import Intent
from mailer.reading import beside_numbers, is_without_telegram
from tests.support.offenders import each_of, name_offenders

AUTHOR = "parent@mail.test Léo Martin"
SAID = {
    Intent.CONFIRM: [
        "OUI ABC123456", "oui, abc 123 456", "Yes: ABC-123-456, thank you", "Oui\nID : 123456ABC",
        "Oui, mon identifiant est ABC123456.", "OUI ABC123456. Je n'ai pas Telegram.",
        "Je n'ai pas Telegram. OUI ABC123456", "I don't have Telegram: yes ABC123456",
        "OUI ABC123456 code secret 0427", "Oui ABC123456 (Léo Martin)", "OUI IDABC123456", "OUI",
    ],
    Intent.NOTHING: ["ABC123456", "Voici mon numéro : ABC123456, merci", "ID ABC123456", ""],
    Intent.DENY: ["NON ABC123456", "NO ABC123456", "No, ABC123456", "ABC123456 ce n'est pas moi"],
    Intent.STOP: ["STOP ABC123456"],
    Intent.QUESTION: [
        "ABC123456 qui êtes-vous ?", "oui ABC123456 mais je ne veux pas", "ABC123456 c'est Paul",
        "Je n'ai pas Telegram, comment faire ?", "non je n'ai pas Telegram ABC123456",
    ],
}  # fmt: skip


def is_heard(intent: Intent, text: str) -> None:
    heard = beside_numbers(text, AUTHOR)
    assert heard in {intent, Intent.DENY if intent is Intent.QUESTION else intent}, heard


def test_a_number_beside_a_yes_takes_nothing_from_it_and_a_refusal_stays_one() -> None:
    name_offenders(is_heard, [(intent, each) for intent in SAID for each in SAID[intent]])


@each_of(
    [
        ("Je n'ai pas Telegram, comment faire ?", True),
        ("Bonjour, nous n'avons pas l'application Telegram", True),
        ("How do I get it without Telegram?", True),
        ("I do not have Telegram", True),
        ("Telegram ne marche pas", False),
        ("Quand aurai-je mon résultat ?", False),
        ("", False),
    ]
)
def test_who_has_no_telegram_is_heard(text: str, without: bool) -> None:
    assert is_without_telegram(text) is without
