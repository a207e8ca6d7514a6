"""What answers offer to reply is what the centre leaves to letters."""

from tests.support.mail.our_letters import written
from tests.support.offenders import each_of

SENDS = {"fr": "ENVOYER", "en": "SEND"}
STANDS = {"fr": "STATUT", "en": "STATUS"}


@each_of((name, each) for name in ("help", "question") for each in SENDS)
def test_no_word_is_offered_that_would_be_refused(name: str, language: str) -> None:
    said = {
        by_mail: written(f"candidate.answer.{name}", language, by_mail=by_mail).text
        for by_mail in ("full", "no_results", "off")
    }
    sending = [by_mail for by_mail, text in said.items() if SENDS[language] in text]
    standing = [by_mail for by_mail, text in said.items() if STANDS[language] in text]
    assert (sending, standing) == (["full"], ["full", "no_results"])
