## The home of an officer: how the sessions stand, in one message. A count is a number, all else text.

command-desk = see how everything stands (staff)
command-invite = invite candidates without an account (staff)
button-staff-home = How everything stands

home-head = <b>The desk</b>, { $centre }
home-session = <b>{ $session }</b>
home-state = { $state }: <b>{ $entries }</b>
home-later =
    { $sessions ->
        [one] One later session is
       *[other] { $sessions } later sessions are
    } not shown here.
home-empty = No session is under way. Have the entries imported first, on the command line: <code>results-desk import entries</code>.
home-releases = <b>Opening next</b>
home-release =
    • { $exam }, { $session }, { $at }: { $results ->
        [one] one result
       *[other] { $results } results
    }
home-broadcast = { $state ->
        [paused] ⏸ Message { $number } is paused.
       *[awaiting] ✋ Message { $number } waits for a second approver.
    }
button-home-broadcast = See message { $number }
home-letters =
    { $letters ->
        [one] One e-mail waits
       *[other] { $letters } e-mails wait
    } for somebody to read { $letters ->
        [one] it.
       *[other] them.
    }

home-well = Nothing is wrong.
home-wrong = <b>Wrong just now</b>
home-trouble = • { $said }
home-trouble-smtp = E-mails cannot leave: they wait, none is lost. Chats go on.
home-trouble-mailbox = E-mails to the desk are not read: they wait, none is lost. Chats go on.
home-trouble-junk-folder = A reply that is taken for spam goes unnoticed. All else is read.
home-trouble-public-pages = The public pages did not answer at the last check: buttons lead there no more, and people type their passwords into the chat.
home-trouble-disk-low = The machine has little room left. Candidates notice nothing so far.
home-trouble-disk-full = The machine has no room left: messages wait, and nobody gets an answer.
home-trouble-printing = Statements of Results cannot be made: whoever asks for one waits. All else goes on.
home-trouble-clock = The machine’s clock is doubted: times shown here may be wrong, and nothing is deleted meanwhile.
home-trouble-other = Something technical is wrong ({ $name }): pass this on to whoever looks after the machine.
home-given-up =
    { $rows ->
        [one] One message or e-mail
       *[other] { $rows } messages or e-mails
    } could not be delivered.

home-list-entries = Entries
home-list-registered = With an account
home-list-unconfirmed = Address not confirmed
home-list-bounced = E-mails come back
home-list-without-account = Without an account
home-list-imported = Result imported
home-list-waiting = Not released
home-list-planned = Release planned
home-list-released = Released
home-list-missing = No result yet
home-list-out-of-reach = Out of reach
home-list-guardians = Parents who keep silent
home-list-letters = E-mails to read
home-list-given-up = Not delivered
home-list-broadcasts = Messages to many

home-listed = • { $name }, { $id_number }, { $exam }
home-listed-unreached = • { $name }, { $id_number }, { $exam }: { $why ->
        [unaddressed] no account and no address
        [unconfirmed] address not confirmed, in no chat
       *[bounced] e-mails come back, in no chat
    }
home-listed-guardian = • { $name }, { $id_number }, { $exam }: { $email ->
        [none] no parent’s address, since { $at }
       *[other] asked on { $at } at { $email }
    }
home-listed-letter = • No. { $letter }, { $at }
home-listed-given-up = • No. { $number }, { $at }: { $what }: { $why }{ $state ->
        [doubtful] . Perhaps it arrived: tried again, it may come twice
       *[dead] { "" }
    }
home-broadcasts = <b>Messages to many</b>, the newest first
home-listed-broadcast = • No. { $number }, { $at }{ $session ->
        [none] { "" }
       *[other] , { $session }
    }{ $exam ->
        [none] { "" }
       *[other] , { $exam }
    }: { $people ->
        [one] one message or e-mail
       *[other] { $people } messages and e-mails
    }{ $state ->
        [paused] { " " }(paused)
        [stopped] { " " }(stopped)
        [awaiting] { " " }(waits for a second approver)
       *[going] { "" }
    }
home-nobody-left = There is nothing left in this list.
home-none-yet = Nothing was written to many so far.
home-do-entries = Wrong name or address? Correct it in the file of entries, and have that file imported again.
home-do-registered = They see their result in the chat, or ask for it by e-mail, as soon as it is released.
home-do-unconfirmed = They have not answered the e-mail that asks them to confirm their address: nothing else reaches them by e-mail. You can have it sent again.
home-do-bounced = E-mails to them come back. Whoever has an account is asked in the chat for another address; for the others, correct the address in the file of entries and have that file imported again.
home-do-out-of-reach = No message of ours reaches them: call them, hand out slips (<code>results-desk slips</code>), or correct the address in the file of entries and have that file imported again. <code>results-desk desk --list out-of-reach --session YYYY-MM</code> names them all.
home-do-guardians = Their parent or guardian has not answered. Call them, then record the answer: look the child up (/find) and press “A guardian agrees” or “No guardian agrees”; or <code>results-desk account agree ID --checked HOW</code>, or <code>account disagree ID</code>. No address, or a wrong one? Import the file of entries again with it. The result is not withheld for that: hand it to the child where the desk shows none.
home-do-without-account = You can invite them by e-mail, or hand out slips: <code>results-desk slips</code>.
home-do-imported = Nobody sees a result before its release.
home-do-waiting = Nobody sees these results yet; where one corrects another, the former one is still seen. Releasing shows first what would be seen by how many.
home-do-planned = Nobody sees these results before their moment comes.
home-do-released = They can read their result now.
home-do-missing = Send me the file when their results come: some come weeks after the others.
home-do-letters = They lie in the folder Quarantine of the mailbox: answer them from there. <code>results-desk letter list</code> says what each is about.
home-do-given-up = Tried again, a message goes at once. What is never to go is dropped on the command line: <code>results-desk outbox drop NUMBER</code>.
home-do-broadcasts = A message’s own button shows how far it is, whom it missed, and how to correct it.

button-home-list = { $state }: { $entries }
button-home-session = { $session }
button-home-more = Next ›
button-home-first = First page
button-home-back = ‹ Back
button-home-ready = Are we ready?
button-home-report = After the day
button-home-again = Try { $number } again
button-home-again-all = Try all again
home-tried = Tried again: this list shows what still does not arrive.
command-broadcasts = see what was written to many (staff)
button-home-invite = Invite them
button-home-remind = Write to them again
button-home-release = Release
button-home-import = Import a file

home-old = Type /desk for the view of today: this one is over.
home-today = These numbers were old. Here are those of now.
home-moved = This view has moved further down: /desk
home-closed = This view was for the centre’s team.

ask-remind =
    { $people ->
        [one] Write once more to the one candidate of { $session } whose address is not confirmed?
       *[other] Write once more to the { $people } candidates of { $session } whose address is not confirmed?
    } Whoever got that e-mail within a day gets none, nor does a mailbox that refused it.
button-remind = Write to them
remind-nobody = Look at the numbers again: no address waits to be confirmed.
reminded =
    { $letters ->
        [0] No e-mail has left.
        [one] One e-mail is on its way.
       *[other] { $letters } e-mails are on their way.
    } { $left ->
        [0] Nobody was passed by.
        [one] One candidate was passed by: written to within a day, out of reach, or not to be disturbed.
       *[other] { $left } candidates were passed by: written to within a day, out of reach, or not to be disturbed.
    }
remind-no-mailbox = Ask whoever keeps the settings to fill in <code>mail.address</code> and <code>mail.imap</code>: nobody could answer.
