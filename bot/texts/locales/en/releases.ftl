## The releases that there are, for staff. A count is a number, anything else text.

command-releases = releases: planned, made, taken back (staff)
button-staff-releases = Releases so far
releases-none = There is no release yet.
releases-planned =
    ⏳ Release { $number }: { $exam }, { $session }. { $results ->
        [one] One result
       *[other] { $results } results
    }, to be seen from { $at } (by { $by }).{ $left ->
        [0] { "" }
        [one] { " " }One has left it since.
       *[other] { " " }{ $left } have left it since.
    }
releases-running =
    ▶️ Release { $number }: { $exam }, { $session }. { $results ->
        [one] One result
       *[other] { $results } results
    }, open since { $at } (by { $by }); it is being told now.{ $left ->
        [0] { "" }
        [one] { " " }One has left it since.
       *[other] { " " }{ $left } have left it since.
    } { $fates }
releases-made =
    ✅ Release { $number }: { $exam }, { $session }. { $results ->
        [one] One result
       *[other] { $results } results
    }, open since { $at } (by { $by }).{ $left ->
        [0] { "" }
        [one] { " " }One has left it since.
       *[other] { " " }{ $left } have left it since.
    } { $fates }
releases-cancelled =
    ✖️ Release { $number }: { $exam }, { $session }. { $results ->
        [one] One result was
       *[other] { $results } results were
    } to be seen from { $at } (by { $by }); { $canceller } has cancelled that.
releases-emptied =
    ✖️ Release { $number }: { $exam }, { $session }. Planned for { $at } (by { $by }); over, since no result is left in it: a newer import or an erasure came first.
releases-withdrawn =
    ↩️ Release { $number }: { $exam }, { $session }. { $results ->
        [one] One result was
       *[other] { $results } results were
    } open from { $at } (by { $by }); { $withdrawer } has withdrawn { $results ->
        [one] it
       *[other] them
    }, { $why ->
        [mistake] as published by mistake
       *[other] as not valid any more
    }. { $fates ->
        [none] { "" }
       *[other] Those who had heard of it hear so. { $fates }
    }{ $warned ->
        [none] { "" }
       *[other] { " " }Organisations: told by order of { $warned }.
    }
releases-fates =
    Told: { $told }{ $waiting ->
        [0] { "" }
       *[other] ; waiting: { $waiting }
    }{ $doubtful ->
        [0] { "" }
       *[other] ; perhaps told: { $doubtful }
    }{ $bounced ->
        [0] { "" }
       *[other] ; e-mail came back: { $bounced }
    }{ $blocked ->
        [0] { "" }
       *[other] ; chat blocked: { $blocked }
    }{ $unreached ->
        [0] { "" }
       *[other] ; on no road: { $unreached }
    }.
releases-fates-unknown = Who was told is not on record any more.

no-release-planned = There is nothing to cancel or take back.
ask-which-cancelled = Cancel one, or take one back? You will be asked once more.
button-leave-releases = Leave the list
button-cancel-planned = Cancel { $number } ({ $exam })…
ask-cancel-release =
    Cancel release { $number } ({ $exam }, { $session }; { $results ->
        [one] one result
       *[other] { $results } results
    }, planned for { $at })? Nobody will see { $results ->
        [one] it
       *[other] them
    } or be told that day, and { $results ->
        [one] it waits
       *[other] they wait
    } for a new release. Who was invited to try a password for that day is told in an hour that nothing comes then, unless you release anew.
button-cancel-release = Yes, cancel release { $number }
button-keep-release = No, keep it
release-kept = Nothing was changed: the release stays as planned.
release-is-open = Withdraw it instead (/releases) if its results may be wrong: release { $number } has been open since { $at } and cannot be cancelled any more.
release-cancelled-before = Release { $number } had been cancelled already, by { $by }: nothing more was changed.
release-unknown = There is no release { $number }: nothing was changed.
release-cancelled =
    Done: release { $number } ({ $exam }, { $session }) is cancelled. { $results ->
        [one] Its result waits
       *[other] Its { $results } results wait
    } for a new release: /release.
release-cancelled-alert =
    Release { $number } ({ $exam }, { $session }; planned for { $at }) was cancelled by { $by }. { $results ->
        [one] Its result waits
       *[other] Its { $results } results wait
    } for a new release.
button-withdraw = Withdraw { $number } ({ $exam })…
withdraw-head = Release { $number }: { $exam }, { $session }; { $results ->
        [one] one result
       *[other] { $results } results
    }, open since { $at }.
withdraw-told = Told so far: { $told }; perhaps: { $doubtful }; waiting: { $waiting }.
withdraw-untold = Nobody has been told of it yet.
withdraw-seen = Looked at: { $looked }. Taken as a PDF: { $printed }.
withdraw-seen-before = More may have been: it opened before the desk noted who looks.
withdraw-sent = { $sent ->
        [0] Sent to no organisation.
       *[other] Sent to organisations: { $sent }.
    }
withdraw-sent-to = • { $to }: { $n }
withdraw-sent-more = • others: { $n }
withdraw-waiting = On their way to organisations, and stopped with it: { $n }.
withdraw-letters = E-mails to organisations: { $letters }.
ask-withdraw =
    Withdraw release { $number } ({ $exam }, { $session })? From then on nobody sees { $results ->
        [one] its result
       *[other] its { $results } results
    }, and nothing more of it leaves. Those who had heard of it are told; organisations only at a second word of yours. To show it again takes a new release. Why is it withdrawn?
button-withdraw-mistake = Published by mistake
button-withdraw-invalid = Not valid any more
button-leave-open = No, leave it open
release-kept-open = Nothing was changed: the release stays open.
release-not-open = Cancel it instead (/releases): release { $number } opens only at { $at }.
release-not-withdrawn = Release { $number } is not withdrawn: nobody was told anything.
release-withdrawn =
    Done: release { $number } ({ $exam }, { $session }) is withdrawn, and nobody sees { $results ->
        [one] its result
       *[other] its { $results } results
    } any more. Those who had heard of it are told now, or in the morning. /releases says how far that is.
release-withdrawn-before = Release { $number } had been withdrawn already, by { $by }: nothing more was changed.
release-withdrawn-alert =
    Release { $number } ({ $exam }, { $session }) was withdrawn by { $by }, { $why ->
        [mistake] as published by mistake
       *[other] as not valid any more
    }: nobody sees { $results ->
        [one] its result
       *[other] its { $results } results
    } any more, and those who had heard of it are told.
button-warn = Tell organisations ({ $number })…
ask-warn = { $letters ->
        [one] One organisation’s e-mail
       *[other] { $letters } e-mails to organisations
    } would say that what they have from release { $number } no longer counts. In a day is best: until then a mistake can still be put right by releasing anew.
button-warn-later = In 24 hours
button-warn-now = At once
button-warn-not-yet = Not yet
organisations-unwarned = No organisation is told for now. /releases offers it again.
organisations-warned = { $letters ->
        [one] One e-mail to an organisation goes
       *[other] { $letters } e-mails to organisations go
    } out from { $at }: release { $number } was withdrawn. What is released anew until then is left out.
organisations-warned-before = Nothing more was ordered: the organisations of release { $number } are told already, at the word of { $by }.
nobody-to-warn = No organisation has a result of release { $number }: there is nobody to tell.
release-withdrawn-before-now = • shown before, and withdrawn since: { $results }
release-corrects = • in the place of one that could be seen: { $results }{ $sendings ->
        [0] . No organisation was sent one of those.
        [one] . The one organisation that was sent one is told by e-mail that it is not to be used any more.
       *[other] . { $sendings } sendings to organisations: each is told by e-mail that it is not to be used any more.
    }
release-left =
    { $count ->
        [one] One result has
       *[other] { $count } results have
    } left release { $number } ({ $exam }; planned for { $at }), since a newer import or an erasure came first. What is new waits for a release of its own: /release.
release-left-by-letter =
    { $count ->
        [one] One result has
       *[other] { $count } results have
    } left release { $number } ({ $exam }; planned for { $at }), since a newer import or an erasure came first. What is new waits for a release of its own.
release-emptied =
    Release { $number } ({ $exam }; planned for { $at }) is over, since no result is left in it: a newer import or an erasure came first. Nobody is told of it. What is new waits for a release of its own: /release.
release-emptied-by-letter =
    Release { $number } ({ $exam }; planned for { $at }) is over, since no result is left in it: a newer import or an erasure came first. Nobody is told of it. What is new waits for a release of its own.
covered-missing = Without a result
covered-outside = Expected on other days
covered-unconfirmed = Address not confirmed
covered-bounced = E-mails come back
covered-without-account = Without an account
covered-x = X (absent from a part)
covered-z = Z (absent)
covered-pending = PENDING
covered-withheld = WITHHELD
button-covered = { $group }: { $entries }
covered-head = <b>{ $group }</b>
    { $exam }, { $session }
covered-nobody = Nobody (any more).
button-covered-more = Ten more
button-covered-close = Put the list away
release-unanswered = { $why } { $word ->
        [now] Release now all the same?
        [at] Release from { $at } all the same?
       *[other] Release tomorrow at 8 a.m. all the same?
    } Whoever has a question would wait for an answer.
release-silent = { $why } Whoever has a question would wait for an answer.
unanswered-hours = The office is closed at that hour.
unanswered-weekend = The office is closed that day.
unanswered-closed = The centre is closed that day.
unanswered-holiday = That day is a public holiday.
unanswered-late = That is late on the last day before the weekend.
unanswered-eve = The day after, nobody is there: it is a holiday, or the centre is closed.
unanswered-long = A weekend follows, and then a holiday or a closure: nobody is there for longer than usual.
button-release-anyway = Yes, all the same
button-release-otherwise = No, choose another moment
ask-release-count =
    Type <b>{ $results }</b>, the number of results, to release { $results ->
        [one] it
       *[other] them
    } { $word ->
        [now] now
        [at] from { $at }
       *[other] tomorrow at 8:00
    }.
ask-release-typed = Or type a moment (Fri 4 Dec 09:00), paper, computer, FR181, ABC123456.
button-release-part = { $kind ->
        [delivery] { $value ->
            [paper] Only on paper
           *[digital] Only on a computer
        }
       *[centre] Only { $value }
    }: { $results }
button-release-whole = All of them again
release-part = { $exam }{ $delivery ->
        [paper] { " " }on paper
        [digital] { " " }on a computer
       *[any] { "" }
    }{ $centre ->
        [any] { "" }
       *[other] { " " }at { $centre }
    }{ $single ->
        [yes] , one candidate alone
       *[no] { "" }
    }
release-of-one = { $exam }, only ID number { $id_number }
release-single = Only ID number { $id_number }.
release-moment-wrong = { $why ->
        [past] Type a moment that is still to come: this one is past.
        [no-hour] Type the hour as well, such as Fri 4 Dec 09:00.
        [weekday] Look at the day again: it falls on another weekday.
       *[skipped] Type another hour: the clocks go forward then, and it does not exist.
    } Nothing was changed.
release-word-unknown = Tap a button, or type as shown: nothing was changed.
release-miscounted = Look at the number again: nothing was released, since this is not how many results are covered.
release-pace =
    { $rate ->
        [one] About one a minute
       *[other] About { $rate } a minute
    }: { $minutes ->
        [one] done in a minute or so.
       *[other] done in about { $minutes } minutes.
    }
release-all-told =
    { $doubtful ->
        [0] Release { $number } is told: everybody who has a road to be told on has been.
        [one] Release { $number } is told; of one person it is not known whether it arrived. I ask about that below.
       *[other] Release { $number } is told; of { $doubtful } people it is not known whether it arrived. I ask about that below.
    }
release-not-all-told =
    Release { $number } is told. { $people ->
        [one] One person was
       *[other] { $people } people were
    } not reached: this file says who, and why. Tell them yourselves that there is news, not which.
unreached-head-number = ID Number
unreached-head-name = Name
unreached-head-why = Why
unreached-chat-failed = no chat took it
unreached-no-chat = no chat
unreached-mail-failed = e-mails come back
unreached-no-mailbox = no confirmed address
unreached-no-account = no account here, and no e-mail arrived
release-doubtful =
    { $notices ->
        [one] One notice
       *[other] { $notices } notices
    } of release { $number } perhaps arrived: { $notices ->
        [one] its delivery was
       *[other] their delivery was
    } cut off. Sent again, somebody may hear twice; left, perhaps never.
button-doubtful-again =
    { $notices ->
        [one] Send it again
       *[other] Send these { $notices } again
    }
button-doubtful-leave = Leave it so
doubtful-again =
    { $notices ->
        [one] One notice
       *[other] { $notices } notices
    } of release { $number } { $notices ->
        [one] goes
       *[other] go
    } once more. /releases tells how that goes.
doubtful-left =
    Left so: { $notices ->
        [one] one notice
       *[other] { $notices } notices
    } of release { $number } perhaps arrived, and nothing goes again unless you ask.
doubtful-none = No notice of release { $number } is in doubt (any more): nothing was sent.
