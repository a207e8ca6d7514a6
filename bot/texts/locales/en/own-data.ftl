## What is stored about somebody, for that person: in the chat, then on the page. The page is all text.

button-my-data = What is stored about me
command-my-data = What is stored about you
own-data-comes = I am putting together what is stored about you: a PDF to read, then a file for programs.
own-data-page = <b>{ $name }</b>: what is stored. Keep this PDF to yourself.
own-data-file = <b>{ $name }</b>: the same for programs (JSON).
own-data-unprinted = Open the file below, please: I cannot make the PDF right now. The same is in it.
own-data-stem = what-is-stored-about-me

own-data-title = What is stored about you
own-data-head = { $name }, { $at }
own-data-note = Not here: your password and your secret number, kept only in a form that nobody can read back; what your result says, which “My result” shows; e-mails and messages, which “Privacy” tells how long are kept. Anything wrong? Write to the centre: { $contact }.
own-data-signed-in-nothing = Nowhere.
own-data-sent-to-nothing = Nobody.
own-data-questions-nothing = None.
own-data-happened-nothing = Nothing.

own-data-entry-title = Your entry, as the centre gave it
own-data-name = Name: { $value }
own-data-id-number = ID number: { $value }
own-data-born = Date of birth: { $value }
own-data-exam = Exam: { $value }
own-data-session = Session: { $value }
own-data-exam-date = Date of the exam: { $value }
own-data-imported-address = E-mail address the centre was given: { $value }
own-data-guardian-address = E-mail address of a parent or guardian: { $value }
own-data-school = School: { $value }
own-data-school-class = Class: { $value }

own-data-account-title = Your account
own-data-address = E-mail address: { $value }{ $proven ->
    [yes] , confirmed
   *[no] , not confirmed yet
}
own-data-language = Language: { $value ->
    [fr] French
    [en] English
   *[other] { $value }
}
own-data-news = News of the centre: { $value ->
    [yes] yes
   *[no] no
}
own-data-by-mail = Result and Statement by e-mail: { $value ->
    [yes] yes
   *[no] no
}
own-data-released = Result released: { $value }

own-data-signed-in-title = Where you are signed in
own-data-phone = A Telegram account, since { $since }, last used { $seen }
own-data-sent-to-title = Whom you sent your result to
own-data-share = { $at }: { $organisation } ({ $email }), { $state ->
    [queued] on its way
    [sent] handed over
    [cancelled] cancelled
    [revoked] revoked
   *[failed] not delivered
}
own-data-questions-title = Your questions to the centre
own-data-question = Question { $number }: { $kind }
own-data-said = { $at }, { $by ->
    [centre] the centre
   *[you] you
}: { $text }

own-data-happened-title = What has happened
own-data-did-opened = { $at }: the account was opened
own-data-did-confirmed = { $at }: the address was confirmed
own-data-did-readdressed = { $at }: another address was put in
own-data-did-frozen = { $at }: the account was locked
own-data-did-invited = { $at }: you were invited to create an account
own-data-did-signed-in = { $at }: you signed in
own-data-did-bounced = { $at }: an e-mail came back
own-data-did-seen = { $at }: { $what ->
    [statement] you took the Statement of Results
    [mail] the Statement of Results went to you by e-mail
   *[other] you saw the result
}
own-data-did-shared = { $at }: you sent the result to { $what }
own-data-did-closed = { $at }: an account was deleted
own-data-did-asked = { $at }: you asked the centre something
own-data-did-checked = { $at }: somebody checked whether your Statement is genuine
own-data-did-staff = { $at }: the centre’s team { $act ->
    [lookup] looked at your entry
    [account-show] looked at your account
    [why] looked at what became of your messages
    [statement] printed your Statement of Results
    [export] put together what is stored about you
    [account-resend] sent the confirmation again
    [account-readdress] put in another address
    [account-freeze] locked the account
    [account-unfreeze] unlocked the account
    [account-renew] issued a new secret number
    [account-slip] printed the slip of your secret number
    [account-reset] closed the account
    [account-reopen] opened your ID number again
    [account-agree] recorded a guardian’s agreement
    [account-disagree] recorded that no guardian agrees
   *[other] worked on your entry
}
