## My result: when to expect it, then what it says. Nobody is ever told "fail".

result-expected = The results of { $exam } are expected between { $start } and { $end }.
release-set = They are due to come out on { $at }. There is nothing for you to do: a message will tell you here.
release-open = The exact day is not set yet. There is nothing for you to do: a message will tell you here.
release-late = That time has passed, and your result is not here yet: a few results come later, and it says nothing about your work. A message will tell you here. Is a deadline close? Please write to the centre: { $contact }.

result-head =
    <b>{ $name }</b>
    { $exam }, { $session }
result-scores =
    Result: <b>{ $result }</b>
    Overall score: <b>{ $overall }</b>
    CEFR level: <b>{ $cefr }</b>
result-skill = • { $skill }: { $score }
means-pass = This result certifies level { $cefr } and earns you the { $exam } certificate.
means-level-below = This result certifies level { $cefr }: your certificate will bear that level rather than the name { $exam }.
means-score = Your Statement of Results reports this score, which does not lead to a { $exam } certificate; the centre will gladly advise you on what comes next.
result-updated = Updated on { $on }: this result replaces the earlier one.
result-notes =
    • The name on the Statement of Results will be the name on the certificate: if it is wrong, please tell the centre straight away ({ $contact }).
    • Certificates come later, to the centre.
    • Save the PDF of your Statement: you can use it until then.

result-x = One part of the exam was not taken, so there are no scores and no result. The centre will gladly tell you when you can sit it again: { $contact }.
result-z = The exam was not taken, so there are no scores and no result. The centre will gladly tell you when you can sit it: { $contact }.
result-pending = Your result is not ready yet. That happens, and says nothing about your work. There is nothing for you to do: a message will tell you here.
result-withheld = Your result is not available for the moment. Please write to the centre, which will be able to tell you more: { $contact }.
no-statement = There is no Statement of Results to give for this exam. “My result” tells you where it stands; the centre answers your questions: { $contact }.

button-statement = My Statement as PDF
button-linkedin = Add to LinkedIn
