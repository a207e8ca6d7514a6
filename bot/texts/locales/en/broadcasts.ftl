## What staff are told of broadcasts. A count is a number, anything else text.

broadcast-to-session = To everyone entered in { $session }
broadcast-to-exam = To everyone entered for { $exam }, { $session }
broadcast-as-news = Announcement: only to those who asked for announcements.
broadcast-as-service = A notice that concerns their exam: to everybody with an account.
broadcast-reach =
    { $chats ->
        [one] One chat
       *[other] { $chats } chats
    } and { $mailboxes ->
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
broadcast-of-language = Only those who read the language { $language }.
broadcast-by-chat = In chats only: no letter goes.
broadcast-by-mail = By letter only: nothing goes into chats.
broadcast-by-chat-else-mail = In chats, and by letter only to who has none.
broadcast-stands = Message { $number }, { $state }. Sent: { $sent }. Waiting: { $waiting }. Blocked: { $blocked }. Not delivered: { $failed }. Perhaps arrived: { $doubtful }. Stopped: { $stopped }.
broadcast-is-running = being sent
broadcast-is-paused = paused
broadcast-is-stopped = stopped
broadcast-is-done = sent
broadcast-unknown = There is no message { $number }: nothing was changed.
broadcast-done-pause = Nothing more goes until you resume it; what is on its way at this moment may still arrive.
broadcast-done-resume = It goes on where it was.
broadcast-done-stop = Stopped: what has not gone never goes. Letters cannot be called back.
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
broadcast-road-mail = letter
broadcast-why-blocked = the chat is blocked
broadcast-why-doubtful = perhaps arrived
broadcast-why-failed = could not be delivered
