## Information on our exams. Scores are those of the Cambridge English Scale; a test compares them
## with the rules in domain/exams/exams.py.

exams =
    <b>Our exams</b>

    From level A2 to level C2, all are marked on one scale, the Cambridge English Scale. The overall score is the average of the exam's scores: there is no minimum for any paper.

    Choose an exam to see its papers and grades.
exam-head = <b>{ $exam }</b>
exam-timing =
    <b>Results</b>
    Allow about { $paper ->
        [one] one week
       *[other] { $paper } weeks
    } after an exam on paper and { $digital ->
        [one] one
       *[other] { $digital }
    } after an exam on computer. A few results come a little later: that is normal. The expected date is on your Confirmation of Entry.

exam-young =
    <b>Young learners</b>
    Pre A1 Starters, A1 Movers, A2 Flyers

    <b>Papers</b>
    • Listening: about 20 to 25 min
    • Reading and Writing: 20 to 40 min
    • Speaking: 3 to 9 min

    <b>Results</b>
    One to five shields in each part, no overall score and no mark to reach: every child who takes the whole exam gets a certificate.

exam-linguaskill =
    <b>Linguaskill</b>
    General or Business, on a computer

    <b>Modules</b>
    Reading, Listening, Speaking, Writing: one or several, on one day or on several.

    <b>Results</b>
    For each module a score from 82 to 180+ and a level, from below A1 to C1 or above. There is no mark to reach and no certificate: Cambridge makes a Test Report.

exam-a2-papers =
    <b>Papers</b>
    • Reading and Writing: 1 h
    • Listening: about 30 min
    • Speaking: 8 to 10 min, in pairs
exam-a2-grades =
    <b>Grades</b>
    • A, 140 to 150: level B1
    • B, 133 to 139: level A2
    • C, 120 to 132: level A2
    • 100 to 119: level A1, without the exam's name
    • 82 to 99: no certificate

exam-b1-papers =
    <b>Papers</b>
    • Reading: 45 min
    • Writing: 45 min
    • Listening: about 30 min
    • Speaking: 12 to 17 min, in pairs
exam-b1-grades =
    <b>Grades</b>
    • A, 160 to 170: level B2
    • B, 153 to 159: level B1
    • C, 140 to 152: level B1
    • 120 to 139: level A2, without the exam's name
    • 102 to 119: no certificate

exam-b2-papers =
    <b>Papers</b>
    • Reading and Use of English: 1 h 15 min
    • Writing: 1 h 20 min
    • Listening: about 40 min
    • Speaking: 14 min, in pairs
exam-b2-grades =
    <b>Grades</b>
    • A, 180 to 190: level C1
    • B, 173 to 179: level B2
    • C, 160 to 172: level B2
    • 140 to 159: level B1, without the exam's name
    • 122 to 139: no certificate

exam-c1-papers =
    <b>Papers</b>
    • Reading and Use of English: 1 h 30 min
    • Writing: 1 h 30 min
    • Listening: about 40 min
    • Speaking: 15 min, in pairs
exam-c1-grades =
    <b>Grades</b>
    • A, 200 to 210: level C2
    • B, 193 to 199: level C1
    • C, 180 to 192: level C1
    • 160 to 179: level B2, without the exam's name
    • 142 to 159: no certificate

exam-c2-papers =
    <b>Papers</b>
    • Reading and Use of English: 1 h 30 min
    • Writing: 1 h 30 min
    • Listening: about 40 min
    • Speaking: 16 min, in pairs
exam-c2-grades =
    <b>Grades</b>
    • A, 220 to 230: level C2
    • B, 213 to 219: level C2
    • C, 200 to 212: level C2
    • 180 to 199: level C1, without the exam's name
    • 162 to 179: no certificate
