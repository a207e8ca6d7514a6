## The certificate on paper, once the centre has said that it arrived. The two notices nobody asked for: they name neither
## exam nor level. $name is a first name, or the exam where one person has several. $day is a date, $collecting the centre's.

certificate-here = Your certificate has arrived at the centre.
certificate-here-for = For { $name }: the certificate has arrived at the centre.
certificate-came-on = It came on { $day }.
certificate-arrived = Your certificate has arrived at the centre.
certificate-arrived-on = Your certificate arrived at the centre on { $day }.
certificate-collected = Your certificate has been collected from the centre. It was not you? Please tell the centre: { $contact }.
certificate-collected-on = Your certificate was collected from the centre on { $day }. It was not you? Please tell the centre: { $contact }.
certificate-collecting = { $collecting }
means-pass-there = You have passed { $exam }{ $grade ->
        [none] { "" }
       *[other] , grade { $grade }
    }. Your certificate states level { $cefr }.
result-level-below-there = { $first }, your certificate states level { $cefr }, without the name { $exam }.
