## What staff are told of broadcasts. A count is a number, anything else text.

broadcast-to-session = To everyone entered in { $session }
broadcast-to-exam = To everyone entered for { $exam }, { $session }
broadcast-as-news = Announcement: only to those who asked for announcements.
broadcast-as-service = A notice that concerns their exam: to everybody with an account.
broadcast-reach =
    { $chats ->
        [0] No chat
        [one] One chat
       *[other] { $chats } chats
    } and { $mailboxes ->
        [0] no mailbox
        [one] one mailbox
       *[other] { $mailboxes } mailboxes
    } would get it.
broadcast-sent = Message { $number } is on its way. `results-desk broadcasts` shows its progress.
broadcast-of-delivery = Only those who sit it { $delivery }.
broadcast-delivery-paper = on paper
broadcast-delivery-digital = on a computer
broadcast-of-centre = Only entries of centre { $centre }.
broadcast-of-status = To those whose result says: { $status }.
broadcast-no-result = none to be seen yet
broadcast-of-language = Only those who read { $language }.
broadcast-by-chat = In chats only: no e-mail goes.
broadcast-by-mail = By e-mail only: nothing goes into chats.
broadcast-by-chat-else-mail = In chats, and by e-mail only to who has none.
broadcast-stands = Message { $number }, { $state }. Sent: { $sent }. Waiting: { $waiting }. Blocked: { $blocked }. Not delivered: { $failed }. Perhaps arrived: { $doubtful }. Stopped: { $stopped }.
broadcast-bar = { $bar } { $percent } %
broadcast-is-running = being sent
broadcast-is-paused = paused
broadcast-is-stopped = stopped
broadcast-is-done = sent
broadcast-awaits =
    Message { $number } waits for a second approver, until { $ends }: { $count ->
        [one] one message or e-mail
       *[other] { $count } messages and e-mails
    } would go.
broadcast-unknown = There is no message { $number }: nothing was changed.
broadcast-done-pause = Nothing more goes until you resume it; what is on its way at this moment may still arrive.
broadcast-done-resume = It goes on where it was.
broadcast-done-stop = Stopped: what has not gone never goes. E-mails cannot be called back.
broadcast-done-retry =
    { $count ->
        [one] One message is sent again.
       *[other] { $count } messages are sent again.
    }
broadcast-not-pause = Only what is being sent can be paused: nothing was changed.
broadcast-not-resume = It is not paused: nothing was changed.
broadcast-not-stop = It is not being sent any more: nothing was changed.
broadcast-not-retry = Nothing of it is in doubt, or it was stopped: nothing was sent again.
broadcast-head-road = By
broadcast-road-chat = chat
broadcast-road-mail = e-mail
broadcast-why-blocked = the chat is blocked
broadcast-why-doubtful = perhaps arrived
broadcast-why-failed = could not be delivered

## In the chat.
command-broadcast = write to many (staff)
ask-broadcast-session = Whom do you want to write to? Choose a session, or type it, such as October 2026. Nothing goes before you have typed how many it reaches.
broadcast-session-unknown = Type a month and a year, such as October 2026: I do not know this session.
button-broadcast-session = { $session }
ask-broadcast-audience =
    { $count ->
        [0] Nobody of these would get it: choose others.
        [one] One message or e-mail would go.
       *[other] { $count } messages and e-mails would go.
    } To narrow it, type an exam, paper or digital, a centre number, a language, the status of a result (X, Z, PENDING, WITHHELD, RELEASED) or: no result.
broadcast-narrowed-by-nothing = Type an exam (FCE), paper or digital, a centre number (FR181), French or English, a status such as WITHHELD, or: no result. I do not know this word, so nothing was changed.
broadcast-exam-unclear = Which one is it? Type one of these names in full: { $exams }. Nothing was changed.
button-broadcast-all = Everybody of the session again
button-broadcast-road = By: { $road }
broadcast-road-both = chat and e-mail
broadcast-road-chat-else-mail = chat, else e-mail
button-broadcast-news = { $wish }
broadcast-news-on = Only who asked for announcements
broadcast-news-off = Also who did not ask for announcements
button-broadcast-write = Write the text
ask-broadcast-text = Type the text in { $language }. The first line is the subject, what follows is the text.
broadcast-language-en = English
broadcast-language-fr = French
broadcast-language-other = every other language
broadcast-text-incomplete = I need two parts: the subject on the first line, and the text below it. Nothing was kept.
broadcast-text-long = Shorten it and send it again: subject and text may have { $signs } characters; this is { $over } too many.
button-broadcast-same = None: use the { $other } one
broadcast-being-counted = One moment: I am counting whom it reaches.
broadcast-sample =
    <i>In { $language }:</i>
    <b>{ $subject }</b>

    { $text }
broadcast-sample-others = <i>In every other language: there is no text; they get “{ $subject }” as it stands above.</i>
ask-broadcast-count =
    { $count ->
        [one] Type 1 to confirm: that is how many messages and e-mails would go.
       *[other] Type { $count } to confirm: that is how many messages and e-mails would go.
    }
broadcast-miscounted = Nothing was sent: that is not the number of messages and e-mails.
broadcast-nobody = Nobody would get it: choose others.
broadcast-changed = Begin again: since you looked, the number of people has changed, and nothing was sent.
broadcast-on-its-way = Message { $number } is on its way; what is due at night waits for the morning.
button-broadcast-look = How far is it?
button-broadcast-pause = Pause
button-broadcast-resume = Resume
button-broadcast-stop = Stop…
ask-broadcast-stop = Stop message { $number } for good? What has not gone never goes; e-mails that went cannot be called back.
button-broadcast-stop-sure = Stop it for good
button-broadcast-retry = Send doubtful ones again
button-broadcast-missed = Whom did it miss?
broadcast-missed-file = Delete this file when you are done: it names candidates. Message { $number }: whom it did not reach, and why. Lines: { $people }.
broadcast-reached-all = Message { $number } is sent: it missed nobody.
broadcast-missed-nobody = Message { $number } missed nobody so far.

## One that was wrong.
button-broadcast-correct = Something is wrong with it…
button-broadcast-replace = Put other words in its place
button-broadcast-follow = Send a correction after it
button-broadcast-retract = Delete it from the chats…
ask-broadcast-retract = Delete message { $number } from the chats? What has not gone never goes. E-mails that went cannot be called back.
button-broadcast-retract-sure = Delete it from the chats
broadcast-deletable =
    { $chats ->
        [0] Message { $number } can be deleted from no chat.
        [one] Message { $number } can be deleted from one chat, within 48 hours after it went.
       *[other] Message { $number } can be deleted from { $chats } chats, within 48 hours after it went.
    }
broadcast-too-old =
    { $chats ->
        [one] In one chat it is older and stays: put other words in its place.
       *[other] In { $chats } chats it is older and stays: put other words in its place.
    }
broadcast-letters-stay =
    { $letters ->
        [one] One e-mail went and cannot be called back: send a correction to exactly those who got it.
       *[other] { $letters } e-mails went and cannot be called back: send a correction to exactly those who got it.
    }
broadcast-done-retract =
    { $count ->
        [one] It is being deleted from one chat.
       *[other] It is being deleted from { $count } chats.
    }
broadcast-not-retract = There is no chat that it can be deleted from, or that was ordered already: nothing was changed.
broadcast-deleted = Deleted from chats: { $gone }. Still to be deleted: { $waiting }. Could not be deleted: { $stays }.
broadcast-received-nobody = Nobody got message { $number }, so there is nothing to correct.
broadcast-to-received = To exactly those who got message { $number }.
broadcast-in-place = In chats these words take the place of the others; whoever got an e-mail gets another.
broadcast-in-addition = In chats it comes as a new message; whoever got an e-mail gets another.

## One to everybody waits for a second approver.
broadcast-needs-second = It leaves out nobody of the session, so another approver has to agree. This can be: { $names }.
broadcast-second-lacking = Have another approver invited (/staff), or have those there are open this chat: a message that leaves out nobody of the session needs a second one, and nobody else can be asked now. On the desk’s machine, <code>results-desk broadcasts approve</code> agrees as well, and <code>broadcast --emergency</code> does without.
broadcast-proposed = Message { $number } waits for a second approver, since it leaves out nobody of the session. Without one it ends at { $ends }, and nothing is sent.
broadcast-approval-asked =
    May message { $number } go? { $by } has written it to everybody of { $session }: { $count ->
        [one] one message or e-mail
       *[other] { $count } messages and e-mails
    }. It ends at { $ends } if nobody agrees.
button-broadcast-approve = Let { $number } go
button-broadcast-refuse = Do not send { $number }
broadcast-approved = Message { $number } is approved and on its way.
broadcast-approved-news = Message { $number }, prepared by { $by }, was approved by { $who } and is on its way.
broadcast-refused = Message { $number } is let go: nobody gets it.
broadcast-refused-news = Message { $number }, prepared by { $by }, was let go by { $who }: nobody gets it.
broadcast-approval-own = Somebody else has to agree: you have prepared message { $number }. Nothing was sent.
broadcast-approval-over = Message { $number } waits for nobody any more: nothing was changed.
broadcast-approval-expired = Write it again if it is still wanted. Message { $number }, prepared by { $by }, has ended, since nobody agreed by { $ends }. Nothing was sent.
broadcast-preparer-left = Write it again if it is still wanted. { $by }, who prepared message { $number }, may write to many no more: it is let go, and nothing was sent.
broadcast-emergency-news = Please look at message { $number }: { $by } has sent it to everybody without a second approver. Reason: “{ $reason }”.
broadcast-expired-by-letter = Message { $number }, prepared by { $by }, has ended, since nobody agreed by { $ends }. Nothing was sent. If the team writes it again, you are asked again.
broadcast-preparer-left-by-letter = { $by }, who prepared message { $number }, may write to many no more: it is let go, and nothing was sent.
broadcast-emergency-by-letter = { $by } has sent message { $number } to everybody without a second approver. Reason: “{ $reason }”. If that should not be, please call the team: what has not gone yet can be stopped.

## Below the text of a letter.
broadcast-concerns = This concerns { $whom ->
        [nobody] your exam
       *[other] the exam of { $whom }
    }: { $exam }.
