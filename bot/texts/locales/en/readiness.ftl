## Whether all is ready for results day, for staff. A count is a number, all else text.

command-readiness = see whether all is ready (staff)
readiness-looked-at = I am looking whether all is ready: this takes a few seconds.
readiness-green = ✅ { $said }
readiness-to-do = ⚠️ { $said } { $todo }
readiness-machine = <b>What goes out, and the machine</b>

readiness-registered =
    { $entries ->
        [one] One entry
       *[other] { $entries } entries
    }: { $invited } invited by e-mail, { $opened } with an account, { $registered } with a confirmed address.
readiness-registered-todo =
    Invite { $without ->
        [one] the one
       *[other] the { $without }
    } without an account.
readiness-unconfirmed =
    { $entries ->
        [0] Every address of an account is confirmed.
        [one] One address is not confirmed.
       *[other] { $entries } addresses are not confirmed.
    }
readiness-unconfirmed-todo = Have them written to again.
readiness-bounced =
    { $entries ->
        [0] No e-mail comes back.
        [one] E-mails to one person come back.
       *[other] E-mails to { $entries } people come back.
    }
readiness-bounced-todo = Correct the addresses in the file of entries and have it imported again.
readiness-missing =
    { $entries ->
        [0] Every entry has a result.
        [one] One entry has no result yet.
       *[other] { $entries } entries have no result yet.
    }
readiness-missing-todo = Import the results when they come.
readiness-unreached =
    { $people ->
        [0] Everybody can be reached.
        [one] One person can be reached on no road.
       *[other] { $people } people can be reached on no road.
    }
readiness-unreached-todo = Without an account and an address: { $unaddressed }. With an address that is not confirmed or sends e-mails back, and in no chat: { $lost }. Give them slips (<code>results-desk slips</code>), or have the file of entries imported again with their addresses.
readiness-guardians =
    { $entries ->
        [0] No parent or guardian has kept silent for a week.
        [one] One parent or guardian was asked to agree a week ago and has not answered.
       *[other] { $entries } parents or guardians were asked to agree a week ago and have not answered.
    }
readiness-guardians-todo = <code>results-desk guardians</code> names them: call them, and record what they say. The result is not withheld for that: hand it to the child where the desk shows none.
readiness-school = • { $name }: { $entries }, invited { $invited }, with an account { $opened }, confirmed { $registered }
readiness-no-school = no school named
readiness-schools-more =
    { $schools ->
        [one] One more is further on.
       *[other] { $schools } more are further on.
    } <code>results-desk readiness</code> names them all.

readiness-letters =
    { $letters ->
        [one] One e-mail will tell of a result.
       *[other] { $letters } e-mails will tell of results.
    }{ $waiting ->
        [0] { "" }
        [one] { " " }Another one waits already.
       *[other] { " " }{ $waiting } others wait already.
    } At { $per_day } a day, from { $begins } on, the last one leaves on { $ends }.
readiness-letters-todo = That is more than a day. Ask your provider for a higher limit (<code>per_day</code> in <code>[mail.smtp]</code>), or release the exams on several days.
readiness-queues =
    { $minutes ->
        [0] Nothing that is due waits.
        [one] The oldest of what is due has waited for one minute.
       *[other] The oldest of what is due has waited for { $minutes } minutes.
    }
readiness-queues-todo = Have a technician look at <code>results-desk outbox</code>.
readiness-given-up =
    { $rows ->
        [0] Nothing was given up.
        [one] One message or e-mail could not be delivered.
       *[other] { $rows } messages or e-mails could not be delivered.
    }
readiness-given-up-todo = <code>results-desk outbox</code> says which.
readiness-still = Everything that goes to many stands still since { $since }.
readiness-still-todo = /unfreeze lets it go.
readiness-release =
    { $exam }, { $of }: { $results ->
        [one] one result opens
       *[other] { $results } results open
    } on { $at }.
readiness-waiting =
    { $results ->
        [one] One result is imported, and no release is planned for it.
       *[other] { $results } results are imported, and no release is planned for them.
    }
readiness-waiting-todo = Prepare a release.

readiness-statements =
    { $statements ->
        [one] One Statement of Results may be asked for.
       *[other] { $statements } Statements of Results may be asked for.
    } This machine prints { $a_minute } a minute, as was tried just now: { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } for all of them.
readiness-statements-todo = Whoever asks last waits for more than an hour: release the exams at several hours, or use a machine with more cores.
readiness-printing = Statements of Results cannot be made.
readiness-printing-todo = Have a technician run <code>results-desk check</code>.
readiness-telegram =
    Telegram { $works ->
        [yes] answers.
       *[no] does not answer as it should.
    }
readiness-telegram-todo = Have a technician run <code>results-desk check</code>.
readiness-imap =
    { $works ->
        [yes] E-mails to the desk can be read.
       *[no] E-mails to the desk cannot be read.
    }
readiness-imap-todo = Have a technician run <code>results-desk check</code>.
readiness-smtp =
    { $works ->
        [yes] E-mails can leave.
       *[no] E-mails cannot leave.
    }
readiness-smtp-todo = Have a technician run <code>results-desk check</code>.
readiness-disk = { $free_mb } MB are free on the disk.
readiness-disk-todo = Make room: below { $alarm_mb } MB it runs short.
readiness-backup = The last backup beside the database is of { $at }.
readiness-backup-todo = Have one made before the day.
readiness-backup-none = There is no backup beside the database.
readiness-backup-none-todo = Have one made before the day; if yours lie elsewhere, look there.
