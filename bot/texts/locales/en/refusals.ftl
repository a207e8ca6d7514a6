## Why an order is not carried out: what the command line says. All values are text.

refused-no-entry = { $number } is no ID number of an imported entry
refused-unchecked = say how you know who it is: --checked "passport, at the desk"
refused-waits-for-nobody = { $number } waits for nobody: there is nothing to shorten
refused-not-frozen = { $number } has no frozen account: there is nothing to show again
refused-at-rest-already = { $number } is at rest already: nothing was changed
refused-agreement-so = { $said ->
        [yes] A guardian’s agreement is recorded already for { $number }
       *[no] It is recorded already for { $number } that no guardian agrees
    }: nothing was changed
refused-not-at-rest = { $number } is not at rest: nothing was changed
refused-row-retry = row { $row } is not waiting, dead or doubtful: there is nothing to try again
refused-row-drop = row { $row } is not waiting, dead or doubtful: it cannot be dropped
refused-stands-still = everything that goes out stands still already{ $hides ->
        [yes] { "" }
       *[no] ; results that are hidden stay so until `results-desk unfreeze`
    }
refused-no-look = { $what } is no command that looks at somebody
refused-withheld = ask an approver: nobody else sees whose result is withheld
refused-answer-length = the answer has { $signs } signs, of 1 to { $most }: nothing was changed
refused-question-no-way = question { $number }: nothing was changed. { $why }
refused-no-question = there is no question { $number }: `results-desk questions` lists them
refused-question-done = question { $number } is done: nothing was changed
refused-question-taken = question { $number }: { $owner } has it: nothing was changed. `results-desk questions take { $number } --over` takes it over
refused-answer-doubted = the answer seems to hold { $what ->
        [result] a result
        [personal] a number, date, address or name of our records
       *[both] a result and a number, date, address or name of our records
    }: nothing was sent. Take it out, or give --sure if it holds none
refused-slips-none = everybody there has an account: there is nothing to hand out
refused-slips-letters = no face of the desk has the letters in the names of: { $numbers }
refused-school-none = the entries of { $session } name no school: import them with a column School
refused-school = no entry of { $session } is of “{ $school }”; there are: { $names }{ $more ->
        [none] { "" }
       *[other] , and { $more } more
    }
refused-no-entries-of = there are no entries of { $session }
refused-erase-import = an import is under way: erase when it has ended
refused-import-busy = another import is under way: nothing was imported; try again in a minute
refused-import-lost = this import has been given up for another one: nothing was imported; try again in a minute
refused-secrets-file = the entries are in, but { $path } cannot be written: { $why }. Import the same file again with another --secrets-to
refused-corrections-file = { $path } cannot be written: { $why }. Give another --corrections-to; { $went_in ->
        [yes] the rows that fit are in
       *[no] nothing was imported
    }
refused-outdated = results were imported or released since the preview, or somebody else releases these: nothing was released; look at the preview again
refused-nothing-to-release = no result waits for its release: nothing was released; look at the preview again
refused-miscounted = { $now } would go, not { $typed }: nothing was sent
refused-role-already = { $who } is { $role } already
refused-no-staff = { $who } is not staff; `results-desk staff list`
refused-no-pin = { $who } has no PIN: they choose one as they begin
refused-no-name = “{ $text }” is no name: letters are, up to 40 signs
refused-until-over = --until is over already: the role would end before it begins
refused-nothing-held = { $who } has no planned release and no open question: nothing was changed
refused-heir = { $who } cannot take { $what ->
        [releases] planned releases
       *[questions] open questions
    } over: nothing was changed. Who can: { $names ->
        [nobody] nobody
       *[other] { $names }
    }
refused-other-user = { $path } belongs to another user: give the order as that user
refused-desk-stopped = the desk was stopped before it answered: look what came of the order
refused-no-store = { $path }: there is no store yet; `results-desk migrate` makes it
refused-old-store = { $path } lacks { $steps }: `results-desk migrate` brings it up to date
refused-unwritten = { $path } cannot be written: { $why }
refused-listening = nobody can listen on { $where }: { $why }; see health.listen, public.listen and telegram.webhook_listen in the settings
refused-no-moment = { $option }: “{ $text }” is no time: write 2026-11-30 or “2026-11-30 08:00”
refused-no-opening = --at: “{ $text }” is no time: write “2026-12-05 08:00”, or 08:00 for today
refused-opening-past = --at: { $at } is past
refused-opening-skipped = --at: the clocks go forward then: there is no { $at }
refused-rehearsal-folder = { $folder } is not an empty folder: nothing was rehearsed; name a new one
refused-rehearsal-open = { $folder } is open to others: nothing was rehearsed; chmod 700 { $folder }
refused-rehearsal-real = a rehearsal touches nothing real, and these are: { $settings }
refused-unread = { $path } cannot be read: { $why }
refused-no-text = What came as the answer to “{ $question }” is no text.
refused-no-exam = “{ $text }” is no exam known here: give its name or code, such as FCE
refused-no-session = “{ $text }” is no session: give a month and a year, such as “October 2026”
refused-no-reason = --emergency needs a reason: nothing was released
refused-no-emergency = leave --emergency out, since one approver is enough: nothing was released
refused-no-release = there is no release { $number }: nothing was changed
refused-release-state = { $allowed ->
        [cancel] What is planned can be cancelled, and nothing else.
        [withdraw] What is open can be withdrawn, and nothing else.
        [retry] Of what is open something may be sent again, of nothing else.
       *[warn] Of what is withdrawn organisations can be told, of nothing else.
    }
refused-not-waiting = release { $number } does not wait for approval (`results-desk releases`): nothing was changed
refused-encoding = --encoding { $said }: not known here; give one of { $known }
refused-column = --column { $said }: give TITLE=COLUMN, the column one of: { $known }, -
refused-column-twice = --column names two columns for “{ $title }”: give one
refused-no-bot-name = Telegram does not tell the bot's name: give it as --chat @OurBot
refused-no-such-number = { $number } is neither an ID number nor a reference number
refused-not-printed = { $what }: not printed: { $why }
refused-no-statement = { $number }: this result has no Statement of Results
refused-no-result = { $number } has no released result: nothing is printed before the release
refused-no-chat = { $who } is neither an ID number nor the number of a chat
refused-nothing-said = nothing was said to { $who } that the desk remembers
refused-no-account = { $number } has no account; give the number of the chat instead
refused-bot-name = “{ $text }” is no bot's name: write it as in Telegram, such as @OurBot
refused-no-mailbox = set mail.address and mail.imap first: replies have to come somewhere
refused-no-span = --since is not before --until: nothing lies between them
refused-entered-otherwise = { $number } is entered for { $exam }, { $session }: nothing was changed
refused-nothing-waits-of = no result of { $number } waits to be released: nothing was changed
refused-only-alone = --only stands for one entry: leave --delivery, --centre and --list out
refused-letter-unkept = { $letter }: it was read and not kept: strangers wrote more that day than [mail] allows. It is in the mailbox
refused-no-letter = { $letter }: the desk keeps no such e-mail, or has forgotten it by now
refused-letter-sealed = { $letter }: it is sealed under another master key, or was changed. It is in the mailbox
refused-broadcast-whom = give --session, or --corrects for those who got another message
refused-broadcast-in-place = --in-place goes with --corrects: nothing was sent
refused-broadcast-emergency = --emergency needs a reason: nothing was sent
refused-broadcast-texts = give --text FILE, or { $ways }: everybody has to be able to read it
refused-broadcast-incomplete = { $path }: the first line is the subject, and the text follows it; nothing was sent
refused-broadcast-long = { $path }: subject and text have { $signs } characters at most; nothing was sent
refused-file-no-utf8 = { $path } is no UTF-8 text: save it as such
refused-init-answer = --answer { $said }: give SETTING=VALUE, the setting one of: { $known }
refused-init-value = --answer { $key }: { $why }; nothing was written
refused-by-bug = a bug stopped this order, and nothing of it is certain: the desk's log tells which; please report it
refused-older-desk = the desk that runs is older than the command { $command }: start it anew
