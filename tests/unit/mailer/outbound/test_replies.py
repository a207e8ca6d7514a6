"""What a mail server's reply means, for the letter and for staff."""

from domain.machine.outbound import Cause, TryLater
from mailer.outbound.replies import Stage, queue_id, refusal
from mailer.server_words import DAY, HOUR
from tests.support.offenders import each_of


@each_of(
    [
        ("2.0.0 Ok: queued as 4Xy1z2", "4Xy1z2"),
        ("OK id=1tF3Xy-000abc-Qe", "1tF3Xy-000abc-Qe"),
        ("2.0.0 OK 1700000000 ab12 - gsmtp", "2.0.0 OK 1700000000 ab12 - gsmtp"),
    ]
)
def test_queue_ids_of_the_usual_servers(text: str, named: str) -> None:
    assert queue_id(text) == named


def test_greylisting_is_tried_again_after_five_minutes() -> None:
    assert refusal(Stage.RECIPIENT, 451, "4.7.1 Greylisted").after == 300


@each_of(["5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4"])
def test_only_a_status_about_the_address_kills_it(status: str) -> None:
    assert refusal(Stage.RECIPIENT, 550, f"{status} no").cause is Cause.DEAD_ADDRESS
    assert refusal(Stage.CONTENT, 550, f"{status} no").cause is Cause.POLICY


@each_of(["", "5.7.1 blocked", "No such user"])
def test_a_550_that_does_not_say_so_does_not(text: str) -> None:
    assert refusal(Stage.RECIPIENT, 550, text).cause is Cause.POLICY


LIMITS = [
    (Stage.CONTENT, 550, "5.4.5 Daily user sending limit exceeded.", DAY),
    (Stage.SENDER, 550, "5.4.5 Daily sending quota exceeded", DAY),
    (Stage.CONTENT, 554, "5.7.0 The number of outgoing messages has exceeded your limit", HOUR),
    (Stage.RECIPIENT, 550, "Domain x.fr has exceeded the max emails per hour (9/9) allowed", HOUR),
    (Stage.CONTENT, 554, "5.2.0 Submission.Exception:SubmissionQuotaExceededException", HOUR),
    (Stage.CONTENT, 452, "4.7.1 Sending rate of 30 messages per minute exceeded", 60),
    (Stage.RECIPIENT, 550, "5.7.1 Le maximum de messages envoyés par jour est atteint", DAY),
    (Stage.RECIPIENT, 550, "5.7.0 Nombre de destinataires par jour depasse [415]", DAY),
    (Stage.RECIPIENT, 550, "5.7.1 Nombre maximum de messages émis atteint", HOUR),
    (Stage.SENDER, 550, "5.2.0 Mail rejeté. Trop d'e-mails émis", HOUR),
    (Stage.RECIPIENT, 452, "4.5.3 Vous avez atteint votre limite journalière de messages", DAY),
    (Stage.RECIPIENT, 550, "5.7.1 Limite de 500 messages par 24 heures dépassée", DAY),
    (Stage.RECIPIENT, 554, "5.7.1 Le quota horaire de votre boîte est dépassé", HOUR),
    (Stage.RECIPIENT, 550, "5.7.1 Message quota exceeded for today", DAY),
    (Stage.RECIPIENT, 550, "Monthly quota exceeded for this account", HOUR),
    (Stage.RECIPIENT, 550, "Message rejected, the mail limit for user has been reached", HOUR),
    (Stage.CONTENT, 554, "5.7.1 Rate limit exceeded, too many messages from user", HOUR),
    (Stage.CONTENT, 550, "5.7.1 SMTP relay recipient limit exceeded.", HOUR),
    (Stage.CONTENT, 554, "5.7.1 outgoing limit for this mailbox exceeded", HOUR),
    (Stage.LOGIN, 454, "Account temporarily blocked: daily sending limit reached", DAY),
    (Stage.LOGIN, 451, "Authentication failed: Maximum credits exceeded", HOUR),
    (Stage.CONTENT, 550, "5.7.1 Out of email credits", HOUR),
]


@each_of(LIMITS)
def test_a_used_up_limit_of_ours_halts_for_the_time_it_names_or_an_hour(
    stage: Stage, code: int, text: str, wait: float
) -> None:
    found = refusal(stage, code, text)
    assert isinstance(found, TryLater)
    assert (found.cause, found.after) == (Cause.LIMIT, wait)


@each_of(
    [
        "5.2.2 The user you are trying to contact has exceeded their quota",
        "5.2.1 The recipient receives more messages per hour than the limit allows",
        "5.3.4 Message size exceeds fixed limit",
        "4.5.3 Too many recipients",
        "5.1.1 No such user",
        "5.7.1 User has exceeded the mail quota, please try again in an hour",
        "5.2.2 Too many messages",
        "5.2.0 Nombre maximal de messages dans la boîte atteint",
        "5.2.0 Le destinataire a dépassé son quota",
        "5.2.0 The recipient has exceeded the messages they can receive per hour",
        "5.3.0 outgoing message size exceeds the limit",
        "5.4.7 could not be sent within the time limit",
        "5.7.0 Too many login attempts in the last hour",
    ]
)
@each_of([450, 550])
def test_a_limit_that_is_not_ours_halts_nothing(code: int, text: str) -> None:
    assert refusal(Stage.RECIPIENT, code, text).cause is not Cause.LIMIT


@each_of(
    [
        "5.1.1 Sender verify failed",
        "5.1.1 Sender address rejected: Domain not found",
        "Helo command rejected: Host not found",
        "5.7.1 messages from [192.0.2.1] were not sent, their network is on our block list",
        "invalid DNS MX or A/AAAA resource record",
        "5.7.26 Unauthenticated: SPF check failed",
        "5.1.1 Sending suspended for this account",
        "5.1.1 Your account is suspended because of spam",
        "5.1.1 Adresse d'expéditeur rejetée : domaine inconnu",
        "5.1.2 Domaine de l'expéditeur introuvable",
        "5.1.1 Expediteur inconnu",
        "5.1.1 Votre adresse IP est sur liste noire",
        "5.1.1 Le nom HELO est invalide",
        "5.1.1 Rejeté par la politique DMARC du domaine",
        "5.1.1 traffic not accepted from this IP",
        "5.1.1 Fehlender Reverse DNS Eintrag",
        "5.1.1 Recipient rejected: correct HELO settings or get removed from DNSBLs",
    ]
)
def test_a_fault_of_our_own_side_is_nothing_against_the_address(text: str) -> None:
    assert refusal(Stage.RECIPIENT, 550, text).cause is Cause.SENDER


@each_of(
    [
        "5.1.1 Message from desk@centre.fr could not be delivered: user does not exist",
        "5.1.1 L'adresse du destinataire n'existe pas",
        "5.1.1 Votre message n'a pas pu être remis : utilisateur inconnu",
        "5.1.2 Domaine du destinataire introuvable",
    ]
)
def test_a_dead_address_stays_dead_though_our_letter_is_named(text: str) -> None:
    assert refusal(Stage.RECIPIENT, 550, text).cause is Cause.DEAD_ADDRESS


def test_words_for_staff_show_no_address_and_no_control_characters() -> None:
    words = refusal(Stage.RECIPIENT, 550, "5.1.1 <desk+b.7f3k@centre.test>:\x1b[2J\n unknown").words
    assert words == "550 5.1.1 <(address)>: [2J unknown"
