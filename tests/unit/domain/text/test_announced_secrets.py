"""A password in words is known by what announces it, and goes whole."""

from itertools import product

from domain.conversations.desk import decide
from domain.machine.effects import Forget, Say
from domain.machine.steps.step import AtRest
from domain.text.secrets.disclosed_secrets import BLANK, holds_secret, without_secrets
from domain.text.secrets.secret_words import SecretWords
from mailer.reading import secret_words
from mailer.reading.words.languages import language_sections, words
from tests.support.offenders import each_of, name_offenders
from tests.support.places import ROOT
from tests.support.pure.acts import DELETED, forgets, typed
from tests.support.pure.facts import FakeFacts

WORDS = secret_words()
TOLD = "correct horse battery staple", "licorne bleue et tartine", "glizt unfarb"
ANNOUNCED = [
    "my password is {}",
    "My password is: {}",
    "MY PASSWORD WAS {}",
    "the password for the results desk is {}",
    "the password I chose is {}",
    "password = {}",
    "mon mot de passe - {}",
    "Mot de passe \u2013 {}",
    "passwort\u2014{}",
    "Here is my password:\n\n{}",
    "here is my password\n{}",
    "I have set my password to {}",
    "{} is my password",
    'password "{}"',
    "mon mot de passe est {}",
    "le mot de passe que j'ai choisi c'est {}",
    "Mot de passe\u00a0: {}",
    "voici mon mot de passe\n{}",
    "{} est mon mot de passe",
    "mon mot de passe « {} »",
    "j'ai changé mon mot de passe en {}",
    "mein Passwort lautet {}",
    "mi contraseña es {}",
    "mật khẩu của tôi là {}",
    "كلمة المرور هي {}",
    "我的密码是{}",
]


def goes_whole(announced: str) -> None:
    for told, rest in product(TOLD, ("", ". Merci, Inès", "\nMerci, Inès")):
        text = announced.format(told) + rest
        assert holds_secret(text, WORDS), text
        left = without_secrets(text, WORDS)
        assert BLANK in left
        assert not {*told.split()} & {*left.split()}, left
        signs = ": ", ":\n", "=", "- {}", "\u2013 {}", "\u2014{}"
        line = any(each in announced for each in signs)  # goes with its line
        assert ("Inès" in left) is (rest[:1] == "\n" or (bool(rest) and not line)), left


def test_what_is_announced_as_a_password_goes_to_the_end_of_its_sentence_or_line() -> None:
    name_offenders(goes_whole, [(each,) for each in ANNOUNCED])


def test_a_line_that_a_program_broke_goes_on_in_the_next() -> None:
    text = "As you asked me on the telephone today, my password is correct\nhorse battery staple."
    assert without_secrets(text, WORDS).endswith(f"my password is {BLANK}")


@each_of(
    [
        "my password is still refused after the reset",
        "my password is wrong",
        "My password is correct but I cannot sign in",
        "I forgot my password and my name is Inès Morel",
        "I need my password to see my result",
        "I don't know what my password is",
        "What is my password?",
        "password: how do I change it?",
        "The password was sent to my old address",
        "The problem is my password",
        "mon mot de passe est toujours refusé par le site",
        "Mot de passe : je l'ai perdu",
        "mot de passe oublié",
        "mein Passwort ist falsch",
        "我的密码是什么？",
    ]
)
def test_what_people_say_of_a_password_stays(said: str) -> None:
    assert not holds_secret(said, WORDS)
    assert without_secrets(said, WORDS) == said


@each_of(words().heard)
def test_a_languages_own_folder_is_all_that_it_takes(language: str) -> None:
    told = language_sections(ROOT / "mailer" / "reading" / "words" / language)["secrets"]
    own = SecretWords(names=tuple(told["secret_names"]), tells=tuple(told["secret_tells"]))
    for name, tells in product(own.names, own.tells):
        called = name.rstrip(" :").replace("*", "")
        spaced = " " if tells.isascii() or " " in name or ord(tells[-1]) < 0x2E80 else ""
        said = f"{called}{spaced}{tells}{spaced}glizt unfarb"
        if not name.endswith(":"):
            assert "glizt" not in without_secrets(said, own), said
        assert "glizt" not in without_secrets(f"{called}: glizt unfarb", own), name


def test_no_words_no_announcement() -> None:
    assert without_secrets("my password is correct horse", SecretWords()) == (
        "my password is correct horse"
    )


def test_in_the_chat_it_leaves_too_wherever_it_is_said() -> None:
    text = "my password is correct horse battery staple"
    assert forgets(AtRest(), typed(text)) == Forget(5)
    [said] = [
        each for each in decide(AtRest(), typed(text), FakeFacts()).effects if isinstance(each, Say)
    ]
    assert said.lines[-1] == DELETED
    assert "horse" not in str(said)
    assert forgets(AtRest(), typed("my password is still refused")) is None


@each_of(["mdp, licorne bleue", "ID 123456ABC, mot de passe, soleil", "Password, tartine\nMerci"])
def test_behind_a_comma_a_few_words_to_the_end_of_the_line_are_one(text: str) -> None:
    left = without_secrets(text, WORDS)
    assert holds_secret(text, WORDS)
    assert BLANK in left
    assert not {"licorne", "soleil", "tartine"} & {*left.split()}


@each_of([
    "Mon mot de passe, je ne l'ai plus", "my password, please help me", "mot de passe - oublié",
    "mot de passe, encore refusé", "J'ai perdu mon mot de passe, pouvez-vous aider ?",
    "Le mot de passe, le nom et l'adresse sont faux", "Le mot de passe-oublié ne marche pas",
])  # fmt: skip
def test_behind_a_comma_or_dash_people_go_on_speaking(text: str) -> None:
    assert without_secrets(text, WORDS) == text


@each_of(["mon mot de passe licorne bleue", "MDP tartine\nMerci", "123456ABC password tulip",
          "mdp : sol"])  # fmt: skip
def test_what_stands_behind_its_name_on_one_line_is_blanked_short_as_it_may_be(text: str) -> None:
    left = without_secrets(text, WORDS)
    assert not {"licorne", "bleue", "tartine", "tulip", "sol"} & {*left.split()}
    assert ("Merci" in left) is ("Merci" in text)


@each_of(["mot de passe perdu", "Mon mot de passe refusé", "J'ai un mot de passe solide maintenant",
          "le mot de passe ne marche pas", "password reset please", "password?"])  # fmt: skip
def test_what_is_said_of_a_password_on_one_line_stays(text: str) -> None:
    assert without_secrets(text, WORDS) == text
