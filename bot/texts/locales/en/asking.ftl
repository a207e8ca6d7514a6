## Questions to the centre: whoever asks, and staff who answer. A count is a number, all else text.

command-questions = see and answer what people ask (centre)
button-ask = Ask the centre
ask-centre = Please write your question to the centre, in one message. Somebody will read it and answer you here, usually by { $until }.
ask-centre-more = Please write what you would like to add to question { $number }, in one message.
ask-centre-secrets = Leave out your secret number and your password: nobody at the centre needs them.
ask-send-question = I am a program and cannot answer that. Send it to the centre’s team?
button-send-question = Send it to the centre
question-sent = Your question is with the centre: number { $number }. An answer usually comes by { $until }, in this chat.
question-more-sent = Added to your question { $number }, which the centre has. An answer usually comes by { $until }, in this chat.
question-enough = Please send this again from { $until }, or write to the centre: { $contact }. It has your other messages and will answer them; this one I have not handed on, as there were a great many in 24 hours.
question-late = That was a while ago: please write it once more, and it goes to the centre.
question-empty = Please write your question in words, in one message.
question-answered = ✉️ <b>The centre’s answer to your question { $number }</b>
question-done = ✉️ The centre’s team has dealt with your question { $number }. If something is still open, answer here.
button-answer-back = Answer the centre

said = { $words }
said-on = { $words }
said-quoted = { "> " }{ $words }
said-by =
    <b>{ $by ->
        [asker] Asked
       *[other] { $by }
    }</b>, { $at }

## For staff.
question-kind-result = result
question-kind-certificate = certificate
question-kind-name = name
question-kind-complaint = complaint
question-kind-data = data request
question-kind-school = school
question-kind-technical = technical
question-kind-distress = distress
question-kind-other = something else

questions-head = <b>Open questions</b>, the first due first. Which one?
questions-none = No question is open.
question-line = • { $number }, { $kind }, { $asker }. By { $due }. { $owner }
button-question = { $number }: { $kind }
button-questions = Open questions
button-questions-more = More ›
question-head = <b>Question { $number }: { $kind }</b>, asked { $at }, to be answered by { $due }
question-asker-chat =
    { $who ->
        [nobody] somebody in the chat
       *[other] { $who }, in the chat
    }{ $proven ->
        [yes] { "" }
       *[other] , not signed in
    }
question-asker-mail =
    { $who ->
        [nobody] { $address }
       *[other] { $who }, from { $address }
    }{ $proven ->
        [yes] { "" }
       *[other] , sender not proven
    }
question-about =
    About { $name ->
        [nobody] one of { $about }
       *[other] { $name }, { $about }
    }
question-about-nobody = About nobody we know
question-names = The words name { $names }, which proves nothing about who writes.
about-named =
    { $about ->
        [nobody] { "" }
       *[other] { $about }, and { "" }
    }{ $names } (named in the words, which proves nothing)
question-letter = It came as e-mail { $letter }.
question-owner = { $name } has it.
question-owner-you = You have it.
question-owner-none = Nobody has taken it.
question-unproven = ⚠️ Nobody vouches for who asks: it may be anybody. Say nothing about the candidate.
question-no-way = This person has signed out of the chat and has no confirmed address: call them, then mark the question as done.
question-no-account = This person’s account is closed, and the chat may be somebody else’s by now: call them, with the number that the centre has, then mark the question as done.
question-frozen = This person’s account is locked until you know whose it is: call them, then mark the question as done. Unlocked, it can be answered here.
question-gone = This question is no longer here: its time was over, or the person’s data were erased.
question-taken = It is yours: nobody else answers it now.
question-taken-by = Somebody was faster. { $owner }
question-changed = It has changed meanwhile, or more was said: look at the words first.
question-is-done = Question { $number } is done.
question-left = It is open to everybody again.
question-closed = Question { $number } is done, and whoever asked is told.
question-closed-untold = Question { $number } is done. Whoever asked cannot be told here: call them.
question-sorted = It is of the kind “{ $kind }” now.
button-question-take = I take it
button-question-take-over = Take it over
button-question-words = Read it
button-question-answer = Answer
button-question-done = Done
button-question-leave = Give it back
button-question-sort = Another kind
ask-question-kind = Of which kind is it? A data request has a month.
words-head = <b>What was said in question { $number }</b>
words-rest = There is more: <code>results-desk questions show { $number }</code> on the desk's machine shows all of it.
words-none = Its words are not kept here: read the e-mail in the mailbox.
words-sealed = Ask for these words again: they were sealed under another master key, and nobody can read them.
button-staff-list = Who is staff
ask-questions-heir = { $name } has open questions. Who takes them over?
questions-heir-too = The open questions go to the same person: { $numbers }.
questions-handed-over = { $name } is staff no more, at the word of { $by }: these open questions are yours now: { $numbers }.
questions-handed-over-alert = { $heir } has the open questions of { $name } from now on.
questions-no-heir-alert = Nobody has the questions that { $name } had: { $numbers }. Who takes one?
home-questions =
    { $questions ->
        [one] { $questions } question is open
       *[other] { $questions } questions are open
    }{ $late ->
        [0] .
       *[other] , { $late } of them late.
    }

ask-answer = Please write your answer to question { $number }, in one message: only the words. Greeting and signature are added in the language of whoever asked.
answer-too-long =
    Please write a shorter one: it has { $signs } signs, at most { $most } go.
ask-send-answer = <b>Send this answer to question { $number }?</b>
answer-goes-mail =
    It goes by e-mail to { $address }{ $proven ->
        [yes] , with the question below.
       *[other] , whose sender nobody vouches for, with the question below.
    }
answer-goes-chat = It goes to the chat where it was asked.
answer-seems-result = ⚠️ It seems to tell a result. Results are read in the chat or on the Statement, never in an answer: please take it out, or send it all the same if it is none.
answer-seems-personal = ⚠️ It seems to hold a number, a date, an address or a name from our records. Whoever asked does not need to be told it: please take it out, or send it all the same.
button-answer-send = Send, and done
button-answer-send-on = Send, stays open
button-answer-again = Write it anew
answer-sent = The answer to question { $number } is on its way.
