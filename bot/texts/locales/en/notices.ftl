## Notices that nobody asked for. One sentence for all outcomes, without exam or score: the locked
## screen of a phone may show it to anybody. A first name only where the chat is of several people.

result-out = There is news about your exam. Tap “Show” whenever you like.
result-out-for = For { $name }: there is news about your exam. Tap “Show” whenever you like.
result-taken-back = You need do nothing: the centre published news about an exam by mistake, and has taken it back. If you saved or sent on anything, please do not rely on it. You will hear from us as soon as there is news.
result-taken-back-for = For { $name }: you need do nothing. The centre published news about an exam by mistake, and has taken it back. If you saved or sent on anything, please do not rely on it. You will hear from us as soon as there is news.
result-not-valid = Please no longer use what you saved or sent on: news that the centre published about an exam is not valid any more. The centre will tell you what comes next.
result-not-valid-for = For { $name }: please no longer use what you saved or sent on. News that the centre published about an exam is not valid any more. The centre will tell you what comes next.
stands-taken-back = { $exam }: you need do nothing. The centre had published this result by mistake and has taken it back; we will write to you as soon as there is news.
stands-not-valid = { $exam }: please no longer use what you saved or sent on. The result that the centre had published is not valid any more; the centre will tell you what comes next.
result-hidden = This result is no longer shown: the centre has taken it back.
about = For <b>{ $name }</b>:
button-show = Show

## Below the PDF.
statement-caption =
    <b>Statement of Results</b>, { $exam }
    Reference number: <code>{ $reference }</code>

    Please save this PDF: it is not kept for ever. For two days “Hide my accounts” takes it out of this chat; after that, delete it here yourself.

## Without tags.
group-goodbye = Hello! I speak in private chats alone, so that everybody's results stay their own. I am leaving this group: please write to me directly.

## For the centre's staff.
alert-bot-contested = Somebody else fetches the bot's messages as well: a second desk with the same token, perhaps, or a webhook that is set again and again. Some messages may go to the other one. Stop it; if you know of none, have @BotFather give the bot a new token (/revoke), and put it into config.toml.
alert-set-aside =
    { $count ->
        [one] Please pass this reference to whoever looks after the program: a message could not be dealt with, and the person has had no answer.
       *[other] Please pass these references to whoever looks after the program: { $count } messages could not be dealt with, and the people have had no answer.
    }
alert-sealed-aside =
    { $count ->
        [one] A message that had arrived is
       *[other] { $count } messages that had arrived are
    } sealed under another master key than today's: nobody can read it, and the person has had no answer. It is kept for { $junk_days ->
        [one] one day
       *[other] { $junk_days } days
    }: put the former key back and give <code>results-desk key adopt</code>, and it is read and answered.
alert-unread-aside =
    { $count ->
        [one] A message that had arrived cannot be read
       *[other] { $count } messages that had arrived cannot be read
    } by this version of the program: it is set aside, and the person has had no answer. A newer version may have kept it; please pass this on to whoever looks after the program.
alert-clock-leapt =
    Is my clock right? It is { $days ->
        [one] one day
       *[other] { $days } days
    } ahead of when I last worked. If I was not switched off for so long, stop me and put the clock of the machine right: otherwise, from { $until } on, I delete everything whose time would be over by this clock. If it is right, there is nothing to do.
alert-clock-was-ahead = Please look at release { $number }: it opens on { $at }, but the clock of this machine was ahead until just now and had opened it. Results may have been seen, and notices may have gone out: whom that touches is told by <code>results-desk concerned</code>. By the right clock it is closed again and opens at its hour; notices that went out are not sent twice. If nothing more is to go out meanwhile, press <i>Stop everything</i>.
alert-event = • Reference { $item }, chat { $chat }
alert-letter-aside =
    { $count ->
        [one] Please read and answer this e-mail yourself: the desk could not read it. It is in the quarantine folder of the desk's mailbox, or still where it came in. For the technician: the program's log says why; once that is repaired, move it to the inbox and the desk reads it again.
       *[other] Please read and answer these { $count } e-mails yourself: the desk could not read them. They are in the quarantine folder of the desk's mailbox, or still where they came in. For the technician: the program's log says why; once that is repaired, move them to the inbox and the desk reads them again.
    }
alert-not-all-told = The notices of a release or an announcement could not all be made in spite of several attempts: some people have not been told. The program's log says why; once that is put right, <code>results-desk outbox retry { $row }</code> tells the others, and nobody twice.
alert-unreached =
    { $count ->
        [one] { $count } candidate of a release has
       *[other] { $count } candidates of a release have
    } an account, but neither a chat nor a confirmed mailbox that takes the notice. <code>results-desk unreached</code> names them: tell them yourselves that there is news.
alert-mail-login = The mail server refuses our user name or our password to send: e-mails are waiting, nothing is lost. Please check mail.smtp in config.toml.
alert-mail-refused = The mail server cannot be used as config.toml says: it lacks the encryption or the login expected of it, shows a certificate that is not trusted, or refuses our sender's address. E-mails are waiting, nothing is lost. <code>results-desk check</code> says more.
alert-mail-login-back = The mail server accepts us again: the e-mails that waited are leaving.
alert-mailbox-login = The mail server refuses our user name or our password for the desk's mailbox: replies are waiting on the server, nothing is lost. Please check mail.imap in config.toml.
alert-mailbox-refused = The desk's mailbox cannot be opened as config.toml says: the server shows a certificate that is not trusted or offers no encryption, or the ca_file or the inbox is not there. Replies are waiting on the server, nothing is lost. <code>results-desk check</code> says more.
alert-mailbox-away = The desk's mailbox has been out of reach for an hour: replies are waiting on the server, nothing is lost. <code>results-desk check</code> says what is wrong.
alert-mailbox-back = The desk's mailbox can be read again: the replies that waited are being dealt with.
alert-disk-low = The desk's disk has { $free } MB left: make room now. Below { $least } MB the desk takes nothing more in until there is room again; nothing is lost by that.
alert-disk-full = The desk's disk has only { $free } MB left: the desk takes nothing in for now. Messages wait at Telegram, for a day at most, and e-mails in the mailbox; what was accepted goes on. Make room: it then goes on by itself.
alert-disk-goes-on = The desk takes messages and e-mails in again, but its disk has only { $free } MB left: more room is needed soon.
alert-disk-well = The desk's disk has enough room again: { $free } MB.
alert-no-junk = The desk's mailbox has no folder for spam that I can read: a reply filed there would go unnoticed. Give its name to mail.imap.junk in config.toml, or an empty value if there is none. All else is read; I will not say this again.
alert-mail-limit = Our mail account has reached a limit of sending: e-mails are waiting until { $until }, and go then. The server says: “{ $words }”. Ask your provider for a higher limit, or set mail.smtp in config.toml below theirs.
alert-mail-ours =
    { $count ->
        [one] A server has refused an e-mail of ours
       *[other] Servers have refused { $count } e-mails of ours
    } because of us: our sender's address, our domain, our server's address, or a limit of our account. The candidates' addresses are not to blame. Have your provider look at SPF, DKIM, the DNS records, block lists and sending limits. <code>results-desk outbox</code> and <code>results-desk letter save</code> say more.
alert-mail-late =
    { $count ->
        [one] { $count } e-mail has
       *[other] { $count } e-mails have
    } been waiting to leave for more than four hours. Most often because { $cause ->
        [unreachable] our mail server does not answer.
        [busy] our mail server takes nothing for now.
        [throttled] the recipient's server asks us to slow down.
        [login] the mail server refuses our user name or our password.
        [configuration] the mail server cannot be used as config.toml says.
        [mailbox-full] the recipient's mailbox is full.
        [none] it is not their turn yet: the limits of mail.smtp are reached, or no mail server is set.
       *[other] the mail server refuses them for the moment.
    }
    Nothing is lost and the desk goes on trying. The command <code>results-desk outbox</code> says more.
alert-mail-turned-down = A server has refused an e-mail of ours for good, and not because of the address: a spam filter, the size or a rule of the recipient's. <code>results-desk outbox</code> says which and why; <code>results-desk outbox retry</code> sends it again once that is put right.
alert-guessed = At least { $count } Statements or codes that we never issued were checked within an hour. Nobody finds a code by guessing, and nothing was told of anybody: there is nothing to do. If it goes on for days, have your provider turn away whoever asks so often.
alert-frozen = The mailbox { $who }, which you have for ID number { $id_number } or which its account had before, says NO to an account with another address (e-mail { $letter }). The account is frozen; both sides were told that you look at it by { $until }. Find out whose it is. To show it again: results-desk account unfreeze { $id_number } --checked HOW; to close it: results-desk account reset { $id_number } --checked HOW.
alert-denied-late =
    { $count ->
        [one] Please check whose an e-mail address is: a reply saying NO came from it, although it is confirmed.
       *[other] Please check whose { $count } e-mail addresses are: replies saying NO came from them, although they are confirmed.
    } The person concerned has been warned in the chat.
alert-question =
    { $count ->
        [one] A question waits for an answer.
       *[other] { $count } questions wait for an answer.
    } On the command line: <code>results-desk questions</code>.
alert-questions-late =
    { $count ->
        [one] Somebody’s question is past the day by which it was to be answered.
       *[other] { $count } questions are past the day by which they were to be answered.
    } On the command line: <code>results-desk questions</code>.
alert-distress = Please read question { $number } now and answer it: somebody{ $about ->
        [nobody] { "" }
       *[other] { " " }(ID number { $about })
    } writes words of distress. Open it with /questions.
alert-distress-chat = The chat has answered with the numbers to call.
alert-distress-letter = It came by e-mail. The answer that goes out begins with the numbers to call.
alert-distress-unanswered = It came by e-mail, and nobody has answered it yet: the desk has given no numbers to call.
alert-asked =
    • Question { $number } ({ $kind }), { $who ->
        [chat] in the chat
        [nobody] from nobody we know
       *[other] from { $who }
    }{ $proven ->
        [yes] { "" }
       *[other] , not proven
    }{ $about ->
        [nobody] , about nobody we know.
       *[other] , about { $about }.
    }
alert-directory-dead =
    Please find another address for { $name }: nobody is at { $address } any more{ $count ->
        [one] .
       *[other] , { $count } results came back.
    } Correct it in your file of organisations and import that again: <code>results-desk import organisations</code>.
alert-letter =
    • E-mail { $letter }, from { $who ->
        [nobody] somebody without an address
       *[other] { $who }
    }{ $proven ->
        [yes] , a proven sender
       *[other] , sender not proven
    }{ $about ->
        [nobody] . It concerns nobody we know.
       *[other] . About: { $about }
    }
alert-more = … and { $count } more.
alert-printing = Statements cannot be printed just now: those that are asked for wait, nothing is lost, everything else goes on. <code>results-desk check</code> says more.
alert-printing-back = Statements can be printed again: those that waited are leaving.
alert-not-printed = The Statement for ID number { $id_number } could not be made; its candidate knows. The reason: { $why }. If it is a letter of their name that our faces lack, correct the name in the file of entries and import it again, or hand the result over yourself. If not, please pass this message on to whoever looks after the program.
alert-limit-recovery =
    { $count ->
        [one] For one account, as many codes for a forgotten password as a day allows have been asked for
       *[other] For { $count } accounts, as many codes for a forgotten password as a day allows have been asked for
    }: for a day at most, no more go out to strangers. Somebody may want to keep the owners out; the chats that were once signed in keep two.
alert-limit-number =
    { $count ->
        [one] One ID number has
       *[other] { $count } ID numbers have
    } had as many wrong secret numbers as config.toml allows: everybody is now asked for the date of birth or the imported address as well. Whoever has them can still register; <code>results-desk account reopen</code> forgets the attempts.
alert-limit-newcomers =
    { $count ->
        [one] One ID number has
       *[other] { $count } ID numbers have
    } been tried by as many new chats as config.toml allows in a day: until midnight UTC others are sent to the centre. <code>results-desk account reopen</code> lets the candidate in sooner.
alert-limit-person =
    { $count ->
        [one] One person has
       *[other] { $count } people have
    } tried as many secret numbers as config.toml allows in a day: until midnight UTC I accept no more from there.
alert-limit-overall = Everybody together has tried as many wrong secret numbers as config.toml allows in an hour: somebody may be guessing. For the rest of the hour, chats that were never signed in are asked for the date of birth or the imported address as well.
alert-limit-password =
    { $count ->
        [one] For one ID number
       *[other] For { $count } ID numbers
    }, as many wrong passwords as config.toml allows have come from chats that were never signed in there: such chats now need a code from the mailbox as well, until a new password is chosen or <code>results-desk account reopen</code> forgets the attempts.
alert-audit-head = The record of what staff do has come to number { $number }: <code>{ $head }</code>. Keep this message: with it, <code>results-desk audit verify --head { $head }</code> shows that nothing was cut off since.
