## The words of the exams that all screens share.

skill-reading = Reading
skill-use-of-english = Use of English
skill-writing = Writing
skill-listening = Listening
skill-speaking = Speaking
skill-reading-and-writing = Reading and Writing

## A result, as it follows "Result:". Nobody is ever told "fail".

grade-a = Pass at Grade A
grade-b = Pass at Grade B
grade-c = Pass at Grade C
grade-level-a1 = Level A1
grade-level-a2 = Level A2
grade-level-b1 = Level B1
grade-level-b2 = Level B2
grade-level-c1 = Level C1
grade-none = score reported
grade-distinction = Pass with Distinction
grade-merit = Pass with Merit
grade-pass = Pass
grade-shields = shields
grade-modules = scores by module
linguaskill-level =
    { $cefr ->
        [none] below A1
        [C1] C1 or above
       *[other] { $cefr }
    }

## The level of a result. Without a certificate no level is told: only where the score lies. The numbers
## are text.

level-not-certified = not certified in this exam
scale-band =
    { $overall } lies { $band ->
        [none] below level A1 ({ $from } to { $to })
       *[other] in the band of level { $band } ({ $from } to { $to })
    }. { $exam } certifies a level from { $certified }.

delivery-paper = on paper
delivery-digital = on computer

organisation-education = education institution
organisation-employer = employer
organisation-immigration = immigration authority
organisation-other = other organisation

## A session: $year is text.

month-1 = January { $year }
month-2 = February { $year }
month-3 = March { $year }
month-4 = April { $year }
month-5 = May { $year }
month-6 = June { $year }
month-7 = July { $year }
month-8 = August { $year }
month-9 = September { $year }
month-10 = October { $year }
month-11 = November { $year }
month-12 = December { $year }

## Why something did not arrive, as it follows a colon or a bracket.

cause-blocked = the recipient has blocked our messages
cause-no-chat = this chat no longer exists
cause-refused = the message was refused
cause-gone = sending was cancelled
cause-throttled = the recipient's server asks us to wait
cause-unreachable = the server does not answer
cause-broken-off = the connection broke off
cause-busy = our mail service is busy for the moment
cause-dead-address = there is no such address
cause-mailbox-full = the recipient's mailbox is full
cause-policy = the recipient's server does not accept this message
cause-login = our mail service is unavailable
cause-configuration = our mail service is unavailable
cause-printing = our printing is unavailable for the moment
cause-unprintable = the Statement could not be made; the centre has been told
cause-superseded = the result has changed since
cause-withdrawn = the centre has taken the result back
cause-limit = our mail service has sent all it may for now
cause-sender = the recipient's server does not accept our messages; the centre has been told
telegram-throttled = Telegram asks us to wait
telegram-unreachable = Telegram does not answer
telegram-temporary = Telegram is unavailable for the moment
telegram-login = Telegram does not accept our token
cause-temporary = the recipient's server is unavailable for the moment

## Why a message stays that was to leave the chat, as it follows a colon.

deletion-dead = the message could not be deleted any more: { $why }
hiding-dead = the message could not be hidden any more: { $why }
undeleted-refused = Telegram refuses it
undeleted-late = Telegram did not do it in time, and deletes nothing after 48 hours

## Why something was not printed, as it follows a colon.

unprinted-letters = our faces have no { $letters }
unprinted-score = no exam gives the scores that are stored; compare the result with Cambridge’s and import it again
unprinted-missing = wkhtmltopdf is not installed
unprinted-slow = it takes longer than { $seconds } seconds
unprinted-ended = the program that prints stopped ({ $said })
unprinted-asking = the page asks for something it must not have ({ $said })
unprinted-torn = the program that prints wrote no whole PDF
unprinted-machine = this machine does not let it ({ $said })
unprinted-alone = others are printed, this one is not: { $why }
unprinted-program = a fault in the program ({ $said })
