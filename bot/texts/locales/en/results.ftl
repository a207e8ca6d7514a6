## My result: when to expect it, then what it says. Nobody is ever told "fail".

result-expected = The results of { $exam } are expected { $window }.
result-was-expected = The results of { $exam } were expected { $window }.
release-set = You don't need to do anything: I will message you here. Cambridge's own site may show your result before we do. The results are due here on { $at }.
release-open = You don't need to do anything: I will message you here. Cambridge's own site may show your result before we do. The exact day is not set yet.
release-late = Is a deadline close? Write to the centre: { $contact }. Your result is not here yet: a few come later, and that says nothing about your work. I will message you here.

result-head =
    <b>{ $name }</b>
    { $exam }, { $session }
result-scores =
    Result: <b>{ $result }</b>
    Overall score: <b>{ $overall }</b>
    CEFR level: <b>{ $cefr }</b>
result-score = Overall score: <b>{ $overall }</b>
result-skill = • { $skill }: { $score }
## Young learners: no score, no total, no mark to reach; who reads may be the child or a parent.

result-shields =
    • { $skill }: <b>{ $count ->
        [one] 1 shield
       *[other] { $count } shields
    }</b> of 5
result-shields-mean = Well done, { $first }! Five shields in a part: nearly all that was asked is there. One: a start is made, and practice does the rest. There is no mark to reach: every child gets a certificate. It comes later, to the centre.
result-shields-next = With four or five shields in every part, { $first } may be ready for { $exam }.
## Linguaskill: modules, nothing to reach, and no certificate.

result-average = Average: <b>{ $score }</b>, { $level }
result-module = • { $skill }: <b>{ $score }</b>, { $level }
result-module-on = • { $skill }: <b>{ $score }</b>, { $level } ({ $day })
result-modules-mean = Linguaskill says where you stand in each skill. There is no mark to reach, and no certificate follows: the Test Report that Cambridge makes is the document to show.

means-pass = You have passed { $exam }{ $grade ->
        [none] { "" }
       *[other] , grade { $grade }
    }. Your certificate will state level { $cefr }; it comes later, to the centre.
means-score = This time it does not lead to a certificate.
result-certified = Congratulations, { $first }! { $meaning }
result-level-below = { $first }, your certificate will state level { $cefr }, without the name { $exam }. It comes later, to the centre.
result-score-alone = { $first }, your score is { $overall }. { $meaning }
result-strength =
    { $count ->
        [one] Your strongest skill: { $skill }.
       *[other] Your strongest skills: { $skill } and { $other }.
    }
result-advice = { $band } What next? The centre can advise you: { $contact }.
result-updated = This result, updated on { $on }, replaces the earlier one. Please stop using the old PDF; if you had sent it, send the new one.
result-notes =
    • Is your name misspelt? Please tell the centre soon: { $contact }.
    • Save your Statement: it is not kept for ever.

result-x = Please write to the centre: { $contact }. Part of the exam is recorded as not taken, so there are no scores and no result. Were you there, or did something happen that day? Tell the centre soon. It will also tell you when you can sit the exam again.
result-z = Please write to the centre: { $contact }. The exam is recorded as not taken, so there are no scores and no result. Did something happen that day, or is it a mistake? Tell the centre soon. It will also tell you when you can sit it.
result-pending = Your result is not ready yet. That happens, and says nothing about your work. There is nothing for you to do: a message will tell you here.
result-withheld = Please write to the centre: { $contact }. Your result has not been issued yet; the centre will tell you where it stands and what you can do.
no-statement = Tap “My result”: it says where your exam stands. There is no Statement to give you at present. A question? Write to the centre: { $contact }.

statement-later = Your Statement cannot be printed just now. I will send it here as soon as it can be: you don't need to do anything.
statement-failed = Is it urgent? Please write to the centre: { $contact }. Your Statement could not be made; the centre has been told. Your result itself is still in “My result”.

button-statement = My Statement as PDF
button-linkedin = Add to LinkedIn
