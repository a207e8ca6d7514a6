## What staff are told of imports and releases. A count is a number, anything else text.

# Imports
import-counts =
    { $read ->
        [one] One row read
       *[other] { $read } rows read
    }: { $new } new, { $changed } changed, { $unchanged } unchanged.
import-kept-columns =
    The file has no column { $columns }: what is known there stays, in { $rows ->
        [one] one row
       *[other] { $rows } rows
    }.
import-read-sheet = Read from the sheet “{ $sheet }”.
import-read-encoding = The file’s letters were read as { $encoding }, since the names make sense that way: look at some. “CSV UTF-8” leaves nothing to guess.
import-read-as-said = The file’s letters were read as { $encoding }, as you said.
import-read-header =
    The header is in row { $row }; { $rows ->
        [one] the row above it was
       *[other] the { $rows } rows above it were
    } not read.
import-repaired =
    { $cells ->
        [one] In one cell
       *[other] In { $cells } cells
    } something was put right; before and after are named.
import-became = became “{ $became }”.
import-warned =
    { $cells ->
        [one] One cell was
       *[other] { $cells } cells were
    } accepted and should be looked at.
import-own-secrets =
    { $entries ->
        [one] One entry has a secret number
       *[other] { $entries } entries have secret numbers
    } that the desk made; --secrets-to FILE writes them, for the letters of entry.
import-untold =
    { $entries ->
        [one] One of those whose certificate has arrived cannot be told here
       *[other] { $entries } of those whose certificate has arrived cannot be told here
    }: no account, or no way to reach it. Tell them yourselves.
import-refused =
    { $rows ->
        [one] One row is refused.
       *[other] { $rows } rows are refused.
    }
import-in = The file has been imported.
import-in-unreleased = The file has been imported. Nobody sees its results until they are released.
import-in-told = The file has been imported. Whoever’s certificate has newly arrived is told once, not at night.
import-not-read = As long as that is so, nothing of the file can be imported.
import-no-rows = There is nothing below the header: nothing was imported.
import-all-refused = Every row is refused, so that nothing is left to import.
import-nothing-new = This file has already been imported: nothing was changed.
import-rest-in-already = All the other rows are in already: nothing was changed.
import-kept-out = Nothing was imported. Put these rows right and import the file again; --skip-bad imports the others without them.
import-would-go-in = This was a trial run and nothing was imported. The file can be.
import-would-not-go-in = This was a trial run and nothing was imported. As it is, the file cannot be.
import-entry-unknown = No entry has this number. Import the entries first.
import-entry-too-old =
    The results of this exam were due more than { $count ->
        [one] one month
       *[other] { $count } months
    } ago, so the desk would forget this person within the hour. Leave the row out, or set keep_candidates_months higher.

# Releases
release-head = { $exam }, { $session }
release-entries =
    { $entries ->
        [one] One entry
       *[other] { $entries } entries
    }{ $missing ->
        [0] .
       *[other] , { $missing } of them without a result.
    }
release-released =
    { $results ->
        [0] No result is released yet.
        [one] One result is released already and stays as it is.
       *[other] { $results } results are released already and stay as they are.
    }
release-covers =
    { $results ->
        [0] There is nothing to release.
        [one] One result would be released:
       *[other] { $results } results would be released:
    }
release-scores = • with scores: { $results }
release-grade = • { $grade }: { $results }
release-exam = • { $exam }: { $results }
release-neutral = • without: { $results } ({ $kinds })
release-outside =
    { $results ->
        [one] One of these results is expected on other days, by its entry’s dates: look at it first.
       *[other] { $results } of these results are expected on other days, by their entries’ dates: look at them first.
    }
release-addresses = Address not confirmed: { $unconfirmed }. E-mails come back: { $bounced }. Without an account: { $none }.
release-reach =
    { $chats ->
        [0] No chat
        [one] One chat
       *[other] { $chats } chats
    } and { $mailboxes ->
        [0] no mailbox
        [one] one mailbox
       *[other] { $mailboxes } mailboxes
    } would be told.
release-letters =
    { $letters ->
        [one] One e-mail goes
       *[other] { $letters } e-mails go
    }{ $waiting ->
        [0] { "" }
       *[other] , behind { $waiting } that wait
    }. Of { $per_day } e-mails a day notices take { $room }: released so, the last leaves about { $at } ({ $zone }).
release-opens = From { $at } ({ $zone }).
release-made =
    Release { $number } covers { $results ->
        [one] one result
       *[other] { $results } results
    }, to be seen from { $at } ({ $zone }).
release-invites = From { $at } ({ $zone }) on, whoever would have to type a password that day is invited to try it.

# Staff in the chat
command-import = import a file (staff)
command-release = release results (staff)
command-freeze = stop everything that goes out (staff)
command-unfreeze = let it go again (staff)
ask-staff-file = Send me the file of results or organisations as an attachment (.csv, .xlsx, .xls or .ods), now or at any other moment. I will tell you what is in it before anything is imported. Secret numbers? From the command line only.
staff-no-file = Send a file as an attachment, not a picture or anything else: I delete this.
staff-file-too-large = Import this file from the command line: <code>results-desk import</code>. Telegram lets me read up to 20 MB, so I delete it from the chat.
staff-reading = I am reading the file…
staff-secrets = Import this file from the command line: <code>results-desk import entries</code>. It holds secret numbers: I keep nothing of it.
staff-nothing-to-import = There is nothing to import here. You can send another file.
staff-row = • row { $row }, { $column }: { $cell ->
        [empty] { "" }
       *[full] <code>{ $found }</code> –{ " " }
    }{ $expected }
staff-of-file = • { $said }
staff-more-rows =
    { $rows ->
        [one] And one more row.
       *[other] And { $rows } more rows.
    }
ask-sheet = Several sheets of this workbook have these columns. Which one is meant?
button-sheet = { $sheet }
ask-column = I do not know the column “{ $title }”. It begins with: { $samples }. What is it? I ask this once.
button-column = { $column }
button-no-column = None of these
ask-import =
    { $rows ->
        [one] Import one row?
       *[other] Import { $rows } rows?
    }
button-import = Import
staff-begun = It is under way; I will tell you when it is done.
staff-not-allowed = A mistake? Ask whoever keeps the centre's settings. Nothing was done: this chat is not, or no longer, that of a member of staff.
staff-failed = Please try again: that did not work, and nothing was changed ({ $why }).
ask-which-release = Which results do you want to release? You will see what is covered before you approve.
button-cohort = { $exam }, { $session }
nothing-to-release = No results are waiting to be released.
ask-release =
    Release { $results ->
        [one] { $results } result
       *[other] { $results } results
    } ({ $exam }, { $session })? Candidates are told at once{ $morning ->
        [none] { "" }
       *[other] , or at { $morning } if it is night
    }.
button-release-now = Release now
button-release-tomorrow = Tomorrow at 8 a.m.
release-outdated = Please look again: /release. Since this preview, results were imported or released: nothing more was released.
button-staff-import = Import a file
button-staff-release = Release results
