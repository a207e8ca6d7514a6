"""Replies to an invitation: a yes with the ID number opens the account, and nothing else does.

    not from the invited address, or that is not the entry's any more     strayed, nothing changes
    NO, STOP                                                              nobody is reminded
    the number of the same person's other entry, invited there as well    that one is answered
    the entry has an account                                              told, or its command done
    another ID number                                                     counted; too many end it
    no ID number, or beside it words that are no yes                      asked for once more
    a yes and the entry's ID number                                       the account, if the
                                                                          centre gives results so

An address that the centre mistyped must not hand a result to a stranger: so the number is asked
for, which stands on the candidate's paper. It is no secret, and no secret is asked for by mail.
"""

from dataclasses import dataclass, replace

from domain.machine import limits
from domain.machine.alert_phrases import AlertPhrase
from domain.machine.changes import AllowStatementByMail, Change, ConfirmAddress, OpenAccount
from domain.machine.effects import Alert, Write, line
from domain.machine.events import Received, Written
from domain.machine.facts import Facts
from domain.machine.inviting.changes import CountInvitationTry, SettleInvitation
from domain.machine.inviting.records import Invitation, InvitationState
from domain.machine.records import Entry
from domain.mail import alerts, commands
from domain.mail.inviting.letters import answer_letter, opened_letter
from domain.mail.reading import Intent
from domain.mail.verdict import Verdict, is_from
from domain.text.folding import fold
from domain.text.typed_numbers import numbers_in

NOT_BY_MAIL = "candidate.answer.not-by-mail"
OVER = "candidate.answer.invitation-over"
EXISTS = "candidate.answer.account-exists"
UNCLEAR = "candidate.answer.invitation-unclear"
STRAYED = "candidate.answer.invitation-strayed"


@dataclass(frozen=True)
class _Reply:
    """A reply, the invitation that it answers and its entry."""

    letter: Received
    invited: Invitation
    entry: Entry
    facts: Facts

    def refuses(self, *intents: Intent) -> bool:
        """Whether it is one of these, whatever it says of Telegram beside."""
        read = self.letter.reading.intent in intents and not self.letter.without_telegram
        return read or self.letter.beside in intents

    def answered(self, name: str, *changes: Change) -> Verdict:
        """To the invited address; who also asks gets a person's answer."""
        return self._with_question(Verdict((self._written(name),), changes))

    def strayed(self) -> Verdict:
        """The invited mailbox hears of it once a day."""
        once = self.facts.may_answer(self.invited.email.casefold(), STRAYED)
        return self._with_question(Verdict((self._written(STRAYED),) if once else ()))

    def _written(self, name: str) -> Write:
        return answer_letter(name, self.invited, self.entry, self.facts, self.letter.message_id)

    def _with_question(self, verdict: Verdict) -> Verdict:
        """Words of one's own are a question, with or without its mark."""
        own = self.letter.asks or self.letter.beside is Intent.QUESTION
        return self.seen(verdict) if own else verdict

    def seen(self, verdict: Verdict) -> Verdict:
        """A person sees the letter as well."""
        question = alerts.question(self.letter, self.facts)
        return Verdict((*verdict.effects, question), verdict.changes, aside=True)


def decide_reply(letter: Received, facts: Facts) -> Verdict:
    """What a reply to an invitation does."""
    invited = facts.invitation(letter.row)
    entry = facts.entry(invited.entry) if invited else None
    if invited is None or entry is None:
        said = bool(letter.reading.reply)
        return commands.for_a_person(letter, facts) if said else Verdict(aside=True)
    reply = _Reply(letter, invited, entry, facts)
    if not entry.has_mailbox(invited.email):
        return commands.for_a_person(letter, facts)
    if not is_from(letter, invited.email):
        return reply.strayed()
    return _decided(reply)


def _decided(reply: _Reply) -> Verdict:
    if reply.refuses(Intent.DENY):
        return _refused(reply)
    reply = _meant(reply)
    if reply.facts.taken(reply.entry.id):
        return _taken(reply)
    if reply.refuses(*commands.SILENCING):
        return _silenced(reply)
    if reply.facts.rules.by_mail != "full":  # an account by mail would have nothing to read
        return reply.answered(NOT_BY_MAIL)
    if reply.invited.state is InvitationState.GUESSED:
        return reply.answered(OVER)
    number = numbers_in(reply.letter.reading.answer).id_number
    if number and number != reply.entry.id_number:
        return _wrong_number(reply)
    agreed = reply.letter.beside in {Intent.CONFIRM, Intent.NOTHING}
    return _opened(reply) if number and agreed else _unclear(reply, agreed=agreed)


def _meant(reply: _Reply) -> _Reply:
    """Who sits two exams has two letters that look alike: the number says which is answered."""
    number = numbers_in(reply.letter.reading.answer).id_number
    for each in reply.facts.unregistered_at(reply.invited.email) if number else ():
        found, same = each.invitation, fold(each.entry.full_name) == fold(reply.entry.full_name)
        if same and found and each.entry.id_number == number:
            return replace(reply, invited=found, entry=each.entry)
    return reply


def _refused(reply: _Reply) -> Verdict:
    """Staff hear of it: the centre has somebody else's address."""
    known = line(
        AlertPhrase.INVITATION_REFUSED,
        id_number=reply.entry.id_number,
        who=reply.invited.email,
        letter=str(reply.letter.number),
    )
    alert = Alert((known,), gathered=AlertPhrase.INVITATION_REFUSED)
    silenced = _silenced(reply)
    return Verdict((*silenced.effects, alert), silenced.changes, aside=silenced.aside)


def _silenced(reply: _Reply) -> Verdict:
    over = SettleInvitation(reply.invited.id, InvitationState.REFUSED)
    is_open = reply.invited.state is InvitationState.OPEN
    name = "candidate.answer.invitation-refused"
    return reply.answered(name, over) if is_open else reply.answered(name)


def _taken(reply: _Reply) -> Verdict:
    """Of its own account the mailbox commands; of another's it hears that there is one."""
    letter, facts = reply.letter, reply.facts
    own = [each for each in facts.writer(reply.invited.email) if each.entry.id == reply.entry.id]
    if not own:
        return reply.answered(EXISTS)
    if letter.beside in {Intent.CONFIRM, Intent.NOTHING} and letter.reading.reply:
        written = opened_letter(own[0].id, reply.invited.email, reply.entry, letter.message_id)
        return Verdict((written,))
    of_own = replace(letter, about=Written(reply.invited.email, own[0].id))
    return commands.follow(of_own, facts)


def _wrong_number(reply: _Reply) -> Verdict:
    """Told in the same words whether anybody has that number or nobody."""
    counted = CountInvitationTry(reply.invited.id)
    if reply.invited.tries + 1 < reply.facts.rules.code_tries:
        return reply.answered("candidate.answer.invitation-number-wrong", counted)
    over = SettleInvitation(reply.invited.id, InvitationState.GUESSED)
    ended = reply.answered(OVER, counted, over)
    outcome = (*ended.effects, limits.reached(AlertPhrase.LIMIT_INVITATION))
    return Verdict(outcome, ended.changes, aside=ended.aside)


def _unclear(reply: _Reply, *, agreed: bool) -> Verdict:
    """A yes without the number, a picture of it, or words of somebody's own."""
    asked = reply.answered(UNCLEAR)
    seen = not agreed or reply.letter.reading.enclosed
    return reply.seen(asked) if seen and not asked.aside else asked


def _opened(reply: _Reply) -> Verdict:
    """Without a password: the mailbox is the key, and the letter says so. Their answer accepts the
    terms, as the invitation says.
    """
    facts, entry, email = reply.facts, reply.entry, reply.invited.email
    account = facts.fresh()
    opened = OpenAccount(
        account=account,
        entry=entry.id,
        email=email,
        password_hash="",
        language=entry.language,
        terms_version=facts.rules.terms_version,
        terms_at=facts.now,
        news=False,
        held=facts.closing(entry.id) is not None,
    )
    changes = (
        opened,
        ConfirmAddress(account),
        AllowStatementByMail(account, allowed=True),
        SettleInvitation(reply.invited.id, InvitationState.ACCEPTED),
    )
    letter = opened_letter(account, email, entry, reply.letter.message_id)
    done = Verdict((letter,), changes)
    return reply.seen(done) if reply.letter.asks else done
