## My result: when to expect it, then what it says. Nobody is ever told "fail".

result-expected = The results of { $exam } are expected between { $start } and { $end }.
release-set = You don't need to do anything: I will message you here. Cambridge's own site may show your result before we do. The results are due here on { $at }.
release-open = You don't need to do anything: I will message you here. Cambridge's own site may show your result before we do. The exact day is not set yet.
release-late = That time has passed, and your result is not here yet: a few results come later, and it says nothing about your work. A message will tell you here. Is a deadline close? Please write to the centre: { $contact }.

result-head =
    <b>{ $name }</b>
    { $exam }, { $session }
result-scores =
    Result: <b>{ $result }</b>
    Overall score: <b>{ $overall }</b>
    CEFR level: <b>{ $cefr }</b>
result-skill = • { $skill }: { $score }
means-pass = You have passed { $exam }. Your certificate will state level { $cefr }; it comes later, to the centre.
means-level-below = Your certificate will state level { $cefr }, without the name { $exam }; it comes later, to the centre.
means-score = This time it does not lead to a certificate.
result-certified = Congratulations, { $first }! { $meaning }
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

result-x = One part of the exam was not taken, so there are no scores and no result. The centre will gladly tell you when you can sit it again: { $contact }.
result-z = The exam was not taken, so there are no scores and no result. The centre will gladly tell you when you can sit it: { $contact }.
result-pending = Your result is not ready yet. That happens, and says nothing about your work. There is nothing for you to do: a message will tell you here.
result-withheld = Your result is not available for the moment. Please write to the centre, which will be able to tell you more: { $contact }.
no-statement = There is no Statement of Results to give for this exam. “My result” tells you where it stands; the centre answers your questions: { $contact }.

statement-later = Your Statement cannot be printed just now. I will send it here as soon as it can be: you don't need to do anything.
statement-failed = Your Statement could not be made. The centre has been told. Your result itself is still in “My result”. Is it urgent? Please write to the centre: { $contact }.

button-statement = My Statement as PDF
button-linkedin = Add to LinkedIn
