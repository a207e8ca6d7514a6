"""A yes is heard below whatever a mail program of anywhere puts around it."""

from email.message import EmailMessage

import pytest

from domain.mail.reading import Intent
from mailer.reading import read
from mailer.reading.words.languages import words
from tests.support.mail.answers import DESK, SENT, written
from tests.support.offenders import offenders

QUOTE = "".join(f"> {line}\n" for line in SENT.splitlines())
INES = "Inès Morel <ines.morel@example.fr>"


def meaning(text: str) -> Intent:
    return read(written(text, From=INES), SENT).intent


INTRODUCTIONS = [
    f"23 листопада 2026 р. 10:02 Centre <{DESK}> пише:",
    f"пн, 23 лист. 2026 р. о 10:02 Centre <{DESK}> пише:",
    f"في الاثنين، 23 نوفمبر 2026 في 10:02 ص تمت كتابة ما يلي بواسطة Centre <\n{DESK}>:",
    f"Vào Th 2, 23 thg 11, 2026 vào lúc 10:02 Centre <{DESK}> đã viết:",
    f"Centre <{DESK}> 于2026年11月23日周一 10:02写道：",
    f"2026年11月23日(月) 10:02 Centre <{DESK}>:",
    f"2026년 11월 23일 (월) 오전 10:02, Centre <{DESK}>님이 작성:",
    f"Centre <{DESK}> כתב/ה ביום ב׳, 23 בנוב׳ 2026 ב-10:02:",
    f"Στις Δευ 23 Νοε 2026 στις 10:02 π.μ., ο χρήστης Centre <{DESK}> έγραψε:",
    f"Centre <{DESK}>, 23 Kas 2026 Pzt, 10:02 tarihinde şunu yazdı:",
    f"เมื่อ จ. 23 พ.ย. 2026 เวลา 10:02 Centre <{DESK}> เขียนว่า:",
    f"सोम, 23 नव॰ 2026 को 10:02 बजे Centre <{DESK}> ने लिखा:",
    f"pon., 23 lis 2026 o 10:02 Centre <{DESK}> napisał(a):",
    f"‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\nLe lundi 23 novembre 2026 10:02, Centre <{DESK}> a écrit :",
    f"Le lun. 23 nov. à 10:02, Centre<{DESK}> a écrit : — répondez au-dessus de cette ligne —",
    f"No dia 23/11/2026, às 10:02, Centre <{DESK}> escreveu:",
    f'> Message du 23/11/26 10:02\n> De : "Centre" <{DESK}>\n> A : i@x.fr\n> Copie à :\n>',
    f"من: Centre <{DESK}>\nتم الإرسال: 23/نوفمبر/2026 10:02 ص\nإلى: i@x.fr",
    f"------- Original Message -------\nOn Monday, 23 November 2026 at 10:02, C. <{DESK}> wrote:",
]


def is_an_introduction(line: str) -> None:
    reading = read(written(f"Oui\n\n{line}\n\n{QUOTE}", From=INES, To=f"Centre <{DESK}>"), SENT)
    assert (reading.reply, reading.intent) == ("Oui", Intent.CONFIRM)


def test_a_date_and_our_address_right_above_our_words_introduce_them_in_any_script() -> None:
    assert not offenders(is_an_introduction, INTRODUCTIONS)


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
    "Envoyé à partir de Outlook pour Android",
    "Pobierz aplikację Outlook dla systemu Android<https://aka.ms/x>",
    "Android için Outlook’u edinin<https://aka.ms/x>",
]


def is_a_device(line: str) -> None:
    reading = read(written(f"Oui\n\n{line}\n\n{QUOTE}", From=INES), SENT)
    assert (reading.reply, reading.intent) == ("Oui", Intent.CONFIRM)


def test_the_line_of_a_telephone_is_known_in_any_language() -> None:
    assert not offenders(is_a_device, DEVICES)


@pytest.mark.parametrize(
    "line",
    [
        "C'est l'iPhone de mon fils",
        "Sent from my son's iPhone",
        "Inviato dal telefono di mio figlio",
        "这是我儿子的iPhone",
        "iPhone?",
        "Je n'ai pas de Samsung",
    ],
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


@pytest.mark.parametrize(
    ("sign", "meant"), [("👍", Intent.CONFIRM), ("👎", Intent.DENY), ("🎈", Intent.QUESTION)]
)
@pytest.mark.parametrize("told", ["{}\n\n" + GMAIL, "{} " + OUTLOOK])
def test_a_thumb_of_gmail_or_outlook_is_an_answer(told: str, sign: str, meant: Intent) -> None:
    assert read(reaction(sign, told.format(sign)), SENT).intent is meant


FURTHER = ["ar", "de", "es", "it", "nl", "pt", "tr", "uk", "vi", "zh"]
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
]


def test_ten_more_languages_are_heard() -> None:
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


@pytest.mark.parametrize(
    "said",
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
    ],
)
def test_a_yes_in_another_language_that_goes_on_is_a_question(said: str) -> None:
    assert meaning(f"{said}\n\n{QUOTE}") is Intent.QUESTION


@pytest.mark.parametrize("said", ["Basta", "Abmelden", "退订", "Відписатися", "إلغاء الاشتراك"])
def test_stop_in_another_language_stops(said: str) -> None:
    assert meaning(f"{said}\n\n{QUOTE}") is Intent.STOP
