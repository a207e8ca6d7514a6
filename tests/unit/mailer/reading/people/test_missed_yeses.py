"""A yes is heard below whatever a mail program of anywhere puts around it."""

from email.message import EmailMessage

import pytest

from domain.mail.reading import Intent
from mailer.reading import read
from mailer.reading.words.languages import words
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import each_of, name_offenders

QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())
INES = "Inès Morel <ines.morel@example.fr>"


def meaning(text: str) -> Intent:
    return read(written(text, From=INES), SENT).intent


DEVICES = [
    "发自我的iPhone",
    "從我的 iPad 傳送",
    "تم الإرسال من الـ iPhone",
    "أرسلت من هاتف Samsung",
    "Inviato dal mio telefono Huawei",
    "Enviado desde mi Xiaomi",
    "Enviado do meu Galaxy",
    "Von meinem iPhone gesendet",
    "Verzonden vanaf mijn Samsung Galaxy-smartphone",
    "iPhone'umdan gönderildi",
    "Надіслано з iPhone",
    "Được gửi từ iPhone của tôi",
    "iPhoneから送信",
    "나의 iPhone에서 보냄",
    "נשלח מה-iPhone שלי",
    "ส่งจาก iPhone ของฉัน",
    "Skickat från min iPhone",
    "Wysłane z iPhone'a",
    "Provenance : Courrier<https://go.microsoft.com/fwlink/?LinkId=550986> pour Windows 10",
    "Provenance : Courrier pour Windows",
    "Sent from Mail for Windows",
    "Envoyé de mon iPhone Inès Morel",
    "Sent from my Wiko RIDGE FAB 4G",
    "Envoyé de mon Doro 8050",
    "Sent from my Verizon, Samsung Galaxy smartphone",
    "Envoyé à partir de Outlook pour Android",
    "Pobierz aplikację Outlook dla systemu Android<https://aka.ms/x>",
    "Android için Outlook’u edinin<https://aka.ms/x>",
    "via Outlook",
    "Via Gmail",
    "HUAWEI telefonumdan gönderildi",
    "从华为手机发送",
    "Verzonden vanuit Mail voor Windows",
    "Sent from Edison Mail",
    "Envoyé avec Tuta ; profitez d'une messagerie sécurisée et sans publicité :",
]


def is_a_device(line: str) -> None:
    reading = read(written(f"Oui\n\n{line}\n\n{QUOTE}", From=INES), SENT)
    assert (reading.reply, reading.intent) == ("Oui", Intent.CONFIRM)


def test_the_line_of_a_telephone_is_known_in_any_language() -> None:
    name_offenders(is_a_device, DEVICES)


@each_of(
    [
        "C'est l'iPhone de mon fils",
        "Sent from my son's iPhone",
        "Inviato dal telefono di mio figlio",
        "这是我儿子的iPhone",
        "iPhone?",
        "Je n'ai pas de Samsung",
        "via Sophie",
        "via Outlook Sophie",
        "Envoyé de Lyon",
        "Sent via Sophie Durand",
        "Sophie Durand a réagi via Gmail",
    ]
)
def test_what_somebody_says_of_a_telephone_is_a_question(line: str) -> None:
    assert meaning(f"Oui\n\n{line}\n\n{QUOTE}") is Intent.QUESTION


def reaction(sign: str, text: str) -> bytes:
    letter = EmailMessage()
    letter["From"], letter["To"], letter["Subject"] = INES, DESK, "Re: Confirmez"
    letter.set_content(text)
    letter.add_alternative(f"<p>{sign}</p>{text}", subtype="html")
    letter.add_alternative(f'{{"emoji": "{sign}", "version": 1}}', subtype="plain")
    letter.get_payload(2).set_type("text/vnd.google.email-reaction+json")  # type: ignore[union-attr]
    return letter.as_bytes()


GMAIL = "Inès Morel a réagi via Gmail\n<https://www.google.com/gmail/about/?utm_source=x#app>"
OUTLOOK = "Inès Morel reacted to your message:"


@each_of([("👍", Intent.CONFIRM), ("👎", Intent.DENY), ("🎈", Intent.QUESTION)])
@each_of(["{}\n\n" + GMAIL, "{} " + OUTLOOK])
def test_a_thumb_of_gmail_or_outlook_is_an_answer(told: str, sign: str, meant: Intent) -> None:
    assert read(reaction(sign, told.format(sign)), SENT).intent is meant


FURTHER = ["ar", "de", "es", "it", "ja", "ko", "nl", "pt", "ru", "tr", "uk", "vi", "zh"]
YES = [
    "نعم",
    "Ja, ich bestätige.",
    "Sí, confirmo",
    "Sì!",
    "Ja hoor",
    "Sim.",
    "Evet",
    "Так, це я",
    "Vâng",
    "是的，我确认。",
    "Да",
    "はい、そうです。",
    "네, 맞습니다.",
]
NO = [
    "لا",
    "Nein, das bin ich nicht",
    "No soy yo",
    "Non sono io",
    "Nee",
    "Não sou eu",
    "Hayır",
    "Це не я",
    "Không phải tôi",
    "不是我。",
    "Нет, это не мой адрес",
    "いいえ、人違いです。",
    "아니요, 제가 아닙니다.",
]


def test_further_languages_are_heard() -> None:
    assert set(words().heard) >= {*FURTHER, "en", "fr"}


def test_a_bare_yes_in_another_language_confirms() -> None:
    assert {said: meaning(f"{said}\n\n{QUOTE}") for said in YES} == dict.fromkeys(
        YES, Intent.CONFIRM
    )


def test_a_no_in_another_language_denies_whatever_else_is_said() -> None:
    told = [*NO, *(f"{yes}\n{no}" for yes, no in zip(YES, NO, strict=True))]
    assert {said: meaning(f"{said}\n\n{QUOTE}") for said in told} == dict.fromkeys(
        told, Intent.DENY
    )


@each_of(
    [
        "Sí, pero es de mi hijo",
        "Ja, aber wer sind Sie?",
        "Sì, è di mio figlio",
        "Oui si c'est pour mon fils",
        "Sí?",
        "是我儿子的",
        "نعم لكن",
        "Claro, pregunte a Juan",
        "Так, але",
    ]
)
def test_a_yes_in_another_language_that_goes_on_is_a_question(said: str) -> None:
    assert meaning(f"{said}\n\n{QUOTE}") is Intent.QUESTION


@each_of(["Basta", "Abmelden", "退订", "Відписатися", "إلغاء الاشتراك"])
def test_stop_in_another_language_stops(said: str) -> None:
    assert meaning(f"{said}\n\n{QUOTE}") is Intent.STOP


TITLED = [
    "Inès MOREL | Directrice",
    "Inès Morel, professeure d'anglais",
    "MOREL Inès • Lycée Monnet",
]
UNTITLED = ["Inès Morel | pas moi", "Inès Morel | Sophie habite Lyon", "Inès Morel, qui ?"]


def test_a_name_with_an_office_on_its_line_is_a_signature_and_with_a_remark_a_question() -> None:
    meant = [meaning(f"Oui\n\n{line}\n\n{QUOTE}") for line in (*TITLED, *UNTITLED)]
    assert meant[: len(TITLED)] == [Intent.CONFIRM] * len(TITLED)
    assert Intent.CONFIRM not in meant[len(TITLED) :]


SEALED = (
    "-----BEGIN PGP SIGNED MESSAGE-----\nHash: {}\n\nOui\n{}\n"
    "-----BEGIN PGP SIGNATURE-----\nVersion: {}\n\n"
    "iQEzBAEBCAAdFiEE1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8FAmVfFhkACgkQ\n=AbCd\n"
    "-----END PGP SIGNATURE-----\n"
)


VERSIONS = ["GnuPG v2", "GnuPG v1.4.11 (GNU/Linux)", "OpenPGP.js v4.10.10"]


@each_of(VERSIONS)
def test_a_seal_around_a_yes_leaves_it_as_it_is(version: str) -> None:
    assert meaning(SEALED.format("SHA256", QUOTE, version)) is Intent.CONFIRM


@pytest.mark.parametrize(("digest", "version"), [("NON", "GnuPG v2"), ("SHA1", "pas moi")])
def test_a_remark_in_a_seal_is_a_question(digest: str, version: str) -> None:
    assert meaning(SEALED.format(digest, QUOTE, version)) is not Intent.CONFIRM


def test_careless_yeses_mock_together_and_agree_alone_or_beside_a_plain_one() -> None:
    mocked = ("Yeah, right.", "ouais c'est ça", "yeah sure", "Sure, sure")
    agreed = ("Yeah.", "Sure, thanks", "Yes, right", "Oui bien sûr", "oui, c'est ça",
              "I am replying YES to confirm")  # fmt: skip
    assert {meaning(each) for each in mocked} == {Intent.QUESTION}
    assert {meaning(each) for each in agreed} == {Intent.CONFIRM}


PLAIN = [
    *("Oui, comme demandé", "Comme demandé, je réponds oui", "Mais oui", "Oui, elle fonctionne"),
    *("Oui elle est bonne", "Elle est correcte", "Impeccable, merci", "Yes as requested"),
    *("Je réponds à ce message pour confirmer mon adresse", "As requested: yes"),
]


@each_of(PLAIN)
def test_a_plain_answer_that_takes_up_what_was_asked_confirms(said: str) -> None:
    assert meaning(f"{said}\n\n{QUOTE}") is Intent.CONFIRM


@each_of(["Elle est bonne pour mon fils", "Comme demandé, non", "Elle est fausse"])
def test_an_answer_that_takes_up_what_was_asked_and_goes_on_confirms_nothing(said: str) -> None:
    assert meaning(f"{said}\n\n{QUOTE}") is not Intent.CONFIRM
