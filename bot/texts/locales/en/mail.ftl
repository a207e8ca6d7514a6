## Living by letters: what may be answered, what our letters ask, and what the answers to words say.
## $whom is a first name, $command the word somebody wrote, $by_mail the centre's setting.

letter-words-usual =
    .full = You can reply with one word: STATUS, RESULT or HELP.
    .no_results = You can reply with one word: STATUS, STOP or HELP.
    .off = You can reply with one word: HELP, LANGUAGE or STOP.
letter-words-news =
    .full = You can reply with one word: STATUS or HELP.
    .no_results = You can reply with one word: STATUS or HELP.
    .off = You can reply with one word: LANGUAGE or HELP.
letter-words-yes = You can reply with one word: YES, NO or HELP.
letter-words-invited = You can reply: YES and the ID number, NO or STOP.
letter-words-any = You can reply: STATUS, HELP, or QUESTION followed by yours.
letter-words-warned = You can reply: YES, NO, or QUESTION followed by yours.
letter-words-still = You can reply: CANCEL, STOP, or QUESTION followed by yours.
letter-words-closed = You can reply: HELP, STOP, or QUESTION followed by yours.
letter-for-whom = For { $whom }: { $subject }
letter-not-understood = We could not read your last reply, so nothing has been done. The team reads it as well.

candidate-action-for-whom =
    .subject = Your request: reply with a first name
    .body =
        Hello,

        To have an answer, reply to this message with one of these names and nothing else. Your
        request: { $command }.
    .aside =
        This address stands for several people, so we ask each time who it is about. The question is
        good for a day; without a reply, nothing happens.

candidate-action-which-exam =
    .subject = Your request: reply with a number
    .body =
        Hello,

        To say which exam you mean, reply with a number from this list and nothing else. Your request:
        { $command }.
    .aside =
        You have an account for each of these exams. The question is good for a day; without a reply,
        nothing happens.

candidate-answer-not-by-mail =
    .subject = How to get what you asked for
    .body =
        Hello,

        The centre gives no results by e-mail. You will find yours in our { letter-chat }, or ask the
        centre: { $email }.

candidate-answer-already =
    .subject = Today’s answer still holds
    .body =
        Hello,

        Please look at our answer from earlier today: it still holds, and nothing has changed since. It
        is in this mailbox, perhaps in the junk folder.

        Can’t find it? Write to us at { $email }.

candidate-answer-arrived =
    .subject = Your message has arrived
    .body =
        Hello,

        Your message has arrived: somebody at the centre will read it and answer you.

        Is it urgent? Write to us at { $email }.

candidate-answer-from-team =
    .subject = The centre’s answer to your message
    .body =
        Hello,

        Here is the answer of the centre’s team to your message of { $at }. If something is still open,
        reply to this e-mail.

candidate-answer-question-done =
    .subject = Your message to the centre is dealt with
    .body =
        Hello,

        The centre’s team has dealt with your message of { $at }. If something is still open, reply to
        this e-mail.

candidate-answer-enough =
    .subject = We will answer again soon
    .body =
        Hello,

        For now, please look back at our answers from the last few hours, or write to the centre:
        { $email }.

        We have already written to this address many times; automatic answers start again on
        { $until }. Nothing is lost until then: the team reads your questions, and CANCEL, STOP and
        STOP ALL take effect at once.

candidate-answer-step-over =
    .subject = That question is closed
    .body =
        Hello,

        To begin again, reply with the word you want: SEND and a name, for example, or DELETE.

        Nothing has been done: the message you replied to has been answered already, or is more than a
        day old.

candidate-answer-step-strayed =
    .subject = A reply came from another address
    .body =
        Hello,

        If it was you, please reply to our question again, from this address; if it was not, there is
        nothing to do.

        A reply has just come from another address, or could not be proven to come from here. Nothing
        has been done.

## What somebody wrote, as we call it.

mail-command-status = STATUS
mail-command-result = RESULT
mail-command-statement = STATEMENT
mail-command-send = SEND
mail-command-name = NAME
mail-command-certificate = CERTIFICATE
mail-command-language = LANGUAGE
mail-command-telegram = TELEGRAM
mail-command-delete = DELETE
mail-command-stop_all = STOP ALL
mail-command-cancel = CANCEL
mail-person = • { $name }
mail-exam = { $number }. { $exam }, { $session }
## Words that may stand beside a first name.
words-for-whom = number | for | my | son | daughter | child | it | is | it's | the | one | about | of | please | thanks | thank | you | hello | hi

## What STATUS says beside the words of the chat.

mail-status-out = Your result is here. To have it at this address, with your Statement as a PDF, reply RESULT.
mail-status-leave = Your result is here, in our { letter-chat }. To have it at this address as well, open “My details” there and tap “Allow Statement by e-mail”; then reply RESULT.
mail-status-page = There is news: to read it, open the page named below.
mail-status-certificate = Where a certificate comes, it comes later, to the centre. For any question about it, reply CERTIFICATE or write to us: { $contact }.
mail-status-shares = What you have sent:

## What the privacy notice says of letters, by the centre's setting `by_mail`.

privacy-by-mail = Results by e-mail
privacy-by-mail-full = Your result is sent by e-mail only when you ask for it, by answering a message of ours, and only if you allowed it or opened your account by e-mail. Whoever reads that mailbox can then read the result. You can have it on Telegram instead, or from the centre: { $contact }.
privacy-by-mail-no-results = No result is given by e-mail. You have yours on Telegram, or from the centre: { $contact }. By e-mail you learn where your exam stands.
privacy-by-mail-page = Our messages may also lead to a protected page, which shows the result to whoever gives the date of birth or the ID number: once, then again for an hour.
privacy-by-mail-off = Nothing is given by e-mail. You have your result on Telegram, or from the centre: { $contact }.

privacy-young = If you are under 18
privacy-young-guardian = Under { $age }, and in young learners’ exams under 18, a parent or guardian has to say yes before you send a result or get our news; they can take it back at any time. { $reads ->
        [yes] You can read your own result without waiting.
       *[no] Your result waits for that yes too; the centre can always hand it to you.
    }
privacy-young-telegram = Under { $age } we suggest Telegram to your parent, not to you.
privacy-young-linkedin = Under { $age } nothing offers to put your result on LinkedIn.

## ENVOYER / SEND: three letters, each good for a day.

candidate-action-name-recipient =
    .subject = Tell us who should get your result
    .body =
        Hello { $name },

        To send your result, reply with the name of the school, university, employer or authority.

        If it is not in our list, reply with three lines: its name, its website and its e-mail
        address.
    .aside = Nothing is sent before you have seen where it goes and said YES.

candidate-action-choose-recipient =
    .subject = Choose by number who gets your result
    .body =
        Hello { $name },

        To choose who gets your result, reply with one number from this list.
    .more =
        Not in it? Reply with another name; or with three lines: name, website and e-mail address.
    .aside = Nothing is sent before you have seen where it goes and said YES.

candidate-action-confirm-send =
    .subject = Reply YES to send your result
    .body =
        Hello { $name },

        To send this, reply YES and nothing else. It goes an hour later; until then CANCEL stops it.
    .aside = To send nothing, reply NO. Without a reply nothing goes. What they have they keep; but you can revoke it later, and we then tell them that it holds no longer.
    .former-aside = To send nothing, reply NO. Without a reply nothing goes. What has been received cannot be called back.

candidate-answer-not-sent =
    .subject = Nothing has been sent
    .body =
        Hello { $name },

        Nothing has been sent. Here is why.

candidate-answer-on-its-way =
    .subject = Your result goes in an hour
    .body =
        Hello { $name },

        Your Statement of Results goes to { $organisation } on { $goes }. To stop it before then,
        reply CANCEL to this message.

        We will write to you when it has been handed over. Should they use it no longer one day, reply
        CANCEL to this message as well.

mail-recipient = { $number }. { $label }
mail-recipient-of-kind = { $label }, { $kind }
mail-send-likelier = Did you mean { $email }? Then reply with the three lines again.
mail-send-dropped = You said no, so your result stays where it is.
mail-send-stale = Your result or the list has changed since. To begin again, reply SEND.
mail-send-superseded = To read the result of today, reply RESULT; to send it, SEND and a name.

candidate-notice-share-settled =
    .subject = News about what you sent
    .body =
        Hello { $name },

        Here is what became of the result you sent.

candidate-action-revoke-share =
    .subject = Reply YES to revoke what you sent
    .body =
        Hello { $name },

        To revoke what you sent, reply YES and nothing else: it has gone, so that it cannot be stopped
        any more.
    .aside = To leave it as it is, reply NO, or do nothing.

mail-ask-revoke = { $organisation } then hears from us that your Statement of { $at } holds no longer, and whoever checks it hears that it was revoked. What they have they keep. This cannot be undone.
mail-share-left = You said no, so nothing changes: your Statement goes on being valid.
mail-share-going = Your Statement for { $organisation } is going this very moment. Please reply CANCEL again in a few minutes.
mail-revoked-enough = So many were revoked today that no more letters about it can go. Please reply CANCEL again from { $until }.

candidate-answer-cancelled =
    .subject = Where your cancellation stands
    .body =
        Hello { $name },

        Here is what became of what you wanted to take back.

## DELETE, STOP ALL, NAME, LANGUAGE, CERTIFICATE.

candidate-action-delete =
    .subject = Please reply if you want to delete your account
    .body =
        Hello { $name },

        To have your account deleted, reply YES and nothing else. We will ask once more.
    .aside = To keep it, reply NO, or do nothing.

candidate-action-delete-sure =
    .subject = Please reply if you really want to delete your account
    .body =
        Hello { $name },

        To delete your account for good, reply YES once more. It happens at once and cannot be
        undone.
    .aside = To keep it, reply NO, or do nothing.

candidate-answer-account-kept =
    .subject = Your account stays
    .body =
        Hello { $name },

        Understood: your account stays as it is.

candidate-answer-signed-out =
    .subject = Signed out everywhere
    .body =
        Hello { $name },

        Done: every phone and chat is signed out of your account, and you get no more announcements.
        Messages about your result still come to this address.

        To come back to a chat, sign in there with the ID number and the password.

candidate-answer-language =
    .subject = From now on in English
    .body =
        Hello { $name },

        Done: from now on we write to you in English.

candidate-answer-languages =
    .subject = How to change the language
    .body =
        Hello { $name },

        To change the language, reply LANGUAGE English or LANGUAGE French.

candidate-answer-name =
    .subject = Reply NAME to correct your name
    .body =
        Hello { $name },

        Your entry says: { $known }. If that is misspelt, reply NAME followed by the right spelling.

candidate-answer-name-noted =
    .subject = The centre is looking at your name
    .body =
        Hello { $name },

        Your entry says { $known }; you asked for { $wanted }. The centre has your message and will
        answer you. Until then nothing changes.

candidate-answer-certificate =
    .subject = About the certificate
    .body =
        Hello { $name },

        Where your result for { $exam } leads to a certificate, it comes to the centre some weeks after
        the results. The centre tells you how to get it: { $email }.

candidate-answer-certificate-known =
    .subject = About the certificate
    .body =
        Hello { $name },

        This is what we know of your certificate for { $exam }:

mail-delete-shares = Whoever you sent your result to keeps it. At the last question, YES WITHDRAW also asks them to use it no longer.
mail-withdraw-shares = Whoever you sent your result to keeps it. To ask them as well to use it no longer, reply YES WITHDRAW instead of YES.
words-yes-and-withdraw = yes withdraw | yes and withdraw | yes withdraw please | yes withdraw thanks | yes please withdraw
words-own-language = english | anglais | in english | en anglais | en
mail-read-back =
    Statement of Results: { $name }, { $exam }

    To: { $organisation } ({ $type })
    { $email }
    { $place }
mail-send-number = To add your number there (UCAS, file, visa), reply NUMBER and it. You will see all of this once more.
mail-send-enough = You have sent your result to as many organisations as is possible in a day. The next can go from { $until }: reply SEND again then.
mail-send-no-statement = There is no Statement of Results to send for this exam. STATUS tells where it stands; the centre answers your questions: { $contact }.
mail-send-nothing = There is no result to send yet. We will write to you as soon as there is news.

candidate-answer-without-statement =
    .subject = Your result, without the Statement
    .body =
        Hello { $name },

        Your Statement of Results for { $exam } could not be made, and the centre has been told. Here is
        what we can say without it. Do you need it soon? Write to us at { $email }.
