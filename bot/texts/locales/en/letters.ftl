## The letters (e-mails). Each has a subject, a body and sometimes a boxed aside. A blank line
## parts paragraphs; a paragraph that is nothing but a code is set large; lines that begin with "•"
## make a list. `.former` is the body as an earlier version wrote it, `.former-subject` and
## `.former-aside` likewise: who answers after an update quotes those. Whoever rewords a letter that
## people answer keeps its words there; a test asks for it until the next release.
## $name is the first name, $at a moment, $email the centre's address, $centre its name.
## To a child ($telegram is "no") the chat is never called by the name of Telegram.

letter-reply-above = — reply above this line —
letter-signature = The exams team
letter-open-chat = Open the chat
letter-chat = { $telegram ->
    [no] chat
   *[yes] Telegram chat
}
letter-on-telegram = { $telegram ->
    [no] in the chat
   *[yes] on Telegram
}
letter-open-page = Open the result page
letter-page-note = A page shows how things stand, and nothing of it stays in this mailbox: it first asks for the date of birth or the ID number. Its link is good for a week, then for an hour once the result has been shown.
letter-email = E-mail: { $email }
letter-phone = Telephone: { $phone } (no results are given by telephone)
letter-hours = Hours: { $hours }
letter-website = Website: { $website }
letter-why =
    .typed = You are receiving this because this address has just been given to our results service.
    .account = You are receiving this because this address belongs to your account with our results service.
    .entry = You are receiving this because this address is on your exam entry.
    .guardian = You are receiving this because the exam centre has this address for a parent or guardian.
    .wrote = You are receiving this because you wrote to us.
    .former = You are receiving this because this address belonged to your account. It is the last message we send here.
    .news = You are receiving this because you asked for the centre's announcements. To stop them, reply STOP.
    .told = You are receiving this because we had written to this address that there was news.
    .staff = You are receiving this because this address is that of somebody who approves the centre's releases.
    .organisation = You are receiving this because somebody who took an exam with us chose you to receive their result.

candidate-action-confirm-address =
    .subject = Please confirm your address: reply to this message
    .body =
        Hello,

        To confirm this address, simply reply to this message. An empty reply will do.

        You have just given it to us { letter-on-telegram }. This is where we will write to you as soon as
        there is news.

        Would you rather stay { letter-on-telegram }? Send this code in the chat where you gave your address:

        { $code }

        { $hours ->
            [one] It is valid for { $hours } hour,
           *[other] It is valid for { $hours } hours,
        } and only in that chat. Please share it with nobody.
    .aside = Not you? Reply NO, and we will remove your address straight away.
    .former =
        Hello,

        You have just given us this address on Telegram. It is where we will write to you as soon as
        there is news.

        To confirm it, simply reply to this message. An empty reply will do.

        Would you rather stay on Telegram? Send this code in the chat where you gave your address:

        { $code }

        { $hours ->
            [one] It is good for { $hours } hour,
           *[other] It is good for { $hours } hours,
        } and only in that chat. Please share it with nobody.

candidate-action-reset-password =
    .subject = Your code for a new password
    .body =
        Hello { $name },

        To choose a new password, send this code in the { letter-chat } where you asked for it:

        { $code }

        { $hours ->
            [one] It is valid for { $hours } hour,
           *[other] It is valid for { $hours } hours,
        } and only in that chat. Please share it with nobody: we will never ask you for it by
        telephone or e-mail.
    .aside = Didn't ask for this? There is nothing to do: without this code, your password stays as it is.

candidate-action-sign-in-code =
    .subject = Your code to sign in
    .body =
        Hello { $name },

        To sign in, send this code in the { letter-chat } where you have just given your password:

        { $code }

        Many wrong passwords have been tried for your account: until you choose another one, we ask
        for such a code in every chat that was never signed in to it.

        { $hours ->
            [one] It is valid for { $hours } hour,
           *[other] It is valid for { $hours } hours,
        } and only in that chat. Please share it with nobody: we will never ask you for it by
        telephone or e-mail.
    .aside = Wasn't it you? Then somebody knows your password: without this code they do not get in, but please choose another one in “My details” straight away.

candidate-notice-other-address-used =
    .subject = An account was created in your name with another address
    .body =
        Hello { $name },

        On { $at }, an account was created on our results service with your ID number and your
        secret number, but with a different e-mail address from the one on your entry:
        { $new }.

        If that was you, all is well: we will write to that address from now on.

        A frozen account shows and sends nothing until we have looked{ $look_days ->
            [0] { "" }
            [one] {", within one day"}
           *[other] {", within"} { $look_days } days
        }. Please do not send us your secret number.
    .aside =
        Not you? Please reply NO to this message, from this address: the account is then frozen at
        once. You can also write to us at { $email }.
    .former =
        Hello { $name },

        On { $at }, an account was created on our results service with your ID number and your
        secret number, but with a different e-mail address from the one on your entry:
        { $new }.

        If that was you, all is well: we will write to that address from now on.
    .former-aside =
        Not you? Please reply NO to this message, from this address. The account is then frozen
        at once: nothing is shown or sent until we have looked. You can also write to us at
        { $email }. Please do not send us your secret number.

candidate-notice-account-locked =
    .subject = Sign-in blocked after several wrong passwords
    .body =
        Hello { $name },

        If it was you, wait { $minutes ->
            [one] { $minutes } minute,
           *[other] { $minutes } minutes,
        } or ask for a new password in the { letter-chat }.

        On { $at }, a wrong password was sent { $tries ->
            [one] { $tries } time
           *[other] { $tries } times in a row
        } for your account, { letter-on-telegram }. Those attempts did not open it.

        The password is the one you chose, not the four-digit secret number.
    .aside = Not you? To be on the safe side, choose a new password and let us know: { $email }.

candidate-notice-new-sign-in =
    .subject = New sign-in to your account
    .body =
        Hello { $name },

        On { $at }, somebody signed in to your account from a new { letter-chat }. If that was you, you
        don't need to do anything.
    .aside =
        Not you? Choose a new password { letter-on-telegram } straight away, then write to us at { $email }.

candidate-notice-password-changed =
    .subject = Your password has been changed
    .body =
        Hello { $name },

        The password of your account was changed on { $at }. If that was you, you don't need to do
        anything.
    .aside =
        Not you? Ask for a new password { letter-on-telegram } straight away, then write to us at { $email }.

candidate-notice-new-address-asked =
    .subject = A new e-mail address was asked for on your account
    .body =
        Hello { $name },

        On { $at }, the e-mail address of your account was asked to become { $new }. That holds only
        once somebody confirms it from there; until then, we go on writing to you here.

        If that was you, there is nothing to do here.
    .aside =
        Not you? Reply NO to this message: the request ends at once. Then choose a new password with
        “Forgotten password” in our { letter-chat }, since somebody knows yours; the code comes to this
        address.

candidate-notice-address-changed =
    .subject = Your account has a new e-mail address
    .body =
        Hello { $name },

        The e-mail address of your account was changed to { $new } on { $at }. We will write
        to you at that new address from now on.

        If that was you, there is nothing to do.
    .aside =
        Not you? Please reply NO to this message, from this address: the account is then frozen at
        once, and shows and sends nothing until we have looked. You can also write to us at
        { $email }.

candidate-notice-result-news =
    .subject = There is news about your exam
    .body =
        Hello,

        { $until_agreed ->
            [yes]
                There is news about your exam. You see it as soon as a parent or guardian has agreed:
                please talk to them.
           *[no] Open our { letter-chat } whenever you like: there is news about your exam.
        }

        For your privacy this message says no more, and we give no results by telephone.

candidate-notice-result-news-for =
    .subject = For { $whom }: there is news about your exam
    .body =
        Hello,

        { $until_agreed ->
            [yes]
                For { $whom }: there is news about your exam. You see it as soon as a parent or guardian
                has agreed: please talk to them.
           *[no]
                For { $whom }: open our { letter-chat } whenever you like, there is news about your
                exam.
        }

        For your privacy this message says no more, and we give no results by telephone.

candidate-notice-certificate-here =
    .subject = { $whom ->
        [nobody] Your certificate has arrived
       *[other] For { $whom }: the certificate has arrived
    }
    .body =
        Hello,

        { $whom ->
            [nobody] Your certificate has arrived at the centre.
           *[other] For { $whom }: the certificate has arrived at the centre.
        }

candidate-notice-result-taken-back =
    .subject = { $whom ->
        [nobody] News about your exam was taken back
       *[other] For { $whom }: news about the exam was taken back
    }
    .body =
        Hello,

        { $whom ->
            [nobody] You need do nothing: the centre published news about your exam by mistake,
           *[other] You need do nothing: the centre published news about { $whom }’s exam by mistake,
        } and has taken it back. If you saved or sent on anything, please do not rely on it.

        We will write as soon as there is news.

candidate-notice-result-not-valid =
    .subject = { $whom ->
        [nobody] News about your exam is not valid any more
       *[other] For { $whom }: news about the exam is not valid any more
    }
    .body =
        Hello,

        { $whom ->
            [nobody] Please no longer use what you saved or sent on: what the centre published about your exam
           *[other] Please no longer use what was saved or sent on: what the centre published about { $whom }’s exam
        } is not valid any more.

        The centre will say what comes next.

candidate-notice-day-put-off =
    .subject = The results come on another day
    .body =
        Hello { $name },

        You need do nothing: the results that were due in our { letter-chat } on { $at } will not come
        that day. We write as soon as yours is there.
    .more = We give no results by telephone, and know no other day yet.

candidate-notice-try-password =
    .subject = Try your password before the results
    .body =
        Hello { $name },

        Please sign in to our { letter-chat } now: results are due there on { $at }, and to see yours you
        will need your ID number and your password.
    .more =
        Forgotten the password? “Forgotten password” in the chat leads to a new one. We give no results
        by telephone.

candidate-notice-broadcast =
    .subject = { $subject }

candidate-notice-service =
    .subject = { $subject }

candidate-notice-account-closed =
    .subject = Your account is closed
    .body =
        Hello { $name },

        Your account with our results service was closed on { $at }. This changes neither your exam
        entry nor your result, which we can still give you.
    .aside =
        Not you? Please write to us straight away at { $email }. { $telegram ->
            [no] { "" }
           *[yes] { $claim ->
                    [no]
                        You can also register again in our { letter-chat }, with your ID number and your secret number,
                        but only after { $waits }: this address was too recent for it to work at once.
                   *[yes]
                        You can also register again at once in our { letter-chat }, with your ID number, your secret
                        number and this address.
                }
        }

candidate-answer-account-gone =
    .subject = Your account is closed
    .body =
        Hello { $name },

        Your account with our results service is closed, so e-mail can do nothing for it any more.
        Your exam entry and your result are untouched.

        { $telegram ->
            [no] { $claim ->
                [taken] Meanwhile a new account has been opened for this entry.
               *[other] For a new account, ask a parent or guardian, or write to us: { $email }.
            }
           *[yes]
                { $claim ->
                    [yes]
                        For a new account, register in our { letter-chat } with your ID number, your secret number and
                        this address: that works straight away. With any other address it works after { $until }.
                    [any]
                        For a new account, register in our { letter-chat } with your ID number and your secret number:
                        that works straight away.
                    [taken] Meanwhile a new account has been opened for this entry.
                   *[no]
                        For a new account, register in our { letter-chat } with your ID number and your secret number
                        after { $until }.
                }
        }

        { $seen ->
            [yes] Somebody at the centre will read your message and answer you.
           *[no] { "" }
        }

candidate-action-repeat-command =
    .subject = Please confirm that it was you who wrote to us
    .body =
        Hello,

        To have us do what you ask, reply to this very message with the same word.

        We have just had a message with your address on it. Nothing proves that it comes from you,
        so we have done nothing.
    .aside = Not you? There is nothing to do: without a reply from you, all stays as it was.
    .former-subject = To be confirmed: somebody wrote to us in your name

candidate-answer-statement =
    .subject = Your Statement of Results
    .body =
        Hello { $name },

        As you asked, here is your result for { $exam }. Your Statement of Results is attached.

candidate-answer-leave =
    .subject = Please allow your Statement by e-mail first
    .body =
        Hello { $name },

        In our { letter-chat }, open “My details” and tap “Allow Statement by e-mail”; then reply
        STATEMENT to this message.
    .more =
        Until then your { $exam } Statement does not go by e-mail: others may read this mailbox. { $telegram ->
            [no] In the chat
           *[yes] On Telegram
        } it is ready now.

candidate-answer-status =
    .subject = Where your exam stands
    .body =
        Hello { $name },

        Here is where your { $exam } exam stands. { $status }

candidate-answer-help =
    .subject = What you can reply to us
    .body =
        Hello,

        Reply to any of our messages with one word:

        { $by_mail ->
            [off] { "" }
            [no_results]
                • STATUS: where your exam stands
                • CERTIFICATE: when it comes, and how to get it
           *[full]
                • STATUS: where your exam stands
                • RESULT: your result and your Statement
                • SEND and a name: your result goes to that school, employer or authority
                • CANCEL: stop what has not gone yet
                • CERTIFICATE: when it comes, and how to get it
        }
        • NAME and the right spelling: have your name corrected
        • LANGUAGE: change the language
        { $telegram ->
            [no] • STOP: no more announcements
           *[yes]
                • TELEGRAM: a link to our chat
                • STOP: no more announcements
        }
        • STOP ALL: signed out on every phone
        • DELETE: your account is deleted, after two questions
        • HELP: receive this message

        When we ask whether an address is yours, an empty reply means yes; reply NO if it is not.

        Anything else you write is read by the team, who will answer you. You can also write to us at
        { $email }.

candidate-answer-question =
    .subject = Your message has arrived
    .body =
        Hello,

        { $caring ->
            [yes] Somebody at the centre reads your message, and will answer you.
           *[no]
                Your message has arrived: somebody at the centre will answer you.

                { $by_mail ->
                    [off] { "" }
                    [no_results] Meanwhile, reply STATUS to any of our messages to know where your exam stands.
                   *[full]
                        Meanwhile, one word in reply to any of our messages is enough for:

                        • STATUS: where your exam stands
                        • RESULT: your result and your Statement
                        • SEND and a name: your result goes to that school, employer or authority
                }
        }

candidate-answer-unclear =
    .subject = Please confirm your address: one word will do
    .body =
        Hello,

        Please reply to this message with one word and nothing else:

        • YES: this address is yours
        • NO: it is not you, and we will remove it

        We could not tell whether your reply was a yes; the team reads it as well.

        Would you rather use { $telegram ->
            [no] the chat
           *[yes] Telegram
        }? Send this code in the chat where you gave your address:

        { $code }
    .former =
        Hello,

        We could not tell whether your reply is a yes. Please reply to this message with one word and
        nothing else:

        • YES: this address is yours
        • NO: it is not you, and we will remove it

        Or send this code in the Telegram chat where you gave your address:

        { $code }

        The team reads what you wrote to us as well.

candidate-answer-late =
    .subject = Your reply came too late
    .body =
        Hello,

        For a new confirmation request, open our { letter-chat } and press “Resend the e-mail”.

        The one before is no longer valid, so your reply is not enough any more. The team reads what you
        wrote to us as well.

candidate-answer-stopped =
    .subject = You will get no more announcements
    .body =
        Hello,

        Understood: we will send you no more announcements by e-mail.

        Your account stays open: as soon as there is news about your exam, we will write to you.

candidate-answer-denied =
    .subject = Your address has been removed
    .body =
        Hello,

        Thank you for telling us. We have removed your address and will not write to it again. The
        person who gave it to us, no doubt by mistake, will have to give another.

candidate-answer-address-kept =
    .subject = Your e-mail address stays as it was
    .body =
        Hello { $name },

        Thank you for telling us. The request has ended: we go on writing to you at this address.

        Whoever asked was signed in to your account. Please choose a new password with “Forgotten
        password” in our { letter-chat }: the code comes here, and everybody else is signed out. If
        something still looks odd, write to us at { $email }.

candidate-answer-frozen =
    .subject = That account is frozen
    .body =
        Hello,

        Thank you for telling us. The account is frozen: nothing of it is shown or sent to anybody
        any more. We will look at it by { $until } and find out whose it is.

        To help us, please write to us at { $email } or come by with an identity document. Please
        do not send us your secret number.

staff-action-approve-release =
    .subject = Your approval of release { $number } is asked for
    .body =
        Hello,

        To approve this release, reply YES and nothing else. To let it go, reply NO.

        { $by } has prepared release { $number }: { $exam }, { $session }. { $results ->
            [one] Its one result
           *[other] Its { $results } results
        } would be seen { $when }. It ends at { $ends } if nobody agrees, and nobody sees anything.

        This is what it covers.
    .aside = In doubt, or a question? Reply in a few words: nothing is released, and the team reads it.

staff-action-approve-release-again =
    .subject = Please answer once more about release { $number }
    .body =
        Hello,

        To approve release { $number }, reply YES and nothing else. To let it go, reply NO.

        Your reply did not plainly say either: nothing is released. The team reads what you wrote.

staff-answer-release =
    .subject = Your reply about release { $number }
    .body =
        Hello,

        This is what your reply has done.

staff-notice-release =
    .subject = News of release { $number }
    .body =
        Hello,

        This is what has become of release { $number }. No reply is needed.

staff-action-approve-broadcast =
    .subject = Your approval of message { $number } is asked for
    .body =
        Hello,

        To let this message go, reply YES and nothing else. If it is not to be sent, reply NO.

        { $by } has written it to everybody of { $session }: { $count ->
            [one] one message or e-mail
           *[other] { $count } messages and e-mails
        }. If nobody agrees by { $ends }, nothing is sent.

        This is what it says, and whom it is for.
    .aside = In doubt, or a question? Reply in a few words: nothing is sent, and the team reads it.

staff-action-approve-broadcast-again =
    .subject = Please answer once more about message { $number }
    .body =
        Hello,

        To let message { $number } go, reply YES and nothing else. If it is not to be sent, reply NO.

        Your reply did not plainly say either: nothing is sent. The team reads what you wrote.

staff-answer-broadcast =
    .subject = Your reply about message { $number }
    .body =
        Hello,

        This is what your reply about the message has done.

staff-notice-broadcast =
    .subject = News of message { $number }
    .body =
        Hello,

        This is what has become of message { $number }. No reply is needed.

institution-notice-result-shared =
    .subject = Exam result: { $filed }, { $exam }{ $number ->
        [none] { "" }
       *[other] , { $number }
    }, { $reference }
    .body =
        To whom it may concern,

        We are the centre where { $candidate } took the { $exam } exam, and send you this result at
        their request. The Statement of Results is attached as a PDF.

        • Name: { $candidate }{ $born ->
            [none] { "" }
           *[other] , born on { $born }
        }{ $number ->
            [none] { "" }
           *[other] , your number { $number }
        }
        • Exam: { $exam }, { $session }
        • Result: { $result }
        • Reference number: { $reference }
        • Sending number: { $share }{ $until ->
            [none] { "" }
           *[other] , valid until { $until }
        }

        { $check }

        For any question about it, reply to this message: somebody at the centre reads it.

        { $note }
    .aside = Did you get this message twice, with the same sending number? It is the same Statement.

share-result-attached = see the Statement
share-check-page = To check that it is genuine: { $page }, code { $code }. The answer comes at once.
share-check-mail = To check that it is genuine: send its code { $code } to { $mail }. The answer comes at once.

institution-notice-share-withdrawn =
    .subject = A result not to be used any more: sending { $share }
    .body =
        Hello,

        Please stop using the Statement of Results that we sent you on { $at } (sending number
        { $share }), and delete it unless you are bound to keep it.

        We sent it at a candidate's request, which the candidate has withdrawn.

institution-notice-result-taken-back =
    .subject = A result published by mistake: sending { $share }
    .body =
        Hello,

        Please do not rely on the Statement of Results that we sent you on { $at } (sending number
        { $share }): the centre had published that result by mistake, and has taken it back.

        Whoever sent it can send it again once it is published.

institution-notice-result-not-valid =
    .subject = A result that is not valid any more: sending { $share }
    .body =
        Hello,

        Please stop using the Statement of Results that we sent you on { $at } (sending number
        { $share }): it is not valid any more.

        Please delete it unless you are bound to keep it.

institution-notice-result-updated =
    .subject = A result that was updated: sending { $share }
    .body =
        Hello,

        Please no longer use the Statement of Results that we sent you on { $at } (sending number
        { $share }): the centre has updated that result since.

        Whoever asked us to send it can send you the new Statement.

## Where an exam stands: what the letter in answer to STATUS says.

mail-status-expected = Results are expected { $window }. We will write to you as soon as there is news.
mail-status-late = Results were expected { $window }. Yours is not here yet: a few come later, and that says nothing about your work. We will write to you as soon as there is news. Is a deadline close? Write to us at the address below.
mail-status-news = There is news: open our { letter-chat } whenever you like.
mail-status-stopped = For the moment the centre has stopped everything that leaves, Statements of Results included. Please ask again later.
mail-status-hidden = For the moment the centre shows no results, nobody’s. Please ask again later.

institution-answer-checked =
    .subject = Our answer about the Statement of Results
    .body =
        Hello,

        You asked us to check a Statement of Results. This is our answer, as of { $at }.
    .more =
        A result can change later: please check again when you need to be sure.

institution-answer-checked-briefly =
    .subject = Our answer about the Statement of Results
    .body =
        Hello,

        You asked us to check a Statement of Results. This is our answer, as of { $at }.
    .more =
        It is short, and the only one today: nothing proves to us that this e-mail was yours (your
        mail server signs nothing that ours could check). Any further question? The centre helps.
