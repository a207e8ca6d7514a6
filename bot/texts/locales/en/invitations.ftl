## The letters by which a candidate without an account opens one: the invitation, and the answers to
## what is replied. $whom is "nobody" where the mailbox is one candidate's, else whom of several the
## letter is for.

candidate-action-invite =
    .subject = { $whom ->
        [nobody] How to read your exam result
       *[other] For { $whom }: how to read the exam result
    }
    .body =
        Hello,

        { $whom ->
            [nobody] To get your exam result by e-mail, reply
           *[other] To get { $whom }’s exam result by e-mail, reply
        } to this message with YES and the ID number on the Confirmation of Entry, six digits and
        three letters.

        Whoever reads this mailbox can then read the result. If that does not suit you,
        { $telegram ->
            [no] ask a parent, or write to us: { $email }.
           *[yes] please use our Telegram chat instead.
        }
    .more =
        Your reply opens an account, free and without a password, and accepts our terms of use. In
        short: the account is personal; somebody under age uses it with the agreement of a parent; a
        result can still be corrected until the certificate is issued; you decide to whom it is sent.
        The full text: { $email }.
    .aside =
        Not for you? Reply NO, and we will not write here about it again. Please never send us the
        secret number, nor a password.

candidate-action-invite-again =
    .subject = { $whom ->
        [nobody] Once more: how to read your exam result
       *[other] For { $whom }, once more: how to read the exam result
    }
    .body =
        Hello,

        { $whom ->
            [nobody] To get your exam result by e-mail, reply
           *[other] To get { $whom }’s exam result by e-mail, reply
        } to this message with YES and the ID number on the Confirmation of Entry, six digits and
        three letters.

        Whoever reads this mailbox can then read the result. If that does not suit you,
        { $telegram ->
            [no] ask a parent, or write to us: { $email }.
           *[yes] please use our Telegram chat instead.
        }
    .more =
        Your reply opens an account, free and without a password, and accepts our terms of use: our
        message of some days ago gave the essentials. We will not remind you again.
    .aside =
        Not for you? Reply NO, and we will not write here about it again. Please never send us the
        secret number, nor a password.

candidate-answer-account-opened =
    .subject = Your account has been created
    .body =
        Hello,

        That is done: { $name }’s account has been created. You can reply to any of our messages:

        • STATUS: where the exam stands
        • STATEMENT: the result, with the Statement as a PDF
        { $telegram ->
            [no] • SEND and a name: the Statement goes to that organisation
           *[yes]
                • SEND and a name: the Statement goes to that organisation
                • TELEGRAM: a link to our chat
        }

        Whoever reads this mailbox can read the result.
    .aside = Not you? Please write to us straight away at { $email }.

candidate-answer-invitation-unclear =
    .subject = Please reply with YES and the ID number
    .body =
        Hello,

        { $whom ->
            [nobody] Please reply
           *[other] For { $whom }: please reply
        } to this message with YES and the ID number on the Confirmation of Entry, six digits and
        three letters, typed and with nothing else.

        We could not read both in your reply: we cannot read photos or files, and other words beside a
        yes make us unsure. If you asked us something, the team will answer you.

        Has the paper been lost? Write to us at { $email }.
    .aside = Not for you? Reply NO. Please never send us the secret number, nor a password.

candidate-answer-invitation-number-wrong =
    .subject = That ID number does not match
    .body =
        Hello,

        { $whom ->
            [nobody] Please check
           *[other] For { $whom }: please check
        } the ID number on the Confirmation of Entry, and reply to this message with YES and that number.

        The one in your reply is not right. Each of our messages is for one candidate: for somebody else,
        reply to the message that came for them. After several wrong numbers we stop, for safety’s sake.
    .aside = Not for you? Reply NO. Please never send us the secret number, nor a password.

candidate-answer-invitation-strayed =
    .subject = Please reply from this very address
    .body =
        Hello,

        { $whom ->
            [nobody] To get your exam result by e-mail, reply
           *[other] To get { $whom }’s exam result by e-mail, reply
        } to this message, from this very address, with YES and the ID number on the Confirmation of
        Entry.

        A reply to our invitation has just come from another address, or could not be proven to be
        yours. Nothing has been done.
    .aside = Not for you? Reply NO. Please never send us the secret number, nor a password.

candidate-answer-invitation-over =
    .subject = Please come to the centre
    .body =
        Hello,

        Please write to us at { $email }, or come by with an identity document: we will help you to
        the result.

        Several replies held an ID number that does not match. For safety’s sake, no account can be
        opened by replying any more.

candidate-answer-invitation-refused =
    .subject = We will not write about it again
    .body =
        Hello,

        Understood: we will not invite this address again.

        Should it be a mistake after all, or if somebody near you takes an exam with us, write to us
        at { $email }.

candidate-answer-account-exists =
    .subject = There is an account already
    .body =
        Hello,

        An account has already been created for this exam entry, with another address, so your reply
        has changed nothing.

        Was it you, or somebody near you? Then all is well: the result can be read there{ $telegram ->
            [no] .
           *[yes] , and in our Telegram chat.
        }
    .aside = Does that surprise you? Please write to us straight away at { $email }.

candidate-answer-way-through-centre =
    .subject = Your result without Telegram
    .body =
        Hello,

        Please write to us from the e-mail address that was given when you entered for the exam: one
        reply is then enough to get the result by e-mail, without Telegram.

        The address you have just written from is not on an exam entry of ours, or stands for many
        people. If it is the only one you have, write to us at { $email }, or come by with an identity
        document: the centre will gladly help you. The team reads what you wrote to us as well.

candidate-answer-no-secrets =
    .subject = Please never send us your secret number or a password
    .body =
        Hello,

        Please delete your message from your own mailbox too: it seems to hold a secret number or a
        password.

        We never ask for either by e-mail, and accept neither: a mailbox is often read by several
        people. Nothing was done with it, and it is blanked in what we keep. By e-mail the ID number
        is enough. Should it have been a password of yours, please choose another one.

candidate-notice-result-news-by-mail =
    .subject = { $whom ->
        [nobody] There is news about your exam
       *[other] For { $whom }: there is news about the exam
    }
    .body =
        Hello,

        { $until_agreed ->
            [yes] { $whom ->
                [nobody]
                    You can read the news about your exam as soon as a parent or guardian has agreed:
                    please talk to them.
               *[other]
                    You can read the news about { $whom }’s exam as soon as a parent or guardian has
                    agreed.
            }
           *[no]
                { $by_mail ->
                    [full] { $whom ->
                        [nobody] To read the news about your exam, reply
                       *[other] To read the news about { $whom }’s exam, reply
                    } to this message with the one word STATEMENT.
                   *[other] { $leads ->
                        [page] To read the news about the exam, open the page named below.
                       *[nowhere] To hear the news about the exam, write to the centre: { $email }.
                    }
                }
        }

        For your privacy this message says no more, and we give no results by telephone.

candidate-notice-result-news-invited =
    .subject = { $until_agreed ->
        [yes] { $whom ->
            [nobody] There is news about your exam
           *[other] For { $whom }: there is news about the exam
        }
       *[no] { $whom ->
            [nobody] There is news about your exam: how to read it
           *[other] For { $whom }: there is news about the exam, and how to read it
        }
    }
    .body =
        Hello,

        { $until_agreed ->
            [yes]
                { $whom ->
                    [nobody] Please talk to a parent or guardian: the news about your exam can be read here
                   *[other] Please talk to a parent or guardian: the news about { $whom }’s exam can be read here
                } as soon as they have agreed. The centre can also hand the result over: { $email }.

                To open the account meanwhile, reply to this message with YES and the ID number on the
                Confirmation of Entry, six digits and three letters. It shows where the exam stands.
           *[no]
                { $whom ->
                    [nobody] To read the news about your exam by e-mail, reply
                   *[other] To read the news about { $whom }’s exam by e-mail, reply
                } to this message with YES and the ID number on the Confirmation of Entry, six digits and
                three letters.

                Whoever reads this mailbox can then read the result. If that does not suit you,
                { $telegram ->
                    [no] ask a parent, or write to us: { $email }.
                   *[yes] please use our Telegram chat instead.
                }
        }
    .more =
        { $until_agreed ->
            [yes] Your reply opens an account, free and without a password.
           *[no] Your reply opens an account, free and without a password; STATEMENT, in a second reply, then brings the result.
        } It accepts our terms of use: the account is personal, and used with a
        parent’s agreement under age; you decide to whom a result is sent. The full text: { $email }.

        For your privacy this message says no more, and we give no results by telephone.
    .aside =
        Not for you? Reply NO, and we will not write here about it again. Please never send us the
        secret number, nor a password.

release-reach-without-account =
    { $letters ->
        [one] One candidate without an account
       *[other] { $letters } candidates without an account
    } would be told by e-mail, at the imported address, how to read the result.

candidate-action-open-chat =
    .subject = Your link to our Telegram chat
    .body =
        Hello,

        To open { $name }’s account on Telegram as well, follow the link below and choose a password
        there.

        { $hours ->
            [one] It is good once, for { $hours } hour.
           *[other] It is good once, for { $hours } hours.
        } Whoever follows it gets the account: please pass it on to nobody. Everything by e-mail goes
        on as before.
    .aside = Didn't ask for this? There is nothing to do: unused, the link opens nothing.

candidate-answer-sign-in-chat =
    .subject = How to sign in on Telegram
    .body =
        Hello,

        To open { $name }’s account on Telegram, press “Sign in” in our chat: the ID number and the
        password are all it takes.
    .more =
        Forgotten the password? “Forgotten password” in the chat brings a code to this address.

alert-limit-invitation =
    { $count ->
        [one] One invitation has
       *[other] { $count } invitations have
    } been answered with as many wrong ID numbers as config.toml allows (code_tries): it opens no account any more, and whoever answered was sent to you. Perhaps the imported address is somebody else’s.
alert-limit-page =
    { $count ->
        [one] One link
       *[other] { $count } links
    } to the page of a result had as many wrong answers as are taken: for that account, or for everybody where there were very many, the page shows nothing for a while. A candidate who asks for help has perhaps an imported date of birth that is wrong.
alert-invitation-refused = The mailbox { $who }, which you have for ID number { $id_number }, says NO to our invitation (e-mail { $letter }). It will not be invited again. Please check the address: it may be somebody else’s.

import-without-account =
    { $entries ->
        [one] One candidate of these sessions has
       *[other] { $entries } candidates of these sessions have
    } no account yet. `results-desk invite` asks them by e-mail to create one by replying.
invite-to-session = Invitations to candidates without an account, { $session }
invite-to-exam = Invitations to candidates without an account, { $exam }, { $session }
invite-to-school = Only at: { $school }
invite-without-account =
    { $entries ->
        [0] Everybody has an account.
        [one] One candidate has no account:
       *[other] { $entries } candidates have no account:
    }
invite-lot-invite = • to be invited now: { $entries }
invite-lot-remind = • to be reminded, once, of an invitation of a week ago or longer: { $entries }
invite-lot-waits = • invited within the last week: { $entries }
invite-lot-over = • reminded already, said no, or could not be reached: { $entries }
invite-lot-shared = • at an address of more than six entries, which gets nothing: { $entries }
invite-lot-no-address = • without an address: { $entries }
invite-lot-at-rest = • to be left in peace: { $entries }
invite-lot-barred = • not to be invited while `by_mail` in the settings keeps results out of e-mails: { $entries }
invite-lot-deleted = • deleted the account within the last days: { $entries }
invite-shared-address = Shared address { $email }: { $numbers }
invite-sent =
    { $letters ->
        [one] One e-mail is
       *[other] { $letters } e-mails are
    } on the way. `results-desk outbox` shows their progress.

# Invitations that an officer sends in the chat
invite-written = { $letters } e-mails of { $all } are ready.
invited-on-the-way =
    { $letters ->
        [one] One e-mail goes now, or in the morning if it is night; a reply to it opens the account.
       *[other] { $letters } e-mails go now, or in the morning if it is night; a reply to one opens the account.
    }
button-staff-invite = Invite candidates
ask-invited-session = Candidates of which session do you want to invite? Type it, such as October 2026. You will see how many e-mails would go before any does.
invited-session-unknown = Type a month and a year, such as October 2026: I do not know this session.
button-invited-session = { $session }
ask-invited-count =
    Type <b>{ $letters }</b>, the number of e-mails, to send { $letters ->
        [one] it
       *[other] them
    }. To narrow it, type the name of an exam or a school.
invited-miscounted = Look at the number again: nothing was sent, since this is not how many e-mails would go.
invited-nobody = Choose other candidates if you like: nobody of these is to be invited now.
invited-changed = Type /invite to see who is left: the number of e-mails is not the one you typed any more, so that this order sends no more of them.
invited-school-unknown = Type one of these schools: { $schools }. No entry of this session is of “{ $school }”.
invited-no-schools = Import the entries with a column School to invite by school: those of this session name none.
invited-no-mailbox = Ask whoever keeps the settings to fill in <code>mail.address</code> and <code>mail.imap</code>: nobody could reply to an invitation.

## The slips that are handed out

slip-number = ID number: { $id_number }
slip-by-chat = In our Telegram chat: scan the code and have your secret number at hand.
slip-by-parent = For a parent or guardian: scan the code to open our Telegram chat, with the secret number at hand.
slip-by-mail = By e-mail, without Telegram: from the address of your entry, write “I don’t have Telegram” to { $address }. Then reply YES and your ID number.
slip-no-mail = Without Telegram: ask the centre, { $email }.
slip-secret = Your secret number is on your Confirmation of Entry. Never send it by e-mail, and show it to nobody.
slip-own-secret = Secret number: { $secret }. Keep this slip like a key. Never send the number by e-mail, and show it to nobody.
slip-foot = { $centre }. No results are given by telephone. Questions: { $email }
