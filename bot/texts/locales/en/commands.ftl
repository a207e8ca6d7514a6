## What the commands of `results-desk` say. All values are text.

told-nothing-changed = Nothing was changed.
told-freeze = Everything that goes out stands still{ $hidden ->
        [yes] , and results are hidden
       *[no] { "" }
    }; rows that wait: { $waiting }.
told-freeze-next = What was just under way may still arrive. `results-desk unfreeze` lifts it; `results-desk concerned --since TIME` tells whom an incident touches.
told-unfreeze-none = nothing stands still: there is nothing to lift
told-unfreeze-since = Everything stands still since { $since }, at the word of { $by }.{ $hidden ->
        [yes] { " " }Results are hidden.
       *[no] { "" }
    }
told-unfreeze-waiting = Rows that wait: { $waiting }. `results-desk outbox drop ROW` drops what must not go.
told-unfreeze-ask = Type { $word } to go on
told-unfreeze = Lifted; rows that go out: { $waiting }.
told-verify-no-reference = { $reference } is no reference number, such as 26BFR1810003
told-verify-no-exam = { $exam } is no exam that this desk has results of
told-verify-unknown = Not known: no Statement with these four values was issued here. Look whether each is written as on the paper; a name that was corrected since stands in the store only.
told-verify-known = Issued here: a result released on { $day }.
told-verify-withdrawn = It was withdrawn afterwards: this paper is not to be relied on.
told-verify-corrected = It was corrected afterwards: this paper is not the last word.
told-migrate-step = applied { $step }
told-migrate = { $path } is up to date.
told-report-none = there is no report of { $session }: it has no entries, or so few people that numbers would tell of each
told-not-printed = not printed: { $why }; `results-desk check` tells more
told-written = Written to { $path }.
told-readiness-no-entry = no entry is of the session { $session }; `results-desk desk` has them
told-desk-list = --list names the entries of one session: give --session as well
told-account-no-number = { $number } is no ID number: 6 digits and 3 letters, or 3 and 6
told-account-sure = { $number }: { $name }, { $exam }. { $action ->
        [resend] Codes and links of earlier e-mails that asked for a confirmation are void then.
        [readdress] An e-mail asks to confirm the new address; a proven one stays until then.
        [freeze] Nothing of it is shown or sent until `account unfreeze`; its chats are told.
        [renew] The former secret number is good for nothing from then on.
        [reset] The account and its settings go, every chat is signed out.
        [reopen] Every wrong secret number and password so far is forgotten.
        [unfreeze] Whoever holds the account sees its result; a NO freezes it no more.
        [admit] Whoever knows the secret number can register, with any address.
        [rest] No notice, reminder or news any more; entry, result and account stay as they are.
       *[wake] Notices come again; what was not said meanwhile stays unsaid.
    }
told-account-done = { $action ->
        [reopen] Open again; wrong secret numbers forgotten: { $wrong }.
        [unfreeze] Shown again; chats told: { $chats }.
        [admit] The entry waits no more: whoever knows the secret number can register now.
        [rest] Nothing is said unasked any more, in chats and by e-mail. `account wake` undoes it.
       *[wake] Notices come again from now on.
    }
told-account-reset-next = If the secret number is in wrong hands, import the entry with a new one.
told-slip-written = Written to { $path }: the secret number of { $number }. Hand it over yourself, and delete the file.
told-slip-none = { $number } has no secret number that staff issued here: `results-desk account renew { $number } --checked HOW` issues one
