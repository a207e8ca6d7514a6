## The releases that there are, for staff. A count is a number, anything else text.

command-releases = releases: planned, made, cancelled (staff)
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

no-release-planned = No release is planned that could be cancelled.
ask-which-cancelled = Cancel one that is planned? You will be asked once more.
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
    } for a new release. Who was invited to try a password hears nothing more of it.
button-cancel-release = Yes, cancel release { $number }
button-keep-release = No, keep it
release-kept = Nothing was changed: the release stays as planned.
release-is-open = If its results may be wrong, stop everything and hide them (/freeze): release { $number } has been open since { $at } and cannot be cancelled any more.
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
release-left =
    { $count ->
        [one] One result has
       *[other] { $count } results have
    } left release { $number } ({ $exam }; planned for { $at }), since a newer import or an erasure came first. What is new waits for a release of its own: /release.
release-all-told = Release { $number } is told: everybody who has a road to be told on has been.
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
unreached-no-account = no account here, and no letter arrived
