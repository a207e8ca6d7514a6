## Staff look somebody up. A count is a number, all else is text.

command-find = find somebody (centre)
ask-lookup =
    Whom are you looking for? Type an ID number, a name, a reference number or an e-mail address. Slips are forgiven.
lookup-nobody = Try the family name alone, the ID number, or the address that the centre has: I find nobody like that.
lookup-unsaid = Say whom you are looking for: an ID number, a name, a reference number or an e-mail address.
lookup-long = Type less, please: a name, a number or an address.
ask-lookup-which = Which of them? Or type more of the name.
button-lookup-one = { $place }
button-release-one = Release this result alone
button-find = Look somebody up
button-lookup-anew = Somebody else
ask-lookup-next = Looking for somebody else? Type whom.
lookup-gone = This entry is gone: look again.

lookup-found = <b>Who may be meant</b>
lookup-found-one = { $place }. <b>{ $first }</b> { $family }{ $born ->
        [none] { "" }
       *[other] , born { $born }
    }, { $id_number }, { $exam }, { $session }
lookup-found-twins = ⚠️ There are twins among them: same family name, same birth date. Look at the first name.

lookup-head = <b>{ $first }</b> { $family }{ $born ->
        [none] { "" }
       *[other] , born { $born }
    }, <code>{ $id_number }</code>, { $exam }, { $session }{ $school ->
        [none] { "" }
       *[other] , { $school }
    }
lookup-twin = ⚠️ Has a twin: <b>{ $first }</b> { $family }, { $id_number }.
lookup-imported = In the centre's file: { $email ->
        [none] no address
       *[other] { $email }
    }
lookup-guardian = Parent or guardian: { $email }
lookup-agreement = { $said ->
        [yes] A parent or guardian has agreed.
        [no] No parent or guardian agrees.
       *[asked] No parent or guardian has agreed yet.
    }
lookup-at-rest = Is told nothing unasked any more: staff put the entry to rest.
lookup-no-account = No account.
lookup-waits = The account was deleted: until { $until } the entry waits for who had it.
lookup-invited = Invited on { $at } at { $email }: { $state ->
        [open] no answer yet
        [returned] the e-mail came back
        [accepted] the account was opened
       *[other] refused
    }
lookup-account = Account: { $state ->
        [confirmed] { $email }, confirmed
        [unconfirmed] { $email }, not confirmed yet
       *[other] without an address, since its holder said it was not theirs
    }
lookup-new-address = Another address waits to be confirmed: { $email }
lookup-bounced =
    { $letters ->
        [one] { $letters } e-mail came back.
       *[other] { $letters } e-mails came back.
    }
lookup-frozen = The account is locked, by staff or because a mailbox of the entry disowned it, and shows nothing.
lookup-held = The account shows nothing until its address is confirmed.
lookup-wrong-secrets =
    { $tries ->
        [one] { $tries } wrong secret number so far
       *[other] { $tries } wrong secret numbers so far
    }{ $closed ->
        [yes] : nobody can register with this ID number until staff open it again
       *[other] { "" }
    }.
lookup-locked = Nobody can try a secret number until { $until }.
lookup-sign-ins =
    { $chats ->
        [0] Signed in nowhere.
        [one] Signed in in { $chats } chat, last used { $seen }.
       *[other] Signed in in { $chats } chats, last used { $seen }.
    }
lookup-result-none = No result has come yet; expected by { $by }.
lookup-result = Result: { $status }{ $grade ->
        [none] { "" }
       *[other] , { $grade }
    }, { $state ->
        [open] can be seen since { $at }
        [planned] to be seen from { $at }
        [withdrawn] withdrawn
       *[other] waits for its release
    }.
lookup-result-closed = There is a result, { $state ->
        [open] released on { $at }; approvers alone are told what it says
        [planned] to be seen from { $at }
        [withdrawn] withdrawn
       *[other] which waits for its release
    }.
lookup-shares = <b>Sent to</b>
lookup-share =
    • { $organisation }, { $email }, { $at }, sending { $share }: { $state ->
        [queued] waits to go
        [sent] handed over
        [heard] answered or checked by them
        [failed] not delivered
        [revoked] revoked by the candidate
       *[cancelled] cancelled by the candidate
    }{ $reason ->
        [none] { "" }
       *[other] , { $reason }
    }{ $parcel ->
        [none] { "" }
       *[other] ; { $letter ->
            [waiting] e-mail { $parcel } waits
            [sending] e-mail { $parcel } is going
            [sent] e-mail { $parcel } went
            [dropped] e-mail { $parcel } was stopped
            [gone] e-mail { $parcel } is erased
           *[other] e-mail { $parcel } is for staff to look at
        }
    }{ $back ->
        [none] { "" }
       *[other] ; came back on { $back }
    }
lookup-happened = <b>What happened last</b>
lookup-happened-opened = • { $at }: the account was opened
lookup-happened-confirmed = • { $at }: the address was confirmed
lookup-happened-readdressed = • { $at }: another address was put in
lookup-happened-frozen = • { $at }: the account was locked
lookup-happened-invited = • { $at }: invited to create an account
lookup-happened-signed-in = • { $at }: signed in in a chat
lookup-happened-bounced = • { $at }: an e-mail came back{ $what ->
        [none] { "" }
       *[other] { " " }from { $what }
    }
lookup-happened-imported = • { $at }: a result came in
lookup-happened-seen = • { $at }: { $what ->
        [statement] took the Statement of Results
        [mail] was sent the Statement of Results by mail
       *[other] saw the result in the chat
    }
lookup-happened-shared = • { $at }: sent the result to { $what }
lookup-happened-closed = • { $at }: the account was deleted
lookup-happened-asked = • { $at }: asked the centre something
lookup-happened-staff = • { $at }: staff { $act ->
        [account-resend] sent the confirmation again
        [account-readdress] put in another address
        [account-freeze] locked the account
        [account-renew] issued a new secret number
        [account-reset] closed the account
        [account-reopen] opened the ID number again
        [account-unfreeze] unlocked the account
        [account-admit] let another address have the entry
        [account-agree] recorded a guardian’s agreement
        [account-disagree] recorded that no guardian agrees
        [account-guardian-add] put in a guardian’s address
        [account-guardian-remove] took a guardian’s address out
        [ask-account-guardian-add] asked a second person for a guardian’s address
        [account-rest] put the entry to rest
        [account-wake] woke the entry up
        [ask-account-renew] asked a second person for a new secret number
        [account-slip] wrote the slip of its secret number
        [ask-account-reset] asked a second person for a reset
        [ask-account-readdress] asked a second person for another address
        [statement] asked for the Statement of Results
        [export] asked for what is stored of the person
       *[other] did this: { $what }
    }

button-act-resend = Send the confirmation again
ask-act-resend = Send { $id_number } the e-mail again that asks to confirm the address? Codes and links of earlier e-mails are then void.
act-resent = The e-mail is on its way to { $email }. A reply to it, or its code in the chat, confirms the address.
button-act-yes = Yes, do it
button-act-no = No, leave it
act-left = Nothing was changed.
act-begun = I am on it.
act-over = Look again, please: this cannot be done as things stand now. Nothing was changed.
act-no-account = Nothing was changed: there is no such account, or another one than was shown.
act-confirmed = Nothing was sent: no address of the account waits to be confirmed.
act-frozen = Find out whose the account is and unlock it first: while it is locked, nothing is changed.
act-address-dead = Put in the right address first: e-mails to this one come back, and nothing was sent.
act-enough-letters = Nothing was sent: enough e-mails of this kind went out today. The next may go from { $until } on.
act-no-mailbox = Nothing was sent: the desk has no mailbox, so no e-mail can ask for a confirmation.
button-act-readdress = Put in another address
button-act-freeze = Lock the account
button-act-unfreeze = Unlock the account
button-act-reset = Reset the account
ask-act-readdress = Put { $email } in for { $id_number }? It gets an e-mail that asks to confirm it. A proven address stays in use until the other one is proven too, and hears of it.
ask-act-freeze = Lock the account of { $id_number }? Nothing of it is shown or sent any more until staff unlock it, and its chats are told.
ask-act-unfreeze = Unlock the account of { $id_number }? Whoever holds it sees its result again, and a NO of a mailbox locks it no more.
ask-act-reset = Reset the account of { $id_number }? It goes with its settings, every chat is signed out, and whoever knows the secret number can register.
ask-act-address = Which address is to be put in for { $id_number }? Type it.
ask-act-check = How do you know that you are dealing with { $id_number }? Choose, or type it in a few words: it is kept with what you do.
button-check-document = I saw a photo ID
button-check-known = Known in person here
button-check-called = I called the number we have
act-check-short = Say it in a few words, such as: passport, at the desk.
act-check-first = Say how you know who it is (--checked 'passport, at the desk'): the result of somebody could be given away. Nothing was changed.
act-same-address = Type another address: { $email } is the one that the account has.
act-no-address = Give the address as e-mails can go to it: name@example.org. Nothing was changed.
act-readdressed = The account has the address { $email } now. An e-mail is on its way there: a reply to it, or its code in the chat, confirms it.
act-readdress-asked = An e-mail is on its way to { $email }. As soon as it is confirmed it takes the place of the address that the account has; the owner of that one hears of it.
act-locked = The account is locked; chats told: { $chats }.
act-unlocked = The account is unlocked; chats told: { $chats }.
act-reset = Reset; chats signed out and told: { $chats }. Whoever knows the secret number can register now.
act-frozen-already = Look again: the account is locked already.
act-second = A second person has to agree, since a release is within 72 hours: the approvers were asked. One of them who is not you looks up { $id_number } within a day and does the same. Nothing was changed.
act-second-nobody = A second person has to agree, since a release is within 72 hours, and no other approver can be asked in a chat: somebody else orders the same for { $id_number } within a day on the desk's machine. Nothing was changed.
act-second-asked = Look at { $id_number } and do the same if it is right: { $by } wants { $act ->
        [reset] its account reset
        [renew] a new secret number issued for it
        [guardian-add] { $address } put in as a guardian’s address
       *[other] the address { $address } put in for it
    }, and around a release that needs two people. It waits for a day.
button-look-at = Look at it
button-act-agree = A guardian agrees
button-act-disagree = No guardian agrees
ask-act-agree = Record for { $id_number } that a parent or guardian agrees? The child then may send its result and get the news, and is told so.
ask-act-disagree = Record for { $id_number } that no parent or guardian agrees, or not any more? What waits to be sent is stopped, what was sent stays sent, and the child is told. Why is neither asked nor kept.
ask-act-agree-how = How do you know that a parent or guardian of { $id_number } agrees? Choose, or type it in a few words: it is kept with what you do.
button-check-form = A signed form is here
act-agreed = Recorded: a parent or guardian agrees. Chats told: { $chats }.
act-disagreed = Recorded: no parent or guardian agrees. Chats told: { $chats }.
button-act-guard = Put in a guardian’s address
button-act-unguard = Take out a guardian’s address
ask-act-guard-address = Which address does the parent or guardian of { $id_number } have? Type it. Two at most have equal rights.
ask-act-guard-how = How do you know that this address is of a parent or guardian of { $id_number }? Choose, or type it in a few words: it is kept with what you do.
ask-act-guard = Put { $email } in as a guardian’s address for { $id_number }? Its mailbox may agree or refuse for the child, and open the account. Where an agreement is missing it is asked at once.
ask-act-unguard-which = Which address is no guardian’s of { $id_number } any more?
button-act-which = { $email }
ask-act-unguard = Take { $email } out for { $id_number }? What it has answered counts no more, and a guardian who stays is asked; nobody else is told, and why is neither asked nor kept.
act-guarded = { $email } is a guardian’s address now.
act-guarded-asked = { $email } is a guardian’s address now: an e-mail on its way there asks for the agreement.
act-unguarded = { $email } is no guardian’s address any more.
act-unguarded-answer =
    Its answer counts no more: { $said ->
        [yes] the other answer holds, a guardian agrees.
        [no] the other answer holds, no guardian agrees.
       *[asked] a guardian’s agreement is missing until another answers.
    }
act-unguarded-stopped = What still waited to be sent is stopped, and the child is told.
act-guardian-known = Nothing was changed: { $email } is a guardian’s address already.
act-guardian-none = Nothing was changed: { $email } is no guardian’s address here.
act-guardians-two = Take one out first: there are two guardians’ addresses already. Nothing was changed.
act-guardian-many = Give an address of their own: { $email } stands for more than six people, which is an organisation’s. Nothing was changed.
act-guardian-holds = Reset the account first, or put another address in: { $email } holds it. Nothing was changed.
button-act-renew = Issue a new secret number
ask-act-renew = Issue a new secret number for { $id_number }? The former one is good for nothing from then on. The new one is not shown here: it comes on a slip, on the desk's machine.
act-renewed = A new secret number was issued for { $id_number }, and the former one is void. It is not shown here: <code>results-desk account slip { $id_number } --to FILE</code> on the desk's machine writes its slip.
