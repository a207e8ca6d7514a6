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
told-verify-nothing = “{ $what }” is neither a file here nor a code: give PDF files, or 16 letters and digits, or a reference number, a name, an exam and a score
told-verify-no-score = “{ $score }” is neither an overall score, such as 174, nor shields, such as 4-5-3
told-verify-no-exam = { $exam } is no exam that this desk has results of
told-verify-unknown = Not known: no Statement with these four values was issued here. Look whether each is written as on the paper; a name that was corrected since stands in the store only.
told-verify-known = Issued here: a result released on { $day }.
told-verify-withdrawn = It was withdrawn afterwards: this paper is not to be relied on.
told-verify-corrected = It was corrected afterwards: this paper is not the last word.
told-migrate-step = applied { $step }
told-migrate = { $path } is up to date.
told-report-none = there is no report of { $session }: it has no entries, or so few people that numbers would tell of each
told-not-printed = not printed: { $why }; `results-desk check` tells more
told-privacy-written = Written, to be completed where ✎ stands: { $files }
told-privacy-there = Name another folder, or move these away: { $files }. Nothing was written over.
told-privacy-languages = Name one of these languages: { $known }.
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
        [agree] From then on the account sends results and gets the centre’s news; its chats are told.
        [guardian-add] Its mailbox may agree or refuse for the child and open the account; where an agreement is missing it is asked.
        [guardian-remove] It may answer no more, and what it has answered counts no more. Where nobody agrees then, what waits to be sent is stopped and the child is told. No reason is kept.
        [disagree] The account sends nothing and gets no news any more; what has gone stays gone, and no reason is told.
        [rest] No notice, reminder or news any more; entry, result and account stay as they are.
       *[wake] Notices come again; what was not said meanwhile stays unsaid.
    }
told-yes-or-no = { $said }
told-account-label = { $name ->
        [id_number] id number
        [wrong_secrets] wrong secrets
        [locked_until] locked until
        [guardian_agreed] guardian agreed
        [at_rest] at rest
        [waits_until] waits until
        [new_email] new email
        [statement_by_mail] statement by mail
        [sign_ins] sign ins
        [letters_back] letters back
       *[other] { $name }
    }
told-account-agreed = { $said }
told-account-invited = { $at }: { $state }
told-account-share = { $organisation }: { $state }
told-account-sign-in = { $chat } since { $since }, last used { $seen }, { $state ->
        [asleep] asleep
        [kept] kept open
       *[open] open
    }
told-account-done = { $action ->
        [reopen] Open again; wrong secret numbers forgotten: { $wrong }.
        [unfreeze] Shown again; chats told: { $chats }.
        [admit] The entry waits no more: whoever knows the secret number can register now.
        [agree] Agreement recorded; chats told: { $chats }.
        [disagree] Recorded: no agreement any more; chats told: { $chats }.
        [rest] Nothing is said unasked any more, in chats and by e-mail. `account wake` undoes it.
       *[wake] Notices come again from now on.
    }
told-account-reset-next = If the secret number is in wrong hands, import the entry with a new one.
told-slip-written = Written to { $path }: the secret number of { $number }. Hand it over yourself, and delete the file.
told-slip-none = { $number } has no secret number that staff issued here: `results-desk account renew { $number } --checked HOW` issues one
told-type = Type { $word } to go on
told-nothing-released = Nothing was released.
told-release-from = From { $at } ({ $zone }).
told-release-ask = Type the number of results to release them
told-release-miscounted = That is not how many it covers, which is { $covers }.
told-release-other = It covers { $covers }, and not the { $expected } of --covers.
told-corrections = The refused rows are in { $path }: correct and import that file.
told-reading = --reading { $digest } imports what was read here.
told-cells = { $how ->
        [changes] Changed, { $column }
       *[repaired] { $column }
    }: { $said }{ $more ->
        [none] { "" }
        [one] { " " }and one more cell
       *[other] { " " }and { $more } more cells
    }{ $all ->
        [said] { "" }
       *[left] ; --json names them
    }
told-cell = row { $row } { $found ->
        [none] empty
       *[other] “{ $found }”
    } → { $became ->
        [none] empty
       *[other] “{ $became }”
    }
told-place = { $place }{ $found ->
        [none] { "" }
       *[other] { " " }“{ $found }”
    }: { $said }
told-rows = { $rows ->
        [single] row
       *[other] rows
    } { $named }{ $more ->
        [none] { "" }
       *[other] { " " }and { $more } more
    }
told-question-words = The words of the answer, to the end of the input
told-question-taken = Question { $number } is yours.
told-question-answered = The answer to question { $number } is on its way; it { $left ->
        [done] is done
       *[open] stays open
    }.
told-question-done = Question { $number } is done; { $told ->
        [yes] who asked is told
       *[no] who asked cannot be told: call them
    }.
told-question-free = nobody has it
told-question-by = by { $due }
told-question-asker = { $who ->
        [chat] in the chat
       *[other] { $who }
    }{ $proven ->
        [yes] { "" }
       *[no] { " " }(not proven)
    }{ $about ->
        [nobody] { "" }
       *[other] { " " }about { $about }
    }
told-question = Question { $number } ({ $kind }), { $asker }, { $done ->
        [yes] done
       *[no] to be answered by { $due }
    }, { $owner ->
        [nobody] nobody has it
       *[other] { $owner } has it
    }
told-question-said = { $by ->
        [asker] asked
       *[other] { $by }
    }{ $letter ->
        [none] { "" }
       *[other] , e-mail { $letter }
    }
told-question-sealed = (its words were sealed under another master key: ask for them again)
told-question-unkept = (its words are not kept here: they are in the mailbox)
told-staff-no-approver = There is no approver: `results-desk staff link --name NAME` invites one.
told-staff-settings = (settings)
told-staff-until = , until { $at }
told-staff-link = Good once, until { $until }. Hand it to { $name } and nobody else: whoever opens it in Telegram first can become { $role }.
told-staff-added = { $who } is { $role } from now on.
told-staff-new-pin = { $who } chooses a PIN at the next thing they do.
told-staff-ask = Type { $word } to take every role of { $who }
told-staff-removed = { $who } is staff no more (was { $roles }).
told-staff-left = { $to ->
        [nobody] The { $what ->
            [releases] planned releases
           *[questions] open questions
        } { $numbers } stay, and are nobody’s.
       *[other] { $to } has the { $what ->
            [releases] planned releases
           *[questions] open questions
        } { $numbers } now.
    }
told-written-alone = Written to { $path }, for you alone: it names candidates.
told-guardians-none = No guardian has left a question open for { $days } days or more.
told-guardian-awaited = { $number } { $name }, { $exam }: { $email ->
        [none] no guardian’s address, since { $at }
       *[other] { $email } was asked on { $at } and has not answered
    }
told-unreached-none = No release was told in the last { $days } days.
told-unreached = { $exam }, { $session }: { $people ->
        [0] everybody could be told.
        [one] one person could be told on no road.
       *[other] { $people } could be told on no road.
    }
told-unreached-unregistered = { $people ->
        [one] One more has no account here, and got no e-mail.
       *[other] { $people } more have no account here, and got no e-mail.
    }
told-bounce-how = { $hard ->
        [yes] for good
       *[no] for now
    }
told-bounce-gone = account gone
told-bounces-none = No e-mail came back.
told-audit-none = Nothing was done.
told-audit-act = { $act ->
       *[other] { $what }
    }
told-audit-value = { $name }: { $value }
told-audit-written = { $path }: { $acts } acts
told-unreached-one = { $id_number } { $name }: { $why }
told-why-fate = { $state }: { $why }
told-why-where = { $chat ->
        [none] By e-mail
       *[other] Chat { $chat }
    }
told-slips = { $path }: { $slips } slips. Each names a candidate: hand them out singly.
told-slips-secret = { $slips } of them bear the secret number beside the ID number: whoever finds one can create the account. Put each into its candidate's own hand, and delete the file once it is printed.
told-concerned = { $path }: { $people } people
told-desk-unreached = { $why ->
        [unaddressed] no account and no address
        [unconfirmed] address not confirmed, in no chat
       *[bounced] e-mails come back, in no chat
    }
told-parcel = { $kind ->
        [Say] a message
        [Answer] the answer to a press
        [Forget] deleting a message of the person's
        [LeaveGroup] leaving a group
        [SendStatement] a Statement of Results
        [SendCalendar] the days of a result for a calendar
        [SendOwnData] what is stored about the person
        [WakeAt] a timer
        [Announce] notices to everybody concerned
        [SayBroadcast] a message to many
        [ReadFile] reading a file
        [ImportFile] importing a file
        [PreviewRelease] previewing a release
        [ReleaseResults] a release
        [PreviewInvitations] previewing invitations
        [InviteCandidates] invitations
        [ListReleases] a list of releases
        [CancelRelease] cancelling a release
        [ShowCovered] who is in a release that is looked at
        [SettleDoubtful] what becomes of notices in doubt
        [ShowWords] the words of a question
        [ShowFound] who was found in a look-up
        [ShowCandidate] somebody who was looked up
        [HideShown] hiding what a chat shows of results
        [HideResult] hiding a result that was withdrawn
        [WatchRelease] how far a release is told
        [RetractBroadcast] deleting a message to many
        [WatchBroadcast] how far a message to many is
        [PreviewBroadcast] previewing a message to many
        [SendBroadcast] ordering a message to many
        [ChangeBroadcast] how a message to many goes on
        [Tell] what another chat is to hear
        [Alert] an alert for staff
        [ProposeRelease] a release that is to be approved
        [AnswerProposal] an approver's answer
        [AnswerByLetter] an approver's answer by e-mail
        [EndProposal] the end of what nobody approved
        [PreviewWithdrawal] previewing a withdrawal
        [WithdrawRelease] withdrawing a release
        [WarnOrganisations] warning organisations
        [SendStaffLink] an invitation of staff
        [ShowCommands] the list of commands
        [ActOnCandidate] what is done for somebody looked up
        [ShowHome] an officer's home
        [RemindUnconfirmed] reminders to confirm an address
        [TellReadiness] whether all is ready
        [TellReport] the report of a session
        [CheckPaper] checking a Statement of Results
        [none] something newer
       *[other] { $kind }
    } in chat { $chat }
told-parcel-letter = the letter { $letter } to { $to }
told-parcel-text = the text “{ $text }” in chat { $chat }
told-outbox-class = { $queue }
told-outbox-state = { $state }
told-outbox-retried = { $rows } tried again now.
told-outbox-dropped = row { $row } is dropped.
told-outbox-stands-still = What stands still goes only once `results-desk unfreeze` lifts that.
told-outbox-oldest = oldest { $at }
told-outbox-none = Nothing is owed.
told-outbox-sent = { $rows } delivered in the last 24 hours.
told-outbox-letters = e-mails, as mail.smtp allows them: { $used }.
told-outbox-used = { $sent } of { $most } in the last { $window ->
        [minute] minute
        [hour] hour
       *[day] day
    }
told-outbox-strangers = { $kept } MB of strangers’ e-mails are kept today; { $passed } more were read and not kept, as [mail] allows no more
told-outbox-unheard = dropped on { $day }: { $messages ->
        [one] { $messages } message
       *[other] { $messages } messages
    } of { $chats ->
        [one] { $chats } chat
       *[other] { $chats } chats
    } that sent more than [rules] allows
told-outbox-failing = not delivered yet: { $rows } { $queue }: { $why }; next attempt { $at }
told-outbox-resting = { $domain } has asked for less: its e-mails wait until { $until }
told-outbox-given-up = row { $row } is { $state }: { $what }: { $why }
told-outbox-ways = `results-desk outbox retry ROW` sends again, `outbox drop ROW` lets it rest.
told-outbox-waits-for-that = Rows that wait for that: { $rows }.
told-outbox-waits = row { $row } waits: { $what }
told-erase-to-be = { $whom }: to be erased:
told-erased = Erased:
told-erase-people = { $count ->
    [1] candidate, with entry, account and wrong attempts
   *[other] candidates, with entry, account and wrong attempts
}
told-erase-results = { $count ->
    [1] version of results
   *[other] versions of results
}
told-erase-shares = { $count ->
    [1] share of results
   *[other] shares of results
}
told-erase-chats = { $count ->
    [1] chat
   *[other] chats
}
told-erase-lines = { $count ->
    [1] line of the journal
   *[other] lines of the journal
}
told-erase-parcels = { $count ->
    [1] row of the outbox
   *[other] rows of the outbox, those that wait among them
}
told-erase-bounces = { $count ->
    [1] e-mail that came back
   *[other] e-mails that came back
}
told-erase-questions = { $count ->
    [1] question to the centre, with its answers
   *[other] questions to the centre, with their answers
}
told-erase-acts = { $count ->
    [1] act of staff about them, which stays without saying about whom
   *[other] acts of staff about them, which stay without saying about whom
}
told-erase-letters = { $count ->
    [1] e-mail from them or to them, as it arrived
   *[other] e-mails from them or to them, as they arrived
}
told-erase-delivered = Shares that were delivered: { $shares }. The organisation, its address and the reference stay until no result is corrected any more (keep_shares_months).
told-erase-unread = Kept e-mails sealed under another master key: { $letters }. Nobody can tell whom they name, and they go when their days are over (keep_letters_days).
told-erase-log = Something reads the store, so that its log still has what was erased: run this again.
told-erase-elsewhere = Backups made before now still hold them: whoever restores one erases them again. So do Telegram, the mailbox on its server, and whoever was sent a result.
told-erase-copy = This copy still holds them: { $path }
told-letter-none = No e-mail waits for a person.
told-letter-sealed = (sealed under another master key)
told-letter-nobody = (no address)
told-letter-saved = { $path }: e-mail { $letter }, { $size } bytes
told-letter-cut = The e-mail has { $size } bytes and answers none of ours: all of it is in the mailbox.
told-letter-kind = { $kind }
told-letter-wants = wants: { $intent }
told-letter-about = about: { $addresses }
told-letter-final = { $final ->
        [yes] for good
       *[no] for now
    }{ $hard ->
        [yes] , the address is dead
       *[no] { "" }
    }
told-letter-unread = { $path }: { $why }. Whatever else is named is read without it.
told-nothing-sent = Nothing was sent.
told-letters-ask = Type { $count }, the number of e-mails, to go on
told-broadcast-ask = Type { $count }, the messages and e-mails together, to go on
told-broadcast-stop = Message { $number }: what has not gone never goes.
told-broadcast-retry = Message { $number }: what perhaps arrived is sent again, and may then come twice.
told-broadcast-retract = Message { $number }: it is deleted from the chats where it is no older than 48 hours; e-mails stay.
told-broadcast-approve = Message { $number }: as a second approver you let it go to everybody.
told-broadcast-refuse = Message { $number }: it is let go, and nobody gets it.
told-broadcasts-none = Nothing has been written to many yet.
told-broadcast-missed = { $number } { $name }: { $road }, { $why }
told-broadcast-missed-none = Everybody was reached, or waits still.
told-written-private = Written to { $path }, for you alone: it names candidates.
told-key-adopted = { $path } belongs to this master key.
told-key-opens = Sealed samples that open under this key: { $opened } of { $samples }.
told-key-unknown = Nothing sealed is left in this store: only you can know whether the key is its own.
told-key-other = The store was written with another key.
told-key-warned = If the key is not the store's own, no secret number, code or e-mail under way is good any more: entries have to be imported again with their secret numbers, and what waits sealed stays set aside: under the key it was sealed with it can still be read.
demo-open = Results Desk is open: { $address }
demo-ends = Ctrl-C ends it; nothing stays.
demo-no-port = expected a port from 1 to 65535, or 0 for a free one, got “{ $text }”
demo-port-taken = The page cannot listen on 127.0.0.1:{ $port }: { $why }. Choose another port: DEMO_PORT=9000 make demo
demo-not-installed = The demo's mail servers are missing; this brings them: pip install 'results-desk[demo]'
init-ask-centre-name = Name of the centre
init-ask-centre-number = Centre number
init-ask-centre-city = City
init-ask-centre-email = Address to which candidates write
init-ask-centre-timezone = Time zone
init-ask-telegram-token = Bot token from @BotFather (empty: later)
init-ask-staff-officers = Telegram ids of staff, with commas (empty: later)
init-ask-mail-address = The desk's own mail address (empty: no mail)
init-ask-mail-imap-host = IMAP server
init-ask-mail-imap-port = IMAP port (993 with TLS, 143 with STARTTLS)
init-ask-mail-imap-user = User of both
init-ask-mail-imap-password = Password of both
init-ask-mail-smtp-host = SMTP server
init-ask-mail-smtp-port = SMTP port (587 with STARTTLS, 465 with TLS)
init-like-text = expected only letters, digits and signs
init-like-token = expected digits, a colon and 35 signs
init-needed = an answer is needed
init-there-already = { $path } is there already, and is left as it is. Edit it, or name another one: results-desk --config another.toml init
init-ended = The answers ended at “{ $question }”; nothing was written.
init-unwritten = { $path } cannot be written: { $why }
init-written = Wrote { $config } and { $key }. Keep a copy of { $key } away from this machine: without it nobody can read what the database holds.
init-next = Next: `results-desk check` looks at every server, `results-desk run` opens the desk.
told-settings = The settings cannot be used:
told-asked-for = { $question }:
told-unanswered = No answer came to “{ $question }”: nothing was done. --help names its option.
told-meant = {"; "}did you mean { $close }?
told-mistake = { $prog }: { $said }
told-help = `{ $prog } --help` tells what it takes.
told-no-head = “{ $text }” is no head of the record, such as 12-0f3a5b7c9d1e2f40
told-no-number = “{ $text }” is no whole number
told-no-row = “{ $text }” is no number of a row
told-not-between = “{ $text }” is not between { $least } and { $most }
told-no-telegram-id = “{ $text }” is no Telegram id: a number, as `staff list` shows it
told-audit-whole = The chain is whole: { $acts } acts{ $erased ->
        [0] .
       *[other] , { $erased } of them erased, chain whole.
    }
told-audit-fault = Act { $number }: { $fault ->
        [missing] one before it is missing
        [changed] it was changed, or taken from elsewhere
       *[unlinked] it is not chained to the one before it
    }
told-audit-more = And { $acts } acts more.
told-audit-keep = Keep the store's file as it is, and compare it with a backup.
told-audit-before = { $acts } acts are older than the chain: nothing is said of them.
told-audit-stands = { $stands ->
        [yes] { $head } is still there: nothing up to it was cut off.
       *[no] { $head } is not there: the end of the record was cut off, or this is another store.
    }
told-audit-head = Head: { $head }
told-concerned-gone = Accounts that are gone, whose candidates the store names no more: { $accounts }.
told-concerned-unnamed = Rows of what was said and sent then, of deleted accounts, name nobody: { $rows }.
told-concerned-forgotten = { $kind ->
        [deliveries] Of what was sent
       *[journal] Of what was said in chats
    } the store has forgotten all before { $day }.
